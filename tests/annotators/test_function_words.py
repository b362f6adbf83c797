"""What is said of plots: every rule has words, and lists of nothing, of one and of the number 0 have their own."""

from __future__ import annotations

import re

import pytest

from gnomon.annotators.function._reckoning import put_in
from gnomon.annotators.function.clauses import CLAUSES, clause
from gnomon.annotators.function.reasons import DOING, HOLDING, SEEN, SENTENCES, reason
from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.function import Plot, PlotLook, Transformed, rules
from gnomon.scenes.function import attributes as att
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.world import World


def plot(a: str, d: str, parent: str = "absolute", c: str = "0", base: str = "2", turned: bool = False) -> Plot:
    curve = Transformed(id="curve/f", name="f", parent=parent, a=a, c=c, d=d, base=base, turned=turned)
    return Plot(size=(400, 400), look=PlotLook(), window=(-5, 5, -5, 5), steps=(1, 1), elements=(curve,))


def said(scene: Plot, attribute: Attribute) -> str:
    world = World.of(tuple(scene.facts()), ())
    line = reason(scene, world, world.facts["curve/f", attribute])
    assert line is not None and line.claims and line.text == f"{line.claims[0].said}."
    return line.text


@pytest.mark.parametrize(
    ("a", "d", "zeros", "number"),
    [
        ("3", "0", "solving |x − h| = −k/a gives the zero 0.", "So f has 1 real zero."),
        ("3", "-3", "solving |x − h| = −k/a gives the zeros −1 and 1.", "So f has 2 real zeros."),
        ("3", "3", "solving |x − h| = −k/a shows that f has no real zero.", "so f has 0 real zeros."),
    ],
)
def test_zeros_are_told_from_none(a: str, d: str, zeros: str, number: str) -> None:
    """The zero 0 is a zero: `f has no real zero` was said of 3|x| once."""
    scene = plot(a, d)
    assert said(scene, att.ZEROS).lower() == zeros.lower()
    assert said(scene, att.NUMBER_OF_ZEROS).lower() == number.lower()


@pytest.mark.parametrize(
    ("a", "d", "begins"),
    [
        ("-1", "2", "As the basic graph is turned upside down and shifted, "),
        ("3", "0", "As the basic graph is stretched, "),
        ("1", "0", "As this is the basic graph, "),
    ],
)
def test_only_what_is_done_to_a_basic_graph_is_said(a: str, d: str, begins: str) -> None:
    assert said(plot(a, d), att.INCREASING_ON).startswith(begins)


@pytest.mark.parametrize(
    ("scene", "attribute", "wanted"),
    [
        (plot("2", "0", "log", c="1", base="3"), att.VERTICAL_ASYMPTOTE,
         "As x → 1⁺, log₃(x − 1) → −∞, so the vertical asymptote of f is x = 1."),
        (plot("2", "0", "log", base="3"), att.DOMAIN,
         "The logarithm log₃ x is defined only for x > 0, so the domain of f is (0, ∞)."),
        (plot("-2", "0", "log", base="3"), att.DIRECTION,
         "The base 3 > 1 and the factor is negative, so f is decreasing."),
        (plot("1", "4", "power", base="1/2"), att.HORIZONTAL_ASYMPTOTE,
         "Since the base 1/2 < 1, (1/2)ˣ → 0 as x → ∞, so the horizontal asymptote of f is y = 4."),
        (plot("1", "4", "power", turned=True), att.LIMIT_TO_THE.of("left"),
         "The base 2 > 1, the exponent −x is decreasing and the factor is positive, so f(x) → ∞ as x → −∞."),
        (plot("-3", "0", c="4"), att.PARITY, "f(1) = −9, but f(−1) = −15, so f is neither even nor odd."),
        (plot("-3", "0"), att.PARITY, "f(−x) = f(x) for all x, so f is even."),
        (plot("-3", "0", c="4"), att.MAXIMUM_VALUE,
         "The graph opens downwards from the corner (4, 0), so the maximum value of f is 0."),
    ],
)  # fmt: skip
def test_reasons_say_what_they_rest_on(scene: Plot, attribute: Attribute, wanted: str) -> None:
    """`Where its argument tends to 0 the logarithm grows without end` was said once, and is false."""
    assert said(scene, attribute) == wanted


def test_a_list_of_one_is_no_list_of_many() -> None:
    scene = plot("3", "0")
    world = World.of(tuple(scene.facts()), ())
    assert clause(scene, world, world.facts["curve/f", att.ZEROS]) == "f has the only zero 0"


def test_every_rule_is_said_in_one_way() -> None:
    """What stands in no table is a formula, as in `By V = a³, …`."""
    spoken = [*DOING, *HOLDING, *SEEN, *{r if isinstance(r, Rule) else r[0] for r in SENTENCES}]
    assert len(spoken) == len(set(spoken))
    assert all("=" in rule or ":" in rule for rule in set(rules.RULES) - set(spoken))


def test_clauses_are_of_declared_attributes() -> None:
    declared = set(att.VOCABULARY.attributes)
    assert set(CLAUSES) <= declared
    for attribute, template in CLAUSES.items():
        slots = attribute.count("{}")
        assert f"{{{slots}}}" not in template


@pytest.mark.parametrize(
    ("formula", "numbers", "wanted"),
    [
        ("a²h/3", {"a": "5", "h": "9"}, "5² · 9 / 3"),
        ("2πr(r + h)", {"r": "3", "h": "5"}, "2π · 3 · (3 + 5)"),
        ("4πr³/3", {"r": "2.5"}, "4π · 2.5³ / 3"),
        ("r(h − t)/h", {"r": "8", "h": "12", "t": "3"}, "8 · (12 − 3) / 12"),
        ("√(a² + b² + c²)", {"a": "1", "b": "2", "c": "2"}, "√(1² + 2² + 2²)"),
        ("πr²h", {"r": "3"}, ""),
        ("half the integral of r² over θ", {"r": "3"}, ""),
    ],
)
def test_numbers_are_put_into_formulas(formula: str, numbers: dict[str, str], wanted: str) -> None:
    assert put_in(formula, numbers) == wanted


def test_measures_of_solids_are_reckoned_before_they_are_stated() -> None:
    with Engines() as engines:
        for kind in ("function/solid", "function/section"):
            texts = [
                step.text
                for index in range(4)
                for question in sample(kind, seed=3, index=index, engines=engines).questions
                for step in question.rationale
            ]
            measures = [t for t in texts if re.search("the (volume|surface area) of", t)]
            assert measures and all(
                re.search(r"the (volume|surface area) of the [a-z ]+ is .* = ", t) for t in measures
            )


def test_a_hyperbola_falls_on_each_side_of_its_pole() -> None:
    """On both together it does not: f(−1) < f(1)."""
    assert said(plot("1", "0", "reciprocal"), att.DECREASING_ON).endswith("f is decreasing on (−∞, 0) and on (0, ∞).")
