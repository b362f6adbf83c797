"""What charts of changes, stages, targets and pairs are asked about, and what an editor would say of them."""

from __future__ import annotations

import itertools
import re
from functools import cache

import numpy as np
import pytest

from gnomon.annotators.annotate import candidates, settle
from gnomon.annotators.chart._points.ends import one_way
from gnomon.annotators.chart.groups import groups, lines_of, values_of
from gnomon.annotators.question import Question
from gnomon.annotators.rationale import rationale
from gnomon.annotators.voice import voice
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Bar, Chart, ContourLine, Node, ValueLabel
from gnomon.scenes.chart.attributes import LEVEL
from gnomon.truth.fact import number
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World

EACH = 5  # samples of a kind: one of every level
TOLD = {
    "waterfall": ("rises from", "falls from"), "sankey": ("Of the ",), "funnel": ("of the first",),
    "bullet": ("lies above", "lies below"), "treemap": ("largest part",), "nested": ("In the inner ring",),
    "dumbbell": ("is widest", " than "), "dual": ("Both ", "The two go apart", "peaks"), "slope": ("From ", "steepest"),
}  # fmt: skip
ASKED = {
    "waterfall": {"step-change", "level-after", "level-at-end"},
    "sankey": {"stage-extreme", "stage-total", "flow-extreme-target"},
    "funnel": {"stage-share", "stage-of-first"}, "bullet": {"target-reached", "count-targets"},
    "nested": {"part-share", "part-extreme"}, "band": {"band-width", "band-edge"}, "dumbbell": {"gap-extreme"},
    "slope": {"count-slopes", "slope-extreme"}, "quiver": {"arrow-halves"},
}  # fmt: skip


@cache
def samples(kind: str, seed: int = 11) -> tuple[Sample, ...]:
    with Engines() as engines:
        plan = only(f"chart/{kind}", seed=seed, engine="matplotlib")
        return tuple(s for s in (make(plan.draw(i), engines)[0] for i in range(EACH)) if s is not None)


def asked(sample: Sample) -> dict[str, list[Question]]:
    world = World.of(sample.facts, sample.readings, sample.scene.ground)
    found = candidates(sample.scene, "chart", world, np.random.default_rng(5))
    return {task: [q for q in own if isinstance(q, Question)] for task, own in found.items()}


def world_of(sample: Sample) -> World:
    return World.of(sample.facts, sample.readings, sample.scene.ground)


@pytest.mark.parametrize("kind", TOLD)
def test_a_summary_tells_the_point(kind: str) -> None:
    told = [c.text for s in samples(kind) for c in s.captions if c.style == "summary"]
    assert sum(any(way in text for way in TOLD[kind]) for text in told) >= EACH - 2, told


@pytest.mark.parametrize("kind", ASKED)
def test_what_everybody_would_ask_is_asked(kind: str) -> None:
    settled = {
        task for s in samples(kind) for task, own in asked(s).items() if any(settle(q, world_of(s)) for q in own)
    }
    assert not ASKED[kind] - settled


@pytest.mark.parametrize(
    ("widths", "told"),
    [
        ((400, 350, 300, 200), True), ((200, 300, 290, 400), True), ((400, 390, 395, 300, 200), True),
        ((400, 450, 600, 300, 200), False), ((200, 500, 400, 210), False), ((400, 100, 300), False),
    ],
)  # fmt: skip
def test_a_band_narrows_only_if_it_does_so_throughout(widths: tuple[float, ...], told: bool) -> None:
    assert one_way(widths) is told
    assert one_way(widths[::-1]) is told


def test_values_are_held_against_lines_among_them_or_next_to_them() -> None:
    for sample in (s for kind in ("slope", "dumbbell", "bar", "grouped") for s in samples(kind)):
        assert isinstance(sample.scene, Chart)
        for group in groups(sample.scene):
            values = [v for v, _ in values_of(group, world_of(sample))]
            assert all(min(values) < t < max(values) for t in lines_of(sample.scene, group))
            beside = [t for t in lines_of(sample.scene, group, within=False) if not min(values) < t < max(values)]
            assert len([t for t in beside if t < min(values)]) <= 1 >= len([t for t in beside if t > max(values)])
        assert "unanswerable-threshold" not in asked(sample)


def test_what_holds_all_unnamed_is_no_largest() -> None:
    seen = 0
    for sample in (s for kind in ("donut", "pie", "stacked", "stacked_area") for s in samples(kind)):
        assert isinstance(sample.scene, Chart)
        rest = sample.scene.panels[0].rest
        if not rest:
            continue
        seen += 1
        tasks, world = asked(sample), world_of(sample)
        answers = [settle(q, world) for t in ("extremum-name", "extremum-series", "negated") for q in tasks.get(t, ())]
        assert rest not in {a.value for a in answers if a}
        told = [c.text for c in sample.captions if c.style == "summary"]
        assert not any(f"est for {rest}" in t for t in told), told
    assert seen


def test_a_stack_is_told_by_its_total_and_its_largest_part() -> None:
    told = [c.text for k in ("stacked", "stacked_area") for s in samples(k) for c in s.captions if c.style == "summary"]
    assert any("in all; the largest part" in text and "%)" in text for text in told), told


def captions(kind: str, style: str = "") -> list[str]:
    return [c.text for s in samples(kind) for c in s.captions if style in (c.style, "")]


def test_small_print_tells_what_marks_stand_for() -> None:
    assert any("The error bars show the " in text for text in captions("errorbar", "detailed"))
    assert any("The area of bubbles shows the " in text for text in captions("bubble", "detailed"))


def test_the_strongest_pair_of_a_correlation_matrix_is_told() -> None:
    told = [t for t in captions("correlation", "summary") if t.startswith("The strongest correlation is")]
    assert told
    assert all("positive" in t.split(")")[-1] or "(−" in t for t in told)


def test_a_surface_is_told_as_a_whole_and_not_as_its_marked_points() -> None:
    detailed = captions("surface", "detailed")
    assert any(" marked " in text for text in detailed)
    assert not any(" for A, B" in text for text in detailed)


def test_no_sentence_of_a_caption_has_two_colons() -> None:
    texts = [t for k in ("treemap", "dual", "stem", "step", "band", "correlation") for t in captions(k)]
    assert texts
    assert not [t for t in texts if any(sentence.count(": ") > 1 for sentence in t.split(" – ")[0].split(". "))]


def test_a_waterfall_has_two_measures() -> None:
    for sample in samples("waterfall"):
        bars = sample.scene.of(Bar)
        world = world_of(sample)
        levels = list(itertools.accumulate(b.value for b in bars[:-1]))
        for bar, level in zip(bars, [*levels, bars[-1].value], strict=True):
            assert number(world.facts[bar.id, LEVEL].value) == pytest.approx(level, rel=1e-5)
            assert ((bar.id, VALUE) in world.facts) is (bar not in (bars[0], bars[-1]))
        # what is printed on a total is its level, and what is printed on a step its change
        if sample.scene.of(ValueLabel):
            assert world.readings[bars[0].id, LEVEL].marks[0].endswith("/label")
            assert world.readings[bars[1].id, VALUE].marks[0].endswith("/label")
        assert not any("ranges from" in c.text for c in sample.captions)


def test_levels_follow_from_what_is_printed() -> None:
    seen = set()
    for sample in samples("waterfall"):
        readings, printed = world_of(sample).readings, bool(sample.scene.of(ValueLabel))
        for bar in sample.scene.of(Bar):
            own = [readings[bar.id, a] for a in (LEVEL, VALUE) if (bar.id, a) in readings]
            assert own and all((r.low == r.high) is printed for r in own), bar.id
            seen.add(printed)
    assert seen == {True, False}


def test_ranks_are_told_with_digits_that_part_them() -> None:
    told = []
    for sample in samples("grouped", 7001)[:1]:  # with readings of 18.1% and 17.5%
        world = world_of(sample)
        for question in asked(sample).get("rank", ()):
            if (answer := settle(question, world)) is not None:
                thoughts = rationale(question, answer, sample.scene, world, voice("chart"))
                told += [t.text for t in thoughts if t.text.startswith("In order: ")]
    assert told
    for text in told:  # the one that is asked about, from what stands beside it
        values = dict(re.findall(r"([A-Z][\w ]+?) (about [\d.]+%)", text))
        (name,) = re.findall(r"; so (.+) has ", text)
        assert list(values.values()).count(values[name]) == 1, text


def test_a_fall_without_a_label_is_read_off_its_bar() -> None:
    bare = [s for s in samples("waterfall") if not s.scene.of(ValueLabel)]
    falls = [(s, b) for s in bare for b in s.scene.of(Bar) if b.value < 0]
    assert falls
    assert all((b.id, VALUE) in world_of(s).readings for s, b in falls)


def test_no_question_mixes_the_stages_of_a_sankey_diagram() -> None:
    for sample in samples("sankey"):
        world, columns = world_of(sample), {n.column for n in sample.scene.of(Node)}
        totals = {sum(n.value for n in sample.scene.of(Node) if n.column == c) for c in columns}
        tasks = asked(sample)
        assert not {"mean", "median", "sum", "extremum-name", "range", "rank", "ratio"} & set(tasks)
        for question in tasks["stage-total"]:
            answer = settle(question, world)
            assert answer is None or any(number(answer.value) == pytest.approx(t, abs=3) for t in totals)


def test_a_share_is_as_sure_as_the_readings_that_it_is_made_of() -> None:
    seen = set()
    for sample in samples("funnel"):
        printed = len(sample.scene.of(ValueLabel)) > 1
        for question in asked(sample)["stage-share"]:
            answer = settle(question, world_of(sample))
            if answer is not None and answer.low is not None and answer.high is not None:
                seen.add(printed)
                assert answer.high - answer.low < 0.11 if printed else answer.high - answer.low > 2
    assert seen == {True, False}


def test_contour_lines_are_counted_by_level() -> None:
    drawn = [s for s in samples("contour") if s.scene.of(ContourLine)]
    assert drawn
    for sample in drawn:
        answers = [settle(q, world_of(sample)) for q in asked(sample)["count-contours"]]
        assert [a.value for a in answers if a] == [len({e.value for e in sample.scene.of(ContourLine)})]


def test_targets_are_no_points_and_areas_have_none() -> None:
    for kind in ("bullet", "area"):
        for sample in samples(kind):
            assert "count-points" not in asked(sample)
            told = [t.text for q in sample.questions for t in q.rationale]
            assert not any("the point" in text for text in told)
