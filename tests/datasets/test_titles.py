"""Titles that state a finding hold, and a title that lies is found; so is a total that is no sum."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers import scenes

from gnomon.datasets.doubts.titles import doubt_titles
from gnomon.datasets.load import only, sample
from gnomon.datasets.sample import Sample
from gnomon.generators.chart.looks.themes import THEMES
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Chart, Title
from gnomon.truth.vocabulary import NAME, TEXT, VALUE

KINDS = (
    "chart/bar",
    "chart/line",
    "chart/multiline",
    "chart/pie",
    "chart/horizontal",
    "chart/dumbbell",
    "chart/grouped",
)


def found(kind: str, wanted: str, engines: Engines) -> Sample:
    """The first sample of a kind with a finding of a sort, or for "total" with a total."""
    for draw, chart in scenes(only(kind, seed=3), 400):
        sorts = {t.finding.kind for t in chart.of(Title) if t.finding is not None}
        if wanted in sorts or (wanted == "total" and any(p.total for p in chart.panels)):
            return sample(kind, seed=3, index=draw.index, engines=engines)
    raise AssertionError(f"no {wanted} among 400 of {kind}")


@pytest.mark.parametrize(
    ("kind", "sort"),
    [
        ("chart/bar", "highest"),
        ("chart/lollipop", "lowest"),
        ("chart/line", "change"),
        ("chart/pie", "half"),
        ("chart/multiline", "above"),
        ("chart/horizontal", "total"),
    ],
)
def test_a_finding_holds_and_its_contrary_is_found(kind: str, sort: str, engines: Engines) -> None:
    own = found(kind, sort, engines)
    assert list(doubt_titles(own)) == []
    assert list(doubt_titles(replace(own, facts=tuple(turned(own, sort))))) != []


def test_the_total_of_a_panel_is_that_of_its_own_marks(engines: Engines) -> None:
    """Another panel of the grid may show the same names, with other values or none."""
    draw = next(d for d, chart in scenes(only("chart/grid", seed=3), 400) if doubled(chart))
    assert list(doubt_titles(sample("chart/grid", seed=3, index=draw.index, engines=engines))) == []


def doubled(chart: Chart) -> bool:
    """Whether a panel with a total stands beside another of the same marks."""
    own = [p for p in chart.panels if p.total]
    return bool(own) and any(p.main == own[0].main for p in chart.panels if p not in own)


def turned(own: Sample, sort: str):  # type: ignore[no-untyped-def]
    """The facts with all main values upside down, so that the title no longer holds."""
    assert isinstance(own.scene, Chart)
    main = {m.id for m in own.marks if m.kind == own.scene.panels[0].main.noun}
    top = max(float(f.value) for f in own.facts if f.subject in main and f.attribute == VALUE)  # type: ignore[arg-type]
    for f in own.facts:
        if f.subject in main and f.attribute == VALUE:
            yield replace(f, value=1.1 * top - float(f.value))  # type: ignore[arg-type]
        else:
            yield f


def test_a_title_that_names_another_is_found(engines: Engines) -> None:
    own = found("chart/bar", "highest", engines)
    (title,) = own.scene.of(Title)
    assert title.finding is not None
    name = title.finding.names[0]
    other = next(str(f.value) for f in own.facts if f.attribute == NAME and f.value != name)
    lie = [replace(f, value=str(f.value).replace(name, other)) if f.key == (title.id, TEXT) else f for f in own.facts]
    assert list(doubt_titles(replace(own, facts=tuple(lie)))) != []


def test_a_few_charts_state_a_finding_in_the_words_of_their_house() -> None:
    """Most titles say what is shown, as most do in print; only some houses tell by them what there is to see."""
    stated = made = 0
    for kind in KINDS:
        for _, chart in scenes(only(kind, seed=8), 40):
            made += 1
            for title in chart.of(Title):
                stated += title.finding is not None
                assert title.finding is None or THEMES[chart.look.theme]["heads"] == "findings"
    assert 0.04 < stated / made < 0.2
