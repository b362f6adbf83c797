"""A thousand tables with known numbers in drawn dialects, locales and manners of dates: read exactly or refused."""

from __future__ import annotations

from math import isnan
from pathlib import Path

import numpy as np
import pytest
from written_tables import Written, write

from gnomon.generators.sources.csvs.sheet import Sheet, read_csv
from gnomon.truth.refused import Refused

TABLES, PARTS = 1000, 10


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_random_tables(part: int, tmp_path: Path) -> None:
    """Never misread; four in five are read, and what is refused is in doubt: a mark, a date, a separator."""
    read = 0
    for number in range(part, TABLES, PARTS):
        written = write(np.random.default_rng([13, number]))
        file = tmp_path / "table.csv"
        file.write_bytes(written.data)
        try:
            (sheet,) = read_csv(file)
        except Refused as no:
            assert any(doubt in str(no) for doubt in ("may be", "both make a table", "expected a header")), no
            continue
        read += 1
        assert not misread(sheet, written), f"table {number}"
    assert read >= 0.7 * TABLES / PARTS


def misread(sheet: Sheet, written: Written) -> list[str]:
    """What of a table was not read as it was written; rows that are left out are named."""
    place = {name: i for i, name in enumerate(written.names)}
    wrong = [f"name {n}" for n in sheet.names if n not in place]
    if wrong or sheet.key != written.key:
        return [*wrong, f"key {sheet.key}"]
    wrong += [f"measure {m.name}" for m in sheet.measures if m.name not in written.numbers]
    for m in sheet.measures:
        true = [written.numbers[m.name][place[n]] for n in sheet.names]
        wrong += [
            f"{m.name}: {v} for {t}"
            for v, t in zip(m.values, true, strict=True)
            if v != t and not (isnan(v) and isnan(t))
        ]
        wrong += [f"unit of {m.name}: {m.unit}"] if m.unit != written.units[m.name] else []
    if written.dates and list(sheet.dates) != sorted(written.dates[place[n]] for n in sheet.names):
        wrong.append(f"dates {sheet.dates[:3]}")
    left_out = len(written.names) - len(sheet.names) + len(written.numbers) - len(sheet.measures)
    return wrong if left_out <= len(sheet.left_out) else [*wrong, "something is left out and not named"]
