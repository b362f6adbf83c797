"""Limits, scales, ticks, titles and frames of axes, said as one says them to matplotlib."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.renderers.formats import Format, date_format, number_format, plain
from gnomon.renderers.python import Name, call
from gnomon.renderers.scripts import Script, day
from gnomon.scenes.chart import Axis, AxisTitle, Needle, Tick


def write_axes(script: Script) -> None:
    panel = script.panel
    for name, axis in (("x", panel.x), ("y", panel.y)):
        if axis is not None:
            write_axis(script, f"ax.set_{name}", "ax." + name + "axis", name, axis)
    if panel.far_y is not None:
        write_axis(script, "far.set_y", "far.yaxis", "far y", panel.far_y)
        script.say('far.spines["right"].set_visible(True)')
        script.say("far.grid(False)")
    if script.chart.look.frame == "offset" and panel.x is not None:
        script.say('ax.spines[["left", "bottom"]].set_position(("outward", 8))')


def write_axis(script: Script, setter: str, along: str, name: str, axis: Axis) -> None:
    """Title, scale, limits, ticks."""
    panel = script.panel
    title = next((t.text for t in script.of(AxisTitle) if t.axis == name), "")
    if title:
        script.add(f"{setter}label", title)
    if axis.kind == "log":
        script.add(f"{setter}scale", "log")
    elif axis.kind == "symlog":
        write_signed_log(script, setter, axis.linear)
    ends: list[object] = [axis.low, axis.high]
    if axis.kind == "date":
        ends = [Name(f'pd.Timestamp("{day(v)}")') for v in ends]  # type: ignore[arg-type]
    matrix = name == "y" and axis.kind == "category" and panel.encodings and panel.encodings[0].noun == "cell"
    if axis.kind == "category" and (not panel.upright or matrix) and name == "y":
        ends.reverse()  # categories run downwards
    script.add(f"{setter}lim", *ends)
    ticks = script.chart.ticks(name, panel)
    if axis.kind == "category":
        write_names(script, setter, name, ticks)
    elif axis.kind == "date":
        write_dates(script, setter, along, ticks)
    else:
        write_numbers(script, setter, along, ticks, axis)


def write_signed_log(script: Script, setter: str, linear: float) -> None:
    """The signed logarithm of one and so many `linear`: matplotlib's own symlog bends elsewhere."""
    script.imports.add("import numpy as np")
    there = f"lambda v: np.sign(v) * np.log10(1 + np.abs(v) / {linear:.12g})"
    back = f"lambda w: np.sign(w) * {linear:.12g} * (10 ** np.abs(w) - 1)"
    script.add(f"{setter}scale", "function", functions=(Name(there), Name(back)))


def write_names(script: Script, setter: str, name: str, ticks: Sequence[Tick]) -> None:
    """Names at places, unless they stand there already."""
    if name == script.panel.category_axis and script.spelt and not script.numbered:
        return
    if script.panel.encodings and script.panel.encodings[0].noun == "cell" and not ticks:
        script.add(f"{setter}ticks", [])
        return
    places = [t.at for t in ticks]
    even = len(places) > 2 and [float(p) for p in places] == [float(i) for i in range(len(places))]
    where = Name(f"range({len(places)})") if even else places
    script.add(f"{setter}ticks", where, [t.text for t in ticks])


def write_dates(script: Script, setter: str, along: str, ticks: Sequence[Tick]) -> None:
    script.imports.add("import pandas as pd")
    days, texts = [day(t.at) for t in ticks], [t.text for t in ticks]
    form = date_format(days, texts)
    places = call("pd.to_datetime", days)
    if form is None:
        script.add(f"{setter}ticks", places, texts)
    else:
        script.add(f"{setter}ticks", places)
        script.imports.add("from matplotlib.dates import DateFormatter")
        script.add(f"{along}.set_major_formatter", call("DateFormatter", form))


def write_numbers(script: Script, setter: str, along: str, ticks: Sequence[Tick], axis: Axis) -> None:
    if not ticks:
        script.add(f"{setter}ticks", [])
        return
    places, texts = [t.at for t in ticks], [t.text for t in ticks]
    found = number_format(places, texts)
    if found is None:
        script.add(f"{setter}ticks", places, texts)
        return
    script.add(f"{setter}ticks", places)
    if axis.kind in ("log", "symlog") or found != Format("", plain(places), ""):
        script.add(f"{along}.set_major_formatter", f"{found.before}{{x:{found.spec}}}{found.after}")
    if axis.kind in ("log", "symlog"):
        script.say(f"{along}.minorticks_off()")


def write_rings(script: Script) -> None:
    """The radius of a polar plot."""
    axis = script.panel.radius
    if axis is None or script.chart.inside(script.panel, Needle):
        return
    script.add("ax.set_ylim", axis.low, axis.high)
    ticks = script.chart.ticks("radius", script.panel)
    places, texts = [t.at for t in ticks], [t.text for t in ticks]
    same = number_format(places, texts) == Format("", plain(places), "")
    script.add("ax.set_yticks", places, *([] if same else [texts]))
