"""People's CSV files: understood as they stand, or refused with file, line and column."""

from __future__ import annotations

from math import isnan
from pathlib import Path

import pytest

from gnomon.generators.sources._cells import number
from gnomon.generators.sources._csvs import read_csv
from gnomon.generators.sources._shapes import Table
from gnomon.truth.refused import Refused


def read(folder: Path, text: str, encoding: str = "utf-8") -> tuple[Table | None, list[str]]:
    file = folder / "crop_yields.csv"
    file.write_bytes(text.encode(encoding))
    return read_csv(file)


@pytest.mark.parametrize(
    ("cell", "comma", "value"),
    [
        ("1,250", False, 1250.0),
        ("$3.50", False, 3.5),
        ("12 %", False, 12.0),
        ("(4.5)", False, -4.5),
        ("−7", False, -7.0),
        ("1 234 567", False, 1234567.0),
        ("1.2e5", False, 120000.0),
        ("1.250,75", True, 1250.75),
        ("3,5", True, 3.5),
        ("1.250", True, 1250.0),
        ("1'250.5", False, 1250.5),
        ("n/a", False, None),
        ("eleven", False, None),
        ("1,25,0", False, None),
    ],
)
def test_numbers_are_read_as_people_write_them(cell: str, comma: bool, value: float | None) -> None:
    assert number(cell, comma) == value


def test_units_in_headers_separators_and_dates(tmp_path: Path) -> None:
    table, skipped = read(tmp_path, "Month;Harvest (t);Sown (t)\n2021-01-01;1.250,5;3,5\n2021-02-01;990,0;4,25\n")
    assert table is not None and not skipped
    assert (table.title, table.key, table.unit, table.series) == ("Crop yields", "Month", "t", ("Harvest", "Sown"))
    assert table.values == ((1250.5, 3.5), (990.0, 4.25))
    assert table.ordered and table.dates == ("2021-01-01", "2021-02-01")


def test_a_marked_utf16_file_is_read(tmp_path: Path) -> None:
    table, _ = read(tmp_path, "Stadt,Preis (€)\nKöln,12\nGöteborg,15\n", "utf-16")
    assert table is not None and table.categories == ("Köln", "Göteborg") and table.unit == "€"


def test_a_blank_is_no_number_and_a_word_costs_its_row(tmp_path: Path) -> None:
    table, skipped = read(tmp_path, "City,2019,2020\nOslo,4,n/a\nBergen,seven,8\nMoss,5,6\nOslo,1,2\nNarvik,-,\n")
    assert table is not None and table.categories == ("Oslo", "Moss")
    assert isnan(table.values[0][1]) and table.values[1] == (5.0, 6.0)
    assert [line.split("csv:")[1] for line in skipped] == [
        "2: no number in 2020; shown without it",
        "3: expected a number, got '2019': 'seven'",
        "5: name 'Oslo' again in column 'City'",
        "6: no number in 2019, 2020",
    ]


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        ("City,2019\nOslo,4,5\nMoss,5\n", "utf-8", ":2: expected 2 cells"),
        ('City,2019\nOslo,"4\n', "utf-8", "expected closed quotes"),
        ("Ort,Preis\nKöln,4\nBonn,5\n", "latin-1", ":2: expected UTF-8"),
        ("City\nOslo\nMoss\n", "utf-8", "expected a column of names and one of numbers"),
        ("City,Mayor\nOslo,Ida\nMoss,Per\n", "utf-8", "expected numbers in a column after 'City'"),
    ],
)
def test_what_cannot_be_understood_is_refused(tmp_path: Path, text: str, encoding: str, told: str) -> None:
    with pytest.raises(Refused, match=r"crop_yields\.csv:") as refused:
        read(tmp_path, text, encoding)
    assert told in str(refused.value)
