"""Steps that look at courses of values: the area under one, whether two cross, how two go together."""

from __future__ import annotations

import math
from itertools import combinations, pairwise
from typing import Any

from gnomon.truth import interval as iv
from gnomon.truth.interval import Interval
from gnomon.truth.looking import Got, Look, Marks, chosen, merge
from gnomon.truth.program import Step
from gnomon.truth.selecting import ranked
from gnomon.truth.world import NoAnswer

LOOSE = 0.5  # a correlation coefficient that is smaller shows in no picture


def area_under(look: Look, state: Any, step: Step, inner: Any) -> Got:
    """Trapezoids between neighbours."""
    order = ranked(look.numbers(chosen(state), step["by"]), "lowest")
    if len(order) < 3:
        raise NoAnswer("says nothing", "an area under two")
    look.items.clear()
    heights = {subject: look.must(subject, step["attribute"]) for subject, _, _ in order}
    parts = []
    for (a, from_, _), (b, to, _) in pairwise(order):
        if not isinstance(heights[a][0], Interval) or not isinstance(heights[b][0], Interval):
            raise NoAnswer("not a number", step["attribute"])
        width = (to.value - from_.value) / 2
        parts.append(iv.scaled(iv.total([heights[a][0], heights[b][0]]), width, ""))
    return Got(iv.total(parts), merge(*(m for _, m in heights.values())))


def any_cross(look: Look, state: Any, step: Step, inner: Any) -> Got:
    """True if one group is surely above another here and surely below it there; False if surely nowhere."""
    groups: dict[Any, dict[Any, tuple[Interval, Marks]]] = {}
    members = chosen(state).members
    for subject in members:
        group, shows = look.must(subject, step["group"])
        place, there = look.must(subject, step["by"])
        value, seen = look.must(subject, step["attribute"])
        if isinstance(place, Interval):
            place = place.value
        groups.setdefault(group, {})[place] = (value, merge(seen, shows, there))
    if len(groups) < 2:
        raise NoAnswer("says nothing", "one line alone")
    look.items.clear()
    doubtful = ""
    for (name, one), (other, two) in combinations(groups.items(), 2):
        above: Marks = ()
        below: Marks = ()
        close = False
        for place in (p for p in one if p in two):
            (a, here), (b, there) = one[place], two[place]
            close = close or not a.apart_from(b)
            above = above or (merge(here, there) if a.above(b) else ())
            below = below or (merge(here, there) if b.above(a) else ())
        if above and below:
            return Got(True, merge(above, below))
        if close or not (above or below):
            doubtful = f"{name} and {other}"
    if doubtful:
        raise NoAnswer("too close", doubtful)
    return Got(False, merge(*(m for group in groups.values() for _, m in group.values())))


def correlation_of(look: Look, state: Any, step: Step, inner: Any) -> Got:
    """The sign that the covariance has under the worst errors of reading, if the points lie near enough to a line."""
    pairs = [(look.must(s, step["attribute"]), look.must(s, step["other_attribute"])) for s in chosen(state).members]
    if len(pairs) < 5:
        raise NoAnswer("says nothing", "too few points")
    look.items.clear()
    xs, ys = ([p[i][0] for p in pairs] for i in (0, 1))
    if not all(isinstance(v, Interval) for v in (*xs, *ys)):
        raise NoAnswer("not a number", str(step))
    dx, dy = (deviations([v.value for v in values]) for values in (xs, ys))
    ex, ey = ([(v.high - v.low) / 2 for v in values] for values in (xs, ys))
    together = math.fsum(a * b for a, b in zip(dx, dy, strict=True))
    spread = (math.fsum(a * a for a in dx) * math.fsum(b * b for b in dy)) ** 0.5
    worst = math.fsum(abs(a) * f + abs(b) * e + e * f for a, b, e, f in zip(dx, dy, ex, ey, strict=True))
    if spread == 0 or abs(together) <= worst or abs(together) / spread < LOOSE:
        raise NoAnswer("too close", "no clear correlation")
    return Got("positive" if together > 0 else "negative", merge(*(m for p in pairs for _, m in p)))


def deviations(values: list[float]) -> list[float]:
    middle = math.fsum(values) / len(values)
    return [v - middle for v in values]
