"""The picture as data: images, where every element is seen, and how pixels become values."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from gnomon.truth.fact import Fact

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Box(NamedTuple):
    """Half-open pixels, origin top left: left <= x < right, top <= y < bottom. Floats allowed."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    @property
    def centre(self) -> tuple[float, float]:
        return ((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def meet(self, other: Box) -> Box | None:
        """The common part, None if there is none."""
        box = Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )
        return box if box.left < box.right and box.top < box.bottom else None


Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Where an element is seen.

    `box` bounds the visible part; `full_box` is as if nothing hid or cut it. `outline` holds rings of (x, y) pixels.
    `visible` is the visible share, 0 to 1. `contrast` is the WCAG ratio of the text against its ground (21 at most; it
    only matters for marks with text). `image` says on which picture of the sample it is.
    """

    id: str
    kind: str
    box: Box
    full_box: Box | None = None
    outline: tuple[Ring, ...] = ()
    text: str = ""
    visible: float = 1.0
    image: int = 0
    contrast: float = 21.0

    @property
    def whole(self) -> Box:
        return self.full_box or self.box


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Pixels to values along one axis: the `edge` of marks of `kind`, seen against `axis`, shows `attribute`.

    value = origin + slope * pixel, then 10 ** that on a log axis, or sign * symlog * (10 ** abs - 1) where `symlog` is
    not 0. `tick` is the distance between ticks in pixels. A "far" edge is the one further from the pixel `base`: the
    end of a bar, whether it goes up or down. "place" stands for the fact `<attribute> place` of the mark, in pixels,
    where no edge of a box shows the value: an arc, an angle, a thickness, a colour along its bar.
    A scale holds for marks whose id begins with `within`. `error`: pixels by which a place is misread at the least.
    """

    axis: str
    kind: str
    attribute: str
    edge: Literal["left", "top", "right", "bottom", "x", "y", "far x", "far y", "place"]
    origin: float
    slope: float
    tick: float
    log: bool = False
    symlog: float = 0.0
    base: float = 0.0
    within: str = ""
    error: float = 0.0

    def value(self, pixel: float) -> float:
        """The value at a pixel."""
        linear = self.origin + self.slope * pixel
        if self.symlog:
            return math.copysign(self.symlog * (10 ** abs(linear) - 1), linear)
        return float(10**linear) if self.log else linear

    def pixel(self, value: float) -> float:
        """The pixel of a value."""
        if self.symlog:
            linear = math.copysign(math.log10(1 + abs(value) / self.symlog), value)
        else:
            linear = math.log10(value) if self.log else value
        return (linear - self.origin) / self.slope

    def at(self, box: Box) -> float:
        """The pixel coordinate of the edge of a box."""
        match self.edge:
            case "x":
                return box.centre[0]
            case "y":
                return box.centre[1]
            case "far x":
                return max(box.left, box.right, key=lambda p: abs(p - self.base))
            case "far y":
                return max(box.top, box.bottom, key=lambda p: abs(p - self.base))
            case "place":
                raise ValueError(f"{self.attribute} of a {self.kind} is not shown by an edge of its box")
            case edge:
                return float(getattr(box, edge))


class Scales:
    """Scales, found by the mark and the attribute they are for."""

    def __init__(self, scales: Sequence[Scale]) -> None:
        self._found: dict[tuple[str, str], list[Scale]] = {}
        for scale in scales:
            self._found.setdefault((scale.kind, scale.attribute), []).append(scale)

    def of(self, mark: Mark, attribute: str) -> Scale | None:
        """The scale against which a mark shows an attribute; None if it shows none."""
        found = self._found.get((mark.kind, attribute), ())
        return next((s for s in found if mark.id.startswith(s.within)), None)


@dataclass(frozen=True, kw_only=True)
class Layer:
    """A further channel: `instance` (uint16, k-th mark from 1), `depth` (uint16 * scale = metres), `amodal/<id>` …"""

    name: str
    pixels: NDArray[np.uint16] | NDArray[np.uint8]
    scale: float = 1.0
    unit: str = ""
    image: int = 0


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What a renderer returns. `images` are uint8 arrays of height x width x 3; `facts` are what only layout knows."""

    images: tuple[NDArray[np.uint8], ...]
    marks: tuple[Mark, ...]
    scales: tuple[Scale, ...] = ()
    facts: tuple[Fact, ...] = ()
    layers: tuple[Layer, ...] = ()
    code: str = ""
    versions: dict[str, str] = field(default_factory=dict)
