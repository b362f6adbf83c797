"""Trouble of the machine never becomes content: parts come out byte for byte the same, or are reported, made later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from faults import ENGINE, ERRORS, Fault, run
from helpers import need, tree

from gnomon.datasets.manifest import read_manifest
from gnomon.renderers.trouble import of_machine

FAST = ["geometry/triangle", "molecule/skeletal"]
PASSING = (
    Fault("OSError", "render", 1),
    Fault("OSError", "annotate", 5, times=4),
    Fault("MemoryError", "generate", 9, times=5),
    Fault("RuntimeError", "render", 13, times=3),
    Fault("ValueError", "generate", 17),
    Fault("KeyError", "render", 21, times=3),
    Fault("SIGKILL", "render", 25),
    Fault("exit", "store", 29),
    Fault("hang", "annotate", 33),
)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of a run without faults."""
    out = tmp_path_factory.mktemp("clean") / "out"
    assert run(out, FAST, 36).failed == []
    return tree(out)


def test_trouble_that_passes(clean: dict[str, bytes], tmp_path: Path) -> None:
    """An error once or some times, a death, a hang, each in another part of one run."""
    out = tmp_path / "out"
    outcome = run(out, FAST, 36, PASSING, patience=20.0)
    assert outcome.failed == []
    assert [f.struck(tmp_path / "out-marks") for f in PASSING] == [f.times for f in PASSING]
    assert tree(out) == clean


def test_trouble_that_stays(clean: dict[str, bytes], tmp_path: Path) -> None:
    """A part is reported and is not there, others are; the same run made later gives the same as ever."""
    out = tmp_path / "out"
    always = [Fault("OSError", "render", 2, 10**6), Fault("SIGKILL", "annotate", 11, 10**6)]
    outcome = run(out, FAST, 36, always)
    assert len(outcome.failed) == 2 and outcome.rows == 28
    assert "train-00000" in outcome.failed[0] and "train-00002" in outcome.failed[1]
    there = {p.stem for p in out.glob("*/train-*")}
    assert there == {f"train-{n:05d}" for n in range(9)} - {"train-00000", "train-00002"}
    assert run(out, FAST, 36).failed == []
    assert tree(out) == clean


def test_a_machine_that_is_not_fit(tmp_path: Path) -> None:
    """A run does not go on for ever giving up one part after the other."""
    from gnomon.runners.crew import Stopped

    faults = [Fault("OSError", "generate", n, 10**6) for n in range(20)]
    with pytest.raises(Stopped, match="8 parts in a row could not be made"):
        run(tmp_path / "out", ["geometry/triangle"], 20, faults, part_size=1)
    assert not list((tmp_path / "out").glob("*/train-*"))


def test_bugs_and_indices_that_never_come_out(clean: dict[str, bytes], tmp_path: Path) -> None:
    """A bug is turned away once two processes have met it; an index that never comes out is a row of the manifest.

    It is told at every later run, also when the manifest is gone, and its part is whole.
    """
    out = tmp_path / "out"
    outcome = run(
        out,
        FAST,
        36,
        [Fault("ValueError", "render", 2, 10**6, attempt=0), Fault("Rejected", "annotate", 7, 10**6)],
    )
    line, bug = outcome.failed
    assert "a bug of gnomon, error: ValueError" in bug
    assert "index 7: turned away each time, last for unfit: in every way" in line and outcome.rows == 35
    (no,) = [json.loads(x) for x in (out / "rejected/train-00000.jsonl").read_text().split("\n") if "error" in x]
    assert (no["index"], no["attempt"], no["reason"]) == (2, 0, "error: ValueError")
    held = read_manifest(out)["train-00001"]
    assert held.rows == 3 and [n.index for n in held.lost] == [7] and held.whole
    assert '{"part": "train-00001", "index": 7, "kind": ' in (out / "manifest.jsonl").read_text()
    before = tree(out)
    assert before["data/train-00002.parquet"] == clean["data/train-00002.parquet"]
    assert run(out, FAST, 36).failed == [line, bug]
    (out / "manifest.jsonl").unlink()
    assert run(out, FAST, 36).failed == [line, bug]
    assert tree(out) == before


@pytest.mark.parametrize(("kind", "engine"), [("document/invoice", "browser"), ("space/tabletop", "Blender")])
def test_an_engine_that_dies(tmp_path: Path, kind: str, engine: str) -> None:
    """Killed, stopped or without its page's process, once and twice within one sample: no sample is another for it."""
    need(kind)
    ways = [w for w in ENGINE if engine == "browser" or w != "page killed"]
    faults = [Fault(w, "render", 1 + 2 * i, times) for i, (w, times) in enumerate((w, t) for w in ways for t in (1, 4))]
    n = 2 * len(faults)
    assert run(tmp_path / "clean", [kind], n, part_size=2).failed == []
    assert run(tmp_path / "out", [kind], n, faults, part_size=2).failed == []
    assert all(f.struck(tmp_path / "out-marks") >= 1 for f in faults)
    assert tree(tmp_path / "out") == tree(tmp_path / "clean")


def test_every_error_has_its_sort() -> None:
    sorts = {name: of_machine(make()) for name, make in ERRORS.items()}
    assert {name for name, machine in sorts.items() if machine} == {"OSError", "MemoryError", "RuntimeError"}
    assert not of_machine(RecursionError()) and not of_machine(NotImplementedError())
