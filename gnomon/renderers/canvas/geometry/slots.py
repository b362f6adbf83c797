"""Where a letter or a value may stand, and what each place costs: in pixels of distance, more or less.

Slots are boxes (n x left, top, right, bottom) with a cost for each. All places are reckoned at once, in arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, hypot, radians, sin

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.geometry.corners import Opening
from gnomon.renderers.canvas.paths import XY

Array = NDArray[np.float64]
Mask = NDArray[np.uint8]
Slots = tuple[Array, Array]
LOOK = (10.0, 15.0)  # pixels from a point at which it is seen which ways lines leave it
WAYS = 48  # directions around a point
WIDE = 70.0  # degrees to the next line beyond which a gap is wide enough
FAR = 44.0  # pixels from its arc beyond which a value is no longer seen to belong to its angle
LEADER = 90.0  # cost of a leader line
STEEP = (
    60.0,
    30.0,
)  # degrees by which one may lean from the way out, at the most: beyond, it runs along an arc; of short arcs
CROSSED = 55.0  # cost of each stroke that it crosses
PAST = 22.0  # pixels by which it goes on behind a stroke, or else its value seems to be that segment's


def boxes(x: Array, y: Array, width: float, height: float) -> Array:
    """Boxes of one size about places."""
    x, y = x.ravel(), y.ravel()
    return np.stack([x - width / 2, y - height / 2, x + width / 2, y + height / 2], axis=1)


def reach(width: float, height: float, cos: Array, sin: Array) -> Array:
    """From the middle of a box to its border along unit vectors, smoothly: as for an ellipse in it."""
    return np.hypot(width / 2 * cos, height / 2 * sin)


def around_point(at: XY, middle: XY, mask: Mask, width: float, height: float, gap: float) -> Slots:
    """Around a point: best in the middle of the widest free gap between the lines that leave it, and outwards."""
    turn = np.arange(WAYS) * 2 * np.pi / WAYS
    cos, sin = np.cos(turn), np.sin(turn)
    out = atan2(at[1] - middle[1], at[0] - middle[0])
    pull = min(9.0, hypot(at[0] - middle[0], at[1] - middle[1]) / 12)
    further = np.array([0.0, 3.0, 7.0, 12.0, 18.0])[:, None]
    far = gap + further + reach(width, height, cos, sin)
    costs = 1.6 * further + 0.3 * np.maximum(0.0, WIDE - gaps(at, mask)) + pull * (1 - np.cos(turn - out))
    return boxes(at[0] + cos * far, at[1] + sin * far, width, height), costs.ravel()


def gaps(at: XY, mask: Mask) -> Array:
    """For each of the ways around a point the degrees to the nearest line that leaves it."""
    fine = 120
    turns = np.arange(fine) * 2 * np.pi / fine
    r = np.array(LOOK)[:, None]
    hit = seen(mask, at[0] + r * np.cos(turns), at[1] + r * np.sin(turns)).any(axis=0)
    if not hit.any():
        return np.full(WAYS, 180.0)
    lines = np.flatnonzero(hit) * 360 / fine
    ways = np.arange(WAYS) * 360 / WAYS
    off = np.abs((ways[:, None] - lines[None, :] + 180) % 360 - 180)
    return np.asarray(off.min(axis=1))


def seen(mask: Mask, x: Array, y: Array) -> NDArray[np.bool_]:
    """Whether there is ink at places."""
    i = np.clip(np.round(x), 0, mask.shape[1] - 1).astype(int)
    j = np.clip(np.round(y), 0, mask.shape[0] - 1).astype(int)
    return np.asarray(mask[j, i] != 0)


def strokes_between(mask: Mask, a: XY, b: XY) -> int:
    """How many strokes a line crosses."""
    share = np.linspace(0, 1, max(2, int(1.5 * hypot(b[0] - a[0], b[1] - a[1]))))
    on = seen(mask, a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))
    return int(on[0]) + int((on[1:] & ~on[:-1]).sum())


def beside(a: XY, b: XY, side: int, width: float, height: float, gap: float) -> Slots:
    """Along a line, best at its middle and on one side: 1 is the left of a → b as the screen shows it, -1 the right."""
    long = hypot(b[0] - a[0], b[1] - a[1])
    nx, ny = (b[1] - a[1]) / long, -(b[0] - a[0]) / long
    support = abs(nx) * width / 2 + abs(ny) * height / 2
    further = np.array([0.0, 2.5, 5.0, 8.0, 12.0, 17.0])[:, None, None]
    hand = np.array([side, -side])[None, :, None]
    t = np.linspace(0.16, 0.84, 17)[None, None, :]
    far = (gap + further + support) * hand
    costs = 1.5 * further + 34.0 * np.abs(t - 0.5) + 4.0 * (hand != side)
    x, y = a[0] + t * (b[0] - a[0]) + nx * far, a[1] + t * (b[1] - a[1]) + ny * far
    return boxes(x, y, width, height), costs.ravel()


def beside_arc(centre: XY, points: Sequence[XY], width: float, height: float, gap: float) -> Slots:
    """Outside of an arc about its middle, else inside."""
    rim = np.array(points)
    t = np.linspace(0.25, 0.75, 15)
    at = rim[np.round(t * (len(rim) - 1)).astype(int)]
    way = (at - np.array(centre)) / np.linalg.norm(at - np.array(centre), axis=1)[:, None]
    further = np.array([0.0, 3.0, 7.0, 12.0])[:, None, None]
    hand = np.array([1, -1])[None, :, None]
    far = hand * (gap + further + reach(width, height, way[:, 0], way[:, 1]))
    costs = 1.5 * further + 40.0 * np.abs(t - 0.5) + 8.0 * (hand < 0)
    return boxes(at[:, 0] + way[:, 0] * far, at[:, 1] + way[:, 1] * far, width, height), costs.ravel()


def in_opening(angle: Opening, mask: Mask, width: float, height: float) -> Slots:
    """Within an angle beyond its arc, best on the bisector and close, and with no line between arc and value."""
    turn = np.linspace(-0.3, 0.3, 11 if angle.sweep > 24 else 3) * (1.0 if angle.sweep > 24 else 0.25)
    way = np.radians(angle.middle + turn * angle.sweep)
    cos, sine = np.cos(way), np.sin(way)
    # nearer than this the arms leave no room between them
    wedge = (min(width, height) / 2 + 2.0) / sin(radians(angle.sweep / 2)) - hypot(width, height) / 2
    far = max(angle.radius + 4.5, wedge) + np.arange(0.0, FAR, 3.0)[:, None] + reach(width, height, cos, sine)
    costs = 0.9 * (far - angle.radius) + 22.0 * np.abs(turn)
    made = boxes(angle.vertex[0] + cos * far, angle.vertex[1] + sine * far, width, height)
    out = np.arange(angle.radius + 3.0, angle.radius + FAR, 1.0)
    barred = np.logical_or.accumulate(
        seen(mask, angle.vertex[0] + out[:, None] * cos, angle.vertex[1] + out[:, None] * sine), axis=0
    )
    last = np.clip((far - out[0]).astype(int), 0, len(out) - 1)
    near = ((far - angle.radius <= FAR) & ~np.take_along_axis(barred, last, axis=0)).ravel()
    return made[near], costs.ravel()[near]


def led(
    tip: XY, middle: float, mask: Mask, width: float, height: float, aside: float = 180.0, short_arc: bool = False
) -> tuple[Slots, Array]:
    """Away from a place, with a line to it: places, and the ends of the lines (n x from, to x 2).

    The fewer strokes a line crosses, the better; with more than one it would not be followed. It leaves the way
    `middle` (degrees), or the way back, by `aside` and STEEP at the most; if `aside` is less than any way, it belongs
    to a segment.
    """
    k = np.arange(24)
    turn = np.radians(middle + 15.0 * k)[None, :]
    cos, sin = np.cos(turn), np.sin(turn)
    far = np.array([24.0, 33.0, 44.0, 57.0, 72.0])[:, None] + 0 * turn
    # from the middle of a box to where a line towards it stops short
    short = np.minimum((width / 2 + 4.0) / np.maximum(abs(cos), 1e-9), (height / 2 + 4.0) / np.maximum(abs(sin), 1e-9))
    whole = far + short
    made = boxes(tip[0] + cos * whole, tip[1] + sin * whole, width, height)
    share = np.linspace(0, 1, 40)[:, None, None]
    on = seen(mask, tip[0] + cos * (4.0 + share * (far - 4.0)), tip[1] + sin * (4.0 + share * (far - 4.0)))
    crossed = on[0] + (on[1:] & ~on[:-1]).sum(axis=0)
    past = far - 4.0 - (far - 4.0) * np.where(on, share, 0.0).max(axis=0)
    back = np.abs(15.0 * k % 360 - 180) < 15
    costs = LEADER + 1.2 * far + CROSSED * crossed + 25.0 * back
    ends = np.stack([tip[0] + cos * far, tip[1] + sin * far], axis=-1).reshape(-1, 2)
    lines = np.stack([np.broadcast_to(np.array(tip), ends.shape), ends], axis=1)
    off = np.minimum(15.0 * k, 360.0 - 15.0 * k)
    few = ((crossed == 0) | (past >= PAST) | (aside >= 180.0)).ravel()
    few &= ((crossed <= 1) & (np.minimum(off, 180.0 - off) <= min(aside, STEEP[short_arc]))).ravel()
    return (made[few], costs.ravel()[few]), lines[few]
