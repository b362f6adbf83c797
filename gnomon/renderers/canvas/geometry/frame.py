"""Where a figure lies in the frame: one scale both ways, y turned downwards, sentences above and below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, degrees, fsum, hypot

from gnomon.renderers.canvas.function.typeset import Laid
from gnomon.renderers.canvas.geometry import text
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, around
from gnomon.scenes.geometry import (
    Arc,
    Circle,
    Dimension,
    Edge,
    Figure,
    Line,
    Note,
    Point,
    Prompt,
    Ray,
    Region,
    Sector,
    Segment,
    Statement,
)
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

PAD = 42.0  # pixels around a figure for what is written outside of it
NEAR = 24.0  # pixels between points, at least
MARGIN = 20.0  # pixels from sentences to the edge of the frame
LEAST = 0.5  # of the frame's height that a figure is left by sentences

Places = dict[str, XY]


@dataclass(frozen=True)
class Block:
    """A sentence of the picture, set, and the box of its ink."""

    of: str
    words: str
    set: Laid
    box: Box


@dataclass(frozen=True)
class View:
    """Pixels of every point by name, pixels of a unit, the middle of the figure, and the sentences in their places."""

    at: Places
    scale: float
    middle: XY
    blocks: tuple[Block, ...] = ()


def framed(scene: Figure, theme: Theme) -> View:
    """Rejected("cramped") if two points come too close, or sentences leave a figure too little of the frame."""
    blocks, top, bottom = sentences(scene)
    if bottom - top < LEAST * scene.size[1]:
        raise Rejected("cramped", f"sentences leave {bottom - top:.0f} of {scene.size[1]} pixels")
    xs, ys = zip(*extent(scene), strict=True)
    left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    pad = PAD + (26.0 if scene.of(Dimension) else 0.0) + (18.0 if len(scene.of(Line)) + len(scene.of(Ray)) else 0.0)
    # a sheet that lies askew takes some of the room
    pad += scene.size[0] * theme.askew / 90
    width, height = scene.size[0] - 2 * pad, bottom - top - 2 * pad
    scale = scene.look.room * min(width / (right - left or 1e-9), height / (high - low or 1e-9))
    spare = (width - scale * (right - left), height - scale * (high - low))
    x0 = pad + spare[0] * (0.5 + 0.5 * scene.look.shift[0])
    y0 = top + pad + spare[1] * (0.5 + 0.5 * scene.look.shift[1])
    at = {p.name: (x0 + scale * (p.x - left), y0 + scale * (high - p.y)) for p in scene.of(Point)}
    shown = [at[p.name] for p in scene.of(Point) if p.shown]
    for i, a in enumerate(shown):
        for b in shown[i + 1 :]:
            if hypot(a[0] - b[0], a[1] - b[1]) < NEAR:
                raise Rejected("cramped", f"two points {hypot(a[0] - b[0], a[1] - b[1]):.0f} pixels apart")
    middle = (x0 + scale * (right - left) / 2, y0 + scale * (high - low) / 2)
    return View(at, scale, middle, blocks)


def extent(scene: Figure) -> Iterator[XY]:
    """Places that bound everything drawn, y upwards."""
    at = {p.name: (p.x, p.y) for p in scene.of(Point)}
    yield from (at[p.name] for p in scene.of(Point) if p.shown)
    for circle in scene.of(Circle):
        x, y = at[circle.centre]
        yield from ((x - circle.radius, y - circle.radius), (x + circle.radius, y + circle.radius))
    parts: list[Arc | Sector] = [*scene.of(Arc)]
    parts += scene.of(Sector)
    for part in parts:
        yield from turned(at[part.centre], at[part.ends[0]], at[part.ends[1]])
        yield from ((at[part.centre],) if isinstance(part, Sector) else ())
    for region in scene.of(Region):
        for edge in region.boundary:
            yield from piece(edge, at, up=True)


def straights(scene: Figure) -> tuple[Segment | Line | Ray, ...]:
    """Everything drawn by a ruler between two points or beyond them."""
    drawn: list[Segment | Line | Ray] = [*scene.of(Segment)]
    drawn += scene.of(Line)
    drawn += scene.of(Ray)
    return tuple(drawn)


def turned(centre: XY, start: XY, end: XY, left: bool = True, step: float = 1.0) -> list[XY]:
    """Places about a centre from one to another, growing angles if `left`; a full turn if they are the same."""
    a = degrees(atan2(start[1] - centre[1], start[0] - centre[0]))
    b = degrees(atan2(end[1] - centre[1], end[0] - centre[0]))
    sweep = (b - a) % 360 if left else -((a - b) % 360)
    if hypot(start[0] - end[0], start[1] - end[1]) < 1e-9 * hypot(start[0] - centre[0], start[1] - centre[1]):
        sweep = 360.0 if left else -360.0
    radius = hypot(start[0] - centre[0], start[1] - centre[1])
    n = max(4, int(abs(sweep) / step))
    return [start, *(around(centre, radius, a + sweep * i / n) for i in range(1, n)), end]


def piece(edge: Edge, at: Places, up: bool = False) -> list[XY]:
    """The places of an edge of a region; pixels grow downwards, so that a left turn there is one to smaller angles."""
    if not edge.centre:
        return [at[edge.start], at[edge.end]]
    return turned(at[edge.centre], at[edge.start], at[edge.end], edge.left if up else not edge.left)


def sentences(scene: Figure) -> tuple[tuple[Block, ...], float, float]:
    """The prompt above, statements below, and between which heights the figure lies."""
    width, height = scene.size
    font, size = scene.look.font, max(14.0, 0.84 * scene.look.text_size)
    room = width - 2 * MARGIN
    blocks: list[Block] = []
    top, bottom = 0.0, float(height)
    for prompt in scene.of(Prompt):
        lines = text.wrapped(prompt.text, font, size, room)
        block = text.stacked(lines, size, room, middle=False)
        box = placed(block.box, MARGIN, MARGIN + top)
        blocks.append(Block(prompt.id, prompt.text, block, box))
        top = box.bottom
    below: list[Statement | Note] = [*scene.of(Statement), *scene.of(Note)]
    rows: list[list[tuple[str, str, Laid]]] = []
    gap = 1.6 * size
    for said in below:
        lines = text.wrapped(said.text, font, size, room)
        one = lines[0] if len(lines) == 1 else text.stacked(lines, size, room, middle=True)
        if rows and not isinstance(said, Note) and fsum(r[2].width + gap for r in rows[-1]) + one.width <= room:
            rows[-1].append((said.id, said.text, one))
        else:
            rows.append([(said.id, said.text, one)])
    for row in reversed(rows):
        x = (width - fsum(r[2].width for r in row) - gap * (len(row) - 1)) / 2
        base = bottom - (MARGIN - 4.0 if bottom == height else 0.42 * size) - max(r[2].box.bottom for r in row)
        for of, words, one in row:
            ink = one.box
            blocks.append(Block(of, words, one, Box(x + ink.left, base + ink.top, x + ink.right, base + ink.bottom)))
            x += one.width + gap
        bottom = base + min(r[2].box.top for r in row)
    return tuple(blocks), max(0.0, top - 6.0), min(float(height), bottom + (4.0 if rows else 0.0))


def placed(ink: Box, x: float, y: float) -> Box:
    """A box of ink with its top at y, its base line starting at x."""
    return Box(x + min(0.0, ink.left), y, x + min(0.0, ink.left) + ink.width, y + ink.height)
