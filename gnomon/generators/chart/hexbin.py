"""Hexagonal bins: how many things lie in each hexagon of a plane, by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.histogram import plural
from gnomon.generators.chart.looks.maps import SEQUENTIAL
from gnomon.generators.chart.looks.shades import clear_of, shades
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pairs import pair_axis, pair_panel
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Hexagon
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import tidy
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gnomon.scenes.chart import Axis

VERSION = "6"
SOURCE = "tables"
NOUNS = (Hexagon,)
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "colours": tuple(SEQUENTIAL),
    "numbers": ("plain", "short"),
    "form": ("as it comes", "groups", "bent", "fan", "band", "groups", "corner", "wave", "band"),
    "empty": (False, False, True),
}
FLAT = 1.25  # rows are this much closer than in a square plot: plots are wider than high


def panel(
    brief: Brief,
    *,
    colours: str = "viridis",
    numbers: str = "plain",
    form: str = "as it comes",
    empty: bool = False,
) -> Elements:
    """Counts of things in a honeycomb over two measures.

    `form` is that of the cloud; `empty` hexagons are shown, too, or left out.
    """
    at = brief.at
    invented = "" if form == "as it comes" else form
    pairs = brief.source.pairs(brief.content, brief.span((150, 300), (500, 1200)), form=invented)
    x = pair_axis(brief, pairs.x_measure, pairs.x_unit, pairs.x, room=0.0)
    y = pair_axis(brief, pairs.y_measure, pairs.y_unit, pairs.y, room=0.0)
    columns = between(brief.look, *brief.span((7, 9), (12, 18)))
    counts, wide, tall = honeycomb(pairs.x, pairs.y, x[0], y[0], columns, empty)
    if not counts or max(counts.values()) < 4:
        raise Rejected("thin counts", pairs.title)
    shade = shades(
        brief.look, f"number of {plural(pairs.thing)}", "", [0, max(counts.values())], colours, brief.style.plot
    )
    shade = clear_of(shade, brief.style.plot, 1.3)
    shown = encode("hexagon", shade.axis.name, axis="shade", sums=False)
    more: dict[str, Any] = {"shade": shade.axis, "colour": "value"}
    frame = pair_panel(at, pairs, x, y, shown, sort="hexbin plot", numbers=numbers, **more)
    hexagons = (
        Hexagon(id=f"{at}hexagon/{i}", x=h, y=v, wide=wide, tall=tall, value=n, fill=shade.colour(n))
        for i, ((h, v), n) in enumerate(sorted(counts.items()))
    )
    share, lift = one_of(brief.look, (1.0, 1.0, 0.8, 0.6)), one_of(brief.look, (0.0, 0.5, 0.5, 1.0))
    return (*frame, *shade.bar(at, share=share, lift=lift), *hexagons)


def honeycomb(
    xs: Sequence[float], ys: Sequence[float], across: Axis, up: Axis, columns: int, empty: bool = False
) -> tuple[dict[tuple[float, float], int], float, float]:
    """How many points lie in each hexagon by its middle, and half its width and height; 0 where `empty` is wanted.

    Odd rows are shifted by half a hexagon; the honeycomb fills the axes, points in the notches at its rim are left out.
    """
    import numpy as np

    wide = (across.high - across.low) / (2 * columns + 1)
    rows = max(3, round(columns * 1.15 / FLAT))
    tall = (up.high - up.low) / (2 + 1.5 * (rows - 1))
    u, v = (np.asarray(xs) - across.low) / wide, (np.asarray(ys) - up.low) / tall
    # middles in units of half widths and half heights
    middles = [(2 * c + 1 + (r % 2), 1 + 1.5 * r) for r in range(rows) for c in range(columns)]
    own = np.asarray(middles)
    # a hexagon of these proportions is regular where a half height is 2/sqrt(3) half widths
    apart = (u[:, None] - own[None, :, 0]) ** 2 + ((v[:, None] - own[None, :, 1]) * 2 / 3**0.5) ** 2
    near = apart.argmin(axis=1)
    keys = [(tidy(across.low + m[0] * wide, wide), tidy(up.low + m[1] * tall, tall)) for m in middles]
    counts = dict.fromkeys(keys, 0) if empty else {}
    for k, a, b in zip(near.tolist(), u.tolist(), v.tolist(), strict=True):
        h, w = abs(a - middles[k][0]), abs(b - middles[k][1])
        if h <= 1 and w <= 1 - h / 2:
            counts[keys[k]] = counts.get(keys[k], 0) + 1
    return counts, wide, tall


generate = chart_of(panel)
