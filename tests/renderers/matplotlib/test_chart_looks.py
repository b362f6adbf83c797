"""Looks of charts: every theme, palette and font is planned and drawn, and what is drawn can be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from helpers import scenes
from matplotlib.ft2font import FT2Font

from gnomon.datasets.plan import Plan, prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.generators.chart.looks.palettes import GLOWING, PALETTES, picked
from gnomon.generators.chart.looks.style import FONTS, HOUSE, LEAST, LOW_CAPITALS, NO_POWERS, THEMES, chart_look, house
from gnomon.generators.chart.looks.themes import DARK
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Chart, Inset, Note, ReferenceLine, ShadedBand
from gnomon.scenes.chart.look import lesser
from gnomon.truth.chance import chance
from gnomon.truth.flaws import flaws
from gnomon.truth.fonts import font_file
from gnomon.truth.gather import gather
from gnomon.truth.limits import CAREFUL
from gnomon.truth.picture import Picture
from gnomon.truth.readings import colour_distance, contrast, read
from gnomon.truth.rejected import Rejected

SIGNS = "0123456789−–,.%$€£°²×·"  # what ticks, units and ranges are written with
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
Commented = ReferenceLine | ShadedBand | Inset | Note
COMMENTED = ("chart/bar", "chart/line", "chart/horizontal", "chart/scatter")


def planned(names: list[str], size: int, **options: Any) -> Plan:
    return prepare(Recipe(mix=[Entry(kind=k, engine="matplotlib", options=options) for k in names], seed=5, size=size))


def drawn(scene: Chart, engines: Engines) -> Picture | None:
    """Its picture, if it has room and no flaw."""
    try:
        picture = engines.render(scene, "chart", "matplotlib")
    except Rejected:
        return None
    height, width = picture.images[0].shape[:2]
    return None if list(flaws(picture.marks, [(width, height)])) else picture


def test_every_theme_palette_and_font_is_planned_evenly() -> None:
    names = [k for k in kinds() if k.startswith("chart/")]
    plan = planned(names, 2000)
    for axis, values in (("theme", tuple(THEMES)), ("palette", tuple(PALETTES)), ("font", FONTS)):
        seen = Counter(d.options[axis] for d in map(plan.draw, range(2000)) if axis in d.options)
        house = seen.pop(HOUSE, 0)
        assert set(seen) == set(values)
        assert max(seen.values()) <= 3 * min(seen.values()), seen
        assert axis == "theme" or 0.6 < house / (house + sum(seen.values())) < 0.73


def test_a_house_has_its_own_palette_and_font() -> None:
    for name, theme in THEMES.items():
        rng = chance("chart/bar", "1", 1, 1, 0, "look")
        palette, font = house(rng, name, HOUSE, HOUSE)
        assert palette in PALETTES
        assert palette == theme.get("palette", palette)
        assert font in theme.get("fonts", FONTS)
        assert set(theme.get("fonts", FONTS)) <= set(FONTS)
        assert house(rng, name, "okabe ito", "Lato") == ("okabe ito", "Lato")


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_drawn_without_flaws(theme: str) -> None:
    names = ["chart/bar", "chart/multiline", "chart/pie", "chart/scatter"]
    with Engines() as engines:
        pictures = [drawn(scene, engines) for _, scene in scenes(planned(names, 8, theme=theme), 8)]
    assert sum(p is not None for p in pictures) >= 5


def test_text_stands_out_from_every_ground() -> None:
    for name, theme in THEMES.items():
        for ink in (theme["ink"], theme.get("muted", theme["ink"])):
            for ground in (theme["ground"], theme["plot"]):
                assert contrast(ink, ground) >= 4.5, name
        assert (contrast("#ffffff", theme["plot"]) > contrast("#000000", theme["plot"])) == (name in DARK)


@pytest.mark.parametrize("palette", PALETTES)
def test_three_series_can_be_told_apart_in_every_palette_and_theme(palette: str) -> None:
    for theme in THEMES.values():
        rng = chance("chart/bar", "1", 1, 1, 0, "look")
        colours = picked(rng, palette, theme["plot"], 3, 1.6)
        for i, one in enumerate(colours):
            assert contrast(one, theme["plot"]) >= 1.6
            assert all(colour_distance(one, other) >= CAREFUL.colour_distance for other in colours[:i])


def test_palettes_for_dark_grounds_glow() -> None:
    for name in GLOWING:
        for theme in DARK:
            assert sum(contrast(c, THEMES[theme]["plot"]) >= 2.4 for c in PALETTES[name]) >= 3, (name, theme)


@pytest.mark.parametrize("family", FONTS)
def test_a_font_has_what_charts_are_written_with(family: str) -> None:
    files = [font_file(family, bold) for bold in (False, True)]
    assert files[0] != files[1], "bold is a face of its own, not a thickened one"
    for file in files:
        letters = TTFont(file).getBestCmap()
        assert not [c for c in SIGNS if ord(c) not in letters]
    raised = all(ord(c) in TTFont(files[0]).getBestCmap() for c in RAISED)
    assert raised == (family not in NO_POWERS)


@pytest.mark.parametrize("family", FONTS)
def test_capitals_and_figures_of_the_smallest_text_are_legible(family: str) -> None:
    least = {n: LEAST + (family in LOW_CAPITALS) * n for n in (1, 2)}
    for panels, text in least.items():
        look = chart_look(chance("chart/bar", "1", 1, 1, 0, "look"), "plain", family, (400, 300), panels)
        assert look.text == text
    font = FT2Font(str(font_file(family, False)))
    text = LEAST + (family in LOW_CAPITALS)
    for size, letters in ((text, "L"), *((lesser(text, share), "17") for share in (0.9, 0.85))):
        font.set_size(size, 72)
        font.set_text(letters, 0)
        font.draw_glyphs_to_bitmap()
        assert np.ptp(np.flatnonzero((np.asarray(font.get_image()) > 60).any(axis=1))) + 1 >= CAREFUL.text_height


@pytest.mark.parametrize(
    ("notes", "noun"), [("line", ReferenceLine), ("band", ShadedBand), ("inset", Inset), ("note", Note)]
)
def test_comments_are_drawn_marked_and_readable(notes: str, noun: type[Commented]) -> None:
    names = ["chart/line", "chart/multiline"] if noun is Inset else list(COMMENTED)
    found = 0
    with Engines() as engines:
        for _, scene in scenes(planned(names, 80, notes=notes), 80):
            picture = drawn(scene, engines) if scene.of(noun) else None
            if picture is None:
                continue
            found += 1
            marks = {m.id: m for m in picture.marks}
            facts = gather(scene, picture)
            told = {facts[r.fact].key for r in read(facts, picture.marks, picture.scales)}
            for element in scene.of(noun):
                assert element.id in marks
                if isinstance(element, Inset):
                    ends = [f for f in facts if f.subject == element.id and f.attribute in ("first", "last")]
                    # where the numbers of the axis are too small, so is nothing known of the ends
                    assert len(ends) == 2
                    assert all(f.key in told or (f.because and not set(f.because.premises) <= told) for f in ends)
                else:
                    assert (element.id, "text" if noun is Note else "name") in told
                if isinstance(element, ReferenceLine):
                    assert (element.id, "value") in told
                if isinstance(element, ShadedBand) and element.along == "values":
                    assert {(element.id, "lower end"), (element.id, "upper end")} <= told
    assert found >= 8


def test_a_picture_of_two_pixels_to_one_has_all_marks_twice_as_far() -> None:
    from dataclasses import replace

    with Engines() as engines:
        for _, scene in scenes(planned(["chart/bar"], 6), 6):
            pair = [drawn(replace(scene, look=replace(scene.look, scale=n)), engines) for n in (1, 2)]
            if pair[0] is None or pair[1] is None:
                continue
            small, large = pair[0], pair[1]
            assert large.images[0].shape[0] == 2 * small.images[0].shape[0]
            for one, two in zip(small.marks, large.marks, strict=True):
                if one.kind == "panel":  # text is hinted anew, so that all else may move by a pixel or two
                    assert all(abs(2 * a - b) <= 12 for a, b in zip(one.box, two.box, strict=True))
            facts = gather(scene, large)
            read_there = read(facts, large.marks, large.scales)
            bars = [r for r in read_there if facts[r.fact].attribute == "value"]
            assert bars and all(r.low is not None and r.high is not None for r in bars)


def test_candles_never_touch() -> None:
    found = 0
    with Engines() as engines:
        for _, scene in scenes(planned(["chart/candlestick"], 8), 8):
            picture = drawn(replace(scene, look=replace(scene.look, gap=0.0)), engines)
            if picture is None:
                continue
            boxes = sorted((m.box for m in picture.marks if m.kind == "candle"), key=lambda b: b.left)
            assert all(b.left - a.right >= 1 for a, b in pairwise(boxes))
            found += 1
    assert found >= 4
