"""What a program has in hand as it runs: a selection or a value, and the world it looks at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gnomon.truth.fact import Exact, Value
from gnomon.truth.interval import Interval
from gnomon.truth.world import NoAnswer, World

Marks = tuple[str, ...]


@dataclass(frozen=True)
class Chosen:
    """A selection of elements. `evidence` shows the members, `searched` everything that was looked through."""

    members: Marks
    evidence: Marks = ()
    searched: Marks = ()


@dataclass(frozen=True)
class Got:
    """A value with the marks it was read from; numbers are Intervals."""

    value: Any
    evidence: Marks


@dataclass(frozen=True)
class Look:
    """The world, noting down what is read."""

    world: World
    items: list[tuple[str, Value]]

    def at(self, subject: str, attribute: str) -> tuple[Any, Marks] | None:
        seen = self.world.seen(subject, attribute)
        if seen is not None:
            self.items.append((subject, shown(seen[0])))
        return seen

    def must(self, subject: str, attribute: str) -> tuple[Any, Marks]:
        seen = self.at(subject, attribute)
        if seen is None:
            raise NoAnswer("absent", f"{subject} has no {attribute}")
        return seen

    def numbers(self, chosen: Chosen, attribute: str) -> list[tuple[str, Interval, Marks]]:
        out = []
        for subject in chosen.members:
            value, marks = self.must(subject, attribute)
            if not isinstance(value, Interval):
                raise NoAnswer("not a number", f"{attribute} of {subject} is {value!r}")
            out.append((subject, value, marks))
        if not out:
            raise NoAnswer("nothing", "nothing matches")
        return out


def shown(value: Any) -> Value:
    if not isinstance(value, Interval):
        plain_value: Value = value
        return plain_value
    return Exact(value.form, value.value) if value.form else plain(value.value)


def about(value: Any) -> Value:
    """The value as a reader would put it into a sum."""
    return plain(value.legible) if isinstance(value, Interval) else value


def plain(value: float) -> float | int:
    """12 significant digits: what binary fractions add is not part of an answer."""
    short = float(f"{value:.12g}")
    return int(short) if short.is_integer() and abs(short) < 1e15 else short


def merge(*groups: Iterable[str]) -> Marks:
    return tuple(dict.fromkeys(m for group in groups for m in group))


def chosen(state: Chosen | Got) -> Chosen:
    if not isinstance(state, Chosen):
        raise TypeError("expected a selection, got a value")
    return state


def one(state: Chosen) -> str:
    if not state.members:
        raise NoAnswer("nothing", "nothing matches")
    if len(state.members) > 1:
        raise NoAnswer("several", f"{len(state.members)} match")
    return state.members[0]
