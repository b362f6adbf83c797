"""Fields of arrows: where most point, and on which side they are longest."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

from gnomon.annotators.chart._points.saying import Told, holds
from gnomon.annotators.chart._telling import Statement
from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.fields import halves
from gnomon.annotators.chart.phrases import measured
from gnomon.scenes.chart import Arrow, Chart, Panel
from gnomon.scenes.chart.attributes import DIRECTION, LENGTH
from gnomon.truth.claim import Finds
from gnomon.truth.fact import number
from gnomon.truth.program import compare, every, literal
from gnomon.truth.run import run
from gnomon.truth.world import NoAnswer, World

CLEARLY = 1.5  # times as many arrows in one direction as in the next, if none has most of them


def main_direction(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    arrows = chart.inside(panel, Arrow)
    ways = Counter(str(world.facts[a.id, DIRECTION].value) for a in arrows if (a.id, DIRECTION) in world.facts)
    (side, count), *others = ways.most_common()
    marks = every("arrow").where(DIRECTION, "is", side).count()
    if count * 2 > len(arrows):
        sure = holds(compare(marks, "above", literal(len(arrows) / 2)), world=world)
        text = (f"Most of the arrows point {side}.", f"The arrows point {side} for the most part.")[way]
    elif others and count >= CLEARLY * others[0][1]:
        rest = (every("arrow").where(DIRECTION, "is", other).count() for other, _ in others)
        sure = holds(*(compare(marks, "above", n) for n in rest), world=world)
        text = (f"More arrows point {side} than in any other direction.", f"The arrows most often point {side}.")[way]
    else:
        return
    yield Statement(text, (), tuple(Finds(text, p, True) for p in sure))


def stronger_side(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """On which side, and whether above or below, the arrows are longer on average."""
    measure = panel.encoding("arrow").measure
    higher = degrees(panel, measure)["higher"]
    for one, two, far, near in halves(chart, panel):
        means = [half.mean(LENGTH.place) for half in (near, far)]
        with suppress(NoAnswer):
            more = number(run(means[1], world).value) > number(run(means[0], world).value)
            sure = holds(compare(means[1], "above" if more else "below", means[0]), world=world)
            there, here = (two, one) if more else (one, two)
            text = (
                f"On average the {measured(panel, measure)} is {higher} {there} than {here}.",
                f"The {measured(panel, measure)} is on average {higher} {there} than {here}.",
            )[way]
            yield Statement(text, (), tuple(Finds(text, p, True) for p in sure))
