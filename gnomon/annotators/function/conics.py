"""Conics, curves by a parameter, polar curves: what their equations say, and radius and centre off the grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, exact, known, of_line, of_point, of_set, read, whether
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Conic, Curve, Dot, Formula, Parametric, Petal, Place, Plot, Polar
from gnomon.truth.fact import Exact, is_number, number
from gnomon.truth.program import difference, every
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

OF = (
    f"{FIND} the {{what}} of the {{it}}.",
    "What is the {what} of the {it}?",
    "What is the {what} of the {it} in the picture?",
    "Give the {what} of the {it} that is shown.",
    "Look at the {it}. What is its {what}?",
)
ALL = (
    f"{FIND} the {{what}} of the {{it}}.",
    "What are the {what} of the {it}?",
    "Name the {what} of the {it}.",
    "(Which are|What are) the {what} of the {it} in the picture?",
    "List the {what} of the {it} that is shown.",
)
SORT = (
    "What kind of curve (is this|is shown)?",
    "(Which|What) kind of curve does the equation describe?",
    "Name the kind of curve in the picture.",
    "What is the curve in the picture called?",
    "What is a curve like this one called?",
)
IS_SORT = (
    "Is the curve a {v}?",
    "Does the picture show a {v}?",
    "Would you call this curve a {v}?",
    "Is what the picture shows a {v}?",
    "Is it a {v} that is drawn?",
    "Is this curve a {v}?",
)
AT = (
    "At which point is the curve for t = {t}?",
    f"{FIND} the point of the curve that belongs to t = {{t}}.",
    "Which point (x, y) belongs to t = {t}?",
    "What are the coordinates of the curve's point for t = {t}?",
    "Put t = {t} into the equations. Which point do you get?",
)
R_AT = (
    "What is r for θ = {t}?",
    f"{FIND} r at θ = {{t}}.",
    "How large is r when θ = {t}?",
    "Which value does r have at θ = {t}?",
    "What distance r, by the formula, belongs to the angle θ = {t}?",
)
PETALS = (
    "How many petals does the (rose|curve) have?",
    "Count the petals of the curve. How many are there?",
    "How many petals (can be seen|are there)?",
    "Of how many petals does the rose consist?",
    "What is the number of petals of the curve?",
)
RADIUS = (
    "Read the radius of the circle off the grid.",
    "About how long is the radius of the circle?",
    "Estimate the radius of the circle from the axes.",
    "How large is the circle's radius, (according to|going by) the axes?",
    "What radius does the circle have in the picture?",
)
WIDE = (
    "How wide is the {it} (from left to right|measured along the x-axis)?",
    "About how far is it from the leftmost to the rightmost point of the {it}?",
    "Estimate the width of the {it} in units of the x-axis.",
    "Read off how wide the {it} is.",
    "What is the width of the {it}, in units of the x-axis?",
)
TALL = (
    "How high is the {it} (from bottom to top|measured along the y-axis)?",
    "About how far is it from the lowest to the highest point of the {it}?",
    "Estimate the height of the {it} in units of the y-axis.",
    "Read off how high the {it} is.",
    "What is the height of the {it}, in units of the y-axis?",
)
CENTRE = (
    "Read the {c}-coordinate of (point|the point) {name} off the axis.",
    "What is the {c}-coordinate of {name}?",
    "At which {c} does {name} lie?",
    "Estimate the {c}-coordinate of the marked point {name}.",
    "Where does {name} lie along the {c}-axis?",
)
EQUATION = (
    "(Find|Determine|Work out|Give) the equation of the line as y = mx + b.",
    "What is the equation of the line in the form y = mx + b?",
    "Write the line as y = mx + b.",
    "Which equation y = mx + b describes the same line?",
    "What do you get as y = mx + b when t is eliminated?",
)
REACH = (
    "Which {c}-values does the curve take? (Answer as an interval.|Give an interval.)",
    "(Find|Determine|Give|State) the interval of all {c}-values on the curve.",
    "Between which {c}-values does the curve run? Answer as an interval.",
    "As an interval, which values does {c} take along the curve?",
    "Write the set of all {c}-values of the curve as an interval.",
)
FAR = (
    "How far is each focus of the {it} from its centre?",
    "(Find|Determine|Work out) the distance from the centre of the {it} to a focus.",
    "What is the distance between the centre and a focus of the {it}?",
    "How far from the centre do the foci of the {it} lie?",
    "What distance lies between a focus of the {it} and the centre?",
)
OPENS = (
    "In which direction does the parabola open?",
    "Which way does the parabola open: upwards, downwards, to the left or to the right?",
    "Where does the parabola open to: upwards, downwards, to the left or to the right?",
    "(Name|State|Give) the direction in which the parabola opens.",
    "The parabola opens in one direction. Which one?",
)
MIRROR = (
    "Which of the axes is a line of symmetry of the curve?",
    "About which axis is the curve symmetric?",
    "(Name|State) the axis that is a line of symmetry of the curve.",
    "In which axis can the curve be mirrored without changing?",
    "The curve is symmetric about one of the axes. Which one?",
)
WAYS = ("upwards", "downwards", "to the left", "to the right")
SORTS = ("circle", "ellipse", "parabola", "hyperbola", "spiral", "cardioid")


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in plot.of(Curve):
        if isinstance(curve, (Conic, Parametric, Polar)):
            yield from exactly(curve, world, words)
            yield from points(curve, world, words)
            if isinstance(curve, Polar) and curve.sort == "rose":
                wrong = [Mistake("counted wrongly", n) for n in range(2, 15)]
                yield Question(say(words, *PETALS), "count-petals", every("petal").count(), tuple(wrong))
                yield from petals(plot, words)
            if isinstance(curve, Conic):
                yield from seen(plot, curve, words)


def petals(plot: Plot, words: Generator) -> Iterator[Question]:
    """How far a petal reaches that lies along an axis."""
    for petal in plot.of(Petal):
        for way, along, off in (("x", petal.x, petal.y), ("y", petal.y, petal.x)):
            if abs(off) < 1e-9 and along > 0:
                text = say(words, *REACHES, c=way)
                yield Question(text, "read-petal", read(petal.id, way))


REACHES = (
    "How far from the origin does the petal along the positive {c}-axis reach?",
    "Read off how long the petal along the positive {c}-axis is.",
    "(About what|What) length does the petal along the positive {c}-axis have?",
    "At which {c} does the petal along the positive {c}-axis end?",
    "Estimate the length of the petal that lies along the positive {c}-axis.",
)


def called(curve: Curve) -> str:
    if isinstance(curve, Conic):
        return curve.sort
    return {"rose": "rose", "limacon": "curve", "circle": "circle", "spiral": "spiral"}.get(
        getattr(curve, "sort", ""), "curve"
    )


def exactly(curve: Curve, world: World, words: Generator) -> Iterator[Question]:
    it, name = curve.id, called(curve)
    sort = known(world, it, "sort")
    if sort is not None:
        wrong = [Mistake("took another curve", s) for s in SORTS if s != sort]
        yield from exact(world, words, it, "sort", "sort-of-curve", SORT, wrong)
        for other in SORTS[:4]:
            asked = [t.replace("a {v}", "an ellipse") if other == "ellipse" else t for t in IS_SORT]
            yield from whether(world, words, it, "sort", (other,), "is-sort", asked)
    for what in ("centre", "vertex", "focus"):
        text = str(known(world, it, what) or "")
        yield from exact(world, words, it, what, f"conic-{what}", OF, of_point(text), it=name, what=what)
    for what, templates in (("directrix", OF), ("axis of symmetry", OF), ("equation", EQUATION)):
        text = str(known(world, it, what) or "")
        yield from exact(
            world, words, it, what, f"conic-{what.replace(' ', '-')}", templates, of_line(text), it=name, what=what
        )
    for what in ("foci", "vertices", "asymptotes"):
        yield from exact(world, words, it, what, f"conic-{what}", ALL, it=name, what=what)
    for what in ("range of x", "range of y"):
        text = str(known(world, it, what) or "")
        yield from exact(world, words, it, what, what.replace(" ", "-"), REACH, of_set(text), c=what[-1])
    numbers = {
        a: f.value for (s, a), f in world.facts.items() if s == it and is_number(f.value) and (s, a) in world.readings
    }
    for what, value in numbers.items():
        if what in MEASURES:
            others = [
                Mistake(f"took the {b}", number(v))
                for b, v in numbers.items()
                if b != what and b in MEASURES and not isinstance(v, Exact)
            ]
            if not isinstance(value, Exact):
                others += [
                    Mistake("forgot the root", number(value) ** 2),
                    Mistake("halved it", number(value) / 2),
                    Mistake("doubled it", number(value) * 2),
                ]
            templates = FAR if what == "distance of a focus from the centre" else OF
            yield from exact(world, words, it, what, what.replace(" ", "-"), templates, others, it=name, what=what)
    ways = [Mistake("took another way", w) for w in WAYS if w != known(world, it, "opening")]
    yield from exact(world, words, it, "opening", "conic-opening", OPENS, ways)
    yield from exact(world, words, it, "line of symmetry", "line-of-symmetry", MIRROR)


MEASURES = (
    "radius", "diameter", "enclosed area", "circumference", "semi-major axis", "semi-minor axis", "eccentricity",
    "distance of a focus from the centre", "focal distance", "slope", "y-intercept", "number of petals",
    "largest distance from the pole", "distance between turns",
)  # fmt: skip


def points(curve: Curve, world: World, words: Generator) -> Iterator[Question]:
    for (subject, attribute), fact in list(world.facts.items()):
        if subject != curve.id:
            continue
        if attribute.startswith("point at t = "):
            yield from exact(
                world,
                words,
                subject,
                attribute,
                "point-at-t",
                AT,
                of_point(str(fact.value)),
                t=attribute.removeprefix("point at t = "),
            )
        if attribute.startswith("r at "):
            yield from exact(world, words, subject, attribute, "r-at", R_AT, t=attribute.removeprefix("r at "))


def seen(plot: Plot, curve: Conic, words: Generator) -> Iterator[Question]:
    """Off the grid, where no equation is printed."""
    if plot.of(Formula):
        return
    ends = {p.sort: p.id for p in plot.of(Place)}
    for dot in plot.of(Dot):
        for c in "xy":
            other = "y" if c == "x" else "x"
            wrong = (Mistake("took the other coordinate", read(dot.id, other)),)
            yield Question(
                say(words, *CENTRE, c=c, name="V" if curve.sort == "parabola" else "M"),
                f"read-centre-{c}",
                read(dot.id, c),
                wrong,
            )
    if {"left", "right", "top", "bottom"} <= set(ends):
        wide = difference(read(ends["right"], "x"), read(ends["left"], "x"))
        tall = difference(read(ends["top"], "y"), read(ends["bottom"], "y"))
        yield Question(say(words, *WIDE, it=curve.sort), "read-width", wide)
        yield Question(say(words, *TALL, it=curve.sort), "read-height", tall)
        if curve.sort == "circle" and plot.of(Dot):
            across = difference(read(ends["right"], "x"), read(plot.of(Dot)[0].id, "x"))
            yield Question(say(words, *RADIUS), "read-radius", across, (Mistake("took the diameter", wide),))
