"""Predictions as models write them: whatever it is, a score from 0 to 1 comes of it, soon."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_score import CHOICE, COUNT, LIST, NUMBER, ROOT, TONNES, asked

import gnomon
from gnomon.commands.score import read_predictions
from gnomon.truth.refused import Refused

ASKED = (
    *(NUMBER, CHOICE, LIST, ROOT, COUNT, TONNES),
    asked(True, "boolean", "yes"),
    asked("x = 'a'", "code"),
    asked((("a", 1.0), ("b", 2.0)), "list"),
    asked("Berlin", "string", "Berlin"),
)
BITS = (
    *("\\boxed{", "}", "answer is ", "1", "9" * 400, "e9999999", "nan", "-", "−", "√", "sqrt(", "**", "9**9**9", "["),
    *("{", '"', ",", ";", "\n", "|", "yes", "A)", "\u2028", "\x00", "\ud800", "١٢", "½", "1,234", "k", "%", "= "),
    *("None", "a" * 50),
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.lists(st.sampled_from(BITS), max_size=9).map("".join),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=8,
)


@settings(max_examples=500)
@given(st.sampled_from(ASKED), PLAIN)
def test_anything_has_a_score(question: Any, prediction: Any) -> None:
    found = gnomon.score(question, prediction)
    assert found is not None and 0.0 <= found <= 1.0


@pytest.mark.parametrize("piece", ["1,", "a\n", "answer is ", "1+", "in 1 ", "x|", " ", "[", "\\boxed{", "√("])
def test_long_ones_take_no_time(piece: str) -> None:
    start = time.process_time()
    for question in ASKED:
        gnomon.score(question, piece * 300_000)
    assert time.process_time() - start < 20
    assert gnomon.score(NUMBER, piece * 300_000 + "\nThe answer is 42") in (0.0, 1.0)


@pytest.mark.parametrize("huge", [10**400, -(10**400), float("inf"), float("nan"), 1e308])
def test_numbers_beyond_all_others_are_wrong(huge: float) -> None:
    assert gnomon.score(NUMBER, huge) == gnomon.score(ROOT, huge) == 0.0
    assert gnomon.score(asked(-0.5, "number", "-0.5", low=-0.5, high=-0.5), "−−½") in (0.0, 1.0)


def test_lines_end_at_line_ends_alone(tmp_path: Path) -> None:
    r"""U+2028, U+0085 and form feeds stand within JSON texts; only \n parts lines."""
    file = tmp_path / "p.jsonl"
    odd = "a\u2028b\u0085c\x0cd"
    line = json.dumps({"id": odd, "question": "q0", "prediction": odd}, ensure_ascii=False).replace("\\f", "\x0c")
    good = json.dumps({"id": "x", "question": "q0", "prediction": "\u2028"}, ensure_ascii=False)
    file.write_text(f"\ufeff{good}\r\n\n{good}\n", encoding="utf-8")
    assert dict(read_predictions(file)) == {"x-q0": "\u2028"}
    for bad in (line, "[" * 100_000, "9" * 5000, '{"id": 1}', "nul\u2028l", '{"id": "x", "question": "q0"}'):
        file.write_text(f"{good}\n{bad}\n", encoding="utf-8")
        with pytest.raises(Refused, match=r"p\.jsonl:2: expected"):
            dict(read_predictions(file))
