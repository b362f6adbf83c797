"""What is shown as a whole is one: of real rows the others stand together, and what goes round goes round once."""

from __future__ import annotations

import math

import pytest
from helpers import scenes
from numpy.random import default_rng

from gnomon.datasets.load import only
from gnomon.generators.chart.rose import CYCLES
from gnomon.generators.sources._shapes import Table
from gnomon.generators.sources.tables import cut, shipped
from gnomon.scenes.chart import Petal, RadarPoint


def tables() -> list[Table]:
    return [t for load in shipped().loaders for t in load()]


@pytest.mark.parametrize("rows", [9, 12])
def test_the_countries_of_a_pie_are_all_of_the_continent(rows: int) -> None:
    (africa,) = (t for t in tables() if t.title == "Population in Africa, 2007")
    part = cut(default_rng(1), africa, (rows, rows), (1, 1), whole=True)
    assert part is not None
    assert part.categories[0] == "Nigeria" and part.categories[-1] == "Other countries"
    assert len(part.categories) == rows
    whole = math.fsum(row[0] for row in africa.values)
    assert math.isclose(math.fsum(row[0] for row in part.values), whole, rel_tol=1e-9)


def test_a_whole_that_is_mostly_others_tells_nothing() -> None:
    (africa,) = (t for t in tables() if t.title == "Population in Africa, 2007")
    assert cut(default_rng(1), africa, (3, 3), (1, 1), whole=True) is None


def test_some_of_what_has_no_name_for_the_others_is_no_whole() -> None:
    medals = next(t for t in tables() if t.key == "medal")
    assert cut(default_rng(1), medals, (2, 2), (1, 1), whole=True) is None
    assert not next(t for t in tables() if t.key == "nation").parts  # three of many nations


def test_a_full_row_has_all_its_columns() -> None:
    firms = next(t for t in tables() if t.series_key == "firm")
    assert cut(default_rng(1), firms, (3, 3), (2, 4), full=True) is None
    spending = next(t for t in tables() if t.series_key == "sort of spending")
    part = cut(default_rng(1), spending, (3, 3), (2, 4), full=True)
    assert part is not None and part.series == spending.series


def test_a_rose_of_times_goes_round_once() -> None:
    seen = 0
    for _, chart in scenes(only("chart/rose", seed=4), 30):
        (panel,) = chart.panels
        if panel.key in CYCLES:
            seen += 1
            assert len(chart.of(Petal)) == CYCLES[panel.key]
        else:
            assert not panel.ordered
    assert seen > 2


def test_every_spoke_of_a_radar_is_seen() -> None:
    for _, chart in scenes(only("chart/radar", seed=4), 20):
        values = [p.value for p in chart.of(RadarPoint)]
        assert min(values) >= 0.2 * max(values)
