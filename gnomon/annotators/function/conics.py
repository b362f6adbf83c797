"""Conics, curves by a parameter, polar curves: what their equations say, and radius and centre off the grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, of_line, of_point, of_set, other_than, read
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Conic, Curve, Dot, Formula, Parametric, Petal, Place, Plot, Polar
from gnomon.scenes.function import attributes as att
from gnomon.truth.fact import Exact, is_number, number
from gnomon.truth.program import difference, every
from gnomon.truth.vocabulary import X, Y
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
    "What is the name of this curve?",
)
IS_SORT = (
    "Is the curve a {v}?",
    "Does the picture show a {v}?",
    "Is the curve in the picture a {v}?",
    "Is a {v} shown in the picture?",
    "Is the drawing that of a {v}?",
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
    "What value does r have when θ = {t}?",
    "Which value does r have at θ = {t}?",
    "What distance r, by the formula, belongs to the angle θ = {t}?",
)
PETALS = (
    "How many petals does the (rose|curve) have?",
    "Count the petals of the curve.",
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


REACHES = (
    "How far from the origin does the petal along the positive {c}-axis reach?",
    "Read off how long the petal along the positive {c}-axis is.",
    "(About what|What) length does the petal along the positive {c}-axis have?",
    "At which {c} does the petal along the positive {c}-axis end?",
    "Estimate the length of the petal that lies along the positive {c}-axis.",
)
MEASURES = (
    att.RADIUS, att.DIAMETER, att.ENCLOSED_AREA, att.CIRCUMFERENCE, att.SEMI_MAJOR_AXIS, att.SEMI_MINOR_AXIS,
    att.ECCENTRICITY, att.FOCUS_DISTANCE, att.FOCAL_DISTANCE, att.SLOPE, att.Y_INTERCEPT, att.NUMBER_OF_PETALS,
    att.LARGEST_DISTANCE, att.DISTANCE_BETWEEN_TURNS,
)  # fmt: skip
AXES = {"x": X, "y": Y}


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in plot.of(Curve):
        if isinstance(curve, (Conic, Parametric, Polar)):
            about = About(world, words, curve.id, {"it": noun_of(curve)})
            yield from by_equation(about)
            for attribute in about.all(att.POINT_AT_T):
                yield from about.exact(attribute, "point-at-t", AT, of_point, t=attribute.names[0])
            for attribute in about.all(att.R_AT):
                yield from about.exact(attribute, "r-at", R_AT, t=attribute.names[0])
            if isinstance(curve, Polar) and curve.sort == "rose":
                wrong = [Mistake("counted wrongly", n) for n in range(2, 15)]
                yield Question(say(words, *PETALS), "count-petals", every("petal").count(), tuple(wrong))
                yield from petals(plot, words)
            if isinstance(curve, Conic):
                yield from by_sight(plot, curve, words)


def petals(plot: Plot, words: Generator) -> Iterator[Question]:
    """How far a petal reaches that lies along an axis."""
    for petal in plot.of(Petal):
        for way, along, off in (("x", petal.x, petal.y), ("y", petal.y, petal.x)):
            if abs(off) < 1e-9 and along > 0:
                yield Question(say(words, *REACHES, c=way), "read-petal", read(petal.id, AXES[way]))


def noun_of(curve: Conic | Parametric | Polar) -> str:
    """What may be said of a curve without telling what kind of curve it is, which is asked as well."""
    return curve.sort if isinstance(curve, Polar) and curve.sort == "rose" else "curve"


def by_equation(about: About) -> Iterator[Question]:
    """What the equation says."""
    sort = about.known(att.SORT)
    if sort is not None:
        yield from about.exact(att.SORT, "sort-of-curve", SORT, other_than(sort, "took another curve", SORTS))
        for other in SORTS[:4]:
            templates = tuple(t.replace("a {v}", "an ellipse") if other == "ellipse" else t for t in IS_SORT)
            yield from about.whether(att.SORT, (other,), "is-sort", templates)
    for what in (att.CENTRE, att.VERTEX, att.FOCUS):
        yield from about.exact(what, f"conic-{what}", OF, of_point, what=what)
    for what, templates in ((att.DIRECTRIX, OF), (att.AXIS_OF_SYMMETRY, OF), (att.EQUATION, EQUATION)):
        yield from about.exact(what, f"conic-{what.replace(' ', '-')}", templates, of_line, what=what)
    for what in (att.FOCI, att.VERTICES, att.ASYMPTOTES):
        yield from about.exact(what, f"conic-{what}", ALL, what=what)
    for c in AXES:
        yield from about.exact(att.RANGE_OF.of(c), f"range-of-{c}", REACH, of_set, c=c)
    numbers = {a: v for s, a in about.world.facts if s == about.it and is_number(v := about.known(a))}
    for what, value in numbers.items():
        if what in MEASURES:
            wrong = [
                Mistake(f"took the {b}", number(v))
                for b, v in numbers.items()
                if b != what and b in MEASURES and not isinstance(v, Exact)
            ]
            if not isinstance(value, Exact):
                wrong += [
                    Mistake("forgot the root", number(value) ** 2),
                    Mistake("halved it", number(value) / 2),
                    Mistake("doubled it", number(value) * 2),
                ]
            templates = FAR if what == att.FOCUS_DISTANCE else OF
            yield from about.exact(what, what.replace(" ", "-"), templates, wrong, what=what)
    yield from about.exact(
        att.OPENING, "conic-opening", OPENS, other_than(about.known(att.OPENING), "took another way", WAYS)
    )
    yield from about.exact(att.LINE_OF_SYMMETRY, "line-of-symmetry", MIRROR)


def by_sight(plot: Plot, curve: Conic, words: Generator) -> Iterator[Question]:
    """Off the grid, where no equation is printed."""
    if plot.of(Formula):
        return
    ends = {p.sort: p.id for p in plot.of(Place)}
    letter = "V" if curve.sort == "parabola" else "M"
    for dot in plot.of(Dot):
        for (c, way), (_, other) in zip(AXES.items(), reversed(AXES.items()), strict=True):
            wrong = (Mistake("took the other coordinate", read(dot.id, other)),)
            yield Question(say(words, *CENTRE, c=c, name=letter), f"read-centre-{c}", read(dot.id, way), wrong)
    if {"left", "right", "top", "bottom"} <= set(ends):
        wide = difference(read(ends["right"], X), read(ends["left"], X))
        tall = difference(read(ends["top"], Y), read(ends["bottom"], Y))
        yield Question(say(words, *WIDE, it=curve.sort), "read-width", wide)
        yield Question(say(words, *TALL, it=curve.sort), "read-height", tall)
        if curve.sort == "circle" and plot.of(Dot):
            across = difference(read(ends["right"], X), read(plot.of(Dot)[0].id, X))
            yield Question(say(words, *RADIUS), "read-radius", across, (Mistake("took the diameter", wide),))
