"""Exact numbers of a stored dataset are read, never run."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnomon.checks.geometry.facts import exact_holds
from gnomon.checks.written import read
from gnomon.scenes.geometry.attributes import LENGTH
from gnomon.truth.fact import Exact, Fact


@pytest.mark.parametrize("text", ["3*sqrt(2)", "-5/2 + sqrt(5)/2", "2*pi/3", "sqrt(-10*sqrt(5) + 50)", "2**(1/3)", "7"])
def test_numbers_are_read(text: str) -> None:
    assert read(text).is_number


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('true')",
        "(lambda: 1)()",
        "open('x')",
        "9**9**9",
        "2**1000",
        "x",
        "sqrt(2).free_symbols",
        "[1]",
        "'a'*9",
        "1" * 500,
        "factorial(100000)",
        "sqrt(*[2])",
        "True",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises((ValueError, SyntaxError)):
        read(text)


def test_a_stored_fact_runs_nothing(tmp_path: Path) -> None:
    """The check of a figure's facts once handed their text to sympy, which evaluates it."""
    sang = tmp_path / "sang"
    evil = Exact(f"__import__('pathlib').Path({str(sang)!r}).touch() or 2", 2.0)
    with pytest.raises((ValueError, SyntaxError)):
        list(exact_holds(Fact("segment/AB", LENGTH, evil), evil))
    assert not sang.exists()
