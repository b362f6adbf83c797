"""Charts by plotly: traces by noun, laid out by plotly, asked in the page where everything is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.renderers.axes import scales
from gnomon.renderers.larger import larger
from gnomon.renderers.plotly import versions
from gnomon.renderers.plotly.chart.code import script
from gnomon.renderers.plotly.chart.frame import frame
from gnomon.renderers.plotly.chart.layout import layout, room
from gnomon.renderers.plotly.chart.nouns import nouns
from gnomon.renderers.plotly.chart.nouns.lines import SYMBOLS
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, LegendEntry
from gnomon.truth.letters import stack
from gnomon.truth.picture import Picture
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.renderers.plotly.page import Plotly


def unnamed(chart: Chart, made: list[Trace]) -> list[Trace]:
    """For each legend entry that no trace has, such as falling days where all rise, a trace that shows nothing else."""
    shown = {t.data.get("name") for t in made if t.data.get("showlegend")}
    if any(t.data["type"] == "pie" for t in made):
        return []
    nothing = {"type": "scatter", "mode": "markers", "x": [None], "y": [None], "showlegend": True}

    def swatch(entry: LegendEntry) -> dict[str, Any]:
        symbol = SYMBOLS.get(entry.dot, "circle") if entry.look == "dot" else "square"
        return {"symbol": symbol, "size": 12, "color": entry.fill}

    return [
        Trace({**nothing, "name": spoken(e.text), "marker": swatch(e)}, layer=9)
        for e in chart.of(LegendEntry)
        if spoken(e.text) not in shown
    ]


def vector(scene: Chart, engine: Plotly, form: str) -> bytes:
    """The same figure as SVG or PDF, by kaleido. Refused if that is not there."""
    fonts = stack(scene.look.font, scene.texts)
    _, figure = figure_of(scene, fonts)
    return engine.vector(figure, fonts, scene.size, form)


def figure_of(chart: Chart, fonts: tuple[str, ...]) -> tuple[list[Trace], dict[str, Any]]:
    """The traces, and the figure of them. Rejected if plotly cannot draw it."""
    scene = replace(chart, look=replace(chart.look, font=", ".join(f"'{f}'" for f in fonts)))
    if len(scene.panels) != 1:
        raise Rejected("not drawn by plotly", "several panels")
    made = [t for module in nouns() for t in module.traces(scene)]
    made += unnamed(scene, made)
    made.sort(key=lambda t: t.layer)
    order = {spoken(e.text): i for i, e in enumerate(scene.of(LegendEntry))}
    for trace in made:
        trace.data["legendrank"] = 1000 + order.get(trace.data.get("name", ""), 0)
    figure = {"data": [t.data for t in made], "layout": layout(scene), "room": room(scene)}
    for module in nouns():
        if hasattr(module, "adjust"):
            module.adjust(scene, figure)
    return made, figure


def render(scene: Chart, engine: Plotly) -> Picture:
    """The picture of a chart of one panel. Rejected if text finds no room, or if plotly cannot draw it."""
    fonts = stack(scene.look.font, scene.texts)
    made, figure = figure_of(scene, fonts)
    said, image = engine.draw(figure, fonts, scene.size, scene.look.scale)
    size = (said["size"]["width"], said["size"]["height"])
    seen = Seen(scene if size == scene.size else replace(scene, size=size), said, made)
    frame(seen)
    for module in nouns():
        module.read(seen)
    seen.scales += scales(seen)
    marked = {m.id for m in seen.marks}
    for element in scene.elements:
        if element.id not in marked:
            raise Rejected("not drawn by plotly", f"a {element.noun}")
    picture = Picture(
        images=(image,),
        marks=tuple(seen.marks),
        scales=tuple(seen.scales),
        facts=tuple(seen.facts),
        code=script(scene),
        versions=versions(),
    )
    return larger(picture, scene.look.scale)
