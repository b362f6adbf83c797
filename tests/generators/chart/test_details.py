"""What readers of charts winced at, kind by kind: each is as it should be in every scene."""

from __future__ import annotations

import math

from helpers import scenes

from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.generators.chart.looks.palettes import PALETTES, picked
from gnomon.generators.chart.looks.themes import DARK, THEMES
from gnomon.generators.chart.parts.axes import tick_texts, value_axis
from gnomon.scenes.chart import ArrowKey, Bar, Chart, ColourBar, Connector, Dot, Petal, Point, SizeKey, Tick, Wedge
from gnomon.truth.chance import chance
from gnomon.truth.readings import colour_distance, contrast


def charts(name: str, size: int = 40) -> list[Chart]:
    plan = prepare(Recipe(mix=[Entry(kind=f"chart/{name}", engine="matplotlib")], seed=6, size=size))
    found = [chart for _, chart in scenes(plan, size)]
    assert len(found) > 0.75 * size
    return found


def test_the_ends_of_a_gauge_are_labelled_and_its_unit_is_said() -> None:
    for chart in charts("gauge"):
        (panel,) = chart.panels
        axis = panel.radius
        assert axis is not None
        at = sorted(t.at for t in chart.of(Tick))
        assert (at[0], at[-1]) == (axis.low, axis.high)
        printed = panel.title + "".join(t.text for t in chart.of(Tick))
        assert axis.unit in printed


def test_dumbbells_stand_apart() -> None:
    for chart in charts("dumbbell"):
        values = [p.value for p in chart.of(Point)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        close = sum(abs(a - b) < 0.03 * (max(values) - min(values)) for a, b in pairs)
        assert close <= 0.15 * len(pairs)


def test_no_colour_comes_again_in_a_rose_unless_all_are_alike() -> None:
    for chart in charts("rose"):
        fills = [p.fill for p in chart.of(Petal)]
        assert len(set(fills)) in (1, len(fills))


def test_pies_have_slices_all_around_or_over_an_upright_half() -> None:
    for name in ("pie", "donut"):
        for chart in charts(name):
            wedges = chart.of(Wedge)
            whole = math.fsum(w.sweep for w in wedges)
            assert len(wedges) >= 2
            assert round(whole, 6) in (180, 360)
            if round(whole) == 180:
                assert all(w.start >= -90.001 and w.start + w.sweep <= 90.001 for w in wedges)


def test_connectors_of_a_waterfall_run_from_bar_to_bar() -> None:
    for chart in charts("waterfall"):
        half = (1 - chart.look.gap) / 2
        for i, link in enumerate(chart.of(Connector)):
            assert math.isclose(link.start, i + half) and math.isclose(link.end, i + 1 - half)
        fills = {b.series: b.fill for b in chart.of(Bar)}
        assert len(set(fills.values())) == len(fills)


def test_lengths_of_arrows_and_areas_of_bubbles_have_a_key() -> None:
    for chart in charts("quiver", 30):
        assert bool(chart.of(ArrowKey)) != bool(chart.of(ColourBar))
    for chart in charts("bubble", 30):
        most = max(d.amount for d in chart.of(Dot))
        assert [k for k in chart.of(SizeKey) if 0.3 * most <= k.value <= most]
        assert all(math.isclose(k.size, k.value / most) for k in chart.of(SizeKey))


def test_no_axis_of_shares_goes_beyond_the_whole() -> None:
    for values in ([12.0, 55.0, 97.0], [3.0, 100.0], [40.0, 61.0]):
        for tight in (False, True):
            axis, steps = value_axis("occupancy", "%", values, 5, tight=tight)
            assert max(values) <= axis.high <= 100 and steps[-1] <= axis.high


def test_values_fill_an_axis_however_its_ends_are_set() -> None:
    for top in (5_000.0, 5_100.0, 1.01, 20.5, 333.0):
        for about in (4, 5, 6, 7):
            for tight in (False, True):
                axis, steps = value_axis("price", "€", [top / 3, top], about, tight=tight)
                assert 0.7 <= top / axis.high <= 1.0
                assert len(steps) >= 3


def test_colours_of_a_chart_stand_out_and_do_not_look_alike() -> None:
    for name in DARK:
        plot = THEMES[name]["plot"]
        for palette in PALETTES:
            found = picked(chance("chart/bar", "1", 1, 1, 0, "look"), palette, plot, 4, 2.4)
            assert all(contrast(c, plot) >= 2.4 for c in found)
            assert all(colour_distance(a, b) >= 19 for i, a in enumerate(found) for b in found[:i])


def test_an_abbreviation_never_stands_on_a_unit_that_has_a_scale() -> None:
    steps = (0.0, 1000.0, 2000.0, 3000.0)
    assert tick_texts(steps, "billion $", "short") == ["0", "1,000", "2,000", "3,000"]
    assert tick_texts(steps, "thousand t", "short") == ["0", "1,000", "2,000", "3,000"]
    assert tick_texts(steps, "t", "short") == ["0", "1k", "2k", "3k"]
    assert tick_texts(steps, "$", "short") == ["$0", "$1k", "$2k", "$3k"]


def test_thousands_are_abbreviated_whole_and_millions_may_be_halved() -> None:
    assert tick_texts((0.0, 500.0, 1000.0, 1500.0, 2000.0), "", "short") == ["0", "500", "1,000", "1,500", "2,000"]
    assert tick_texts((0.0, 5e5, 1e6, 1.5e6, 2e6), "", "short") == ["0", "0.5M", "1.0M", "1.5M", "2.0M"]
