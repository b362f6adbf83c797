"""Tables by the names of a grouping: some of them, the others lumped together, their total, years side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._courses import bend
from gnomon.generators.sources._members import Grouping, Member
from gnomon.generators.sources._numbers import published
from gnomon.generators.sources._shapes import Table
from gnomon.generators.sources._times import YEARLY
from gnomon.generators.sources._titles import grouped_title
from gnomon.scenes.chart.about import About
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._known import Known
    from gnomon.generators.sources._topics import Topic

LUMPED = 0.6  # of the wholes that are not shown in full: how many say what all others have
SUMMED = 0.4  # of the tables that may have one: how many show the total
NOW = 0.75  # of the tables of what is known over time: how many are of its last time, and not of its first
MOST = 8  # rows beside which a total leaves the others long enough


@dataclass(frozen=True)
class Columns:
    """Names beside one another, each with its factor; `key` is the word for one. What is alone has a `year`. Of what is
    known, each column is of one of the known times.
    """

    key: str
    names: tuple[str, ...]
    factors: tuple[float, ...]
    year: str = ""
    times: tuple[int, ...] = ()


def grouped(
    topic: Topic,
    content: Generator,
    rows: tuple[int, int],
    series: tuple[int, int],
    *,
    parts: bool = False,
    spread: bool = False,
    stacks: bool = False,
    totals: bool = False,
) -> Table:
    """Values by the names of the grouping; several series are years, or the names of a second grouping."""
    side = columns(topic, content, series, stacks)
    summed = totals and bool(topic.total) and bool(topic.adds) and bool(content.random() < SUMMED)
    members, lumped = shown(topic, content, between(content, *rows), parts, summed)
    every = topic.by.members if lumped else members
    if topic.known:
        by_time = [topic.known.at([m.name for m in every], t) for t in side.times]
    else:
        by_time = [topic.usual(content, [m.usual for m in every])] * len(side.factors)
    if topic.is_share:
        by_time = [[100 * b / math.fsum(bases) for b in bases] for bases in by_time]
    bases = by_time[-1]
    if lumped:  # the largest are named, so many that what is left is not the largest of all
        order = sorted(range(len(every)), key=lambda i: -bases[i])
        n = len(members) - 1
        while n < MOST - 1 and math.fsum(bases[i] for i in order[n:]) > bases[order[0]]:
            n += 1
        kept = sorted(order[:n])
        names = (*(every[i].name for i in kept), topic.rest)
        by_time = [[*(own[i] for i in kept), math.fsum(own[i] for i in order[n:])] for own in by_time]
    else:
        names = tuple(m.name for m in every)
    again = [k > 0 and topic.known is None for k in range(len(side.factors))]
    values = [
        cells(topic, content, own, factor, noisy, lumped)
        for own, factor, noisy in zip(by_time, side.factors, again, strict=True)
    ]
    whole = lumped or len(members) == len(topic.by)
    total = topic.total if summed and whole else ""
    if total:
        names = (*names, total)
        values = [[*column, published(math.fsum(column), topic.places)] for column in values]
        if any(abs(c[-1] - math.fsum(c[:-1])) > 1e-9 for c in values):  # rounded: no total that does not add up
            raise Rejected("no such data", f"{topic.title}: a total that is rounded")
    about = About(place=one_of(content, topic.where), period=side.year, origin=topic.origin(content))
    return Table(
        title=grouped_title(content, topic.measure, topic.key, replace(about, place="") if topic.known else about),
        key=topic.key,
        measure=topic.measure,
        unit=topic.unit,
        categories=names,
        series=side.names or (topic.measure,),
        values=tuple(zip(*values, strict=True)),
        parts=topic.is_parts and not total,
        stacks=stacks,
        sums=topic.nature.sums,
        **topic.errors(content, values, spread),
        field=topic.field,
        series_key=side.key,
        keeps=topic.keeps,
        rest=topic.rest if lumped else "",
        total=total,
        nature=topic.nature,
        about=about,
    )


def shown(topic: Topic, content: Generator, n: int, parts: bool, summed: bool) -> tuple[tuple[Member, ...], bool]:
    """The members of a table, and whether the last of them stands for all others. Shares, and what is summed, are shown
    in full.
    """
    own = topic.by.members
    n = min(n, MOST) if summed else n
    if topic.keeps:  # neighbours stay neighbours
        if (topic.is_share or parts) and not len(own) - 2 <= n:
            raise Rejected("no such data", f"{topic.title}: {n} of {len(own)} in order")
        n = len(own) if topic.is_share or parts else max(2, min(n, len(own)))
        first = between(content, 0, len(own) - n)
        return own[first : first + n], False
    n = max(2, min(n, len(own)))
    if parts and n < len(own) and not topic.rest:
        raise Rejected("no such data", f"{topic.title}: {n} of {len(own)} are no whole")
    lumped = (
        n < len(own) and bool(topic.rest) and (topic.is_share or parts or summed or bool(content.random() < LUMPED))
    )
    return some_of(content, own, n), lumped and topic.is_parts and (n > 2 or parts)


def columns(topic: Topic, content: Generator, series: tuple[int, int], stacks: bool) -> Columns:
    """The series: years of what is counted year by year, or some of a second grouping, disjoint if they are stacked."""
    wide = between(content, *series)
    course = topic.course
    yearly = course is not None and (course.kind in YEARLY or bool(course.profile))
    year = between(content, 2012, 2025)
    neutral = 1.0 if topic.nature.ratios else 0.0
    if topic.known:
        return known_columns(topic, topic.known, content, wide, neutral, stacks)
    if wide == 1:
        return Columns("year", (), (neutral,), str(year) if yearly else "")
    second: Grouping | None = topic.across if not stacks or topic.split else None
    if stacks and second is None:
        raise Rejected("no such data", f"{topic.title}: no parts of a row")
    if second is not None and (stacks or not yearly or content.random() < 0.5) and len(second) >= series[0]:
        chosen = some_of(content, second.members, min(wide, len(second)))
        factors = tuple(neutral if m.usual is None else m.usual for m in chosen)
        return Columns(second.key, tuple(m.name for m in chosen), factors, str(year) if yearly else "")
    if not yearly or course is None or (topic.is_share and stacks):
        raise Rejected("no such data", f"{topic.title}: no series beside one another")
    step = one_of(content, (1, 1, 2, 5))
    last = between(content, 2016, 2025)
    years = tuple(str(last - step * (wide - 1 - k)) for k in range(wide))
    drift = course.amount * bend(content, wide, one_of(content, course.shapes))
    return Columns("year", years, tuple(float(neutral + d) for d in drift))


def known_columns(topic: Topic, known: Known, content: Generator, wide: int, neutral: float, stacks: bool) -> Columns:
    """The series of what is known: the parts that a second grouping splits it in at one of its times, or years."""
    last = len(known.when.labels) - 1
    now = last if content.random() < NOW else 0
    moment = known.moment(now)
    second = topic.across if topic.split else None
    if wide == 1:
        return Columns("year", (), (neutral,), moment, (now,))
    if second is not None and wide <= len(second) and (stacks or content.random() < 0.5):
        chosen = some_of(content, second.members, wide)
        factors = tuple(neutral if m.usual is None else m.usual for m in chosen)
        return Columns(second.key, tuple(m.name for m in chosen), factors, moment, (now,) * wide)
    if stacks or known.when.key not in ("year", "season") or wide > last:
        raise Rejected("no such data", f"{topic.title}: no series beside one another")
    step = between(content, 1, last // (wide - 1))
    at = tuple(last - step * (wide - 1 - k) for k in range(wide))
    return Columns(known.when.key, tuple(known.when.labels[t] for t in at), (neutral,) * wide, times=at)


def cells(
    topic: Topic, content: Generator, bases: list[float], factor: float, again: bool, lumped: bool
) -> list[float]:
    """One column: the bases by a factor (plus it, where there are no ratios), a later one scattered a little."""
    noise = (topic.course.noise if topic.course else 0.02) * content.normal(0, 1, len(bases)) * again
    base = np.array(bases)
    made = base * factor * (1 + noise) if topic.nature.ratios else base + factor + noise
    if topic.is_share:
        return hundred(made / made.sum() * 100, max(topic.places, 0))
    high = np.full(len(bases), topic.high)
    high[-1] = np.inf if lumped else topic.high  # what all others have together may lie beyond the limits of one
    return [published(float(v), topic.places) for v in np.clip(made, topic.low, high)]


def hundred(values: Any, places: int) -> list[float]:
    """Shares rounded so that they add up to 100: what rounding leaves goes to the largest."""
    shares = [round(float(v), places) for v in values]
    largest = max(range(len(shares)), key=lambda i: shares[i])
    shares[largest] = round(100 - math.fsum(s for i, s in enumerate(shares) if i != largest), places)
    return shares
