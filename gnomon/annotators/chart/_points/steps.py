"""What changes from left to right or from stage to stage: waterfalls, Sankey diagrams, funnels."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

from gnomon.annotators.chart._points.saying import Told, amount, holds, leader, told
from gnomon.annotators.chart._telling import capital, value
from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.flows import stages
from gnomon.annotators.chart.phrases import measured
from gnomon.annotators.wording import in_words
from gnomon.scenes.chart import Bar, Chart, Flow, Node, Panel, Stage
from gnomon.scenes.chart.attributes import LEVEL, SOURCE, TARGET
from gnomon.truth.fact import number
from gnomon.truth.program import compare, difference, share, the
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import NoAnswer, World


def from_start_to_end(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    first, *_, last = chart.inside(panel, Bar)
    one, two = (the(b.id).read(LEVEL) for b in (first, last))
    rises = last.end > first.end
    changed = holds(compare(two, "above" if rises else "below", one), world=world)
    ends = [f"{value(world, b.id, LEVEL)} ({panel.categories[b.category]})" for b in (first, last)]
    measure, verb = measured(panel, panel.main.measure), "rises" if rises else "falls"
    text = (
        f"The {measure} {verb} from {ends[0]} to {ends[1]}.",
        f"From {ends[0]} to {ends[1]}, the {measure} {verb} in all.",
    )[way]
    yield told(text, world, [(b.id, a) for b in (first, last) for a in (LEVEL, NAME)], *changed)


def largest_steps(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    steps = chart.inside(panel, Bar)[1:-1]
    measure = measured(panel, panel.main.measure)
    for least, rise, raises in ((False, "rise", "raises"), (True, "fall", "lowers")):
        own = [b for b in steps if (b.value < 0) is least]
        with suppress(NoAnswer):
            top, more = leader(world, [b.id for b in own], VALUE, least)
            name, much = world.facts[top, NAME].value, value(world, top, VALUE)
            text = (
                f"The largest {rise} is that by {name} ({much}).",
                f"{name} {raises} the {measure} most, with a change of {much}.",
            )[way]
            yield told(text, world, [(top, NAME), (top, VALUE)], *more)


def largest_of_stages(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    measure = panel.encoding("node").measure
    nodes = chart.inside(panel, Node)
    for column, where, names in stages(chart, panel):
        with suppress(NoAnswer):
            top, more = leader(world, [n.id for n in nodes if n.column == column], VALUE)
            name, much = world.facts[top, NAME].value, value(world, top, VALUE)
            most = f"{degrees(panel, measure, len(names) == 2)['highest']} {measured(panel, measure)}"
            text = (
                f"Of the {in_words(len(names))} nodes {where}, {name} has the {most} ({much}).",
                f"{capital(where)}, the {most} is that of {name}, {much}.",
            )[way]
            yield told(text, world, [(top, NAME), (top, VALUE)], *more)


def largest_flow(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    top, more = leader(world, [f.id for f in chart.inside(panel, Flow)], VALUE)
    source, target = (world.facts[top, a].value for a in (SOURCE, TARGET))
    text = (
        f"The largest flow goes from {source} to {target} ({value(world, top, VALUE)}).",
        f"The broadest band, {value(world, top, VALUE)}, leads from {source} to {target}.",
    )[way]
    yield told(text, world, [(top, SOURCE), (top, TARGET), (top, VALUE)], *more)


def left_at_the_end(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    first, *_, last = chart.inside(panel, Stage)
    kept = share(the(last.id).read(VALUE), the(first.id).read(VALUE))
    ends = [f"{value(world, s.id, VALUE)} ({panel.categories[s.category]})" for s in (first, last)]
    measure, part = measured(panel, panel.main.measure), amount(kept, world)
    text = (
        f"The {measure} falls from {ends[0]} at the first stage to {ends[1]} at the last, {part} of the first.",
        f"From the first stage to the last, the {measure} falls from {ends[0]} to {ends[1]}: {part} are left.",
    )[way]
    yield told(text, world, [(s.id, a) for s in (first, last) for a in (VALUE, NAME)], kept)


def largest_loss(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    found = chart.inside(panel, Stage)
    if len(found) < 3:
        return
    losses = [difference(the(a.id).read(VALUE), the(b.id).read(VALUE)) for a, b in pairwise(found)]
    n = max(range(len(losses)), key=lambda i: number(run(losses[i], world).value))
    more = holds(*(compare(losses[n], "above", x) for i, x in enumerate(losses) if i != n), world=world)
    a, b = (panel.categories[s.category] for s in found[n : n + 2])
    text = (
        f"The largest drop is that from {a} to {b} ({amount(losses[n], world)}).",
        f"The {measured(panel, panel.main.measure)} drops most from {a} to {b}, by {amount(losses[n], world)}.",
    )[way]
    yield told(text, world, [(s.id, NAME) for s in found[n : n + 2]], losses[n], *more)
