"""Recipes that are no recipes: refused at once, in plain words, with the line and the key."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from helpers import here

from gnomon.commands.show import chosen
from gnomon.datasets.recipe import load_recipe
from gnomon.truth.refused import Refused

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{n}: &{n} [{', '.join([f'*{p}'] * 9)}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (BOMB, ": expected at most 50,000 parts, aliases counted"),
        ("mix: &m\n  - *m\n", ":1: expected at most 20 levels"),
        ("mix: " + "[" * 100000, ": expected at most 20 levels"),
        ("mix:\n" + "".join("  " * n + "- \n" for n in range(1, 40)), ": expected at most 20 levels"),
        ("mix:\n - kind: chart/bar\nsize: 2026-13-45\n", ":3: expected YAML, got: month must be in 1..12"),
        ("mix:\n - kind: chart/bar\nsize: 2026-01-05\n", ":3: size: expected a valid integer, got datetime.date"),
        ("mix:\n - kind: chart/bar\nsize: 1e999999999\n", ":3: size: expected a valid integer, got '1e999999999'"),
        ("mix:\n - kind: chart/bar\nsize: " + "9" * 5000, ":3: expected YAML, got: Exceeds the limit"),
        ("mix:\n - kind: chart/bar\n   weight: .nan\n", ":3: mix[0].weight: expected a finite number, got nan"),
        (
            "mix:\n - kind: chart/bar\nreadings:\n  apart: .inf\n",
            ":4: readings.apart: expected a finite number, got inf",
        ),
        (
            "mix:\n - kind: chart/bar\nreadings:\n  apart: .nan\n",
            ":4: readings.apart: expected a finite number, got nan",
        ),
        ("mix:\n - kind: chart/bar\n? [a, b]\n: 1\n", ":3: expected a name as key"),
        ("mix:\n - kind: chart/bar\nsize: !!int x\n", ":3: expected YAML, got: invalid literal"),
        ("mix:\n - kind: !!python/object/apply:os.system [true]\n", ":2: expected YAML, got: could not determine"),
        ("mix:\n - kind: chart/bar\nsize: 1\u0001\n", ":3: expected YAML, got: special characters are not allowed"),
        ("mix:\n - kind: chart/bar\nsplit: " + "x" * 300, ":3: split: expected: String should have at most 40"),
        ("# " + "x" * (1 << 20), ": expected at most 1,048,576 characters"),
        ("mix:\n - kind: chart/bar\n   level: 1:30\n", ":3: mix[0].level: expected less than or equal to 5, got 90"),
        ("mix: [" + "{kind: chart/bar}, " * 1001 + "]", ":1: mix: expected: List should have at most 1000"),
    ],
)
def test_a_recipe_that_is_none(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "recipe.yaml"
    file.write_text(text, encoding="utf-8")
    start = time.monotonic()
    with pytest.raises(Refused) as refused:
        load_recipe(file)
    assert time.monotonic() - start < 10
    said = str(refused.value)
    assert says in said and said.startswith(str(file)) and len(said) < 400


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path):
        with pytest.raises(Refused, match="expected a file, got something else"):
            load_recipe(place)


def test_a_large_recipe_is_read(tmp_path: Path) -> None:
    file = tmp_path / "recipe.yaml"
    file.write_text("mix:\n" + "".join(f"  - {{kind: chart/bar, weight: {n}, level: 3}}\n" for n in range(1, 1001)))
    recipe, where = load_recipe(file)
    assert len(recipe.mix) == 1000 and where["mix", 999, "level"] == 1001


def test_options_of_the_command_line() -> None:
    assert chosen(["to_scale=false", "objects=3"]) == {"to_scale": False, "objects": 3}
    for text in ("x=2026-13-45", "x=[" * 3000, "x=!!int y", "x: y=z: {", "=1"):
        with pytest.raises(Refused, match="--set"):
            chosen([text])


def test_tasks_that_match_nothing(tmp_path: Path) -> None:
    """They would turn away every draw of a run; they are refused at once, and what there is is named."""
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text("mix: [{kind: geometry/triangle}]\nannotators: {tasks: [lokup-*]}\n")
    start = time.monotonic()
    done = here("generate", recipe, "-n", 1000, "-o", tmp_path / "out")
    assert done.returncode == 2 and time.monotonic() - start < 60
    assert "annotators.tasks: expected tasks of geometry/triangle (mix[0]), got lokup-*" in done.stderr
    assert "there are: " in done.stderr and not (tmp_path / "out").exists()
