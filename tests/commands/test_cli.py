"""The command: errors in plain words, lists, sources of the user's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import gnomon, here

import gnomon as front
from gnomon.datasets.load import shipped
from gnomon.scenes.chart import Bar


def refused(*arguments: object) -> str:
    """What the command says when it refuses: exit 2, plain text on stderr, nothing on stdout, no traceback."""
    done = here(*arguments)
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr and "╭" not in done.stderr and done.stdout == ""
    return done.stderr


def test_version() -> None:
    from importlib.metadata import version

    assert gnomon("--version").stdout == f"gnomon {version('gnomon')}\n"


def test_a_process_that_refuses() -> None:
    done = gnomon("generat")
    assert done.returncode == 2 and done.stdout == "" and done.stderr.startswith("gnomon: ")


def test_list() -> None:
    rows, _, rest = here("list").stdout.partition("\n\n")
    assert [line.split()[0] for line in rows.splitlines()] == list(front.kinds())
    assert all(name in rest for name in shipped())
    listed = {x["kind"]: x for x in json.loads(here("list", "--json").stdout)}
    assert set(listed) == set(front.kinds())
    bar = listed["chart/bar"]
    assert bar["family"] == "chart" and "matplotlib" in bar["engines"] and bar["sources"] == ["tables"]
    assert bar["levels"] == [1, 2, 3, 4, 5] and "night" in bar["options"]["theme"]["values"]


def test_show(tmp_path: Path) -> None:
    from PIL import Image

    done = here("show", "chart/bar", "--seed", 7, "--index", 42, "-o", tmp_path / "x.png")
    one = front.sample("chart/bar", seed=7, index=42)
    assert done.returncode == 0 and one.questions[0].question.text in done.stdout
    assert (tmp_path / "x.png").read_bytes() == one.images[0]
    assert here("show", "chart/bar", "--marks", "-o", tmp_path / "y.png").returncode == 0
    assert Image.open(tmp_path / "y.png").size[0] > 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("generate", "chart/bra"), "chart/bar"),
        (("generat",), "generate"),
        (("generate", "chart/bar", "--level", 9), "--level"),
        (("generate", "chart/bar", "-n", 0), "-n"),
        (("generate", "chart/bar", "--engine", "paper"), "there are: matplotlib"),
        (("generate", "chart/bar", "--source", "tables"), "NAME=PATH"),
        (("generate", "chart/bar", "--source", "smiles=x.smi"), "there are: tables"),
        (("generate", "chart/bar", "--source", "tables=nowhere.csv"), "nowhere.csv"),
        (("generate", "chart/bar", "--runner", "moon"), "there are: local"),
        (("generate", "nowhere.yaml"), "nowhere.yaml"),
        (("show", "chart/bar", "-o", "x.jpg"), ".png"),
        (("verify", "nowhere"), "nowhere"),
        (("score", "nowhere", "x.jsonl"), "x.jsonl"),
    ],
)
def test_errors(arguments: tuple[object, ...], says: str) -> None:
    assert says in refused(*arguments)


BAR = "mix:\n- kind: chart/bar\n"


@pytest.mark.parametrize(
    ("recipe", "says"),
    [
        ("mix:\n- kind: chart/bra\n", "2: mix[0].kind: no kind 'chart/bra'; there are: chart/bar"),
        (BAR + "  level: 7\n", "3: mix[0].level: expected less than or equal to 5, got 7"),
        (
            BAR + "  wieght: 7\n",
            "3: mix[0].wieght: expected a known key, got 'wieght' (did you mean 'weight'?); there are: kind",
        ),
        (BAR + "  options:\n    theme: nite\n", "4: mix[0].options.theme: expected a theme, got 'nite'"),
        (BAR + "  options: {colour: red}\n", "3: mix[0].options.colour: expected an option of chart/bar, got 'colour'"),
        (
            BAR + "  source: {smiles: x}\n",
            "3: mix[0].source.smiles: chart/bar takes a source called 'tables', got 'smiles'",
        ),
        (BAR + "  weight: 0\n", "3: mix[0].weight: expected greater than 0, got 0"),
        (BAR + "  weight: many\n", "3: mix[0].weight: expected a valid number, got 'many'"),
        (BAR + "readings:\n  edge: 0.1\n", "4: readings.edge: expected at least 1.5"),
        (BAR + "readings:\n  ege: 2\n", "4: readings.ege: expected a threshold, got 'ege' (did you mean 'edge'?)"),
        ("seed: 7\n", "1: mix: expected the key 'mix', got only: seed"),
        ("seed: 7\nseed: 8\n", "2: expected each key once, got 'seed' again (first in line 1)"),
        ("mix: [\n", "2: expected YAML"),
        ("- 1\n", " expected keys mix, seed"),
        ("", " expected keys mix, seed"),
    ],
)
def test_recipes_that_cannot_be_understood(recipe: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "recipe.yaml").write_text(recipe)
    done = refused("generate", tmp_path / "recipe.yaml", "-o", tmp_path / "out")
    assert f"recipe.yaml:{says}" in done
    assert not (tmp_path / "out").exists()


def test_a_recipe_and_its_resolved_form(tmp_path: Path) -> None:
    """The resolved recipe in the folder makes the same parts again."""
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text(
        "mix:\n  - {kind: chart/bar, weight: 3, level: 2, options: {theme: night}}\n  - {kind: molecule/skeletal}\n"
        "seed: 3\nsize: 8\npart_size: 4\nannotators: {questions: 2}\nreadings: {visible: 0.5}\nsplit: test\n"
    )
    one, two = tmp_path / "one", tmp_path / "two"
    assert here("generate", recipe, "-o", one, "--workers", 1).returncode == 0
    rows = list(front.read(one))
    assert [s.kind for s in rows].count("chart/bar") == 6 and {s.split for s in rows} == {"test"}
    assert {s.level for s in rows if s.kind == "chart/bar"} == {2} and max(len(s.questions) for s in rows) == 2
    assert {s.scene.look.theme for s in rows if s.kind == "chart/bar"} == {"night"}
    assert here("generate", one / "recipe.yaml", "-o", two, "--workers", 1).returncode == 0
    for file in sorted(p.relative_to(one) for p in one.rglob("*") if p.is_file()):
        assert (one / file).read_bytes() == (two / file).read_bytes(), file


def test_own_tables(tmp_path: Path) -> None:
    """Numbers of the user's stand as they are; the source is named in the row and its digest in the recipe."""
    csv = tmp_path / "harvest.csv"
    csv.write_text("Fruit,Crates\nApples,120\nPears,75\nPlums,33\nQuinces,8.5\nMedlars,51\nCherries,97\n")
    out = tmp_path / "out"
    done = here("generate", "chart/bar", "-n", 4, "-o", out, "--source", f"tables={csv}", "--workers", 1)
    assert done.returncode == 0, done.stderr
    shown = {b.value for s in front.read(out) for b in s.scene.of(Bar)}
    assert shown and shown <= {120, 75, 33, 8.5, 51, 97}
    assert {n.name for s in front.read(out) for n in s.sources} == {"harvest.csv"}
    csv.write_text(csv.read_text().replace("120", "121"))
    assert "digest" in refused("generate", "chart/bar", "-n", 8, "-o", out, "--source", f"tables={csv}")
    csv.write_text('Fruit,Crates\nApples,"120\n')
    assert "harvest.csv:" in refused("generate", "chart/bar", "-o", tmp_path / "x", "--source", f"tables={csv}")


def test_plan_and_score(dataset: Path, tmp_path: Path) -> None:
    done = here("plan", "chart/bar", "molecule/skeletal", "-n", 1001)
    assert done.returncode == 0 and "501" in done.stdout and "500" in done.stdout and "about" in done.stdout
    lines = [
        json.dumps({"id": s.id, "question": q.id, "prediction": q.answer_text})
        for s in front.read(dataset)
        for q in s.questions
    ]
    predictions = tmp_path / "p.jsonl"
    predictions.write_text("\n".join(lines))
    assert json.loads(here("score", dataset, predictions, "--json").stdout)["score"] == 1
    predictions.write_text("\n".join([*lines[:4], '{"id": "x"}']))
    assert "p.jsonl:5: expected" in refused("score", dataset, predictions)


def test_gallery(tmp_path: Path) -> None:
    done = here("gallery", "-o", tmp_path, "--kind", "chart/bar")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "GALLERY.md").read_text()
    assert "## chart/bar" in text and (tmp_path / "gallery" / "chart-bar-marks.png").is_file()
