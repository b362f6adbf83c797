"""Columns of texts with what is said of them: names that differ, no empty ones, none that the user leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gnomon.generators.sources.csvs.columns import is_blank
from gnomon.generators.sources.csvs.hints import Hints, Of, named
from gnomon.generators.sources.csvs.layout import Grid
from gnomon.generators.sources.csvs.units import name_and_unit
from gnomon.truth.refused import Refused


@dataclass(frozen=True, eq=False)  # one column is not another, whatever stands in them
class Texts:
    """A column of texts: its number from 1 on, header, name and unit as the header says, and what the user says."""

    place: int
    header: str
    name: str
    unit: str
    cells: tuple[str, ...]
    said: Of
    head: int  # the line of the header

    def told(self, reason: str) -> str:
        """`1: column 'Rain': reason`."""
        return f"{self.head}: column {f'{self.header!r}' if self.header else self.place}: {reason}"


def columns_of(file: Path, grid: Grid, hints: Hints, told: list[str]) -> list[Texts]:
    """The columns of a table that may be of use; the others are told. Refused if two have one name."""
    headers = list(grid.headers)
    head = grid.header_lines[0] if grid.header_lines else 1
    said = said_of(file, headers, hints)
    found: list[Texts] = []
    for c, header in enumerate(headers):
        of = said.get(c)
        own = of if isinstance(of, Of) else Of()
        cells = tuple(row[c] for _, row in grid.body)
        name, unit = (own.name or header, "") if grid.units[c] else name_and_unit(own.name or header)
        column = Texts(c + 1, header, name, own.unit or unit or grid.units[c], cells, own, head)
        if of == "leave out":
            told.append(column.told("left out as told"))
        elif all(is_blank(cell, hints.missing or ()) for cell in cells):
            if header:
                told.append(column.told("empty"))
        elif same := next((f for f in found if f.header == header and f.cells == cells), None):
            told.append(f"{head}: column {c + 1}: the same as column {same.place}")
        else:
            found.append(column)
    return apart(file, found, head)


def said_of(file: Path, headers: Sequence[str], hints: Hints) -> dict[int, Of | str]:
    """What the user says of each column, by its place; Refused if a column is not there."""
    found: dict[int, Of | str] = {}
    for word, of in hints.columns.items():
        if isinstance(word, int) or (word not in headers and word.isdigit()):
            place = int(word) - 1
            if not 0 <= place < len(headers):
                raise Refused(f"{file}: columns: expected a column from 1 to {len(headers)}, got {word}")
        else:
            place = named(word, list(headers), f"{file}: columns")
        found[place] = of
    names = [name_and_unit(h)[0] for h in headers]
    for word, unit in hints.units.items():
        place = list(headers).index(word) if word in headers else named(word, names, f"{file}: units")
        own = found.get(place)
        found[place] = own if isinstance(own, str) else (own or Of()).model_copy(update={"unit": unit})
    return found


def apart(file: Path, columns: list[Texts], head: int) -> list[Texts]:
    """Columns whose names differ: what differs in the unit only keeps it in its name. Refused if two are the same."""
    from dataclasses import replace

    names = [c.name for c in columns]
    kept = [replace(c, name=c.said.name or c.header) if c.name and names.count(c.name) > 1 else c for c in columns]
    for i, column in enumerate(kept):
        twin = next((k for k in kept[:i] if k.name == column.name and column.name), None)
        if twin is not None:
            raise Refused(
                f"{file}:{head}: expected names that differ, got {column.name!r} for columns {twin.place} "
                f"and {column.place}; say columns: {{{column.place}: {{name: …}}}}, "
                f"or columns: {{{column.place}: leave out}}"
            )
    return kept
