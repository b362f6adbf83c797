"""Where everything of a chart goes, computed from measured text: no trial draw, no tight layout."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.scenes.chart import AxisTitle, Chart, LegendEntry, Tick, Title
from gnomon.truth.picture import Box, Scale
from gnomon.truth.rejected import Rejected

GAP = 8.0  # between neighbouring blocks, pixels


@dataclass(frozen=True)
class Place:
    """A text with its lines, and where it is anchored."""

    x: float
    y: float
    shown: str
    turn: int = 0


@dataclass(frozen=True)
class Plan:
    """Sizes in pixels; `plot` is the box of the axes, `legend` the left middle of each entry's swatch."""

    plot: Box
    scale: Scale
    title: Place
    title_size: float
    small: float
    legend: tuple[Place, ...]
    swatch: float
    category: tuple[Place, ...]
    value: tuple[Place, ...]
    category_title: Place
    value_title: Place


def lay_out(chart: Chart, pen: Pen) -> Plan:
    """The plan of a chart; Rejected if a text finds no room."""
    width, height = chart.size
    look, pad = chart.look, 16.0
    small, big = look.text, round(look.text * 1.35)
    title = wrap(pen, chart.the(Title).text, width - 2 * pad, big, bold=True, lines=2)
    line = pen.line_height(big, True) * 1.2
    top = pad + line * (title.count("\n") + 1) + GAP
    entries = chart.of(LegendEntry)
    swatch = round(small * 0.85)
    widths = [swatch + 6 + pen.width(e.text, small) for e in entries]
    right = width - pad
    legend: list[Place] = []
    if entries and look.legend == "top":
        x, row = pad, top + small * 0.7
        for w in widths:
            if x + w > width - pad and x > pad:
                x, row = pad, row + small * 1.6
            legend.append(Place(x, row, ""))
            x += w + 18
        top = row + small * 0.9 + GAP
    elif entries:
        right = width - pad - max(widths) - 14
        legend = [Place(right + 14, top + 12 + small * (0.5 + 1.7 * i), "") for i in range(len(entries))]
    ticks = {axis: chart.ticks(axis) for axis in ("x", "y")}
    values, names = ticks[chart.value_axis], ticks[chart.category_axis]
    high = pen.line_height(small)
    wide = max(pen.width(t.text, small) for t in ticks["y"])
    left = pad + high + GAP + wide + GAP
    if wide > width * 0.32 or right - left < width * 0.4:
        raise Rejected("no room", "the labels of the upright axis")
    # half a tick label may stick out beyond the plot on the right
    if not chart.upright:
        right = min(right, width - pad - pen.width(values[-1].text, small) / 2)
    slot = (right - left) / max(len(names), 1)
    shown, turn, tall = [t.text for t in names], 0, high
    if chart.upright:
        shown, turn, tall = fit(pen, [t.text for t in names], slot, small)
        if tall > height * 0.3:
            raise Rejected("no room", "the labels of the categories")
    bottom = height - pad - high - 1.5 * GAP - tall - GAP
    plot = Box(round(left), round(top + small * 0.6), round(right), round(bottom))
    if plot.height < height * 0.35:
        raise Rejected("no room", "the plot")
    scale = value_scale(chart, plot, values)
    n = len(names)
    if chart.upright:
        where = [Place(plot.left + slot_of(plot.width, n, i), plot.bottom + GAP, s, turn) for i, s in enumerate(shown)]
        at = [Place(plot.left - GAP, scale.pixel(t.at), t.text) for t in values]
    else:
        where = [Place(plot.left - GAP, plot.top + slot_of(plot.height, n, i), s) for i, s in enumerate(shown)]
        at = [Place(scale.pixel(t.at), plot.bottom + GAP, t.text) for t in values]
        need = sum(pen.width(t.text, small) + 10 for t in values)
        if need > plot.width + pen.width(values[0].text, small) or plot.height / n < high * 1.15:
            raise Rejected("no room", "the ticks")
    below = Place((plot.left + plot.right) / 2, height - pad, "")
    beside = Place(pad, (plot.top + plot.bottom) / 2, "", 90)
    for e in chart.of(AxisTitle):
        room = plot.width if e.id == "axis/x/title" else height - 2 * pad
        if pen.width(e.text, small) > room:
            raise Rejected("no room", "an axis title")
    return Plan(
        plot=plot,
        scale=scale,
        title=Place(pad if look.title == "left" else width / 2, pad, title),
        title_size=big,
        small=small,
        legend=tuple(legend),
        swatch=swatch,
        category=tuple(where),
        value=tuple(at),
        category_title=below if chart.upright else beside,
        value_title=beside if chart.upright else below,
    )


def slot_of(length: float, n: int, i: int) -> float:
    """The middle of the i-th of n equal slots."""
    return length * (i + 0.5) / n


def value_scale(chart: Chart, plot: Box, values: tuple[Tick, ...]) -> Scale:
    """Pixels to values over the plot, for the far ends of bars."""
    length, from_, sign = (plot.height, plot.bottom, -1) if chart.upright else (plot.width, plot.left, 1)
    slope = sign * (chart.high - chart.low) / length
    scale = Scale(
        axis=chart.value_axis,
        kind="bar",
        attribute="value",
        edge="far y" if chart.upright else "far x",
        origin=chart.low - slope * from_,
        slope=slope,
        tick=abs((values[1].at - values[0].at) / slope),
    )
    from dataclasses import replace

    return replace(scale, base=scale.pixel(0.0))


def wrap(pen: Pen, text: str, room: float, size: float, bold: bool = False, lines: int = 2) -> str:
    """Text broken at spaces into at most so many lines; Rejected if it does not fit."""
    done: list[str] = []
    for word in text.split(" "):
        longer = f"{done[-1]} {word}" if done else word
        if done and pen.width(longer, size, bold) <= room:
            done[-1] = longer
        else:
            done.append(word)
    if len(done) > lines or any(pen.width(d, size, bold) > room for d in done):
        raise Rejected("no room", "the title")
    return "\n".join(done)


def fit(pen: Pen, texts: list[str], slot: float, size: float) -> tuple[list[str], int, float]:
    """Category labels side by side, broken into lines, or turned upright: texts, angle and height."""
    line = pen.line_height(size)
    widths = [pen.width(t, size) for t in texts]
    if max(widths) <= slot - 8:
        return texts, 0, line
    try:
        broken = [wrap(pen, t, slot - 8, size, lines=2) for t in texts]
        return broken, 0, line * 1.2 * (2 if any("\n" in b for b in broken) else 1)
    except Rejected:
        if line * 1.2 > slot:
            raise
        return texts, 90, max(widths)
