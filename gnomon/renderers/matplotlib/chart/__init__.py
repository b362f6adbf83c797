"""Charts by matplotlib: lay out, draw by noun, ask where the text is."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from gnomon.renderers.axes import scales
from gnomon.renderers.larger import larger
from gnomon.renderers.matplotlib import versions
from gnomon.renderers.matplotlib.chart.callouts import draw_notes
from gnomon.renderers.matplotlib.chart.code import script
from gnomon.renderers.matplotlib.chart.frame import draw_frame
from gnomon.renderers.matplotlib.chart.insets import draw_insets
from gnomon.renderers.matplotlib.chart.layout import lay_out
from gnomon.renderers.matplotlib.chart.legend import Crowded, draw_inside, draw_legend
from gnomon.renderers.matplotlib.chart.nouns import nouns
from gnomon.renderers.matplotlib.chart.page import draw_page
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.sheet import Sheet
from gnomon.renderers.matplotlib.type import Type
from gnomon.renderers.trim import trimmed
from gnomon.scenes.chart import Chart, LegendEntry
from gnomon.truth.picture import Picture


def render(scene: Chart, engine: Type) -> Picture:
    """The picture of a chart. Rejected if its text finds no room."""
    pen = fitted(scene, engine)
    picture = Picture(
        images=(pen.sheet.pixels(),),
        marks=tuple(pen.marks),
        scales=tuple(pen.scales),
        facts=tuple(pen.facts),
        code=script(scene),
        versions=versions(),
    )
    return larger(picture, scene.look.scale)


def vector(scene: Chart, engine: Type, form: Literal["svg", "pdf"]) -> bytes:
    """The same drawing as a file of outlines."""
    return fitted(replace(scene, look=replace(scene.look, scale=1)), engine).sheet.vector(form)


def fitted(scene: Chart, engine: Type) -> Pen:
    """Everything on a sheet without idle margins."""
    # a circle has no empty corner
    legend = "right" if scene.look.legend == "inside" and scene.panels[0].x is None else scene.look.legend
    try:
        pen = drawn(scene, engine, legend)
    except Crowded:  # no corner is empty: the legend goes above the plot
        legend = "top"
        pen = drawn(scene, engine, legend)
    tight = trimmed(scene, pen.marks)
    return pen if tight is scene else drawn(tight, engine, legend)


def drawn(scene: Chart, engine: Type, legend: str) -> Pen:
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
    return pen
