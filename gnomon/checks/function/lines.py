"""Sets on a number line: what the pixels of the line show, and what follows from it."""

from __future__ import annotations

import numpy as np

from gnomon.checks.function.case import Case, Rules, measured, told_alike
from gnomon.checks.function.printed import constant
from gnomon.checks.function.sets import Stretch, condition, holds, stretches
from gnomon.truth.fact import Value

FINE = np.arange(-64.0, 64.0, 0.125)


def shown_set(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(case.text, value)


def inequality(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    wanted, found = holds(stretches(case.text), FINE), holds(condition(str(value)), FINE)
    return "" if np.array_equal(wanted, found) else f"they differ at x = {FINE[wanted != found][0]:g}"


def length(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """By counting eighths whose middle lies inside."""
    return measured(float(holds(stretches(case.text), FINE + 0.0625).sum()) / 8, value)


def integers(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(int(holds(stretches(case.text), np.arange(-64.0, 65.0)).sum()), value)


def membership(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    inside = bool(holds(stretches(case.text), np.array(constant(groups[0]))))
    return told_alike("inside" if inside else "outside", value)


SET: Rules = (
    ("set", shown_set),
    ("inequality", inequality),
    ("total length", length),
    ("number of integers", integers),
    ("membership of (.+)", membership),
)

__all__ = ["SET", "Stretch"]
