"""Panels hold a table and its encodings: any number of nouns, and what is unknown to one raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from gnomon.annotators.annotate import candidates, settle
from gnomon.annotators.chart.groups import Column, columns
from gnomon.annotators.chart.phrases import spoken
from gnomon.annotators.question import Question, Talk
from gnomon.annotators.voice import voice
from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Bar, Chart, Panel, Point, encode
from gnomon.scenes.chart.encoding import CHANNELS
from gnomon.scenes.chart.reading import READ, shown
from gnomon.truth.fact import Value, number
from gnomon.truth.gather import gather
from gnomon.truth.readings import read
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

SHARES = (0.6, 1.1, 0.8, 0.5, 0.9, 0.7, 0.4, 0.75)  # how far the second noun lies from the first, by its place


@cache
def bullets(engine: str) -> tuple[Chart, World]:
    """Bars with a target dot each, and the world of their picture."""
    with Engines() as engines:
        for index in range(40):
            found = sample("chart/bar", seed=24, index=index, engine=engine, engines=engines).scene
            assert isinstance(found, Chart)
            bars, (panel,) = found.of(Bar), found.panels
            values = panel.axis(panel.value_axis)
            labelled = len(found.elements) - len(bars) < 20
            # with ticks between the bars' heights
            apart = bool(bars) and max(b.value for b in bars) > 2 * min(b.value for b in bars)
            fits = 4 <= len(bars) <= 8 and len(panel.series) < 2 and labelled and apart
            if fits and values is not None and values.kind == "linear" and 1.1 * bars[1].value < values.high:
                both = (*panel.encodings, encode("point", "target", panel.main.unit, grouped=False))
                own: tuple[Panel | Point, ...] = (
                    replace(panel, encodings=both),
                    *(
                        Point(id=f"point/{i}", category=i, x=i, value=round(b.value * s, 1), fill="#111111")
                        for i, (b, s) in enumerate(zip(bars, SHARES, strict=False))
                    ),
                )
                ids = {e.id for e in own}
                chart = replace(found, elements=(*(e for e in found.elements if e.id not in ids), *own))
                picture = engines.render(chart, "chart", engine)
                facts = gather(chart, picture)
                world = World.of(facts, read(facts, picture.marks, picture.scales), chart.ground)
                return chart, world
    raise AssertionError("no chart of plain bars")


def turns(pool: list[Question | Talk]) -> Iterator[Question]:
    for item in pool:
        yield from item.turns if isinstance(item, Talk) else (item,)


def test_what_a_panel_does_not_show_raises() -> None:
    panel = Panel(id="panel", sort="bar chart", title="", encodings=(encode("bar", "price"),))
    assert panel.encoding("bar").measure == "price"
    with pytest.raises(ValueError, match="shows no column by 'wedge'; there are: \\['bar'\\]"):
        panel.encoding("wedge")
    with pytest.raises(ValueError, match="no channel is known of 'whisk'"):
        encode("whisk", "price")


def test_every_noun_of_an_encoding_is_read_in_one_place() -> None:
    told_by_labels_or_by_bands = {"dot", "tile", "contour line", "contour band"}
    assert not CHANNELS.keys() - READ.keys() - told_by_labels_or_by_bands


@pytest.mark.parametrize("engine", ("matplotlib", "plotly"))
def test_two_nouns_of_a_panel_are_asked_about_apart(engine: str) -> None:
    chart, world = bullets(engine)
    bar, point = columns(chart)
    assert [bar.noun, point.noun] == ["bar", "point"]
    assert all(shown(chart, c.panel, c.noun) for c in (bar, point))
    for column in (bar, point):
        values = {world.facts[m, NAME].value: number(world.facts[m, VALUE].value) for m in column.ids(world)}
        assert len(values) == len(column.panel.categories)
        check(chart, world, column, values)


def check(chart: Chart, world: World, column: Column, values: Mapping[Value, float]) -> None:
    """Every threshold that is counted over one noun is counted right, and none is counted over the other."""
    counted = 0
    for pool in candidates(chart, "chart", world, np.random.default_rng(1)).values():
        for question in turns(pool):
            program = str(question.program)
            if question.task == "count-threshold" and f"every('{column.noun}')" in program:
                answer = settle(question, world)
                line = float(program.split("', ")[-1].split(")")[0])
                above = "'above'" in program
                if answer is not None:
                    counted += 1
                    assert answer.value == sum((v > line) if above else (v < line) for v in values.values()), program
                assert question.saying is not None
                assert spoken(column.measure) in question.saying.said(np.random.default_rng(0))
    assert counted


@pytest.mark.parametrize("engine", ("matplotlib", "plotly"))
def test_measures_are_those_of_the_subject(engine: str) -> None:
    chart, world = bullets(engine)
    name = voice("chart").attribute
    assert name(chart, world, chart.of(Point)[0].id, VALUE) == "target"
    assert "target" not in name(chart, world, chart.of(Bar)[0].id, VALUE)
