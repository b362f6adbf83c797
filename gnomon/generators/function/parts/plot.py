"""A plot put together: window, axes, ticks, names and formulas, and the places that can be read against the grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from gnomon.generators.function.parts.looks import SIZES, SQUARE, Asked, plot_look
from gnomon.generators.ranges import one_of
from gnomon.scenes.function import (
    Arrow,
    Axis,
    AxisName,
    Curve,
    CurveName,
    Field,
    Formula,
    Guide,
    Note,
    Place,
    Plot,
    PlotLook,
    Tick,
    TickLabel,
    Transformed,
)
from gnomon.scenes.function.markup import linear
from gnomon.scenes.ticks import decimals, ticks
from gnomon.truth.element import Element
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

Window = tuple[float, float, float, float]
FAR = 0.06  # share of the window by which places keep from each other and from its border


def spread(low: float, high: float, least: float, step: float = 0.0) -> tuple[float, float, float]:
    """A round range around two ends, at least so wide, and its step."""
    if high - low < least:
        middle = (low + high) / 2
        low, high = middle - least / 2, middle + least / 2
    if not step:
        marks = ticks(low, high, 9)
        step = marks[1] - marks[0]
        if step == 2.5:
            step = 2.0
        if step < 1:
            step = max(step, 0.5)
    return floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step, step


def around_origin(low: float, high: float) -> tuple[float, float]:
    """Widened so that both axes are seen."""
    return min(low, -1.0), max(high, 1.0)


def axes(
    window: Window,
    steps: tuple[float, float],
    names: tuple[str, str] = ("x", "y"),
    pi: str = "",
    every: tuple[int, int] = (0, 0),
    ways: str = "xy",
    zero: bool = False,
) -> Iterator[Element]:
    """Axes, their names, ticks and numbers.

    `zero` is printed where the axes do not cross there. `pi` is the axis that counts in π. `every`: steps of a number.
    """
    for k, way in enumerate(ways):
        yield Axis(id=f"axis/{way}", way=way)
        yield AxisName(id=f"axis/{way}/name", text=names[k], way=way)
        low, high, step = window[2 * k], window[2 * k + 1], steps[k]
        count = round((high - low) / step)
        skip = every[k] or (1 if count <= 12 else 2 if count <= 22 else 5)
        n = 0
        for i in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1):
            at_edge = i * step <= low + 0.01 * step or i * step >= high - 0.01 * step
            if (i == 0 and "y" in ways and not zero) or i % skip or (at_edge and count > 3):
                continue
            value = float(f"{i * step:.12g}")
            text = in_pi(i, step) if way == pi else number(value, step)
            yield Tick(id=f"tick/{way}/{n}", way=way, value=value)
            yield TickLabel(id=f"tick/{way}/{n}/label", of=f"tick/{way}/{n}", text=text)
            n += 1


def number(value: float, step: float) -> str:
    return f"{value:.{decimals(step)}f}".replace("-", "−")


def in_pi(i: int, step: float) -> str:
    """i steps of a half, a third … of π."""
    from fractions import Fraction
    from math import pi

    f = Fraction(step / pi).limit_denominator(12) * i
    if not f:
        return "0"
    n = "" if abs(f.numerator) == 1 else str(abs(f.numerator))
    return ("−" if f < 0 else "") + f"{n}π" + (f"/{f.denominator}" if f.denominator > 1 else "")


def plot_of(
    curves: Sequence[Curve],
    look: PlotLook,
    size: tuple[int, int],
    window: Window,
    steps: tuple[float, float],
    *,
    shown: Sequence[str] = (),
    named: Sequence[str] = (),
    extra: Sequence[Element] = (),
    before: Sequence[Element] = (),
    equal: bool = False,
    pi: str = "",
    every: tuple[int, int] = (0, 0),
    places: bool = True,
) -> Plot:
    """`shown` are the names of curves whose formula is printed, `named` those that carry their letter.

    A curve with its formula beside it needs no letter.
    """
    named = [n for n in named if n not in shown or look.formula != "beside"]
    elements: list[Element] = [*before, *axes(window, steps, pi=pi, every=every, zero=look.axes == "frame"), *curves]
    elements += [
        Formula(id=f"formula/{c.name}", text=linear(c.markup()), markup=c.markup(), of=c.id)
        for c in curves
        if c.name in shown
    ]
    elements += called([e for e in before if isinstance(e, Guide) and e.sort == "asymptote"])
    elements += [CurveName(id=f"name/{c.name}", text=c.name, of=c.id) for c in curves if c.name in named]
    if places:
        elements += [p for c in curves for p in places_of(c, window, steps)]
    return Plot(size=size, look=look, window=window, steps=steps, equal=equal, elements=(*elements, *extra))


def graph_of(
    look: Generator, asked: Asked, curve: Curve, window: Window, steps: tuple[float, float], **more: Any
) -> Plot:
    """The graph of one function, with its formula printed or with its letter alone."""
    shown, named = ((curve.name,), ()) if asked.given == "formula" else ((), (curve.name,))
    drawn, size = plot_look(look, asked), one_of(look, SIZES)
    return plot_of((curve,), drawn, size, window, steps, shown=shown, named=named, **more)


def field_of(look: Generator, asked: Asked, field: Field, strokes: Sequence[Arrow]) -> Plot:
    """A field by its strokes on a grid of seven by seven, with its formula printed if that is given."""
    formula = Formula(id=f"formula/{field.name}", text=linear(field.markup()), markup=field.markup(), of=field.id)
    extra = [*strokes, *([formula] if asked.given == "formula" else [])]
    window, steps = (-4.0, 4.0, -4.0, 4.0), (1.0, 1.0)
    drawn, size = plot_look(look, asked, axes="frame", formula="above"), one_of(look, SQUARE)
    return plot_of((), drawn, size, window, steps, before=(field,), extra=extra, equal=True)


def transformed(
    name: str, parent: str, numbers: tuple[object, object, object], at: Iterable[object], **more: Any
) -> Transformed:
    """A parent function with its factor and both shifts; `at` are the x that may be asked for."""
    a, c, d = map(str, numbers)
    return Transformed(id=f"curve/{name}", name=name, parent=parent, a=a, c=c, d=d, at=tuple(map(str, at)), **more)


def asymptotes(curve: Element, *lines: tuple[float, float, float, float]) -> tuple[Guide, ...]:
    """Dashed lines by a point and a direction."""
    return tuple(Guide(id=f"guide/{i}", line=x, sort="asymptote", of=curve.id) for i, x in enumerate(lines))


def called(guides: Sequence[Guide]) -> tuple[Note, ...]:
    """The word that says what dashed lines are, at the first of them."""
    word = "asymptote" if len(guides) == 1 else "asymptotes"
    return tuple(Note(id="note/asymptote", text=word, markup=rf"\rm{{{word}}}", of=g.id) for g in guides[:1])


def places_of(curve: Curve, window: Window, steps: tuple[float, float]) -> Iterator[Place]:
    """Points at grid lines, zeros, and tops and bottoms of hills, where they stand apart and inside the window."""
    import numpy as np

    left, right, low, high = window
    wide, tall = right - left, high - low
    h = wide * 1e-5

    def f(x: float) -> float:
        with np.errstate(all="ignore"):
            return float(curve.y(np.array([x]))[0])

    def steep(x: float) -> float:
        return (f(x + h) - f(x - h)) / (2 * h)

    torn = [*curve.breaks(), *curve.corners()]
    n = 0
    for i in range(ceil(left / steps[0]), floor(right / steps[0]) + 1):
        x = float(f"{i * steps[0]:.12g}")
        y = f(x)
        inside = left + FAR * wide < x < right - FAR * wide and low + FAR * tall / 2 < y < high - FAR * tall / 2
        if inside and not any(abs(x - b) < 1e-6 for b in torn) and abs(steep(x)) * wide / tall < 4:
            sort = "start" if i == 0 else "value"
            name = f"{curve.name}{n:02d}"
            yield Place(id=f"place/{name}", of=curve.id, sort=sort, x=x, y=tidy(y), steep=steep(x), rise=f"rise/{name}")
            n += 1
    xs = np.linspace(left, right, 2001)
    with np.errstate(all="ignore"):
        ys = curve.y(xs)
    hills = list(turns(xs, ys, torn, window))
    for x, y, sort in hills:
        if low + 0.02 * tall < y < high - 0.02 * tall and left + 0.04 * wide < x < right - 0.04 * wide:
            yield Place(id=f"place/{curve.name}{n:02d}", of=curve.id, sort=sort, x=tidy(x), y=tidy(y))
            n += 1
    # a hill that nearly touches the axis may have two zeros or none
    if any(abs(y) < 0.03 * tall for _, y, _ in hills):
        return
    found = list(crossings(xs, ys, torn, f))
    if any(b - a < FAR * wide for a, b in pairwise(found)) or any(
        x < left + 0.01 * wide or x > right - 0.01 * wide for x in found
    ):
        return
    for x in found:
        if abs(steep(x)) * wide / tall > 0.25:
            yield Place(id=f"place/{curve.name}{n:02d}", of=curve.id, sort="zero", x=tidy(x), y=0.0, steep=steep(x))
            n += 1


def tidy(value: float) -> float:
    """Nine digits at most, and no nought that is not quite one."""
    return float(f"{value:.9g}") if abs(value) > 1e-9 else 0.0


def turns(xs: Any, ys: Any, torn: Sequence[float], window: Window) -> Iterator[tuple[float, float, str]]:
    for i in range(1, len(xs) - 1):
        a, b, c = ys[i - 1 : i + 2]
        if not (b == b and a == a and c == c) or any(xs[i - 1] <= t <= xs[i + 1] for t in torn):
            continue
        sort = "high" if b > a and b >= c else "low" if b < a and b <= c else ""
        if sort:
            # the top of the parabola through three points
            bend = a - 2 * b + c
            off = 0.5 * (a - c) / bend if bend else 0.0
            yield float(f"{xs[i] + off * (xs[1] - xs[0]):.9g}"), float(f"{b - 0.25 * (a - c) * off:.9g}"), sort


def crossings(xs: Any, ys: Any, torn: Sequence[float], f: Any) -> Iterator[float]:
    for i in range(len(xs) - 1):
        a, b = ys[i], ys[i + 1]
        if any(xs[i] - 1e-12 <= t <= xs[i + 1] + 1e-12 for t in torn) or not (a == a and b == b):
            continue
        if a == 0 and i and ys[i - 1] * b < 0:
            yield float(f"{xs[i]:.12g}")
        elif a * b < 0:
            low, high = float(xs[i]), float(xs[i + 1])
            for _ in range(50):
                middle = (low + high) / 2
                low, high = (middle, high) if f(middle) * a > 0 else (low, middle)
            yield float(f"{(low + high) / 2:.9g}")


def fit(
    curves: Sequence[Curve], xs: Sequence[float], ys: Sequence[float], least: tuple[float, float] = (8.0, 8.0)
) -> tuple[Window, tuple[float, float]]:
    """A window around what has to be seen, with both axes in it; Rejected if it would be too tall to read."""
    low, high = around_origin(min(xs), max(xs))
    left, right, dx = spread(low - 0.9, high + 0.9, least[0])
    low, high = around_origin(min(ys), max(ys))
    room = 0.08 * (high - low)
    bottom, top, dy = spread(low - room, high + room, least[1])
    if top - bottom > 60 or right - left > 40:
        raise Rejected("too wide a window", f"{right - left:g} x {top - bottom:g}")
    return (left, right, bottom, top), (dx, dy)
