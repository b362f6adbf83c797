"""How the marks of each noun are read: what shows which attribute, against what, and how exactly.

Engines only deliver pixels: where axes run, and how long, wide or thick marks are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.scenes.chart.attributes import (
    ACROSS,
    CHANGE,
    HIGH,
    HIGHEST,
    LEVEL,
    LOW,
    LOWER_EDGE,
    LOWER_END,
    LOWEST,
    PARTS,
    PEAK,
    PEAK_HEIGHT,
    PRICES,
    UP,
    UPPER_EDGE,
    UPPER_END,
    WIDTH,
)
from gnomon.scenes.chart.bars import Bar
from gnomon.scenes.chart.chart import Chart
from gnomon.scenes.chart.dots import FitLine
from gnomon.scenes.chart.frame import Panel
from gnomon.truth.attribute import Attribute
from gnomon.truth.vocabulary import VALUE, X

# what marks stand against: an axis of their panel, that of values or of names being either x or y …
Axial = Literal["values", "names", "x", "y", "shade"]
# … or only one another, by how much of the picture they take
Measured = Literal["arc", "radius", "width", "thickness", "z"]
# the end of a box at which values are low or high, its middle, the end further from zero; both ends of a length that
# begins anywhere; or a place that no edge shows, which a fact of the picture tells
Edge = Literal["low", "high", "middle", "far", "both", "place"]


@dataclass(frozen=True)
class Shown:
    """An attribute of a noun, what shows it, and by how many pixels that is misread at the least.

    Along arcs the error is in degrees, along a colour bar it is a share of the bar.
    """

    attribute: Attribute
    against: Axial | Measured
    edge: Edge = "place"
    error: float = 0.0


MIDDLE = (Shown(ACROSS, "x", "middle"), Shown(UP, "y", "middle"))
# a colour is found again along its bar to about a twentieth of the bar's length
COLOUR = (Shown(VALUE, "shade", error=0.05),)
MIDDLE_OF = (Shown(VALUE, "values", "middle"),)
# the angle of a slice is misread by half of what separates the minutes of a clock; a needle ends short of its dial and
# is carried on by eye
ANGLE = 2.0

READ: dict[str, tuple[Shown, ...]] = {
    "bar": (Shown(VALUE, "values", "far"),),
    "bin": (Shown(VALUE, "y", "far"), Shown(LOWER_EDGE, "x", "low"), Shown(UPPER_EDGE, "x", "high")),
    "height": (Shown(VALUE, "values", "both", 3.0),),
    "point": (*MIDDLE_OF, Shown(X, "names", "middle")),
    "far point": MIDDLE_OF,
    "reference line": MIDDLE_OF,
    "box part": MIDDLE_OF,
    "outlier": MIDDLE_OF,
    "shaded band": (Shown(LOWER_END, "values", "low"), Shown(UPPER_END, "values", "high")),
    "error bar": (Shown(LOW, "values", "low"), Shown(HIGH, "values", "high")),
    "candle": tuple(Shown(a, "values") for a in (*PRICES, VALUE)),
    "box plot": tuple(Shown(a, "values") for a in (*PARTS, VALUE)),
    "violin": tuple(Shown(a, "values") for a in (LOWEST, HIGHEST, VALUE)),
    "curve": (*(Shown(a, "x") for a in (PEAK, *PARTS[1:4])), Shown(PEAK_HEIGHT, "y")),
    "dot": MIDDLE,
    "peak": MIDDLE,
    "hexagon": (*COLOUR, *MIDDLE),
    "cell": COLOUR,
    "spot": COLOUR,
    "arrow": (Shown(ACROSS, "x"), Shown(UP, "y"), *COLOUR),
    "wedge": (Shown(VALUE, "arc", error=ANGLE),),
    "inner wedge": (Shown(VALUE, "arc", error=ANGLE),),
    "needle": (Shown(VALUE, "arc", error=ANGLE),),
    "dial band": (Shown(LOWER_END, "arc", error=ANGLE), Shown(UPPER_END, "arc", error=ANGLE)),
    # the rings are labelled on one spoke only and followed round by eye
    "radar point": (Shown(VALUE, "radius", error=3.0),),
    "petal": (Shown(VALUE, "radius", error=2.0),),
    # both ends are looked at, and those of the one that is printed
    "stage": (Shown(VALUE, "width", error=4.0),),
    "flow": (Shown(VALUE, "thickness", error=4.0),),
    "node": (Shown(VALUE, "thickness", error=4.0),),
    # both ends are looked at, and carried along slanting lines to the axis
    "block": (Shown(VALUE, "z", error=5.0),),
}
# the length of a bar that begins elsewhere than at zero is read at both its ends
FLOATING = (Shown(VALUE, "values", "both", 3.0),)
# the tick is followed up to the line by eye
FOLLOWED = 2.5


def shown(chart: Chart, panel: Panel, noun: str) -> tuple[Shown, ...]:
    """How the marks of a noun are read in a panel; () for what shows no number."""
    if noun == "bar" and any(bar.start for bar in chart.inside(panel, Bar)):
        return (*FLOATING, Shown(LEVEL, "values")) if panel.shows(noun, LEVEL) else FLOATING
    if noun == "line" and panel.sort == "slope chart":
        return (Shown(CHANGE, "values", "both", 3.0),)
    if noun == "point" and panel.sort == "line chart with a band":
        ends = Shown(LOWER_END, "values"), Shown(UPPER_END, "values")
        return (*READ[noun], *ends, Shown(WIDTH, "values", "both", 3.0))
    if noun == "fit line":
        names = {name for line in chart.inside(panel, FitLine) for name, _ in line.read_at(chart)}
        return tuple(Shown(name, "y", error=FOLLOWED) for name in sorted(names))
    return READ.get(noun, ())


def axis_name(panel: Panel, noun: str, against: Axial | Measured) -> str:
    """The axis of a panel that something stands against."""
    return {"values": panel.axis_of(noun), "names": panel.category_axis}.get(against, against)
