"""Cells of a matrix, contours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from gnomon.renderers.matplotlib.chart.code.cells import colour_map
from gnomon.renderers.matplotlib.chart.code.units import POINT
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.python import Group, Name, assign, call
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import Cell, ContourBand, ContourLine, Peak, ValueLabel
from gnomon.scenes.chart.look import lesser


def write(script: Script) -> None:
    if script.of(Cell):
        write_cells(script, script.of(Cell))
    bands, lines = script.of(ContourBand), script.of(ContourLine)
    if bands:
        write_bands(script, bands)
    if lines:
        write_contours(script, lines)
    for peak in script.of(Peak):
        script.add(
            "ax.plot",
            peak.x,
            peak.y,
            color="#1a1a1a",
            marker="X",
            markersize=8,
            linestyle="none",
            label=script.label(0),
        )


def write_cells(script: Script, cells: Sequence[Cell]) -> None:
    ticks = {a: [t.text for t in script.chart.ticks(a, script.panel)] for a in ("x", "y")}
    rows, columns = 1 + max(c.row for c in cells), 1 + max(c.column for c in cells)
    table: list[list[Any]] = [[Name("np.nan")] * columns for _ in range(rows)]
    for cell in cells:
        table[cell.row][cell.column] = cell.value
    if len(cells) < rows * columns:
        script.imports.add("import numpy as np")
    values = script.let(script.panel.encoding("cell").measure, table)
    if len(ticks["x"]) == columns and len(ticks["y"]) == rows:
        script.imports.add("import pandas as pd")
        script.lines[-1] = assign(values, call("pd.DataFrame", table, index=ticks["y"], columns=ticks["x"]))
    how = colour_map(script, [(c.value, c.fill) for c in cells])
    script.lines.append(call("image = ax.imshow", values, **how, aspect="auto"))
    texts = {(c.row, c.column): label.text for c in cells if (label := script.chart.label(ValueLabel, c.id))}
    if not texts:
        return
    dark = {c.value: ink_on(c.fill) == "#ffffff" for c in cells}
    size = round(lesser(script.chart.look.text) * POINT, 1)
    form = written_as({t: next(c.value for c in cells if (c.row, c.column) == at) for at, t in texts.items()})
    if form is None or len(texts) < len(cells):
        own = script.let("texts", [[texts.get((r, c), "") for c in range(columns)] for r in range(rows)], "texts")
        what, over = "text", own
    else:
        what, over = (
            f'f"{form.replace("{", "{value")}"',
            Name(f"{values}.values" if "pd.DataFrame" in str(script.lines) else values),
        )
    inks = sorted(dark)
    flips = [(k, [v for v in g]) for k, g in groupby(inks, key=dark.__getitem__)]
    if len(flips) == 1:
        ink = f'"{"white" if flips[0][0] else "black"}"'
    elif len(flips) == 2 and what != "text":
        middle = (flips[0][1][-1] + flips[1][1][0]) / 2
        below, above = ("white" if dark_ones else "black" for dark_ones, _ in flips)
        ink = f'"{below}" if value < {middle:.6g} else "{above}"'
    else:
        middle_tones = [ink_on(c.fill) for c in cells]
        rowed = (
            [middle_tones[r * columns : (r + 1) * columns] for r in range(rows)]
            if len(cells) == rows * columns
            else None
        )
        ink = f"{script.let('inks', rowed)}[row][column]" if rowed else f'"{script.chart.look.ink}"'
    script.say(f"for row, line in enumerate({over}):")
    script.say(f"    for column, {'text' if what == 'text' else 'value'} in enumerate(line):")
    script.lines.append(
        Group(
            "        ax.text",
            "(",
            tuple(map(Name, ("column", "row", what, 'ha="center"', 'va="center"', f"color={ink}", f"fontsize={size}"))),
            ")",
        )
    )


def written_as(texts: dict[str, float]) -> str | None:
    """The format `{:.1f}` that gives every text from its value; None if there is none."""
    for form in ("{:.0f}", "{:.1f}", "{:.2f}", "{:,.0f}", "{:,.1f}", "{:.3f}"):
        if all(form.format(v) == t for t, v in texts.items()):
            return form
    return None


def write_bands(script: Script, bands: Sequence[ContourBand]) -> None:
    """Bands as their outlines, with the holes in them: as they come from a survey."""
    script.imports.add("from matplotlib.contour import ContourSet")
    levels = [bands[0].low, *(b.high for b in bands)]
    outer = [[eased((*ring, ring[0]), script) for ring in b.rings] for b in bands]
    segments = [[[point for ring in rings for point in ring]] if rings else [] for rings in outer]
    kinds = [[codes(rings)] if rings else [] for rings in outer]
    outlines = script.let("outlines", segments)
    breaks = script.let("kinds", kinds)
    script.lines.append(
        call(
            "image = ContourSet",
            Name("ax"),
            levels,
            outlines,
            breaks,
            filled=True,
            colors=[b.fill for b in bands],
        )
    )


def eased(path: Sequence[tuple[float, float]], script: Script) -> list[tuple[float, float]]:
    """A path with fewer corners, nowhere further off than a thousandth of the axes."""
    from shapely import LineString

    x, y = script.panel.x, script.panel.y
    assert x is not None and y is not None
    wide, tall = x.high - x.low, y.high - y.low
    even = LineString([(px / wide, py / tall) for px, py in path]).simplify(0.001)
    return [(float(f"{px * wide:.4g}"), float(f"{py * tall:.4g}")) for px, py in even.coords]


def codes(rings: Sequence[Sequence[tuple[float, float]]]) -> Any:
    """MOVETO, LINETO …, CLOSEPOLY for each ring."""
    parts = [f"[1] + [2] * {len(ring) - 2} + [79]" for ring in rings]
    return Name(" + ".join(parts))


def write_contours(script: Script, lines: Sequence[ContourLine]) -> None:
    """Lines of one level each, and the levels written on those that have a label."""
    script.imports.add("from matplotlib.contour import ContourSet")
    levels = sorted({line.value for line in lines})
    of = {level: [line for line in lines if line.value == level] for level in levels}
    paths = script.let("paths", {level: [eased(line.path, script) for line in own] for level, own in of.items()})
    strokes = [own[0].stroke for own in of.values()]
    script.lines.append(
        call(
            "lines = ContourSet",
            Name("ax"),
            Name(f"list({paths})"),
            Name(f"list({paths}.values())"),
            colors=strokes[0] if len(set(strokes)) == 1 else strokes,
            linewidths=round(script.chart.look.stroke * POINT, 2),
        )
    )
    written = [level for level, own in of.items() if any(script.chart.label(ValueLabel, line.id) for line in own)]
    if written:
        script.add("ax.clabel", Name("lines"), *([] if written == levels else [written]))
