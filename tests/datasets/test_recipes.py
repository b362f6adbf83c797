"""Recipes: those that come with gnomon plan and run; a recipe can keep to some tasks."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from helpers import here

import gnomon as front
from gnomon.datasets.load import recipe_of, shipped
from gnomon.datasets.plan import missing, prepare
from gnomon.registry import kinds

CHARTS = {k for k in kinds() if k.startswith("chart/")}


@pytest.mark.parametrize("name", list(shipped()))
def test_shipped_recipes_plan(name: str) -> None:
    """Every entry is a kind of ours, of which a run as large as the recipe says gets some."""
    recipe, folder, told, where = recipe_of(name)
    plan = prepare(recipe, folder, told, where)
    named = [entry.kind for entry in recipe.mix]
    assert named and set(named) <= set(kinds())
    assert {plan.draw(i).kind for i in range(1000)} == set(named)


def test_charts_names_every_chart() -> None:
    recipe, *_ = recipe_of("charts")
    named = [entry.kind for entry in recipe.mix]
    assert set(named) == CHARTS


@pytest.mark.parametrize("name", ["charts-like-chartqa", "charts-like-charxiv"])
def test_shipped_recipes_run(name: str, tmp_path: Path) -> None:
    recipe, folder, told, where = recipe_of(name)
    if lacking := missing(prepare(recipe, folder, told, where)):
        pytest.skip("; ".join(lacking))
    done = here("generate", name, "-n", 4, "--workers", 1, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    rows = list(front.read(tmp_path / "out"))
    assert len(rows) == 4 and all(0 < len(s.questions) <= recipe.annotators.questions for s in rows)
    wanted = recipe.annotators.tasks or ["*"]
    assert all(any(fnmatch(a.question.task, w) for w in wanted) for s in rows for a in s.questions)


def test_a_recipe_keeps_to_its_tasks(tmp_path: Path) -> None:
    """Names and patterns; without them the same samples are asked other things too."""
    wanted = ["extremum*", "lookup-value"]
    asked = []
    for tasks in (wanted, []):
        recipe = {"mix": [{"kind": "chart/bar"}], "size": 6, "seed": 3, "annotators": {"questions": 8, "tasks": tasks}}
        file, out = tmp_path / "recipe.yaml", tmp_path / f"out{len(tasks)}"
        file.write_text(yaml.safe_dump(recipe))
        done = here("generate", file, "-o", out, "--workers", 1)
        assert done.returncode == 0, done.stderr
        asked.append({a.question.task for s in front.read(out) for a in s.questions})
    kept, free = asked
    assert kept and all(any(fnmatch(t, w) for w in wanted) for t in kept)
    assert not all(any(fnmatch(t, w) for w in wanted) for t in free)
