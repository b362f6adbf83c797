"""Charts by matplotlib: lay out, draw by noun, ask where the text is."""

from __future__ import annotations

import numpy as np

from gnomon.renderers.fonts import FAMILIES
from gnomon.renderers.matplotlib import Fonts, versions
from gnomon.renderers.matplotlib.chart.frame import draw_frame, draw_title
from gnomon.renderers.matplotlib.chart.layout import Plan, lay_out
from gnomon.renderers.matplotlib.chart.legend import Crowded, draw_inside, draw_legend
from gnomon.renderers.matplotlib.chart.nouns import nouns
from gnomon.renderers.matplotlib.chart.pen import DPI, Pen
from gnomon.renderers.matplotlib.script import FOOT, HEAD, TOOLS, along
from gnomon.scenes.chart import Chart, LegendEntry
from gnomon.truth.picture import Picture


def render(scene: Chart, engine: Fonts) -> Picture:
    """The picture of a chart. Rejected if its text finds no room."""
    try:
        pen, plan = drawn(scene, engine, scene.look.legend)
    except Crowded:  # no corner is empty: the legend goes above the plot
        pen, plan = drawn(scene, engine, "top")
    pen.figure.canvas.draw()
    image = np.asarray(pen.figure.canvas.buffer_rgba())[..., :3].copy()  # type: ignore[attr-defined]
    return Picture(
        images=(image,),
        marks=tuple(pen.marks),
        scales=tuple(pen.scales),
        facts=tuple(pen.facts),
        code=script(scene, plan, pen),
        versions=versions(),
    )


def drawn(scene: Chart, engine: Fonts, legend: str) -> tuple[Pen, Plan]:
    """The figure with everything on it; Crowded if the legend is to stand inside a plot and does not fit."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    width, height = scene.size
    figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=scene.look.ground)
    canvas = FigureCanvasAgg(figure)
    fonts = {bold: engine.get(scene.look.font, bold) for bold in (False, True)}
    pen = Pen(figure, canvas.get_renderer(), scene.size, fonts, scene.look)
    plan = lay_out(scene, pen, legend)
    draw_title(scene, plan, pen)
    draw_legend(plan.legend, plan.small, pen)
    for view, room, cell in zip(plan.views, plan.rooms, plan.boxes, strict=True):
        draw_frame(view, room, cell, pen)
        for module in nouns():
            module.draw(view, pen)
        if legend == "inside" and not view.panel.prefix:
            draw_inside(view, view.of(LegendEntry), pen)
    return pen, plan


def script(chart: Chart, plan: Plan, pen: Pen) -> str:
    """The stand-alone script that draws the same pixels."""
    package, regular, heavy = FAMILIES[chart.look.font]
    axes = [a for v in plan.views for a in (v.x, v.y, v.far_y, v.shade) if a is not None]
    head = HEAD.format(
        width=chart.size[0],
        height=chart.size[1],
        dpi=DPI,
        ground=chart.look.ground,
        regular=f"{package!r}, {regular!r}",
        bold=f"{package!r}, {heavy!r}",
        numeric="from math import copysign, log10\n" if any(a.axis.kind in ("log", "symlog") for a in axes) else "",
    )
    used = {line.split("(", 1)[0] for line in pen.lines}
    tools = "\n".join(text for name, text in TOOLS.items() if name in used)
    places = "".join(
        along(a.called, a.origin, a.slope, a.axis.kind, a.axis.linear)
        for a in axes
        if any(f"{a.called}(" in line for line in pen.lines)
    )
    return head + tools + places + "\n\n" + "\n".join(pen.lines) + "\n" + FOOT
