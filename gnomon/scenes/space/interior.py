"""A furnished room: what stands in it and on what, where chairs face, and what is to whose left."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from gnomon.scenes.space.attributes import BODY, FURNISHED, HIGH, LONGEST, NEAREST, ON, SIDE_OF, USE
from gnomon.scenes.space.place import Place
from gnomon.scenes.space.things import Thing
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact

# what makes a room what it is
USES = {
    "living room": ("sofa", "coffee table"),
    "bedroom": ("bed",),
    "study": ("desk", "office chair"),
    "dining room": ("dining table", "chair"),
    "kitchen": ("cooker", "fridge"),
}
SEATS = ("sofa", "armchair", "chair", "office chair")  # whose left is that of who sits there
FLOOR = "floor"
HUNG = ("door", "window")
FRANK = 30.0  # degrees from straight left or straight ahead within which that is what one says
CLEAR = 0.5  # metres by which the nearest thing is nearer than the next


@dataclass(frozen=True, kw_only=True)
class Furniture(Thing):
    """A thing in a room. It stands on the thing of an id, or on the floor."""

    on: str = ""


@dataclass(frozen=True, kw_only=True)
class Chamber(Element):
    """The floor, and what the room is for; `extent` is width and depth."""

    extent: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Interior(Place):
    """Things in a room."""

    def facts(self) -> Iterator[Fact]:
        things = self.of(Furniture)
        known = {t.id: t for t in things}
        for thing in things:
            yield Fact(thing.id, BODY, thing.model)
            low, high = thing.box()
            yield Fact(thing.id, HIGH, round(high[2] - low[2], 3), "m")
            yield Fact(thing.id, LONGEST, round(max(b - a for a, b in zip(low, high, strict=True)), 3), "m")
            if thing.model not in HUNG:
                yield Fact(thing.id, ON, known[thing.on].model if thing.on else FLOOR)
        yield from purpose(self, things)
        yield from nearest(things)
        for seat, thing in permutations(things, 2):
            if seat.model in SEATS and (way := side(seat, thing)) is not None:
                yield Fact(thing.id, SIDE_OF.of(seat.id), way)


def purpose(scene: Interior, things: tuple[Furniture, ...]) -> Iterator[Fact]:
    """What a room is for, from the furniture that tells it."""
    models = [t.model for t in things]
    for use, needed in USES.items():
        if all(n in models for n in needed):
            first = [next(t.id for t in things if t.model == n) for n in needed]
            room = scene.the(Chamber).id
            yield Fact(room, USE, use, because=Because(FURNISHED, tuple((i, BODY) for i in first)))
            return


def nearest(things: tuple[Furniture, ...]) -> Iterator[Fact]:
    """Which thing on the floor is nearest to each, if it is by far."""
    standing = [t for t in things if not t.on and t.model not in HUNG]
    for thing in (t for t in things if not t.on):
        gaps = sorted((gap(thing, o), o.id, o.model) for o in standing if o.id != thing.id)
        if len(gaps) > 1 and gaps[1][0] - gaps[0][0] >= CLEAR and gaps[1][0] >= 1.5 * gaps[0][0]:
            yield Fact(thing.id, NEAREST, gaps[0][2])


def side(seat: Furniture, thing: Furniture) -> str | None:
    """On which side of who sits on a seat a thing stands; None where one would not say so."""
    if thing.on == seat.id or seat.on == thing.id:
        return None
    mine, other = seat.middle(), thing.middle()
    if math.hypot(other[0] - mine[0], other[1] - mine[1]) < 0.6:
        return None
    angle = math.degrees(math.atan2(other[1] - mine[1], other[0] - mine[0])) - seat.turn
    angle = (angle + 180) % 360 - 180
    for middle, way in ((0.0, "in front"), (90.0, "left"), (-90.0, "right"), (180.0, "behind")):
        if abs((angle - middle + 180) % 360 - 180) <= FRANK:
            return way
    return None


def gap(one: Thing, other: Thing) -> float:
    """Metres between two things as they stand on the floor; 0 if they touch."""
    import shapely

    return float(shapely.Polygon(footprint(one)).distance(shapely.Polygon(footprint(other))))


def footprint(thing: Thing, margin: float = 0.0) -> tuple[tuple[float, float], ...]:
    """The corners of its box on the floor."""
    (a, b, _), (c, d, _) = thing.box()
    m = margin
    return tuple(
        thing.world((x, y, 0.0))[:2] for x, y in ((a - m, b - m), (c + m, b - m), (c + m, d + m), (a - m, d + m))
    )
