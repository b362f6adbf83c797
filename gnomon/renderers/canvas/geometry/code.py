"""A figure as TikZ: its construction as comments, its points as coordinates, what is drawn on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, degrees, hypot

from gnomon.scenes.geometry import (
    Angle,
    Arc,
    Circle,
    Figure,
    Line,
    Note,
    ParallelMark,
    Point,
    PointName,
    Prompt,
    Ray,
    Region,
    RightAngle,
    Segment,
    Statement,
    Tick,
    ValueLabel,
)
from gnomon.scenes.geometry.nouns import Edge
from gnomon.scenes.geometry.program import program
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.truth.picture import Box

WIDE = 8.0  # cm: the longer side of the figure
SIDES = ("right", "above right", "above", "above left", "left", "below left", "below", "below right")
SIGNS = {
    "∥": r"$\parallel$", "⊥": r"$\perp$", "△": r"$\triangle$", "∠": r"$\angle$", "°": r"$^\circ$", "≅": r"$\cong$",
    "∼": r"$\sim$",
    "√": r"$\surd$", "π": r"$\pi$", "·": r"$\cdot$", "×": r"$\times$", "²": r"$^2$", "³": r"$^3$", "−": r"$-$",
    "≈": r"$\approx$",
    "½": r"$\frac12$", "%": r"\%", "#": r"\#", "&": r"\&", "_": r"\_", "→": r"$\to$", "′": r"$'$", "≠": r"$\ne$",
    "⌢": r"$\frown$",
    "α": r"$\alpha$", "β": r"$\beta$", "γ": r"$\gamma$", "δ": r"$\delta$", "θ": r"$\theta$", "φ": r"$\varphi$",
}  # fmt: skip


def script(figure: Figure) -> str:
    """A document of its own; it needs TikZ with its libraries angles, quotes and calc."""
    drawn = as_drawn(figure)
    points = drawn.of(Point)
    xs, ys = [p.x for p in points], [p.y for p in points]
    for circle in drawn.of(Circle):
        centre = drawn.point(circle.centre)
        xs += [centre.x - circle.radius, centre.x + circle.radius]
        ys += [centre.y - circle.radius, centre.y + circle.radius]
    scale = WIDE / max(max(xs) - min(xs), max(ys) - min(ys), 1e-9)
    lines = [
        r"\documentclass[tikz]{standalone}",
        r"\usetikzlibrary{angles, quotes, calc}",
        r"\begin{document}",
        *(f"% {line}" for line in program(figure).splitlines()),
        rf"\begin{{tikzpicture}}[scale={scale:.4g}, thick]",
        *(rf"  \coordinate ({p.name}) at ({p.x:.6g}, {p.y:.6g});" for p in points),
        *(f"  {line}" for line in body(drawn, scale)),
        r"\end{tikzpicture}",
        r"\end{document}",
    ]
    return "\n".join(lines) + "\n"


def body(figure: Figure, scale: float) -> Iterator[str]:
    for region in figure.of(Region):
        rings = " ".join(ring(figure, edges) for edges in (region.boundary, *region.holes))
        yield rf"\fill[gray!30, even odd rule] {rings};"
    for circle in figure.of(Circle):
        yield rf"\draw{dashed(circle.dashed)} ({circle.centre}) circle [radius={circle.radius:.6g}];"
    for segment in figure.of(Segment):
        if not segment.part:
            yield rf"\draw{dashed(segment.dashed)} ({segment.ends[0]}) -- ({segment.ends[1]});"
    for line in figure.of(Line):
        a, b = line.ends
        yield rf"\draw{dashed(line.dashed)} ($({a})!-0.17!({b})$) -- ($({b})!-0.17!({a})$);"
    for ray in figure.of(Ray):
        a, b = ray.ends
        yield rf"\draw{dashed(ray.dashed)} ({a}) -- ($({a})!1.17!({b})$);"
    for arc in figure.of(Arc):
        if not arc.part:
            yield rf"\draw{dashed(arc.dashed)} ({arc.ends[0]}) {turn(figure, arc.centre, *arc.ends, left=True)};"
    yield from corners(figure, scale)
    labels = {v.of: v.text for v in figure.of(ValueLabel)}
    for segment in figure.of(Segment):
        if segment.id in labels:
            a, b = segment.ends
            yield rf"\path ({a}) -- ({b}) node[midway, {beside(figure, segment)}] {{{tex(labels[segment.id])}}};"
    for arc in figure.of(Arc):
        if arc.id in labels:
            node = rf" node[midway, auto, swap] {{{tex(labels[arc.id])}}}"
            yield rf"\path ({arc.ends[0]}) {turn(figure, arc.centre, *arc.ends, left=True, node=node)};"
    for tick in figure.of(Tick):
        yield from strokes(figure, tick.of, tick.strokes, r"\tikz\draw (0, -3pt) -- (0, 3pt);")
    for mark in figure.of(ParallelMark):
        yield from strokes(figure, mark.of, mark.strokes, r"\tikz\draw (-3pt, 3pt) -- (0, 0) -- (-3pt, -3pt);")
    names = {n.of: n.text for n in figure.of(PointName)}
    for point in figure.of(Point):
        if point.shown:
            dot = rf"\fill ({point.name}) circle [radius=1.5pt]" if figure.look.dots else rf"\path ({point.name})"
            name = names.get(point.id)
            yield dot + (rf" node[{outward(figure, point)}] {{${name}$}};" if name else ";")
    below = [e.text for e in figure.elements if isinstance(e, Statement | Note | Prompt)]
    if below:
        text = r" \\ ".join(map(tex, below))
        yield rf"\node[below, align=left] at (current bounding box.south) {{{text}}};"


def dashed(yes: bool) -> str:
    return "[dashed]" if yes else ""


def ring(figure: Figure, edges: Sequence[Edge]) -> str:
    """A closed path of straight pieces and arcs."""
    path = f"({edges[0].start})"
    for edge in edges:
        if not edge.centre:
            path += f" -- ({edge.end})"
        else:
            path += f" {turn(figure, edge.centre, edge.start, edge.end, left=edge.left)}"
    return path + " -- cycle"


def turn(figure: Figure, centre: str, start: str, end: str, *, left: bool, node: str = "") -> str:
    """An arc from where the path is, about a centre."""
    c, a, b = (figure.point(n) for n in (centre, start, end))
    first = degrees(atan2(a.y - c.y, a.x - c.x))
    sweep = (degrees(atan2(b.y - c.y, b.x - c.x)) - first) % 360 or 360.0
    if not left:
        sweep -= 360.0 if sweep < 360 else 720.0
    radius = hypot(a.x - c.x, a.y - c.y)
    return f"arc [start angle={first:.4f}, delta angle={sweep:.4f}, radius={radius:.6g}]{node}"


def corners(figure: Figure, scale: float) -> Iterator[str]:
    """Right angles as squares, angles as arcs with what is printed in them."""
    labels = {v.of: v.text for v in figure.of(ValueLabel)}
    squares = {r.of for r in figure.of(RightAngle)}
    for square in figure.of(RightAngle):
        a, b, c = counter(figure, square.points)
        yield rf"\pic [draw, angle radius=3mm] {{right angle = {a}--{b}--{c}}};"
    for angle in figure.of(Angle):
        if angle.id in squares:
            continue
        a, b, c = counter(figure, angle.points)
        text = f'"{tex(labels[angle.id])}", ' if angle.id in labels else ""
        for n in range(angle.arcs):
            said = text if n == angle.arcs - 1 else ""
            size = f"angle radius={6 + 1.2 * n:g}mm, angle eccentricity=1.6"
            yield rf"\pic [draw, {said}{size}] {{angle = {a}--{b}--{c}}};"


def counter(figure: Figure, points: tuple[str, str, str]) -> tuple[str, str, str]:
    """The arms in the order in which the angle, below 180 degrees, opens counter-clockwise."""
    a, b, c = (figure.point(n) for n in points)
    left = (a.x - b.x) * (c.y - b.y) - (a.y - b.y) * (c.x - b.x) > 0
    return points if left else (points[2], points[1], points[0])


def middle(figure: Figure) -> tuple[float, float]:
    shown = [p for p in figure.of(Point) if p.shown] or list(figure.of(Point))
    box = Box(min(p.x for p in shown), min(p.y for p in shown), max(p.x for p in shown), max(p.y for p in shown))
    return box.centre


def side(x: float, y: float) -> str:
    """The word for a direction."""
    return SIDES[round(degrees(atan2(y, x)) / 45) % 8]


def outward(figure: Figure, point: Point) -> str:
    """The side of a point that lies away from the middle of the figure."""
    x, y = middle(figure)
    return side(point.x - x, point.y - y) if hypot(point.x - x, point.y - y) > 1e-9 else "above right"


def beside(figure: Figure, segment: Segment) -> str:
    """The side of a segment that lies away from the middle of the figure, square to it."""
    a, b = (figure.point(n) for n in segment.ends)
    x, y = middle(figure)
    across, up = b.y - a.y, a.x - b.x
    away = ((a.x + b.x) / 2 - x) * across + ((a.y + b.y) / 2 - y) * up
    return side(across, up) if away >= 0 else side(-across, -up)


def strokes(figure: Figure, of: str, count: int, stroke: str) -> Iterator[str]:
    """Marks across the middle of a segment or a line."""
    part = next((e for e in figure.elements if e.id == of), None)
    if not isinstance(part, Segment | Line | Ray):
        return
    for n in range(count):
        place = 0.5 + 0.03 * (n - (count - 1) / 2)
        yield rf"\path ({part.ends[0]}) -- ({part.ends[1]}) node[pos={place:g}, sloped] {{{stroke}}};"


def tex(text: str) -> str:
    """A text as TeX takes it."""
    return "".join(SIGNS.get(c, c) for c in text)
