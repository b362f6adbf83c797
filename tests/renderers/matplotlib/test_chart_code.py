"""The code of a chart draws the same pixels: alone in a process of its own, and for every kind."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import pytest
from PIL import Image

from gnomon.datasets.load import sample
from gnomon.datasets.pixels import pixels
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.registry import generator, kinds
from gnomon.renderers.engines import Engines
from gnomon.truth.chance import chance
from gnomon.truth.rejected import Rejected

KINDS = [k for k in kinds() if k.startswith("chart/")]


@pytest.mark.parametrize("index", [1, 4])
def test_the_script_draws_the_picture(index: int, tmp_path: Path) -> None:
    made = sample("chart/bar", seed=3, index=index)
    (tmp_path / "draw.py").write_text(made.code, encoding="utf-8")
    subprocess.run([sys.executable, "draw.py"], cwd=tmp_path, check=True, capture_output=True)
    again = np.asarray(Image.open(tmp_path / "chart.png").convert("RGB"))
    assert np.array_equal(again, pixels(made.images[0]))


@pytest.mark.parametrize("name", KINDS)
def test_the_script_of_every_kind_draws_the_same_pixels(name: str, tmp_path: Path, monkeypatch: Any) -> None:
    """Two scenes of each, the second on a fine screen; run in this process, since what is imported takes longest."""
    monkeypatch.chdir(tmp_path)
    plan = prepare(Recipe(mix=[Entry(kind=name, engine="matplotlib")], seed=3, size=9))
    kind, done = generator(name), 0
    with Engines() as engines:
        for draw in map(plan.draw, range(30)):
            rng = [chance(name, kind.VERSION, 3, draw.index, 0, use) for use in ("content", "look")]
            try:
                scene = kind.generate(*rng, level=draw.level, source=draw.source, **draw.options)
                scene = replace(scene, look=replace(scene.look, scale=1 + done))
                picture = engines.render(scene, "chart", "matplotlib")
            except Rejected:
                continue
            with matplotlib.rc_context():
                matplotlib.rcdefaults()
                exec(compile(picture.code, "chart.py", "exec"), {})
            assert np.array_equal(np.asarray(Image.open("chart.png").convert("RGB")), picture.images[0])
            done += 1
            if done == 2:
                return
    pytest.fail("no scene in thirty draws")
