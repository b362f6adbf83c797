"""Settling many labels at once: each has slots with a cost, and none may touch ink, another label or a leader line.

Ink is looked up in a summed-area table of what is drawn, so that a thousand slots cost no more than ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

XY = tuple[float, float]
Boxes = NDArray[np.float64]  # n x (left, top, right, bottom)

CLEAR = 3.0  # pixels from a label to any stroke, at the least
WISHED = 5.0  # pixels to any stroke, if there is room
APART = (12.0, 5.0)  # pixels between labels, sideways and upwards: side by side two would read as one
ALOOF = 10.0  # pixels from a leader line to any label but its own, which it would seem to lead to
EDGE = 5.0  # pixels to the edge of the frame
AROUND = 11.0  # pixels around a label in which ink crowds it
TIGHT, CROWDED = 9.0, 60.0  # costs in pixels: of less room than wished, of a surrounding that is all ink
TRIES = 8


class Ink:
    """How many pixels of ink lie in any box. `mask` is height x width, nonzero where there is ink."""

    def __init__(self, mask: NDArray[np.uint8]) -> None:
        self.high, self.wide = mask.shape
        self.table = np.zeros((self.high + 1, self.wide + 1), np.int32)
        np.cumsum(mask != 0, axis=0, dtype=np.int32, out=self.table[1:, 1:])
        np.cumsum(self.table[1:, 1:], axis=1, out=self.table[1:, 1:])

    def within(self, boxes: Boxes, by: float) -> NDArray[np.int32]:
        """Pixels of ink in each box widened by `by`."""
        x = np.clip(np.floor(boxes[:, 0] - by), 0, self.wide).astype(int)
        y = np.clip(np.floor(boxes[:, 1] - by), 0, self.high).astype(int)
        right = np.clip(np.ceil(boxes[:, 2] + by), 0, self.wide).astype(int)
        bottom = np.clip(np.ceil(boxes[:, 3] + by), 0, self.high).astype(int)
        found = self.table[bottom, right] - self.table[y, right] - self.table[bottom, x] + self.table[y, x]
        return np.asarray(found, np.int32)


@dataclass(frozen=True)
class Wish:
    """A label that looks for a place: `slots`, their costs, and the leader lines (from, to) of those that need one."""

    what: str
    slots: Boxes
    costs: NDArray[np.float64]
    leaders: dict[int, tuple[XY, XY]] = field(default_factory=dict)


def settle(
    ink: Ink, wishes: Sequence[Wish], taken: Sequence[Box] = (), edge: float = EDGE, fenced: Sequence[Box] = ()
) -> list[int]:
    """For each wish the number of its slot. Who has the fewest comes first; who found none, before them the next time.

    `taken` are boxes that labels keep apart from, `fenced` those that leader lines keep out of.
    Rejected("no room for a label") if some label finds none however they are ordered.
    """
    open_ = [open_slots(ink, w, edge) for w in wishes]
    for w, (at, _) in zip(wishes, open_, strict=True):
        if not len(at):
            raise Rejected("no room for a label", w.what)
    order = sorted(range(len(wishes)), key=lambda i: (len(open_[i][0]), i))
    for _ in range(TRIES):
        found, stuck = in_order(wishes, open_, order, taken, fenced)
        if stuck is None:
            return [found[i] for i in range(len(wishes))]
        order = [stuck, *(i for i in order if i != stuck)]
    raise Rejected("no room for a label", wishes[order[0]].what)


Open = tuple[NDArray[np.int64], NDArray[np.float64]]


def open_slots(ink: Ink, w: Wish, edge: float) -> Open:
    """The slots of a wish that are free of ink and inside the frame, cheapest first, with what they cost."""
    b = w.slots
    inside = (b[:, 0] >= edge) & (b[:, 1] >= edge) & (b[:, 2] <= ink.wide - edge) & (b[:, 3] <= ink.high - edge)
    free = np.flatnonzero(inside)
    free = free[ink.within(b[free], CLEAR) == 0]
    boxes = b[free]
    costs = w.costs[free] + TIGHT * (ink.within(boxes, WISHED) > 0)
    area = (boxes[:, 2] - boxes[:, 0] + 2 * AROUND) * (boxes[:, 3] - boxes[:, 1] + 2 * AROUND)
    costs = costs + CROWDED * ink.within(boxes, AROUND) / area
    by_cost = np.argsort(costs, kind="stable")
    return free[by_cost], costs[by_cost]


def in_order(
    wishes: Sequence[Wish], open_: Sequence[Open], order: Sequence[int], taken: Sequence[Box], fenced: Sequence[Box]
) -> tuple[dict[int, int], int | None]:
    """Each label to its cheapest slot that is left; the second value is the first label that finds none."""
    boxes = [tuple(b) for b in taken]
    lines: list[tuple[float, ...]] = []
    found: dict[int, int] = {}
    for i in order:
        slots = roomy(wishes[i], open_[i][0])
        left = np.ones(len(slots), bool)
        if boxes:
            left &= ~meets(slots, np.array(boxes), APART).any(axis=1)
        if lines:
            left &= ~meets(wishes[i].slots[open_[i][0]], np.array(lines), (ALOOF, ALOOF)).any(axis=1)
        for k in np.flatnonzero(left):
            slot = int(open_[i][0][k])
            beads = along(wishes[i].leaders[slot]) if slot in wishes[i].leaders else []
            if beads and boxes and meets(np.array(beads), np.array(boxes), (ALOOF, ALOOF)).any():
                continue
            if beads and fenced and meets(np.array(beads), np.array(fenced), (0.0, 0.0)).any():
                continue
            found[i] = slot
            boxes.append(tuple(slots[k]))
            lines += beads
            break
        else:
            return found, i
    return found, None


def roomy(w: Wish, open_: NDArray[np.int64]) -> Boxes:
    """The boxes of slots, those at the end of a leader line grown by half as much again as they are high.

    Values that are stacked read as one.
    """
    slots = w.slots[open_].copy()
    if w.leaders:
        at_line = np.isin(open_, list(w.leaders))
        up = np.maximum(0.0, 1.5 * (slots[at_line, 3] - slots[at_line, 1]) - APART[1])
        slots[at_line, 1] -= up
        slots[at_line, 3] += up
    return slots


def meets(boxes: Boxes, others: Boxes, by: tuple[float, float]) -> NDArray[np.bool_]:
    """Whether boxes (n) come closer than `by` (sideways, upwards) to others (m), as n x m."""
    a, b = boxes[:, None, :], others[None, :, :]
    met = (a[..., 0] < b[..., 2] + by[0]) & (b[..., 0] < a[..., 2] + by[0])
    return np.asarray(met & (a[..., 1] < b[..., 3] + by[1]) & (b[..., 1] < a[..., 3] + by[1]))


def along(line: tuple[XY, XY]) -> list[tuple[float, ...]]:
    """A line as small boxes."""
    (ax, ay), (bx, by) = line
    n = max(2, int(np.hypot(bx - ax, by - ay) / 4))
    spots = [(ax + (bx - ax) * i / n, ay + (by - ay) * i / n) for i in range(n + 1)]
    return [(x - 1.0, y - 1.0, x + 1.0, y + 1.0) for x, y in spots]
