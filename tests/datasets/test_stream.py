"""Streams: one order whoever asks, states that fit together, samples that never come out."""

from __future__ import annotations

import gc
import json
import pickle
from itertools import islice
from typing import Any

import pytest

import gnomon
from gnomon.datasets.stream import SPARE, Stream, merged
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

MIX = {"mix": [{"kind": "chart/bar"}, {"kind": "molecule/skeletal"}], "annotators": {"questions": 1}}


def part(worker: int, workers: int, batch: int, count: int, total: int) -> list[int]:
    """The numbers that a worker gives, by the rule of loaders: whole batches, in turn."""
    batches = [range(b * batch, (b + 1) * batch) for b in range(total) if b % workers == worker]
    return [n for b in batches for n in b][:count]


@pytest.mark.parametrize(("workers", "batch", "batches"), [(1, 4, 3), (2, 4, 3), (2, 1, 5), (3, 2, 7), (3, 5, 0)])
def test_states_of_workers_make_one(workers: int, batch: int, batches: int) -> None:
    """What all workers gave is the beginning of the stream, and it goes on behind that."""
    given = [sum(len(range(batch)) for b in range(batches) if b % workers == w) for w in range(workers)]
    states = [
        {"worker": w, "workers": workers, "batch": batch, "start": 10, "given": given[w]}
        for w in reversed(range(workers))
    ]
    assert merged(states) == 10 + batches * batch
    told = [n for w in range(workers) for n in part(w, workers, batch, given[w], batches)]
    assert sorted(told) == list(range(batches * batch))


def test_states_that_do_not_fit_are_refused() -> None:
    one, other = ({"worker": w, "workers": 2, "batch": 2, "start": 0, "given": 4} for w in range(2))
    with pytest.raises(Refused, match="all 2 workers"):
        merged([one])
    with pytest.raises(Refused, match="all 2 workers"):
        merged([one, {**other, "start": 2}])
    with pytest.raises(Refused, match="batch_size"):
        merged([one, {**other, "given": 8}])
    assert merged([one, other]) == 8


def test_a_state_is_of_one_stream() -> None:
    state = json.loads(json.dumps(gnomon.stream(MIX, seed=3).state_dict()))
    gnomon.stream(MIX, seed=3).load_state_dict(state)
    other = {**MIX, "annotators": {"questions": 2}}
    for wrong in (gnomon.stream(MIX, seed=4), gnomon.stream(MIX, seed=3, world=2), gnomon.stream(other, seed=3)):
        with pytest.raises(Refused, match="expected a state of"):
            wrong.load_state_dict(state)
    for wrong in (gnomon.stream(MIX, seed=3, repeat=2), gnomon.stream(MIX, seed=3, rows="trl")):
        with pytest.raises(Refused, match="expected a state of recipe"):
            wrong.load_state_dict(state)


def test_any_item_alone(engines: Engines) -> None:
    """An item is the same in order, out of order, in a copy sent to another process, and in another share."""
    whole = [s.id for s in islice(gnomon.stream(MIX, seed=3), 5)]
    sent: Stream = pickle.loads(pickle.dumps(gnomon.stream(MIX, seed=3)))
    assert [sent.at(n, engines).id for n in (4, 0, 2)] == [whole[4], whole[0], whole[2]]
    shares = [gnomon.stream(MIX, seed=3, rank=r, world=2) for r in range(2)]
    assert [shares[n % 2].at(n // 2, engines).id for n in range(5)] == whole


def test_a_sample_arrives_whole_and_the_collector_rests_meanwhile() -> None:
    sample = next(iter(gnomon.stream(MIX, seed=3)))
    sent = pickle.dumps(sample)
    begun: list[int] = []

    def collecting(phase: str, about: dict[str, int]) -> None:
        begun.append(about["generation"])

    gc.collect()
    gc.callbacks.append(collecting)
    try:
        again = pickle.loads(sent)
    finally:
        gc.callbacks.remove(collecting)
    assert again == sample and gc.isenabled() and len(begun) <= 1


def test_groups_and_several_items_of_a_sample(engines: Engines) -> None:
    many = {**MIX, "annotators": {"questions": 6}}
    rows = gnomon.stream(many, seed=3, rows="trl", each=3, repeat=2)
    found = [rows.at(n, engines) for n in range(12)]
    assert all(found[n] == found[n + 1] for n in range(0, 12, 2))
    assert len({json.dumps([r["id"], r["prompt"]]) for r in found}) == 6
    assert len({r["id"].rpartition("/")[0] for r in found}) == 2
    found[0]["prompt"] = ()
    assert rows.at(1, engines)["prompt"] != (), "who changes a row changes it for the next of its group"
    with pytest.raises(Refused, match=r"there are:.*trl"):
        gnomon.stream(MIX, rows="tlr")
    with pytest.raises(Refused, match=r"there are:.*rationale"):
        gnomon.stream(MIX, rows="trl", options={"rational": "long"})


def test_what_never_comes_out_leaves_no_gap(engines: Engines) -> None:
    """A molecule has no such task: a bar stands in its place, one that no other place has."""
    some = {**MIX, "annotators": {"questions": 1, "tasks": ["lookup*"]}}
    found = [gnomon.stream(some, seed=5).at(n, engines) for n in range(4)]
    assert {s.kind for s in found} == {"chart/bar"} and len({s.id for s in found}) == 4
    assert [s.index < SPARE for s in found] == [True, False, True, False]
    none = {**MIX, "annotators": {"tasks": ["no such task"]}}
    with pytest.raises(Rejected, match="nothing comes out"):
        gnomon.stream(none, seed=5).at(0, engines)


@pytest.mark.parametrize("wrong", [{"rank": 2, "world": 2}, {"batch": 0}, {"each": 0}, {"repeat": -1}])
def test_wrong_numbers_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="expected"):
        gnomon.stream(MIX, **wrong)
