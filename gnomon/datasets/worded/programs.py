"""Programs that a stranger wrote: data, typed step by step, which speak only of what people ask about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import orjson

from gnomon.annotators.gate.slots import SLOT
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.attribute import Attribute
from gnomon.truth.codec import vocabulary
from gnomon.truth.fact import is_number
from gnomon.truth.program import Program, from_json, inner
from gnomon.truth.steps import Every, Where
from gnomon.truth.vocabulary import AT, CODE, DRAWN, FILL, KIND, ORDER

MOST, LONG = 24, 4_000  # steps of a program, characters of its JSON
INNER = (KIND, DRAWN, FILL, ORDER, AT, CODE)


def attributes(kind: str, own: Wordings) -> list[Attribute]:
    """What people would ask about elements of a kind: nothing in pixels, nothing that only a program speaks of."""
    world = own.doubt.world
    members = set(world.kinds.get(kind, ()))
    keys = [k for k in world.readings if k[0] in members and k[1] not in INNER and k[1].at is None]
    return sorted({k[1] for k in keys} - {k[1] for k in keys if world.facts[k].unit.startswith("px")})


def typed(program: Any, slots: Mapping[str, str], own: Wordings) -> Program | str:
    """The program of what a model wrote: data that is checked step by step, and never executed."""
    try:
        if len(orjson.dumps(program)) > LONG:
            return "no program"
        made = from_json(in_full(program, slots), vocabulary(own.sample.family))
        if not 0 < made.depth <= MOST:
            return "no program"
        return made if all(known(p, own) for p in (made, *parts(made))) else "asks what nobody would"
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "no program"


def parts(program: Program) -> Iterator[Program]:
    """The programs within a program."""
    for step in program.steps:
        for own in inner(step):
            yield own
            yield from parts(own)


def known(program: Program, own: Wordings) -> bool:
    """Whether a program of elements of a kind speaks of attributes that are theirs and that people ask about."""
    first = program.steps[0] if program.steps else None
    if not isinstance(first, Every):
        return True
    if first.kind not in own.doubt.world.kinds:
        return False
    offered = set(attributes(first.kind, own))
    told = (getattr(step, f.name) for step in program.steps for f in fields(step))
    if not all(a in offered for a in told if isinstance(a, Attribute)):
        return False
    wheres = [s for s in program.steps if isinstance(s, Where)]
    return all(told_there(first.kind, s, own) for s in wheres if not is_number(s.value))


def told_there(kind: str, step: Where, own: Wordings) -> bool:
    """Whether a value that is no number is one of the elements': no text of a model's gets into ours."""
    world = own.doubt.world
    return any((f := world.facts.get((m, step.attribute))) and f.value == step.value for m in world.kinds[kind])


def in_full(data: Any, slots: Mapping[str, str]) -> Any:
    """Data with what its slots stand for."""
    if isinstance(data, str):
        return filled(data, slots)
    if isinstance(data, list):
        return [in_full(d, slots) for d in data]
    return {k: in_full(v, slots) for k, v in data.items()} if isinstance(data, dict) else data


def filled(text: str, slots: Mapping[str, str]) -> str:
    return SLOT.sub(lambda m: slots.get(m[1], m[0]), text)
