"""Users' numbers of any size: tiny, huge, and large with small differences are drawn, asked about and checked alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from gnomon.datasets.doubts import doubts
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.plan import missing
from gnomon.datasets.rows import row_of, sample_of
from gnomon.datasets.scoring.amounts import of_number
from gnomon.datasets.scoring.key import Key
from gnomon.generators.chart.scatter_fit import fitted
from gnomon.renderers.engines import Engines
from gnomon.truth.limits import CAREFUL

SIZES = {"tiny": (5e-12, 1e-12), "shifted": (5e-12, 1e-15), "huge": (5e15, 1e15), "billions": (1e9, 3.0)}


@pytest.mark.parametrize("kind", ["chart/box", "chart/scatter_fit", "chart/bar", "chart/bubble", "chart/violin"])
@pytest.mark.parametrize("engine", ["matplotlib", "plotly"])
@pytest.mark.parametrize("size", SIZES)
def test_numbers_of_any_size(size: str, engine: str, kind: str, engines: Engines, tmp_path: Path) -> None:
    """No bug turns a draw away, and nothing is wrong with what is drawn."""
    if missing(only(kind, engine=engine)):
        pytest.skip("the engine is not there")
    middle, wide = SIZES[size]
    pairs = np.random.default_rng(1).normal(middle, wide, (60, 3))
    rows = "".join(
        f"S{i},{x:.15g},{y:.15g},{z:.15g}\n" for i, (x, y, z) in enumerate(pairs.round(2 if size == "billions" else 18))
    )
    (tmp_path / "samples.csv").write_text(f"Sample,Output,Debt,Tax\n{rows}")
    draw = only(kind, seed=3, engine=engine, source=tmp_path / "samples.csv").draw(0)
    sample, turned = make(draw, engines)
    assert not [t for t in turned if t.stage == "error"]
    assert sample is not None and not list(doubts(sample_of(row_of(sample)), CAREFUL))


def test_a_line_fits_dots_far_from_zero() -> None:
    x = 1e9 + np.arange(20.0)
    y = 1e9 + 0.5 * np.arange(20.0) + np.tile([0.1, -0.1], 10)
    slope, intercept = fitted(x.tolist(), y.tolist())
    assert np.abs(intercept + slope * x - y).max() < 0.2
    assert fitted([1.0, 2.0, 3.0], [5.0, 7.0, 9.0]) == (2.0, 3.0)


@pytest.mark.parametrize(("said", "right"), [
    ("5.1×10⁻¹² kg", 1.0), ("5.1e-12", 1.0), ("0.0000000000051", 1.0), ("0", 0.0), ("6×10⁻¹²", 0.0), ("5.100", 0.0),
    ("5.10×10⁻⁹", 0.0),
])  # fmt: skip
@pytest.mark.parametrize("margin", [0.0, 1e-13])
def test_tiny_answers_are_not_all_alike(said: str, right: float, margin: float) -> None:
    low, high = 5.1e-12 - margin, 5.1e-12 + margin
    key = Key("How heavy is it?", 5.1e-12, "5.1×10⁻¹² kg", "number", "name", "kg", low, high, (), ())
    assert of_number(key, said) == right


@pytest.mark.parametrize(("said", "right"), [("$102,469,145,770.88", 1.0), ("$102,469,145,771.00", 0.0)])
def test_cents_of_large_sums_count(said: str, right: float) -> None:
    value = 102_469_145_770.88
    key = Key("What is the subtotal?", value, "$102,469,145,770.88", "number", "name", "$", value, value, (), ())
    assert of_number(key, said) == right
