"""The choice of a goal and of givens from which it follows, none of which can be left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gnomon.generators.geometry.goals.sorts import WEIGHTS, Candidate, candidate, elementary_angle
from gnomon.generators.ranges import between, one_of, span
from gnomon.scenes.geometry.attributes import ARC_LENGTH, AREA, CIRCUMFERENCE, LENGTH, MEASURE, PERIMETER, RADIUS
from gnomon.scenes.geometry.auxiliary import Joined, speaks_of
from gnomon.scenes.geometry.ids import by_letters, noun_of
from gnomon.scenes.geometry.prover import Known, Net, chain, reaches, speaks
from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.roots import exactly
from gnomon.scenes.geometry.rules import PASSING
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.fact import Key
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

TRIES = 8  # orders of givens that are tried before a figure is given up
STEPS = {1: (1, 1), 2: (2, 3), 3: (3, 4), 4: (4, 6), 5: (5, 8)}
# how gladly an attribute is asked for, or one of parts of some noun
Goals = Mapping[Attribute | tuple[str, Attribute], float]
GOALS: Goals = {
    MEASURE: 4.0,
    LENGTH: 4.0,
    AREA: 2.0,
    PERIMETER: 1.0,
    RADIUS: 1.5,
    CIRCUMFERENCE: 0.7,
    ARC_LENGTH: 1.5,
}
SAID = frozenset({"said equal", "parallel", "tangent", "sort", "weak sort", "regular", "radius", "area", "perimeter"})


@dataclass(frozen=True)
class Taste:
    """What a kind is about: the theorems one of which the proof must use, and weights of givens and goals.

    `focus` is a theorem the proof should use if it can; of the lines to `spare` neither givens nor goal speak.
    """

    theorems: Collection[Rule]
    focus: str = ""
    givens: Mapping[str, float] | None = None
    goals: Goals | None = None
    spare: Joined = frozenset()


@dataclass(frozen=True)
class Chosen:
    """A goal, its minimal givens, the number of theorems between them; what else is given to distract."""

    goal: Key
    value: Number
    givens: tuple[Candidate, ...]
    steps: int
    known: Known
    distractors: tuple[Candidate, ...] = ()

    def uses(self, theorem: str) -> bool:
        """Whether the proof applies a theorem."""
        return theorem in theorems_of(self.known, self.goal)

    def joins(self, taste: Taste) -> bool:
        """Whether the proof speaks of one of the lines to spare."""
        return any(speaks_of(key, taste.spare) for key in self.known.behind(self.goal))


def choose(net: Net, rng: Generator, level: int, taste: Taste) -> Chosen:
    """Rejected if no goal of the wished depth turns up."""
    every = candidates(net.shape, taste.spare)
    focal = [c for c in net.clauses if (speaks(c, taste.spare) if taste.spare else c.theorem == taste.focus)]
    best: Chosen | None = None
    for _ in range(TRIES):
        first: tuple[Key, ...] = ()
        if focal:
            clause = one_of(rng, focal)
            first = (*clause.inputs, *clause.needs)
        found = attempt_once(net, rng, level, taste, every, first)
        if found is not None and (not focal or (found.joins(taste) if taste.spare else found.uses(taste.focus))):
            return found
        best = best or found
    if best is None:
        raise Rejected("no goal")
    return best


def candidates(s: Shape, spare: Joined) -> list[Candidate]:
    """Everything that could be given, in an order that depends on the figure alone."""
    found = (candidate(s, key, truth) for key, truth in sorted(s.truths.items()) if not speaks_of(key, spare))
    return [c for c in found if c is not None]


def attempt_once(
    net: Net, rng: Generator, level: int, taste: Taste, every: list[Candidate], first: tuple[Key, ...]
) -> Chosen | None:
    few, many = span(level, (2, 5), (4, 8))
    given = drawn(net, rng, taste, every, between(rng, few, many), first)
    known = chain(net, {c.key: c.value for c in given})
    low, high = STEPS[level]
    by_key = {c.key: c for c in given}
    for goal in ranked(net.shape, known, rng, (low, high), taste):
        leaves = [by_key[k] for k in known.behind(goal) if known.reasons[k] is None]
        givens = minimal(net, leaves, goal, known.stuck)
        if len(givens) < len(leaves):
            shorter = chain(net, {c.key: c.value for c in givens})
        else:
            shorter = known if len(given) == len(givens) else chain(net, {c.key: c.value for c in givens})
        if goal not in shorter.values:
            continue
        steps = shorter.steps(goal)
        about = theorems_of(shorter, goal)
        if low <= steps <= high and about & set(taste.theorems) and sentences(givens) <= 3:
            value = shorter.values[goal]
            assert not isinstance(value, bool)
            return Chosen(goal, value, tuple(givens), steps, shorter)
    return None


def sentences(givens: list[Candidate]) -> int:
    """How many givens have to be said; tangents to one circle may share a sentence."""
    tangents = [c.key[1] for c in givens if c.sort == "tangent"]
    shared = sum(max(0, tangents.count(x) - 2) * 2 for x in set(tangents))
    return sum(c.sort in SAID for c in givens) - shared


def drawn(
    net: Net, rng: Generator, taste: Taste, every: list[Candidate], n: int, first: tuple[Key, ...]
) -> list[Candidate]:
    """n givens none of which follows from those before it; the `first` come early, though not always."""
    weights = {**WEIGHTS, **(taste.givens or {})}
    keys = []
    for c in every:
        w = weights[c.sort] * (40 if c.key in first else 1)
        if w > 0:
            keys.append((rng.random() ** (1 / w), c))
    order = [c for _, c in sorted(keys, key=lambda t: (-t[0], t[1].key))]
    growing = Growing(net)
    out: list[Candidate] = []
    for c in order:
        if len(out) >= n:
            break
        if c.key not in growing.done:
            growing.add(c.key)
            out.append(c)
    return out


class Growing:
    """What can be reached from a set of givens that grows."""

    def __init__(self, net: Net) -> None:
        self.net = net
        self.left = list(net.counts)
        self.done: set[Key] = set()
        for i in net.free:
            self.add(net.clauses[i].conclusion)

    def add(self, key: Key) -> None:
        todo = [key]
        while todo:
            new = todo.pop()
            if new in self.done:
                continue
            self.done.add(new)
            for j in self.net.waiting.get(new, ()):
                self.left[j] -= 1
                if self.left[j] == 0:
                    todo.append(self.net.clauses[j].conclusion)


def minimal(net: Net, givens: list[Candidate], goal: Key, stuck: set[int]) -> list[Candidate]:
    """Drop every given without which the goal still follows."""
    kept = list(givens)
    for c in givens:
        rest = [k for k in kept if k is not c]
        if reaches(net, [k.key for k in rest], goal, stuck):
            kept = rest
    return kept


def ranked(s: Shape, known: Known, rng: Generator, steps: tuple[int, int], taste: Taste) -> Iterator[Key]:
    """Facts that are worth asking for, of the wished depth, those of the kind's theorems first."""
    weights = {**GOALS, **(taste.goals or {})}
    found = []
    for key, clause in known.reasons.items():
        w = weights.get((noun_of(key[0]), key[1]), weights.get(key[1], 0.0))
        if clause is None or w <= 0 or not worth_asking(s, key, known.values[key]):
            continue
        if speaks_of(key, taste.spare):
            continue
        n = known.steps(key)
        if steps[0] <= n <= steps[1]:
            about = theorems_of(known, key)
            if about & set(taste.theorems):
                focus = taste.focus in about
                joins = any(speaks_of(k, taste.spare) for k in known.behind(key)) if taste.spare else False
                found.append((focus, joins, rng.random() ** (1 / (w * (n - steps[0] + 1))), key))
    found.sort(key=lambda t: (not t[0], not t[1], -t[2], t[3]))
    return (key for *_, key in found[:6])


def worth_asking(s: Shape, key: Key, value: Number | bool) -> bool:
    """A number that can be printed, of a thing that can be named."""
    if isinstance(value, bool):
        return False
    subject, attribute = key
    noun = noun_of(subject)
    if noun == "angle" and not (elementary_angle(s, subject) or value != 90):
        return False
    if noun == "arc" and subject not in {b.id for b in s.bows}:
        return False
    if not by_letters(subject) or (noun == "sector" and attribute == MEASURE):
        return False
    number = exactly(value) if not hasattr(value, "terms") else value
    return len(number.terms) <= 2 and all(
        abs(c.numerator) < 5000 and c.denominator <= 12 and n < 500 for n, _, c in number.terms
    )


def theorems_of(known: Known, goal: Key) -> set[Rule]:
    reasons = (known.reasons[k] for k in known.behind(goal))
    return {c.theorem for c in reasons if c is not None and c.theorem not in PASSING}


def distracted(net: Net, rng: Generator, chosen: Chosen, n: int, spare: Joined) -> Chosen:
    """Up to n more givens that the proof does not need and that do not shorten it."""
    extra: list[Candidate] = []
    sorts = {"angle", "length", "right"} | ({"ticks"} if all(c.sort != "ticks" for c in chosen.givens) else set())
    pool = [c for c in candidates(net.shape, spare) if c.sort in sorts]
    for i in rng.permutation(len(pool))[:8]:
        c = pool[int(i)]
        values = {x.key: x.value for x in (*chosen.givens, *extra)}
        if len(extra) == n or c.key in chain_keys(net, values) or c.key == chosen.goal:
            continue
        known = chain(net, {**values, c.key: c.value})
        leaves = {k for k in known.behind(chosen.goal) if known.reasons[k] is None}
        if known.steps(chosen.goal) == chosen.steps and c.key not in leaves and not stands_in(net, chosen, [*extra, c]):
            extra.append(c)
    return replace(chosen, distractors=tuple(extra))


def stands_in(net: Net, chosen: Chosen, extra: list[Candidate]) -> bool:
    """Whether further givens could take the place of one of the givens."""
    for left_out in chosen.givens:
        rest = [c.key for c in (*chosen.givens, *extra) if c is not left_out]
        if reaches(net, rest, chosen.goal, chosen.known.stuck):
            return True
    return False


def chain_keys(net: Net, values: Mapping[Key, Number | bool]) -> set[Key]:
    growing = Growing(net)
    for key in values:
        growing.add(key)
    return growing.done
