"""Rules by which facts of a figure follow, beside its theorems: what marks say, sizes seen by eye, sorts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atan2, degrees, fsum, hypot
from typing import Any

from gnomon.truth.attribute import Rule
from gnomon.truth.limits import Limits


class Theorem(Rule):
    """A rule of geometry, and what it says in a sentence."""

    says: str

    def __new__(cls, name: str, says: str) -> Theorem:
        made = super().__new__(cls, name)
        made.says = says
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (str(self),), {"says": self.says}


def theorems_in(names: Mapping[str, object]) -> tuple[Theorem, ...]:
    """The theorems that a module declares, in order."""
    return tuple(found for found in names.values() if isinstance(found, Theorem))


def distance(at: Sequence[float], limits: Limits) -> tuple[float, float]:
    """x and y of two points in pixels; each may be off by half of `limits.side`, the eye by `limits.stretch`."""
    ax, ay, bx, by = at
    long = hypot(bx - ax, by - ay)
    off = max(limits.side, limits.stretch * long)
    return max(0.0, long - off), long + off


def opening(at: Sequence[float], limits: Limits) -> tuple[float, float]:
    """x and y of a point on an arm, the vertex, a point on the other arm; degrees, each arm off by both its ends."""
    ax, ay, vx, vy, bx, by = at
    turn = abs(degrees(atan2(ay - vy, ax - vx) - atan2(by - vy, bx - vx)))
    wide = min(turn, 360 - turn)
    off = fsum(degrees(atan2(limits.side, hypot(x - vx, y - vy))) for x, y in ((ax, ay), (bx, by)))
    off = max(off, limits.opening)
    return max(0.0, wide - off), min(180.0, wide + off)


DISTANCE = Rule("distance between points", glance=distance)
OPENING = Rule("opening between points", glance=opening)

# what is marked or printed
GIVEN = Rule("given", seen=True)
RIGHT_ANGLE_MARK = Rule("right-angle mark", seen=True)
EQUAL_TICK_MARKS = Rule("equal tick marks", seen=True)
PARALLEL_MARKS = Rule("parallel marks", seen=True)
EQUAL_ANGLE_MARKS = Rule("equal angle marks", seen=True)
TICK_MARKS = Rule("tick marks", seen=True)
NO_TICK_MARKS = Rule("no tick marks", seen=True)
PRINTED_BESIDE = Rule("printed beside it", seen=True)
MARKED = (
    GIVEN, RIGHT_ANGLE_MARK, EQUAL_TICK_MARKS, PARALLEL_MARKS, EQUAL_ANGLE_MARKS, TICK_MARKS, NO_TICK_MARKS,
    PRINTED_BESIDE,
)  # fmt: skip

# what one does or says in passing between the theorems of a proof
JOINING = Rule("joined", draws=True)
SUBSTITUTION = Rule("substitution")
EQUAL_SEGMENTS = Rule("equal segments")
EQUAL_ANGLES = Rule("equal angles")
EQUAL_VALUES = Rule("equal values")
EQUAL_TO_THE_SAME = Rule("equal to the same")
PASSING = (EQUAL_SEGMENTS, EQUAL_ANGLES, EQUAL_VALUES, EQUAL_TO_THE_SAME)

# sorts of angles and triangles
BELOW_90 = Rule("below 90°")
EQUAL_TO_90 = Rule("equal to 90°")
ABOVE_90 = Rule("above 90°")
DIFFERENT_ANGLES = Rule("three different angles")
DIFFERENT_SIDES = Rule("three different sides")
EQUAL_SIDES_KNOWN = Rule("equal sides")
THREE_EQUAL_SIDES = Rule("three equal sides")
TWO_EQUAL_SIDES = Rule("two equal sides")
RIGHT_ONE = Rule("one angle of 90°")
OBTUSE_ONE = Rule("one angle above 90°")
ALL_ACUTE = Rule("three angles below 90°")
SQUARES_COMPARED = Rule("comparing the squares of the sides")
SIDES_COMPARED = Rule("comparing the three sides")
ANGLES_COMPARED = Rule("larger angles lie opposite longer sides")
SORTING = (
    BELOW_90, EQUAL_TO_90, ABOVE_90, DIFFERENT_ANGLES, DIFFERENT_SIDES, EQUAL_SIDES_KNOWN, THREE_EQUAL_SIDES,
    TWO_EQUAL_SIDES, RIGHT_ONE, OBTUSE_ONE, ALL_ACUTE, SQUARES_COMPARED, SIDES_COMPARED, ANGLES_COMPARED,
)  # fmt: skip
RULES = (DISTANCE, OPENING, *MARKED, JOINING, SUBSTITUTION, *PASSING, *SORTING)
