"""How rooms are furnished: what stands along which wall, what stands in the middle, and what stands on what."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shapely

from gnomon.generators.ranges import between, one_of
from gnomon.generators.space._making import MAKES, made
from gnomon.scenes.space import Furniture
from gnomon.scenes.space.interior import HUNG, footprint

if TYPE_CHECKING:
    from numpy.random import Generator

Things = list[Furniture]
FROM_WALL = 0.03  # metres between a wall and what stands along it
APART = 0.12  # metres at least between two things on the floor
DOORWAY = 0.9  # metres before a door that are left free
SEAT_GAP = {"chair": 0.06, "office chair": 0.08, "armchair": 0.25}  # from the table to who faces it
# degrees: facing the camera's side, the right, the left, and the far wall
NEAR, RIGHT, LEFT, FAR = -90.0, 0.0, 180.0, 90.0


@dataclass(frozen=True)
class Plan:
    """What a room has: along the far wall, what may be there and along the sides, and what may stand on top of what."""

    wall: tuple[str, ...]
    perhaps: tuple[str, ...]
    middle: str = ""
    seats: tuple[str, ...] = ()
    on: tuple[str, ...] = ()


PLANS = {
    "living room": Plan(("sofa",), ("bookcase", "plant", "floor lamp", "chest of drawers", "piano"), "coffee table",
                        ("armchair",), ("bowl", "teapot", "vase", "laptop", "bottle")),
    "bedroom": Plan(("bed",), ("wardrobe", "chest of drawers", "plant", "floor lamp", "bookcase", "armchair"), "", (),
                    ("vase", "desk lamp", "bowl", "drum")),
    "study": Plan(("desk",), ("bookcase", "plant", "floor lamp", "armchair", "chest of drawers"), "", ("office chair",),
                  ("monitor", "laptop", "desk lamp", "vase", "kettle")),
    "dining room": Plan((), ("chest of drawers", "plant", "piano", "bookcase", "floor lamp"), "dining table",
                        ("chair",), ("bowl", "teapot", "vase", "bottle", "laptop")),
    "kitchen": Plan(("cooker", "fridge"), ("washing machine", "washbasin", "plant"), "round table", ("chair",),
                    ("bowl", "bottle", "teapot", "kettle", "vase")),
}  # fmt: skip
TOPS = ("coffee table", "dining table", "round table", "desk", "chest of drawers", "washing machine")
ROOMY = 0.3  # metres of a top that each thing on it has to itself


def furnished(content: Generator, use: str, extent: tuple[float, float], level: int) -> tuple[Furniture, ...] | None:
    """The things of a room; None if they found no room this time."""
    plan, things = PLANS[use], Things()
    extras = [plan.perhaps[i] for i in content.permutation(len(plan.perhaps))][: 1 + level // 2]
    must = [*plan.wall, "door"]
    perhaps = [*(["window"] if content.random() < 0.5 else []), *extras[: 1 + (len(plan.wall) < 2)]]
    if not along_far_wall(content, must, perhaps, extent, things):
        return None
    for name in extras[1 + (len(plan.wall) < 2) :]:
        if not along_side(content, name, extent, things):
            return None
    seats = between(content, 1, min(4, 1 + level))
    if plan.middle and not in_the_middle(content, plan, extent, things, seats):
        return None
    if use == "study" and not at_desk(content, things):
        return None
    for top in [t for t in things if t.model in TOPS]:
        things += on_top(content, top, plan.on, level, {t.model for t in things})
    return tuple(things)


def new(content: Generator, name: str) -> Furniture:
    thing = made(name, name, between(content, 0, MAKES - 1))
    return Furniture(id=name, model=thing.model, sizes=thing.sizes, coats=thing.coats)


def put(thing: Furniture, x: float, y: float, turn: float, z: float = 0.0) -> Furniture:
    return replace(thing, position=(round(x, 3), round(y, 3), round(z, 4)), turn=turn % 360)


def span(thing: Furniture) -> tuple[float, float, float]:
    """How wide it is, and how far its back and its front are from its origin."""
    low, high = thing.box()
    return high[1] - low[1], -low[0], high[0]


def along_far_wall(
    content: Generator, must: Sequence[str], perhaps: Sequence[str], extent: tuple[float, float], things: Things
) -> bool:
    """Side by side along the far wall, backs to it, with gaps that are drawn; what may be there only if it has room."""
    wide, deep = extent
    row: Things = []
    spare = wide - 0.3
    for name in (*must, *perhaps):
        thing = new(content, name)
        needs = span(thing)[0] + APART
        if needs <= spare:
            row.append(thing)
            spare -= needs
        elif name in must:
            return False
    row = [row[i] for i in content.permutation(len(row))]
    shares = content.random(len(row) + 1)
    gaps = spare * shares / shares.sum()
    x = -wide / 2 + 0.15
    for thing, free in zip(row, gaps, strict=False):
        own, back, _ = span(thing)
        low, high = thing.box()
        x += float(free) + APART / 2
        # facing the camera's side, its own left lies to the right
        y = deep / 2 - (0.0 if thing.model in HUNG else FROM_WALL) - back
        things.append(put(thing, x + own / 2 - (low[1] + high[1]) / 2, y, NEAR))
        x += own + APART / 2
    return True


def along_side(content: Generator, name: str, extent: tuple[float, float], things: Things) -> bool:
    """With its back to the left or the right wall, somewhere in the farther half."""
    thing = new(content, name)
    own, back, _ = span(thing)
    wide, deep = extent
    for _ in range(12):
        y = deep / 2 - own / 2 - 0.1 - (0.62 * deep - own) * float(content.random())
        if content.random() < 0.5:
            spot = put(thing, -wide / 2 + FROM_WALL + back, y, RIGHT)
        else:
            spot = put(thing, wide / 2 - FROM_WALL - back, y, LEFT)
        if free(spot, things):
            things.append(spot)
            return True
    return False


def in_the_middle(content: Generator, plan: Plan, extent: tuple[float, float], things: Things, seats: int) -> bool:
    """A table, before the sofa if there is one, and seats that face it."""
    table = new(content, plan.middle)
    sofa = next((t for t in things if t.model == "sofa"), None)
    reach = span(table)[2]
    if sofa is not None:
        x, y = sofa.position[0], sofa.position[1] - span(sofa)[2] - 0.42 - reach
    else:
        x, y = 0.3 * extent[0] * (content.random() - 0.5), -0.12 * extent[1] + 0.2 * (content.random() - 0.5)
    table = put(table, float(x), float(y), NEAR)
    if not free(table, things):
        return False
    things.append(table)
    # who sits with the back to the camera hides the table: those seats come last
    ways = [RIGHT, LEFT, NEAR, FAR] if sofa is None else [RIGHT, LEFT]
    low, high = table.box()
    seat = new(content, plan.seats[0])  # those at one table are alike
    for way in ways[:seats]:
        half = (high[1] - low[1]) / 2 if way in (RIGHT, LEFT) else (high[0] - low[0]) / 2
        away = half + SEAT_GAP[seat.model] + span(seat)[2] - (0.12 if seat.model == "chair" else 0.0)
        c, s = math.cos(math.radians(way)), math.sin(math.radians(way))
        spot = put(seat, table.position[0] - away * c, table.position[1] - away * s, way)
        if seat.model == "chair" or free(spot, [t for t in things if t is not table]):
            if not free(spot, [t for t in things if t.model != table.model]):
                continue
            things.append(spot)
    return sum(t.model in plan.seats for t in things) > 0


def at_desk(content: Generator, things: Things) -> bool:
    """A swivel chair drawn up to the desk, a little turned away."""
    desk = next(t for t in things if t.model == "desk")
    seat = new(content, "office chair")
    x = desk.position[0] - 0.15 + 0.3 * float(content.random())
    turn = FAR + float(one_of(content, (-40.0, -20.0, 20.0, 40.0)))
    top = shapely.Polygon(footprint(desk, 0.02))
    near = (put(seat, x, desk.position[1] - span(desk)[2] - 0.2 - 0.04 * k, turn) for k in range(12))
    spot = next(s for s in near if not top.intersects(shapely.Polygon(footprint(s))))
    if not free(spot, [t for t in things if t is not desk]):
        return False
    things.append(spot)
    return True


def on_top(content: Generator, top: Furniture, names: Sequence[str], level: int, had: set[str]) -> Iterator[Furniture]:
    """Some small things side by side on a top."""
    low, high = top.box()
    places = int((high[1] - low[1]) / ROOMY)
    fresh = [names[i] for i in content.permutation(len(names)) if names[i] not in had]
    most = min(places, len(fresh), 1 + level // 2)
    count = between(content, 0 if top.model != "desk" else 1, max(1, most))
    slots = content.permutation(places)[:count]
    for name, slot in zip(fresh, slots, strict=False):
        thing = new(content, name)
        y = low[1] + (high[1] - low[1]) * (float(slot) + 0.5) / places
        back = 0.1 * (high[0] - low[0]) if top.model == "desk" else 0.0
        at = top.world(((low[0] + high[0]) / 2 - back, y, high[2]))
        had.add(name)
        yield replace(put(thing, at[0], at[1], top.turn, at[2]), on=top.id)


def free(spot: Furniture, things: Sequence[Furniture]) -> bool:
    """Whether a thing stands clear of others, and of the way to the door."""
    own = shapely.Polygon(footprint(spot, APART / 2))
    for other in things:
        if other.model == "door" and own.intersects(shapely.Polygon(doorway(other))):
            return False
        if other.model not in HUNG and own.intersects(shapely.Polygon(footprint(other, APART / 2))):
            return False
    return True


def doorway(door: Furniture) -> tuple[tuple[float, float], ...]:
    """The corners of the floor before a door."""
    low, high = door.box()
    return tuple(
        door.world((x, y, 0.0))[:2]
        for x, y in ((high[0], low[1]), (DOORWAY, low[1]), (DOORWAY, high[1]), (high[0], high[1]))
    )
