"""Bullet charts: a bar for each value, a dot for its target, and the ranges that both are judged by."""

from __future__ import annotations

from dataclasses import replace

from gnomon.generators.chart.parts.axes import sentence, value_axis
from gnomon.generators.chart.parts.bars import bars_of, in_order, tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_frame
from gnomon.generators.chart.parts.notes import LINES
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar, NoteLabel, Point, ShadedBand
from gnomon.scenes.chart.encoding import encode
from gnomon.truth.rejected import Rejected

VERSION = "5"
SOURCE = "tables"
NOUNS = (Bar, Point)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short")}
RANGES = ("Low", "Medium", "High")
LEAST = 0.06  # of the longest bar: a dot would hide what is shorter


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """Bars lying on ranges of a tint each; targets lie up to a third off the values."""
    at = brief.at
    table = brief.draw(rows=brief.count(2, 6, 10), series=(1, 1), ordered=False, positive=True)
    column = [row[0] for row in table.values]
    kept = [i for i, v in enumerate(column) if v >= LEAST * max(column)]
    if len(kept) < 2:
        raise Rejected("no such data", "two bars that are longer than a dot is wide")
    table = in_order(table, kept)
    (fill,) = brief.strokes(1)  # which stands out from the ranges too
    # slim bars, so that the ranges are seen above and below them
    bars = tuple(replace(b, lane=1, lanes=3) for b in bars_of(table, [fill], at, stacked=False))
    off = brief.content.uniform(0.12, 0.33, len(bars)) * brief.content.choice((-1, 1), len(bars))
    aims = [float(f"{tidy(b.value * (1 + f)):.2g}") for b, f in zip(bars, off, strict=True)]
    if all(b.value == int(b.value) for b in bars):  # what is counted has whole targets
        aims = [float(round(v)) for v in aims]
    if table.unit == "%" and max(b.value for b in bars) <= 100:
        aims = [min(v, 99.0) for v in aims]
    if table.measure in (*LINES["Target"], *LINES["Plan"]):
        aim, called = "Target", "target"
    elif table.about is not None and table.about.period and table.about.origin:  # invented as all of it
        aim, called = "Previous year", f"{table.measure} of the previous year"
    else:
        aim, called = "Reference", f"reference {table.measure}"
    scale = value_axis(table.measure, table.unit, [b.value for b in bars] + aims, one_of(brief.look, (5, 6, 7)))
    steps = scale[1]
    ends = (steps[0], steps[len(steps) // 3], steps[2 * len(steps) // 3], steps[-1])
    ranges = [
        ShadedBand(id=f"{at}shaded band/{i}", low=ends[i], high=ends[i + 1], name=name, fill=brief.style.quiet,
                   along="values", alpha=0.1 + 0.12 * i) for i, name in enumerate(RANGES)
    ]  # fmt: skip
    target = encode(
        "point",
        called,
        table.unit,
        nature=replace(table.nature, sums=False, means=False, ratios=False),  # nobody adds up what is aimed at
        grouped=False,
    )
    return (
        *table_frame(at, table, "bar", scale, target, sort="bullet chart", upright=False, numbers=numbers),
        *(replace(e, look="dot", dot="D") if e.n else e
          for e in legend(at, (sentence(table.measure), aim), (fill, brief.style.ink))),
        *ranges, *(NoteLabel(id=f"{b.id}/label", of=b.id, text=b.name) for b in ranges), *bars,
        *(Point(id=f"{at}point/{b.category}", category=b.category, x=b.category, value=v, fill=brief.style.ink, dot="D")
          for b, v in zip(bars, aims, strict=True)),
    )  # fmt: skip


generate = chart_of(panel)
