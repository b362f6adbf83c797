"""Facts and readings, indexed for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Fact, Key, is_number, number
from gnomon.truth.interval import Interval
from gnomon.truth.readings import Reading
from gnomon.truth.vocabulary import KIND, PRINTED, PRINTED_IN_FULL, TEXT

if TYPE_CHECKING:
    from gnomon.truth.run import Trace


class NoAnswer(Exception):
    """The pictures do not settle the question. `reason` is one of REASONS, for counting; the text says more."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason, self.detail = reason, detail
        # the steps that ran before it was clear that there is no answer
        self.trace: Trace = ()


@dataclass(frozen=True)
class World:
    """What programs run on: facts by key, readings by key, element ids by kind.

    `grounds` are what a picture is seen on as a whole, where nothing in particular was looked at.
    """

    facts: dict[Key, Fact]
    readings: dict[Key, Reading]
    kinds: dict[str, tuple[str, ...]]
    grounds: tuple[str, ...] = ()
    # what has been looked at before: programs look at the same marks again and again
    known: dict[Key, tuple[Any, tuple[str, ...]] | None] = field(default_factory=dict, compare=False, repr=False)
    # how programs begin, and what came of it: most of those about one chart begin alike
    begun: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(facts: Sequence[Fact], readings: Sequence[Reading], ground: str = "") -> World:
        """`ground` is the kind of mark that others stand on, such as the panels of a chart."""
        keys = [(f.subject, f.attribute) for f in facts]
        by_key = dict(zip(keys, facts, strict=True))
        kinds: dict[str, list[str]] = {}
        for fact in facts:
            if fact.attribute == KIND:
                kinds.setdefault(str(fact.value), []).append(fact.subject)
        found = {k: tuple(v) for k, v in kinds.items()}
        return World(by_key, {keys[r.fact]: r for r in readings}, found, found.get(ground, ()))

    def seen(self, subject: str, attribute: Attribute) -> tuple[Any, tuple[str, ...]] | None:
        """The value as read (an Interval for numbers) and the marks that show it; None if there is no such fact.

        NoAnswer if the fact holds and cannot be read.
        """
        key = (subject, attribute)
        if key not in self.known:
            self.known[key] = self._look(key)
        return self.known[key]

    def label(self, key: Key) -> str:
        """The text that a number is read off, where it stands printed; else ""."""
        fact, reading = self.facts.get(key), self.readings.get(key)
        if fact is None or fact.because is None or reading is None:
            return ""
        if fact.because.rule not in (PRINTED, PRINTED_IN_FULL):
            return ""
        text = self.facts.get((fact.because.premises[0][0], TEXT))
        return str(text.value) if text is not None and text.subject in reading.marks else ""

    def _look(self, key: Key) -> tuple[Any, tuple[str, ...]] | None:
        fact = self.facts.get(key)
        if fact is None:
            return None
        reading = self.readings.get(key)
        if reading is None:
            raise NoAnswer("unreadable", f"{key[1]} of {key[0]} cannot be read off the picture")
        if is_number(fact.value) and reading.low is not None and reading.high is not None:
            return self._interval(fact, reading), reading.marks
        return fact.value, reading.marks

    def _interval(self, fact: Fact, reading: Reading) -> Interval:
        assert reading.low is not None and reading.high is not None
        at = (fact.subject, fact.attribute.place)
        place, held = self.facts.get(at), self.readings.get(at)
        # printed and derived numbers are compared as numbers, those read off an axis by their places on it
        if place is None or held is None or (fact.because and reading.marks != held.marks):
            form = fact.value.exact if isinstance(fact.value, Exact) and reading.low == reading.high else ""
            rounded = fact.because is not None and fact.because.rule == PRINTED  # what is printed is what one has
            value = (reading.low + reading.high) / 2 if rounded else number(fact.value)
            return Interval(value, reading.low, reading.high, fact.unit, form=form)
        assert held.low is not None and held.high is not None
        return Interval(
            number(fact.value),
            reading.low,
            reading.high,
            fact.unit,
            place.unit,
            number(place.value),
            held.high - held.low,
        )
