"""Programs: chains of typed steps over facts. They are data, JSON there and back, and read like code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal, get_type_hints

from gnomon.truth import steps as st
from gnomon.truth.attribute import Attribute, Vocabulary, near
from gnomon.truth.codec import all_vocabularies, value_in
from gnomon.truth.fact import Exact, Fact, Value
from gnomon.truth.readings import Reading
from gnomon.truth.run import Answer, run
from gnomon.truth.steps import STEPS, Comparison, End, Step
from gnomon.truth.world import World


@dataclass(frozen=True)
class Program:
    """A chain of steps. Build it with `every`, `the`, … and the methods named after the steps."""

    steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        return ".".join(str(s) for s in self.steps)

    @property
    def depth(self) -> int:
        """The number of steps, those of inner programs included."""
        return sum(1 + sum(p.depth for p in inner(s)) for s in self.steps)

    def run(self, facts: Sequence[Fact], readings: Sequence[Reading]) -> Answer:
        """The answer; NoAnswer if the picture does not settle it."""
        return run(self, World.of(facts, readings))

    def json(self) -> Sequence[Mapping[str, Any]]:
        return [{"op": s.op, **{f.name: data(getattr(s, f.name)) for f in fields(s)}} for s in self.steps]

    def then(self, step: Step) -> Program:
        """With one more step at its end."""
        return Program((*self.steps, step))

    # selecting

    def where(self, attribute: Attribute, is_: Comparison, value: Value) -> Program:
        return self.then(st.Where(attribute, is_, value))

    def related(self, attribute: Attribute, is_: Comparison, other: Program) -> Program:
        return self.then(st.Related(attribute, is_, other))

    def follow(self, attribute: Attribute) -> Program:
        return self.then(st.Follow(attribute))

    def either(self, other: Program) -> Program:
        return self.then(st.Either(other))

    def both(self, other: Program) -> Program:
        return self.then(st.Both(other))

    # ordering

    def highest(self, attribute: Attribute) -> Program:
        return self.then(st.Highest(attribute))

    def lowest(self, attribute: Attribute) -> Program:
        return self.then(st.Lowest(attribute))

    def at_end(self, end: End, attribute: Attribute) -> Program:
        """`highest` or `lowest`."""
        return self.highest(attribute) if end == "highest" else self.lowest(attribute)

    def nth(self, attribute: Attribute, n: int, from_: End) -> Program:
        return self.then(st.Nth(attribute, n, from_))

    def rank(self, attribute: Attribute, among: Program, from_: End) -> Program:
        return self.then(st.Rank(attribute, among, from_))

    # reading and counting

    def read(self, attribute: Attribute) -> Program:
        return self.then(st.Read(attribute))

    def list(self, attribute: Attribute, by: Attribute) -> Program:
        return self.then(st.List(attribute, by))

    def table(self, row: Attribute, column: Attribute | Literal[""], attribute: Attribute, by: Attribute) -> Program:
        return self.then(st.Table(row, column, attribute, by))

    def count(self) -> Program:
        return self.then(st.Count())

    def exists(self) -> Program:
        return self.then(st.Exists())

    # reckoning

    def sum(self, attribute: Attribute) -> Program:
        return self.then(st.Sum(attribute))

    def mean(self, attribute: Attribute) -> Program:
        return self.then(st.Mean(attribute))

    def median(self, attribute: Attribute) -> Program:
        return self.then(st.Median(attribute))

    def range(self, attribute: Attribute) -> Program:
        return self.then(st.Range(attribute))

    def rounded(self, places: int) -> Program:
        return self.then(st.Rounded(places))

    # courses

    def trend(self, attribute: Attribute, by: Attribute) -> Program:
        return self.then(st.Trend(attribute, by))

    def area(self, attribute: Attribute, by: Attribute) -> Program:
        return self.then(st.Area(attribute, by))

    def crosses(self, attribute: Attribute, group: Attribute, by: Attribute) -> Program:
        return self.then(st.Crosses(attribute, group, by))

    def correlation(self, attribute: Attribute, other_attribute: Attribute) -> Program:
        return self.then(st.Correlation(attribute, other_attribute))

    # deciding

    def follows(self, attribute: Attribute) -> Program:
        return self.then(st.Follows(attribute))


def every(kind: str) -> Program:
    return Program((st.Every(kind),))


def the(id: str) -> Program:
    return Program((st.The(id),))


def literal(value: Value) -> Program:
    return Program((st.Literal(value),))


def difference(of: Program, other: Program) -> Program:
    return Program((st.Difference(of, other),))


def total(of: Program, other: Program) -> Program:
    return Program((st.Total(of, other),))


def product(of: Program, other: Program) -> Program:
    return Program((st.Product(of, other),))


def ratio(of: Program, other: Program) -> Program:
    return Program((st.Ratio(of, other),))


def share(of: Program, other: Program) -> Program:
    return Program((st.Share(of, other),))


def compare(of: Program, is_: Comparison, other: Program) -> Program:
    return Program((st.Compare(of, is_, other),))


def same(of: Program, other: Program) -> Program:
    return Program((st.Same(of, other),))


def pick(of: Program, value: Value, other: Program) -> Program:
    return Program((st.Pick(of, value, other),))


def inner(step: Step) -> tuple[Program, ...]:
    """The programs that a step holds, in order."""
    values = (getattr(step, f.name) for f in fields(step)) if step.nested else ()
    return tuple(v for v in values if isinstance(v, Program))


def data(value: Any) -> Any:
    """An argument as JSON."""
    if isinstance(value, Program):
        return value.json()
    if isinstance(value, Exact):
        return {"exact": value.exact, "value": value.value}
    if isinstance(value, tuple):
        return [data(v) for v in value]
    return str(value) if isinstance(value, Attribute) else value


def from_json(found: Sequence[Mapping[str, Any]], vocabulary: Vocabulary | None = None) -> Program:
    """The program of its JSON, in the words of a family or of all.

    ValueError if a step or an attribute is unknown, or if arguments do not fit.
    """
    known = vocabulary or all_vocabularies()
    return Program(tuple(_step(item, known) for item in found))


def _step(item: Mapping[str, Any], vocabulary: Vocabulary) -> Step:
    op = item.get("op", "")
    if op not in STEPS:
        raise ValueError(f"no step {op!r}{near(str(op), STEPS)}")
    wanted, given = arguments(op), {k: v for k, v in item.items() if k != "op"}
    if set(wanted) != set(given):
        raise ValueError(f"step {op!r} takes {tuple(wanted)}, got {tuple(given)}")
    return STEPS[op](**{name: argument(given[name], hint, vocabulary) for name, hint in wanted.items()})


@cache
def arguments(op: str) -> dict[str, Any]:
    """The arguments of a step with their types, in order."""
    from gnomon.truth.steps import comparing, courses, ordering, reading, reckoning, selecting

    names: dict[str, Any] = {"Program": Program}
    for module in (comparing, courses, ordering, reading, reckoning, selecting):
        names |= vars(module)
    hints = get_type_hints(STEPS[op], names | {"Program": Program})
    return {f.name: hints[f.name] for f in fields(STEPS[op])}


def argument(value: Any, hint: Any, vocabulary: Vocabulary) -> Any:
    if hint is Program:
        if not isinstance(value, list):
            raise ValueError(f"expected a program, got {value!r}")
        return from_json(value, vocabulary)
    if hint is Attribute:
        return vocabulary.attribute(value)
    if hint == Attribute | Literal[""]:
        return vocabulary.attribute(value) if value else ""
    return value_in(value)
