"""What is printed or marked in a figure, as facts that proofs start from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from typing import TypeVar

from gnomon.scenes.geometry.attributes import MEASURE
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.ids import id_of
from gnomon.scenes.geometry.nouns import (
    Angle,
    ParallelMark,
    RightAngle,
    Segment,
    Statement,
    Tick,
    ValueLabel,
)
from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.roots import exactly, parsed
from gnomon.scenes.geometry.rules import (
    EQUAL_ANGLE_MARKS,
    EQUAL_TICK_MARKS,
    GIVEN,
    PARALLEL_MARKS,
    RIGHT_ANGLE_MARK,
    SUBSTITUTION,
)
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, Solved
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.fact import Because, Key, Value
from gnomon.truth.vocabulary import DRAWN, TEXT, VALUE

M = TypeVar("M", Tick, ParallelMark)


@dataclass
class Givens:
    """Values by key, and the mark or the text that each is read from."""

    values: dict[Key, Number | bool] = field(default_factory=dict)
    because: dict[Key, Because] = field(default_factory=dict)

    def add(self, key: Key | None, value: Number | bool, rule: Rule, *premises: Key) -> None:
        if key is not None and key not in self.values:
            self.values[key], self.because[key] = value, Because(rule, premises)


@dataclass(frozen=True)
class Expression:
    """A quantity printed as slope * letter + offset; `said` is the key of the printed text."""

    key: Key
    letter: str
    slope: int
    offset: int
    said: Key


def givens_of(figure: Figure, s: Shape) -> Givens:
    """The figure's givens. Equalities are noted in the shape, for theorems to lean on."""
    out = Givens()
    for label in figure.of(ValueLabel):
        if label.value is not None:
            out.add((label.of, label.attribute), number(label.value, label.attribute), GIVEN, (label.id, TEXT))
    for square in figure.of(RightAngle):
        out.add((square.of, MEASURE), Fraction(90), RIGHT_ANGLE_MARK, (square.id, DRAWN))
    for statement in figure.of(Statement):
        for key, value in statement.says:
            stated = value if isinstance(value, bool) else number(value, key[1])
            out.add(key, stated, GIVEN, (statement.id, TEXT))
    marked(figure, s, out)
    return out


def marked(figure: Figure, s: Shape, out: Givens) -> None:
    """Ticks, arcs and arrows, in pairs of those that are alike."""
    ends = {e.id: e.ends for e in figure.of(Segment)}
    for one, other in alike(figure.of(Tick)):
        key = s.equal_lengths(*ends[one.of], *ends[other.of])
        out.add(key, True, EQUAL_TICK_MARKS, (one.id, DRAWN), (other.id, DRAWN))
    for arrow, second in alike(figure.of(ParallelMark)):
        tracks = s.on[ends[arrow.of]], s.on[ends[second.of]]
        out.add(s.parallel(*tracks), True, PARALLEL_MARKS, (arrow.id, DRAWN), (second.id, DRAWN))
    arcs = [a for a in figure.of(Angle) if a.arcs > 1]
    for arc, twin in combinations(arcs, 2):
        if arc.arcs == twin.arcs:
            key = s.equal(s.measure(*arc.points), s.measure(*twin.points))
            out.add(key, True, EQUAL_ANGLE_MARKS, (arc.id, DRAWN), (twin.id, DRAWN))


def alike(marks: tuple[M, ...]) -> Iterator[tuple[M, M]]:
    return (pair for pair in combinations(marks, 2) if pair[0].strokes == pair[1].strokes)


def number(value: Value, attribute: Attribute) -> Number:
    """Degrees are fractions, all else are exact numbers."""
    exact = parsed(value)
    if attribute == MEASURE:
        fraction = exact.fraction
        if fraction is None:
            raise ValueError(f"expected a rational number of degrees, got {value!r}")
        return fraction
    return exact


def expressions(figure: Figure) -> tuple[Expression, ...]:
    return tuple(
        Expression((x.of, x.attribute), x.letter, x.slope, x.offset, (x.id, TEXT))
        for x in figure.of(ValueLabel)
        if x.slope
    )


def unknown(letter: str) -> Key:
    """The fact that says what a letter stands for."""
    return (id_of("unknown", letter), VALUE)


@dataclass(frozen=True)
class Equation:
    """A letter from a linear relation: known terms come in as values, those printed as expressions do not."""

    constant: int
    known: tuple[int, ...]
    slope: int

    def __call__(self, *values: Number) -> Number:
        total: Number = Fraction(self.constant)
        for coefficient, value in zip(self.known, values, strict=True):
            total = total - coefficient * value
        return exactly(total / self.slope)


@dataclass(frozen=True)
class Substituted:
    """The value of an expression."""

    slope: int
    offset: int
    degrees: bool

    def __call__(self, x: Number) -> Number:
        value = exactly(x * self.slope + self.offset)
        fraction = value.fraction
        return fraction if self.degrees and fraction is not None else value


def equations(clauses: list[Clause], printed: tuple[Expression, ...]) -> Iterator[Clause]:
    """From linear theorems over printed expressions to the letter in them, and from the letter to their values."""
    by_key = {e.key: e for e in printed}
    for e in printed:
        formula = Substituted(e.slope, e.offset, e.key[1] == MEASURE)
        yield Clause(SUBSTITUTION, e.key, (unknown(e.letter),), (), (e.said,), formula)
    for c in clauses if printed else ():
        if not isinstance(c.formula, Solved):
            continue
        terms = [*zip(c.formula.others, c.inputs, strict=True), (c.formula.own, c.conclusion)]
        mine = [(a, by_key[k]) for a, k in terms if k in by_key]
        if not mine or c.conclusion != mine[0][1].key or len({e.letter for _, e in mine}) != 1:
            continue
        slope = sum(a * e.slope for a, e in mine)
        if slope == 0:
            continue
        rest = [(a, k) for a, k in terms if k not in by_key]
        constant = c.formula.constant - sum(a * e.offset for a, e in mine)
        formula_ = Equation(constant, tuple(a for a, _ in rest), slope)
        said = tuple(e.said for _, e in mine)
        yield Clause(
            c.theorem, unknown(mine[0][1].letter), tuple(k for _, k in rest), c.needs, (*c.seen, *said), formula_
        )
