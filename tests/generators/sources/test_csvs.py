"""Numbers as they stand in cells, and the user's tables as a source of charts."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from math import isnan
from pathlib import Path

import numpy as np
import pytest

from gnomon.generators.sources.csvs.figures import figure
from gnomon.generators.sources.csvs.own import Own
from gnomon.generators.sources.csvs.units import name_and_unit
from gnomon.generators.sources.tables import inspect, user
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected


@pytest.mark.parametrize(
    ("cell", "point", "comma"),
    [
        ("1,250", "1250", "1.250"),
        ("1.250", "1.250", "1250"),
        ("0,987", None, "0.987"),
        ("1.250,75", None, "1250.75"),
        ("1,250.75", "1250.75", None),
        ("1.234.567", None, "1234567"),
        ("1,00,000", "100000", None),
        ("1 234 567", "1234567", "1234567"),
        ("1\u202f234,5", None, "1234.5"),
        ("1'250.5", "1250.5", None),
        ("−7", "-7", "-7"),
        ("(4.5)", "-4.5", None),
        ("5-", "-5", "-5"),
        ("-$1.80", "-1.80", None),
        ("$-5", "-5", "-5"),
        ("1.2e5", "1.2E5", None),
        ("4·10³", "4E3", "4E3"),
        ("1,25,0", None, None),
        ("12 34", None, None),
    ],
)
def test_what_digits_may_mean(cell: str, point: str | None, comma: str | None) -> None:
    found = figure(cell)
    assert found is not None
    for mark, value in ((".", point), (",", comma)):
        assert found.value(mark) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("cell", ["eleven", "<5", "~3", "12,-", "--5", "((4))", "-(4)", "", "1e400", "$", "5.e3"])
def test_what_is_no_number(cell: str) -> None:
    found = figure(cell)
    assert found is None or (found.value(".") is None and found.value(",") is None) or found.rest


@pytest.mark.parametrize(
    ("header", "name", "unit"),
    [
        ("Yield (t/ha)", "Yield", "t/ha"),
        ("Yield, in t", "Yield", "t"),
        ("Dose [mg/dL]", "Dose", "mg/dL"),
        ("Flow (m^3 s-1)", "Flow", "m^3 s-1"),
        ("Power (MW)", "Power", "MW"),
        ("Income (1000 EUR)", "Income", "1000 EUR"),
        ("Rate (per 1,000 people)", "Rate", "per 1,000 people"),
        ("Springfield (MA)", "Springfield (MA)", ""),
        ("Group (B)", "Group (B)", ""),
        ("Index (2015=100)", "Index (2015=100)", ""),
        ("Price, mean", "Price, mean", ""),
        ("Name (first)", "Name (first)", ""),
    ],
)
def test_units_of_headers(header: str, name: str, unit: str) -> None:
    assert name_and_unit(header) == (name, unit)


def source(folder: Path, **files: str) -> Own:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text)
    return user(folder)


YEARS = "Year,Rain (mm),Wind (km/h)\n" + "".join(f"{2001 + i},{10 + i},{90 - 3 * i}\n" for i in range(12))
CARS = "Car,weight (kg),power (hp),origin\n" + "".join(
    f"Car {i},{900 + 31 * i},{50 + 7 * i},{('US', 'Japan')[i % 2]}\n" for i in range(30)
)


def test_measures_of_two_units_make_a_scatter_and_two_axes(tmp_path: Path) -> None:
    own = source(tmp_path, cars=CARS)
    pairs = own.pairs(np.random.default_rng(1), (12, 24))
    assert {(pairs.x_measure, pairs.x_unit), (pairs.y_measure, pairs.y_unit)} == {("weight", "kg"), ("power", "hp")}
    weights = {900 + 31 * i: 50 + 7 * i for i in range(30)}
    assert all(weights[int(x)] == y for x, y in zip(pairs.x, pairs.y, strict=True))
    one, other = user_of(tmp_path / "years.csv", YEARS).both(np.random.default_rng(1), (5, 8))
    assert one.categories == other.categories and {one.unit, other.unit} == {"mm", "km/h"}
    rain, wind = (one, other) if one.unit == "mm" else (other, one)
    assert [(r[0] - 10, (90 - w[0]) / 3) for r, w in zip(rain.values, wind.values, strict=True)] == [
        (int(y) - 2001, int(y) - 2001) for y in one.categories
    ]


def user_of(file: Path, text: str) -> Own:
    file.write_text(text)
    return user(file)


def test_words_part_observations(tmp_path: Path) -> None:
    own = source(tmp_path, cars=CARS)
    seen = {own.samples(np.random.default_rng(i), (2, 4), (40, 120)).groups for i in range(20)}
    assert seen == {("US", "Japan")}
    assert all(isnan(v) is False for v in own.samples(np.random.default_rng(1), (2, 4), (40, 120)).values[0])


@pytest.mark.parametrize(
    ("text", "wanted", "why"),
    [
        (
            "Day,Rain\nMon,3.5\nTue,4.5\nXyz,3\n",
            {"ordered": True},
            "no order seen in 'Mon', 'Tue' … of 'Day' (T: Rain)",
        ),
        ("Year,Rain\n2001,3\n2002,4\n2003,3\n", {"ordered": False}, "have an order"),
        ("City,Rain\nA,3\nB,4\nC,3\n", {"signed": True}, "no values below zero"),
        ("City,Rain\nA,-3\nB,-4\nC,3\n", {"parts": True}, "below zero"),
        ("Year,Rain\n2001,3\n2002,4\n2003,3\n", {"dated": True}, "no dates in '2001', '2002' … of 'Year'"),
        ("City,Rain\nA,3\nB,4\n", {}, "2 rows, at least 3"),
        ("a,b\n3,4\n2,5\n9,1\n", {}, "rows have no names"),
    ],
)
def test_why_there_is_no_such_table(text: str, wanted: dict[str, bool], why: str, tmp_path: Path) -> None:
    own = user_of(tmp_path / "t.csv", text)
    with pytest.raises(Rejected) as no:
        own.draw(np.random.default_rng(1), (4, 6), (1, 1), **wanted)  # type: ignore[arg-type]
    assert why in no.value.detail


def test_a_table_with_fewer_columns_than_asked_for_will_do(tmp_path: Path) -> None:
    own = user_of(tmp_path / "t.csv", "Year,A,B\n2001,3,4\n2002,4,5\n2003,3,9\n")
    assert own.draw(np.random.default_rng(1), (9, 12), (4, 6)).series == ("A", "B")
    own = user_of(tmp_path / "t.csv", "Year,A\n2001,3\n2002,4\n2003,3\n")
    assert own.draw(np.random.default_rng(1), (9, 12), (2, 4), least=1).series == ("A",)
    with pytest.raises(Rejected, match="1 column of one unit, at least 2"):
        own.draw(np.random.default_rng(1), (9, 12), (4, 6))


def test_columns_that_are_all_alike_are_no_observations(tmp_path: Path) -> None:
    own = user_of(tmp_path / "t.csv", "City,Rain\n" + "".join(f"C{i},3.5\n" for i in range(20)))
    for ask in (
        lambda: own.samples(np.random.default_rng(1), (1, 1), (60, 60)),
        lambda: own.pairs(np.random.default_rng(1), (12, 24)),
    ):
        with pytest.raises(Rejected, match="not all alike"):
            ask()


def test_a_folder_is_read_whole_and_what_is_not_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "A.CSV").write_text("City,Rain\nA,3\nB,4\n")
    (tmp_path / "b.tsv").write_text("City\tRain\nA\t3,5\nB\t4\n")
    (tmp_path / "notes.txt").write_text("none")
    own = user(tmp_path)
    assert [s.file.name for s in own.sheets] == ["A.CSV", "b.tsv"]
    assert [line for line in own.skipped if "notes.txt" in line]
    (tmp_path / "c.csv").write_text("City,Rain\nA,$3\nB,€4\n")
    (tmp_path / "d.csv").write_text("City,Rain\nA,1.234\nB,2.345\n")
    with pytest.raises(Refused) as no:
        user(tmp_path)
    assert [line.split(": ")[0].rsplit("/", 1)[1] for line in str(no.value).splitlines()] == ["c.csv:3", "d.csv:2"]


def test_what_is_told_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "crop_yields.csv"
    file.write_text("Ort;Ernte (t);Rest\nKiel;1.250,5;a\nBonn;990,0;b\nTotal;2.240,5;c\n")
    (told,) = inspect(file)
    assert (told.title, told.what, told.used) == ("Crop yields", "table", 2)
    assert ("separator", "semicolons") in told.written
    assert [(p.name, p.use, p.unit, p.begins) for p in told.parts] == [
        ("Ort", "rows", "", ("Kiel", "Bonn")),
        ("Ernte (t)", "measure", "t", ("1250.5", "990")),
        ("Rest", "left out", "", ()),
    ]
    assert [line.removeprefix(f"{file}:") for line in told.left_out] == [
        "1: column 'Rest': another column of names",
        "4: a total ('Total'); say totals: keep if it is none",
    ]


def test_every_cell_that_two_marks_fit_is_refused_without_a_witness(tmp_path: Path) -> None:
    for mark, n in product(".,", (1, 12, 123)):
        with pytest.raises(Refused, match="may be"):
            user_of(tmp_path / "t.csv", f"City;Rain\nA;{n}{mark}234\nB;{n}{mark}500\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"name,{'b' * 1_000_000}\nx,1\ny,2\n", ":1: expected closed quotes and no longer cells"),
        (f'name,b\nx,1\ny,"2{"," * 200_000}\n', ":3: expected closed quotes and no longer cells"),
        (
            f"{','.join(f'c{n}' for n in range(20_000))}\n" + ("1," * 20_000 + "\n") * 2,
            ":1: expected at most 4,000 columns",
        ),
    ],
    ids=["a cell of 1 MB", "a quote that stays open", "20,000 columns"],
)
def test_what_is_too_large_is_refused_at_once(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(Refused) as no:
        user(tmp_path / "t.csv")
    assert says in str(no.value)
