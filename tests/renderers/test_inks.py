"""A median is seen on every body in every house, and in the ink of the house wherever that is seen."""

from __future__ import annotations

from numpy.random import default_rng

from gnomon.generators.chart.looks.palettes import PALETTES
from gnomon.generators.chart.looks.style import THEMES, chart_look
from gnomon.renderers.inks import SEEN, clear_of, clear_of_all
from gnomon.scenes.chart import ChartLook
from gnomon.truth.readings import contrast

FILLS = sorted({colour for palette in PALETTES.values() for colour in palette})


def looks() -> list[ChartLook]:
    return [chart_look(default_rng(1), theme, "DejaVu Sans", (640, 480)) for theme in THEMES]


def test_what_is_drawn_on_a_body_is_seen() -> None:
    for look in looks():
        for fill in FILLS:
            ink = clear_of(fill, look)
            assert contrast(ink, fill) > 2.5
            assert contrast(look.ink, fill) < SEEN or ink == look.ink


def test_one_ink_for_all_bodies_only_where_they_agree() -> None:
    look = next(one for one in looks() if one.ink == "#000000" and one.plot == "#ffffff")
    assert clear_of_all(["#00247d", "#101010"], look) == "#ffffff"
    assert clear_of_all(["#00247d", "#ffd700"], look) == "#000000"
