"""Streams under PyTorch's loaders: killed and gone on with by other numbers of workers, shared, flat in memory."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import time
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import psutil
import pytest

import gnomon

torch = pytest.importorskip("torch", reason="PyTorch is not installed: see `make test-consumers`")
stateful = pytest.importorskip("torchdata.stateful_dataloader", reason="torchdata is not installed")

from gnomon.datasets.sample import Sample  # noqa: E402
from gnomon.torch import Stream, Written  # noqa: E402
from gnomon.truth.refused import Refused  # noqa: E402

KINDS = ("chart/bar", "geometry/triangle", "molecule/skeletal")
MIX = {"mix": [{"kind": k, "level": 1} for k in KINDS], "annotators": {"questions": 1}}
BATCH, BATCHES = 3, 10


def ids(samples: list[Any]) -> list[str]:
    return [s.id for s in samples]


@cache
def order(count: int = BATCH * BATCHES, rank: int = 0, world: int = 1) -> list[str]:
    """What a rank sees, without any loader."""
    return ids(list(islice(gnomon.stream(MIX, seed=3, rank=rank, world=world), count)))


def loader(stream: Stream, workers: int, every: int = 1) -> Any:
    return stateful.StatefulDataLoader(
        stream, batch_size=stream.stream.batch, num_workers=workers, collate_fn=ids, snapshot_every_n_steps=every
    )


def train(folder: Path, workers: int, native: bool) -> None:
    """What is killed: reads on from its last state, and writes each batch with the state behind it, in one stroke."""
    stream = Stream(MIX, seed=3, batch=BATCH)
    file = folder / "state.pt"
    held = torch.load(file) if file.exists() else {"seen": [], "state": None}
    if held["state"] is not None and not native:
        stream.load_state_dict(held["state"])
    batches = loader(stream, workers)
    if held["state"] is not None and native:
        batches.load_state_dict(held["state"])
    seen = held["seen"]
    for batch in batches:
        seen = [*seen, *batch]
        torch.save({"seen": seen, "state": batches.state_dict()}, folder / "part")
        (folder / "part").replace(file)
        if len(seen) >= BATCH * BATCHES:
            return


def killed_after(folder: Path, batches: int, workers: int, native: bool) -> list[str]:
    """Train in a process of its own until so many batches are kept, and kill it. What it kept."""
    process = multiprocessing.get_context("fork").Process(target=train, args=(folder, workers, native))
    process.start()
    end = time.monotonic() + 300
    while process.is_alive() and time.monotonic() < end and kept(folder) < batches * BATCH:
        time.sleep(0.01)
    if batches < BATCHES:
        os.kill(process.pid or 0, signal.SIGKILL)
    process.join(60)
    return [str(x) for x in torch.load(folder / "state.pt")["seen"]]


def kept(folder: Path) -> int:
    file = folder / "state.pt"
    return len(torch.load(file)["seen"]) if file.exists() else 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stops", "workers", "native"),
    [
        ((2,), (0, 0), True),
        ((3,), (1, 1), True),
        ((4,), (2, 2), True),
        ((5,), (2, 2), False),
        ((3,), (0, 1), False),
        ((4,), (0, 2), False),
        ((2,), (1, 2), False),
        ((3,), (1, 0), False),
        ((5,), (2, 1), False),
        ((2, 5), (2, 0, 2), False),
    ],
)
def test_kill_and_resume(tmp_path: Path, stops: tuple[int, ...], workers: tuple[int, ...], native: bool) -> None:
    """Nothing is lost, nothing comes twice, nothing changes its place: also by another number of workers."""
    for number, stop in zip(workers, (*stops, BATCHES), strict=True):
        seen = killed_after(tmp_path, stop, number, native)
        assert seen == order()[: len(seen)] and len(seen) >= stop * BATCH
    assert seen == order()


@pytest.mark.parametrize("every", [1, 4])
def test_states_between_snapshots(every: int) -> None:
    stream = Stream(MIX, seed=3, batch=2)
    batches = loader(stream, 2, every)
    begun = [x for batch in islice(batches, 5) for x in batch]
    state = batches.state_dict()
    later = Stream(MIX, seed=3, batch=2)
    later.load_state_dict(state)
    assert begun + ids(list(islice(later, 6))) == order(16)
    if every > 1:
        with pytest.raises(Refused, match="batch="):
            Stream(MIX, seed=3).load_state_dict(state)


def test_ranks_are_disjoint_and_whole() -> None:
    """Two ranks of two workers each: no sample twice, none left out, each rank in its order."""
    shares = [
        [x for batch in islice(loader(Stream(MIX, seed=3, rank=r, world=2, batch=2), 2), 4) for x in batch]
        for r in range(2)
    ]
    assert shares == [order(8, r, 2) for r in range(2)]
    assert sorted(shares[0] + shares[1]) == sorted(order(16))


def test_spawned_workers_and_rows() -> None:
    """Workers that start from nothing get the recipe sent; rows are those of the format."""
    stream = Stream(MIX, seed=3, batch=2, rows="trl")
    batches = torch.utils.data.DataLoader(
        stream, batch_size=2, num_workers=2, collate_fn=list, multiprocessing_context="spawn"
    )
    rows = [row for batch in islice(batches, 2) for row in batch]
    assert [row["id"].rpartition("/")[0] for row in rows] == order(4)
    assert all(row["prompt"][-1]["role"] == "user" and row["images"][0]["bytes"][:4] == b"\x89PNG" for row in rows)


def test_levels_follow_scores_through_workers() -> None:
    """The scores reach the workers, which wait for them; the stream goes on from its own state."""
    follow = gnomon.Follow(window=8)

    def trained(stream: Stream, workers: int, batches: int, report: bool = True) -> list[tuple[str, int]]:
        seen: list[tuple[str, int]] = []
        for batch in islice(torch.utils.data.DataLoader(stream, 2, num_workers=workers, collate_fn=list), batches):
            seen += [(s.id, s.level) for s in batch]
            stream.report([float(s.level < 3) for s in batch])
        return seen

    free = {"mix": [{"kind": "chart/bar"}], "annotators": {"questions": 1}}
    whole = trained(Stream(free, seed=3, batch=2, levels=follow), 0, 16)
    assert [level for _, level in whole] == [1] * 16 + [2] * 16
    begun = Stream(free, seed=3, batch=2, levels=follow)
    assert trained(begun, 2, 10) == whole[:20]
    later = Stream(free, seed=3, batch=2, levels=follow)
    later.load_state_dict(json.loads(json.dumps(begun.state_dict())))
    assert trained(later, 1, 6) == whole[20:]
    state = loader(Stream(free, seed=3, batch=2, levels=follow), 1).state_dict()
    with pytest.raises(Refused, match="state of the stream itself"):
        Stream(free, seed=3, batch=2, levels=follow).load_state_dict(state)


def test_nothing_is_held_but_the_last() -> None:
    samples = iter(Stream(MIX, seed=5))
    for _ in islice(samples, 12):
        gc.collect()
        assert sum(isinstance(held, Sample) for held in gc.get_objects()) <= 2


@pytest.mark.slow
def test_memory_is_flat() -> None:
    """Fonts and laid-out texts are kept, up to bounds: 85 megabytes from sample 100 to 600, then some 10 kilobytes
    a sample for as long as those of texts fill. Samples that are kept would be far more."""
    samples = iter(Stream(["geometry/triangle", "molecule/skeletal"], seed=5))
    used = []
    for _ in range(3):
        assert len(list(islice(map(type, samples), 120))) == 120
        used.append(psutil.Process().memory_info().rss / 2**20)
    assert used[-1] - used[0] < 100, f"megabytes after each 120 samples: {used}"


def test_written_datasets_by_index(mixed: Path) -> None:
    stored = list(gnomon.read(mixed))
    written = Written(mixed)
    assert len(written) == len(stored) == 24
    assert [written[i] for i in (0, 23, 7, -1)] == [stored[i] for i in (0, 23, 7, -1)]
    with pytest.raises(IndexError, match="below 24"):
        written[24]
    shuffled = torch.utils.data.DataLoader(written, 5, shuffle=True, num_workers=2, collate_fn=ids)
    assert sorted(x for batch in shuffled for x in batch) == sorted(ids(stored))
    rows = Written(mixed, rows="trl", options={"ask": "short"})[3]
    assert [r["id"].rpartition("/")[0] for r in rows] == [stored[3].id] * len(rows) and rows
