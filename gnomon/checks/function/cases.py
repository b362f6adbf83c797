"""The subjects of a plot with what is printed of each, and their facts doubted by the rules for their sort."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from gnomon.checks.function.case import Case, Rules, doubted
from gnomon.checks.function.conics import CONIC
from gnomon.checks.function.curves import RULES
from gnomon.checks.function.far import piecewise
from gnomon.checks.function.fields import FIELD
from gnomon.checks.function.lines import SET
from gnomon.checks.function.motions import PARAMETRIC, POLAR
from gnomon.checks.function.printed import constant, of_x, sides
from gnomon.checks.function.regions import BETWEEN, FEASIBLE
from gnomon.checks.function.search import Array, Function
from gnomon.checks.function.sets import condition
from gnomon.checks.function.solids import SOLID
from gnomon.checks.written import read as written
from gnomon.scenes.function import (
    Between,
    Conic,
    Curve,
    Feasible,
    Field,
    Measure,
    Note,
    Parametric,
    Plot,
    Polar,
    Shown,
    Solid,
)
from gnomon.truth.fact import Exact, Fact, Value


def none(x: Array) -> Array:
    """For subjects that are no graph."""
    return np.full(np.shape(x), np.nan)


def function_of(text: str) -> Function:
    """`f(x) = …` as a function of x, in pieces if it comes in pieces."""
    right = sides(text)[1]
    return piecewise(right) if " for " in right else of_x(right)


def cases(plot: Plot, facts: Sequence[Fact]) -> dict[str, Case]:
    """A case for each subject that facts are told of."""
    told: dict[str, dict[str, Value]] = {}
    for fact in facts:
        told.setdefault(fact.subject, {})[fact.attribute] = fact.value
    out: dict[str, Case] = {}
    graphs = {
        c.name: function_of(str(told[c.id]["formula"]))
        for c in plot.of(Curve)
        if not isinstance(c, (Conic, Parametric, Polar))
    }
    for curve in plot.of(Curve):
        text = str(told[curve.id]["formula"])
        others = {n: f for n, f in graphs.items() if n != curve.name}
        out[curve.id] = Case(curve.id, text, graphs.get(curve.name, none), told[curve.id], others)
    for field in plot.of(Field):
        out[field.id] = Case(field.id, str(told[field.id]["formula"]), none, told[field.id])
    for area in plot.of(Between):
        out[area.id] = between(plot, area, graphs, told[area.id])
    for region in plot.of(Feasible):
        notes = [n.text for n in plot.of(Note)]
        bounds = ", ".join(t for t in notes if "≤" in t or "≥" in t)
        (goal,) = (sides(t)[1] for t in notes if t.startswith("z = "))
        out[region.id] = Case(region.id, bounds, none, {**told[region.id], "goal": goal})
    for shown in plot.of(Shown):
        out[shown.id] = Case(shown.id, str(told[shown.id]["set"]), none, told[shown.id])
    for solid in plot.of(Solid):
        out[solid.id] = Case(solid.id, solid.sort, none, told[solid.id], lengths(plot))
    return out


def lengths(plot: Plot) -> dict[str, Function]:
    """Each printed measure, `h = 5 cm`, as a function that is the same everywhere."""
    found = {}
    for measure in plot.of(Measure):
        read = re.fullmatch(r"(\w) = (\S+) \w+", measure.text)
        if read is None:
            raise ValueError(f"expected a measure, got {measure.text!r}")
        found[read[1]] = of_x(read[2])
    return found


def between(plot: Plot, area: Between, graphs: dict[str, Function], told: dict[str, Value]) -> Case:
    """`f` is upper less lower curve; `ends` are printed, or stand where the curves meet."""
    upper = graphs[area.names[0]]
    lower: Function = graphs[area.names[1]] if area.names[1] else lambda x: 0.0 * np.asarray(x, dtype=float)
    more: dict[str, Value] = {}
    notes = [n.text for n in plot.of(Note) if n.of == area.id]
    for text in notes:
        (s,) = condition(text)
        more = {"limits": (s.low, s.high)}
    ends = more.get("limits") or tuple(constant(str(v)) if isinstance(v, str) else float(v) for v in told["limits"])  # type: ignore[union-attr,arg-type]
    return Case(
        area.id,
        f"{area.names[0]} − {area.names[1] or '0'}",
        lambda x: upper(x) - lower(x),
        {**{k: v for k, v in told.items() if k != "limits"}, **more, "ends": ends},
        {"upper": upper, "lower": lower},
    )


def rules_for(subject: str, plot_case: Case) -> Rules:
    sort = subject.partition("/")[0]
    if sort == "area":
        return FEASIBLE if "goal" in plot_case.told else BETWEEN
    if sort != "curve":
        return {"field": FIELD, "set": SET, "solid": SOLID}[sort]
    if "(x) = " in plot_case.text:
        return RULES
    return POLAR if plot_case.text.startswith("r = ") else PARAMETRIC if ",  y = " in plot_case.text else CONIC


def facts_hold(told: dict[str, Case], facts: Sequence[Fact]) -> Iterator[str]:
    """Every fact of every case; exact numbers are what they say, and written as sympy writes them."""
    for case in told.values():
        yield from doubted(case, facts, rules_for(case.subject, case))
    for fact in facts:
        if isinstance(fact.value, Exact):
            if abs(constant(fact.value.exact) - fact.value.value) > 1e-9 * max(1.0, abs(fact.value.value)):
                yield f"{fact.subject}: {fact.attribute} {fact.value.exact} is not {fact.value.value}"
            if not stable(fact.value.exact):
                yield f"{fact.subject}: sympy does not write {fact.value.exact} so"


_WRITTEN: dict[str, bool] = {}


def stable(text: str) -> bool:
    """Whether sympy writes the number in the same way."""
    if text not in _WRITTEN:
        import sympy

        _WRITTEN[text] = str(sympy.sstr(written(text))) == text
    return _WRITTEN[text]
