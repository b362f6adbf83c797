"""Running a program on a world of facts and readings: intervals in, an answer with evidence and trace out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from gnomon.truth import interval as iv
from gnomon.truth.fact import Exact, Value, is_number, number
from gnomon.truth.interval import Interval
from gnomon.truth.program import Program, Step
from gnomon.truth.world import NoAnswer, World

Marks = tuple[str, ...]


@dataclass(frozen=True)
class TraceStep:
    """One step as it ran: its program text, what it looked at (element id, value) and what came out."""

    op: str
    step: str
    items: tuple[tuple[str, Value], ...]
    result: Value
    evidence: Marks


@dataclass(frozen=True)
class Answer:
    """A value, the interval within which a number must be scored, the marks that show it, and how it came about."""

    value: Value
    unit: str = ""
    low: float | None = None
    high: float | None = None
    evidence: Marks = ()
    trace: tuple[TraceStep, ...] = ()


@dataclass(frozen=True)
class Chosen:
    """A selection of elements. `evidence` shows the members, `searched` everything that was looked through."""

    members: Marks
    evidence: Marks = ()
    searched: Marks = ()


@dataclass(frozen=True)
class Got:
    """A value with the marks it was read from; numbers are Intervals."""

    value: Any
    evidence: Marks


def run(program: Program, world: World) -> Answer:
    """The answer of a program; NoAnswer if the picture does not settle it."""
    trace: list[TraceStep] = []
    state = _run(program, world, trace)
    steps = tuple(trace)
    if isinstance(state, Chosen):
        return Answer(state.members, evidence=state.evidence, trace=steps)
    if isinstance(state.value, Interval):
        n = state.value
        return Answer(shown(n), n.unit, n.low, n.high, state.evidence, steps)
    return Answer(state.value, evidence=state.evidence, trace=steps)


def _run(program: Program, world: World, trace: list[TraceStep]) -> Chosen | Got:
    state: Chosen | Got = Chosen(())
    for step in program.steps:
        inner = {k: _run(v, world, trace) for k, v in step.args if isinstance(v, Program)}
        items: list[tuple[str, Value]] = []
        looked = _Look(world, items)
        before = state
        state = DO[step.op](looked, state, step, inner)
        if (
            step.op in ("where", "related", "highest", "lowest", "both")
            and isinstance(before, Chosen)
            and isinstance(state, Chosen)
            and set(state.members) == set(before.members)
            and before.members
        ):
            raise NoAnswer("says nothing", f"{step} selects what it was given")
        result = state.members if isinstance(state, Chosen) else shown(state.value)
        trace.append(TraceStep(step.op, str(step), tuple(items), result, state.evidence))
    return state


@dataclass(frozen=True)
class _Look:
    """The world, noting down what is read."""

    world: World
    items: list[tuple[str, Value]]

    def at(self, subject: str, attribute: str) -> tuple[Any, Marks] | None:
        seen = self.world.seen(subject, attribute)
        if seen is not None:
            self.items.append((subject, shown(seen[0])))
        return seen

    def must(self, subject: str, attribute: str) -> tuple[Any, Marks]:
        seen = self.at(subject, attribute)
        if seen is None:
            raise NoAnswer("absent", f"{subject} has no {attribute}")
        return seen

    def numbers(self, chosen: Chosen, attribute: str) -> list[tuple[str, Interval, Marks]]:
        out = []
        for subject in chosen.members:
            value, marks = self.must(subject, attribute)
            if not isinstance(value, Interval):
                raise NoAnswer("not a number", f"{attribute} of {subject} is {value!r}")
            out.append((subject, value, marks))
        if not out:
            raise NoAnswer("nothing", "nothing matches")
        return out


def shown(value: Any) -> Value:
    if not isinstance(value, Interval):
        plain_value: Value = value
        return plain_value
    return Exact(value.form, value.value) if value.form else plain(value.value)


def about(value: Any) -> Value:
    """The value as a reader would put it into a sum."""
    return plain(value.legible) if isinstance(value, Interval) else value


def plain(value: float) -> float | int:
    """12 significant digits: what binary fractions add is not part of an answer."""
    short = float(f"{value:.12g}")
    return int(short) if short.is_integer() and abs(short) < 1e15 else short


def merge(*groups: Iterable[str]) -> Marks:
    return tuple(dict.fromkeys(m for group in groups for m in group))


def chosen(state: Chosen | Got) -> Chosen:
    if not isinstance(state, Chosen):
        raise TypeError("expected a selection, got a value")
    return state


def one(state: Chosen) -> str:
    if not state.members:
        raise NoAnswer("nothing", "nothing matches")
    if len(state.members) > 1:
        raise NoAnswer("several", f"{len(state.members)} match")
    return state.members[0]


def _every(look: _Look, state: Any, step: Step, inner: Any) -> Chosen:
    members = look.world.kinds.get(step["kind"], ())
    marks = merge(*(look.must(m, "kind")[1] for m in members))
    look.items.clear()
    return Chosen(members, marks, marks)


def _the(look: _Look, state: Any, step: Step, inner: Any) -> Chosen:
    return Chosen((step["id"],))


def _where(look: _Look, state: Any, step: Step, inner: Any) -> Chosen:
    return _filter(look, chosen(state), step["attribute"], step["is_"], target(step["value"]), ())


def _related(look: _Look, state: Any, step: Step, inner: Any) -> Chosen:
    other = one(inner["other"])
    value, marks = look.must(other, step["attribute"])
    rest = chosen(state)
    rest = replace(rest, members=tuple(m for m in rest.members if m != other))
    return _filter(look, rest, step["attribute"], step["is_"], value, merge(inner["other"].evidence, marks))


def target(value: Value) -> Any:
    return iv.exactly(number(value)) if is_number(value) else value


def _filter(look: _Look, state: Chosen, attribute: str, is_: str, value: Any, extra: Marks) -> Chosen:
    kept, marks, searched = [], [], list(extra)
    for subject in state.members:
        seen = look.at(subject, attribute)
        if seen is None:
            continue
        searched += seen[1]
        if holds(seen[0], is_, value, f"{attribute} of {subject}"):
            kept.append(subject)
            marks.append(merge([m for m in state.evidence if m == subject], seen[1]))
    return Chosen(tuple(kept), merge(*marks, extra), merge(state.searched, searched))


def holds(value: Any, is_: str, other: Any, what: str) -> bool:
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
    raise ValueError(f"no comparison {is_!r}")


def _follow(look: _Look, state: Any, step: Step, inner: Any) -> Chosen:
    members: list[str] = []
    marks: list[str] = []
    for subject in chosen(state).members:
        seen = look.at(subject, step["attribute"])
        if seen is None:
            continue
        members += [seen[0]] if isinstance(seen[0], str) else list(seen[0])
        marks += seen[1]
    found = tuple(dict.fromkeys(members))
    marks += [m for s in found for m in (look.world.seen(s, "kind") or (None, ()))[1]]
    return Chosen(found, merge(marks), merge(chosen(state).searched, marks))


def _combine(keep: Callable[[str, Chosen, Chosen], bool]) -> Callable[..., Chosen]:
    def do(look: _Look, state: Any, step: Step, inner: Any) -> Chosen:
        a, b = chosen(state), chosen(inner["other"])
        members = tuple(m for m in merge(a.members, b.members) if keep(m, a, b))
        return Chosen(members, merge(a.evidence, b.evidence), merge(a.searched, b.searched))

    return do


def ranked(numbers: list[tuple[str, Interval, Marks]], from_: str) -> list[tuple[str, Interval, Marks]]:
    return sorted(numbers, key=lambda n: n[1].value, reverse=from_ == "highest")


def _nth(look: _Look, state: Any, n: int, attribute: str, from_: str) -> Chosen:
    numbers = ranked(look.numbers(chosen(state), attribute), from_)
    if not 1 <= n <= len(numbers):
        raise NoAnswer("nothing", f"there are only {len(numbers)}")
    subject, value, _ = numbers[n - 1]
    for other, against, _ in numbers:
        if other != subject and not value.apart_from(against):
            raise NoAnswer("too close", f"{attribute} of {subject} and {other}")
    marks = merge(*(m for _, _, m in numbers))
    return Chosen((subject,), marks, marks)


def _read(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    value, marks = look.must(one(chosen(state)), step["attribute"])
    return Got(value, merge(chosen(state).evidence, marks))


def _list(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    order = ranked(look.numbers(chosen(state), step["by"]), "lowest")
    for (a, one_, _), (b, two, _) in pairwise(order):
        if not one_.apart_from(two):
            raise NoAnswer("too close", f"{step['by']} of {a} and {b}")
    look.items.clear()
    found = [look.must(s, step["attribute"]) for s, _, _ in order]
    return Got(tuple(shown(v) for v, _ in found), merge(chosen(state).evidence, *(m for _, m in found)))


def _count(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    picked = chosen(state)
    return Got(iv.exactly(len(picked.members)), picked.searched)


def _exists(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    picked = chosen(state)
    return Got(bool(picked.members), picked.evidence if picked.members else picked.searched)


def _over(fold: Callable[[list[Interval]], Interval]) -> Callable[..., Got]:
    def do(look: _Look, state: Any, step: Step, inner: Any) -> Got:
        numbers = look.numbers(chosen(state), step["attribute"])
        if len(numbers) < 2:
            raise NoAnswer("says nothing", f"{step.op} of one")
        return Got(fold([n for _, n, _ in numbers]), merge(chosen(state).evidence, *(m for _, _, m in numbers)))

    return do


def mean(numbers: list[Interval]) -> Interval:
    return iv.scaled(iv.total(numbers), 1 / len(numbers), numbers[0].unit)


def median(numbers: list[Interval]) -> Interval:
    """Interval of the median: the medians of the lows and of the highs bound it."""
    from statistics import median as middle

    return Interval(
        middle(n.value for n in numbers),
        middle(n.low for n in numbers),
        middle(n.high for n in numbers),
        numbers[0].unit,
    )


def spread(numbers: list[Interval]) -> Interval:
    top, low = max(numbers, key=lambda n: n.value), min(numbers, key=lambda n: n.value)
    found = iv.subtract(replace(top, high=max(n.high for n in numbers)), replace(low, low=min(n.low for n in numbers)))
    if found.low <= 0 and not found.exact:
        raise NoAnswer("too close", "a range that may be none")
    return found


def _rank(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    subject = one(chosen(state))
    numbers = look.numbers(chosen(inner["among"]), step["attribute"])
    place = _nth(
        look,
        inner["among"],
        [s for s, _, _ in ranked(numbers, step["from_"])].index(subject) + 1,
        step["attribute"],
        step["from_"],
    )
    order = [s for s, _, _ in ranked(numbers, step["from_"])]
    return Got(iv.exactly(order.index(subject) + 1), merge(place.evidence, chosen(state).evidence))


def _trend(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    order = ranked(look.numbers(chosen(state), step["by"]), "lowest")
    look.items.clear()
    numbers = [look.must(s, step["attribute"]) for s, _, _ in order]
    ways = set()
    for (a, _), (b, _) in pairwise(numbers):
        if not a.apart_from(b):
            raise NoAnswer("too close", "two neighbours")
        ways.add("rising" if b.above(a) else "falling")
    return Got(ways.pop() if len(ways) == 1 else "neither", merge(*(m for _, m in numbers)))


def _arithmetic(fold: Callable[[Interval, Interval], Interval]) -> Callable[..., Got]:
    def do(look: _Look, state: Any, step: Step, inner: Any) -> Got:
        a, b = inner["of"], inner["other"]
        if not isinstance(a.value, Interval) or not isinstance(b.value, Interval):
            raise NoAnswer("not a number", str(step))
        look.items.extend([("of", about(a.value)), ("other", about(b.value))])
        try:
            return Got(fold(a.value, b.value), merge(a.evidence, b.evidence))
        except ZeroDivisionError as e:
            raise NoAnswer("division by zero", str(step)) from e

    return do


def apart(a: Interval, b: Interval) -> Interval:
    """Absolute difference, in decimal."""
    if not a.apart_from(b):
        raise NoAnswer("too close", "a difference that may be none")
    high, low = (a, b) if a.value > b.value else (b, a)
    d = iv.subtract(high, low)
    if d.low <= 0 and not d.exact:
        raise NoAnswer("too close", "a difference that may be none")
    return replace(d, value=iv.total([high, replace(low, value=-low.value)]).value)


def _compare(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    a, b = inner["of"], inner["other"]
    look.items.extend([("of", about(a.value)), ("other", about(b.value))])
    return Got(holds(a.value, step["is_"], b.value, str(step)), merge(a.evidence, b.evidence))


def _same(look: _Look, state: Any, step: Step, inner: Any) -> Got:
    a, b = inner["of"], inner["other"]
    look.items.extend([("of", about(a.value)), ("other", about(b.value))])
    return Got(holds(a.value, "is", b.value, str(step)), merge(a.evidence, b.evidence))


DO: dict[str, Callable[..., Chosen | Got]] = {
    "every": _every,
    "the": _the,
    "where": _where,
    "related": _related,
    "follow": _follow,
    "either": _combine(lambda m, a, b: True),
    "both": _combine(lambda m, a, b: m in a.members and m in b.members),
    "highest": lambda look, state, step, inner: _nth(look, state, 1, step["attribute"], "highest"),
    "lowest": lambda look, state, step, inner: _nth(look, state, 1, step["attribute"], "lowest"),
    "nth": lambda look, state, step, inner: _nth(look, state, step["n"], step["attribute"], step["from_"]),
    "read": _read,
    "list": _list,
    "count": _count,
    "exists": _exists,
    "sum": _over(iv.total),
    "mean": _over(mean),
    "median": _over(median),
    "range": _over(spread),
    "rank": _rank,
    "trend": _trend,
    "difference": _arithmetic(apart),
    "total": _arithmetic(lambda a, b: iv.total([a, b])),
    "product": _arithmetic(iv.multiply),
    "ratio": _arithmetic(iv.divide),
    "share": _arithmetic(lambda a, b: iv.scaled(iv.divide(a, b), 100, "%")),
    "compare": _compare,
    "same": _same,
    "literal": lambda look, state, step, inner: Got(target(step["value"]), ()),
}
