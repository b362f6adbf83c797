"""Bubble charts: named things at two measures, the third one as the area of their bubbles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import CURRENCIES
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, label_places, name_labels
from gnomon.generators.chart.parts.pairs import dots_of, pair_axis, pair_panel
from gnomon.scenes.chart import Dot, SizeKey, ValueLabel
from gnomon.scenes.ticks import decimals, print_number, round_below
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Pairs

VERSION = "6"
SOURCE = "tables"
NOUNS = (Dot,)
IN_GRIDS = 0
STYLE = {**COMMON, "labels": (False, False, True), "one_colour": (True, False), "numbers": ("plain", "short")}
LEAST = 0.03  # of the largest area: a bubble a sixth as wide
TRIES = 6  # draws of the things
APART = 0.085  # of the diagonal between two bubbles' middles, so that none lies in another


def panel(brief: Brief, *, labels: bool = False, one_colour: bool = True, numbers: str = "plain") -> Elements:
    """Named bubbles; `labels` prints the amounts in them where there is room for all."""
    at = brief.at
    pairs, kept = spread(brief)
    x = pair_axis(brief, pairs.x_measure, pairs.x_unit, pairs.x, room=0.14)
    y = pair_axis(brief, pairs.y_measure, pairs.y_unit, pairs.y, room=0.14)
    most = max(pairs.size[i] for i in kept)
    count = len(kept)
    colours = brief.fills(1) * count if one_colour or count > 5 else brief.fills(count)
    told = f"Area of bubbles: {pairs.size_measure}"
    frame = pair_panel(at, pairs, x, y, sort="bubble chart", numbers=numbers, beneath=told, size=pairs.size_measure)
    dots = [
        replace(
            d,
            id=f"{at}dot/{k}",
            fill=colours[k],
            size=pairs.size[i] / most,
            amount=pairs.size[i],
            name=pairs.names[i],
        )
        for k, (i, d) in enumerate((i, dots_of(at, pairs, colours[:1])[i]) for i in kept)
    ]
    frame += name_labels(dots, [d.name for d in dots])
    frame += keys(at, most, pairs.size_unit)
    if labels:
        places = label_places([d.amount for d in dots], pairs.size_unit)
        frame += [
            ValueLabel(id=f"{d.id}/label", of=d.id, text=print_number(d.amount, places, pairs.size_unit)) for d in dots
        ]
    return (*frame, *dots)


def keys(at: str, most: float, unit: str) -> list[SizeKey]:
    """The key to the areas of bubbles: a round amount near the largest, and one about a quarter of it."""
    amounts = dict.fromkeys((round_below(most), round_below(most / 4)))
    tail = "" if unit in ("", "%", *CURRENCIES) else f" {unit}"
    return [
        SizeKey(id=f"{at}size key/{i}", value=v, size=v / most, text=print_number(v, decimals(v), unit) + tail)
        for i, v in enumerate(amounts)
    ]


def spread(brief: Brief) -> tuple[Pairs, list[int]]:
    """Things with three measures, and those of them that stand apart; Rejected if there are never four."""
    for _ in range(TRIES):
        pairs = brief.source.pairs(brief.content, brief.span((5, 6), (8, 10)), size=True, named=True)
        most = max(pairs.size)
        kept = apart(pairs, [i for i in range(len(pairs.x)) if pairs.size[i] >= LEAST * most])
        if len(kept) >= 4:
            return pairs, kept
    raise Rejected("bubbles in bubbles", pairs.title)


def apart(pairs: Pairs, order: list[int]) -> list[int]:
    """Of things in their order those that stand clear of the ones before."""
    xs, ys = pairs.x, pairs.y
    wide, tall = (max(v) - min(v) or 1.0 for v in (xs, ys))
    kept: list[int] = []
    for i in order:
        far = (((xs[i] - xs[k]) / wide) ** 2 + ((ys[i] - ys[k]) / tall) ** 2 for k in kept)
        if all(d >= APART**2 for d in far):
            kept.append(i)
    return kept


generate = chart_of(panel)
