"""What stands around a centre: slices, rings, petals, shapes of a radar, dials."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from gnomon.renderers.matplotlib.chart.code.units import POINT
from gnomon.renderers.python import Name
from gnomon.renderers.scripts import Script, one_or_all
from gnomon.scenes.chart import DialBand, InnerWedge, LegendEntry, Needle, Petal, RadarPoint, RadarShape, Wedge


def write(script: Script) -> None:
    wedges = script.of(Wedge)
    inner = [w for w in wedges if isinstance(w, InnerWedge)]
    outer = [w for w in wedges if not isinstance(w, InnerWedge)]
    for ring in (inner, outer):
        if ring:
            write_pie(script, ring)
    if script.of(Petal):
        write_rose(script, script.of(Petal))
    if script.of(RadarPoint):
        write_radar(script, script.of(RadarPoint))
    if script.of(Needle):
        write_gauge(script, script.of(Needle)[0], script.of(DialBand))


def write_pie(script: Script, wedges: Sequence[Wedge]) -> None:
    script.bare = True
    look, first = script.chart.look, wedges[0]
    values = script.let(script.panel.encoding(first.noun).measure, [w.value for w in wedges])
    sweep, total = math.fsum(w.sweep for w in wedges), math.fsum(w.value for w in wedges)
    names, texts = [script.name_text(w.id) for w in wedges], script.value_texts(wedges)
    inside = first.inner == 0.0 and first.outer < 1  # the inner ring of two
    percent = texts is not None and share_format(texts, [100 * w.value / total for w in wedges])
    if texts is not None and not percent:
        names = ["\n".join(t for t in pair if t) for pair in zip(names, texts, strict=True)]
    width = round(first.outer - first.inner, 3)
    edge: dict[str, Any] = {"edgecolor": look.ground}
    if first.inner or first.outer < 1:
        edge = {"width": width, **edge}
    whole = abs(sweep - 360) < 0.5
    second = wedges[1 % len(wedges)]
    clockwise = abs((first.start + first.sweep - second.start + 180) % 360 - 180) < 1e-6
    part = Name(f"[v * {round(sweep / 360 / total, 9)} for v in {values}]")
    labels = script.let("labels", names, "names") if any(names) else None
    script.add(
        "wedges, *_ = ax.pie" if script.of(LegendEntry) else "ax.pie",
        values if whole else part,
        normalize=None if whole else False,
        radius=first.outer if first.outer != 1 else None,
        colors=[w.fill for w in wedges],
        explode=[w.out for w in wedges] if any(w.out for w in wedges) else None,
        startangle=round((90 - first.start - (0 if clockwise else first.sweep)) % 360, 3),
        counterclock=None if not clockwise else False,
        labels=labels,
        labeldistance=0.5 if inside else None,
        autopct=percent or None,
        pctdistance=round((1 + first.inner) / 2, 2) if percent and first.inner else None,
        wedgeprops=edge,
        textprops={"ha": "center"} if inside else None,
    )


def share_format(texts: Sequence[str], shares: Sequence[float]) -> str:
    """The format of shares that all texts have; "" if they are no shares."""
    for places in (0, 1, 2):
        if all(t in ("", f"{s:.{places}f}%") for t, s in zip(texts, shares, strict=True)) and all(texts):
            return f"%.{places}f%%"
    return ""


def write_rose(script: Script, petals: Sequence[Petal]) -> None:
    script.projection = "polar"
    values = script.let(script.panel.encoding("petal").measure, [p.value for p in petals])
    script.imports.add("import numpy as np")
    middles = [(p.start + p.sweep / 2) % 360 for p in petals]
    angles = script.let("angles", Name(f"np.deg2rad({script_list(middles)})"))
    script.add(
        "ax.bar",
        angles,
        values,
        width=Name(f"np.deg2rad({petals[0].sweep:g})"),
        color=one_or_all([p.fill for p in petals]),
        edgecolor=script.chart.look.ground,
    )
    upright(script)
    names = [script.name_text(p.id) for p in petals]
    if any(names):
        script.add("ax.set_xticks", angles, names)
    write_texts(script, angles, values, petals)


def script_list(values: Sequence[float]) -> str:
    from gnomon.renderers.python import piece

    return str(piece([round(v, 6) for v in values]))


def upright(script: Script) -> None:
    script.add("ax.set_theta_zero_location", "N")
    script.add("ax.set_theta_direction", -1)


def write_texts(script: Script, angles: Any, values: Any, marks: Sequence[Petal | RadarPoint]) -> None:
    texts = script.value_texts(marks)
    if texts is not None:
        script.say(f"for angle, value, text in zip({angles}, {values}, {script.let('texts', texts, 'texts')}):")
        script.say('    ax.text(angle, value, text, ha="center", va="center")')


def write_radar(script: Script, points: Sequence[RadarPoint]) -> None:
    """Shapes that come back to where they began."""
    script.projection = "polar"
    look, count = script.chart.look, len(script.panel.categories)
    spokes = script.let(plural_of(script.panel.key), list(script.panel.categories), "spokes")
    columns = script.columns(points)
    angles = script.let("angles", script.np(f"np.linspace(0, 2 * np.pi, {count}, endpoint=False)"))
    shapes = {s.series: s for s in script.of(RadarShape)}
    for n, (group, values) in columns.items():
        shape = shapes[n]
        around, closed = Name(f"np.append({angles}, 0)"), Name(f"np.append({values}, {first_of(values)})")
        script.add(
            "ax.plot",
            around,
            closed,
            color=shape.stroke,
            linewidth=round(look.stroke * POINT, 2),
            marker="o",
            markersize=round(look.dot * POINT, 1),
            label=script.series_label(n, shape.stroke),
        )
        if shape.filled:
            script.add("ax.fill", angles, values, color=shape.stroke, alpha=0.2)
        write_texts(script, angles, values, [p for p in group if isinstance(p, RadarPoint)])
    upright(script)
    script.add("ax.set_xticks", angles, spokes)


def plural_of(word: str) -> str:
    from gnomon.renderers.python import identifier, plural

    return plural(identifier(word, otherwise="category"))


def first_of(values: Any) -> str:
    return f"{values}.iloc[0]" if "data[" in str(values) else f"{values}[0]"


def write_gauge(script: Script, needle: Needle, bands: Sequence[DialBand]) -> None:
    """Bands as bars of a polar plot, which runs over the values of the dial; the needle as an arrow."""
    script.projection = "polar"
    axis = script.panel.radius
    assert axis is not None
    script.imports.add("import numpy as np")
    value = script.let("value", needle.value, "reading")
    edges = script.let("edges", [bands[0].low, *(b.high for b in bands)])
    span = axis.high - axis.low
    minus = f" - {axis.low:g}" if axis.low else ""
    shifted = f"(np.array(v){minus})" if minus else "np.array(v)"
    script.say("")
    script.say("def angle(v):")
    script.say(f"    return np.deg2rad({needle.start:g} + {needle.sweep:g} * {shifted} / {span:g})")
    script.say("")
    script.add(
        "ax.bar",
        Name(f"angle({edges}[:-1])"),
        needle.thick,
        width=Name(f"np.diff(angle({edges}))"),
        bottom=round(1 - needle.thick, 3),
        align="edge",
        color=[b.fill for b in bands],
        edgecolor=script.chart.look.ground,
    )
    script.add(
        "ax.annotate",
        "",
        (Name(f"angle({value})"), round(0.95 - needle.thick, 3)),
        xytext=(0, 0),
        arrowprops={"color": script.chart.look.ink, "width": 2, "headwidth": 8},
    )
    texts = script.value_texts([needle])
    if texts:
        below = (needle.start + needle.sweep / 2 + 180) % 360
        script.add(
            "ax.text", Name(f"np.deg2rad({below:g})"), 0.4, texts[0], ha="center", va="center", fontsize="x-large"
        )
    upright(script)
    ticks = script.chart.ticks("radius", script.panel)
    script.add(
        "ax.set_xticks", Name(f"angle({script_list([t.at for t in ticks])}) % (2 * np.pi)"), [t.text for t in ticks]
    )
    script.add("ax.set_yticks", [])
    script.add("ax.set_ylim", 0, 1)
    script.say("ax.grid(False)")
    script.say('ax.spines["polar"].set_visible(False)')
