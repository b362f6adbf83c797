"""Arithmetic is asked only where the measure allows it: no sum of prices, no ratio of temperatures."""

from __future__ import annotations

import pytest

from gnomon.annotators.annotate import candidates
from gnomon.datasets.load import only
from gnomon.registry import kinds
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.encoding import Encoding
from gnomon.truth.chance import chance
from gnomon.truth.rejected import Rejected
from gnomon.truth.world import World

SCENES = 12  # of each kind
SUMS = {
    "sum", "sum-of-two", "sum-except", "sum-of-two-highest", "share", "share-of-highest", "compare-totals",
    "conversation-sum",
}  # fmt: skip
MEANS = {"mean", "mean-of-two", "hypothetical-removed"}
RATIOS = {
    "ratio", "ratio-of-extremes", "growth", "share", "share-of-highest", "hypothetical-doubled", "conversation-ratio",
}  # fmt: skip


def forbidden(shown: Encoding) -> set[str]:
    """The tasks that make no sense of what is shown."""
    found: set[str] = set()
    if not shown.sums:
        found |= SUMS
    if not shown.means:
        found |= MEANS
    if not shown.ratios:
        found |= RATIOS
    if shown.part_of_whole:
        found |= {"hypothetical-doubled", "growth", "share-of-highest"}
    return found


@pytest.mark.parametrize("kind", [k for k in kinds() if k.startswith("chart/") and k != "chart/grid"])
def test_arithmetic_fits_the_measure(kind: str) -> None:
    plan = only(kind, seed=23)
    module = plan.lines[0].module
    for draw in map(plan.draw, range(SCENES)):
        key = (kind, module.VERSION, draw.seed, draw.index, 0)
        content, look, words = (chance(*key, use) for use in ("content", "look", "words"))
        try:
            chart = module.generate(content, look, level=draw.level, source=draw.source, **draw.options)
        except Rejected:
            continue
        assert isinstance(chart, Chart)
        (panel,) = chart.panels
        if len(panel.row_encodings) != 1:  # which of several a question is about does not stand in its task
            continue
        asked = candidates(chart, "chart", World.of(tuple(chart.facts()), (), chart.ground), words)
        tasks = {t for t, found in asked.items() for q in found}
        tasks |= {q.task for found in asked.values() for t in found if hasattr(t, "turns") for q in t.turns}
        wrong = tasks & forbidden(panel.row_encodings[0])
        assert not wrong, f"{panel.title}: {wrong}"
