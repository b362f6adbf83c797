"""Quiver plots: arrows of a field on a grid, as long as it is strong, in one colour or coloured by strength."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from gnomon.generators.chart.looks.maps import SEQUENTIAL
from gnomon.generators.chart.looks.shades import Shades, clear_of, shades
from gnomon.generators.chart.parts.arrows import field, ground
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.surfaces import ground_panel
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Arrow, ArrowKey
from gnomon.scenes.ticks import decimals, print_number, round_below, tidy
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = ""
NOUNS = (Arrow,)
IN_GRIDS = 0
STYLE = {**COMMON, "coloured": (True, False), "colours": tuple(SEQUENTIAL)}
LEAST = 8  # arrows


@dataclass(frozen=True)
class Field:
    """What blows or pulls where: titles, words and units, the ground and the greatest strength."""

    title: str
    measure: str
    unit: str
    most: float
    x_measure: str
    x_unit: str
    y_measure: str
    y_unit: str
    x_high: float
    y_high: float
    field: str
    x_low: float = 0.0
    y_low: float = 0.0


MAP = ("distance east", "distance north")
SIDE = ("horizontal position", "vertical position")
# title, measure and its unit, greatest strength, names of both axes and their unit, their ends, field
FIELDS = (
    ("Wind over the Bram plateau", "wind speed", "m/s", 18, MAP, "km", 40, 30, "climate"),
    ("Wind over the Hestra strait at noon", "wind speed", "km/h", 60, MAP, "km", 90, 70, "climate"),
    ("Surface current in Holm Bay", "current speed", "cm/s", 80, MAP, "km", 12, 9, "environment"),
    ("Drift of ice floes off Cape Sorvik", "drift", "km/day", 14, MAP, "km", 200, 160, "environment"),
    ("Groundwater flow near well 7", "flow", "m/year", 45, MAP, "m", 600, 500, "geology"),
    ("Slip along the Tolmin fault", "slip rate", "mm/year", 9, MAP, "km", 120, 90, "geology"),
    ("Air flow in the test tunnel", "air speed", "m/s", 32, ("position", "height"), "m", 2, 1.6, "physics"),
    ("Electric field in cell 3", "field strength", "V/m", 240, SIDE, "mm", 50, 40, "physics"),
    ("Displacement of the clamped membrane", "displacement", "µm", 12, SIDE, "mm", 30, 24, "materials"),
    ("Flow field of the stirred tank", "speed", "cm/s", 55, ("radius", "height"), "cm", 120, 100, "chemistry"),
    ("Movement of visitors across the square", "walking speed", "m/min", 80, MAP, "m", 90, 70, "tourism"),
    ("Migration of geese over Lake Varn", "ground speed", "km/h", 70, MAP, "km", 60, 45, "biology"),
    ("Traffic of ships off Port Brack", "mean speed", "knots", 16, MAP, "nm", 24, 18, "transport"),
    ("Sand transport on the Skarn spit", "transport rate", "kg/h", 130, MAP, "m", 300, 240, "geology"),
)  # fmt: skip


def field_of(row: tuple[Any, ...]) -> Field:
    """A row of FIELDS by its names."""
    title, measure, unit, most, (x, y), length, x_high, y_high, field = row
    return Field(title, measure, unit, most, x, length, y, length, x_high, y_high, field)


def panel(brief: Brief, *, coloured: bool = True, colours: str = "viridis") -> Elements:
    """A field of one sort on a grid; `coloured` shows how strong it is by colour, too."""
    at = brief.at
    own = field_of(one_of(brief.content, FIELDS))
    columns, rows = (
        between(brief.content, *brief.span((5, 7), (9, 14))),
        between(brief.content, *brief.span((4, 5), (7, 11))),
    )
    flow, wet = field(brief.content), ground(brief.content)
    raw = []
    for j in range(rows):
        for i in range(columns):
            u, v = (i + 0.5) / columns, (j + 0.5) / rows
            if wet(u, v):
                raw.append((u, v, *flow(u, v)))
    if len(raw) < LEAST or len({u for u, *_ in raw}) < 3 or len({v for _, v, *_ in raw}) < 3:
        raise Rejected("few places", own.title)
    top = max(math.hypot(dx, dy) for _, _, dx, dy in raw)
    shown = own.most * brief.content.uniform(0.6, 1.0) / top
    (stroke,) = brief.strokes(1)
    made = [
        (
            tidy(own.x_low + u * (own.x_high - own.x_low)),
            tidy(own.y_low + v * (own.y_high - own.y_low)),
            tidy(dx * shown),
            tidy(dy * shown),
        )
        for u, v, dx, dy in raw
    ]
    shade = strength(brief, own, made, colours) if coloured else None
    weight = one_of(brief.look, (0.8, 1.0, 1.0, 1.3))

    def colour(value: float) -> str:
        return shade.colour(value) if shade else stroke

    arrows = tuple(
        Arrow(id=f"{at}arrow/{k}", x=x, y=y, dx=dx, dy=dy, stroke=colour(math.hypot(dx, dy)), weight=weight)
        for k, (x, y, dx, dy) in enumerate(made)
    )
    more: dict[str, Any] = {"shade": shade.axis} if shade else {"colour": ""}
    frame = ground_panel(at, own, "arrow", sort="quiver plot", key="place", **more)
    key = () if shade else (key_of(at, own.unit, max(a.value for a in arrows)),)
    return (*frame, *(shade.bar(at) if shade else ()), *key, *arrows)


def key_of(at: str, unit: str, most: float) -> ArrowKey:
    """The key to the lengths of arrows, of a round strength not above the greatest."""
    value = round_below(most)
    return ArrowKey(id=f"{at}arrow key", value=value, text=f"{print_number(value, decimals(value))} {unit}")


def strength(brief: Brief, own: Field, made: Any, colours: str) -> Shades:
    """The colours of strengths; their pale end is left out, since thin arrows must stand out from the plot."""
    values = [0.0, *(math.hypot(dx, dy) for _, _, dx, dy in made)]
    whole = shades(brief.look, own.measure, own.unit, values, colours, brief.style.plot)
    return clear_of(whole, brief.style.plot, 1.7)


SIZES = ((640, 560), (720, 560), (700, 600), (860, 560), (600, 680), (600, 600), (940, 600), (760, 480))
generate = chart_of(panel, SIZES)
