"""The nouns of plots: axes, ticks, curves, points, regions. Coordinates are those of the plot, y upwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Fact

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gnomon.scenes.function.derive import Derivation

    Array = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Axis(Element):
    """`way` is x or y."""

    way: str


@dataclass(frozen=True, kw_only=True)
class AxisName(Element):
    text: str
    way: str


@dataclass(frozen=True, kw_only=True)
class Tick(Element):
    """A stroke across an axis."""

    way: str
    value: float


@dataclass(frozen=True, kw_only=True)
class TickLabel(Element):
    """The number at a tick; `of` is its id. Where there is no room for it, it is left out."""

    of: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Curve(Element):
    """A curve by its name. `style` is its number among the curves of the plot, from which colour and dash follow."""

    name: str
    style: int = 0

    @property
    def noun(self) -> str:
        return "curve"

    def markup(self) -> str:
        """Its formula, as `gnomon.scenes.function.markup` has it."""
        raise NotImplementedError

    def y(self, x: Array) -> Array:
        """Values at many x; not a number where there is none."""
        raise NotImplementedError

    def breaks(self) -> tuple[float, ...]:
        """Where the curve is torn: poles and jumps."""
        return ()

    def corners(self) -> tuple[float, ...]:
        """x of ends and kinks, which a drawing must not miss."""
        return ()

    def paths(self, left: float, right: float, count: int) -> list[Array]:
        """Polylines (n, 2) of the curve between two x, in plot coordinates."""
        import numpy as np

        torn = self.breaks()
        xs = np.linspace(left, right, count)
        tiny = (right - left) * 1e-9
        # roots, logarithms and poles bend hard where they begin
        near = np.concatenate([[tiny], (right - left) / count * np.geomspace(1e-3, 6.0, 24)])
        extra = [c + s * near for c in (*torn, *self.corners()) for s in (1, -1)]
        xs = np.unique(np.concatenate([xs, self.corners(), *extra]))
        xs = xs[(left <= xs) & (xs <= right)]
        # a point right at a tear belongs to one side only and would be joined to the other
        xs = xs[np.all(np.abs(xs[:, None] - np.array(torn)[None, :]) > tiny / 2, axis=1)]
        with np.errstate(all="ignore"):
            ys = self.y(xs)
        cuts = sorted({0, *(int(np.searchsorted(xs, b)) for b in torn if xs[0] < b < xs[-1])})
        whole = [np.column_stack([xs[a:b], ys[a:b]]) for a, b in zip(cuts, [*cuts[1:], len(xs)], strict=True)]
        out = []
        for part in whole:
            good = np.isfinite(part[:, 1])
            edges = np.flatnonzero(np.diff(np.concatenate([[0], good.astype(int), [0]])))
            out += [part[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1]
        return out

    def derive(self, d: Derivation) -> None:
        """Everything that follows from the formula, which stands as `formula` in the derivation."""


@dataclass(frozen=True, kw_only=True)
class CurveName(Element):
    """The letter at a curve; `of` is its id."""

    text: str
    of: str


@dataclass(frozen=True, kw_only=True)
class Formula(Element):
    """The formula of a curve, printed; `of` is the curve's id. `text` is one line, `markup` how it is set."""

    text: str
    markup: str
    of: str


@dataclass(frozen=True, kw_only=True)
class Note(Element):
    """Any other formula or word printed in the frame; `of` is what it belongs to, or ""; a `goal` is to be large."""

    text: str
    markup: str
    of: str = ""
    style: int = -1
    goal: bool = False


@dataclass(frozen=True, kw_only=True)
class Place(Element):
    """A point of a curve that can be read against the grid, without ink of its own.

    `sort` is value, zero, start (where x is 0), high, low, crossing or end. `rise` names the slope of another curve
    that a point of its derivative shows.
    """

    of: str
    sort: str
    x: float
    y: float
    steep: float = 0.0
    rise: str = ""


@dataclass(frozen=True, kw_only=True)
class Dot(Element):
    """A dot at a point, `filled` or an open ring; `of` is the curve it lies on, or ""."""

    x: float
    y: float
    filled: bool = True
    of: str = ""
    style: int = -1

    @property
    def noun(self) -> str:
        return "point"


@dataclass(frozen=True, kw_only=True)
class DotName(Element):
    """What is printed at a dot: its letter, or letter and coordinates."""

    text: str
    of: str


@dataclass(frozen=True, kw_only=True)
class Guide(Element):
    """A straight line without end: an asymptote (dashed), an axis of symmetry, a directrix, a tangent.

    `line` is x0, y0 and a direction.
    """

    line: tuple[float, float, float, float]
    sort: str
    of: str
    dashed: bool = True
    style: int = -1


@dataclass(frozen=True, kw_only=True)
class Area(Element):
    """A region that is filled or hatched; `ring` is its border in plot coordinates."""

    ring: tuple[tuple[float, float], ...]
    style: int = 0
    sort: str = "area"


@dataclass(frozen=True, kw_only=True)
class PlotLook(Look):
    """`axes` is cross (arrows through the origin) or frame; `formula` is above or beside; `grid` may be left out.

    `rays`: a grid of circles and rays about the origin.
    """

    font: str = "STIX"
    axes: str = "cross"
    formula: str = "above"
    grid: bool = True
    text_size: float = 17.0
    rays: bool = False


@dataclass(frozen=True, kw_only=True)
class Plot(Scene):
    """A plane with axes. `window` is left, right, low, high; `steps` the distances of grid lines.

    `equal`: one scale for both axes. `quiet`: facts of elements that only the drawing needs are not told.
    """

    look: PlotLook
    window: tuple[float, float, float, float]
    steps: tuple[float, float]
    equal: bool = False

    def facts(self) -> Iterator[Fact]:
        from gnomon.scenes.function.facts import facts

        return facts(self)
