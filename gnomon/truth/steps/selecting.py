"""Steps that select elements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from gnomon.truth import interval as iv
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Value, is_number, number
from gnomon.truth.interval import Interval
from gnomon.truth.steps.reader import Reader, chosen, merge, one
from gnomon.truth.steps.step import Chosen, Comparison, Marks, State, Step
from gnomon.truth.vocabulary import KIND
from gnomon.truth.world import NoAnswer

if TYPE_CHECKING:
    from gnomon.truth.program import Program


@dataclass(frozen=True)
class Every(Step):
    """All elements of a kind."""

    kind: str

    def do(self, reader: Reader, state: State) -> Chosen:
        members = reader.world.kinds.get(self.kind, ())
        marks = merge(*((reader.world.seen(m, KIND) or (None, ()))[1] for m in members))
        return Chosen(members, marks, marks)


@dataclass(frozen=True)
class The(Step):
    """One element, by its id."""

    id: str

    def do(self, reader: Reader, state: State) -> Chosen:
        return Chosen((self.id,))


@dataclass(frozen=True)
class Where(Step):
    """Those whose attribute is / is not / contains / lies above / below a value."""

    attribute: Attribute
    is_: Comparison
    value: Value
    narrows: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Chosen:
        return filtered(reader, chosen(state), self.attribute, self.is_, target(self.value), ())


@dataclass(frozen=True)
class Related(Step):
    """Those whose attribute is … that of another element; never that element."""

    attribute: Attribute
    is_: Comparison
    other: Program
    narrows: ClassVar[bool] = True
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Chosen:
        found = reader.run(self.other)
        other = one(found)
        value, marks = reader.must(other, self.attribute)
        rest = chosen(state)
        rest = replace(rest, members=tuple(m for m in rest.members if m != other))
        return filtered(reader, rest, self.attribute, self.is_, value, merge(found.evidence, marks))


@dataclass(frozen=True)
class Follow(Step):
    """The elements whose ids the attribute holds."""

    attribute: Attribute

    def do(self, reader: Reader, state: State) -> Chosen:
        members: list[str] = []
        marks: list[str] = []
        for subject in chosen(state).members:
            seen = reader.at(subject, self.attribute)
            if seen is None:
                continue
            members += [seen[0]] if isinstance(seen[0], str) else list(seen[0])
            marks += seen[1]
        found = tuple(dict.fromkeys(members))
        marks += [m for s in found for m in (reader.world.seen(s, KIND) or (None, ()))[1]]
        return Chosen(found, merge(marks), merge(chosen(state).searched, marks))


@dataclass(frozen=True)
class Either(Step):
    """Union with another selection."""

    other: Program
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Chosen:
        return joined(chosen(state), chosen(reader.run(self.other)), both=False)


@dataclass(frozen=True)
class Both(Step):
    """Intersection with another selection."""

    other: Program
    narrows: ClassVar[bool] = True
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Chosen:
        return joined(chosen(state), chosen(reader.run(self.other)), both=True)


def joined(a: Chosen, b: Chosen, *, both: bool) -> Chosen:
    members = tuple(m for m in merge(a.members, b.members) if not both or (m in a.members and m in b.members))
    return Chosen(members, merge(a.evidence, b.evidence), merge(a.searched, b.searched))


def target(value: Value) -> Any:
    if not is_number(value):
        return value
    return replace(iv.exactly(number(value)), form=value.exact if isinstance(value, Exact) else "")


def filtered(reader: Reader, state: Chosen, attribute: Attribute, is_: Comparison, value: Any, extra: Marks) -> Chosen:
    kept, marks, searched = [], [], list(extra)
    for subject in state.members:
        seen = reader.at(subject, attribute)
        if seen is None:
            continue
        searched += seen[1]
        if holds(seen[0], is_, value, f"{attribute} of {subject}"):
            kept.append(subject)
            marks.append(merge([m for m in state.evidence if m == subject], seen[1]))
    return Chosen(tuple(kept), merge(*marks, extra), merge(state.searched, searched))


def holds(value: Any, is_: Comparison, other: Any, what: str) -> bool:
    """Whether a comparison surely holds or surely does not; NoAnswer if it is too close to call."""
    match is_:
        case "is not":
            return not holds(value, "is", other, what)
        case "contains":
            return other in value
        case "is":
            if isinstance(value, Interval) and isinstance(other, Interval):
                if value.same_as(other) or (value.value == other.value and not value.base):
                    return True
                if value.apart_from(other):
                    return False
                raise NoAnswer("too close", what)
            return bool(value == other)
        case "above" | "below":
            if not isinstance(value, Interval) or not isinstance(other, Interval):
                raise NoAnswer("not a number", what)
            one_, two = (value, other) if is_ == "above" else (other, value)
            if one_.above(two):
                return True
            if two.above(one_) or value.same_as(other):
                return False
            raise NoAnswer("too close", what)
