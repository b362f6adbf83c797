"""Numbers at ticks, names of axes, formulas, names of curves and of points, each where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, pairwise
from operator import add
from typing import Any

import shapely

from gnomon.renderers.canvas.function import typeset
from gnomon.renderers.canvas.function.axes import ends
from gnomon.renderers.canvas.function.curves import Lines
from gnomon.renderers.canvas.function.frame import Frame
from gnomon.renderers.canvas.function.numbers import SMALLER, placed
from gnomon.renderers.canvas.function.shapes import beside_stroke
from gnomon.renderers.canvas.function.themes import Theme
from gnomon.renderers.canvas.labels import Room, beside_point, centred
from gnomon.renderers.canvas.paths import XY
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.function import (
    Area,
    AxisName,
    Curve,
    CurveName,
    Dot,
    DotName,
    Formula,
    Guide,
    Measure,
    Note,
    Plot,
    Tick,
)
from gnomon.truth.picture import Box

COARSE = 0.5  # pixels within which strokes are told from words
HALO = 2.4  # pixels around words within which lines of the grid break off


def write(
    surface: Surface, plot: Plot, theme: Theme, frame: Frame, above: list[tuple[Formula, Box]], lines: Lines
) -> None:
    room = Room(plot.size, [coarse(line, half) for line, half in surface.strokes])
    for area in plot.of(Area) if theme.hatch else ():
        room.block([frame.at(x, y) for x, y in area.ring])
    grounds = (theme.ground, theme.grid) if plot.look.grid else (theme.ground,)
    on = (*grounds, *theme.fills) if any(e.noun == "area" for e in plot.elements) else grounds
    pen = Pen(surface, plot, theme, frame, room, on, lines)
    for formula, box in above:
        pen.put(formula.id, box, formula.markup, formula.text, pen.colour_of(formula.of))
        room.add(box)
    pen.ticks()
    pen.axis_names()
    pen.measures()
    pen.dots()
    pen.curves()
    pen.notes()


def coarse(line: Sequence[XY], half: float) -> tuple[Sequence[XY], float]:
    """A stroke for placing words: with fewer points, and so much wider that nothing of it is missed."""
    if len(line) < 12:
        return line, half
    thin = shapely.LineString(line).simplify(COARSE, preserve_topology=False)
    return [(float(x), float(y)) for x, y in thin.coords], half + COARSE


class Pen:
    """What is needed to write into a plot."""

    def __init__(
        self, surface: Surface, plot: Plot, theme: Theme, frame: Frame, room: Room, on: tuple[str, ...], lines: Lines
    ) -> None:
        self.surface, self.plot, self.theme, self.frame, self.room, self.on = surface, plot, theme, frame, room, on
        self.lines = lines
        self.size = plot.look.text_size
        self.bare = plot.look.grid
        self.filled = shapely.union_all([shapely.Polygon([frame.at(x, y) for x, y in a.ring]) for a in plot.of(Area)])

    def put(self, of: str, box: Box, markup: str, text: str, colour: str, size: float = 0.0) -> None:
        laid = typeset.laid(markup, self.plot.look.font, size or self.size)
        if self.bare and not (self.filled and shapely.box(*box).buffer(HALO).intersects(self.filled)):
            a, b, c, d = box.left - HALO, box.top - HALO, box.right + HALO, box.bottom + HALO
            self.surface.polygon("", ((a, b), (c, b), (c, d), (a, d)), self.theme.ground)
        typeset.draw(self.surface, of, box, laid, text, colour, self.on)

    def ink(self, markup: str, size: float = 0.0) -> Box:
        return typeset.laid(markup, self.plot.look.font, size or self.size).box

    def colour_of(self, curve: str) -> str:
        found = next((c for c in self.plot.of(Curve) if c.id == curve), None)
        if found is None or len(self.theme.curves) == 1:
            return self.theme.text
        return self.theme.curves[found.style % len(self.theme.curves)]

    def ticks(self) -> None:
        for way in dict.fromkeys(t.way for t in self.plot.of(Tick)):
            for label, box in placed(self.plot, self.frame, self.room, way):
                self.room.add(box)
                self.put(label.id, box, label.text, label.text, self.theme.text, self.size - SMALLER)

    def axis_names(self) -> None:
        for name in self.plot.of(AxisName):
            _, end = ends(self.plot, self.frame, name.way)
            ink = self.ink(name.text)
            if self.plot.look.axes == "frame":
                slots: Iterable[Box] = [centred(at, ink.width, ink.height) for at in self.between(name.way)]
            else:
                slots = beside_point(end, 70.0 if name.way == "x" else 200.0, ink.width, ink.height, 6.0)
            self.put(name.id, self.room.place(slots, name.id), name.text, name.text, self.theme.text)

    def between(self, way: str) -> list[XY]:
        """Places for the name of an axis of a frame: about its middle, and between numbers rather than beside one."""
        box = self.frame.inner
        if way == "x":
            return [(box.centre[0], box.bottom + 34.0)]
        ys = sorted(self.frame.py(t.value) for t in self.plot.of(Tick) if t.way == "y")
        middles = sorted(((a + b) / 2 for a, b in pairwise(ys)), key=lambda y: abs(y - box.centre[1]))
        return [(box.left - 40.0, y) for y in (*middles[:4], box.centre[1])]

    def measures(self) -> None:
        for measure in self.plot.of(Measure):
            length, _, unit = measure.text.rpartition(" ")
            markup = rf"{length} \rm{{{unit}}}"
            box = self.room.place(beside_stroke(self.plot, self.frame, measure, self.ink(markup)), measure.id)
            self.put(measure.id, box, markup, measure.text, self.theme.text)

    def dots(self) -> None:
        at = {d.id: d for d in self.plot.of(Dot)}
        for name in self.plot.of(DotName):
            dot = at[name.of]
            ink = self.ink(name.text, self.size - 1)
            place = self.frame.at(dot.x, dot.y)
            slots = beside_point(place, -45.0, ink.width, ink.height, 6.0 + self.theme.width)
            self.put(name.id, self.room.place(slots, name.id), name.text, name.text, self.theme.text, self.size - 1)

    def curves(self) -> None:
        """Letters and formulas beside their curves, nearer to their own than to any other."""
        labels: tuple[Formula | CurveName, ...] = (*self.plot.of(Formula), *self.plot.of(CurveName))
        for label in labels:
            markup = label.markup if isinstance(label, Formula) else label.text
            if isinstance(label, Formula) and self.plot.look.formula == "above":
                continue
            ink = self.ink(markup)
            slots: Iterator[Box] = self.along(label.of, ink) if label.of in self.lines else self.free(ink)
            if len(self.lines) == 1:
                slots = chain(slots, self.free(ink))
            box = self.room.place(slots, label.id)
            self.put(label.id, box, markup, label.text, self.colour_of(label.of))

    def along(self, curve: str, ink: Box) -> Iterator[Box]:
        """Slots beside a curve inside the frame."""
        own = shapely.MultiLineString(self.lines[curve])
        others = [line for id, lines in self.lines.items() if id != curve for line in lines]
        rest = shapely.MultiLineString(others) if others else None
        box = self.frame.inner
        for gap in (7.0, 13.0, 22.0):
            for share in (0.9, 0.1, 0.75, 0.25, 0.97, 0.03, 0.6, 0.4, 0.5, 0.83, 0.17, 0.68, 0.32):
                at = spot(own, share)
                for turn in (-45.0, 135.0, 45.0, -135.0, 0.0, 180.0, -90.0, 90.0):
                    slot = next(beside_point((at.x, at.y), turn, ink.width, ink.height, gap))
                    if not within(box, slot):
                        continue
                    shape = shapely.box(*slot)
                    if rest is not None and shape.distance(rest) < 1.8 * shape.distance(own) + 4.0:
                        continue
                    yield slot

    def notes(self) -> None:
        """Whatever else is printed: at its guide, or in a free place."""
        for note in self.plot.of(Note):
            ink = self.ink(note.markup)
            owner = next((g for g in self.plot.of(Guide) if g.id == note.of), None)
            slots = self.along(owner.id, ink) if owner is not None else self.free(ink)
            colour = self.theme.text if note.style < 0 else self.theme.curves[note.style % len(self.theme.curves)]
            self.put(note.id, self.room.place(slots, note.id), note.markup, note.text, colour)

    def free(self, ink: Box) -> Iterator[Box]:
        """Corners first, then a raster over the frame."""
        box = self.frame.inner
        w, h = ink.width / 2 + 8.0, ink.height / 2 + 8.0
        for y in (box.top + h, box.bottom - h):
            for x in (box.right - w, box.left + w):
                yield centred((x, y), ink.width, ink.height)
        for i in range(12):
            for j in range(12):
                x, y = box.left + w + i / 11 * (box.width - 2 * w), box.top + h + j / 11 * (box.height - 2 * h)
                yield centred((x, y), ink.width, ink.height)


def within(box: Box, slot: Box, by: float = 4.0) -> bool:
    return (
        slot.left > box.left + by
        and slot.right < box.right - by
        and slot.top > box.top + by
        and slot.bottom < box.bottom - by
    )


def spot(own: Any, share: float) -> Any:
    """A point at a share of the whole length of several lines."""
    lines = list(own.geoms)
    far = share * reduce(add, (line.length for line in lines))
    for line in lines:
        if far <= line.length:
            return line.interpolate(far)
        far -= line.length
    return lines[-1].interpolate(1.0, normalized=True)
