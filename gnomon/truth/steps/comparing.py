"""Steps that compare, decide, or name a value."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Value
from gnomon.truth.steps.reader import Reader, merge, one
from gnomon.truth.steps.selecting import holds, target
from gnomon.truth.steps.step import Comparison, Found, State, Step
from gnomon.truth.vocabulary import KIND
from gnomon.truth.world import NoAnswer

if TYPE_CHECKING:
    from gnomon.truth.program import Program


@dataclass(frozen=True)
class Compare(Step):
    """Whether what one program gives is / lies above / below what another gives."""

    of: Program
    is_: Comparison
    other: Program
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Found:
        return compared(reader, self.of, self.is_, self.other, str(self))


@dataclass(frozen=True)
class Same(Step):
    """Whether two programs give the same."""

    of: Program
    other: Program
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Found:
        return compared(reader, self.of, "is", self.other, str(self))


def compared(reader: Reader, of: Program, is_: Comparison, other: Program, what: str) -> Found:
    a, b = reader.run(of), reader.run(other)
    if not isinstance(a, Found) or not isinstance(b, Found):
        raise TypeError("expected two values to compare, got a selection")
    return Found(holds(a.value, is_, b.value, what), merge(a.evidence, b.evidence))


@dataclass(frozen=True)
class Literal(Step):
    """A value that the question itself gives."""

    value: Value

    def do(self, reader: Reader, state: State) -> Found:
        return Found(target(self.value), ())


@dataclass(frozen=True)
class Follows(Step):
    """Whether the picture shows that it is so; no, if it shows nothing of the kind: then all of it is evidence."""

    attribute: Attribute

    def do(self, reader: Reader, state: State) -> Found:
        key = (one(state), self.attribute)
        held = reader.world.readings.get(key)
        if held is not None and reader.world.facts[key].value is True:
            reader.at(*key)
            return Found(True, held.marks)
        world = reader.world
        return Found(False, tuple(s for m in world.kinds.values() for s in m if (s, KIND) in world.readings))


@dataclass(frozen=True)
class Pick(Step):
    """The value if `of` holds, else what `other` gives; what is not known does not hold."""

    of: Program
    value: Value
    other: Program
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> State:
        with suppress(NoAnswer):
            found = reader.run(self.of)
            if isinstance(found, Found) and found.value is True:
                return Found(self.value, found.evidence)  # type: ignore[arg-type]
        reader.inner.clear()
        return reader.run(self.other)
