"""Givens in a letter: sides and angles printed as `2x + 10`, from which x has to be found first."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.geometry.goals.choosing import Chosen, minimal
from gnomon.generators.geometry.goals.sorts import elementary_angle, elementary_segment
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.attributes import LENGTH, MEASURE
from gnomon.scenes.geometry.givens import Expression, equations, unknown
from gnomon.scenes.geometry.ids import id_of, noun_of
from gnomon.scenes.geometry.prover import Known, Net, chain
from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, Solved
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import TEXT

if TYPE_CHECKING:
    from numpy.random import Generator


@dataclass(frozen=True)
class Lettered:
    """A goal whose givens hold expressions in one letter, which stands for `x`."""

    chosen: Chosen
    expressions: tuple[Expression, ...]


def lettered(net: Net, rng: Generator, chosen: Chosen, letter: str, steps: tuple[int, int]) -> Lettered | None:
    """The givens with one or two of the terms of a linear step of the proof in a letter; None if none suits."""
    steps_of = [chosen.known.reasons[k] for k in chosen.known.behind(chosen.goal)]
    linear = [
        c for c in steps_of if c is not None and isinstance(c.formula, Solved) and suits(net.shape, c, chosen.known)
    ]
    for i in rng.permutation(len(linear)):
        found = one_try(net, rng, chosen, linear[int(i)], letter, steps)
        if found is not None:
            return found
    return None


def suits(s: Shape, c: Clause, known: Known) -> bool:
    return known.reasons[c.conclusion] is c and printable(s, c.conclusion, known.values[c.conclusion])


def printable(s: Shape, key: Key, value: Number | bool) -> bool:
    """A whole number at a side or an angle that can bear a label."""
    whole = value if isinstance(value, (bool, Fraction)) else value.fraction
    if isinstance(whole, bool) or whole is None or whole.denominator != 1:
        return False
    if key[1] == MEASURE and noun_of(key[0]) == "angle":
        return elementary_angle(s, key[0])
    return key[1] == LENGTH and elementary_segment(s, key[0])


def one_try(
    net: Net, rng: Generator, chosen: Chosen, c: Clause, letter: str, steps: tuple[int, int]
) -> Lettered | None:
    s, known = net.shape, chosen.known
    partners = [k for k in c.inputs if known.reasons[k] is None and printable(s, k, known.values[k])]
    keys = [c.conclusion, *([one_of(rng, partners)] if partners else [])]
    sizes = [whole(known.values[k]) for k in keys]
    x = between(rng, 2, 12) if keys[0][1] == LENGTH else between(rng, 5, 30)
    slopes = [between(rng, 1, 4) for _ in keys]
    if len(slopes) == 2 and slopes[0] == slopes[1]:
        slopes[0] += 1
    if any(slope * x > 2 * size + 20 for slope, size in zip(slopes, sizes, strict=True)):
        return None
    printed = tuple(
        Expression(k, letter, slope, size - slope * x, (id_of("label", k[0]), TEXT))
        for k, slope, size in zip(keys, slopes, sizes, strict=True)
    )
    if any(abs(e.offset) > 60 or (e.slope == 1 and e.offset == 0) for e in printed):
        return None
    more = Net(s, [*net.clauses, *equations(net.clauses, printed)])
    goal = unknown(letter) if rng.random() < 0.6 or chosen.goal == keys[0] else chosen.goal
    left = [g for g in chosen.givens if g.key not in keys]
    after = chain(more, {g.key: g.value for g in left})
    if goal not in after.values or not all(e.said in said_of(after, goal) for e in printed):
        return None
    givens = minimal(more, left, goal, after.stuck)
    last = chain(more, {g.key: g.value for g in givens})
    n = last.steps(goal) if goal in last.values else 0
    if not steps[0] <= n <= steps[1] + 2 or not all(e.said in said_of(last, goal) for e in printed):
        return None
    value = last.values[goal]
    assert not isinstance(value, bool)
    return Lettered(Chosen(goal, value, tuple(givens), n, last), printed)


def said_of(known: Known, goal: Key) -> set[Key]:
    """The printed texts that a proof leans on."""
    reasons = (known.reasons[k] for k in known.behind(goal))
    return {key for c in reasons if c is not None for key in c.seen}


def whole(value: Number | bool) -> int:
    assert not isinstance(value, bool)
    return round(float(value))


def text_of(e: Expression) -> str:
    """`2x + 10`, with brackets and a degree sign at an angle."""
    head = f"{e.slope if e.slope != 1 else ''}{e.letter}"
    tail = f" {'+' if e.offset > 0 else '−'} {abs(e.offset)}" if e.offset else ""
    if e.key[1] != MEASURE:
        return head + tail
    return f"({head}{tail})°" if tail else f"{head}°"
