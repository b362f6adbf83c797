"""Stages of a funnel: bars below one another or columns side by side, flush or in the middle, linked or not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.matplotlib.chart.words import wrap
from gnomon.scenes.chart import NameLabel, Stage, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

SHADOW = 0.12  # how strongly the shadow between two stages is inked


@dataclass(frozen=True)
class Run:
    """Where a funnel runs, in pixels: from `start` over `each` per stage, its widths between `low` and `high`."""

    start: float
    each: float
    low: float
    high: float
    thick: float
    most: float

    def box(self, i: int, stage: Stage) -> Box:
        """The bar or column of the i-th stage."""
        wide = (self.high - self.low) * stage.value / self.most
        at = {
            "centre": (self.low + self.high - wide) / 2,
            "start": self.high - wide if stage.sideways else self.low,  # columns stand on the ground
            "end": self.low if stage.sideways else self.high - wide,
        }[stage.side]
        begin = round(self.start + self.each * i)
        end = begin + round(self.each * self.thick)
        return Box(begin, at, end, at + wide) if stage.sideways else Box(at, begin, at + wide, end)


def draw(view: View, pen: Pen) -> None:
    stages = view.of(Stage)
    if not stages:
        return
    names = {e.of: e for e in view.of(NameLabel)}
    values = {e.of: e for e in view.of(ValueLabel)}
    sideways = stages[0].sideways
    run, lines = (columns if sideways else rows)(view, stages, names, values, pen)
    boxes = [run.box(i, s) for i, s in enumerate(stages)]
    if stages[0].linked:
        for one, other in pairwise(boxes):
            pen.polygon(shadow(one, other, sideways), view.look.ink, 2, alpha=SHADOW)
    for i, (stage, box) in enumerate(zip(stages, boxes, strict=True)):
        wide = box.height if sideways else box.width
        pen.rect(box, stage.fill, 3)
        pen.mark(stage, box, visible=1.0 if wide >= 2 else 0.0)
        pen.facts.append(extent(stage, view, wide, "height" if sideways else "width"))
        x, y = box.centre
        if stage.id in names and sideways:
            x = run.start + run.each * (i + run.thick / 2)
            pen.write(
                names[stage.id], lines[stage.id], x, run.high + 8, view.small, across="center", up="top",
                ink=view.look.quiet, text=names[stage.id].text,
            )  # fmt: skip
        elif stage.id in names:
            right = stage.side == "end"
            edge = view.plot.right if right else view.plot.left
            own = names[stage.id]
            pen.write(own, own.text, edge, y, view.small, across="right" if right else "left", ink=view.look.quiet)
        if stage.id in values:
            write_value(view, stage, values[stage.id], box, run.each, pen)
    # no axis stands beside them: the eye cuts the bar that is printed into quarters
    long = run.high - run.low
    pen.scales += measured("stage", view, 1 / (long / run.most), tick=long / 4)


def rows(
    view: View, stages: tuple[Stage, ...], names: dict[str, NameLabel], values: dict[str, ValueLabel], pen: Pen
) -> tuple[Run, dict[str, str]]:
    """A funnel downwards, the names beside it where its stages are flush, or on the left."""
    plot = view.plot
    wide = max((pen.width(n.text, view.small) for n in names.values()), default=0.0) + 16
    left, right = plot.left + 8, plot.right - 8
    left, right = (left, plot.right - wide) if stages[0].side == "end" else (plot.left + wide, right)
    tall = (plot.height - 8) / len(stages)
    thick = stages[0].thick
    return Run(plot.top + 4, tall, left, right, thick, max(s.value for s in stages)), {}


def columns(
    view: View, stages: tuple[Stage, ...], names: dict[str, NameLabel], values: dict[str, ValueLabel], pen: Pen
) -> tuple[Run, dict[str, str]]:
    """A funnel to the right, the names below it in a line or two. Rejected if they find no room."""
    plot = view.plot
    each = plot.width / len(stages)
    thick = stages[0].thick
    shown = {id: wrap(pen, n.text, each - 8, view.small, lines=2) for id, n in names.items()}
    below = pen.line_height(view.small) * 1.2 * max((t.count("\n") + 1 for t in shown.values()), default=0) + 12
    above = pen.line_height(view.small) + 8  # for the value above a flat column
    start = plot.left + each * (1 - thick) / 2
    return Run(start, each, plot.top + above, plot.bottom - below, thick, max(s.value for s in stages)), shown


def shadow(one: Box, other: Box, sideways: bool) -> list[tuple[float, float]]:
    """The shape between two neighbouring stages."""
    if sideways:
        return [(one.right, one.top), (other.left, other.top), (other.left, other.bottom), (one.right, one.bottom)]
    return [(one.left, one.bottom), (one.right, one.bottom), (other.right, other.top), (other.left, other.top)]


def write_value(view: View, stage: Stage, value: ValueLabel, box: Box, each: float, pen: Pen) -> None:
    """The amount in its stage if it fits, else beside it or above it. Rejected if it would run into the next."""
    wide, tall = pen.width(value.text, view.small) + 8, pen.line_height(view.small) + 4
    inside = wide < box.width and tall < box.height
    ground = stage.fill if inside else view.look.ground
    ink = ink_on(ground) if inside else view.look.ink
    x, y = box.centre
    across, up = "center", "middle"
    if not inside and stage.sideways:
        x, y, up = (x, box.bottom + 4, "top") if stage.side == "end" else (x, box.top - 4, "bottom")
        if wide > each:
            raise Rejected("no room", value.id)
    elif not inside:
        x, across = (box.left - 6, "right") if stage.side == "end" else (box.right + 6, "left")
    pen.write(value, value.text, x, y, view.small, across=across, up=up, ink=ink, ground=ground)
