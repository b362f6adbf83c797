"""What is asked and said of plots."""

from __future__ import annotations

from gnomon.annotators.function.caption import caption
from gnomon.annotators.function.clauses import select, state
from gnomon.annotators.function.naming import attribute, kind, name
from gnomon.annotators.function.reasons import givens, reason
from gnomon.annotators.voice import Voice

# tasks of which one tells the answers of the others
ALIKE = (
    ("can-be-formula", "matching-formula"),
    ("*derivative", "which-antiderivative"),
    ("sort-of-*", "is-sort*"),
    ("zeros", "number-of-zeros", "only-zero", "smallest-zero", "largest-zero", "is-zero"),
    ("count-petals", "number-of-petals", "matching-formula"),
    ("corners", "number-of-corners"),
    ("best-corner", "maximum-of-z"),
    ("arrow-direction", "is-arrow-direction"),
    ("dash-direction", "is-dash-direction"),
    ("parity", "is-even-or-odd"),
    ("interval-notation", "inequality"),
    ("count-ends", "open-ends", "open-or-filled"),
    ("increasing", "decreasing"),
    ("vertex", "range", "minimum-value", "maximum-value", "starting-point"),
    ("vertex", "axis-of-symmetry"),
    ("radius", "diameter", "circumference", "enclosed-area"),
    ("read-crossing-x", "read-crossing-y"),
)
VOICE = Voice(
    name=name,
    caption=caption,
    attribute=attribute,
    kind=kind,
    state=state,
    select=select,
    reason=reason,
    givens=givens,
    alike=ALIKE,
)
