"""Charts by matplotlib: lay out, draw by noun, ask where the text is."""

from __future__ import annotations

import numpy as np

from gnomon.renderers.fonts import FAMILIES
from gnomon.renderers.matplotlib import Fonts, versions
from gnomon.renderers.matplotlib.chart.bars import draw_bars
from gnomon.renderers.matplotlib.chart.frame import draw_frame
from gnomon.renderers.matplotlib.chart.layout import Plan, lay_out
from gnomon.renderers.matplotlib.chart.pen import DPI, Pen
from gnomon.renderers.matplotlib.script import FOOT, HEAD
from gnomon.scenes.chart import Chart
from gnomon.truth.picture import Picture


def render(scene: Chart, engine: Fonts) -> Picture:
    """The picture of a chart. Rejected if its text finds no room."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    width, height = scene.size
    figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=scene.look.ground)
    canvas = FigureCanvasAgg(figure)
    fonts = {bold: engine.get(scene.look.font, bold) for bold in (False, True)}
    pen = Pen(figure, canvas.get_renderer(), scene.size, fonts, scene.look)
    plan = lay_out(scene, pen)
    marks = [*draw_frame(scene, plan, pen), *draw_bars(scene, plan, pen)]
    canvas.draw()
    image = np.asarray(canvas.buffer_rgba())[..., :3].copy()
    return Picture(
        images=(image,),
        marks=(*marks, *pen.marks),
        scales=(plan.scale,),
        code=script(scene, plan, pen),
        versions=versions(),
    )


def script(chart: Chart, plan: Plan, pen: Pen) -> str:
    """The stand-alone script that draws the same pixels."""
    package, regular, heavy = FAMILIES[chart.look.font]
    head = HEAD.format(
        width=chart.size[0],
        height=chart.size[1],
        dpi=DPI,
        ground=chart.look.ground,
        origin=plan.scale.origin,
        slope=plan.scale.slope,
        regular=f"{package!r}, {regular!r}",
        bold=f"{package!r}, {heavy!r}",
    )
    return head + "\n".join(pen.lines) + "\n" + FOOT
