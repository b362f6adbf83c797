"""Charts: an OO matplotlib figure with its own axes, ticks, titles and legend, plotting the same data; a pyplot script.

What a plotting call of matplotlib exists for is plotted by it (bar, plot, scatter, pie, imshow, bxp …). What people
draw with patches (treemaps, Sankey diagrams, gauges) is drawn with patches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from gnomon.datasets.sample import Sample
from gnomon.scenes.chart import (
    Area,
    Arrow,
    AxisTitle,
    Bar,
    Bin,
    BoxPlot,
    Candle,
    Cell,
    Chart,
    ContourBand,
    ContourLine,
    Curve,
    Dot,
    ErrorBar,
    Height,
    LegendEntry,
    Line,
    Panel,
    PanelTitle,
    Point,
    Title,
    ValueLabel,
    Violin,
    Wedge,
)

Call = tuple[str, list[Any], dict[str, Any]]


def calls(chart: Chart, panel: Panel, marks: dict[str, Any]) -> list[Call]:
    """The plotting calls of one panel, as methods of axes with their arguments."""

    def of(noun: type[Any]) -> tuple[Any, ...]:
        return chart.inside(panel, noun)

    up = panel.upright
    made: list[Call] = []
    bars: dict[int, list[Bar]] = {}
    for b in of(Bar):
        bars.setdefault(b.series, []).append(b)
    for s, own in bars.items():
        wide = 0.8 / own[0].lanes
        at = [b.category - 0.4 + wide * (b.lane + 0.5) for b in own]
        how = {"color": [b.fill for b in own], "label": panel.series[s] if panel.series else ""}
        starts = {"bottom" if up else "left": [b.start for b in own]}
        made.append(("bar" if up else "barh", [at, [b.value for b in own], wide], {**how, **starts}))
    for b in of(Bin):
        made.append(("bar", [b.low, b.value, b.high - b.low], {"align": "edge", "color": b.fill}))
    for line in of(Line):
        own_points = [p for p in of(Point) if p.series == line.series]
        how = {"color": line.stroke, "marker": own_points[0].dot, "label": panel.series[line.series]}
        made.append(("plot", [[p.x for p in own_points], [p.value for p in own_points]], how))
    if not of(Line) and of(Point):
        xs, ys = [p.x for p in of(Point)], [p.value for p in of(Point)]
        made.append(("scatter", [xs, ys] if up else [ys, xs], {"c": [p.fill for p in of(Point)]}))
    for c in of(Curve):
        made.append(("plot", [[x for x, _ in c.path], [y for _, y in c.path]], {"color": c.stroke}))
    for a in of(Area):
        made.append(("fill_between", [list(v) for v in zip(*a.path, strict=True)], {"color": a.fill, "alpha": a.alpha}))
    if of(Dot):
        sizes = [36 + 800 * d.size for d in of(Dot)]
        made.append(
            ("scatter", [[d.x for d in of(Dot)], [d.y for d in of(Dot)]], {"s": sizes, "c": [d.fill for d in of(Dot)]})
        )
    if of(BoxPlot):
        stats = [
            {"whislo": b.low, "q1": b.first, "med": b.value, "q3": b.third, "whishi": b.high, "fliers": []}
            for b in of(BoxPlot)
        ]
        made.append(("bxp", [stats], {"positions": list(range(len(stats))), "patch_artist": True}))
    for v in of(Violin):
        levels, shares = [y for y, _ in v.shape], [0.4 * w for _, w in v.shape]
        sides = [[v.category - w for w in shares], [v.category + w for w in shares]]
        made.append(("fill_betweenx", [levels, *sides], {"color": v.fill}))
    for e in of(ErrorBar):
        half = {"yerr" if up else "xerr": (e.high - e.low) / 2, "color": e.stroke, "capsize": 4}
        spot = [e.at, (e.high + e.low) / 2]
        made.append(("errorbar", spot if up else spot[::-1], half))
    if of(Candle):
        candles, at = of(Candle), [c.category for c in of(Candle)]
        colours = {"color": [c.fill for c in candles]}
        made.append(("vlines", [at, [c.low for c in candles], [c.high for c in candles]], colours))
        heights, feet = [abs(c.value - c.open) for c in candles], [min(c.open, c.value) for c in candles]
        made.append(("bar", [at, heights, 0.6, feet], colours))
    if of(Cell):
        rows: dict[int, dict[int, float]] = {}
        for cell in of(Cell):
            rows.setdefault(cell.row, {})[cell.column] = cell.value
        wide = 1 + max(cell.column for cell in of(Cell))
        made.append(("imshow", [[[r.get(k, 0.0) for k in range(wide)] for r in rows.values()]], {"aspect": "auto"}))
    if of(Wedge):
        how = {"colors": [w.fill for w in of(Wedge)], "labels": [panel.categories[w.category] for w in of(Wedge)]}
        made.append(("pie", [[w.value for w in of(Wedge)]], how))
    if of(ContourBand) or of(ContourLine):  # a smooth field of the usual size: the scene holds its contours only
        grid = [[float(((x - 20) ** 2 + (y - 15) ** 2) ** 0.5) for x in range(40)] for y in range(30)]
        made.append(("contourf" if of(ContourBand) else "contour", [grid], {}))
    if of(Arrow):
        sides = [[getattr(a, name) for a in of(Arrow)] for name in ("x", "y", "dx", "dy")]
        made.append(("quiver", sides, {"color": [a.stroke for a in of(Arrow)]}))
    if not made and not of(Height):
        for e in (e for e in chart.elements if getattr(e, "fill", "").startswith("#") and e.id in marks):
            mark = marks[e.id]
            ring = mark.outline[0] if mark.outline else corners(mark.box)
            if not isinstance(e, LegendEntry):
                made.append(("fill", [[x for x, _ in ring], [-y for _, y in ring]], {"color": getattr(e, "fill", "")}))
    for label in of(ValueLabel):
        datum = next((b for b in of(Bar) if b.id == label.id.removesuffix("/label")), None)
        if datum is not None:
            spot = [datum.category, datum.end]
            made.append(("text", [*(spot if up else spot[::-1]), label.text], {}))
    return made


def corners(box: Any) -> list[tuple[float, float]]:
    return [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])]


def ready(sample: Sample) -> dict[str, Any]:
    """What a plotting script would hold; made before the clock starts."""
    chart = sample.scene
    assert isinstance(chart, Chart)
    marks = {m.id: m for m in sample.marks}
    panels = []
    for panel in chart.panels:
        ticks = {a: chart.ticks(a, panel) for a in ("x", "y")}
        titles = {t.id.rsplit("/", 2)[1]: t.text for t in chart.inside(panel, AxisTitle)}
        panels.append(
            {
                "calls": calls(chart, panel, marks),
                "ticks": {a: ([t.at for t in own], [t.text for t in own]) for a, own in ticks.items() if own},
                "labels": {a: t for a, t in titles.items() if a in ("x", "y")},
                "scales": {a: axis.kind for a, axis in (("x", panel.x), ("y", panel.y)) if axis and axis.kind == "log"},
                "title": next((t.text for t in chart.inside(panel, PanelTitle)), ""),
                "legend": bool(chart.inside(panel, LegendEntry)),
                "grid": chart.look.grid != "none" and bool(ticks["x"] or ticks["y"]),
            }
        )
    scale = chart.look.scale
    return {
        "size": (chart.size[0] / 100, chart.size[1] / 100),
        "dpi": 100 * scale,
        "title": next((t.text for t in chart.of(Title)), ""),
        "shape": (chart.rows, chart.columns),
        "panels": panels,
    }


def fill(axes: Any, p: dict[str, Any]) -> None:
    """One panel on axes, in matplotlib's ordinary calls."""
    for name, given, how in p["calls"]:
        getattr(axes, name)(*given, **how)
    if not p["ticks"]:
        axes.set_axis_off()
    for name, kind in p["scales"].items():
        getattr(axes, f"set_{name}scale")(kind)
    for name, (at, texts) in p["ticks"].items():
        getattr(axes, f"set_{name}ticks")(at, texts)
    for name, text in p["labels"].items():
        getattr(axes, f"set_{name}label")(text)
    if p["title"]:
        axes.set_title(p["title"])
    if p["grid"]:
        axes.grid(True)
    if p["legend"] and axes.get_legend_handles_labels()[0]:
        axes.legend(loc="upper right")


@contextmanager
def open_bare() -> Iterator[Callable[[dict[str, Any]], None]]:
    """Figure and Agg canvas, build and draw: no encoding, no marks, no layout engine."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def draw(p: dict[str, Any]) -> None:
        figure = Figure(figsize=p["size"], dpi=p["dpi"])
        canvas = FigureCanvasAgg(figure)
        for axes, own in zip(figure.subplots(*p["shape"], squeeze=False).flat, p["panels"], strict=False):
            fill(axes, own)
        if p["title"]:
            figure.suptitle(p["title"])
        canvas.draw()

    yield draw


def script(sample: Sample) -> str:
    """A pyplot script, as one would write it for one figure."""
    import inspect

    body = inspect.getsource(fill).replace("axes: Any, p: dict[str, Any]", "axes, p").replace("-> None", "")
    return (
        f"import matplotlib.pyplot as plt\n\n{body}\np = {ready(sample)!r}\n"
        "figure, grid = plt.subplots(*p['shape'], figsize=p['size'], dpi=p['dpi'], squeeze=False)\n"
        "for axes, own in zip(grid.flat, p['panels']):\n    fill(axes, own)\n"
        "figure.suptitle(p['title'])\nplt.tight_layout()\nplt.savefig('picture.png')\n"
    )
