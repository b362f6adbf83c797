"""Values by colour: what is seen is found again along the colour bar, and read at its printed ticks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.chart_ruler import View, read_number
from gnomon.checks.pixels import near, rgb
from gnomon.scenes.chart import Arrow, Cell, ColourBar, ContourBand, Hexagon, Spot, ValueLabel
from gnomon.truth.fact import number
from gnomon.truth.picture import Box

STATED = 0.05  # of the bar's length: what readings say a colour is found to
SLACK = 2.5  # pixels


def check(view: View) -> Iterator[str]:
    yield from printed(view)
    yield from aligned(view)
    bars = view.of(ColourBar)
    if not bars or view.shade is None:
        return
    bar = view.marks[bars[0].id].box
    column = view.image[int(bar.top) : int(bar.bottom), int(bar.centre[0]) - 1].astype(np.int64)
    coloured: list[Cell | Hexagon | Spot | Arrow] = [*view.of(Cell), *view.of(Hexagon), *view.of(Spot), *view.of(Arrow)]
    for own in coloured:
        shown = colour(view, own)
        if shown is not None:
            yield from found(view, own.id, number(view.told[own.id, "value"].value), shown, column, bar)
    for band in view.of(ContourBand):
        yield from inside(view, band, column, bar)


def colour(view: View, own: Cell | Hexagon | Spot | Arrow) -> NDArray[np.int64] | None:
    """What is shown: of a cell beside its number, of a hexagon its middle, around a spot, of an arrow its pixels."""
    mark, image = view.marks[own.id], view.image
    box, fine = mark.whole, view.fine
    x, y = (int(v) for v in box.centre)
    if isinstance(own, Cell):
        cut = image[int(box.top) + 2 : int(box.top) + 5, int(box.left) + 2 : int(box.left) + 5]
    elif isinstance(own, Hexagon):
        cut = image[y - 1 : y + 2, x - 1 : x + 2]
    elif isinstance(own, Spot):
        # below its dot, on its own patch of the sheet
        around = near_by(image, x, y, 5 * fine)
        close = np.abs(around - rgb(own.fill)).max(axis=-1)
        return np.asarray(around[close.argmin()])
    else:
        if mark.visible < 0.5:
            return None
        cut = image[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1]
        flat = cut.reshape(-1, 3).astype(np.int64)
        apart = np.abs(flat - rgb(view.chart.look.plot)).sum(axis=-1)
        solid = flat[apart >= 0.97 * apart.max()]
        return np.asarray(np.median(solid, axis=0).astype(np.int64))
    return np.asarray(np.median(cut.reshape(-1, 3), axis=0).astype(np.int64)) if cut.size else None


def near_by(image: NDArray[np.uint8], x: int, y: int, reach: int) -> NDArray[np.int64]:
    """The pixels around a place as rows of three."""
    return image[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1].reshape(-1, 3).astype(np.int64)


def found(
    view: View, id: str, value: float, shown: NDArray[np.int64], column: NDArray[np.int64], bar: Box
) -> Iterator[str]:
    """Where along the bar the colour is, against where the ticks put the value."""
    assert view.shade is not None
    off = np.abs(column - shown).sum(axis=-1)
    if off.min() > 24:
        yield f"{id}: its colour {tuple(int(v) for v in shown)} is nowhere on the bar"
        return
    rows = int(bar.top) + np.flatnonzero(off <= off.min() + 2)
    wanted = view.shade.pixel(value)
    error = float(np.abs(rows + 0.5 - wanted).min())
    if error > STATED * bar.height:
        said = view.shade.value(float(rows.mean()))
        yield f"{id}: value {value}, its colour says {said:.4g}, {error:.1f} pixels along the bar"


def inside(view: View, band: ContourBand, column: NDArray[np.int64], bar: Box) -> Iterator[str]:
    """The colour well inside a region lies between its levels on the bar."""
    from shapely import Polygon

    assert view.x is not None and view.y is not None and view.shade is not None
    rulers = (view.x, view.y)
    labels = [view.marks[e.id].whole for e in view.of(ValueLabel) if e.id in view.marks]
    holes = [r for r in band.rings if turn(r) < 0]
    for ring in (r for r in band.rings if turn(r) > 0):
        own: Any = Polygon(ring).buffer(0)
        for hole in holes:
            own = own.difference(Polygon(hole).buffer(0))
        spot = own.representative_point()
        px, py = (r.pixel(v) for r, v in zip(rulers, (spot.x, spot.y), strict=True))
        cut = view.image[int(py) - 1 : int(py) + 2, int(px) - 1 : int(px) + 2]
        edge = own.boundary.distance(spot)
        clear = min(abs(r.pixel(v + edge) - r.pixel(v)) for r, v in zip(rulers, (spot.x, spot.y), strict=True))
        labelled = any(reaches(box, px, py, 6 * view.fine) for box in labels)
        if clear < 5 * view.fine or labelled or not near(cut, band.fill, off=30).all():
            continue  # too narrow for a clear look, or a label, a line or a dot lies there
        shown = np.median(cut.reshape(-1, 3), axis=0).astype(np.int64)
        yield from found(view, band.id, (band.low + band.high) / 2, shown, column, bar)


def reaches(box: Box, x: float, y: float, by: float) -> bool:
    return box.left - by < x < box.right + by and box.top - by < y < box.bottom + by


def turn(ring: tuple[tuple[float, float], ...]) -> float:
    x, y = np.array(ring).T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))


def printed(view: View) -> Iterator[str]:
    """Numbers in cells are their values, to half of the last digit; their ink stands out."""
    labels = {e.of: e for e in view.of(ValueLabel)}
    for cell in view.of(Cell):
        if cell.id not in labels:
            continue
        text = labels[cell.id].text
        step = 10.0 ** -len(text.rstrip("%kM").partition(".")[2])
        if abs(read_number(text) - cell.value) > 0.5 * step * 1.001:
            yield f"{cell.id}: {text!r} is printed, its value is {cell.value}"
        box = view.marks[labels[cell.id].id].box
        cut = view.image[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1]
        if near(cut, cell.fill, off=60).all():
            yield f"{cell.id}: nothing is printed on it"


def aligned(view: View) -> Iterator[str]:
    """Cells beside their rows' names and above their columns', hexagons where the ticks put them."""
    for cell in view.of(Cell):
        x, y = view.marks[cell.id].box.centre
        for axis, at, name in (("x", x, "column"), ("y", y, "row")):
            tick = view.nearest_tick(axis, at)
            if tick is None or tick.text != view.told[cell.id, name].value:
                told = view.told[cell.id, name].value
                yield f"{cell.id}: stands at {tick.text if tick else None!r}, its {name} is {told!r}"
    for own in view.of(Hexagon):
        if view.x is not None and view.y is not None:
            x, y = view.marks[own.id].whole.centre
            off = max(abs(view.x.pixel(own.x) - x), abs(view.y.pixel(own.y) - y))
            if off > SLACK * view.fine:
                yield f"{own.id}: {off:.1f} pixels from where the ticks put it"
