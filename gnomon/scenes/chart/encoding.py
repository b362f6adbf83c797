"""Encodings: which column of a panel's table a noun shows, and by what it shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.scenes.chart.attributes import LEVEL
from gnomon.truth.attribute import Attribute
from gnomon.truth.vocabulary import VALUE

AxisName = Literal["x", "y", "z", "far y", "shade", "radius"]
Channel = Literal["position", "length", "thickness", "angle", "radius", "area", "colour"]

# by what a noun shows its values
CHANNELS: dict[str, Channel] = {
    "bar": "length", "bin": "length", "block": "length", "stage": "length", "arrow": "length",
    "point": "position", "far point": "position", "dot": "position", "candle": "position", "box plot": "position",
    "violin": "position", "curve": "position", "contour line": "position",
    "height": "thickness", "node": "thickness", "flow": "thickness",
    "wedge": "angle", "inner wedge": "angle", "needle": "angle",
    "petal": "radius", "radar point": "radius",
    "tile": "area",
    "cell": "colour", "hexagon": "colour", "spot": "colour", "contour band": "colour",
}  # fmt: skip
# those that stand for no row of a table with a name
NAMELESS = ("arrow", "dot", "curve", "contour line", "contour band", "flow", "inner wedge", "needle", "cell", "hexagon")

# superlatives of measures, not of things: "the longest delay" is said, "the windiest wind speed" is not
OF_MEASURES = ("largest", "smallest", "longest", "shortest", "deepest", "shallowest")


@dataclass(frozen=True, kw_only=True)
class Nature:
    """How a measure behaves, which decides what may be reckoned with it and how its extremes are said.

    `sums`: adding values means something (not for means, prices, rates). `means`: so does their mean. `ratios`: zero is
    none of it, so that one value may be twice another (not for temperatures, scores, what may be negative).
    `part_of_whole`: a share, which stays within 0 and 100. `most` and `least` are the superlatives that people use of
    it ("deepest", "shallowest"); "" stands for highest and lowest.
    """

    sums: bool = True
    means: bool = True
    ratios: bool = True
    part_of_whole: bool = False
    most: str = ""
    least: str = ""


# a measure of which nothing was declared: everything may be asked that its name does not rule out
UNDECLARED = Nature()


@dataclass(frozen=True, kw_only=True)
class Encoding(Nature):
    """A column of a panel's table, and how it is shown: each `noun` shows one of its values by a `channel`.

    `measure` is what the values are called in a sentence. `axis` is what they stand against where that is not the
    panel's axis of values. Marks of `rows` stand for a category each, and, if `grouped`, for one of the panel's series;
    others show a quantity without the names of a table. A noun may have several encodings, each of a measure of its
    own: bars that hang on one another show changes by their length and levels by where they end.
    """

    noun: str
    channel: Channel
    measure: str
    unit: str = ""
    axis: AxisName | None = None
    rows: bool = True
    grouped: bool = True

    @property
    def attribute(self) -> Attribute:
        """What of its noun the column holds: the value, or the level of what is as long as its value."""
        return LEVEL if self.channel == "position" and CHANNELS[self.noun] == "length" else VALUE


def encode(
    noun: str,
    measure: str,
    unit: str = "",
    *,
    channel: Channel | None = None,
    axis: AxisName | None = None,
    nature: Nature = UNDECLARED,
    sums: bool | None = None,
    grouped: bool = True,
) -> Encoding:
    """The encoding of a noun, by its own channel if no other is given; ValueError if it has none.

    `sums`, if given, outdoes the nature's.
    """
    if noun not in CHANNELS:
        raise ValueError(f"no channel is known of {noun!r}; there are: {', '.join(CHANNELS)}")
    return Encoding(
        noun=noun,
        channel=channel or CHANNELS[noun],
        measure=measure,
        unit=unit,
        axis=axis,
        rows=noun not in NAMELESS,
        grouped=grouped,
        **{**vars(nature), **({} if sums is None else {"sums": sums})},
    )
