"""Worlds as they might be: a scene mirrored, recoloured, with names or values exchanged. For telling programs apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Fact, Value, is_number, number
from gnomon.truth.program import Program
from gnomon.truth.readings import Reading
from gnomon.truth.run import run
from gnomon.truth.vocabulary import KIND
from gnomon.truth.world import NoAnswer, World

Group = list[tuple[Fact, Reading]]  # all that have an attribute, of one kind
Change = Callable[[Group], Group]


def moved(group: Group) -> Group:
    """Each gets what the next one has."""
    others = group[1:] + group[:1]
    return [
        (replace(f, value=o.value, unit=o.unit), replace(r, low=q.low, high=q.high))
        for (f, r), (o, q) in zip(group, others, strict=True)
    ]


def turned(group: Group) -> Group:
    """Numbers mirrored between their ends: the first is the last, the highest the lowest."""
    ends = [number(f.value) for f, _ in group]
    middle = min(ends) + max(ends)

    def other(value: float | None) -> float | None:
        return None if value is None else middle - value

    return [
        (replace(f, value=middle - number(f.value)), replace(r, low=other(r.high), high=other(r.low))) for f, r in group
    ]


def plain(group: Group) -> bool:
    return all(is_number(f.value) and not isinstance(f.value, Exact) for f, _ in group)


def textual(group: Group, alike: bool) -> bool:
    """Whether all are texts, several the same (a colour) or each for itself (a name)."""
    values = [f.value for f, _ in group]
    return all(isinstance(v, str) for v in values) and (len(set(values)) < len(values)) is alike


CHANGES: dict[str, tuple[Callable[[Group], bool], Change]] = {
    "mirrored": (plain, turned),
    "recoloured": (lambda group: textual(group, alike=True), moved),
    "swapped": (lambda group: textual(group, alike=False), moved),
    "value changed": (plain, moved),
}


def otherwise(world: World) -> Iterator[tuple[str, World]]:
    """A world changed in each of the ways in which it can be."""
    groups: dict[tuple[str, Attribute], list[str]] = {}
    for kind, members in world.kinds.items():
        for subject in members:
            for key in [k for k in world.readings if k[0] == subject and k[1] != KIND]:
                groups.setdefault((kind, key[1]), []).append(subject)
    for name, (able, change) in CHANGES.items():
        facts, readings = dict(world.facts), dict(world.readings)
        for (_, attribute), subjects in groups.items():
            keys = [(s, attribute) for s in dict.fromkeys(subjects)]
            group = [(facts[k], readings[k]) for k in keys]
            if len(group) > 1 and able(group):
                for key, (fact, reading) in zip(keys, change(group), strict=True):
                    facts[key], readings[key] = fact, reading
        if facts != world.facts:
            yield name, World(facts, readings, world.kinds, world.grounds)


NAMED = ("recoloured", "swapped")


def outcome(program: Program, world: World) -> tuple[bool, Value | str]:
    """What a program gives, or why it gives nothing."""
    try:
        return True, run(program, world).value
    except NoAnswer as none:
        return False, none.reason


def parted(one: Program, other: Program, world: World) -> str:
    """The world in which two programs give different answers: `as it is`, `mirrored` …; "" if there is none."""
    if one == other:
        return ""
    by_id = any(step["op"] == "the" for program in (one, other) for step in steps_of(program.json()))
    for name, own in (("as it is", world), *otherwise(world)):
        # what is asked of an element itself is not asked of whoever has its name or colour
        if not (by_id and name in NAMED) and outcome(one, own) != outcome(other, own):
            return name
    return ""


def steps_of(data: Any) -> Iterator[Mapping[str, Any]]:
    """The steps of a program as JSON, and of those in them."""
    for step in data:
        yield step
        for value in step.values():
            if isinstance(value, (list, tuple)) and value and isinstance(value[0], Mapping):
                yield from steps_of(value)
