"""Treemaps: a whole cut into tiles whose areas are the parts, those of a group together in one colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.style import shades
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, panel_of
from gnomon.scenes.chart import NameLabel, Tile, ValueLabel
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import print_number
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Tree
    from gnomon.truth.element import Element

VERSION = "6"
SOURCE = "tables"
NOUNS = (Tile,)
IN_GRIDS = 0
PACKINGS = ("squares", "columns", "rows")
CORNERS = ("top left", "top right", "bottom left", "bottom right")
STYLE = {**COMMON, "tinted": (True, True, True, False), "corner": CORNERS}
OPTIONS = {"packing": PACKINGS}

SIZES = (
    (760, 560),
    (820, 600),
    (960, 640),
    (700, 620),
    (1040, 560),
    (640, 760),
    (600, 860),
    (720, 720),
    (1160, 480),
    (520, 880),
)
TRIES = 12  # draws of a tree
LEAST = 0.05  # of the whole: smaller tiles hold no text


def panel(brief: Brief, *, tinted: bool = True, packing: str = "squares", corner: str = "top left") -> Elements:
    """Tiles in groups, near to squares or in slices; each prints its name and value."""
    if packing not in PACKINGS:
        raise ValueError(f"expected a packing of {PACKINGS}, got {packing!r}")
    if corner not in CORNERS:
        raise ValueError(f"expected a corner of {CORNERS}, got {corner!r}")
    laid: dict[str, Any] = {"packing": packing, "corner": corner}
    tree = full(brief)
    colours = brief.fills(len(tree.parts))
    total = math.fsum(v for values in tree.values for v in values)
    tiles: list[Tile] = []
    texts: list[Element] = []
    names: list[str] = []
    for g, (inner, values) in enumerate(zip(tree.inner, tree.values, strict=True)):
        tints = shades(colours[g], len(inner) + 1, brief.style.plot)[:-1] if tinted else (colours[g],) * len(inner)
        for name, value, tint in zip(inner, values, tints, strict=True):
            if value < LEAST * total or name in names:
                continue
            own = f"{brief.at}tile/{len(tiles)}"
            tiles.append(Tile(id=own, category=len(tiles), value=value, fill=tint, group=g, **laid))
            names.append(name)
            texts += [
                NameLabel(id=f"{own}/name", of=own, text=name),
                ValueLabel(id=f"{own}/label", of=own, text=print_number(value, 0)),
            ]
    shown = encode("tile", tree.measure, tree.unit)
    return (
        panel_of(brief.at, tree, shown, sort="treemap", key=tree.inner_key, categories=tuple(names)),
        *tiles,
        *texts,
    )


def full(brief: Brief) -> Tree:
    """A tree of at least four parts that hold text; Rejected if there is none."""
    for _ in range(TRIES):
        tree: Tree = brief.source.tree(
            brief.content, parts=brief.span((2, 4), (3, 6)), inner=brief.span((2, 3), (2, 4))
        )
        total = math.fsum(v for values in tree.values for v in values)
        large = {
            n
            for inner, values in zip(tree.inner, tree.values, strict=True)
            for n, v in zip(inner, values, strict=True)
            if v >= LEAST * total
        }
        if len(large) >= 4:
            return tree
    raise Rejected("no such data", "four tiles")


generate = chart_of(panel, sizes=SIZES)
