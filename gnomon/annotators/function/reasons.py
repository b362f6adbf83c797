"""How what is true of a plot follows, as a teacher would say it, and what the figure gives to start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gnomon.annotators.function._reckoning import worked
from gnomon.annotators.function.clauses import (
    CLAUSES,
    clause,
    curve_name,
    fill,
    pattern_of,
    point_at,
    state,
    value_of,
    with_minus,
)
from gnomon.annotators.function.naming import element_of, short
from gnomon.annotators.printing import printed_value
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing
from gnomon.scenes.function import Arrow, Dot, Place, Plot, Solid, Transformed, rules
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.pairs import PAIR
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.claim import Reckons, States
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import DRAWN, FILL, SAME_AS, TEXT, X, Y
from gnomon.truth.world import World

# what one does: `Setting x = 0 gives f(0) = 3`, `Comparing the limits from both sides shows that f is continuous`
DOING = (
    rules.SOLVING_FOR_ZERO, rules.FACTORING, rules.SPLITTING_OFF, rules.SOLVING, rules.SOLVING_ABSOLUTE,
    rules.ISOLATING_THE_ROOT, rules.ISOLATING_THE_POWER, rules.ISOLATING_THE_LOGARITHM, rules.SETTING_X_ZERO,
    rules.SUBSTITUTING, rules.COMPLETING_THE_SQUARE, rules.COMPLETING_THE_SQUARES, rules.DENOMINATOR_TO_ZERO,
    rules.CANCELLING, rules.LONG_DIVISION, rules.INTO_DERIVATIVE, rules.DERIVATIVE_TO_ZERO, rules.BOTH_SIDES,
    rules.NUMBER_WITH_FACTOR, rules.SOLVING_FOR_T, rules.SUBSTITUTING_BOTH, rules.BOTH_TO_ZERO, rules.SLOPE_TO_ZERO,
    rules.CORNERS_INTO_Z, rules.INTO_INEQUALITIES, rules.INTO_Z, rules.COMPARING_WITH_ENDS,
)  # fmt: skip
# what holds: `Polynomials are defined everywhere, so the domain of f is (−∞, ∞)`
HOLDING = (
    rules.NEGATIVE_DISCRIMINANT, rules.NEVER_ZERO, rules.POLYNOMIALS_EVERYWHERE, rules.ABSOLUTE_EVERYWHERE,
    rules.POWERS_EVERYWHERE, rules.WAVES_EVERYWHERE, rules.NO_X_LEFT_OUT, rules.RADICAND, rules.ARGUMENT_POSITIVE,
    rules.DENOMINATOR, rules.HIGHEST_POWER, rules.LINE_TAKES_ALL, rules.ODD_DEGREE, rules.LOGARITHM_TAKES_ALL,
    rules.TANGENT_TAKES_ALL, rules.ROOT_TAKES, rules.POWER_POSITIVE, rules.FRACTION_NEVER_ZERO,
    rules.DOMAIN_NOT_SYMMETRIC, rules.VERTEX_OF_FORM, rules.CORNER_OF_FORM, rules.RADICAND_ZERO,
    rules.POWER_TENDS, rules.BASE_AND_FACTOR, rules.ARGUMENT_TENDS, rules.VALUES_APART,
    rules.FRACTION_TENDS, rules.HIGHER_DEGREE_BELOW, rules.CONDITION_HOLDS, rules.WAVES_BOUNDED, rules.ODD_PETALS,
    rules.EVEN_PETALS, rules.WAVES_REACH_ONE, rules.SAME_DISTANCE, rules.DISTANCE_GROWS, rules.GROWTH_PER_TURN,
    rules.PARALLEL_TO_BASE,
)  # fmt: skip
# what is given: `Setting … gives the zeros −2 and 3`; equations are given as they stand in clauses
GIVEN = {
    att.ZEROS: "the zeros {v}",
    att.ZEROS_OF_THE_DENOMINATOR: "{xs}",
    att.CRITICAL_POINTS: "{xs}",
    att.FACTORED_FORM: CLAUSES[att.FACTORED_FORM],
    att.HOLE: "the hole {v}",
    att.LIMITS: "the limits {v}",
    att.INTERSECTIONS_WITH: "the points {v}",
    att.POINT_AT_T: "the point {v}",
    att.R_AT: "r = {v}",
    att.OBLIQUE_ASYMPTOTE: "the oblique asymptote {v}",
    att.EQUILIBRIUM: "the equilibrium {v}",
    att.LEVEL_POINTS: "{v}",
    att.Z_AT_THE_CORNERS: "z = {v}, in this order",
    att.Z_AT: "z = {v}",
    att.RANGE_OF: "the interval {v}",
}
GIVEN_ONE = {att.ZEROS: "the zero {v}", att.INTERSECTIONS_WITH: "the point {v}"}
EQUATIONS = (
    att.Y_INTERCEPT, att.VALUE_AT, att.SLOPE_AT, att.VERTEX_FORM, att.STANDARD_FORM, att.EQUATION, att.VECTOR_AT,
)  # fmt: skip
# everything else, {clause} being what follows; where one rule leads to several things, by rule and attribute
SENTENCES: dict[Rule | tuple[Rule, Attribute], str] = {
    rules.LIMITS_GIVEN: "The figure gives the limits {v}",
    rules.ONLY_FORMULA: "All of this agrees with {v}",
    rules.ONLY_FIELD: "Every direction that is drawn agrees with {v}",
    (rules.STRETCHES_AS_DRAWN, att.INEQUALITY): "Written as an inequality, this is {v}",
    rules.STRETCHES_AS_DRAWN: "With the stretches and ends as drawn, {clause}",
    rules.ZERO_PRODUCT: "A product is zero where one of its factors is, so {clause}",
    rules.DISCRIMINANT_FORMULA: "The discriminant of {it} is D = b² − 4ac = {v}",
    rules.QUADRATIC_FORMULA: "By the quadratic formula, {clause}",
    rules.DOUBLE_FACTOR: "A factor that comes twice does not change its sign, so {clause}",
    rules.ZERO_NUMERATOR: "Where the numerator is 0 and the denominator is not, {it} is 0: {clause}",
    rules.COUNTING: "So {clause}",
    (rules.COMPARING, att.SMALLEST_ZERO): "The smallest zero of {it} is {v}",
    (rules.COMPARING, att.LARGEST_ZERO): "The largest zero of {it} is {v}",
    (rules.THERE_IS_ONE, att.ONLY_ZERO): "So the only zero of {it} is {v}",
    rules.THERE_IS_ONE: "So {clause}",
    rules.FROM_VERTEX: "From the vertex {on}, {it} takes every value, so {clause}",
    rules.FROM_CORNER: "From the corner {on}, {it} takes every value, so {clause}",
    rules.FROM_EXTREMUM: "From its outermost extremum {on}, {it} takes every value, so {clause}",
    rules.MINIMUM_TO_MAXIMUM: "{it} takes every value from its minimum to its maximum, so {clause}",
    rules.EVEN_POWERS: "The formula has only even powers of x, so {clause}",
    rules.ODD_POWERS: "The formula has only odd powers of x, so {clause}",
    rules.MIXED_POWERS: "The formula has even and odd powers of x, so {clause}",
    rules.COMPARING_SIDES: "Comparing {it}(−x) with {it}(x) shows that {clause}",
    rules.INEQUALITY_FAILS: "{rule}: {clause}",
    rules.SIDES_ALIKE: "{it}(−x) = {it}(x) for all x, so {clause}",
    rules.SIDES_OPPOSITE: "{it}(−x) = −{it}(x) for all x, so {clause}",
    rules.SLOPE_FACTOR: "In y = mx + b the slope is the factor of x: {clause}",
    rules.SIGN_OF_SLOPE: "The slope is {sign}, so {clause}",
    rules.PERPENDICULAR: "Slopes of perpendicular lines satisfy m₁ · m₂ = −1, so {clause}",
    rules.THROUGH_VERTEX: "The axis of symmetry of {it} is the vertical line through the vertex, {v}",
    rules.THROUGH_CORNER: "The axis of symmetry of {it} is the vertical line through the corner, {v}",
    rules.SIGN_OF_SQUARE: "The factor of x² is {sign}, so {clause}",
    rules.Y_OF_VERTEX: "The parabola opens {opens} from the vertex {point}, so {clause}",
    rules.X_OF_VERTEX: "The parabola opens {opens} from the vertex {point}, so {clause}",
    rules.Y_OF_CORNER: "The graph opens {opens} from the corner {point}, so {clause}",
    rules.X_OF_CORNER: "The graph opens {opens} from the corner {point}, so {clause}",
    rules.Y_OF_START: "The graph runs {opens} from the starting point {point}, so {clause}",
    rules.SHIFTED: "{moved}, {clause}",
    rules.TURNED: "{moved}, {clause}",
    rules.ARMS: "The arms go on without end and the factor in front is {sign}, so {clause}",
    rules.SIGN_OF_FACTOR: "The factor is {sign}, so {clause}",
    (rules.SIGN_OF_NUMERATOR, att.DECREASING_ON): "The numerator is positive, so {clause}",
    (rules.SIGN_OF_NUMERATOR, att.INCREASING_ON): "The numerator is negative, so {clause}",
    rules.ASYMPTOTES_CROSS: "The asymptotes cross there: {clause}",
    rules.POLE: "Where the denominator is 0 and the numerator is not, there is a pole: {clause}",
    rules.LEADING_COEFFICIENTS: "Far out the quotient of the leading coefficients decides: {clause}",
    rules.AS_OBLIQUE: "Far out the graph runs along its oblique asymptote: {clause}",
    rules.PERIOD_OF: "The period of {it} is {0}/{1} = {v}",
    rules.FACTOR_IN_FRONT: "The amplitude of {it} is the size of the factor in front, {v}",
    rules.ADDED_NUMBER: "The midline of {it} is given by the number that is added: {v}",
    rules.MIDLINE_PLUS: "Midline plus amplitude: {clause}",
    rules.MIDLINE_LESS: "Midline less amplitude: {clause}",
    rules.POWER_RULE: "By the power rule, {clause}",
    rules.POWER_RULE_BACKWARDS: "By the power rule backwards, {clause}",
    (rules.SIGN_OF_DERIVATIVE, att.INCREASING_ON): "{it}′(x) is positive on {each}, so {it} is increasing there",
    (rules.SIGN_OF_DERIVATIVE, att.DECREASING_ON): "{it}′(x) is negative on {each}, so {it} is decreasing there",
    (rules.CHANGE_OF_SIGN, att.LOCAL_MAXIMA): "Where {it}′ changes from plus to minus there is a maximum: {clause}",
    (rules.CHANGE_OF_SIGN, att.LOCAL_MINIMA): "Where {it}′ changes from minus to plus there is a minimum: {clause}",
    (rules.SIGN_OF_SECOND, att.CONCAVE_UP_ON): "{it}″(x) is positive on {v}, so {it} is concave up there",
    (rules.SIGN_OF_SECOND, att.CONCAVE_DOWN_ON): "{it}″(x) is negative on {v}, so {it} is concave down there",
    rules.CHANGE_OF_SECOND: "Where {it}″ changes its sign the graph changes concavity: {clause}",
    rules.UPPER_LESS_LOWER: "The integrand is the upper curve less the lower one: {v}",
    rules.BETWEEN_LIMITS: "The area of the region is D({0}) − D({1}) = {2} − {3} = {v}",
    (rules.HILLS_AND_ZEROS, att.DERIVATIVE): "Where a curve has its turning points its derivative is zero, so {clause}",
    (rules.HILLS_AND_ZEROS, att.ORIGINAL): "Where a curve has its turning points its derivative is zero, so {clause}",
    rules.LEFT_PIECE: "The piece on the left tells: {clause}",
    rules.RIGHT_PIECE: "The piece on the right tells: {clause}",
    rules.SIDES_DIFFER: "Where the limits from both sides differ there is a jump: {clause}",
    rules.FORM_OF_EQUATION: "The form of the equation is that of {a} {v}",
    rules.CIRCLE_FORM: "In the form (x − h)² + (y − k)² = r², {clause}",
    rules.ELLIPSE_FORM: "In the form (x − h)²/a² + (y − k)²/b² = 1 the centre is (h, k): {clause}",
    rules.CIRCLE_AREA: "A circle of radius r has the area πr²: {clause}",
    rules.CIRCLE_LENGTH: "A circle of radius r is 2πr long: {clause}",
    rules.ELLIPSE_AREA: "An ellipse with the half axes a and b has the area πab: {clause}",
    rules.TWICE_THE_RADIUS: "The diameter of {it} is twice the radius, {v}",
    rules.LARGER_DENOMINATOR: "The semi-major axis of {it} is the root of the larger denominator, {v}",
    rules.SMALLER_DENOMINATOR: "The semi-minor axis of {it} is the root of the smaller denominator, {v}",
    rules.ALONG_LONGER_AXIS: "So far from the centre, along the longer axis, lie the foci: {v}",
    rules.ALONG_AXIS: "So far from the centre, along the axis, lie the foci: {v}",
    rules.ALONG_POSITIVE_TERM: "The vertices lie a steps from the centre along the axis of the positive term: {v}",
    rules.TAKEN_FROM: "What is taken from x and y tells it: {clause}",
    rules.QUARTER_OF_FACTOR: "The focal distance of {it} is a quarter of the factor, {v}",
    rules.INTO_OPENING: "From the vertex so far into the opening lies the focus: {v}",
    rules.AS_FAR_AS_FOCUS: "The directrix lies as far from the vertex as the focus, on the other side: {v}",
    rules.THROUGH_FOCUS: "The axis of symmetry is the line through vertex and focus: {v}",
    rules.QUOTIENT_OF_FACTORS: "The slope is the factor of t in y divided by that in x: {v}",
    rules.ADDED_NUMBERS: "The numbers that are added give the centre {v}",
    rules.PYTHAGORAS: "Since sin² t + cos² t = 1, the curve is {a} {v}",
    rules.FACTOR_OF_WAVES: "The factor of sine and cosine is the radius, {v}",
    rules.POLAR_AREA: "The enclosed area is half the integral of r² over θ, {v}",
    rules.DISTANCE_FROM_POLE: "The distance from the pole is the radius, {v}",
    rules.END_OF_LAST_TURN: "The curve goes farthest at the end of the last turn: {clause}",
    rules.MIRRORED_WAVES: "As cos(−θ) = cos θ and sin(π − θ) = sin θ, {clause}",
    rules.DIVERGENCE_FORMULA: "The divergence of F is ∂F₁/∂x + ∂F₂/∂y = {v}",
    rules.CURL_FORMULA: "The curl of F is ∂F₂/∂x − ∂F₁/∂y = {v}",
    rules.SIGN_OF_DIVERGENCE: "The divergence is {sign}, so {clause}",
    rules.LEVEL_ALONG_IT: "Along this line y′ = 0, so it is a solution: {clause}",
    rules.SIGN_OF_Y_FACTOR: "The factor of y is {sign}, so {clause}",
    rules.LINES_CROSS: "The corners lie where boundary lines cross: {clause}",
    rules.LARGEST_AT_CORNER: "The largest of these values is {v}",
    rules.SMALLEST_AT_CORNER: "The smallest of these values is {v}",
    rules.CORNER_OF_LARGEST: "The corner with the largest z is {v}",
    rules.CROSS_PRODUCTS: "The area of the region is half the sum of the cross products of neighbouring corners, {v}",
    rules.END_LESS_START: "End less start of each stretch: {clause}",
    rules.COUNTING_INTEGERS: "Counting the integers in it, {clause}",
    rules.SOLID_HAS: "{clause}",
    rules.DIAGONAL: "The space diagonal of {it} is √(a² + b² + c²) = {v}",
    rules.CONE_SECTION: "By similar triangles, {rule}: {clause}",
    rules.PYRAMID_SECTION: "By similar triangles, {rule}: {clause}",
    rules.SECTION_AREA: "A circle of radius ρ has the area πρ²: {clause}",
    rules.SPHERE_CUT: "Every plane cut of a sphere is a circle, so {clause}",
    rules.BASE_RADIUS: "It is as wide as the base: {clause}",
    rules.SQUARE_OF_SIDE: "The area of the section is the square of its side, {v}",
    rules.AREA_OF_BASE: "The section is as large as the base: {clause}",
}
POSITIVE = ("upwards", "to the right", "rising", "increasing", "source", "unstable")
LONG = 8  # more points than these are not read out
EXAMPLES = "For example, "
SEEN = (rules.WRITTEN, rules.PRINTED_BESIDE, rules.PRINTED_IN_THE_FIGURE, rules.STANDS_AT, rules.AS_DRAWN)


def reason(plot: Plot, world: World, fact: Fact) -> Line | None:
    """How a fact follows, in a sentence; None for what is simply seen."""
    if fact.because is None or fact.because.rule in SEEN:
        return None
    steps = worked(world, fact)
    value = with_minus(fact, value_of(world, fact))
    if fact.because.rule == SAME_AS:
        said = slope_of_original(plot, world, fact)
    else:
        said = begin(sentence(plot, world, fact, fact.because.rule, f"{steps} = {value}" if steps else value))
    stated = States(said, fact.subject, fact.attribute, fact.value, fact.unit)
    return Line(f"{said}.", (stated, Reckons(f"{steps} = {value}")) if steps else (stated,))


def sign_of(fact: Fact) -> str:
    """The sign that stands behind a direction."""
    if fact.attribute == att.KIND_OF_FLOW and fact.value not in ("source", "sink"):
        return "zero"
    if fact.because is not None and fact.because.rule == rules.ARMS:
        return "positive" if fact.value == "∞" else "negative"
    return "positive" if fact.attribute == att.INCREASING_ON or fact.value in POSITIVE else "negative"


def moved(plot: Plot, fact: Fact) -> str:
    """What is done to the basic graph, as far as it changes it: `As the basic graph is turned upside down`."""
    curve = element_of(plot, fact.subject)
    if not isinstance(curve, Transformed):
        return "As the basic graph is shifted and stretched"
    a, c, d = curve.numbers
    ways = {
        "turned upside down": a < 0,
        "mirrored from left to right": curve.turned,
        "stretched": abs(a) > 1,
        "flattened": abs(a) < 1,
        "shifted": c != 0 or d != 0,
    }
    done = [way for way, holds in ways.items() if holds]
    return f"As the basic graph is {listing(done)}" if done else "As this is the basic graph"


def sentence(plot: Plot, world: World, fact: Fact, rule: Rule, value: str) -> str:
    """How a fact follows by a rule, with its value as it is to be said."""
    pattern, kind = pattern_of(fact.attribute), rule.pattern or rule
    if kind in DOING:
        return doing(plot, world, fact, rule)
    if kind in HOLDING:
        return f"{rule}, so {clause(plot, world, fact)}"
    template = SENTENCES.get((kind, pattern)) or SENTENCES.get(kind) or "By {rule}, {clause}"
    slots = {"{clause}": state(plot, world, fact, value), "{rule}": str(rule)}
    slots["{sign}"] = sign_of(fact)
    slots["{moved}"] = moved(plot, fact)
    slots["{opens}"] = "upwards" if "minimum" in fact.attribute else "downwards"
    first = world.facts.get(fact.because.premises[0]) if fact.because and fact.because.premises else None
    slots["{point}"] = with_minus(first, printed_value(first.value)) if first else ""
    slots["{on}"] = "upwards" if str(fact.value).endswith("∞)") else "downwards"
    if "/".join(rule.names) == value:  # there is nothing to reckon
        template = template.replace("{0}/{1} = ", "")
    slots |= {f"{{{i}}}": part for i, part in enumerate(rule.names)}
    for slot, text in slots.items():
        template = template.replace(slot, text)
    return fill(plot, world, fact, template, value)


def doing(plot: Plot, world: World, fact: Fact, rule: Rule) -> str:
    """`Setting x = 0 gives f(0) = 3`; that there is nothing is shown, and what has no noun."""
    pattern = pattern_of(fact.attribute)
    one = isinstance(fact.value, tuple) and len(fact.value) == 1
    template = (GIVEN_ONE.get(pattern) if one else None) or GIVEN.get(pattern, "")
    if template and fact.value != ():
        return f"{rule} gives {fill(plot, world, fact, template, with_minus(fact, value_of(world, fact)))}"
    return f"{rule} {'gives' if pattern in EQUATIONS else 'shows that'} {clause(plot, world, fact)}"


def slope_of_original(plot: Plot, world: World, fact: Fact) -> str:
    """A slope of a curve, read off the height of its derivative."""
    place = next(p for p in plot.of(Place) if p.rise == fact.subject)
    derivative, original = (world.facts[PAIR, a].value for a in (att.DERIVATIVE, att.ORIGINAL))
    value = with_minus(fact, value_of(world, fact))
    return (
        f"{derivative} is the derivative of {original}, so the slope of {original} at x = {short(place.x)} is {value}"
    )


def begin(text: str) -> str:
    """With a capital letter, unless it begins with a symbol."""
    return text[:1].upper() + text[1:] if text[:2].isalpha() or text[:2] == "a " else text


def givens(plot: Plot, world: World, facts: Sequence[Fact]) -> Line | None:
    """What the figure gives: `The figure gives f(x) = x² − 1.`, `The graph of f runs through about (0, −1.0), …`"""
    found: dict[str, list[States]] = {}
    for fact in facts:
        start, said = ground(plot, world, fact)
        if said:
            claim = States(said, fact.subject, fact.attribute, fact.value, fact.unit)
            found.setdefault(start, []).append(claim)
    texts, claims = [], []
    for start, states in found.items():
        if start == EXAMPLES:  # one of each direction tells more than many of one
            states = list({c.value: c for c in reversed(states)}.values())[::-1][:4]
        parts = list(dict.fromkeys(c.said for c in states))[:LONG]
        kept = [c for c in states if c.said in parts]
        if not start:  # the clauses are sentences themselves
            kept = [replace(c, said=begin(c.said)) if c.said == parts[0] else c for c in kept]
            parts[0] = begin(parts[0])
        texts.append(f"{start}{listing(parts)}.")
        claims += kept
    return Line(" ".join(texts), tuple(claims)) if texts else None


def ground(plot: Plot, world: World, fact: Fact) -> tuple[str, str]:
    """How a sentence about it begins, and what that says of the fact; "" for what goes without saying."""
    element = element_of(plot, fact.subject)
    match element:
        case Place() if fact.attribute in (X, Y):
            if element.sort in ("high", "low", "zero", "crossing"):
                return "", clause(plot, world, fact)
            graph = (
                "The curve" if curve_name(plot, element) == "the curve" else f"The graph of {curve_name(plot, element)}"
            )
            return f"{graph} runs through about ", point_at(world, element)
        case Dot() if fact.attribute == FILL:
            return "", clause(plot, world, fact)
        case Arrow() if fact.attribute == DRAWN:
            return EXAMPLES, clause(plot, world, fact)
        case Solid() if fact.attribute in (DRAWN, att.SORT):
            return "The figure shows ", f"a {fact.value}"
    if fact.attribute == TEXT:
        return "The figure gives ", " ".join(str(fact.value).split())
    if fact.attribute == att.FORMULA or fact.attribute.pattern == att.MEASURE:
        return "The figure gives ", clause(plot, world, fact)
    return "", ""
