"""What is true of a plot, as a clause: `f has the zeros −2 and 3`, `the vertex of f is (1, 2)`."""

from __future__ import annotations

import re

from gnomon.annotators.function.naming import ATTRIBUTES, element_of, name, short
from gnomon.annotators.printing import printed_value
from gnomon.annotators.telling import as_read
from gnomon.annotators.voice import Selection
from gnomon.annotators.wording import in_words, listing
from gnomon.scenes.function import Arrow, Conic, Curve, Field, Parametric, Petal, Place, Plot, Polar, Solid
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.pairs import PAIR
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Fact
from gnomon.truth.interval import Interval
from gnomon.truth.vocabulary import DRAWN, FILL, NAME, TEXT, X, Y
from gnomon.truth.world import World

# {it} is what has it, {v} the value, {0} and {1} the names in a pattern; what stands nowhere: `the … of {it} is {v}`
CLAUSES = {
    **dict.fromkeys((att.FORMULA, att.VERTEX_FORM, att.STANDARD_FORM, att.EQUATION, att.DERIVATIVE), "{v}"),
    att.SECOND_DERIVATIVE: "{v}",
    att.FACTORED_FORM: "{it}(x) = {v}",
    att.FITTING_FORMULA: "{v} fits what is drawn",
    att.SORT: "it is {a} {v}",
    att.RANGE_OF: "{0} takes all values in {v}",
    att.PARITY: "{it} is {v}",
    att.DIRECTION: "{it} is {v}",
    att.Y_INTERCEPT: "{it}(0) = {v}",
    att.LIMIT_TO_THE: "{it}(x) → {v} as x → {end}",
    att.LINE_OF_SYMMETRY: "the curve is symmetric about {v}",
    att.OPENING: "the parabola opens {v}",
    att.SLOPE_OF_A_PERPENDICULAR: "a line perpendicular to the graph of {it} has the slope {v}",
    att.PLACE_OF_THE: "{it} takes its {0} at x = {v}",
    att.VERTICAL_ASYMPTOTES: "the vertical asymptotes of {it} are {v}",
    att.HOLE: "the graph of {it} has a hole at {v}",
    att.ZEROS: "{it} has the zeros {v}",
    att.NUMBER_OF_ZEROS: "{it} has {v} real zeros",
    att.TOUCHING_ZEROS: "{it} only touches the x-axis at {xs}",
    att.ZEROS_OF_THE_DENOMINATOR: "the denominator is 0 for {xs}",
    att.CRITICAL_POINTS: "{it}′(x) = 0 for {xs}",
    att.INCREASING_ON: "{it} is increasing on {each}",
    att.DECREASING_ON: "{it} is decreasing on {each}",
    att.CONCAVE_UP_ON: "{it} is concave up on {v}",
    att.CONCAVE_DOWN_ON: "{it} is concave down on {v}",
    att.LOCAL_MAXIMA: "{it} has the local maxima {v}",
    att.LOCAL_MINIMA: "{it} has the local minima {v}",
    att.INFLECTION_POINTS: "{it} has the inflection points {v}",
    att.VALUE_AT: "{it}({0}) = {v}",
    att.SLOPE_AT: "{it}′({0}) = {v}",
    att.TANGENT_AT: "the tangent to {it} at x = {0} is {v}",
    att.INTEGRAND: "the integrand is {v}",
    att.ANTIDERIVATIVE: "{v} is an antiderivative",
    att.LIMITS: "the limits are {v}",
    att.LIMIT_FROM_THE: "{it}(x) → {v} as x → {1} from the {0}",
    att.CONTINUITY_AT: "{it} is {v} at x = {0}",
    att.JUMPS: "{it} jumps at {xs}",
    att.NUMBER_OF_JUMPS: "{it} has {v} jumps",
    att.PIECE_AT: "{it}(x) = {v} applies",
    att.INTERSECTIONS_WITH: "the graphs of {it} and {0} meet at {v}",
    att.INTERSECTION_WITH: "the graphs of {it} and {0} meet at {v}",
    att.X_OF_THE_INTERSECTION_WITH: "the graphs of {it} and {0} meet at x = {v}",
    att.NUMBER_OF_INTERSECTIONS_WITH: "the graphs of {it} and {0} have {v} points in common",
    att.VERTICES: "the vertices of {it} are {v}",
    att.FOCI: "the foci of {it} are {v}",
    att.ASYMPTOTES: "the asymptotes of {it} are {v}",
    att.FOCUS_DISTANCE: "each focus lies {v} from the centre",
    att.POINT_AT_T: "the point for t = {0} is {v}",
    att.R_AT: "r = {v} for θ = {0}",
    att.NUMBER_OF_PETALS: "the curve has {v} petals",
    att.LARGEST_DISTANCE: "the largest distance from the pole is {v}",
    att.DISTANCE_BETWEEN_TURNS: "neighbouring turns lie {v} apart",
    att.VECTOR_AT: "F{0} = {v}",
    att.EQUILIBRIUM: "the equilibrium is {v}",
    att.KIND_OF_FLOW: "the field is {a} {v}",
    att.LEVEL_POINTS: "y′ = 0 along {v}",
    att.CONSTANT_SOLUTION: "the constant solution is {v}",
    att.STABILITY: "the constant solution is {v}",
    att.SIZE: "the area of the region is {v}",
    att.CORNERS: "the corners of the region are {v}",
    att.NUMBER_OF_CORNERS: "{it} has {v} corners",
    att.NUMBER_OF_FACES: "{it} has {v} faces",
    att.NUMBER_OF_EDGES: "{it} has {v} edges",
    att.Z_AT_THE_CORNERS: "z at the corners is {v}",
    att.MAXIMUM_OF_Z: "the largest z is {v}",
    att.MINIMUM_OF_Z: "the smallest z is {v}",
    att.BEST_CORNER: "z is largest at {v}",
    att.FEASIBILITY_OF: "{0} is {v}",
    att.Z_AT: "z = {v} at {0}",
    att.SET: "the marked set is {v}",
    att.NUMBER: "the end is at {v}",
    att.INEQUALITY: "the marked set is given by {v}",
    att.TOTAL_LENGTH: "the total length is {v}",
    att.NUMBER_OF_INTEGERS: "the marked set holds {v} integers",
    att.MEMBERSHIP_OF: "{0} lies {v}",
    att.MEASURE: "{0} = {v}",
    att.SHAPE_OF_THE_SECTION: "the section is {a} {v}",
    att.AREA_OF_THE_SECTION: "the area of the section is {v}",
    att.RADIUS_OF_THE_SECTION: "the radius of the section is {v}",
    att.SIDE_OF_THE_SECTION: "the side of the section is {v}",
    att.ORIGINAL: "{v} is the function",
    FILL: "{it} is {v}",
    NAME: "the curve is labelled {v}",
}
# of lists that hold nothing, and of one thing alone
NOTHING = {
    att.ZEROS: "{it} has no real zero",
    att.CRITICAL_POINTS: "{it}′(x) is 0 nowhere",
    att.LOCAL_MAXIMA: "{it} has no local maximum",
    att.LOCAL_MINIMA: "{it} has no local minimum",
    att.INFLECTION_POINTS: "{it} has no inflection point",
    att.VERTICAL_ASYMPTOTES: "{it} has no vertical asymptote",
    att.JUMPS: "{it} has no jump",
    att.INTERSECTIONS_WITH: "the graphs of {it} and {0} do not meet",
}
SINGLE = {
    att.ZEROS: "{it} has the only zero {v}",
    att.LOCAL_MAXIMA: "{it} has the local maximum {v}",
    att.LOCAL_MINIMA: "{it} has the local minimum {v}",
    att.INFLECTION_POINTS: "{it} has the inflection point {v}",
    att.VERTICAL_ASYMPTOTES: "the only vertical asymptote of {it} is {v}",
    att.NUMBER_OF_ZEROS: "{it} has 1 real zero",
    att.NUMBER_OF_JUMPS: "{it} has 1 jump",
    att.NUMBER_OF_INTERSECTIONS_WITH: "the graphs of {it} and {0} have 1 point in common",
    att.NUMBER_OF_INTEGERS: "the marked set holds 1 integer",
}
OTHERWISE: dict[type, dict[Attribute, str]] = {  # where an attribute means something else
    Field: {att.SLOPE_AT: "y′ = {v} at {0}"},
    Parametric: {att.Y_INTERCEPT: "y = {v} on the y-axis"},
    Solid: {DRAWN: "the figure shows {a} {v}"},
}
SPOTS = {"zero": "the graph of {f} meets the x-axis", "high": "the local maximum of {f} lies",
         "low": "the local minimum of {f} lies", "crossing": "the graphs cross", "petal": "the petal ends"}  # fmt: skip
HEIGHTS = {"high": "at the local maximum", "low": "at the local minimum", "crossing": "at the crossing",
           "zero": "at the zero"}  # fmt: skip


def pattern_of(attribute: Attribute) -> Attribute:
    return attribute.pattern or attribute


def fill(plot: Plot, world: World, fact: Fact, template: str, value: str) -> str:
    """A template with what the fact says; equations in x for `{xs}`."""
    names = fact.attribute.names
    items = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    return template.format(
        *names,
        it=name(plot, world, fact.subject),
        v=value,
        each=value.replace(" ∪ ", " and on "),  # of 1/x on both sides of its pole it is not true at once
        xs=listing([f"x = {with_minus(fact, printed_value(v))}" for v in items]),
        a="an" if value[:1] in "aeiou" else "a",
        end="∞" if names == ("right",) else "−∞",
    )


def state(plot: Plot, world: World, fact: Fact, value: str) -> str:
    """A fact as a clause, its value given as printed; "" for what is printed itself."""
    element = element_of(plot, fact.subject)
    pattern = pattern_of(fact.attribute)
    value = with_minus(fact, value)
    if isinstance(element, Place):
        return at_place(plot, element, fact.attribute, value)
    if isinstance(element, Arrow) and pattern == DRAWN:
        return f"{name(plot, world, fact.subject)} {'is' if element.dash else 'points'} {value}"
    if fact.subject == PAIR and pattern == att.DERIVATIVE:
        return f"{value} is the derivative of the other"
    if pattern == att.PARITY and value == "neither":
        return f"{name(plot, world, fact.subject)} is neither even nor odd"
    if pattern == att.KIND_OF_FLOW and value.startswith("free"):
        return f"the field is {value}"
    if pattern == TEXT:
        return ""
    usual = f"the {ATTRIBUTES.get(pattern, pattern)} of {{it}} is {{v}}"
    template = OTHERWISE.get(type(element), {}).get(pattern) or CLAUSES.get(pattern, usual)
    if fact.value == ():
        template = NOTHING.get(pattern, template)
    if (isinstance(fact.value, tuple) and len(fact.value) == 1) or fact.value == 1:
        template = SINGLE.get(pattern, template)
    return fill(plot, world, fact, template, value)


def clause(plot: Plot, world: World, fact: Fact) -> str:
    """A fact as a clause, its value as it is read off the picture."""
    return state(plot, world, fact, value_of(world, fact))


def value_of(world: World, fact: Fact) -> str:
    seen = world.seen(*fact.key) if fact.key in world.readings else None
    if seen is not None and isinstance(seen[0], Interval):
        return f"{'' if seen[0].exact else 'about '}{as_read(seen[0])}"
    if isinstance(fact.value, tuple):
        return listing([printed_value(v) for v in fact.value])
    return printed_value(fact.value, fact.unit)


def with_minus(fact: Fact, text: str) -> str:
    """With a minus sign before numbers, as the figures print them; exact forms stay as answers have them."""
    if isinstance(fact.value, Exact):
        return text
    return re.sub(r"(?<![\w)])-(?=\d)", "−", text)


def curve_name(plot: Plot, place: Place) -> str:
    curve = next(c for c in plot.of(Curve) if c.id == place.of)
    return "the curve" if isinstance(curve, (Conic, Parametric, Polar)) else curve.name


def point_at(world: World, place: Place) -> str:
    """A point as it is read, about: `(−2, 3.5)`."""
    x, y = (value_of(world, world.facts[place.id, way]).removeprefix("about ") for way in (X, Y))
    return with_minus(world.facts[place.id, Y], f"({short(place.x) if place.sort in ('value', 'start') else x}, {y})")


def at_place(plot: Plot, place: Place, attribute: Attribute, value: str) -> str:
    """What is read at a point of a curve."""
    f = curve_name(plot, place)
    if attribute not in (X, Y):
        return ""
    if isinstance(place, Petal) or attribute == X or place.sort in ("left", "right", "top", "bottom"):
        spot = SPOTS.get(place.sort, f"the {place.sort} end of the curve lies").format(f=f)
        return f"{spot} where {attribute} is {value}"
    where = HEIGHTS.get(place.sort, f"at x = {short(place.x)}")
    return f"{where}, y is {value} on the graph of {f}"


def select(plot: Plot, world: World, selection: Selection) -> str | None:
    """`Two of the ends are open: the end at −2 and the end at 1`; None for other conditions than that."""
    (first, *more) = selection.conditions
    if more or first.attribute != FILL or first.is_ != "is":
        return None
    n = len(selection.members)
    names = f": {listing([name(plot, world, m) for m in selection.members])}" if n else ""
    return f"{in_words(n) if n else 'none'} of the ends {'are' if n > 1 else 'is'} {first.value}{names}"
