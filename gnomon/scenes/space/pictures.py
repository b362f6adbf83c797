"""Several pictures of objects on a table: before and after one change, or from several sides."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gnomon.scenes.space.attributes import (
    AROUND,
    CHANGED,
    CHANGED_THING,
    MOVED,
    NEW,
    PICTURE,
    SAME_IN,
    SEEN_TO_DIFFER,
    SIZE,
)  # fmt: skip
from gnomon.scenes.space.optics import Camera, Point
from gnomon.scenes.space.place import Place, Take, numbered
from gnomon.scenes.space.tabletop import Object, Table, Tabletop, TabletopLook
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import COLOUR, KIND

# what may happen to an object between two pictures
CHANGES = ("added", "removed", "moved", "turned", "recoloured", "resized", "made of another material")
WAYS = ("to the left", "to the right", "towards the camera", "away from the camera")
# from where a picture was taken, for who stands where the first was taken, by degrees anticlockwise from above
SIDES = {0: "from the same side", 90: "from the right side", 180: "from the opposite side", 270: "from the left side"}
FRANK = 20.0  # degrees beside the middle of a side within which one says so


@dataclass(frozen=True, kw_only=True)
class Change(Element):
    """What happens to the object `of`: afterwards it is `after`; None if it is gone. What is added is not there before.

    The `id` of all that is drawn begins with the number of its picture: `1/object/3`."""

    of: str
    what: str
    after: Object | None


@dataclass(frozen=True, kw_only=True)
class Pictures(Place):
    """Objects on one table, in more than one picture; each picture alone is a tabletop."""

    look: TabletopLook

    def tables(self) -> tuple[Tabletop, ...]:
        """What each picture shows, as if it were the only one."""
        shown = [(t.elements, c) for t in self.takes() for c in t.cameras]
        return tuple(
            Tabletop(size=self.size, look=self.look, light=self.light, camera=c, elements=numbered(elements, k))
            for k, (elements, c) in enumerate(shown, 1)
        )

    def facts(self) -> Iterator[Fact]:
        for k, table in enumerate(self.tables(), 1):
            yield from table.facts()
            yield from (Fact(o.id, PICTURE, f"picture {k}") for o in table.of(Object))


@dataclass(frozen=True, kw_only=True)
class Changed(Pictures):
    """Two pictures by one camera, between which one thing has happened."""

    def takes(self) -> tuple[Take, ...]:
        change = self.the(Change)
        rest = tuple(e for e in self.elements if e is not change)
        first = tuple(e for e in rest if change.what != "added" or e.id != change.of)
        second = tuple(e if e.id != change.of else change.after for e in rest)
        return (
            Take(first, (self.camera,)),
            Take(tuple(e for e in second if e is not None), (self.camera,)),
        )

    def facts(self) -> Iterator[Fact]:
        yield from super().facts()
        change = self.the(Change)
        pictures = {"added": (2,), "removed": (1,)}.get(change.what, (1, 2))
        ids = tuple(f"{k}/{change.of}" for k in pictures)
        told = {"recoloured": COLOUR, "resized": SIZE}.get(change.what, KIND)
        because = Because(SEEN_TO_DIFFER, tuple((i, told) for i in ids))
        yield Fact(change.id, CHANGED, change.what, because=because)
        yield Fact(change.id, CHANGED_THING, ids, because=because)
        if change.what == "moved" and (way := self.way()) is not None:
            yield Fact(change.id, MOVED, way, because=because)

    def way(self) -> str | None:
        """Which way what was moved went for the viewer; None if it went aslant."""
        change = self.the(Change)
        before = next(o for o in self.of(Object) if o.id == change.of)
        if change.after is None:
            return None
        (x, _, near), (x_, _, far) = (self.camera.project(o.position, self.size) for o in (before, change.after))
        aside, away = (x_ - x) / self.camera.focal(self.size[0]) * (near + far) / 2, far - near
        if max(abs(aside), abs(away)) < max(0.35, 2.5 * min(abs(aside), abs(away))):
            return None
        return WAYS[(aside > 0) if abs(aside) > abs(away) else 2 + (away > 0)]


@dataclass(frozen=True, kw_only=True)
class Multiview(Pictures):
    """Pictures of one table by several cameras, of which the first is `camera`."""

    cameras: tuple[Camera, ...]

    def takes(self) -> tuple[Take, ...]:
        return (Take(self.elements, self.cameras),)

    def facts(self) -> Iterator[Fact]:
        yield from super().facts()
        for k in range(2, len(self.cameras) + 1):
            for id_ in (o.id for o in self.of(Object)):
                pair = ((f"1/{id_}", COLOUR), (f"{k}/{id_}", COLOUR))
                same = Because(SEEN_TO_DIFFER, pair)
                yield Fact(f"1/{id_}", SAME_IN.of(str(k)), f"{k}/{id_}", because=same)
            if (side := self.around(k)) is not None:
                tables = tuple((f"{n}/{self.the(Table).id}", KIND) for n in (1, k))
                yield Fact(tables[1][0], AROUND, side, because=Because(SEEN_TO_DIFFER, tables))

    def around(self, k: int) -> str | None:
        """From which side picture k was taken, for who stands where picture 1 was taken; None if it is between two."""
        turn = (about(self.cameras[k - 1].eye) - about(self.cameras[0].eye)) % 360
        return next((s for a, s in SIDES.items() if abs((turn - a + 180) % 360 - 180) <= FRANK), None)


def about(eye: Point) -> float:
    """Degrees anticlockwise about the middle of the table at which a camera stands."""
    return math.degrees(math.atan2(eye[1], eye[0]))


def seen_anew(ids: Sequence[str]) -> Iterator[Fact]:
    """Of the objects that are seen, as each picture calls them, whether an earlier picture shows them already."""
    had: set[str] = set()
    for id_ in ids:
        own = id_.partition("/")[2]
        yield Fact(id_, NEW, "seen before" if own in had else "new", origin="picture")
        had.add(own)
