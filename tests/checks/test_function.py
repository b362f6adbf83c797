"""Plots: what is drawn and told holds before a second derivation, and whatever is falsified is found."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from gnomon.checks.function import check
from gnomon.checks.function.printed import constant, formula
from gnomon.checks.function.sets import condition, holds, stretches
from gnomon.datasets.load import sample
from gnomon.datasets.pixels import pixels
from gnomon.datasets.sample import Sample
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.scenes.function import Area, Curve, Field, Place, Shown, Solid
from gnomon.scenes.function.attributes import FORMULA
from gnomon.scenes.function.pairs import PAIR
from gnomon.truth.fact import Exact, Fact, Value, is_number, number
from gnomon.truth.vocabulary import KIND, NAME, TEXT

KINDS = [k for k in kinds() if k.startswith("function/")]
OTHERWISE = {
    "even": "odd", "odd": "even", "neither": "even", "∞": "−∞", "−∞": "∞", "upwards": "downwards",
    "downwards": "upwards",
    "rising": "falling", "falling": "rising", "increasing": "decreasing", "decreasing": "increasing",
    "continuous": "not continuous", "not continuous": "continuous", "circle": "ellipse", "ellipse": "circle",
    "inside": "outside", "outside": "inside", "feasible": "not feasible", "not feasible": "feasible",
    "stable": "unstable", "unstable": "stable", "source": "sink", "sink": "source",
}  # fmt: skip


def found(s: Sample, facts: tuple[Fact, ...] | None = None, image: Any = None) -> list[str]:
    """What the check says; that it cannot read something is a finding too."""
    shown = pixels(s.images[0]) if image is None else image
    try:
        return list(check(s.scene, (shown,), s.marks, facts or s.facts, ()))  # type: ignore[arg-type]
    except (ValueError, KeyError, IndexError) as e:
        return [str(e)]


def falsified(value: Value) -> Value:
    """Another value of the same sort."""
    if isinstance(value, Exact) or is_number(value):
        return number(value) + 1
    if isinstance(value, tuple):
        point = "(1, 2)" if value == ("(1, 1)",) else "(1, 1)"
        return value[1:] if len(value) > 1 else (point,) if any("(" in str(v) for v in value) else (7.25,)
    text = str(value)
    if text in OTHERWISE:
        return OTHERWISE[text]
    if digit := re.search(r"\d", text):
        return text[: digit.start()] + str((int(digit.group()) + 1) % 10) + text[digit.end() :]
    return "(0, ∞)" if text == "(−∞, ∞)" else f"{text}x"


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_told_holds_and_is_where_it_should_be(kind: str, engines: Engines) -> None:
    for index in range(3):
        s = sample(kind, seed=61, index=index, level=1 + (index * 2) % 5, engines=engines)
        assert found(s) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_false_fact_is_found(kind: str, engines: Engines) -> None:
    s = sample(kind, seed=62, index=4, level=4, engines=engines)
    subjects = {e.id for noun in (Curve, Field, Area, Shown, Solid) for e in s.scene.of(noun)}
    subjects |= {PAIR, *(p.rise for p in s.scene.of(Place))}
    tried = 0
    for i, fact in enumerate(s.facts):
        if fact.subject in subjects and fact.attribute not in (KIND, NAME, TEXT, FORMULA):
            wrong = replace(fact, value=falsified(fact.value))
            assert found(s, (*s.facts[:i], wrong, *s.facts[i + 1 :])), f"{fact.subject}: {fact.attribute} {wrong.value}"
            tried += 1
    assert tried >= 2


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in ("function/number_line", "function/solid")])
def test_a_picture_moved_by_five_pixels_is_found(kind: str, engines: Engines) -> None:
    s = sample(kind, seed=63, index=2, level=2, engines=engines)
    assert found(s, image=np.roll(pixels(s.images[0]), (5, 5), axis=(0, 1)))


def test_a_curve_of_another_formula_is_found(engines: Engines) -> None:
    """The axes and their numbers stay, the graph goes up by a half."""
    from gnomon.scenes.function import Polynomial, Transformed

    for kind in ("function/absolute", "function/quadratic", "function/exponential"):
        s = sample(kind, seed=64, index=1, level=2, engines=engines)
        (curve,) = s.scene.of(Curve)
        assert isinstance(curve, (Polynomial, Transformed))
        text = next(str(f.value) for f in s.facts if f.key == (curve.id, FORMULA))
        facts = tuple(replace(f, value=f"{text} + 1/2") if f.key == (curve.id, FORMULA) else f for f in s.facts)
        assert any("colour" in line for line in found(s, facts))


def test_words_over_words_are_found(engines: Engines) -> None:
    s = sample("function/quadratic", seed=65, index=0, engines=engines)
    words = [m for m in s.marks if m.text]
    marks = tuple(replace(m, box=words[1].box) if m is words[0] else m for m in s.marks)
    assert any("touches" in line for line in found(replace(s, marks=marks)))


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [
        ("(1/2)|x − 4| − 1", 1.0, 0.5),
        ("−2 · 3²⁻ˣ + 3", 1.0, -3.0),
        ("−2(1/3)ˣ⁻² − 2", 1.0, -8.0),
        ("2log₂(x − 2) + 1", 10.0, 7.0),
        ("1/2 tan((1/2)x) − 2", 0.0, -2.0),
        ("2√(−(x + 2)) + 1", -6.0, 5.0),
        ("−(x + 2)²(x − 1)", 3.0, -50.0),
        ("(x² − 9)/(x² + x − 6)", 4.0, 0.5),
        ("−3 cos(2(x − π)) − 1", 0.0, -4.0),
    ],
)
def test_formulas_are_read_as_they_are_printed(text: str, x: float, value: float) -> None:
    assert float(formula(text)({"x": np.float64(x)})) == pytest.approx(value)


def test_numbers_and_sets_are_read_as_they_are_printed() -> None:
    assert constant("√5/2 − 1/2") == pytest.approx(0.6180339887)
    assert constant("2*sqrt(3)/3 - pi/4") == pytest.approx(0.3693023756)
    xs = np.array([-3.0, -2.0, 0.0, 2.0, 3.0])
    assert holds(stretches("(−∞, −2] ∪ (2, ∞)"), xs).tolist() == [True, True, False, False, True]
    assert holds(condition("−2 < x ≤ 2 or x > 2.5"), xs).tolist() == [False, False, True, True, True]
    with pytest.raises(ValueError, match="one after the other"):
        stretches("(−∞, 2) ∪ (1, ∞)")
