"""Forward chaining: every clause of a figure written down once, then what follows from which givens.

Facts are told apart by keys and clauses count the premises they still wait for, so that a run touches each premise
once. Facts come in the order of what their proofs cost, so that each gets the proof that a teacher would give first.
Each value is worked out exactly by the theorem's own formula and held at once against the coordinates; a theorem that
disagrees with them is a bug and raises Contradiction.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from math import fsum

from gnomon.scenes.geometry.attributes import EQUAL_TO, LENGTH
from gnomon.scenes.geometry.auxiliary import Joined, speaks_of
from gnomon.scenes.geometry.ids import letters_of
from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.roots import Inexact
from gnomon.scenes.geometry.rules import EQUAL_ANGLES, EQUAL_SEGMENTS, EQUAL_TO_THE_SAME, EQUAL_VALUES, GIVEN, PASSING
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems import COSTS, ROOMS
from gnomon.scenes.geometry.theorems.clause import Clause, linear, rule
from gnomon.truth.fact import Key

TOLERANCE = 1e-9
PASSED = 0.25  # cost of what one does in passing between theorems
JOINED = 0.5  # cost of speaking of a line that has yet to be joined
HARD = 2.0  # cost of theorems for whose sake nobody joins two points


class Contradiction(Exception):
    """A theorem gives another value than the coordinates: a bug, never a matter of chance."""


@dataclass
class Net:
    """All clauses of a figure, and for each fact those that wait for it. Nothing hard is done with `joined` lines."""

    shape: Shape
    clauses: list[Clause]
    joined: Joined = frozenset()
    waiting: dict[Key, list[int]] = field(default_factory=dict)
    counts: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.joined:
            self.clauses = [c for c in self.clauses if weight(c) < HARD or not speaks(c, self.joined)]
        self.weights = [weight(c) + JOINED * speaks(c, self.joined) for c in self.clauses]
        for i, clause in enumerate(self.clauses):
            premises = (*clause.inputs, *clause.needs)
            self.counts.append(len(premises))
            for key in premises:
                self.waiting.setdefault(key, []).append(i)
        self.free = [i for i, n in enumerate(self.counts) if n == 0]


@dataclass
class Known:
    """What follows: for each fact its value (True for relations) and its clause, None of what is given."""

    values: dict[Key, Number | bool]
    reasons: dict[Key, Clause | None]
    stuck: set[int]

    def behind(self, goal: Key) -> list[Key]:
        """The facts of the proof of one, itself last, premises before conclusions."""
        out: list[Key] = []
        done: set[Key] = set()
        todo: list[tuple[Key, bool]] = [(goal, False)]
        while todo:
            key, ready = todo.pop()
            if ready:
                out.append(key)
            elif key not in done:
                done.add(key)
                todo.append((key, True))
                clause = self.reasons[key]
                if clause is not None:
                    todo += [(k, False) for k in (*clause.needs, *clause.inputs)]
        return out

    def steps(self, goal: Key) -> int:
        """How many theorems the proof of a fact applies."""
        found = (self.reasons[k] for k in self.behind(goal))
        return sum(c is not None and c.theorem not in PASSING for c in found)


def net_of(shape: Shape, more: Iterable[Clause] = (), joined: Joined = frozenset()) -> Net:
    """All theorems applied to a shape, and further clauses; `joined` are the lines that the figure does not show."""
    clauses = [c for room in ROOMS for c in room.ground(shape)]
    clauses += more
    clauses += in_passing(shape)
    unique = {(c.conclusion, c.inputs, c.needs): c for c in reversed(clauses)}
    return Net(shape, list(reversed(unique.values())), joined)


def in_passing(s: Shape) -> Iterator[Clause]:
    """Equal quantities have one value and the other way round, for all equalities that theorems ask for."""
    for theorem, one, other, needs, seen in s.alikes:
        key = tuple(sorted((one, other)))
        equal = (key[0][0], EQUAL_TO.of(letters_of(key[1][0])))
        if equal in s.equals:
            yield from rule(theorem, equal, needs=needs, seen=seen)
    for equal, (one, other) in s.equals.items():
        if s.truths[equal]:
            name = EQUAL_SEGMENTS if one[1] == LENGTH else EQUAL_ANGLES
            yield from linear(name, ((1, one), (-1, other)), 0, (equal,))
            yield from rule(EQUAL_VALUES, equal, needs=(one, other))
    yield from chains(s)


def chains(s: Shape) -> Iterator[Clause]:
    """Two that equal a third are equal."""
    beside: dict[Key, dict[Key, Key]] = {}
    for equal, (one, other) in s.equals.items():
        if s.truths[equal]:
            beside.setdefault(one, {})[other] = equal
            beside.setdefault(other, {})[one] = equal
    for middle, links in beside.items():
        for a, b in permutations(links, 2):
            if a < b and b in beside[a] and middle not in (a, b):
                yield from rule(EQUAL_TO_THE_SAME, beside[a][b], needs=(links[a], links[b]))


def chain(net: Net, given: Mapping[Key, Number | bool]) -> Known:
    """Everything that follows from the givens, with shortest proofs first."""
    truths = net.shape.truths
    left = list(net.counts)
    cost: dict[Key, float] = {}
    known = Known({}, {}, set())
    heap: list[tuple[float, int, int]] = [(0.0, 0, -1 - i) for i in range(len(given))]
    givens = list(given.items())
    heap += [(net.weights[i], 0, i) for i in net.free]
    heapq.heapify(heap)
    while heap:
        price, _, i = heapq.heappop(heap)
        if i < 0:
            key, value = givens[-1 - i]
            clause = None
        else:
            clause = net.clauses[i]
            key = clause.conclusion
            if key in cost:
                continue
            found = worked_out(clause, known)
            if found is None:
                known.stuck.add(i)
                continue
            value = found
        if key in cost:
            continue
        held_against(key, value, truths.get(key), clause)
        cost[key], known.values[key], known.reasons[key] = price, value, clause
        for j in net.waiting.get(key, ()):
            left[j] -= 1
            if left[j] == 0 and net.clauses[j].conclusion not in cost:
                premises = (*net.clauses[j].inputs, *net.clauses[j].needs)
                total = round(net.weights[j] + fsum(cost[k] for k in premises), 6)
                heapq.heappush(heap, (total, len(premises), j))  # of two that cost the same, the shorter
    return known


def weight(clause: Clause) -> float:
    return COSTS.get(clause.theorem, PASSED if clause.theorem in PASSING else 1.0)


def speaks(clause: Clause, of: Joined) -> bool:
    """Whether a clause is about one of some lines."""
    return bool(of) and any(speaks_of(key, of) for key in (clause.conclusion, *clause.inputs, *clause.needs))


def worked_out(clause: Clause, known: Known) -> Number | bool | None:
    """The value of a conclusion; None if it is no exact number of ours."""
    if clause.formula is None:
        return True
    try:
        return clause.formula(*(known.values[k] for k in clause.inputs))
    except (Inexact, ZeroDivisionError):
        return None


def held_against(key: Key, value: Number | bool, truth: float | bool | None, clause: Clause | None) -> None:
    by = clause.theorem if clause else GIVEN
    if truth is None:
        return  # an unknown that has no place in the figure
    if isinstance(value, bool) or isinstance(truth, bool):
        if value is not truth:
            raise Contradiction(f"{by}: {key} is {value}, the coordinates want {truth}")
    elif abs(float(value) - truth) > TOLERANCE * max(1.0, abs(truth)):
        raise Contradiction(f"{by}: {key} is {float(value)!r}, the coordinates want {truth!r} ({clause})")


def reaches(net: Net, given: Iterable[Key], goal: Key, stuck: set[int]) -> bool:
    """Whether a goal follows, without values. `stuck` clauses lead nowhere."""
    left = list(net.counts)
    todo = list(dict.fromkeys(given))
    done = set(todo)
    for i in net.free:
        key = net.clauses[i].conclusion
        if key not in done:
            done.add(key)
            todo.append(key)
    while todo:
        key = todo.pop()
        if key == goal:
            return True
        for j in net.waiting.get(key, ()):
            left[j] -= 1
            if left[j] == 0 and j not in stuck:
                new = net.clauses[j].conclusion
                if new not in done:
                    done.add(new)
                    todo.append(new)
    return goal in done
