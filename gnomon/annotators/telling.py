"""What a rationale needs at hand while it is told: the world, the family's voice, and what has been said already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from gnomon.annotators.printing import LARGEST, measured, printed_value, quoted
from gnomon.annotators.voice import Voice
from gnomon.annotators.wording import listing
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, Key, Value
from gnomon.truth.interval import Interval, places
from gnomon.truth.program import Program
from gnomon.truth.run import Answer, Run
from gnomon.truth.steps.reader import Glance, plain, shown
from gnomon.truth.world import World

FINER = 4  # digits more by which numbers are told apart
MOST = 6  # longer lists are counted instead of read out


@dataclass
class Telling:
    """One rationale in the making.

    `told` are the facts that have been concluded, `given` those it starts from, `finer` asks for more digits, `counted`
    are the runs whose result has been said with the selection before them, `held` what the next verdict claims too.
    """

    scene: Scene
    world: World
    voice: Voice[Any]
    answer: Answer
    printed_answer: str
    told: set[Key] = field(default_factory=set)
    given: set[Key] = field(default_factory=set)
    finer: dict[Key, int] = field(default_factory=dict)
    counted: list[Run] = field(default_factory=list)
    held: list[Claim] = field(default_factory=list)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {}

    def name(self, subject: str) -> str:
        """What an element is called."""
        if subject not in self._names:
            self._names[subject] = self.voice.name(self.scene, self.world, subject)
        return self._names[subject]

    def names(self, subjects: Sequence[str]) -> str:
        return listing([self.name(s) for s in subjects])

    def attribute(self, subject: str, attribute: Attribute) -> str:
        """What an attribute of an element is called."""
        return self.voice.attribute(self.scene, self.world, subject, attribute)

    def printed(self, value: Any, key: Key | None = None, whole: bool = False) -> str:
        """A value as read, to as many digits as its reading has, or as a sum needs that stands further on.

        `whole`: not to tens, since something is worked out of it.
        """
        if isinstance(value, tuple):
            return listing([self.printed(v) for v in value])
        if not isinstance(value, Interval):
            return printed_value(value)
        more = self.finer.get(key, 0) if key else 0
        text = as_read(replace(value, base="") if whole else value, more)
        return quoted(text, self.world.label(key)) if key else text

    def about(self, value: Any, key: Key | None = None, whole: bool = False) -> str:
        """`about 42 kg` for what is read off an axis, `42 kg` for what is printed or exact."""
        text = self.printed(value, key, whole)
        return f"about {text}" if isinstance(value, Interval) and not value.exact else text

    def fact(self, key: Key) -> Fact:
        return self.world.facts[key]

    def unit(self, key: Key) -> str:
        found = self.world.facts.get(key)
        return found.unit if found else ""

    def states(self, glance: Glance, said: str) -> States:
        """The claim that something was read."""
        fact = self.world.facts[glance.subject, glance.attribute]
        return States(said, glance.subject, glance.attribute, fact.value, fact.unit)

    def result(self, run: Run, value: Interval) -> str:
        """What a step gave; the last step's as the answer is printed."""
        if self.answer.trace and run is self.answer.trace[-1]:
            return self.printed_answer
        return printed_value(shown(value), value.unit, plain(value.low), plain(value.high), whole=True)

    def tell_apart(self, glances: Sequence[Glance]) -> None:
        """Have numbers that differ told with digits in which they do, where they stand side by side in an order."""
        order = sorted((g for g in glances if isinstance(g.value, Interval)), key=lambda g: g.value.value)
        for one, two in pairwise(order):
            keys = [(g.subject, g.attribute) for g in (one, two)]
            for _ in range(FINER if one.value.apart_from(two.value) else 0):
                if self.printed(one.value, keys[0]) != self.printed(two.value, keys[1]):
                    break
                self.finer |= {key: self.finer.get(key, 0) + 1 for key in keys}


def as_read(value: Interval, more: int = 0) -> str:
    """A number to as many digits as its interval supports, and some more; of what was reckoned no tens."""
    if value.exact or not more:
        return printed_value(shown(value), value.unit, value.low, value.high, whole=not value.base)
    count = max(places(value.value, value.low, value.high), -LARGEST if value.base else 0) + more
    return measured(value.value, value.unit, count)


def with_value(name: str, value: str) -> str:
    """`Oslo 12`, `the bin 0 to 10: 12`: a number after a number is set apart."""
    return f"{name}{':' * (name[-1:].isdigit() and value[:1].isdigit())} {value}"


def plain_value(value: Any) -> Value:
    """A value as a claim holds it."""
    return shown(value)


@dataclass(frozen=True)
class Step:
    """A run with the program up to it: what a sentence about the step can claim. `after` is the next run, if any."""

    run: Run
    program: Program
    before: tuple[Run, ...]
    after: Run | None = None
