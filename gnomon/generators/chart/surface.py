"""Surfaces in three dimensions: a sheet coloured by its height, with named spots on it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.shades import COVERING, shades
from gnomon.generators.chart.parts.axes import numbered, value_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, name_labels, panel_of
from gnomon.generators.chart.parts.surfaces import heights, sides, within
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Cage, Sheet, Spot
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import tidy
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "6"
SOURCE = "tables"
NOUNS = (Cage, Sheet, Spot)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "colours": COVERING,
    "numbers": ("plain", "short"),
    "turn": tuple(range(15, 76, 3)),
    "rise": tuple(range(15, 56, 2)),
    "deep": tuple(round(0.5 * 1.06**k, 3) for k in range(22)),
}
SIDE = 25  # places along each side of the sheet
STEEPEST = 58.0  # degrees that an eye looks down
APART = 0.2  # of the cage's width between two spots, as they are seen
LETTERS = "ABCDEFGH"


def panel(
    brief: Brief, *, colours: str = "viridis", numbers: str = "plain", turn: int = 40, rise: int = 30, deep: float = 1.0
) -> Elements:
    """A smooth quantity over two others, and some lettered spots whose heights the colours tell.

    `turn` and `rise` (degrees) say from where it is seen, `deep` how long its side along y is, that along x being 1.
    """
    import numpy as np

    at = brief.at
    own = brief.source.surface(brief.content, brief.span((1, 2), (3, 4)))
    z = heights(own, np.linspace(own.x_low, own.x_high, SIDE), np.linspace(own.y_low, own.y_high, SIDE))
    rows = tuple(tuple(tidy(v) for v in row) for row in z)
    up, steps = value_axis(
        own.measure, own.unit, [float(z.min()), float(z.max())], one_of(brief.look, (4, 5)), zero=False
    )
    shade = shades(brief.look, own.measure, own.unit, [up.low, up.high], colours, brief.style.plot, covering=True)
    middles = [[mean(rows, i, j) for i in range(SIDE - 1)] for j in range(SIDE - 1)]
    sheet = Sheet(id=f"{at}sheet", z=rows, fills=tuple(tuple(shade.colour(v) for v in row) for row in middles))
    x, y = sides(own)
    whole = Cage(
        id=f"{at}cage",
        x=x,
        y=y,
        z=up,
        turn=float(turn),
        rise=float(rise),
        wide=min(1.0, round(1 / deep, 3)),
        deep=min(1.0, float(deep)),
        tall=between(brief.look, 5, 16) / 20,
    )
    n = between(brief.content, *brief.span((3, 3), (4, 7)))
    # where a sheet hides too much of itself, or is seen from its edge, the eye is moved up
    for more in (0, 8, 16, 24, 32, 40):
        cage = replace(whole, rise=min(whole.rise + more, STEEPEST))
        places = spots(brief.content, sheet, cage, n)
        if places:
            break
    else:
        raise Rejected("hidden spots", own.title)
    letters = tuple(LETTERS[: len(places)])
    made = [
        Spot(
            id=f"{at}spot/{k}",
            category=k,
            x=tidy(x.low + (x.high - x.low) * (i + 0.5) / (SIDE - 1)),
            y=tidy(y.low + (y.high - y.low) * (j + 0.5) / (SIDE - 1)),
            value=middles[j][i],
            fill=sheet.fills[j][i],
        )
        for k, (i, j) in enumerate(places)
    ]
    share = 1.0 if brief.look.random() < 0.3 else between(brief.look, 9, 17) / 20
    lift = one_of(brief.look, (0.0, 0.25, 0.5, 0.5, 0.75, 1.0))
    shown = encode("spot", own.measure, own.unit, sums=False)
    about = {"shade": shade.axis, "key": "point", "categories": letters, "colour": "value"}
    return (
        panel_of(at, own, shown, sort="3D surface plot", **about),
        cage,
        *numbered(at, {"x": (x, within(x, 4)), "y": (y, within(y, 4)), "z": (up, steps)}, numbers),
        *(e for e in shade.bar(at, numbers, share, lift) if not e.id.endswith("axis/shade/title")),
        sheet,
        *made,
        *name_labels(made, letters),
    )


def mean(rows: tuple[tuple[float, ...], ...], i: int, j: int) -> float:
    """The height of the middle of a patch."""
    return tidy((rows[j][i] + rows[j][i + 1] + rows[j + 1][i] + rows[j + 1][i + 1]) / 4)


def spots(content: Generator, sheet: Sheet, cage: Cage, n: int) -> tuple[tuple[int, int], ...]:
    """Up to n patches that nothing hides, apart as they are seen, from left to right; () if there are no 3."""
    for apart in (APART, 0.7 * APART, 0.45 * APART):
        kept = standing(content, sheet, cage, n, apart)
        if len(kept) >= 3:
            return tuple((i, j) for _, _, i, j in sorted(kept))
    return ()


def standing(content: Generator, sheet: Sheet, cage: Cage, n: int, apart: float) -> list[tuple[float, float, int, int]]:
    """As many as n such patches: where they are seen, and which they are."""
    import numpy as np

    count = SIDE - 1
    corners = np.asarray(sheet.patches(cage))[..., :2]
    middles, low, high = corners.mean(axis=2), corners.min(axis=2), corners.max(axis=2)
    kept: list[tuple[float, float, int, int]] = []
    for p in content.permutation((count - 4) * (count - 4)).tolist():
        i, j = 2 + p % (count - 4), 2 + p // (count - 4)
        u, v = middles[j, i].tolist()
        if all(math.hypot(u - a, v - b) >= apart for a, b, _, _ in kept) and plain(low, high, i, j, u, v):
            kept.append((u, v, i, j))
        if len(kept) == n:
            break
    return kept


def plain(low: Any, high: Any, i: int, j: int, u: float, v: float) -> bool:
    """Whether no nearer patch lies over a place; with some room around it, for the colour must be seen there.

    `low` and `high` are the ends of every patch, to the right and up, as they are seen.
    """
    own_low, own_high = low[: j + 2, : i + 2], high[: j + 2, : i + 2]
    over = (own_high[..., 0] >= u - 0.02) & (own_low[..., 0] <= u + 0.02) & (own_high[..., 1] > v - 0.02)
    over[j - 1 :, i - 1 :] = False  # its neighbours
    # a patch seen from its edge has no colour to be read
    return not over.any() and bool(high[j, i, 1] - low[j, i, 1] > 0.01)


SIZES = ((640, 540), (720, 580), (820, 640), (600, 740), (1060, 620))
generate = chart_of(panel, SIZES)
