"""How molecules are drawn: themes, each a whole look."""

from __future__ import annotations

from dataclasses import replace

from numpy.random import Generator

from gnomon.generators.ranges import between, one_of
from gnomon.scenes.molecule import MoleculeLook

Palette = tuple[tuple[str, str], ...]

# each stands out from its ground by 3 to 1 or more
BRIGHT: Palette = (
    ("N", "#1f3fd6"),
    ("O", "#d21414"),
    ("S", "#8a6500"),
    ("P", "#b8500a"),
    ("F", "#0b7d5c"),
    ("Cl", "#117a11"),
    ("Br", "#8c2b0d"),
    ("I", "#7a1fa2"),
    ("B", "#a8513c"),
    ("Si", "#7a6a3a"),
)
SOFT: Palette = (
    ("N", "#8fb4ff"),
    ("O", "#ff8a80"),
    ("S", "#ffe082"),
    ("P", "#ffb74d"),
    ("F", "#7fe3c4"),
    ("Cl", "#8ee08e"),
    ("Br", "#f2a07b"),
    ("I", "#d9a6ff"),
    ("B", "#f5b7a5"),
    ("Si", "#d9cf9c"),
)
MUTED: Palette = (
    ("N", "#2c5d7c"),
    ("O", "#9c3b2e"),
    ("S", "#7a5c12"),
    ("P", "#8a4a1c"),
    ("F", "#33691e"),
    ("Cl", "#33691e"),
    ("Br", "#6d2f1a"),
    ("I", "#5b2a6e"),
    ("B", "#7c4a3a"),
    ("Si", "#5f5540"),
)

THEMES: dict[str, MoleculeLook] = {
    "plain": MoleculeLook(theme="plain"),
    "journal": MoleculeLook(theme="journal", line=1.4, gap=0.18, bold=False),
    "colour": MoleculeLook(theme="colour", palette=BRIGHT),
    "dark": MoleculeLook(theme="dark", ground="#1b1f27", ink="#e8eaee", palette=SOFT),
    "handout": MoleculeLook(theme="handout", line=3.4, gap=0.2, bold=True),
    "sketch": MoleculeLook(theme="sketch", ground="#fffdf5", ink="#22313f", line=2.4, sketch=True, gap=0.2),
    "blueprint": MoleculeLook(theme="blueprint", ground="#15417e", ink="#f4f8ff", line=1.8),
    "paper": MoleculeLook(theme="paper", ground="#f5ecd7", ink="#3b2f24", palette=MUTED, line=1.8),
    "chalk": MoleculeLook(theme="chalk", ground="#24402f", ink="#f2f0e4", line=2.8, sketch=True, gap=0.2),
    "slide": MoleculeLook(
        theme="slide", ground="#eef3fb", ink="#0f2742", palette=(("N", "#1f3fd6"), ("O", "#b3125b")), line=2.8
    ),
}
FONTS = ("DejaVu Sans", "Roboto", "Lato", "Source Sans Pro", "Source Serif Pro", "Caladea", "Manrope", "DejaVu Serif")


def molecule_look(look: Generator, theme: str, font: str, methyls: bool) -> MoleculeLook:
    """A theme with its chances: bond length, width of lines, padding."""
    known = THEMES[theme]
    bond = between(look, 34, 46)
    line = round(known.line * (0.9 + 0.3 * float(look.random())) * bond / 40, 2)
    size = max(18, round(bond * one_of(look, (0.44, 0.48, 0.52))))
    return replace(
        known, font=font, methyls=methyls, bond=bond, line=max(1.2, line), font_size=size, padding=between(look, 12, 34)
    )
