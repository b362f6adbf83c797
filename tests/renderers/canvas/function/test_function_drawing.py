"""Plots as drawn: curves without corners, numbers of an axis on one side of it."""

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


@pytest.mark.parametrize("kind", ("function/quadratic", "function/linear", "function/polynomial"))
def test_numbers_stand_on_one_side_and_none_is_missing_singly(kind: str) -> None:
    with Engines() as engines:
        for index in range(6):
            one = sample(kind, seed=5, index=index, engines=engines)
            plot, marks = one.scene, {m.id: m for m in one.marks}
            assert isinstance(plot, Plot)
            for way, k in (("x", 1), ("y", 0)):
                ticks = [t for t in plot.of(Tick) if t.way == way]
                labels = {t.of: t.id for t in plot.of(TickLabel)}
                shown = [t for t in ticks if labels[t.id] in marks]
                sides = {marks[labels[t.id]].box.centre[k] > marks[t.id].box.centre[k] for t in shown}
                assert len(sides) == 1, (kind, index, way)
                gaps = {round(b.value - a.value, 6) for a, b in pairwise(shown)}
                # where the axes cross there is no number
                assert {round(g / min(gaps), 6) for g in gaps} <= {1.0, 2.0}, (kind, index, way)


def test_lines_beside_measures_are_thin_and_whole() -> None:
    with Engines() as engines:
        plot = sample("function/section", seed=6, index=1, engines=engines).scene
    assert isinstance(plot, Plot)
    thin = [e for e in plot.of(Edge) if e.thin]
    assert thin and not any(e.hidden for e in thin)
