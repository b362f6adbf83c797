"""Plots as drawn: curves without corners, numbers at their ticks, none of them left out."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from gnomon.datasets.load import sample
from gnomon.renderers.canvas.function.curves import polylines
from gnomon.renderers.canvas.function.frame import framed
from gnomon.renderers.engines import Engines
from gnomon.scenes.function import Conic, Curve, Edge, Plot, Polar, Tick, TickLabel

SMOOTH = ("function/quadratic", "function/polar", "function/conic", "function/trigonometric")


@pytest.mark.parametrize("kind", SMOOTH)
def test_curves_have_no_corners(kind: str) -> None:
    with Engines() as engines:
        for index in range(5):
            plot = sample(kind, seed=4, index=index, engines=engines).scene
            assert isinstance(plot, Plot)
            frame, _ = framed(plot)
            for curve in plot.of(Curve):
                for line in polylines(curve, frame):
                    steps = np.diff(np.array(line), axis=0)
                    ways = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
                    turns = np.degrees(np.abs(np.diff(ways)))
                    tips = 1 if isinstance(curve, (Conic, Polar)) else 0  # where a curve closes
                    assert (turns > 14).sum() <= tips, (kind, index, turns.max())


@pytest.mark.parametrize("kind", ("function/quadratic", "function/linear", "function/polar", "function/conic"))
def test_numbers_are_at_their_ticks_and_hardly_one_is_left_out(kind: str) -> None:
    with Engines() as engines:
        for index in range(6):
            one = sample(kind, seed=5, index=index, engines=engines)
            plot, marks = one.scene, {m.id: m for m in one.marks}
            assert isinstance(plot, Plot)
            for way, k in (("x", 1), ("y", 0)):
                ticks = {t.id: marks[t.id].box for t in plot.of(Tick) if t.way == way}
                labels = [t for t in plot.of(TickLabel) if t.of in ticks]
                shown = {t.of: marks[t.id].box for t in labels if t.id in marks}
                assert len(shown) >= len(labels) - 1, (kind, index, way)
                sides = [box.centre[k] > ticks[of].centre[k] for of, box in shown.items()]
                assert max(sides.count(True), sides.count(False)) >= 0.6 * len(sides), (kind, index, way)
                for of, box in shown.items():  # nearer to its own tick than to any other
                    off = {t: abs(box.centre[1 - k] - mark.centre[1 - k]) for t, mark in ticks.items()}
                    assert min(off, key=lambda t: off[t]) == of and off[of] < 18, (kind, index, of)
                for a, b in pairwise(sorted(shown.values(), key=lambda box: box.centre[1 - k])):
                    assert max(b.left - a.right, b.top - a.bottom, a.top - b.bottom) >= 3, (kind, index, way)


def test_lines_beside_measures_are_thin_and_whole() -> None:
    with Engines() as engines:
        plot = sample("function/section", seed=6, index=1, engines=engines).scene
    assert isinstance(plot, Plot)
    thin = [e for e in plot.of(Edge) if e.thin]
    assert thin and not any(e.hidden for e in thin)
