"""A program asked in plain words, whoever thought of it: `What is the price of the bar whose name is Oslo?`"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gnomon.annotators.printing import printed_value
from gnomon.annotators.voice import Voice
from gnomon.annotators.wording import ordinal, plural
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.fact import Value, is_number
from gnomon.truth.program import Program
from gnomon.truth.steps import (
    Compare,
    Count,
    Difference,
    Every,
    Exists,
    Highest,
    Lowest,
    Mean,
    Median,
    Nth,
    Range,
    Ratio,
    Read,
    Sum,
    Total,
    Where,
)
from gnomon.truth.world import World

FOLDS = {Sum: "sum", Mean: "mean", Median: "median", Range: "range"}
PAIRS = {Difference: "difference between", Total: "sum of", Ratio: "ratio of"}
HOW = {"is": "is", "is not": "is not", "contains": "contains", "above": "is above", "below": "is below"}


class Unsaid(ValueError):
    """Something for which there are no plain words, here or in another language."""


def selected(steps: Sequence[Any], single: bool) -> tuple[list[Where], list[Highest | Lowest | Nth]]:
    """The conditions of a selection, and the end of an order that it takes last if it is of a `single` one."""
    where = [s for s in steps[1:] if isinstance(s, Where)]
    ends = [s for s in steps[1:] if isinstance(s, (Highest, Lowest, Nth))]
    if not steps or not isinstance(steps[0], Every) or len(where) + len(ends) + 1 != len(steps):
        raise Unsaid(f"no words for {Program(tuple(steps))}")
    if len(ends) > single or (ends and steps[-1] is not ends[0]):
        raise Unsaid(f"no words for {Program(tuple(steps))}")
    return where, ends


def first_shown(world: World, steps: Sequence[Any], attribute: Attribute) -> str:
    """The first element of what steps select that shows an attribute; Unsaid if none does."""
    kind = steps[0].kind if steps and isinstance(steps[0], Every) else ""
    for subject in world.kinds.get(kind, ()):
        if (subject, attribute) in world.readings:
            return subject
    raise Unsaid(f"nothing of {kind} shows its {attribute}")


@dataclass(frozen=True)
class Plain:
    """How a family's programs are asked."""

    scene: Scene
    world: World
    voice: Voice[Any]

    def question(self, program: Program) -> str:
        """The question of a program; Unsaid if it has steps that are not said here."""
        *before, last = program.steps
        match last:
            case Count():
                return f"How many {self.those(tuple(before), many=True)} are there?"
            case Exists():
                return f"Is there a {self.those(tuple(before))}?"
            case Compare(of=of, is_="above", other=other):
                return f"Is {self.value(of)} greater than {self.value(other)}?"
            case Compare(of=of, is_="below", other=other):
                return f"Is {self.value(of)} less than {self.value(other)}?"
        return f"What is {self.value(program)}?"

    def value(self, program: Program) -> str:
        """What a program gives, as a phrase."""
        *before, last = program.steps
        match last:
            case Read(attribute=attribute):
                return f"the {self.called(before, attribute)} of the {self.those(tuple(before))}"
            case Sum() | Mean() | Median() | Range():
                what = FOLDS[type(last)]
                of = self.called(before, last.attribute)
                return f"the {what} of the {of} over all {self.those(tuple(before), many=True)}"
            case Difference(of=one, other=other) | Total(of=one, other=other) | Ratio(of=one, other=other) if (
                not before
            ):
                return f"the {PAIRS[type(last)]} {self.value(one)} and {self.value(other)}"
            case Count():
                return f"the number of {self.those(tuple(before), many=True)}"
        raise Unsaid(str(program))

    def those(self, steps: tuple[Any, ...], many: bool = False) -> str:
        """A selection: `bar with the highest price among those whose year is 2015`."""
        where, ends = selected(steps, single=not many)
        noun = self.voice.kind(self.scene, self.world, steps[0].kind)
        told = " and ".join(
            f"whose {self.called(steps[:1], s.attribute)} {HOW[s.is_]} {self.printed(steps[:1], s.attribute, s.value)}"
            for s in where
        )
        if not ends:
            return f"{plural(noun) if many else noun} {told}".strip()
        end = ends[0]
        which = end.from_ if isinstance(end, Nth) else "highest" if isinstance(end, Highest) else "lowest"
        nth = f"{ordinal(end.n)} " if isinstance(end, Nth) and end.n > 1 else ""
        top = f"{noun} with the {nth}{which} {self.called(steps[:1], end.attribute)}"
        return f"{top} among the {plural(noun)} {told}" if told else top

    def called(self, steps: Any, attribute: Attribute) -> str:
        """What an attribute is called, of the first element of the kind that has it."""
        subject = first_shown(self.world, steps, attribute)
        return self.voice.attribute(self.scene, self.world, subject, attribute)

    def printed(self, steps: Any, attribute: Attribute, value: Value) -> str:
        fact = self.world.facts[first_shown(self.world, steps, attribute), attribute]
        return printed_value(value, fact.unit) if is_number(value) else f"“{value}”"
