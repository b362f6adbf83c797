"""What a designer mends first before a chart is printed: honest axes, colours that mean something, shapes that suit."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from helpers import scenes

from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.generators.chart.parts.bars import ACROSS, halves, letters
from gnomon.generators.chart.parts.frame import FLAT, SHORT
from gnomon.generators.chart.parts.samples import tails
from gnomon.generators.sources._times import LAST, times
from gnomon.scenes.chart import (
    Arrow,
    Bar,
    BoxPlot,
    Chart,
    FarPoint,
    LegendEntry,
    Note,
    Point,
    SourceNote,
    Tick,
    Title,
    Violin,
)
from gnomon.truth.chance import chance


def charts(name: str, size: int = 40, **options: Any) -> list[Chart]:
    entry = Entry(kind=f"chart/{name}", engine="matplotlib", options=options)
    return [chart for _, chart in scenes(prepare(Recipe(mix=[entry], seed=12, size=size)), size)]


def test_both_axes_of_a_dual_chart_begin_at_zero_and_share_one_grid() -> None:
    for chart in charts("dual"):
        (panel,) = chart.panels
        near, far = panel.y, panel.far_y
        assert near is not None and far is not None
        assert near.low == far.low == 0
        left, right = (chart.ticks(axis, panel) for axis in ("y", "far y"))
        assert len(left) == len(right)
        for a, b in zip(left, right, strict=True):
            assert math.isclose(a.at / near.high, b.at / far.high)
        for axis, values in ((near, [b.value for b in chart.of(Bar)]), (far, [p.value for p in chart.of(FarPoint)])):
            assert 0.55 < max(values) / axis.high <= 1


def test_arrows_cover_their_whole_ground() -> None:
    for chart in charts("quiver", 20):
        arrows = chart.of(Arrow)
        assert len(arrows) == len({a.x for a in arrows}) * len({a.y for a in arrows})


def test_bars_on_both_sides_of_zero_have_one_colour_as_they_have_no_key() -> None:
    for chart in charts("diverging"):
        assert len({b.fill for b in chart.of(Bar)}) == 1 or chart.of(LegendEntry)


@pytest.mark.parametrize(("name", "noun"), [("box", BoxPlot), ("violin", Violin)])
def test_bodies_side_by_side_have_one_colour_as_a_rule(name: str, noun: type[BoxPlot] | type[Violin]) -> None:
    alike = [len({e.fill for e in chart.of(noun)}) == 1 for chart in charts(name)]
    assert 0.65 < np.mean(alike) < 1


def test_a_violin_ends_in_a_point_but_where_nothing_lies_beyond() -> None:
    open_ends = 0
    for chart in charts("violin"):
        for violin in chart.of(Violin):
            (low, first), (high, last) = violin.shape[0], violin.shape[-1]
            open_ends += 2
            assert first < 0.12 or low == 0
            assert last < 0.12 or high == 100
    assert open_ends > 100


def test_no_tail_reaches_what_cannot_be() -> None:
    values = [1.0, 2.0, 3.0, 98.0, 99.0, 100.0]
    assert tails(values, "%") == (0.0, 100.0)
    assert tails(values, "kg")[1] > 100
    assert tails([-1.0, 0.0, 1.0], "%")[0] < -1


def test_the_bar_that_is_set_off_is_the_total_or_an_end() -> None:
    found = 0
    for name in ("bar", "horizontal"):
        for chart in charts(name, painted="one set off"):
            (panel,) = chart.panels
            bars = chart.of(Bar)
            fills = [b.fill for b in bars]
            lone = [b for b in bars if fills.count(b.fill) == 1]
            if len(bars) < 3 or len(panel.series) > 1 or len(set(fills)) != 2:
                continue
            found += 1
            (chosen,) = lone
            values = [b.value for b in bars]
            assert panel.categories[chosen.category] == panel.total or chosen.value in (min(values), max(values))
            assert not panel.total or panel.categories[chosen.category] == panel.total
    assert found > 20


def test_names_that_have_no_room_below_bars_stand_beside_them() -> None:
    assert halves("Saint-Léonard-Ouest") == ("Saint-Léonard-Ouest",)
    assert halves("Old mining towns") == ("Old mining", "towns")
    for name in ("bar", "grouped", "stacked", "lollipop"):
        for chart in charts(name):
            (panel,) = chart.panels
            if panel.upright:
                texts = [t.text for t in chart.ticks("x", panel)]
                assert letters([max(halves(t), key=len) for t in texts]) <= 1.1 * ACROSS[0]


def test_no_figures_are_of_times_to_come() -> None:
    for kind in ("month", "quarter", "week", "day", "year"):
        for i in range(40):
            rng = chance("chart/line", "1", 1, i, 0, "content")
            when = times(rng, kind, 8 + 2 * i, dated=True)
            assert not when.dates or int(when.dates[-1][:4]) <= LAST


def test_a_course_is_no_stairs_of_its_last_decimal() -> None:
    seen = 0
    for chart in charts("line", 80):
        (panel,) = chart.panels
        values = {p.value for p in chart.of(Point)}
        shared = panel.about is not None and not panel.main.measure.startswith("number of")
        if shared and len(chart.of(Point)) >= 12 and max(values) > min(values):
            seen += 1
            assert len(values) >= 4, (panel.title, values)
    assert seen > 5


def test_what_has_peaked_has_fallen_since() -> None:
    for chart in charts("line", 80) + charts("area", 80):
        for title in chart.of(Title):
            if " peaked " in title.text:
                values = [p.value for p in sorted(chart.of(Point), key=lambda p: p.category)]
                assert max(values) not in (values[0], values[-1])


def test_a_note_stands_at_the_last_of_times_only() -> None:
    found = 0
    for chart in charts("line", notes="note") + charts("bar", notes="note"):
        (panel,) = chart.panels
        places = {e.id: e.category for noun in (Bar, Point) for e in chart.of(noun)}
        for note in chart.of(Note):
            found += 1
            assert panel.ordered and places[note.of] == len(panel.categories) - 1
    assert found > 10


def test_stairs_are_of_what_holds_and_of_no_sums() -> None:
    steps = charts("step")
    assert np.mean([chart.panels[0].main.sums for chart in steps if chart.panels[0].about is not None]) < 0.25


def test_pictures_suit_how_much_they_show() -> None:
    for chart in charts("line"):
        (panel,) = chart.panels
        if len(panel.categories) > SHORT and panel.x is not None and panel.x.kind == "category":
            assert chart.size[1] <= FLAT * chart.size[0] + 10
    few = [c for c in charts("horizontal", 80) if len(c.panels[0].categories) <= 3]
    many = [c for c in charts("horizontal", 80) if 8 <= len(c.panels[0].categories) <= 12]
    assert len(few) > 5 and len(many) > 5
    assert np.mean([c.size[1] for c in few]) < 0.85 * np.mean([c.size[1] for c in many])


def test_the_legend_of_one_series_does_not_say_the_title_again() -> None:
    for chart in charts("line", 80) + charts("band"):
        entries = chart.of(LegendEntry)
        if len(entries) == 1 and chart.of(Title):
            (panel,) = chart.panels
            assert entries[0].text.lower() not in panel.title.lower() or any(t.finding for t in chart.of(Title))


def test_numbers_along_a_short_upright_edge_are_few() -> None:
    for chart in charts("surface", 20):
        ticks = [t for t in chart.of(Tick) if t.axis == "z"]
        assert 2 <= len(ticks) <= 10


def test_who_says_so_stands_below_about_half_of_all_charts() -> None:
    told = [any("Source" in n.text or "Data" in n.text for n in c.of(SourceNote)) for c in charts("bar", 120)]
    assert 0.3 < np.mean(told) < 0.75
