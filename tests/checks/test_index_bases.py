"""`2010 = 100` says what an index is counted from, where it stands as such; elsewhere it is a wrong equation."""

from __future__ import annotations

import pytest

from gnomon.checks.equations import wrong_equations


@pytest.mark.parametrize("text", ["Prices in Ambria, 2010 = 100 (by house).", "Price index (2015 = 100)"])
def test_the_base_of_an_index_is_no_equation(text: str) -> None:
    assert not list(wrong_equations(text))


@pytest.mark.parametrize("text", ["so 2010 = 100.", "of it, 2010 = 1000", "of it, 2010 = 100.5", "it is, 1810 = 100"])
def test_a_wrong_equation_is_found(text: str) -> None:
    assert list(wrong_equations(text))
