"""Steps that read values off elements."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from gnomon.truth.attribute import Attribute
from gnomon.truth.interval import Interval
from gnomon.truth.steps.ordering import ranked
from gnomon.truth.steps.reader import Reader, about, chosen, merge, one, shown
from gnomon.truth.steps.step import Found, State, Step
from gnomon.truth.world import NoAnswer


@dataclass(frozen=True)
class Read(Step):
    """The attribute of the only one."""

    attribute: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        value, marks = reader.must(one(state), self.attribute)
        return Found(value, merge(chosen(state).evidence, marks))


@dataclass(frozen=True)
class List(Step):
    """The values of all, in the order of another attribute, smallest first."""

    attribute: Attribute
    by: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        order = ranked(reader.numbers(chosen(state), self.by), "lowest")
        for (a, one_, _), (b, two, _) in pairwise(order):
            if not one_.apart_from(two):
                raise NoAnswer("too close", f"{self.by} of {a} and {b}")
        reader.glances.clear()
        found = [reader.must(s, self.attribute) for s, _, _ in order]
        return Found(tuple(shown(v) for v, _ in found), merge(chosen(state).evidence, *(m for _, m in found)))


@dataclass(frozen=True)
class Table(Step):
    """Rows: a name, then a value for each column; "" stands for a single column without a name.

    A tuple of rows, columns in the order in which they first come, None for what is not there.
    """

    row: Attribute
    column: Attribute | Literal[""]
    attribute: Attribute
    by: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        members = chosen(state).members
        if not members:
            raise NoAnswer("nothing", "nothing matches")
        rows: dict[Any, dict[Any, Any]] = {}
        order: dict[Any, float] = {}
        columns: list[Any] = []
        marks = []
        for subject in members:
            row, seen = reader.must(subject, self.row)
            column, beside = reader.must(subject, self.column) if isinstance(self.column, Attribute) else ("", ())
            value, shows = reader.must(subject, self.attribute)
            place, _ = reader.must(subject, self.by)
            if column in rows.get(row, {}):
                raise NoAnswer("several", f"{row} {column} comes twice")
            rows.setdefault(row, {})[column] = about(value)
            order.setdefault(row, place.value if isinstance(place, Interval) else 0.0)
            columns += [column] if column not in columns else []
            marks.append((*seen, *beside, *shows))
        names = sorted(rows, key=lambda name: order[name])
        return Found(tuple((name, *(rows[name].get(c) for c in columns)) for name in names), merge(*marks))
