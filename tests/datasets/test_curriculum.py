"""Levels by schedule and by scores. Nothing is drawn: what a place is to be is known before."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

import gnomon
from gnomon import Follow
from gnomon.datasets.curriculum import Course
from gnomon.datasets.make import Draw
from gnomon.datasets.stream import Stream
from gnomon.truth.refused import Refused

MIX = {"mix": [{"kind": "chart/bar"}, {"kind": "geometry/triangle"}, {"kind": "chart/line", "level": 4}]}


def wanted(stream: Stream, turn: int) -> Draw:
    return next(stream.draws(stream.rank + stream.world * turn))


def run(stream: Stream, turns: range, able: Any) -> list[tuple[str, int]]:
    """What a stream draws for a model that answers by `able(kind, level)`, which is reported as it comes."""
    found = []
    for turn in turns:
        draw = wanted(stream, turn)
        found.append((draw.kind, draw.level))
        stream.report([able(draw.kind, draw.level)] * (stream.each * stream.repeat))
    return found


def up_to(level: int) -> Any:
    return lambda kind, asked: float(asked <= level)


def test_schedule() -> None:
    stream = gnomon.stream(MIX, levels={"chart/*": {0: 1, 6: 2}, "geometry/*": {3: 5}})
    free = gnomon.stream(MIX)
    drawn = [(wanted(stream, n), wanted(free, n)) for n in range(12)]
    assert [d.level for d, _ in drawn if d.kind == "chart/bar"] == [1, 1, 2, 2]
    assert [d.level for d, _ in drawn if d.kind == "chart/line"] == [4] * 4, "what the recipe fixes stays"
    shapes = [(d.level, f.level) for d, f in drawn if d.kind == "geometry/triangle"]
    assert shapes[0][0] == shapes[0][1] and [level for level, _ in shapes[1:]] == [5] * 3
    for wrong in ({"chart/*": {0: 6}}, {"chart/*": {-1: 2}}):
        with pytest.raises(Refused, match="expected places from 0"):
            gnomon.stream(MIX, levels=wrong)


def test_levels_go_where_a_model_is() -> None:
    """It climbs to the level that is too hard and stays about there."""
    stream = gnomon.stream(MIX, levels=Follow(window=6))
    bars = [level for kind, level in run(stream, range(120), up_to(3)) if kind == "chart/bar"]
    assert bars[:4] == [1, 1, 1, 1] and max(bars) == 4 and set(bars[12:]) == {3, 4}
    assert all(abs(a - b) <= 1 for a, b in pairwise(bars))


def test_the_same_reports_give_the_same_levels() -> None:
    able = up_to(2)
    one, other = (gnomon.stream(MIX, levels=Follow(window=4)) for _ in range(2))
    assert run(one, range(40), able) == run(other, range(40), able)
    third = gnomon.stream(MIX, levels=Follow(window=4))
    assert {level for kind, level in run(third, range(40), lambda kind, level: 0.5) if kind != "chart/line"} == {1}


@pytest.mark.parametrize("stop", [1, 7, 8, 13, 30])
def test_a_course_goes_on_where_it_stood(stop: int) -> None:
    able = up_to(3)
    whole = run(gnomon.stream(MIX, levels=Follow(window=4, avoid=True), each=2), range(50), able)
    begun = gnomon.stream(MIX, levels=Follow(window=4, avoid=True), each=2)
    assert run(begun, range(stop), able) == whole[:stop]
    state = json.loads(json.dumps(begun.state_dict()))
    later = gnomon.stream(MIX, levels=Follow(window=4, avoid=True), each=2)
    later.load_state_dict(state)
    assert later.start == 2 * stop and run(later, range(stop, 50), able) == whole[stop:]


def test_half_a_group_is_kept() -> None:
    stream = gnomon.stream(MIX, levels=Follow(window=4), repeat=4)
    stream.report([1.0] * 6)
    state = stream.state_dict()
    assert state["start"] == 6 and state["course"]["pending"] == [1.0, 1.0] and state["course"]["next"] == 1


def test_kinds_that_teach_nothing_rest_on_request() -> None:
    """Bars are always solved, triangles sometimes: bars are left out at their hardest, and tried again later."""

    def able(kind: str, level: int) -> float:
        return 1.0 if kind == "chart/bar" else 0.5

    mix = {"mix": [{"kind": "chart/bar"}, {"kind": "geometry/triangle"}]}
    kept = run(gnomon.stream(mix, levels=Follow(start=5, window=4)), range(60), able)
    left = run(gnomon.stream(mix, levels=Follow(start=5, window=4, avoid=True)), range(60), able)
    bars = [kind == "chart/bar" for kind, _ in left]
    assert sum(kind == "chart/bar" for kind, _ in kept) == 30
    assert not any(bars[8:24]) and any(bars[24:40]) and sum(bars) < 20
    alone = gnomon.stream(["chart/bar"], levels=Follow(start=5, window=2, avoid=True))
    assert len(run(alone, range(20), able)) == 20, "where all rest, none does"


def test_groups_without_a_score_say_nothing() -> None:
    stream = gnomon.stream(["chart/bar"], levels=Follow(window=2))
    stream.report([None, None, None, None])
    assert [wanted(stream, n).level for n in range(4, 6)] == [1, 1]


def test_scores_that_nobody_reports_are_asked_for() -> None:
    stream = gnomon.stream(["chart/bar"], levels=Follow(window=4))
    assert [wanted(stream, n).level for n in range(8)] == [1] * 8, "two windows need no scores"
    with pytest.raises(Refused, match="scores of samples up to 4"):
        wanted(stream, 8)
    with pytest.raises(Refused, match="levels=Follow"):
        gnomon.stream(["chart/bar"]).report([1.0])
    with pytest.raises(Refused, match="0 <= down < up"):
        Follow(up=0.2, down=0.5)


def test_ranks_follow_their_own_scores() -> None:
    able = up_to(5)
    shares = [gnomon.stream(MIX, rank=r, world=2, levels=Follow(window=3)) for r in range(2)]
    run(shares[0], range(12), able)
    run(shares[1], range(12), up_to(0))
    levels = [{d.level for d in (wanted(s, n) for n in range(12, 15)) if d.kind != "chart/line"} for s in shares]
    assert min(levels[0]) > 1 and levels[1] == {1}


def test_its_file_goes_with_it() -> None:
    stream = gnomon.stream(["chart/bar"], levels=Follow())
    assert isinstance(stream.levels, Course)
    file = stream.levels._file
    assert file.exists()
    del stream
    assert not file.exists()
