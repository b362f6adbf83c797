"""Where everything of a chart goes, computed from measured text: no trial draw, no tight layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from gnomon.renderers.matplotlib.chart.page import GAP, Head, head_of
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import Along, View, along
from gnomon.renderers.matplotlib.chart.words import wrap
from gnomon.scenes.chart import (
    ArrowKey,
    Axis,
    AxisTitle,
    Chart,
    ColourBar,
    LegendEntry,
    Line,
    NameLabel,
    NoteLabel,
    Panel,
    PanelTitle,
    ReferenceLine,
    ShadedBand,
    SizeKey,
    Tick,
)
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

OFFSET = 7.0  # how far broken spines stand off the plot
TICK = 4.0  # the length of a tick mark
LARGEST = 64.0  # the width of the largest bubble
BAR = 14.0  # the width of a colour bar


@dataclass(frozen=True)
class Room:
    """What a panel needs around its plot, in pixels, and its x labels as they fit: lines and turn."""

    left: float
    top: float
    right: float
    bottom: float
    shown: tuple[str, ...] = ()
    turn: int = 0


@dataclass(frozen=True)
class Row:
    """One entry of a legend: the left middle of its swatch."""

    entry: LegendEntry
    x: float
    y: float


@dataclass(frozen=True)
class Plan:
    """Sizes in pixels. `views` and `rooms` go together; `head` is what stands above and around."""

    head: Head
    small: float
    legend: tuple[Row, ...]
    views: tuple[View, ...]
    rooms: tuple[Room, ...]
    boxes: tuple[Box, ...]


def lay_out(chart: Chart, pen: Pen, legend: str) -> Plan:
    """The plan of a chart with its legend at a place; Rejected if a text finds no room."""
    height = chart.size[1]
    look = chart.look
    several = len(chart.panels) > 1
    small = max(11.0, look.text - 1) if several else look.text
    head = head_of(chart, pen)
    inner = head.inner
    entries = chart.inside(chart.panels[0], LegendEntry) if not several else ()
    rows, inner = legend_rows(entries, inner, legend, small, pen, centred=look.title == "centre")
    cells = [cell(inner, i, chart) for i in range(len(chart.panels))]
    rooms = [room(chart, p, c, small, pen) for p, c in zip(chart.panels, cells, strict=True)]
    rooms = aligned(rooms, chart)
    views, placed = [], []
    for panel, box, own in zip(chart.panels, cells, rooms, strict=True):
        plot = Box(round(box.left + own.left), round(box.top + own.top), round(box.right - own.right), 0)
        own = labelled(chart, panel, own, plot.width, small, pen, height)
        plot = plot._replace(bottom=round(box.bottom - own.bottom))
        least = 0.3 if several else 0.35
        if plot.height < box.height * least or plot.width < box.width * least:
            raise Rejected("no room", f"the plot of {panel.id}")
        views.append(view(chart, panel, plot, small))
        placed.append(own)
        rows = (*rows, *own_legend(chart, panel, plot, box, small, pen))
    for one in views:
        crowded(one, pen)
    return Plan(head, small, rows, tuple(views), tuple(placed), tuple(cells))


def legend_rows(
    entries: tuple[LegendEntry, ...], inner: Box, legend: str, small: float, pen: Pen, centred: bool = False
) -> tuple[tuple[Row, ...], Box]:
    """The places of a legend's entries, and what is left of the box. Inside a plot it takes nothing away.

    Rows begin at the left or, if `centred`, stand in the middle as the title does.
    """
    if not entries or legend == "inside":
        return (), inner
    swatch = swatch_width(small)
    widths = [swatch + 6 + pen.width(e.text, small) for e in entries]
    if max(widths) > inner.width:
        raise Rejected("no room", "the legend")
    if legend == "right":
        right = inner.right - max(widths) - 14
        if right - inner.left < inner.width * 0.45 or small * 1.7 * len(entries) > inner.height:
            return legend_rows(entries, inner, "top", small, pen, centred)
        places = [Row(e, right + 14, inner.top + small * (1.0 + 1.7 * i)) for i, e in enumerate(entries)]
        return tuple(places), inner._replace(right=right)
    rows, x, y = [], inner.left, inner.top + small * 0.7
    for e, w in zip(entries, widths, strict=True):
        if x + w > inner.right and x > inner.left:
            x, y = inner.left, y + small * 1.6
        rows.append(Row(e, x, y))
        x += w + 18
    if centred:
        ends = {r.y: r.x + w for r, w in zip(rows, widths, strict=True)}  # of the last entry in each row
        rows = [replace(r, x=r.x + (inner.right - ends[r.y]) / 2) for r in rows]
    deep = y + small * 0.9 + GAP - inner.top
    if deep > inner.height * 0.35:
        raise Rejected("no room", "the legend")
    if legend == "bottom":
        down = inner.bottom - inner.top - deep + GAP
        return tuple(replace(r, y=r.y + down) for r in rows), inner._replace(bottom=inner.bottom - deep)
    return tuple(rows), inner._replace(top=inner.top + deep)


def swatch_width(small: float) -> float:
    return round(small * 1.4)


def cell(inner: Box, i: int, chart: Chart) -> Box:
    """The i-th of a chart's panels, row by row."""
    row, column = divmod(i, chart.columns)
    gap = 18.0
    w, h = (
        (inner.width - gap * (chart.columns - 1)) / chart.columns,
        (inner.height - gap * (chart.rows - 1)) / chart.rows,
    )
    left, top = inner.left + column * (w + gap), inner.top + row * (h + gap)
    return Box(left, top, left + w, top + h)


def room(chart: Chart, panel: Panel, box: Box, small: float, pen: Pen) -> Room:
    """What a panel's labels need beside its plot; below comes later, when the width is known."""
    high = pen.line_height(small)
    titled = {t.axis for t in chart.inside(panel, AxisTitle)}
    top = small * 0.6 + title_height(chart, panel, box, small, pen) + legend_height(chart, panel, box, small, pen)
    gap = GAP + stand_off(chart)
    left = right = 2.0
    if panel.y is not None:
        ticks = chart.ticks("y", panel)
        wide = max((pen.width(line, small) for t in ticks for line in y_lines(t.text, box, small, pen)), default=0.0)
        left = (high + GAP if "y" in titled else 0.0) + (wide + gap if ticks else 0.0)
    if panel.far_y is not None:
        wide = max((pen.width(t.text, small) for t in chart.ticks("far y", panel)), default=0.0)
        right = wide + gap + (high + GAP if "far y" in titled else 0.0)
    if panel.shade is not None:
        wide = max((pen.width(t.text, small) for t in chart.ticks("shade", panel)), default=0.0)
        right = GAP * 1.5 + BAR + 6 + wide + (high + GAP if "shade" in titled else 0.0)
    across, above = note_labels(chart, panel)
    if above or chart.inside(panel, ArrowKey):
        top += high + 6
    if keys := chart.inside(panel, SizeKey):
        right = max(right, LARGEST + 2 * GAP + max(pen.width(k.text, small) for k in keys))
    if across:
        right = max(right, max(pen.width(n.text, small) for n in across) + GAP + 2)
    lines = {line.id for line in chart.inside(panel, Line)}
    names = [n for n in chart.inside(panel, NameLabel) if n.of in lines]
    if names:
        right = max(right, max(pen.width(n.text, small) for n in names) + 12)
    ticks = chart.ticks("x", panel)
    if panel.x is not None and ticks:  # half of the last label may stick out beyond the plot
        free = (panel.x.high - ticks[-1].at) / (panel.x.high - panel.x.low) * (box.width - left)
        right = max(right, pen.width(ticks[-1].text, small) / 2 - free - chart.page.pad / 2)
    if left > box.width * 0.45 or left + right > box.width * 0.6:
        raise Rejected("no room", f"the labels beside {panel.id}")
    return Room(left, top, right, 0.0)


def note_labels(chart: Chart, panel: Panel) -> tuple[list[NoteLabel], list[NoteLabel]]:
    """The labels of lines and bands that lie across the plot, and of those that stand in it."""
    level = {line.id: panel.upright for line in chart.inside(panel, ReferenceLine)}
    level |= {band.id: (band.along == "values") == panel.upright for band in chart.inside(panel, ShadedBand)}
    sides: tuple[list[NoteLabel], list[NoteLabel]] = ([], [])
    for label in chart.inside(panel, NoteLabel):
        sides[0 if level[label.of] else 1].append(label)
    return sides


def title_height(chart: Chart, panel: Panel, box: Box, small: float, pen: Pen) -> float:
    """The room of a title above one of several panels, in one line or two."""
    titles = chart.inside(panel, PanelTitle)
    if not titles:
        return 0.0
    return (
        pen.line_height(small + 1, True) * 1.2 * (panel_title(titles[0], box, small, pen).count("\n") + 1) + GAP * 0.6
    )


def panel_title(title: PanelTitle, box: Box, small: float, pen: Pen) -> str:
    """A panel's title in lines; Rejected if two do not hold it."""
    return wrap(pen, title.text, box.width * 0.94, small + 1, bold=True, lines=2)


def legend_height(chart: Chart, panel: Panel, box: Box, small: float, pen: Pen) -> float:
    """The room of a legend of its own above one of several panels."""
    entries = chart.inside(panel, LegendEntry) if not panel.alone else ()
    if not entries:
        return 0.0
    _, rest = legend_rows(entries, box._replace(right=box.right - box.width * 0.2), "top", small, pen)
    return rest.top - box.top


def own_legend(chart: Chart, panel: Panel, plot: Box, box: Box, small: float, pen: Pen) -> tuple[Row, ...]:
    """The legend of one of several panels, between its title and its plot. Rejected if it needs more rows."""
    entries = chart.inside(panel, LegendEntry) if not panel.alone else ()
    if not entries:
        return ()
    kept = legend_height(chart, panel, box, small, pen)
    _, above = note_labels(chart, panel)
    kept += pen.line_height(small) + 6 if above else 0.0
    rows, rest = legend_rows(
        entries, Box(plot.left, plot.top - small * 0.6 - kept, box.right, box.bottom), "top", small, pen
    )
    if rest.top > plot.top + 1:
        raise Rejected("no room", f"the legend of {panel.id}")
    return rows


def y_lines(text: str, box: Box, small: float, pen: Pen) -> list[str]:
    """A label on an upright axis, broken in two if it is long."""
    most = box.width * 0.24
    if pen.width(text, small) <= most or " " not in text:
        return [text]
    words = text.split(" ")
    cuts = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return list(min(cuts, key=lambda cut: max(pen.width(line, small) for line in cut)))


def stand_off(chart: Chart) -> float:
    """How much further from the plot labels stand for tick marks and broken spines."""
    look = chart.look
    return (TICK if look.ticks == "out" else 0.0) + (OFFSET if look.frame == "offset" else 0.0)


def aligned(rooms: list[Room], chart: Chart) -> list[Room]:
    """Panels below one another start and end alike."""
    out = []
    for i, own in enumerate(rooms):
        column = [r for k, r in enumerate(rooms) if k % chart.columns == i % chart.columns]
        row = [r for k, r in enumerate(rooms) if k // chart.columns == i // chart.columns]
        out.append(
            replace(
                own, left=max(r.left for r in column), right=max(r.right for r in column), top=max(r.top for r in row)
            )
        )
    return out


def labelled(chart: Chart, panel: Panel, own: Room, width: float, small: float, pen: Pen, height: float) -> Room:
    """The room with what is below: x labels side by side, broken into lines or turned upright, and the title."""
    if panel.x is None:
        return replace(own, bottom=2.0)
    high = pen.line_height(small)
    title = high + 1.2 * GAP if chart.axis_title("x", panel) else 0.0
    ticks = chart.ticks("x", panel)
    if not ticks:
        return replace(own, bottom=title)
    shown, turn, tall = fit(panel.x, ticks, width, small, pen)
    if tall > height * 0.3:
        raise Rejected("no room", f"the labels below {panel.id}")
    return replace(own, bottom=title + tall + GAP + stand_off(chart), shown=tuple(shown), turn=turn)


def fit(axis: Axis, ticks: tuple[Tick, ...], width: float, size: float, pen: Pen) -> tuple[list[str], int, float]:
    """x labels: texts in lines, angle and height. Neighbours have the room up to the middle between them."""
    texts = [t.text for t in ticks]
    low, high = axis.warped(axis.low), axis.warped(axis.high)
    at = [(axis.warped(t.at) - low) / (high - low) * width for t in ticks]
    widths = [pen.width(t, size) for t in texts]
    line = pen.line_height(size)
    step = min((b - a for a, b in pairwise(at)), default=width)
    if all(b - a >= (v + w) / 2 + 8 for a, b, v, w in zip(at, at[1:], widths, widths[1:], strict=False)):
        return texts, 0, line
    if axis.kind == "category":
        try:
            broken = [wrap(pen, t, step - 8, size, lines=2) for t in texts]
            if any("\n" in b for b in broken) and all(t.count(" ") == 1 for t in texts):
                broken = [t.replace(" ", "\n") for t in texts]  # alike, as those of months
            return broken, 0, line * 1.2 * (2 if any("\n" in b for b in broken) else 1)
        except Rejected:
            pass
    if line * 1.25 > step:
        raise Rejected("no room", "the labels of the x axis")
    return texts, 90, max(widths)


def view(chart: Chart, panel: Panel, plot: Box, small: float) -> View:
    """The panel with the pixels of its values."""

    def axis(own: Axis | None, name: str, start: float, end: float) -> Along | None:
        if own is None:
            return None
        at = tuple(t.at for t in chart.ticks(name, panel))
        return along(own, name, start, end, at, panel)

    down = panel.y is not None and panel.y.kind == "category"
    bars = chart.inside(panel, ColourBar)
    bar_top, bar_bottom = bars[0].ends(plot.top, plot.bottom) if bars else (plot.top, plot.bottom)
    return View(
        chart,
        panel,
        plot,
        small,
        axis(panel.x, "x", plot.left, plot.right),
        axis(panel.y, "y", *((plot.top, plot.bottom) if down else (plot.bottom, plot.top))),
        axis(panel.far_y, "far y", plot.bottom, plot.top),
        axis(panel.shade, "shade", bar_bottom, bar_top),
    )


def crowded(one: View, pen: Pen) -> None:
    """Rejected if upright labels or axis titles find no room."""
    chart, panel, high = one.chart, one.panel, pen.line_height(one.small)
    for name, axis in (("y", one.y), ("far y", one.far_y), ("shade", one.shade)):
        ticks = chart.ticks(name, panel)
        if axis is None or len(ticks) < 2:
            continue
        at = sorted(axis(t.at) for t in ticks)
        if min(b - a for a, b in pairwise(at)) < high * 1.15:
            raise Rejected("no room", f"the {name} ticks of {panel.id}")
    for title in chart.inside(panel, AxisTitle):
        room = one.plot.width if title.axis == "x" else one.plot.height
        slack = 30 if len(chart.panels) == 1 else 6
        if pen.width(title.text, one.small) > room + 2 * slack:
            raise Rejected("no room", f"the title of an axis of {panel.id}")
