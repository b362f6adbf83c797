"""The panels of one grid agree: whoever has a value at a time has the same one in every panel."""

from __future__ import annotations

from collections import defaultdict

from helpers import scenes

from gnomon.datasets.load import only
from gnomon.generators.chart.grid import subject
from gnomon.generators.sources.tables import shipped
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.datum import Datum

MANY = 60


def cells(chart: Chart) -> dict[tuple[str, str, str], set[float]]:
    """The values by measure, name and time, of all panels; but for what all others of a panel have."""
    found = defaultdict(set)
    for panel in chart.of(Panel):
        when = panel.about.period if panel.about is not None else ""
        if len(panel.series) > 1 and not panel.ordered:
            continue
        for mark in chart.of(Datum):
            if mark.panel != panel.id or mark.noun != panel.main.noun or not panel.categories:
                continue
            category = panel.categories[mark.category]
            name, time = (panel.series[mark.series or 0], category) if panel.ordered else (category, when)
            if not name.startswith("Other") and name != panel.total:
                found[panel.main.measure, name, time].add(mark.value)
    return found


def test_one_value_for_a_name_at_a_time() -> None:
    seen = 0
    for _, chart in scenes(only("chart/grid", seed=3), MANY):
        for cell, values in cells(chart).items():
            assert len(values) == 1, cell
        seen += sum(len(p.series) > 0 for p in chart.of(Panel)) > 1
        subjects = [subject(p) for p in chart.of(Panel)]
        assert len(set(subjects)) == len(subjects)
    assert seen > MANY / 3  # grids with several tables


def test_shares_of_a_figure_are_whole_at_every_time() -> None:
    from numpy.random import default_rng

    content = default_rng(5)
    shares = [t for t in shipped().topics if t.is_share and t.course is not None]
    assert shares
    for topic in shares:
        told = topic.in_one_figure(content, (6, 6))
        assert told.known is not None
        for time in range(len(told.known.when.labels)):
            assert abs(sum(told.known.at(told.names, time)) - 100) < 1e-6
