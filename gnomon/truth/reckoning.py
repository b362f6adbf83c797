"""Steps that read values off elements and reckon with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from gnomon.truth import interval as iv
from gnomon.truth.interval import Interval
from gnomon.truth.looking import Got, Look, about, chosen, merge, one, shown
from gnomon.truth.program import Step
from gnomon.truth.selecting import holds, nth_of, ranked
from gnomon.truth.world import NoAnswer


def read_one(look: Look, state: Any, step: Step, inner: Any) -> Got:
    value, marks = look.must(one(chosen(state)), step["attribute"])
    return Got(value, merge(chosen(state).evidence, marks))


def list_by(look: Look, state: Any, step: Step, inner: Any) -> Got:
    order = ranked(look.numbers(chosen(state), step["by"]), "lowest")
    for (a, one_, _), (b, two, _) in pairwise(order):
        if not one_.apart_from(two):
            raise NoAnswer("too close", f"{step['by']} of {a} and {b}")
    look.items.clear()
    found = [look.must(s, step["attribute"]) for s, _, _ in order]
    return Got(tuple(shown(v) for v, _ in found), merge(chosen(state).evidence, *(m for _, m in found)))


def table_of(look: Look, state: Any, step: Step, inner: Any) -> Got:
    """A tuple of rows: the name, then a value for each column, columns in the order they first come; None for none."""
    members = chosen(state).members
    if not members:
        raise NoAnswer("nothing", "nothing matches")
    rows: dict[Any, dict[Any, Any]] = {}
    order: dict[Any, float] = {}
    columns: list[Any] = []
    marks = []
    for subject in members:
        row, seen = look.must(subject, step["row"])
        column, beside = look.must(subject, step["column"]) if step["column"] else ("", ())
        value, shows = look.must(subject, step["attribute"])
        place, _ = look.must(subject, step["by"])
        if column in rows.get(row, {}):
            raise NoAnswer("several", f"{row} {column} comes twice")
        rows.setdefault(row, {})[column] = about(value)
        order.setdefault(row, place.value if isinstance(place, Interval) else 0.0)
        columns += [column] if column not in columns else []
        marks.append((*seen, *beside, *shows))
    look.items.clear()
    names = sorted(rows, key=lambda name: order[name])
    return Got(tuple((name, *(rows[name].get(c) for c in columns)) for name in names), merge(*marks))


def count_all(look: Look, state: Any, step: Step, inner: Any) -> Got:
    picked = chosen(state)
    return Got(iv.exactly(len(picked.members)), picked.searched)


def exist_any(look: Look, state: Any, step: Step, inner: Any) -> Got:
    picked = chosen(state)
    return Got(bool(picked.members), picked.evidence if picked.members else picked.searched)


def over_all(fold: Callable[[list[Interval]], Interval]) -> Callable[..., Got]:
    def do(look: Look, state: Any, step: Step, inner: Any) -> Got:
        numbers = look.numbers(chosen(state), step["attribute"])
        if len(numbers) < 2:
            raise NoAnswer("says nothing", f"{step.op} of one")
        return Got(fold([n for _, n, _ in numbers]), merge(chosen(state).evidence, *(m for _, _, m in numbers)))

    return do


def mean(numbers: list[Interval]) -> Interval:
    return iv.rounded(iv.scaled(iv.total(numbers), 1 / len(numbers), numbers[0].unit))


def median(numbers: list[Interval]) -> Interval:
    """Interval of the median: the medians of the lows and of the highs bound it."""
    from statistics import median as middle

    found = Interval(
        middle(n.value for n in numbers),
        middle(n.low for n in numbers),
        middle(n.high for n in numbers),
        numbers[0].unit,
    )
    return iv.rounded(found)


def spread(numbers: list[Interval]) -> Interval:
    top, low = max(numbers, key=lambda n: n.value), min(numbers, key=lambda n: n.value)
    found = iv.subtract(replace(top, high=max(n.high for n in numbers)), replace(low, low=min(n.low for n in numbers)))
    if found.low <= 0 and not found.exact:
        raise NoAnswer("too close", "a range that may be none")
    return found


def rank_of(look: Look, state: Any, step: Step, inner: Any) -> Got:
    subject = one(chosen(state))
    numbers = look.numbers(chosen(inner["among"]), step["attribute"])
    place = nth_of(
        look,
        inner["among"],
        [s for s, _, _ in ranked(numbers, step["from_"])].index(subject) + 1,
        step["attribute"],
        step["from_"],
    )
    order = [s for s, _, _ in ranked(numbers, step["from_"])]
    return Got(iv.exactly(order.index(subject) + 1), merge(place.evidence, chosen(state).evidence))


def trend_of(look: Look, state: Any, step: Step, inner: Any) -> Got:
    order = ranked(look.numbers(chosen(state), step["by"]), "lowest")
    look.items.clear()
    numbers = [look.must(s, step["attribute"]) for s, _, _ in order]
    ways = set()
    for (a, _), (b, _) in pairwise(numbers):
        if not a.apart_from(b):
            raise NoAnswer("too close", "two neighbours")
        ways.add("rising" if b.above(a) else "falling")
    return Got(ways.pop() if len(ways) == 1 else "neither", merge(*(m for _, m in numbers)))


def arithmetic(fold: Callable[[Interval, Interval], Interval]) -> Callable[..., Got]:
    def do(look: Look, state: Any, step: Step, inner: Any) -> Got:
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


def round_to(look: Look, state: Any, step: Step, inner: Any) -> Got:
    """As a question asks for it; NoAnswer where the reading does not tell which way to round."""
    if not isinstance(state, Got) or not isinstance(state.value, Interval):
        raise NoAnswer("not a number", str(step))
    n, places = state.value, step["places"]
    look.items.append(("of", shown(n)))
    if round(n.low, places) != round(n.high, places):
        raise NoAnswer("too close", f"between two numbers of {places} decimals")
    return Got(iv.exactly(round(n.value, places), n.unit), state.evidence)


def follows_from(look: Look, state: Any, step: Step, inner: Any) -> Got:
    """Whether a relation of one element is shown, or follows from what is. For "no" all that is seen is evidence."""
    key = (one(chosen(state)), step["attribute"])
    held = look.world.readings.get(key)
    if held is not None and look.world.facts[key].value is True:
        look.items.append((key[0], True))
        return Got(True, held.marks)
    seen = [s for members in look.world.kinds.values() for s in members if (s, "kind") in look.world.readings]
    return Got(False, tuple(seen))


def compare_two(look: Look, state: Any, step: Step, inner: Any) -> Got:
    a, b = inner["of"], inner["other"]
    look.items.extend([("of", about(a.value)), ("other", about(b.value))])
    return Got(holds(a.value, step["is_"], b.value, str(step)), merge(a.evidence, b.evidence))


def same_two(look: Look, state: Any, step: Step, inner: Any) -> Got:
    a, b = inner["of"], inner["other"]
    look.items.extend([("of", about(a.value)), ("other", about(b.value))])
    return Got(holds(a.value, "is", b.value, str(step)), merge(a.evidence, b.evidence))
