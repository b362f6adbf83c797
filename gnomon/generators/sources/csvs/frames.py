"""Sheets as tables: the columns of one unit and of like size share an axis."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gnomon.generators.sources._shapes import Table
from gnomon.generators.sources.csvs.sheet import Measure, Sheet

APART = 30  # columns without a unit whose largest values are further apart do not share an axis
RATES = re.compile(r"/|\bper\b|%|°|‰|per cent|ratio|index|rate|score", re.IGNORECASE)  # units that do not add up


def frames(sheet: Sheet) -> tuple[Table, ...]:
    """The tables of a sheet, one for each unit; none if its rows have no names."""
    return tuple(frame(sheet, alike) for alike in of_a_kind(sheet.measures)) if sheet.key else ()


def frame(sheet: Sheet, measures: Sequence[Measure]) -> Table:
    """Measures of one unit as a table, numbers as they stand."""
    values = tuple(zip(*(m.values for m in measures), strict=True))
    there = [v for m in measures for v in m.values if v == v]
    # whoever wants shares or stacks of a table of theirs knows that they mean something
    shares = min(there) >= 0 and max(there) > 0
    unit = measures[0].unit
    return Table(
        title=sheet.title,
        key=sheet.key,
        measure=sheet.of or (measures[0].name if len(measures) == 1 else "value"),
        unit=unit,
        categories=sheet.names,
        series=tuple(m.name for m in measures),
        values=values,
        ordered=bool(sheet.order),
        parts=shares,
        stacks=shares,
        sums=not RATES.search(unit),
        dates=sheet.dates,
        series_key=sheet.series_key,
    )


def of_a_kind(measures: Sequence[Measure]) -> list[list[Measure]]:
    """Measures by unit; those without one by size too."""
    found: list[list[Measure]] = []
    for unit in dict.fromkeys(m.unit for m in measures):
        same = [m for m in measures if m.unit == unit]
        if unit:
            found.append(same)
            continue
        loose = sorted(same, key=size)
        groups = [[loose[0]]]
        for m in loose[1:]:
            if size(m) > APART * (size(groups[-1][-1]) or size(m)):
                groups.append([])
            groups[-1].append(m)
        found += [sorted(g, key=same.index) for g in groups]
    return found


def size(measure: Measure) -> float:
    """The largest value, signs aside; 0 if there is none."""
    return max((abs(v) for v in measure.values if v == v), default=0.0)
