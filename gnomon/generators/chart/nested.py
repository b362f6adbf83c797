"""Nested pies: a whole in parts, and each part in parts of its own around it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.style import shades
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, panel_of
from gnomon.generators.chart.parts.pies import TURNS
from gnomon.scenes.chart import InnerWedge, NameLabel, ValueLabel, Wedge
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import print_number
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Tree
    from gnomon.truth.element import Element

VERSION = "6"
SOURCE = "tables"
NOUNS = (InnerWedge, Wedge)
IN_GRIDS = 0
REACHES = tuple(round(0.56 + 0.01 * k, 2) for k in range(15))  # of the radius: where the inner ring ends
STYLE = {**COMMON, "turn": TURNS, "reach": REACHES}

TRIES = 20  # draws of a tree
# of the whole: what a part takes so that its name fits into it
LEAST, PER_LETTER = 0.12, 0.012
SIZES = ((720, 640), (760, 700), (820, 680), (700, 700), (860, 720))  # names stand all around


def panel(brief: Brief, *, turn: float = 0.0, reach: float = 0.66) -> Elements:
    """An inner ring of parts and an outer ring of what they hold, in tints of their colour."""
    at = brief.at
    tree = roomy(brief)
    colours = brief.fills(len(tree.parts))
    total = math.fsum(v for values in tree.values for v in values)
    wedges: list[Wedge] = []
    frame: list[Element] = []
    count = len(tree.parts)
    for i, (part, inner, values) in enumerate(zip(tree.parts, tree.inner, tree.values, strict=True)):
        whole = 360 * math.fsum(values) / total
        own = f"{at}inner wedge/{i}"
        wedges.append(
            InnerWedge(
                id=own,
                category=i,
                value=math.fsum(values),
                fill=colours[i],
                start=turn,
                sweep=whole,
                inner=0.0,
                outer=reach,
            )
        )
        frame.append(NameLabel(id=f"{own}/name", of=own, text=part))
        tints = shades(colours[i], len(inner) + 1, brief.style.plot)[1:]
        for name, value, tint in zip(inner, values, tints, strict=True):
            sweep = 360 * value / total
            outer = f"{at}wedge/{count - len(tree.parts)}"
            wedges.append(
                Wedge(
                    id=outer,
                    category=count,
                    value=value,
                    fill=tint,
                    start=turn,
                    sweep=sweep,
                    inner=reach + 0.02,
                )
            )
            frame.append(NameLabel(id=f"{outer}/name", of=outer, text=name))
            frame.append(ValueLabel(id=f"{outer}/label", of=outer, text=print_number(value, 0)))
            turn, count = turn + sweep, count + 1
    shown = [encode(noun, tree.measure, tree.unit) for noun in ("wedge", "inner wedge")]
    names = (*tree.parts, *(n for inner in tree.inner for n in inner))
    return (
        panel_of(at, tree, *shown, sort="nested pie chart", key=tree.inner_key, categories=names),
        *wedges,
        *frame,
    )


def roomy(brief: Brief) -> Tree:
    """A tree whose parts are wide enough for their names; Rejected if there is none."""
    for _ in range(TRIES):
        tree: Tree = brief.source.tree(
            brief.content, parts=brief.span((2, 3), (3, 4)), inner=brief.span((2, 2), (2, 4))
        )
        total = math.fsum(v for values in tree.values for v in values)
        shares = [math.fsum(values) / total for values in tree.values]
        if all(s >= LEAST + PER_LETTER * len(p) for s, p in zip(shares, tree.parts, strict=True)):
            return tree
    raise Rejected("no such data", "parts that hold their names")


generate = chart_of(panel, sizes=SIZES)
