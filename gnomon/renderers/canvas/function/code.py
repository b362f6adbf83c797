"""What a teacher would write to draw a plot: numpy for the curves, matplotlib for the rest; no pixel positions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import hypot
from typing import Any

from gnomon.renderers.canvas.function.expressions import ends_of, expression, polynomial
from gnomon.renderers.canvas.function.themes import THEMES, Theme
from gnomon.renderers.python import Name, Piece, call, lay
from gnomon.scenes.function import (
    Area,
    Arrow,
    AxisName,
    Between,
    Curve,
    CurveName,
    Dot,
    DotName,
    Edge,
    Field,
    Formula,
    Guide,
    Measure,
    Note,
    Parametric,
    Piecewise,
    Plot,
    Polar,
    Rational,
    Span,
    Tick,
    TickLabel,
    Wave,
)


def script(plot: Plot) -> str:
    """A script that needs numpy and matplotlib, and shows the plot."""
    theme = THEMES[plot.look.theme]
    left, right, low, high = plot.window
    size = (plot.size[0] / 100, plot.size[1] / 100)
    ground = None if theme.ground == "#ffffff" else theme.ground
    lines: list[Piece] = [
        call("fig, ax = plt.subplots", figsize=size, facecolor=ground, layout="constrained"),
        *areas(plot, theme),
        *(line for curve in plot.of(Curve) for line in drawn(curve, plot, theme)),
        *guides(plot, theme),
        *arrows(plot, theme),
        *edges(plot, theme),
        *spans(plot, theme),
        *dots(plot, theme),
        *words(plot, theme),
        call("ax.set_xlim", left, right),
        call("ax.set_ylim", low, high),
    ]
    lines += frame(plot, theme)
    body = [lay(line) for line in lines]
    numpy = ["import numpy as np"] if any("np." in line for line in body) else []
    return "\n".join(["import matplotlib.pyplot as plt", *numpy, "", *body, "plt.show()"]) + "\n"


def drawn(curve: Curve, plot: Plot, theme: Theme) -> list[Piece]:
    """A curve by its formula; where it is torn at poles, values far out of the window are left out."""
    left, right, low, high = plot.window
    colour = theme.curves[curve.style % len(theme.curves)]
    dash = theme.dashes[curve.style % len(theme.dashes)]
    text = next((f.text for f in plot.of(Formula) if f.of == curve.id), None)
    how: dict[str, Any] = {
        "color": colour,
        "linewidth": theme.width,
        "linestyle": (0, dash) if dash else None,
        "label": text,
    }
    match curve:
        case Piecewise():
            ends = [Fraction(str(left)), *curve.ends, Fraction(str(right))]
            found: list[Piece] = []
            for i, coefficients in enumerate(curve.polys):
                a, b = ends[i], ends[i + 1]
                if a < b:
                    found += [
                        call("x = np.linspace", float(a), float(b), 200),
                        call("ax.plot", Name("x"), Name(polynomial(coefficients)), **how),
                    ]
                    how["label"] = None
            return found
        case Polar() | Parametric():
            t, x, y = expression(curve)
            return [
                call("t = np.linspace", 0 if t else -60, Name(t or "60"), 1000),
                Name(f"x = {x}"),
                Name(f"y = {y}"),
                call("ax.plot", Name("x"), Name("y"), **how),
            ]
        case _ if type(curve).__name__ == "Conic":
            return [
                line
                for t, x, y in ends_of(curve)
                for line in (Name(f"t = np.linspace({t}, 1000)"), call("ax.plot", Name(x), Name(y), **how))
            ]
    try:
        _, _, y = expression(curve)
    except KeyError:  # a curve of a plug-in: as a polyline
        path = max(curve.paths(left, right, 60), key=len)
        return [
            call("ax.plot", [round(float(v), 4) for v in path[:, 0]], [round(float(v), 4) for v in path[:, 1]], **how)
        ]
    made: list[Piece] = [call("x = np.linspace", left, right, 1000)]
    if isinstance(curve, Rational) or (isinstance(curve, Wave) and curve.shape == "tan") or curve.breaks():
        made += [
            Name(f"y = {y}"),
            Name(f"y[np.abs(y) > {4 * max(abs(low), abs(high)):g}] = np.nan"),
            call("ax.plot", Name("x"), Name("y"), **how),
        ]
    else:
        made.append(call("ax.plot", Name("x"), Name(y if "x" in y else f"np.full_like(x, {y})"), **how))
    return made


def areas(plot: Plot, theme: Theme) -> list[Piece]:
    made: list[Piece] = []
    for area in plot.of(Area):
        colour = theme.fills[area.style % len(theme.fills)]
        if isinstance(area, Between):
            upper, lower = (polynomial([Fraction(c) for c in p]) for p in (area.upper, area.lower))
            made.append(call("x = np.linspace", float(Fraction(area.start)), float(Fraction(area.end)), 200))
            made.append(call("ax.fill_between", Name("x"), Name(upper), Name(lower), color=colour))
        else:
            xs, ys = zip(*area.ring, strict=True)
            made.append(call("ax.fill", rounded(xs), rounded(ys), color=colour))
    return made


def rounded(values: Sequence[float]) -> list[float]:
    return [float(f"{v:.6g}") for v in values]


def guides(plot: Plot, theme: Theme) -> list[Piece]:
    made: list[Piece] = []
    called = {n.of: n.text for n in plot.of(Note)}
    for g in plot.of(Guide):
        x, y, dx, dy = g.line
        colour = theme.ink if g.style < 0 else theme.curves[g.style % len(theme.curves)]
        line = "--" if g.dashed else None
        how: dict[str, Any] = {"color": colour, "linestyle": line, "linewidth": 1, "label": called.get(g.id)}
        if not dx:
            made.append(call("ax.axvline", x, **how))
        elif not dy:
            made.append(call("ax.axhline", y, **how))
        else:
            made.append(call("ax.axline", (x, y), slope=dy / dx, **how))
    return made


def arrows(plot: Plot, theme: Theme) -> list[Piece]:
    """A field by its formula, if all its arrows are as long as it says, or all alike; else arrow by arrow."""
    found, fields = plot.of(Arrow), plot.of(Field)
    if not found:
        return []
    colour = theme.curves[found[0].style % len(theme.curves)]
    how: dict[str, Any] = {
        "color": colour,
        "pivot": "mid",
        "angles": "xy",
        "scale_units": "xy",
        "scale": 1,
        "width": 0.004,
    }
    if found[0].dash:
        how |= {"headwidth": 0, "headlength": 0, "headaxislength": 0}
    xs, ys = sorted({a.x for a in found}), sorted({a.y for a in found})
    names: tuple[Any, ...] = (
        [a.x for a in found],
        [a.y for a in found],
        rounded([a.dx for a in found]),
        rounded([a.dy for a in found]),
    )
    if len(fields) != 1:
        return [call("ax.quiver", *names, **how)]
    rows = [(0, 0, 1), fields[0].rows[0]] if found[0].dash else list(fields[0].rows)
    vectors = [[a * v.x + b * v.y + c for a, b, c in rows] for v in found]
    longs = [hypot(*v) for v in vectors]
    alike = {round(hypot(v.dx, v.dy), 6) for v in found if hypot(v.dx, v.dy) > 1e-9}
    shares = {round(hypot(v.dx, v.dy) / far, 6) for v, far in zip(found, longs, strict=True) if far}
    whole = len(xs) * len(ys) == len(found)
    lines: list[Piece] = (
        [Name(f"x, y = np.meshgrid({steps(xs)}, {steps(ys)})")]
        if whole
        else [call("x = np.array", [a.x for a in found]), call("y = np.array", [a.y for a in found])]
    )
    u, v = (linear(r) for r in rows)
    lines += [Name(f"u = {u}"), Name(f"v = {v}")]
    if len(shares) == 1:
        k = f"{shares.pop():g} * "
        return [*lines, call("ax.quiver", Name("x"), Name("y"), Name(f"{k}u"), Name(f"{k}v"), **how)]
    if len(alike) == 1:
        lines.append(Name(f"length = np.hypot(u, v) / {alike.pop():g}"))
        return [*lines, call("ax.quiver", Name("x"), Name("y"), Name("u / length"), Name("v / length"), **how)]
    return [call("ax.quiver", *names, **how)]


def steps(values: Sequence[float]) -> str:
    """`np.arange(-4, 5)` of even numbers, else the list."""
    if all(float(v).is_integer() for v in values) and all(b - a == 1 for a, b in pairwise(values)):
        return f"np.arange({int(values[0])}, {int(values[-1]) + 1})"
    return str(rounded(values))


def linear(row: tuple[int, int, int]) -> str:
    a, b, c = row
    parts = [f"{k} * {n}" if abs(k) != 1 else n if k == 1 else f"-{n}" for k, n in ((a, "x"), (b, "y")) if k]
    if c or not parts:
        parts.append(str(c) if parts else f"{c} + 0 * x")
    return " + ".join(parts).replace("+ -", "- ")


def edges(plot: Plot, theme: Theme) -> list[Piece]:
    made: list[Piece] = []
    for edge in plot.of(Edge):
        points = (*edge.points, edge.points[0]) if edge.closed else edge.points
        kept = points if len(points) < 12 else points[:: max(1, len(points) // 40)] + points[-1:]
        xs, ys = zip(*kept, strict=True)
        made.append(call("ax.plot", rounded(xs), rounded(ys), color=theme.ink, linestyle="--" if edge.hidden else None))
    made += [
        call("ax.text", *rounded(m.at), m.text, ha="center", va="center", color=theme.text) for m in plot.of(Measure)
    ]
    return made


def spans(plot: Plot, theme: Theme) -> list[Piece]:
    """Stretches of a number line, and whether their ends belong."""
    made: list[Piece] = []
    for span in plot.of(Span):
        low, high = span.ends
        a, b = (
            (float(low) if low is not None else plot.window[0]),
            (float(high) if high is not None else plot.window[1]),
        )
        colour = theme.curves[span.style % len(theme.curves)]
        made.append(call("ax.plot", [a, b], [0, 0], color=colour, linewidth=5, solid_capstyle="butt"))
        for end, at, closed in zip(span.ends, (a, b), span.closed, strict=True):
            if end is not None:
                made.append(
                    call(
                        "ax.plot",
                        at,
                        0,
                        "o",
                        color=colour,
                        markersize=9,
                        markerfacecolor=None if closed else theme.ground,
                    )
                )
    return made


def dots(plot: Plot, theme: Theme) -> list[Piece]:
    made: list[Piece] = []
    names = {n.of: n.text for n in plot.of(DotName)}
    for dot in plot.of(Dot):
        colour = theme.ink if dot.style < 0 else theme.curves[dot.style % len(theme.curves)]
        at = (float(f"{dot.x:.9g}"), float(f"{dot.y:.9g}"))
        made.append(
            call("ax.plot", *at, "o", color=colour, markerfacecolor=None if dot.filled else theme.ground, zorder=3)
        )
        if dot.id in names:
            made.append(
                call("ax.annotate", names[dot.id], at, xytext=(6, 6), textcoords="offset points", color=theme.text)
            )
    return made


def words(plot: Plot, theme: Theme) -> list[Piece]:
    """Formulas as the title or the legend, names at curves, what else is printed."""
    made: list[Piece] = []
    guides = {g.id for g in plot.of(Guide)}
    formulas, notes = plot.of(Formula), [n for n in plot.of(Note) if n.of not in guides]
    if len(formulas) > 1 or (formulas and plot.look.formula == "beside") or len(notes) < len(plot.of(Note)):
        made.append(call("ax.legend", frameon=False, labelcolor=theme.text))
    printed = [f.text for f in formulas[:1]] if len(formulas) == 1 and plot.look.formula != "beside" else []
    printed += [n.text for n in notes]
    if printed:
        made.append(call("ax.set_title", "\n".join(printed), color=theme.text))
    curves = {c.id: c for c in plot.of(Curve)}
    for name in plot.of(CurveName):
        if name.of in curves:
            path = max(curves[name.of].paths(plot.window[0], plot.window[1], 41), key=len)
            seen = [
                (x, y) for x, y in path if plot.window[0] < x < plot.window[1] and plot.window[2] < y < plot.window[3]
            ]
            if seen:
                spot = rounded(seen[-max(1, len(seen) // 6)])
                colour = theme.curves[curves[name.of].style % len(theme.curves)]
                made.append(
                    call("ax.annotate", name.text, tuple(spot), xytext=(8, 4), textcoords="offset points", color=colour)
                )
    return made


def frame(plot: Plot, theme: Theme) -> list[Piece]:
    """Axes through the origin or around, ticks where they stand, a grid."""
    made: list[Piece] = []
    if plot.equal:
        made.append(call("ax.set_aspect", "equal"))
    names = {n.way: n.text for n in plot.of(AxisName)}
    if not plot.of(Tick) and not names:
        return [*made, Name('ax.axis("off")')]
    texts = {label.of: label.text for label in plot.of(TickLabel)}
    for way in ("x", "y"):
        ticks = sorted((t.value, texts.get(t.id, "")) for t in plot.of(Tick) if t.way == way)
        places, labels = [t[0] for t in ticks], [t[1] for t in ticks]
        plain = all(label.replace("−", "-") in ("", f"{v:g}") for v, label in ticks) and all(labels)
        made.append(call(f"ax.set_{way}ticks", places, *([] if plain else [labels])))
    across, up = names.get("x"), names.get("y")
    if plot.look.axes == "cross":
        made.append(Name('ax.spines[["left", "bottom"]].set_position("zero")'))
        made.append(Name('ax.spines[["top", "right"]].set_visible(False)'))
        if across:
            made.append(call("ax.set_xlabel", across, loc="right"))
        if up:
            made.append(call("ax.set_ylabel", up, loc="top", rotation=0))
    else:
        made += [call(f"ax.set_{way}label", text) for way, text in (("x", across), ("y", up)) if text]
    if theme.ground != "#ffffff":
        made.append(call("ax.set_facecolor", theme.ground))
    if theme.ink != "#000000":
        made.append(call("ax.tick_params", colors=theme.text))
        made.append(call("ax.spines[:].set_color", theme.ink))
    if plot.look.grid:
        made.append(call("ax.grid", color=theme.grid))
        made.append(Name("ax.set_axisbelow(True)"))
    return made
