"""Invented content: values of the declared world, shares that add up, whole counts, totals, what does not change."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from gnomon.generators.ranges import span
from gnomon.generators.sources._courses import profiles
from gnomon.generators.sources._shapes import Table
from gnomon.generators.sources._stories import flows, stories
from gnomon.generators.sources._topics import Topic, topics
from gnomon.generators.sources.tables import shipped
from gnomon.truth.rejected import Rejected

DRAWS = 20  # of every topic at each level


def drawn(topic: Topic, **wanted: Any) -> Iterator[Table]:
    """What a topic gives at all levels; what it does not have is left out."""
    for level in range(1, 6):
        for k in range(DRAWS):
            content = np.random.default_rng((level, k))
            try:
                yield topic.draw(content, span(level, (3, 5), (8, 14)), span(level, (1, 1), (2, 4)), **wanted)
            except Rejected:
                continue


@pytest.mark.parametrize("topic", topics(), ids=lambda t: f"{t.field}: {t.title}")
def test_values_are_of_the_declared_world(topic: Topic) -> None:
    tables = list(drawn(topic, totals=True))
    assert len(tables) > DRAWS
    for table in tables:
        whole = table.series == (topic.measure,) and table.ordered  # what all have together is more than one has
        own = [
            row
            for row, name in zip(table.values, table.categories, strict=True)
            if name not in (table.rest, table.total)
        ]
        values = [v for row in own for v in row]
        assert min(values) >= topic.low
        assert whole or max(values) <= topic.high
        assert not table.ordered or topic.course is not None
        if topic.measure.startswith("number of") and topic.places == 0:
            assert all(v == int(v) for row in table.values for v in row)
        if topic.is_share and not table.ordered:
            for column in zip(*table.values, strict=True):
                assert math.isclose(sum(column), 100, abs_tol=1e-9)
        if table.total:
            assert table.categories[-1] == table.total
            for column in zip(*table.values, strict=True):
                assert math.isclose(column[-1], sum(column[:-1]), rel_tol=1e-12)
        if table.rest:
            assert table.rest == [n for n in table.categories if n != table.total][-1]


@pytest.mark.parametrize("topic", topics(), ids=lambda t: f"{t.field}: {t.title}")
def test_what_is_usual_lies_within_the_limits(topic: Topic) -> None:
    assert all(m.usual is None or topic.low <= m.usual <= topic.high for m in topic.by.members)
    assert all(not m.profile or m.profile in profiles() for m in topic.by.members)
    assert topic.nature.part_of_whole <= (topic.unit == "%" and topic.high <= 100)


def test_names_keep_their_usual_order() -> None:
    """Aerogel is the best insulator whatever is drawn."""
    (topic,) = (t for t in topics() if t.measure == "thermal conductivity")
    usual = {m.name: m.usual for m in topic.by.members}
    for table in drawn(topic, ordered=False):
        values = {n: row[0] for n, row in zip(table.categories, table.values, strict=True)}
        for a in values:
            for b in values:
                if (usual[a] or 0) > 1.5 * (usual[b] or 0):
                    assert values[a] > values[b]
    with pytest.raises(Rejected):
        topic.draw(np.random.default_rng(0), (4, 8), (1, 1), ordered=True)


def test_seasons_are_those_of_the_year() -> None:
    """Resorts by the sea are full in August, lodges in the snow in February."""
    (topic,) = (t for t in topics() if t.measure == "room occupancy")
    seen = set()
    for table in drawn(topic, ordered=True):
        for s, name in enumerate(table.series):
            values = {m[:3]: row[s] for m, row in zip(table.categories, table.values, strict=True)}
            if {"Feb", "Aug"} <= values.keys() and name in ("Bay View", "Dune Lodge", "Piste Hotel", "Snow Chalet"):
                by_the_sea = name in ("Bay View", "Dune Lodge")
                assert (values["Aug"] > values["Feb"]) is by_the_sea
                seen.add(by_the_sea)
    assert seen == {True, False}


def test_births_hardly_change_in_a_year() -> None:
    (topic,) = (t for t in topics() if t.measure == "number of births")
    for table in drawn(topic, ordered=True):
        for column in zip(*table.values, strict=True):
            if len(column) <= 12 and min(column) > 40:
                assert max(column) < 1.45 * min(column)


@pytest.mark.parametrize("shape", ["tree", "flows", "steps", "stages", "gauge", "surface"])
def test_stories_of_a_topic_are_of_its_field(shape: str) -> None:
    """Panels of one grid belong to one field."""
    spans: dict[str, tuple[Any, ...]] = {
        "tree": ((3, 4), (2, 3)), "flows": ((2, 2), (2, 3)), "steps": ((3, 5),), "stages": ((3, 5),), "gauge": (),
        "surface": ((1, 2),),
    }  # fmt: skip
    fields = {
        s["field"] for s in stories()[{"tree": "trees", "gauge": "gauges", "surface": "surfaces"}.get(shape, shape)]
    }
    for topic in topics():
        for k in range(3):
            try:
                found = getattr(topic, shape)(np.random.default_rng(k), *spans[shape])
            except Rejected:
                continue
            assert found.field == topic.field in fields


def test_two_measures_are_of_one_field() -> None:
    for k in range(60):
        one, other = shipped().both(np.random.default_rng(k), (4, 8))
        assert one.field == other.field
        assert one.categories == other.categories
        assert one.measure != other.measure


def test_nothing_flows_where_it_cannot() -> None:
    """Glass is not composted: what a story rules out is read, and kept."""
    turned_away, ruled_out = 0, 0
    for seed in range(300):
        try:
            made = flows(np.random.default_rng(seed), 2 + seed % 2, (2, 6))
        except Rejected:
            turned_away += 1
            continue
        story = next(s for s in stories()["flows"] if s["title"] == made.title)
        never = {tuple(pair.split(">")) for pair in story.get("never", ())}
        ruled_out += len(never)
        assert not never & {(source, target) for source, target, _ in made.links}
    assert turned_away < 15 and ruled_out > 300
