"""What is printed holds: sums and comparisons of rationales, by a reader who sees only the sentences."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from gnomon.datasets.load import only, sample
from gnomon.datasets.plan import missing
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines

KINDS = [k for k in kinds() if not k.startswith("space/") and not missing(only(k))]
SAMPLES = 2


@pytest.fixture(scope="module")
def reader() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reader", Path(__file__).with_name("reader.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("text", ["254 ÷ 216 ≈ 1.17.", "31 − 20 ≈ 10", "20 ÷ 7 ≈ 2.7", "3 + 4 = 8",
    "(2 + 4) ÷ 2 ≈ 4",
    "€100 − €30 = €60.", "53 is more than 82.", "About 5 kg is less than about 4 kg.",
    "5 is not more than 4."])  # fmt: skip
def test_the_reader_finds_what_does_not_hold(reader: ModuleType, text: str) -> None:
    assert list(reader.read(text, Counter()))


@pytest.mark.parametrize("text", ["254 ÷ 216 ≈ 1.18.", "30.6 kg − 20.4 kg ≈ 10 kg", "(298 + 19) ÷ 2 = 158.5",
    "$1,030 − $30 = $1,000", "12 + (-3) = 9", "5 kg is more than 4 kg.", "√3 + 4 = 5.7", "2 + 3 × 4 = 14"])  # fmt: skip
def test_the_reader_lets_pass_what_holds(reader: ModuleType, text: str) -> None:
    assert list(reader.read(text, Counter())) == []


def test_printed_sums_and_comparisons_hold(reader: ModuleType) -> None:
    seen: Counter[str] = Counter()
    with Engines() as engines:
        for kind in KINDS:
            for index in range(SAMPLES):
                one = sample(kind, seed=23, index=index, engines=engines)
                for asked in one.questions:
                    for thought in asked.rationale:
                        assert list(reader.read(thought.text, seen)) == [], (one.id, thought.text)
    assert seen["sums"] > 40 and seen["comparisons"] > 40, seen
