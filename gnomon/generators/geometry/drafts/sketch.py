"""Figures not to scale: the same construction with other numbers, so that lines stay lines and circles circles.

What the construction makes stays as it is: points on lines, tangents, midpoints. What only the numbers make is lost,
and such a sketch is not taken where a reader would miss it: order, parallels and right angles are those of the figure.
"""

from __future__ import annotations

from cmath import phase
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from math import degrees
from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import KIT, Draft
from gnomon.generators.ranges import between
from gnomon.scenes.geometry import Step
from gnomon.scenes.geometry.constructions import constructed
from gnomon.scenes.geometry.constructions.kit import cross
from gnomon.scenes.geometry.roots import exactly, read, written
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

TRIES = 60
CHANGED = (72, 138)  # per cent of a number, from and to
SAME = 0.4  # of the numbers that stay as they are
KEPT = ("90", "180", "270", "0")  # degrees that say how lines stand to one another
OFF = 8.0  # degrees by which some angle, and
LONGER = 1.2  # times by which the ratio of some two lengths changes, at the least
MOST = (32.0, 2.0)  # and at the most
NEAR = 1e-7


def sketched(draft: Draft, look: Generator) -> Draft:
    """The draft with other steps and points; Rejected if none of the tries looks as the figure does."""
    for _ in range(TRIES):
        steps = [changed(step, look) for step in draft.steps]
        try:
            other = replace(draft, steps=steps, at=constructed(steps, KIT))
        except (ValueError, ZeroDivisionError):
            continue
        if alike(draft, other) and plainly_other(draft, other):
            return other
    raise Rejected("no sketch", "its numbers alone make what is seen in it")


def changed(step: Step, look: Generator) -> Step:
    """A step with some of its numbers made larger or smaller."""
    keep = [text in KEPT or look.random() < SAME for text in step.values]
    values = (text if kept else scaled(text, look) for text, kept in zip(step.values, keep, strict=True))
    return replace(step, values=tuple(values))


def scaled(text: str, look: Generator) -> str:
    return written(read(text) * exactly(Fraction(between(look, *CHANGED), 100)))


def alike(one: Draft, other: Draft) -> bool:
    """Whether two drafts have the same points on the same lines and circles, and lie alike."""
    return (
        all(abs(other.at[a] - other.at[b]) > NEAR for a, b in combinations(other.shown, 2))
        and one.tracks() == other.tracks()
        and all(set(one.through(o, p)) == set(other.through(o, p)) for o, p, _ in one.circles)
        and all(turns(one, other, *three) for three in combinations(one.shown, 3))
        and all(stands(one, other, a, b) for a, b in combinations(one.tracks(), 2))
        and all(meets(one, circle) == meets(other, circle) for circle in one.circles)
        and apart(one) == apart(other)
        and all(half(one, *bow) == half(other, *bow) for bow in (*one.arcs, *one.sectors))
    )


def turns(one: Draft, other: Draft, a: str, b: str, c: str) -> bool:
    """Whether three points lie the same way round; those on a line that is not drawn may lie in any."""
    was, now = (sign(cross(d.at[b] - d.at[a], d.at[c] - d.at[a]), abs(d.at[b] - d.at[a]) ** 2) for d in (one, other))
    return was in (0, now)


def sign(value: float, size: float) -> int:
    return 0 if abs(value) < NEAR * size else 1 if value > 0 else -1


def stands(one: Draft, other: Draft, a: list[str], b: list[str]) -> bool:
    """Whether two lines that are parallel or perpendicular still are."""
    was, now = (direction(d, a) / direction(d, b) for d in (one, other))
    return (abs(was.imag) > NEAR or abs(now.imag) < NEAR) and (abs(was.real) > NEAR or abs(now.real) < NEAR)


def direction(draft: Draft, track: list[str]) -> complex:
    along = draft.at[track[-1]] - draft.at[track[0]]
    return along / abs(along)


def meets(draft: Draft, circle: tuple[str, str, bool]) -> list[int]:
    """For every point whether it lies inside, on or outside of a circle; for every line whether it cuts or touches."""
    o, r = draft.at[circle[0]], abs(draft.at[circle[1]] - draft.at[circle[0]])
    lines = [abs(cross(direction(draft, t), o - draft.at[t[0]])) for t in draft.tracks()]
    return [sign(far - r, r) for far in (*(abs(draft.at[p] - o) for p in draft.shown), *lines)]


def apart(draft: Draft) -> list[tuple[int, int]]:
    """How every two circles lie to one another."""
    found = []
    for (o, p, _), (q, s, _) in combinations(draft.circles, 2):
        far, one, two = (abs(draft.at[a] - draft.at[b]) for a, b in ((o, q), (o, p), (q, s)))
        found.append((sign(far - one - two, one), sign(far - abs(one - two), one)))
    return found


def half(draft: Draft, centre: str, a: str, b: str) -> int:
    """Whether an arc is more or less than half of its circle."""
    o = draft.at[centre]
    return sign(cross(draft.at[a] - o, draft.at[b] - o), abs(draft.at[a] - o) ** 2)


def plainly_other(one: Draft, other: Draft) -> bool:
    """Whether who measures would be wrong, and who looks would not wonder."""
    spread = [abs(other.at[a] - other.at[b]) / abs(one.at[a] - one.at[b]) for a, b in combinations(one.shown, 2)]
    bent = [abs(turn(one, *three) - turn(other, *three)) for three in corners(one)]
    ratio, angle = max(spread) / min(spread), max(bent, default=0.0)
    return (ratio >= LONGER or angle >= OFF) and ratio <= MOST[1] and angle <= MOST[0]


def corners(draft: Draft) -> list[tuple[str, str, str]]:
    """Angles between drawn lines."""
    joined = {pair for track in draft.tracks() for pair in combinations(track, 2)}
    joined |= {(b, a) for a, b in joined}
    return [
        (a, v, b) for v in draft.shown for a, b in combinations(draft.shown, 2) if (v, a) in joined and (v, b) in joined
    ]


def turn(draft: Draft, a: str, v: str, b: str) -> float:
    return abs(degrees(phase((draft.at[b] - draft.at[v]) / (draft.at[a] - draft.at[v]))))
