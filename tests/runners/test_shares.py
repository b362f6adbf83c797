"""Shares of an array job: together they make what one run makes, to the byte."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from faults import Silent, run
from helpers import command, gnomon, tree

from gnomon.commands.recipes import Making, planned
from gnomon.datasets.finish import finish
from gnomon.datasets.folder import locked
from gnomon.datasets.shares import WHOLE, Share, share_of
from gnomon.runners.generate import generate
from gnomon.truth.refused import Refused
from gnomon.viewer.overlay import small

FAST = ["geometry/triangle", "molecule/skeletal"]
WORDS = ("generate", *FAST, "-n", 20, "--seed", 5, "--part-size", 4, "--workers", 1)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("whole") / "out"
    assert run(out, FAST, 20).failed == []
    return tree(out)


def test_three_shares_at_once(whole: dict[str, bytes], tmp_path: Path) -> None:
    """They begin at the same time in the same folder; one of them is killed and begun again."""
    out = tmp_path / "out"
    going = [
        subprocess.Popen(command(*WORDS, "-o", out, "--part", f"{n}/3"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for n in (1, 2, 3)
    ]
    going[1].kill()
    ended = [p.communicate(timeout=300) for p in going]
    assert [p.returncode for p in going] == [0, -9, 0], ended
    with pytest.raises(Refused, match="another run"), locked(out, Share(1, 3)):
        finish(out, small)
    early = gnomon("finish", out)
    assert early.returncode == 1 and "part train-00001 (indices 4 to 7): not made" in early.stderr
    done = gnomon(*WORDS, "-o", out, "--part", "2/3")
    assert done.returncode == 0 and f"gnomon finish {out}" in done.stdout
    done = gnomon("finish", out)
    assert done.returncode == 0, done.stderr
    assert tree(out) == whole
    assert run(out, FAST, 20).failed == [] and tree(out) == whole


def test_a_share_makes_its_own_parts(tmp_path: Path) -> None:
    plan, folder = planned(Making(what=FAST, number=20, seed=5, part_size=4))
    for n in (2, 1):
        assert generate(plan, tmp_path, 1, Silent(), folder, share=Share(n, 2)).failed == []
        stems = {p.stem for p in tmp_path.glob("data/*.parquet")}
        assert stems == ({"train-00001", "train-00003"} if n == 2 else {f"train-{k:05d}" for k in range(5)})
    with locked(tmp_path, Share(1, 2)), locked(tmp_path, Share(2, 2)):
        for share in (Share(1, 2), WHOLE):
            with pytest.raises(Refused, match="another run"), locked(tmp_path, share):
                pass
    assert finish(tmp_path, small).rows == 20
    assert not list(tmp_path.glob(".share*")) and not list(tmp_path.glob("manifest-*"))


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "1/0", "a/b", "-1/3", "1/3/5", "", "1/9999999"])
def test_what_is_no_share(text: str) -> None:
    with pytest.raises(Refused, match="expected a share such as"):
        share_of(text)


def test_finishing_what_is_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"there is no recipe\.yaml"):
        finish(tmp_path, small)
