"""What is printed holds: sums and comparisons of rationales, by a reader who sees only the sentences."""

from __future__ import annotations

from collections import Counter

import pytest
import reader

from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines

KINDS = ("chart/bar", "chart/line", "function/quadratic", "geometry/polygon", "molecule/skeletal")


@pytest.mark.parametrize("text", ["254 ÷ 216 ≈ 1.17.", "31 − 20 ≈ 10", "20 ÷ 7 ≈ 2.7", "3 + 4 = 8",
    "(2 + 4) ÷ 2 ≈ 4",
    "€100 − €30 = €60.", "53 is more than 82.", "About 5 kg is less than about 4 kg.",
    "5 is not more than 4."])  # fmt: skip
def test_the_reader_finds_what_does_not_hold(text: str) -> None:
    assert list(reader.read(text, Counter()))


@pytest.mark.parametrize("text", ["254 ÷ 216 ≈ 1.18.", "30.6 kg − 20.4 kg ≈ 10 kg", "(298 + 19) ÷ 2 = 158.5",
    "$1,030 − $30 = $1,000", "12 + (-3) = 9", "5 kg is more than 4 kg.", "√3 + 4 = 5.7", "2 + 3 × 4 = 14"])  # fmt: skip
def test_the_reader_lets_pass_what_holds(text: str) -> None:
    assert list(reader.read(text, Counter())) == []


def test_the_reader_finds_sums_and_comparisons(engines: Engines) -> None:
    """In what is printed of kinds that have many; of all kinds `test_every_kind.py` has it read them."""
    seen: Counter[str] = Counter()
    for kind in KINDS:
        for index in range(4):
            for asked in sample(kind, seed=23, index=index, engines=engines).questions:
                for thought in asked.rationale:
                    assert list(reader.read(thought.text, seen)) == [], thought.text
    assert seen["sums"] > 10 and seen["comparisons"] > 10, seen
