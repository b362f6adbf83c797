"""Steps that select elements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gnomon.truth import interval as iv
from gnomon.truth.fact import Value, is_number, number
from gnomon.truth.interval import Interval
from gnomon.truth.looking import Chosen, Look, Marks, chosen, merge, one
from gnomon.truth.program import Step
from gnomon.truth.world import NoAnswer


def every_one(look: Look, state: Any, step: Step, inner: Any) -> Chosen:
    members = look.world.kinds.get(step["kind"], ())
    marks = merge(*(look.must(m, "kind")[1] for m in members))
    look.items.clear()
    return Chosen(members, marks, marks)


def the_one(look: Look, state: Any, step: Step, inner: Any) -> Chosen:
    return Chosen((step["id"],))


def where_it(look: Look, state: Any, step: Step, inner: Any) -> Chosen:
    return filtered(look, chosen(state), step["attribute"], step["is_"], target(step["value"]), ())


def related_to(look: Look, state: Any, step: Step, inner: Any) -> Chosen:
    other = one(inner["other"])
    value, marks = look.must(other, step["attribute"])
    rest = chosen(state)
    rest = replace(rest, members=tuple(m for m in rest.members if m != other))
    return filtered(look, rest, step["attribute"], step["is_"], value, merge(inner["other"].evidence, marks))


def target(value: Value) -> Any:
    return iv.exactly(number(value)) if is_number(value) else value


def filtered(look: Look, state: Chosen, attribute: str, is_: str, value: Any, extra: Marks) -> Chosen:
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


def followed(look: Look, state: Any, step: Step, inner: Any) -> Chosen:
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


def combined(keep: Callable[[str, Chosen, Chosen], bool]) -> Callable[..., Chosen]:
    def do(look: Look, state: Any, step: Step, inner: Any) -> Chosen:
        a, b = chosen(state), chosen(inner["other"])
        members = tuple(m for m in merge(a.members, b.members) if keep(m, a, b))
        return Chosen(members, merge(a.evidence, b.evidence), merge(a.searched, b.searched))

    return do


def ranked(numbers: list[tuple[str, Interval, Marks]], from_: str) -> list[tuple[str, Interval, Marks]]:
    return sorted(numbers, key=lambda n: n[1].value, reverse=from_ == "highest")


def nth_of(look: Look, state: Any, n: int, attribute: str, from_: str) -> Chosen:
    numbers = ranked(look.numbers(chosen(state), attribute), from_)
    if not 1 <= n <= len(numbers):
        raise NoAnswer("nothing", f"there are only {len(numbers)}")
    subject, value, _ = numbers[n - 1]
    for other, against, _ in numbers:
        if other != subject and not value.apart_from(against):
            raise NoAnswer("too close", f"{attribute} of {subject} and {other}")
    marks = merge(*(m for _, _, m in numbers))
    return Chosen((subject,), marks, marks)
