"""Charts by matplotlib: lay out, draw by noun, ask where the text is."""

from __future__ import annotations

from gnomon.renderers.axes import scales
from gnomon.renderers.fonts import FAMILIES
from gnomon.renderers.larger import larger
from gnomon.renderers.matplotlib import versions
from gnomon.renderers.matplotlib.chart.callouts import draw_notes
from gnomon.renderers.matplotlib.chart.frame import draw_frame
from gnomon.renderers.matplotlib.chart.insets import draw_insets
from gnomon.renderers.matplotlib.chart.layout import Plan, lay_out
from gnomon.renderers.matplotlib.chart.legend import Crowded, draw_inside, draw_legend
from gnomon.renderers.matplotlib.chart.nouns import nouns
from gnomon.renderers.matplotlib.chart.page import draw_page
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.script import FOOT, HEAD, NEEDS, TOOLS, along
from gnomon.renderers.matplotlib.sheet import Sheet
from gnomon.renderers.matplotlib.type import Type
from gnomon.renderers.trim import trimmed
from gnomon.scenes.chart import Chart, LegendEntry
from gnomon.truth.picture import Picture


def render(scene: Chart, engine: Type) -> Picture:
    """The picture of a chart. Rejected if its text finds no room."""
    # a circle has no empty corner
    legend = "right" if scene.look.legend == "inside" and scene.panels[0].x is None else scene.look.legend
    try:
        pen, plan = drawn(scene, engine, legend)
    except Crowded:  # no corner is empty: the legend goes above the plot
        legend = "top"
        pen, plan = drawn(scene, engine, legend)
    tight = trimmed(scene, pen.marks)
    if tight is not scene:
        scene, (pen, plan) = tight, drawn(tight, engine, legend)
    picture = Picture(
        images=(pen.sheet.pixels(),),
        marks=tuple(pen.marks),
        scales=tuple(pen.scales),
        facts=tuple(pen.facts),
        code=script(scene, plan, pen),
        versions=versions(),
    )
    return larger(picture, scene.look.scale)


def drawn(scene: Chart, engine: Type, legend: str) -> tuple[Pen, Plan]:
    """Everything on its sheet; Crowded if the legend is to stand inside a plot and does not fit."""
    look = scene.look
    pen = Pen(Sheet(scene.size, look.scale, look.ground), engine, scene.size, look)
    plan = lay_out(scene, pen, legend)
    draw_page(scene, plan.head, pen)
    draw_legend(plan.legend, plan.small, pen)
    for view, room, cell in zip(plan.views, plan.rooms, plan.boxes, strict=True):
        draw_frame(view, room, cell, pen)
        for module in nouns():
            module.draw(view, pen)
        pen.scales += scales(view)
        draw_insets(view, pen)
        draw_notes(view, pen)
        if legend == "inside" and view.panel.alone:
            draw_inside(view, view.of(LegendEntry), pen)
    return pen, plan


def script(chart: Chart, plan: Plan, pen: Pen) -> str:
    """The stand-alone script that draws the same pixels."""
    package, regular, heavy = FAMILIES[chart.look.font]
    axes = [a for v in plan.views for a in (v.x, v.y, v.far_y, v.shade) if a is not None]
    head = HEAD.format(
        width=chart.size[0],
        height=chart.size[1],
        scale=chart.look.scale,
        ground=chart.look.ground,
        regular=f"{package!r}, {regular!r}",
        bold=f"{package!r}, {heavy!r}",
        numeric="from math import copysign, log10\n" if any(a.axis.kind in ("log", "symlog") for a in axes) else "",
    )
    used = {line.split("(", 1)[0] for line in pen.lines}
    used |= {NEEDS[name] for name in used if name in NEEDS}
    tools = "\n".join(text for name, text in TOOLS.items() if name in used)
    places = "".join(
        along(a.called, a.origin, a.slope, a.axis.kind, a.axis.linear)
        for a in axes
        if any(f"{a.called}(" in line for line in pen.lines)
    )
    return head + tools + places + "\n\n" + "\n".join(pen.lines) + "\n" + FOOT
