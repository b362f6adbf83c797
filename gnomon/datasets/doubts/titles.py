"""Titles that state a finding, and totals, are doubted: what they say is worked out again from the facts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from gnomon.datasets.sample import Sample
from gnomon.scenes.chart import Chart, Panel, Title
from gnomon.scenes.chart.about import Finding
from gnomon.scenes.chart.attributes import PANEL, SERIES
from gnomon.truth.vocabulary import NAME, TEXT, VALUE

# what a title has to say by word for each sort of finding; a superlative of its own may stand for highest and lowest
SAYS = {
    "highest": r"\bhighest\b|\bmost\b|\bpeaked\b",
    "lowest": r"\blowest\b|\bfewest\b",
    "change": r"\b(?:up|rose|down|fell) \d",
    "multiple": r"\bmore than doubled\b",
    "half": r"\bmore than half\b",
    "above": r"\bstayed above\b|\brose in every\b",
}


def doubt_titles(sample: Sample) -> Iterator[str]:
    """Everything wrong with what the title of a chart claims."""
    chart = sample.scene
    if not isinstance(chart, Chart):
        return
    for panel in chart.of(Panel):
        if panel.total:
            yield from wrong_totals(panel.total, columns(sample, panel))
    for title in chart.of(Title):
        if title.finding is None:
            continue
        printed = next((f.value for f in sample.facts if f.key == (title.id, TEXT)), title.text)
        (panel,) = chart.of(Panel)
        values = {s: without(panel.total, column) for s, column in columns(sample, panel).items()}
        for line in wrong(str(printed), title.finding, panel, values):
            yield f"title {printed!r}: {line}"


def without(name: str, column: dict[str, float]) -> dict[str, float]:
    return {n: v for n, v in column.items() if n != name}


def wrong_totals(name: str, values: dict[str, dict[str, float]]) -> Iterator[str]:
    """A total that is not the sum of the others."""
    for series, column in values.items():
        parts = math.fsum(without(name, column).values())
        if not math.isclose(column.get(name, math.nan), parts, rel_tol=1e-9):
            yield f"{name} {series}: {column.get(name)}, the others add up to {parts:g}"


def columns(sample: Sample, panel: Panel) -> dict[str, dict[str, float]]:
    """The values of the panel's main marks by series ("" for none) and name."""
    known = {f.key: f.value for f in sample.facts}
    found: dict[str, dict[str, float]] = {}
    for mark in (m.id for m in sample.marks if m.kind == panel.main.noun):
        value, name = known.get((mark, VALUE)), known.get((mark, NAME))
        elsewhere = known.get((mark, PANEL), panel.title) != panel.title
        if isinstance(value, (int, float)) and name is not None and not elsewhere:
            found.setdefault(str(known.get((mark, SERIES), "")), {})[str(name)] = float(value)
    return found


def wrong(text: str, finding: Finding, panel: Panel, values: dict[str, dict[str, float]]) -> Iterator[str]:
    """What does not hold of a finding, or is not what the text says."""
    says = SAYS[finding.kind]
    own = {"highest": panel.main.most, "lowest": panel.main.least}.get(finding.kind, "")
    if not re.search(says, text) and not (own and own in text.lower()):
        yield f"does not say that it is a {finding.kind}"
    lost = [n for n in finding.names if n not in text]
    if lost:
        yield f"does not name {lost[0]}"
    if finding.kind == "above":
        over = values.get(finding.names[0], {})
        others = [values.get(n, {}) for n in finding.names[1:]] or [
            column for series, column in values.items() if series != finding.names[0]
        ]
        if not over or any(over.keys() != u.keys() or any(over[n] <= u[n] for n in over) for u in others):
            yield f"{finding.names[0]} is not above throughout"
        return
    (column,) = values.values()
    name = finding.names[0]
    if name not in column:
        yield f"there is no {name}"
        return
    rest = [v for n, v in column.items() if n != name]
    first, last = (column.get(panel.categories[i], math.nan) for i in (0, -1))
    if finding.kind == "highest" and max(rest) >= column[name]:
        yield f"{name} is not the highest"
    elif finding.kind == "lowest" and min(rest) <= column[name]:
        yield f"{name} is not the lowest"
    elif finding.kind == "half" and column[name] <= math.fsum(rest):
        yield f"{name} is not more than half"
    elif finding.kind == "multiple" and (name != panel.categories[0] or last <= finding.amount * first):
        yield f"it has not grown to more than {finding.amount:g} times"
    elif finding.kind == "change":
        percent = 100 * (last / first - 1)
        said = re.search(r"\b(up|rose|down|fell) (\d+)%", text)
        told = float(said.group(2)) * (1 if said.group(1) in ("up", "rose") else -1) if said else math.nan
        if name != panel.categories[0] or told != finding.amount or abs(percent - told) > 0.5 + 1e-9:
            yield f"the change is {percent:.1f}%"
