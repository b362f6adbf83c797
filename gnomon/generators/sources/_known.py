"""What is settled of a topic for all panels of one figure: every name's values at the same times."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between
from gnomon.generators.sources._members import Grouping
from gnomon.generators.sources._times import Times, times

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._topics import Topic

Span = tuple[int, int]


@dataclass(frozen=True)
class Known:
    """The values of each name at the times `when`, as they are published; `total`: what all have together is their sum
    and not their mean.
    """

    when: Times
    values: Mapping[str, tuple[float, ...]]
    total: bool

    def at(self, names: Sequence[str], time: int) -> list[float]:
        """The values of names at one of the times."""
        return [self.values[n][time] for n in names]

    def all(self, without: Sequence[str] = ()) -> list[float]:
        """What all names, or all others, have together or on average at each time."""
        columns = zip(*(v for n, v in self.values.items() if n not in without), strict=True)
        return [math.fsum(c) / (1 if self.total else len(c)) for c in columns]

    def moment(self, time: int) -> str:
        """One of the times as titles say it: `2019`, `Mar 2019`, `week 6`."""
        label = self.when.labels[time]
        return label if self.when.key == "year" or not label.isdigit() else f"{self.when.key} {label}"


def settled(topic: Topic, content: Generator, rows: Span) -> Topic:
    """A topic whose values over so many times stand once and for all, and what is usual with them."""
    assert topic.course is not None
    when = times(content, topic.course.kind, between(content, *rows), dated=True)
    wide = len(topic.by)
    whole = topic.timed(content, rows, (wide, wide), when=when)
    shares = [topic.as_shares(row) if topic.is_share else list(row) for row in whole.values]
    values = dict(zip(whole.series, zip(*shares, strict=True), strict=True))
    # single things lie about what is usual of their name
    members = tuple(replace(m, usual=values[m.name][-1]) for m in topic.by.members)
    return replace(
        topic, by=Grouping(topic.key, members), known=Known(when, values, total=bool(topic.adds) or topic.is_share)
    )
