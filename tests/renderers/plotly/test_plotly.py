"""Charts by plotly: the same pixels in any process, also after the browser was killed."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from helpers import scenes

from gnomon import registry
from gnomon.datasets.load import sample
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.renderers import plotly
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Title
from gnomon.truth.rejected import Rejected

pytestmark = pytest.mark.skipif(plotly.missing() is not None, reason=str(plotly.missing()))
ANOTHER = """
import hashlib
from gnomon.datasets.load import sample
print(hashlib.sha256(sample("chart/multiline", seed=5, index=2, engine="plotly").images[0]).hexdigest())
"""


def test_another_process_draws_the_same_bytes(engines: Engines) -> None:
    here = sample("chart/multiline", seed=5, index=2, engine="plotly", engines=engines).images[0]
    env = {**os.environ, "PYTHONHASHSEED": "77"}
    said = subprocess.run([sys.executable, "-c", ANOTHER], capture_output=True, text=True, check=True, env=env)
    assert said.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_what_was_drawn_before_does_not_matter(engines: Engines) -> None:
    first = sample("chart/pie", seed=5, index=4, engine="plotly", engines=engines).images
    for kind in ("treemap", "radar", "heatmap"):
        sample(f"chart/{kind}", seed=5, index=4, engine="plotly", engines=engines)
    assert sample("chart/pie", seed=5, index=4, engine="plotly", engines=engines).images == first


def test_a_killed_browser_is_replaced() -> None:
    figure = '{"data": [{"type": "bar", "x": [1, 2], "y": [3, 4]}], "layout": {"width": 320, "height": 240}}'
    with plotly.open_engine() as page:
        before = page.show(figure, ("Lato",), (320, 240))
        assert page.browser._pipe is not None
        os.kill(page.browser._pipe.pid, signal.SIGKILL)
        assert np.array_equal(page.show(figure, ("Lato",), (320, 240)), before)


def test_a_kind_is_drawn_by_its_nouns() -> None:
    """What a kind says it is made of is what its scenes hold, so that an engine knows what it can draw."""
    from gnomon.renderers.plotly.chart.draws import draws
    from gnomon.scenes.chart import Bar, Needle

    assert draws(SimpleNamespace(NOUNS=(Bar,))) and not draws(SimpleNamespace(NOUNS=(Bar, Needle)))
    assert "plotly" in registry.engines("chart/bar") and "plotly" not in registry.engines("chart/gauge")


def test_a_title_of_two_lines_hangs_where_one_of_one_line_does(engines: Engines) -> None:
    plan = prepare(Recipe(mix=[Entry(kind="chart/line", engine="plotly")], seed=3, size=12))
    tops = []
    for _, scene in scenes(plan, 12):
        titles = [e for e in scene.elements if isinstance(e, Title)]
        if not titles or scene.page.title == "below":
            continue
        for text in ("Harvest", " ".join(["Harvest of the whole plain"] * (scene.size[0] // 280))):
            elements = tuple(replace(e, text=text) if e in titles else e for e in scene.elements)
            try:
                picture = engines.render(replace(scene, elements=elements), "chart", "plotly")
            except Rejected:
                break
            tops.append(next(m.box for m in picture.marks if m.kind == "title").top / scene.look.scale)
        tops = tops[: len(tops) // 2 * 2]
    assert len(tops) >= 6
    assert all(abs(one - two) <= 4 for one, two in zip(tops[::2], tops[1::2], strict=True))
