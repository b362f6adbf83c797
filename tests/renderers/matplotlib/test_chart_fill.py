"""Charts fill their pictures, as a tight layout leaves them: no sentences around them, no margins that wander."""

from __future__ import annotations

from statistics import median

from helpers import scenes

from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.truth.rejected import Rejected

SIZE = 300


def test_the_median_chart_fills_its_picture_and_half_of_the_plots_most_of_it() -> None:
    names = [k for k in kinds() if k.startswith("chart/")]
    plan = prepare(Recipe(mix=[Entry(kind=k, engine="matplotlib") for k in names], seed=3, size=SIZE))
    filled: list[float] = []
    plots: list[float] = []
    with Engines() as engines:
        for _, scene in scenes(plan, SIZE):
            try:
                picture = engines.render(scene, "chart", "matplotlib")
            except Rejected:
                continue
            height, width = picture.images[0].shape[:2]
            axes = scene.panels[0].x is not None
            boxes = [m.box for m in picture.marks if m.visible and m.box.area and (axes or m.kind != "panel")]
            wide = max(b.right for b in boxes) - min(b.left for b in boxes)
            tall = max(b.bottom for b in boxes) - min(b.top for b in boxes)
            filled.append(wide * tall / (width * height))
            if axes:
                plots.append(sum(m.box.area for m in picture.marks if m.kind == "panel") / (width * height))
    print(f"{len(filled)} charts: median {median(filled):.3f}, plots {median(plots):.3f}")
    assert len(filled) > 0.94 * SIZE
    assert median(filled) >= 0.85
    assert median(plots) >= 0.6
    assert min(filled) > 0.4
