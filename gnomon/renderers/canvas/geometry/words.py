"""Letters at points, values at angles, sides and arcs, each where there is room; sentences where they were put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.function.typeset import Laid
from gnomon.renderers.canvas.geometry import slots, text
from gnomon.renderers.canvas.geometry.corners import Opening
from gnomon.renderers.canvas.geometry.frame import View
from gnomon.renderers.canvas.geometry.marks import ends_of, outward, quiet
from gnomon.renderers.canvas.geometry.rounds import arc_points
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke
from gnomon.renderers.canvas.room import EDGE, Ink, Wish, settle
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Arc, Circle, Figure, ParallelMark, PointName, Segment, Tick, ValueLabel
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.truth.picture import Box

OWN = (0.5, 0.75)  # of the distance to any other line that a value may be from its own: as wished, and at the most
STRAY = 30.0  # cost of each such distance more than wished
BARE, MARKED = (0.5, 0.42, 0.58, 0.34, 0.66), (0.28, 0.72, 0.24, 0.76)  # along a segment, where a leader line starts
ASIDE = 50.0  # degrees by which such a line may lean
SHADED = 16.0  # cost of standing on a region, however little
SPOKEN = 4.0  # pixels around sentences, besides what parts all labels
SHORT = 16.0  # pixels of an arc that a line from it must leave at once
FENCE = 6.0  # pixels from a tick or an arrow head to a leader line
PLATE = 3.0  # pixels of bare ground around what is written on a hatching


@dataclass(frozen=True)
class Written:
    """Words to be placed: how they are set, and in which colour."""

    of: str
    words: str
    set: Laid
    colour: str


def write(
    surface: Surface,
    scene: Figure,
    theme: Theme,
    view: View,
    angles: dict[str, Opening],
    dimensions: dict[str, tuple[XY, XY]],
    bars: NDArray[np.uint8],
) -> None:
    """Rejected("no room for a label") if they cannot all be placed.

    Angles and dimension lines are given as drawn, by what they belong to; `bars` are the lines that part angles.
    """
    mask = surface.occupied()
    ink = Ink(mask)
    shaded = Ink(surface.patterned) if surface.patterned is not None else None
    size, font = scene.look.text_size, scene.look.font
    written: list[Written] = []
    wishes: list[Wish] = []
    for label in scene.of(ValueLabel):
        laid = text.value(label.text, font, size - 2)
        written.append(Written(label.id, label.text, laid, theme.value))
        wishes.append(value_wish(scene, view, mask, bars, angles, dimensions, label, laid.box))
    for name in scene.of(PointName):
        laid = text.name(name.text, font, size, theme.slanted, theme.bold)
        written.append(Written(name.id, name.text, laid, theme.name))
        wishes.append(name_wish(scene, theme, view, mask, name, laid.box))
    if shaded is not None:
        wishes = [
            Wish(w.what, w.slots, w.costs + SHADED * (shaded.within(w.slots, 2.0) > 0), w.leaders) for w in wishes
        ]
    edge = EDGE + abs(surface.askew) * max(scene.size) / 110
    # a line past a tick would be counted with it
    fenced = [wider(surface.bounds(e.id), FENCE) for e in scene.elements if isinstance(e, (Tick, ParallelMark))]
    found = settle(ink, wishes, [wider(block.box, SPOKEN) for block in view.blocks], edge, fenced)
    at_angles = {x.id for x in scene.of(ValueLabel) if noun_of(x.of) == "angle"}
    for one, wish, k in zip(written, wishes, found, strict=True):
        box = Box(*wish.slots[k].tolist())
        if shaded is not None and shaded.within(wish.slots[k : k + 1], PLATE)[0]:
            surface.plate(wider(box, PLATE), theme.ground)
        if k in wish.leaders:
            surface.polyline("", wish.leaders[k], Stroke(theme.mark, 1.1))
            if wish.what not in at_angles:
                surface.dot("", wish.leaders[k][0], 1.2 + 0.5 * theme.width, theme.mark)
        put(surface, theme, one, box)
    for block in view.blocks:
        put(surface, theme, Written(block.of, block.words, block.set, theme.name), block.box)


def wider(box: Box, by: float) -> Box:
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def put(surface: Surface, theme: Theme, one: Written, box: Box) -> None:
    """Words whose ink fills a box."""
    ink = one.set.box
    here = one.set.moved(box.left - ink.left, box.top - ink.top)
    for run in here.runs:
        surface.glyphs(one.of, run.words, (run.x, run.y), run.family, run.size, one.colour, run.bold)
    for stroke in here.strokes:
        surface.polyline("", stroke, Stroke(one.colour, 1.15))
    surface.words(one.of, box, one.words, one.colour, theme.grounds, text.letter_boxes(here) if surface.askew else ())


def name_wish(scene: Figure, theme: Theme, view: View, mask: NDArray[np.uint8], name: PointName, ink: Box) -> Wish:
    point = letters_of(name.of)
    dotted = scene.look.dots or any(c.centre == point and c.centre_shown for c in scene.of(Circle))
    gap = 4.5 + (2.5 + 0.65 * theme.width if dotted else 0.5 * theme.width)
    return wish(name.id, slots.around_point(view.at[point], view.middle, mask, ink.width, ink.height, gap))


def value_wish(
    scene: Figure,
    view: View,
    mask: NDArray[np.uint8],
    bars: NDArray[np.uint8],
    angles: dict[str, Opening],
    dimensions: dict[str, tuple[XY, XY]],
    label: ValueLabel,
    ink: Box,
) -> Wish:
    w, h = ink.width, ink.height
    noun = noun_of(label.of)
    if noun == "angle":
        return angle_wish(angles, mask, bars, label, w, h)
    if noun == "arc":
        arc = next(a for a in scene.of(Arc) if a.id == label.of)
        return wish(label.id, slots.beside_arc(view.at[arc.centre], arc_points(arc, view), w, h, 7.0))
    if label.of in dimensions:
        a, b = dimensions[label.of]
        return wish(label.id, slots.beside(a, b, outward(view, a, b), w, h, 5.0))
    a, b = (view.at[n] for n in ends_of(scene, label.of))
    own = slots.beside(a, b, outward(view, a, b), w, h, 5.0)
    near = clearly_of((a, b), rivals(scene, view, label.of), own)
    # a line has to start where it is seen which segment it leads to: away from what crosses, and from its marks
    marked = label.of in {m.of for m in scene.of(Tick)} | {m.of for m in scene.of(ParallelMark)}
    t = quiet(scene, view, a, b, MARKED if marked else BARE, 12.0)
    tip = (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))
    across = degrees(atan2(b[1] - a[1], b[0] - a[0])) - 90.0 * outward(view, a, b)
    return with_leaders(label.id, near, slots.led(tip, across, mask, w, h, ASIDE))


def angle_wish(
    angles: dict[str, Opening],
    mask: NDArray[np.uint8],
    bars: NDArray[np.uint8],
    label: ValueLabel,
    w: float,
    h: float,
) -> Wish:
    """Inside of the angle and nearer to its arc than to any other; with a leader line where there is no room."""
    own = angles[label.of]
    inside = slots.in_opening(own, bars, w, h)
    tips = [a.tip() for a in angles.values() if a.vertex != own.vertex]
    if tips:
        at = (inside[0][:, :2] + inside[0][:, 2:]) / 2
        mine = np.linalg.norm(at - np.array(own.tip()), axis=1)
        theirs = np.linalg.norm(at[:, None] - np.array(tips), axis=-1).min(axis=1)
        inside = nearer(inside, mine, theirs)
    return with_leaders(label.id, inside, slots.led(own.tip(), own.middle, mask, w, h, short_arc=own.length < SHORT))


def with_leaders(what: str, near: slots.Slots, led: tuple[slots.Slots, NDArray[np.float64]]) -> Wish:
    """Places near by, and those further away that need a line."""
    (boxes, costs), lines = led
    leaders = {len(near[0]) + i: (tuple(line[0]), tuple(line[1])) for i, line in enumerate(lines.tolist())}
    return Wish(what, np.concatenate([near[0], boxes]), np.concatenate([near[1], costs]), leaders)


def nearer(found: slots.Slots, mine: NDArray[np.float64], theirs: NDArray[np.float64]) -> slots.Slots:
    """The slots whose distance to their own thing is clearly the shorter one; the clearer, the cheaper."""
    share = mine / np.maximum(theirs, 1e-9)
    near = share <= OWN[1]
    return found[0][near], (found[1] + STRAY * np.maximum(0.0, share - OWN[0]))[near]


def rivals(scene: Figure, view: View, of: str) -> list[tuple[XY, XY]]:
    """The other lines drawn and their parts, but for those on the line of a segment itself."""
    a, b = (view.at[n] for n in ends_of(scene, of))
    found = [tuple(view.at[n] for n in s.ends) for s in scene.of(Segment) if s.id != of]
    return [(p, q) for p, q in found if max(off_line(a, b, p), off_line(a, b, q)) > 2.0]


def off_line(a: XY, b: XY, p: XY) -> float:
    long = hypot(b[0] - a[0], b[1] - a[1])
    return abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / long


def clearly_of(own: tuple[XY, XY], others: Sequence[tuple[XY, XY]], found: slots.Slots) -> slots.Slots:
    """The slots that are nearer to their own line than to any other."""
    if not others:
        return found
    at = (found[0][:, :2] + found[0][:, 2:]) / 2
    mine = distances(at, np.array([own]))[:, 0]
    theirs = distances(at, np.array(others)).min(axis=1)
    return nearer(found, mine, theirs)


def distances(at: NDArray[np.float64], lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """From places (n) to segments (m), as n x m."""
    a, b = lines[None, :, 0], lines[None, :, 1]
    along = b - a
    t = np.clip(((at[:, None] - a) * along).sum(-1) / (along**2).sum(-1), 0, 1)
    return np.asarray(np.linalg.norm(at[:, None] - a - t[..., None] * along, axis=-1))


def wish(what: str, found: slots.Slots) -> Wish:
    return Wish(what, *found)
