"""Looks of documents: palettes whose every pair of ink and ground stands out at least 4.5 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.ranges import between
from gnomon.scenes.document import DocumentLook

if TYPE_CHECKING:
    from numpy.random import Generator

# name -> ink, muted ink, accent, ink on the accent, tint, rules, paper
PALETTES: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "harbour": ("#1b2733", "#51606f", "#17456b", "#ffffff", "#edf3f8", "#c5d2de", "#ffffff"),
    "moss": ("#20281f", "#55614f", "#2f5d3a", "#ffffff", "#eff5ec", "#c9d6c2", "#ffffff"),
    "clay": ("#2d211b", "#6b5a50", "#9a3f22", "#ffffff", "#faf1eb", "#e2cfc2", "#fffdfa"),
    "plum": ("#261f2b", "#5f5568", "#5a2a6b", "#ffffff", "#f5eff8", "#d8cade", "#ffffff"),
    "slate": ("#20242a", "#5a626d", "#2c3440", "#ffffff", "#f1f3f5", "#cdd2d8", "#ffffff"),
    "lagoon": ("#14292c", "#4b6468", "#0b6068", "#ffffff", "#e9f5f5", "#bddadb", "#ffffff"),
    "amber": ("#2a2418", "#665a41", "#f2c14e", "#2a2418", "#fdf7e6", "#e5d6ae", "#ffffff"),
    "ink": ("#111111", "#555555", "#111111", "#ffffff", "#f4f4f4", "#bbbbbb", "#ffffff"),
    "wine": ("#2a1a1e", "#67515a", "#7d1f38", "#ffffff", "#faeff2", "#e1c7ce", "#fffdfd"),
    "cobalt": ("#171c33", "#535a78", "#2b48c4", "#ffffff", "#eef1fd", "#c9d0ee", "#ffffff"),
}


def document_look(look: Generator, *, level: int, template: str, font: str, palette: str) -> DocumentLook:
    """A look with what is left open drawn; type gets smaller and rows closer with the level."""
    ink, muted, accent, on_accent, tint, rule, paper = PALETTES[palette]
    size = 15.0 - 0.4 * (level - 1) - 0.5 * between(look, 0, 1)
    return DocumentLook(
        theme=template,
        font=font,
        type_size=size,
        density=round(1.5 - 0.16 * (level - 1) - 0.1 * between(look, 0, 2), 2),
        ink=ink,
        muted=muted,
        accent=accent,
        on_accent=on_accent,
        tint=tint,
        rule=rule,
        paper=paper,
        logo=between(look, 0, 7),
        stripes=bool(look.integers(2)),
        mirrored=bool(look.integers(2)),
    )
