"""A recipe runs nothing and reads nothing but its sources: settings, options and texts are closed or data."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import here

from gnomon.datasets.plan import check_engine, prepare
from gnomon.datasets.recipe import parse
from gnomon.registry import NotFound, engines, kinds
from gnomon.truth.refused import Refused


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A program that leaves a file behind when it is run."""
    program = tmp_path / "canary.sh"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/sang\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("verb", ["plan", "generate"])
@pytest.mark.parametrize("kind", ["document/invoice", "chart/bar"])
def test_an_engine_names_no_program(canary: Path, kind: str, verb: str) -> None:
    """`chromium:/path` and `plotly:/path` once ran that path, in `plan` too."""
    engine = "chromium" if kind.startswith("document") else "plotly"
    recipe = canary.with_name("recipe.yaml")
    recipe.write_text(f"mix:\n  - kind: {kind}\n    engine: '{engine}:{canary}'\n")
    out = () if verb == "plan" else ("-o", canary.with_name("out"))
    done = here(verb, recipe, "-n", 2, *out)
    assert done.returncode == 2 and f"recipe.yaml:3: mix[0].engine: expected a setting of {engine}" in done.stderr
    assert not canary.with_name("sang").exists() and not canary.with_name("out").exists()


def test_settings_are_closed() -> None:
    """Every engine of every kind: nothing but what it lists may follow its name, not even nothing after a colon."""
    for kind in kinds():
        for engine in engines(kind):
            check_engine(engine, kind)
            for setting in ("", "x", "/bin/sh", "workbench "):
                with pytest.raises(NotFound, match="expected a setting"):
                    check_engine(f"{engine}:{setting}", kind)
    check_engine("blender:cycles-fast", "space/tabletop")


@pytest.mark.parametrize(
    ("kind", "option", "value", "said"),
    [
        ("space/tabletop", "objects", 10**9, "expected a objects, got 1000000000; there are: 1, 2, 3"),
        ("space/tabletop", "objects", "3", "expected a whole number or nothing, got '3'"),
        ("chart/treemap", "packing", "tight", "there are: "),
        ("chart/bar", "notes", "remarks", "there are: any, none, line, band, note, inset"),
        ("chart/gauge", "sweep", "left", "expected a number, got 'left'"),
        ("geometry/triangle", "to_scale", "false", "expected true or false, got 'false'"),
        ("chart/bar", "theme", ["x"] * 1000, "expected a text, got ['x', 'x'"),
    ],
)
def test_options_are_refused_where_they_stand(kind: str, option: str, value: object, said: str) -> None:
    recipe = parse({"mix": [{"kind": kind, "options": {option: value}}]}, "recipe")
    with pytest.raises(Refused) as refused:
        prepare(recipe)
    assert f"mix[0].options.{option}: " in str(refused.value) and said in str(refused.value)
    assert len(str(refused.value)) < 600
