"""What a practitioner would write to draw a chart: idiomatic matplotlib, data inline, no pixel positions.

The scene's JSON is the exact record; this is a script for people, of some 15 to 60 lines. It gives back the values of
the facts, and a picture that one recognises.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import Any

from gnomon.renderers.matplotlib.chart.code.axes import write_axes, write_rings
from gnomon.renderers.matplotlib.chart.code.legend import rows_above, write_colour_bar, write_legend
from gnomon.renderers.matplotlib.chart.code.nouns import nouns
from gnomon.renderers.matplotlib.chart.code.units import POINT
from gnomon.renderers.python import Name, Piece, call, lay, prefixed
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import Chart, Panel, PanelTitle, SourceNote, Subtitle, Title

FRAMES: dict[str, dict[str, Any]] = {
    "left bottom": {"axes.spines.top": False, "axes.spines.right": False},
    "offset": {"axes.spines.top": False, "axes.spines.right": False},
    "bottom": {"axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False},
    "none": {f"axes.spines.{side}": False for side in ("top", "right", "left", "bottom")},
    "box": {},
}
WHITE, BLACK = ("#ffffff", "#000000")
DEFAULTS: dict[str, Any] = {
    "figure.facecolor": WHITE,
    "axes.facecolor": WHITE,
    "text.color": BLACK,
    "axes.labelcolor": BLACK,
    "xtick.color": BLACK,
    "ytick.color": BLACK,
    "axes.edgecolor": BLACK,
}
GRIDS = {"solid": "-", "dotted": ":", "dashed": "--"}


def script(chart: Chart) -> str:
    """A script that needs matplotlib, numpy and pandas, and shows the chart."""
    panels = [written(chart, panel) for panel in chart.panels]
    scale: dict[str, Any] = {"dpi": 100 * chart.look.scale, "layout": "constrained"}
    size = (chart.size[0] / 100, chart.size[1] / 100)
    body: list[Piece] = [call("plt.rcParams.update", style(chart)), Name("")]
    if len(panels) == 1:
        (one,) = panels
        spaced: dict[str, Any] = {"subplot_kw": {"projection": one.projection}} if one.projection else {}
        body.append(prefixed("fig, ax = ", call("plt.subplots", figsize=size, **scale, **spaced)))
        body += one.lines
    else:
        body.append(prefixed("fig = ", call("plt.figure", figsize=size, **scale)))
        for n, one in enumerate(panels, 1):
            own = {"projection": one.projection} if one.projection else {}
            body += [
                Name(""),
                prefixed("ax = ", call("fig.add_subplot", chart.rows, chart.columns, n, **own)),
                *one.lines,
            ]
    body += headings(chart, panels)
    body.append(Name("plt.show()"))
    imports = {"import matplotlib.pyplot as plt"}.union(*(one.imports for one in panels))
    plain = sorted(i for i in imports if i.startswith("import "))
    return "\n".join([*plain, *sorted(imports - set(plain)), "", *(lay(line) for line in body)]) + "\n"


def written(chart: Chart, panel: Panel) -> Script:
    """The statements of one panel: data, what shows them, axes, legend."""
    made = Script(chart, panel)
    for module in nouns():
        module.write(made)
    write_axes(made)
    write_rings(made)
    write_colour_bar(made)
    write_legend(made)
    if made.bare:
        made.say('ax.axis("off")' if not panel.shows("stage") else "ax.grid(False)")
    for title in made.of(PanelTitle):
        pad = rows_above(made) * round(chart.look.text * 1.8 * POINT)
        made.add("ax.set_title", title.text, pad=pad + 6 if pad else None)
    return made


def style(chart: Chart) -> dict[str, Any]:
    """The look, as settings."""
    look = chart.look
    generic = (
        "monospace"
        if "Mono" in look.font
        else "serif"
        if "Serif" in look.font or look.font == "Caladea"
        else "sans-serif"
    )
    made: dict[str, Any] = {
        "font.family": [look.font, generic],
        "font.size": round(look.text * POINT, 1),
        "figure.facecolor": look.ground,
        "axes.facecolor": look.plot,
        "text.color": look.ink,
        "axes.labelcolor": look.quiet,
        "xtick.color": look.quiet,
        "ytick.color": look.quiet,
        "axes.edgecolor": look.ink,
        **FRAMES[look.frame],
    }
    if look.grid != "none":
        # no line stands at a name
        named = all("category" in (a.kind for a in (p.x, p.y) if a is not None) for p in chart.panels)
        both = (look.grid == "both" and not named) or len({p.upright for p in chart.panels}) > 1
        made |= {
            "axes.grid": True,
            "axes.grid.axis": "both" if both else chart.panels[0].value_axis,
            "grid.color": look.faint,
            "axes.axisbelow": True,
        }
        if look.grid_dash != "solid":
            made["grid.linestyle"] = GRIDS[look.grid_dash]
    if look.ticks == "none":
        made |= {"xtick.major.size": 0, "ytick.major.size": 0}
    elif look.ticks == "in":
        made |= {"xtick.direction": "in", "ytick.direction": "in"}
    return {key: value for key, value in made.items() if DEFAULTS.get(key) != value}


def headings(chart: Chart, panels: Sequence[Script]) -> list[Piece]:
    """Title, subtitle, source."""
    look = chart.look
    found: list[Piece] = []
    left = look.title == "left"
    for title in chart.of(Title):
        how: dict[str, Any] = {"x": 0.02, "ha": "left"} if left else {}
        bold = "bold" if look.weight == "bold" else None
        size = round(look.text * look.heading * POINT, 1)
        broken = fill(title.text, max(20, int(chart.size[0] * 0.95 / (look.text * look.heading * 0.58))))
        found.append(call("fig.suptitle", broken, **how, fontsize=size, fontweight=bold))
    for subtitle in chart.of(Subtitle):
        if len(chart.panels) == 1:
            pad = rows_above(panels[0]) * round(look.text * 1.8 * POINT)
            how = {"loc": "left" if left else None, "pad": pad + 6 if pad else None}
            found.append(call("ax.set_title", subtitle.text, **how, color=look.quiet, fontsize="medium"))
    for note in chart.of(SourceNote):
        how = {"x": 0.02, "ha": "left", "color": look.quiet, "fontsize": "small"}
        found.append(call("fig.supxlabel", note.text, **how))
    return found
