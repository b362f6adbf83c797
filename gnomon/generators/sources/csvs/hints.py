"""What a user says of their tables in a recipe: separator, header, decimal mark, dates, key, measures, units."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from gnomon.truth.refused import Refused

STRICT = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
Mark = Literal[".", ","]
Dates = Literal["day first", "month first", "year first", "month and year"]


class Of(BaseModel):
    """What is said of one column."""

    model_config = STRICT
    name: str | None = None
    unit: str | None = None
    decimal: Mark | None = None
    dates: Dates | None = None
    holds: Literal["numbers", "names"] | None = None


class Hints(BaseModel):
    """What is said of a file. Columns go by their header as it stands, or by their number from 1 on."""

    model_config = STRICT
    separator: str | None = None
    encoding: str | None = None
    header: int | Literal["none"] | None = None
    decimal: Mark | None = None
    dates: Dates | None = None
    key: str | None = None
    measures: tuple[str, ...] = ()
    units: Mapping[str, str] = {}
    columns: Mapping[str | int, Of | Literal["leave out"]] = {}
    missing: tuple[str, ...] | None = None
    totals: Literal["keep"] | None = None
    files: Mapping[str, Hints] = {}

    def of(self, file: str) -> Hints:
        """What is said of one file: its own words over those of all."""
        own = self.files.get(file)
        return self if own is None else self.model_copy(update={k: getattr(own, k) for k in own.model_fields_set})


def hints_of(data: Mapping[str, Any]) -> Hints:
    """Hints of plain data; Refused, one line for each thing that does not fit."""
    try:
        return Hints.model_validate(dict(data))
    except ValidationError as e:
        raise Refused("\n".join(plainly(dict(error)) for error in e.errors())) from e


def plainly(error: dict[str, Any]) -> str:
    """An error of Pydantic's in plain words."""
    where = ".".join(str(p) for p in error["loc"])
    if error["type"] == "extra_forbidden":
        known = [*(Of if "columns" in error["loc"] else Hints).model_fields]
        near = difflib.get_close_matches(str(error["loc"][-1]), known, n=1)
        mean = f" (did you mean {near[0]!r}?)" if near else ""
        return f"expected what is known of tables, got {where!r}{mean}; there are: path, {', '.join(known)}"
    return f"{where}: {error['msg'].replace('Input should be', 'expected')}, got {error['input']!r}"


def named(word: str, headers: list[str], what: str) -> int:
    """The column that a hint names; Refused, naming the nearest, if there is none."""
    if word in headers:
        return headers.index(word)
    near = difflib.get_close_matches(word, headers, n=1)
    mean = f" (did you mean {near[0]!r}?)" if near else ""
    raise Refused(f"{what}: expected a column, got {word!r}{mean}; there are: {', '.join(headers)}")
