"""Odd tables as people have them, in odd/: what must come out of each, or what the refusal must say."""

from __future__ import annotations

from math import isnan
from pathlib import Path
from typing import Any

import pytest
import yaml

from gnomon.generators.sources.csvs.hints import hints_of
from gnomon.generators.sources.csvs.sheet import read_csv
from gnomon.generators.sources.csvs.text import CALLED
from gnomon.truth.refused import Refused

SEPARATORS = {"tab": "\t", "blank": " "}
TABLES = [
    pytest.param(table, id=f"{file.stem}: {table['name']}")
    for file in sorted((Path(__file__).parent / "odd").glob("*.yaml"))
    for table in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("table", TABLES)
def test_odd_tables(table: dict[str, Any], tmp_path: Path) -> None:
    """Numbers, names, units, order and dates as they stand; what is left out is named, and nothing else is."""
    file = tmp_path / "odd_table.csv"
    file.write_bytes(table["text"].encode(table.get("encoding", "utf-8")))
    hints = hints_of(table.get("hints", {}))
    if "refused" in table:
        with pytest.raises(Refused) as no:
            read_csv(file, hints)
        assert table["refused"] in str(no.value) and str(file) in str(no.value)
        return
    sheets = read_csv(file, hints)
    sheet = sheets[0]
    separator = SEPARATORS.get(table["separator"], table["separator"])
    assert sheet.separator == CALLED.get(separator, repr(separator))
    numbers = {m.name: [None if isnan(v) else v for v in m.values] for s in sheets for m in s.measures}
    assert {name: numbers.get(name) for name in table.get("read", {})} == table.get("read", {})
    units = {m.name: m.unit for m in sheet.measures}
    assert {name: units.get(name) for name in table.get("units", {})} == table.get("units", {})
    for what, own in (
        ("key", sheet.key),
        ("names", list(sheet.names)),
        ("order", sheet.order),
        ("dates", list(sheet.dates)),
        ("groups", [name for name, _ in sheet.groups]),
    ):
        assert table.get(what, own) == own
    expected = table.get("left_out", [])
    missing = [text for text in expected if not any(text in line for line in sheet.left_out)]
    assert not missing and all(any(text in line for text in expected) for line in sheet.left_out), sheet.left_out


def test_there_are_enough() -> None:
    assert len(TABLES) >= 300
