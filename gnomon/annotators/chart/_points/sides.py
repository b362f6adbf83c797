"""What meets its target, and what lies to which side of nothing: bullets, diverging bars."""

from __future__ import annotations

from gnomon.annotators.chart._points.saying import Told, amount, holds, named, told
from gnomon.annotators.chart._telling import Statement, claim_of
from gnomon.annotators.chart.phrases import measured
from gnomon.annotators.chart.targets import target_said
from gnomon.annotators.wording import in_words, listing, plural
from gnomon.scenes.chart import Bar, Chart, Panel, Point
from gnomon.scenes.chart.attributes import STANDING
from gnomon.truth.claim import Finds
from gnomon.truth.fact import Key, number
from gnomon.truth.program import compare, difference, literal, the
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World


def against_targets(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    measure, target = measured(panel, panel.main.measure), target_said(panel)
    # where a bar ends too close to its target to call, nothing is said of it
    bars = [b for b in chart.inside(panel, Bar) if (b.id, STANDING) in world.readings]
    keys: list[Key] = [(b.id, a) for b in bars for a in (STANDING, NAME)]
    if not bars:
        return
    parts: list[tuple[str, list[Bar]]] = []
    for side in ("above", "below"):
        own = [b for b in bars if world.facts[b.id, STANDING].value == side]
        if own:
            who = listing([named(panel, b) for b in own])
            parts.append((f"{side} {'it' if parts else target} for {who}", own))
    if 2 < len(bars) == len(chart.inside(panel, Bar)) and len(parts) == 1:
        all_of = f"all {in_words(len(bars))} {plural(panel.key)}: "
        parts = [(parts[0][0].replace(" for ", f" for {all_of}", 1), list(bars))]
    lies = ("lies", "is")[way]
    text = f"The {measure} {lies} {parts[0][0]}" + "".join(f", and {p}" for p, _ in parts[1:]) + "."
    claims = [claim_of(world, said, (b.id, a)) for said, own in parts for b in own for a in (STANDING, NAME)]
    yield Statement(text, tuple(keys), tuple(claims))


def farthest_off(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    bars, aims = chart.inside(panel, Bar), {p.category: p for p in chart.inside(panel, Point)}
    off = {b.id: difference(the(b.id).read(VALUE), the(aims[b.category].id).read(VALUE)) for b in bars}
    top = max(bars, key=lambda b: number(run(off[b.id], world).value))
    if len(bars) < 2:
        return
    more = holds(*(compare(off[top.id], "above", off[b.id]) for b in bars if b is not top), world=world)
    text = (
        f"The gap to {target_said(panel)} is widest for {named(panel, top)} ({amount(off[top.id], world)}).",
        f"With {amount(off[top.id], world)}, {named(panel, top)} has the widest gap to {target_said(panel)}.",
    )[way]
    yield told(text, world, [(top.id, NAME)], off[top.id], *more)


def both_sides(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """Which values lie above zero and which below."""
    bars = chart.inside(panel, Bar)
    if len(panel.series) > 1 or len(bars) > 12:
        return
    holds(*(compare(the(b.id).read(VALUE), "above" if b.value > 0 else "below", literal(0)) for b in bars), world=world)
    sides = [[b for b in bars if (b.value > 0) is up] for up in (True, False)]
    if not all(sides):
        return
    over, under = (listing([named(panel, b) for b in side]) for side in sides)
    lies = ("is", "lies")[way]
    text = f"The {measured(panel, panel.main.measure)} {lies} above zero for {over}, and below zero for {under}."
    claims = [Finds(text, compare(the(b.id).read(VALUE), "above", literal(0)), b.value > 0) for b in bars]
    yield Statement(text, tuple((b.id, a) for b in bars for a in (VALUE, NAME)), tuple(claims))
