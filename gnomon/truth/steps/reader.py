"""Who carries out a program: looks at a world, and notes what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Value
from gnomon.truth.interval import Interval
from gnomon.truth.steps.step import Chosen, Found, Marks, State
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from gnomon.truth.program import Program
    from gnomon.truth.run import Run


@dataclass(frozen=True)
class Glance:
    """One look at one element: what was read of it; numbers are Intervals."""

    subject: str
    attribute: Attribute
    value: Any


@dataclass
class Reader:
    """The world, what one step looks at, and the runs of its inner programs. `follow` runs those."""

    world: World
    follow: Callable[[Program, World], tuple[State, tuple[Run, ...]]]
    glances: list[Glance] = field(default_factory=list)
    inner: list[tuple[Run, ...]] = field(default_factory=list)

    def run(self, program: Program) -> State:
        """What an inner program gives."""
        try:
            state, runs = self.follow(program, self.world)
        except NoAnswer as none:
            none.trace = (*(r for runs in self.inner for r in runs), *none.trace)
            raise
        self.inner.append(runs)
        return state

    def at(self, subject: str, attribute: Attribute) -> tuple[Any, Marks] | None:
        """The value and the marks that show it; None if there is no such fact."""
        seen = self.world.seen(subject, attribute)
        if seen is not None:
            self.glances.append(Glance(subject, attribute, seen[0]))
        return seen

    def must(self, subject: str, attribute: Attribute) -> tuple[Any, Marks]:
        seen = self.at(subject, attribute)
        if seen is None:
            raise NoAnswer("absent", f"{subject} has no {attribute}")
        return seen

    def numbers(self, chosen: Chosen, attribute: Attribute) -> list[tuple[str, Interval, Marks]]:
        """An attribute of all members as numbers; NoAnswer if there are none, or one is no number."""
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
    """A value as an answer has it."""
    if not isinstance(value, Interval):
        plain_value: Value = value
        return plain_value
    return Exact(value.form, value.value) if value.form else plain(value.value)


def about(value: Any) -> Value:
    """The value as a reader would put it into a sum."""
    return plain(value.legible) if isinstance(value, Interval) else value


def plain(value: float) -> float | int:
    """12 significant digits: what binary fractions add is no part of an answer. Large ones have 15, for cents."""
    short = float(f"{value:.{12 if abs(value) < 1e9 else 15}g}")
    return int(short) if short.is_integer() and abs(short) < 1e15 else short


def merge(*groups: Iterable[str]) -> Marks:
    return tuple(dict.fromkeys(m for group in groups for m in group))


def chosen(state: State) -> Chosen:
    if not isinstance(state, Chosen):
        raise TypeError("expected a selection, got a value")
    return state


def one(state: State) -> str:
    """The only member; NoAnswer if there are none or several."""
    members = chosen(state).members
    if not members:
        raise NoAnswer("nothing", "nothing matches")
    if len(members) > 1:
        raise NoAnswer("several", f"{len(members)} match")
    return members[0]


def counted(state: State, what: object) -> Interval:
    """A number; NoAnswer if it is none."""
    if not isinstance(state, Found) or not isinstance(state.value, Interval):
        raise NoAnswer("not a number", str(what))
    return state.value
