"""Rooms, doubted: what stands where by depths, what is on whose side by turning, and whether one would furnish so."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.space.masks import Floats, Mask, Planes, bounds, edged, fits, seen
from gnomon.checks.space.portrait import faces, inside
from gnomon.scenes.space import Furniture, Interior
from gnomon.scenes.space.attributes import DEPTH, FACING, NEAREST, ON, SIDE_OF
from gnomon.scenes.space.interior import HUNG
from gnomon.truth.fact import Fact, Key, Value, number
from gnomon.truth.picture import Layer, Mark
from gnomon.truth.vocabulary import X

Known = Mapping[Key, Value]
RESTS = 0.02  # metres between a thing and what it stands on, at most
WAYS = {"in front": 1, "left": 1j, "behind": -1, "right": -1j}  # as seen from a seat, forward being 1
TABLES = ("coffee table", "dining table", "round table", "desk")


def check(
    scene: Interior,
    images: Sequence[NDArray[np.uint8]],
    marks: Sequence[Mark],
    facts: Sequence[Fact],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line for every disagreement."""
    planes = Planes.of(marks, layers)
    masks, whole, depth = planes.masks, planes.whole, planes.depth
    known = {f.key: f.value for f in facts}
    things = [t for t in scene.of(Furniture) if t.id in masks and masks[t.id].any()]
    for thing in scene.of(Furniture):
        if thing not in things:
            yield f"{thing.id}: in the scene, not in the picture"
    for mark in marks:
        yield from fits(mark, masks[mark.id], whole.get(mark.id))
    for thing in things:
        mask = masks[thing.id]
        yield from edged(thing.id, images[0], mask)
        yield from inside(thing, seen(scene, mask, depth))
        if (thing.id, FACING) in known:
            assert planes.parts is not None
            yield from faces(scene, thing, np.where(mask, planes.parts, 0), depth, known)
    yield from ordered(things, whole, masks, depth, known)
    yield from resting(things, known)
    yield from sides(things, known)
    yield from neighbours(things, known)
    yield from sensible(things)


def ordered(
    things: Sequence[Furniture], whole: Mapping[str, Mask], masks: Mapping[str, Mask], depth: Floats, known: Known
) -> Iterator[str]:
    """Left and right, near and far, of things whose masks and depths do not overlap."""
    for a, b in combinations([t.id for t in things], 2):
        boxes = bounds(whole[a]), bounds(whole[b])
        deep = tuple((float(depth[masks[i]].min()), float(depth[masks[i]].max())) for i in (a, b))
        for attribute, (one, other), margin in (
            (X, tuple((x.left, x.right) for x in boxes), 2.0), (DEPTH, deep, 0.1),
        ):  # fmt: skip
            told = number(known[a, attribute]) - number(known[b, attribute])
            apart = -1 if one[1] + margin < other[0] else 1 if other[1] + margin < one[0] else 0
            if apart * told < 0:
                yield f"{a} and {b}: {attribute} differs by {told:.2f}, the picture has them the other way round"


def resting(things: Sequence[Furniture], known: Known) -> Iterator[str]:
    """Everything that is not hung stands on the floor or on the top that the facts name, and not beside it."""
    ids = {t.id: t for t in things}
    for thing in (t for t in things if t.model not in HUNG):
        bottom = thing.position[2] + thing.box()[0][2]
        if not thing.on:
            if abs(bottom) > RESTS or known[thing.id, ON] != "floor":
                yield f"{thing.id}: on the {known[thing.id, ON]}, its bottom is {bottom:.2f} m high"
            continue
        top = ids.get(thing.on)
        if top is None:
            continue
        (a, b, _), (c, d, high) = top.box()
        middle = complex(*thing.middle()[:2]) - complex(*top.position[:2])
        own = middle * cmath.exp(-1j * math.radians(top.turn))
        if abs(bottom - top.position[2] - high) > RESTS or not (a <= own.real <= c and b <= own.imag <= d):
            yield f"{thing.id}: does not rest on {top.id}"
        if known[thing.id, ON] != top.model:
            yield f"{thing.id}: on the {known[thing.id, ON]}, and rests on a {top.model}"


def sides(things: Sequence[Furniture], known: Known) -> Iterator[str]:
    """Whose left and right, by turning the way from one to the other into the seat's own."""
    ids = {t.id: t for t in things}
    for (subject, attribute), value in known.items():
        if attribute.pattern != SIDE_OF or subject not in ids or attribute.names[0] not in ids:
            continue
        seat = ids[attribute.names[0]]
        way = complex(*ids[subject].middle()[:2]) - complex(*seat.middle()[:2])
        own = way / abs(way) * cmath.exp(-1j * math.radians(seat.turn))
        nearest = max(WAYS, key=lambda w: (own * complex(WAYS[w]).conjugate()).real)
        if nearest != value or (own * complex(WAYS[nearest]).conjugate()).real < 0.85:
            yield f"{subject}: {value} of {seat.id}, turned into its own axes it lies at {own:.2f}"


def neighbours(things: Sequence[Furniture], known: Known) -> Iterator[str]:
    """The nearest thing by points along the edges of what each covers of the floor."""
    standing = {t.id: rim(t) for t in things if not t.on and t.model not in HUNG}
    models = {t.id: t.model for t in things}
    for thing in things:
        told = known.get((thing.id, NEAREST))
        if told is None:
            continue
        own = rim(thing)
        gaps = {i: float(np.abs(own[:, None] - r[None]).min()) for i, r in standing.items() if i != thing.id}
        found = min(gaps, key=lambda i: gaps[i])
        if models[found] != told:
            yield f"{thing.id}: nearest is told to be the {told}, measured it is the {models[found]}"


def rim(thing: Furniture) -> NDArray[np.complex128]:
    """Points some centimetres apart along the edge of its box on the floor."""
    (a, b, _), (c, d, _) = thing.box()
    ring = [complex(a, b), complex(c, b), complex(c, d), complex(a, d), complex(a, b)]
    own = np.concatenate([p + (q - p) * np.linspace(0, 1, 40) for p, q in pairwise(ring)])
    return np.asarray(own * cmath.exp(1j * math.radians(thing.turn)) + complex(*thing.position[:2]))


def sensible(things: Sequence[Furniture]) -> Iterator[str]:
    """Chairs face a table, nothing stands in a doorway, and nothing in anything else."""
    floor = [t for t in things if not t.on]
    tables = [t for t in floor if t.model in TABLES]
    for chair in (t for t in floor if t.model == "chair"):
        ahead = cmath.exp(1j * math.radians(chair.turn))
        at = complex(*chair.position[:2])
        ways = [complex(*t.position[:2]) - at for t in tables]
        if not any((w * ahead.conjugate()).real > 0.8 * abs(w) for w in ways):
            yield f"{chair.id}: a chair that faces no table"
    for door in (t for t in floor if t.model == "door"):
        ahead = cmath.exp(1j * math.radians(door.turn))
        for other in (t for t in floor if t.model not in HUNG):
            own = (rim(other) - complex(*door.position[:2])) * ahead.conjugate()
            if ((own.real < 0.8) & (np.abs(own.imag) < 0.35)).any():
                yield f"{other.id}: a {other.model} stands before the door"
    for one, other in combinations([t for t in floor if t.model not in HUNG], 2):
        if one.model in (*TABLES, "chair") and other.model in (*TABLES, "chair", "office chair"):
            continue  # chairs are pushed under tables
        (a, b, _), (c, d, _) = other.box()
        own = (rim(one) - complex(*other.position[:2])) * cmath.exp(-1j * math.radians(other.turn))
        if ((own.real > a + 0.01) & (own.real < c - 0.01) & (own.imag > b + 0.01) & (own.imag < d - 0.01)).any():
            yield f"{one.id}: a {one.model} stands in a {other.model}"
