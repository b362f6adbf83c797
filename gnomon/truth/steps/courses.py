"""Steps that look at courses of values: where one goes, the area under it, whether two cross or go together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from math import fsum
from typing import Any

from gnomon.truth import interval as iv
from gnomon.truth.attribute import Attribute
from gnomon.truth.interval import Interval
from gnomon.truth.steps.ordering import ranked
from gnomon.truth.steps.reader import Reader, chosen, merge
from gnomon.truth.steps.step import Found, Marks, State, Step
from gnomon.truth.world import NoAnswer

LOOSE = 0.5  # a correlation coefficient that is smaller shows in no picture


@dataclass(frozen=True)
class Trend(Step):
    """Rising, falling or neither, in the order of another attribute."""

    attribute: Attribute
    by: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        order = ranked(reader.numbers(chosen(state), self.by), "lowest")
        reader.glances.clear()
        numbers = [reader.must(s, self.attribute) for s, _, _ in order]
        ways = set()
        for (a, _), (b, _) in pairwise(numbers):
            if not a.apart_from(b):
                raise NoAnswer("too close", "two neighbours")
            ways.add("rising" if b.above(a) else "falling")
        return Found(ways.pop() if len(ways) == 1 else "neither", merge(*(m for _, m in numbers)))


@dataclass(frozen=True)
class Area(Step):
    """The area under the line through all, in the order of another attribute: trapezoids between neighbours."""

    attribute: Attribute
    by: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        order = ranked(reader.numbers(chosen(state), self.by), "lowest")
        if len(order) < 3:
            raise NoAnswer("says nothing", "an area under two")
        reader.glances.clear()
        heights = {subject: reader.must(subject, self.attribute) for subject, _, _ in order}
        parts = []
        for (a, from_, _), (b, to, _) in pairwise(order):
            if not isinstance(heights[a][0], Interval) or not isinstance(heights[b][0], Interval):
                raise NoAnswer("not a number", self.attribute)
            width = (to.value - from_.value) / 2
            parts.append(iv.scaled(iv.total([heights[a][0], heights[b][0]]), width, ""))
        return Found(iv.total(parts), merge(*(m for _, m in heights.values())))


@dataclass(frozen=True)
class Crosses(Step):
    """Whether one of the groups is surely above another here and surely below it there; False if surely nowhere."""

    attribute: Attribute
    group: Attribute
    by: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        groups: dict[Any, dict[Any, tuple[Interval, Marks]]] = {}
        for subject in chosen(state).members:
            group, shows = reader.must(subject, self.group)
            place, there = reader.must(subject, self.by)
            value, seen = reader.must(subject, self.attribute)
            if isinstance(place, Interval):
                place = place.value
            groups.setdefault(group, {})[place] = (value, merge(seen, shows, there))
        if len(groups) < 2:
            raise NoAnswer("says nothing", "one line alone")
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
                return Found(True, merge(above, below))
            if close or not (above or below):
                doubtful = f"{name} and {other}"
        if doubtful:
            raise NoAnswer("too close", doubtful)
        return Found(False, merge(*(m for group in groups.values() for _, m in group.values())))


@dataclass(frozen=True)
class Correlation(Step):
    """The sign that the covariance has under the worst errors of reading, if the points lie near enough to a line."""

    attribute: Attribute
    other_attribute: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        members = chosen(state).members
        pairs = [(reader.must(s, self.attribute), reader.must(s, self.other_attribute)) for s in members]
        if len(pairs) < 5:
            raise NoAnswer("says nothing", "too few points")
        xs, ys = ([p[i][0] for p in pairs] for i in (0, 1))
        if not all(isinstance(v, Interval) for v in (*xs, *ys)):
            raise NoAnswer("not a number", str(self))
        dx, dy = (deviations([v.value for v in values]) for values in (xs, ys))
        ex, ey = ([(v.high - v.low) / 2 for v in values] for values in (xs, ys))
        together = fsum(a * b for a, b in zip(dx, dy, strict=True))
        spread = (fsum(a * a for a in dx) * fsum(b * b for b in dy)) ** 0.5
        worst = fsum(abs(a) * f + abs(b) * e + e * f for a, b, e, f in zip(dx, dy, ex, ey, strict=True))
        if spread == 0 or abs(together) <= worst or abs(together) / spread < LOOSE:
            raise NoAnswer("too close", "no clear correlation")
        return Found("positive" if together > 0 else "negative", merge(*(m for p in pairs for _, m in p)))


def deviations(values: list[float]) -> list[float]:
    middle = fsum(values) / len(values)
    return [v - middle for v in values]
