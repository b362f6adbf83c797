"""The construction of a figure as text: one line for each step."""

from __future__ import annotations

from gnomon.scenes.geometry.figure import Figure, Step


def program(figure: Figure) -> str:
    """`M = midpoint(A, B)` and so on, in order."""
    return "\n".join(line(step) for step in figure.construction)


def line(step: Step) -> str:
    return f"{', '.join(step.makes)} = {step.name}({', '.join((*step.of, *step.values))})"
