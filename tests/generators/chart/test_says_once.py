"""A chart says what it shows once, and nothing without a reason: no heading again along an axis, no idle line."""

from __future__ import annotations

from typing import Any

from helpers import scenes

from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.generators.chart.looks.palettes import GLOWING, PALETTES, is_dark
from gnomon.generators.chart.looks.style import house
from gnomon.generators.chart.looks.themes import THEMES
from gnomon.generators.chart.parts.headings import WRITTEN
from gnomon.generators.chart.parts.notes import LINES, PERIODS, RANGES
from gnomon.scenes.chart import (
    AxisTitle,
    Bar,
    Chart,
    NoteLabel,
    Panel,
    PanelTitle,
    Point,
    ReferenceLine,
    ShadedBand,
    SourceNote,
    Subtitle,
    Tick,
    Title,
    ValueLabel,
)
from gnomon.truth.chance import chance

OF_THE_DATA = ("Average", "Mean")
SIGNS = ("", "%", "$", "€", "£")  # stand at the numbers


def charts(name: str, size: int = 40, **options: Any) -> list[Chart]:
    entry = Entry(kind=f"chart/{name}", engine="matplotlib", options=options)
    return [chart for _, chart in scenes(prepare(Recipe(mix=[entry], seed=11, size=size)), size)]


def test_where_an_axis_of_values_has_no_title_its_measure_and_unit_stand_in_the_heading() -> None:
    bare = 0
    for name in ("bar", "multiline", "stacked", "box"):
        for chart in charts(name):
            (panel,) = chart.panels
            axis = panel.axis(panel.value_axis)
            assert axis is not None
            if chart.axis_title(panel.value_axis, panel) is None:
                bare += 1
                said = " ".join([*(t.text for t in chart.of(Title)), *(t.text for t in chart.of(Subtitle))]).lower()
                assert axis.name.removeprefix("number of ").lower() in said
                assert axis.unit in SIGNS or WRITTEN.get(axis.unit, axis.unit).lower() in said
    assert bare > 20


def test_names_whose_axis_has_no_title_say_what_they_are() -> None:
    for chart in charts("bar") + charts("line"):
        (panel,) = chart.panels
        if chart.axis_title(panel.category_axis, panel) is None:
            texts = [t.text for t in chart.of(Tick) if t.axis == panel.category_axis]
            assert all(len(t) > 2 for t in texts), texts


def test_lines_and_bands_mean_something_for_what_is_measured() -> None:
    for name in ("bar", "line", "lollipop", "grouped"):
        for note in ("line", "band"):
            for chart in charts(name, notes=note):
                (panel,) = chart.panels
                measure = panel.main.measure
                for line in chart.of(ReferenceLine):
                    assert line.name in OF_THE_DATA or measure in LINES[line.name]
                    whole = all(e.value == int(e.value) for noun in (Bar, Point) for e in chart.of(noun))
                    assert line.name in OF_THE_DATA or not whole or line.value == int(line.value)
                for band in chart.of(ShadedBand):
                    if band.along == "values":
                        assert measure in RANGES[band.name]
                    elif band.name == "Forecast":
                        assert band.covered[-1] == len(panel.categories) - 1
                    else:
                        places = PERIODS[panel.key][band.name]
                        covered = [panel.categories[i] for i in band.covered]
                        assert all(c in places or c.split()[0][:3] in places for c in covered)


def test_targets_of_what_is_counted_are_whole() -> None:
    for chart in charts("bullet"):
        if all(b.value == int(b.value) for b in chart.of(Bar)):
            assert all(p.value == int(p.value) for p in chart.of(Point))


def test_bars_without_numbers_along_their_axis_all_have_their_own() -> None:
    found = 0
    for chart in charts("bar", labels=True) + charts("horizontal", labels=True):
        (panel,) = chart.panels
        if not chart.ticks(panel.value_axis, panel):
            found += 1
            assert {label.of for label in chart.of(ValueLabel)} == {b.id for b in chart.of(Bar)}
    assert found > 5


def test_the_title_of_a_grid_is_no_panels_title() -> None:
    for chart in charts("grid"):
        titles = [t.text for t in chart.of(PanelTitle)]
        assert all(t.text not in titles for t in chart.of(Title))


def test_colours_that_glow_stand_on_dark_grounds() -> None:
    look = chance("chart/bar", "1", 1, 1, 0, "look")
    for theme, own in THEMES.items():
        for _ in range(20):
            palette, _font = house(look, theme, "house", "house")
            assert palette in PALETTES and (palette not in GLOWING or is_dark(own["plot"]))


def test_the_small_print_says_what_error_bars_are() -> None:
    for chart in charts("errorbar") + charts("band"):
        (panel,) = chart.of(Panel)
        assert panel.beneath and any(panel.beneath in note.text for note in chart.of(SourceNote))
        assert not chart.of(AxisTitle) or all("error bars" not in t.text for t in chart.of(Title))


def test_labels_of_lines_and_bands_are_written() -> None:
    for chart in charts("line", notes="line"):
        assert {n.of for n in chart.of(NoteLabel)} == {e.id for e in chart.of(ReferenceLine)}
