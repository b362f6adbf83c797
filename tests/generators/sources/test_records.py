"""Invoices of every sort: what a page of each prints, and what is said of all that is left out or does not add up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from gnomon.generators.document._phrases import phrases
from gnomon.generators.sources.records import user
from gnomon.truth.refused import Refused

HERE = Path(__file__).with_name("records")
EXPECTED: dict[str, Any] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gives_what_it_states(name: str) -> None:
    """Amounts as they will be printed; every other line, key and disagreement is named."""
    want = EXPECTED[name]
    if "refused" in want:
        with pytest.raises(Refused) as refused:
            user(HERE / name)
        assert want["refused"] in str(refused.value)
        return
    found = user(HERE / name)
    assert len(found.skipped) == len(want["skipped"]), found.skipped
    for line, start in zip(found.skipped, want["skipped"], strict=True):
        assert line.startswith(start)
    assert len(found.bills) == len(want["bills"])
    for bill, states in zip(found.bills, want["bills"], strict=True):
        said = phrases(np.random.default_rng(1), bill, 3)
        fields = {f.key: f for f in said.fields}
        for key, value in states.items():
            if key == "notes":
                assert list(bill.notes) == value
            elif key == "label":
                assert fields["tax"].label.rstrip(":").replace("(", "").replace(")", "").lower() == value.lower()
            elif key == "date":
                assert bill.date.isoformat() == value
            else:
                assert amount(fields[key].text) == amount(value), key
    assert {i for of in found.levels for i in of} == set(range(len(found.bills)))


def amount(text: str) -> str:
    """A printed amount, whichever side of it the euro stands."""
    return text.replace("€", "").strip()
