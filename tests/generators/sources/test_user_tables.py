"""Users' tables from end to end: hints in recipes, `gnomon inspect`, refusals at once, runs that never hang."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers import gnomon, here, scenes

import gnomon as front
from gnomon.datasets.bugs import bugs
from gnomon.datasets.manifest import Held, add_to_manifest
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import parse
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Bar, FarPoint, Panel, ValueLabel, Wedge
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

DATES = "Date,Cases\n" + "".join(f"0{m}/0{m + 1}/2021,{10 + m}\n" for m in range(1, 9))
WEEK = "Day,Rain\nMon,3.5\nTue,4.5\nWensday,3\nThu,9\n"


def planned(folder: Path, kind: str, source: Any, **more: Any) -> Any:
    return prepare(parse({"mix": [{"kind": kind, "source": {"tables": source}, **more}]}, "recipe"), folder)


def test_hints_of_a_recipe(tmp_path: Path) -> None:
    """What is open is refused with the way to say it; said, it is read so, and the digest knows of it."""
    (tmp_path / "t.csv").write_text(DATES)
    with pytest.raises(Refused, match="'01/02/2021' may be 2021-02-01 or 2021-01-02; say dates: day first"):
        planned(tmp_path, "chart/line", "t.csv")
    one = planned(tmp_path, "chart/line", {"path": "t.csv", "dates": "day first"})
    other = planned(tmp_path, "chart/line", {"path": "t.csv", "dates": "month first"})
    assert one.lines[0].source.sheets[0].dates[0] == "2021-02-01"
    assert other.lines[0].source.sheets[0].dates[0] == "2021-01-02"
    assert one.lines[0].source.digest != other.lines[0].source.digest


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ({"dates": "day first"}, "mix[0].source.tables: expected a path, or the key 'path'"),
        ({"path": "t.csv", "decimals": ","}, "got 'decimals' (did you mean 'decimal'?)"),
        ({"path": "t.csv", "decimal": ";"}, "decimal: expected '.' or ',', got ';'"),
        ({"path": "t.csv", "columns": {"Cases": {"units": "kg"}}}, "(did you mean 'unit'?)"),
        ({"path": "t.csv", "columns": {"Case": {"unit": "kg"}}}, "(did you mean 'Cases'?)"),
        ({"path": "t.csv", "columns": {7: "leave out"}}, "expected a column from 1 to 2, got 7"),
        ({"path": "t.csv", "measures": ["Deaths"]}, "there are: Cases"),
        ({"path": "t.csv", "files": {"u.csv": {}}}, "files: expected one of t.csv, got 'u.csv'"),
        ({"path": "t.csv", "encoding": "utf-9"}, "expected an encoding"),
        ({"path": "t.csv", "header": 40}, "expected the line of the header, got 40"),
    ],
)
def test_hints_that_do_not_fit(source: Any, says: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(DATES)
    with pytest.raises(Refused) as no:
        planned(tmp_path, "chart/bar", {"dates": "day first", **source})
    assert says in str(no.value)


def test_hints_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("City;Rain\nA;1.234\nB;2.500\nC;3.125\n")
    (tmp_path / "b.csv").write_text("City;Rain\nA;1.234\nB;2.500\nC;3.125\n")
    said = {"path": ".", "decimal": ".", "files": {"b.csv": {"decimal": ","}}}
    sheets = planned(tmp_path, "chart/bar", said).lines[0].source.sheets
    assert [s.measures[0].values[0] for s in sheets] == [1.234, 1234.0]


def test_a_run_with_hints_is_gone_on_with(tmp_path: Path) -> None:
    """The resolved recipe holds what was said, and makes the same rows; numbers stand as they do in the file."""
    (tmp_path / "t.csv").write_text("Ort;Ernte\nKiel;1.250\nBonn;2.500\nJena;1.750\nUlm;3.125\n")
    recipe = {"mix": [{"kind": "chart/bar", "source": {"tables": {"path": "t.csv", "decimal": ","}}}], "size": 3}
    (tmp_path / "recipe.yaml").write_text(yaml.safe_dump(recipe))
    out = tmp_path / "out"
    done = gnomon("generate", tmp_path / "recipe.yaml", "-o", out, "--workers", 1)
    assert done.returncode == 0, done.stderr
    assert {b.value for s in front.read(out) for b in s.scene.of(Bar)} <= {1250, 2500, 1750, 3125}
    again = gnomon("generate", out / "recipe.yaml", "-o", tmp_path / "again", "--workers", 1)
    assert again.returncode == 0, again.stderr
    assert [s.images for s in front.read(out)] == [s.images for s in front.read(tmp_path / "again")]
    kept = yaml.safe_load((out / "recipe.yaml").read_text())["mix"][0]["source"]["tables"]
    assert kept == {"path": "../t.csv", "decimal": ","}


def test_inspect(tmp_path: Path) -> None:
    """A table of each file, and which kinds draw it; what is refused is told at the end, exit 2."""
    good, open_one = tmp_path / "week.csv", tmp_path / "dates.csv"
    good.write_text(WEEK)
    open_one.write_text(DATES)
    done = gnomon("inspect", good, open_one)
    assert done.returncode == 2 and "may be 2021-02-01 or 2021-01-02" in done.stderr
    assert "table 'Week', 4 rows used" in done.stdout and "separator: commas" in done.stdout
    drawn = next(line for line in done.stdout.splitlines() if "drawn by:" in line)
    assert "chart/bar" in drawn and "chart/line" not in drawn
    assert "no order seen in 'Mon', 'Tue' … of 'Day'" in done.stdout
    told = json.loads(gnomon("inspect", open_one, "--json", "--set", "dates=day first").stdout)
    (one,) = told
    assert (
        one["source"] == "tables" and one["used"] == 8 and "chart/timeseries" in one["kinds"] + list(one["not_drawn"])
    )
    assert next((p["name"], p["sort"], p["manner"]) for p in one["parts"]) == ("Date", "dates", "day first")


def test_what_no_chart_comes_of_is_refused_at_once(tmp_path: Path) -> None:
    """By generate, plan and stream alike, with the true cause; a level that will do is enough."""
    file = tmp_path / "week.csv"
    file.write_text(WEEK)
    for verb in (("generate", "-o", tmp_path / "out"), ("plan",)):
        done = gnomon(verb[0], "chart/line", "--source", f"tables={file}", *verb[1:])
        assert done.returncode == 2 and not (tmp_path / "out").exists()
        assert f"chart/line cannot be drawn of {file}: no order seen in 'Mon', 'Tue' … of 'Day'" in done.stderr
    with pytest.raises(Refused, match="no order seen"):
        front.stream({"mix": [{"kind": "chart/line", "source": {"tables": str(file)}}]})


def test_a_stream_of_nothing_raises() -> None:
    recipe = {"mix": [{"kind": "chart/bar"}], "annotators": {"tasks": ["no-such-task"]}}
    with pytest.raises(Rejected, match="no question of the tasks no-such-task"):
        next(iter(front.stream(recipe)))


def test_a_task_that_matches_nothing_is_an_error_of_the_plan(tmp_path: Path) -> None:
    file = tmp_path / "recipe.yaml"
    file.write_text(yaml.safe_dump({"mix": [{"kind": "chart/bar"}], "annotators": {"tasks": ["no-such-task"]}}))
    done = gnomon("plan", file)
    assert (
        done.returncode == 2 and "chart/bar: nothing comes out of it" in done.stderr and "no-such-task" in done.stderr
    )


def test_a_bug_fails_a_run(tmp_path: Path) -> None:
    """Draws that were turned away by an error are named with how often; those turned away with a reason are not."""
    (tmp_path / "rejected").mkdir()
    lines = [
        {
            "index": 1,
            "kind": "chart/bar",
            "attempt": 0,
            "stage": "error",
            "reason": "error: ValueError",
            "detail": "render: no",
        },
        {
            "index": 2,
            "kind": "chart/bar",
            "attempt": 0,
            "stage": "error",
            "reason": "error: ValueError",
            "detail": "render: no",
        },
        {"index": 3, "kind": "chart/bar", "attempt": 0, "stage": "flaws", "reason": "overlap", "detail": ""},
    ]
    (tmp_path / "rejected" / "train-00000.jsonl").write_text("".join(json.dumps(x) + "\n" for x in lines))
    held = Held(part="train-00000", first=0, end=4, rows=1, sha256="", bytes=0, rejected=3)
    add_to_manifest(tmp_path, held)
    assert bugs(tmp_path) == ["chart/bar: a bug of gnomon, error: ValueError in render: no (2 draws)"]


def test_two_measures_stand_beside_each_other_row_by_row(tmp_path: Path) -> None:
    """The line of a chart with two axes is of the rows that its bars are of."""
    file = tmp_path / "years.csv"
    file.write_text("Year,Rain (mm),Wind (km/h)\n" + "".join(f"{1990 + i},{100 + i},{900 - i}\n" for i in range(30)))
    with Engines() as engines:
        for index in range(4):
            scene = front.sample("chart/dual", source=file, index=index, engines=engines).scene
            (panel,) = scene.of(Panel)
            data = [*scene.of(Bar), *scene.of(FarPoint)]
            assert len(data) == 2 * len(panel.categories) > 4
            for datum in data:
                year = int(panel.categories[datum.category])
                assert datum.value in (100 + year - 1990, 900 - (year - 1990))


def test_a_grid_that_a_small_table_cannot_fill(tmp_path: Path) -> None:
    """Refused at once, with what fails and a layout that does not; nothing is left to be turned away in the run."""
    (tmp_path / "one.csv").write_text("City,Rain\nOslo,3\nBergen,7\nMoss,4\nHamar,9\nSkien,6\n")
    (tmp_path / "two.csv").write_text("City,Rain,Wind\nOslo,3,4\nBergen,7,2\nMoss,4,5\nHamar,9,1\nSkien,6,7\n")
    with pytest.raises(Refused, match="2 panels, each of which shows something else, are not found"):
        planned(tmp_path, "chart/grid", "one.csv")
    with pytest.raises(Refused, match=r"layout 2x3, 3x2: 6 panels.* say one that can be drawn, .*\{layout: 1x2\}"):
        planned(tmp_path, "chart/grid", "two.csv")
    assert planned(tmp_path, "chart/grid", "two.csv", options={"layout": "1x2"})
    done = here("inspect", tmp_path / "two.csv")
    assert "not by chart/grid: layout" in done.stdout


def test_groups_with_gaps(tmp_path: Path) -> None:
    """A row that no word parts from the others is told of, and has no place in a legend."""
    rows = (f"p{i},{150 + i * 7 % 40},{50 + i * 11 % 30},{('F', 'M', '', 'NA')[i % 4]}\n" for i in range(60))
    (tmp_path / "t.csv").write_text(f"Id,Height (cm),Weight (kg),Sex\n{''.join(rows)}")
    plan = planned(tmp_path, "chart/scatter", "t.csv", level=5)
    assert any("nothing in column 'Sex'" in line for line in plan.lines[0].source.skipped)
    series = {
        name for _, chart in scenes(plan, 20) for e in chart.elements if isinstance(e, Panel) for name in e.series
    }
    assert {"F", "M"} <= series and not {"", "NA"} & series


def test_sizes_are_above_zero_where_there_are_any(tmp_path: Path) -> None:
    rows = (f"City {i},{i - 9},{i % 5 - 2},{40 + i * 7 % 23}\n" for i in range(20))
    (tmp_path / "t.csv").write_text(f"City,Change,Drift,People\n{''.join(rows)}")
    found = [d for d, _ in scenes(planned(tmp_path, "chart/bubble", "t.csv"), 20)]
    assert len(found) > 15  # of every other draw or so the third column was none
    (tmp_path / "u.csv").write_text("City,Change,Drift,Fall\nA,1,-2,-3\nB,-2,3,-4\nC,3,-1,-5\nD,0,2,-1\n")
    with pytest.raises(Refused, match=r"3 columns \(one above zero\) of numbers"):
        planned(tmp_path, "chart/bubble", "u.csv")


@pytest.mark.parametrize(("kind", "noun"), [("chart/pie", Wedge), ("chart/bar", Bar)])
def test_small_amounts_are_printed_whole(kind: str, noun: type[Any], tmp_path: Path) -> None:
    """$0.0035 is no $0.00, and 12.34 no 12.3."""
    (tmp_path / "coins.csv").write_text("Coin,Price\nA,$0.0035\nB,$0.0023\nC,$0.0411\nD,$0.0108\n")
    (tmp_path / "shops.csv").write_text("Shop,Sold\nA,12.34\nB,20.05\nC,31.5\nD,17.25\n")
    for file in ("coins.csv", "shops.csv"):
        printed = 0
        for _, chart in scenes(
            planned(tmp_path, kind, file, options={"numbers": "amount"} if noun is Wedge else {}), 20
        ):
            marks = {e.id: e.value for e in chart.elements if isinstance(e, noun)}
            for label in (e for e in chart.elements if isinstance(e, ValueLabel)):
                assert float(label.text.strip("$")) == marks[label.of]
                printed += 1
        assert printed > 8
