"""Every step has both: what it means, and how it is said."""

from __future__ import annotations

from dataclasses import fields

from gnomon.annotators.steps import SAY
from gnomon.truth.program import Program, arguments
from gnomon.truth.steps import STEPS


def test_every_step_is_meant_and_said() -> None:
    assert set(SAY) == set(STEPS.values())
    for op, step in STEPS.items():
        assert step.op == op
        assert "do" in vars(step) or any("do" in vars(c) for c in step.__mro__[1:-2]), f"{op} means nothing"


def test_every_step_has_a_builder_and_typed_arguments() -> None:
    starts = {"every", "the", "literal", "difference", "total", "product", "ratio", "share", "compare", "same", "pick"}
    for op, step in STEPS.items():
        assert op in starts or callable(getattr(Program, op)), f"no way to build {op}"
        assert list(arguments(op)) == [f.name for f in fields(step)]
