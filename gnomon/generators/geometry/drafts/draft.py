"""A figure in the making: a construction, step by step, and what of it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations, pairwise

from gnomon.scenes.geometry import Step
from gnomon.scenes.geometry.constructions import in_floats, taken
from gnomon.scenes.geometry.constructions.kit import cross, dot
from gnomon.truth.rejected import Rejected

NEAR = 1e-9
KIT = in_floats()
Ring = tuple[tuple[str, str, str, bool], ...]  # start, end, centre or "", left


@dataclass
class Stroke:
    """A straight line drawn between two points; `beyond` on no side, past the second end (`ray`) or both (`line`)."""

    ends: tuple[str, str]
    dashed: bool = False
    beyond: str = ""


@dataclass
class Draft:
    """Points have single letters, which stand for their parts in the plan and may be dealt anew at the end."""

    steps: list[Step] = field(default_factory=list)
    at: dict[str, complex] = field(default_factory=dict)
    strokes: list[Stroke] = field(default_factory=list)
    circles: list[tuple[str, str, bool]] = field(default_factory=list)
    arcs: list[tuple[str, str, str]] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    sectors: list[tuple[str, str, str]] = field(default_factory=list)
    regions: list[Shaded] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    centres: set[str] = field(default_factory=set)

    def make(self, name: str, makes: str, of: str = "", *values: object) -> Draft:
        """One step of the construction; Rejected if there is no such point."""
        step = Step(name, tuple(makes), tuple(of), tuple(str(v) for v in values))
        try:
            made = taken(step, self.at, KIT)
        except (ValueError, ZeroDivisionError) as no:
            raise Rejected("no such point", f"{name}: {no}") from no
        self.steps.append(step)
        self.at.update(made)
        return self

    def join(self, *pairs: str, dashed: bool = False, beyond: str = "") -> Draft:
        """Segments between two points each; `ABC` joins them one after the other. A part of a stroke that is there is
        not drawn again.
        """
        for pair in pairs:
            for a, b in pairwise(pair):
                drawn = (s for s in self.strokes if {a, b} != {*s.ends})
                if beyond or not any(self.on_stroke(a, s) and self.on_stroke(b, s) for s in drawn):
                    self.strokes.append(Stroke((a, b), dashed, beyond))
        return self

    def ring(self, corners: str) -> Draft:
        """A triangle, quadrilateral or polygon with its sides."""
        self.shapes.append(corners)
        return self.join(corners + corners[0])

    def circle(self, centre: str, through: str, shown: bool = True) -> Draft:
        self.circles.append((centre, through, shown))
        self.centres.add(centre)
        if not shown:
            self.hidden.add(centre)
        return self

    def sector(self, centre: str, start: str, end: str) -> Draft:
        """A sector and its arc."""
        self.sectors.append((centre, start, end))
        self.arcs.append((centre, start, end))
        return self

    def shade(self, boundary: Ring, holes: tuple[Ring, ...], parts: tuple[tuple[int, str, str], ...]) -> Draft:
        self.regions.append(Shaded(boundary, holes, parts))
        return self

    def hide(self, names: str) -> Draft:
        self.hidden |= set(names)
        return self

    @property
    def shown(self) -> list[str]:
        return [p for p in self.at if p not in self.hidden]

    def on_stroke(self, p: str, stroke: Stroke) -> bool:
        a, b, x = self.at[stroke.ends[0]], self.at[stroke.ends[1]], self.at[p]
        if p in stroke.ends:
            return True
        return bool(abs(cross(b - a, x - a)) < NEAR * abs(b - a) ** 2 and 0 < dot(b - a, x - a) < abs(b - a) ** 2)

    def tracks(self) -> list[list[str]]:
        """Drawn lines with all shown points on them, in order; lines that go on in one another are one."""
        lines: list[set[str]] = []
        for stroke in self.strokes:
            new = {p for p in self.shown if self.on_stroke(p, stroke)}
            while (hit := next((o for o in lines if self.go_on(o, new)), None)) is not None:
                lines.remove(hit)
                new |= hit
            lines.append(new)
        return [self.ordered(line) for line in lines if len(line) > 1]

    def go_on(self, one: set[str], other: set[str]) -> bool:
        """Whether two sets share a point and lie on one line."""
        if not one & other or len(one) < 2 or len(other) < 2:
            return False
        a, *rest = sorted(one | other)
        b = max(rest, key=lambda p: abs(self.at[p] - self.at[a]))
        u = self.at[b] - self.at[a]
        return all(abs(cross(u, self.at[p] - self.at[a])) < NEAR * abs(u) ** 2 for p in rest)

    def ordered(self, line: set[str]) -> list[str]:
        a, b = sorted(line)[:2]
        return sorted(line, key=lambda p: dot(self.at[p] - self.at[a], self.at[b] - self.at[a]))

    def straight(self) -> tuple[tuple[str, str, str], ...]:
        return tuple(t for track in self.tracks() for t in combinations(track, 3))

    def through(self, centre: str, point: str) -> tuple[str, ...]:
        """Shown points on a circle."""
        o, r = self.at[centre], abs(self.at[point] - self.at[centre])
        return tuple(p for p in self.shown if p != centre and abs(abs(self.at[p] - o) - r) < NEAR * r)


@dataclass
class Shaded:
    """A region of a draft: boundary, holes, and signed shapes by role letters."""

    boundary: Ring
    holes: tuple[Ring, ...]
    parts: tuple[tuple[int, str, str], ...]  # sign, noun, letters


def begin(name: str, makes: str, *values: object) -> Draft:
    """A draft of one step, which needs no points."""
    return Draft().make(name, makes, "", *values)


def shape(name: str, corners: str, *values: object) -> Draft:
    """A draft of a shape that one step makes, with its sides."""
    return begin(name, corners, *values).ring(corners)
