"""`gnomon exam`: a known skill is found back, with and without pictures, and nothing is asked twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from helpers import gnomon
from model_server import Plays, model_server

from gnomon.datasets.load import part_files, read
from gnomon.exports import Options, rows
from gnomon.exports.suites.item import items_of
from gnomon.truth.chance import digest
from gnomon.truth.refused import Refused

SKILL = 0.7


@pytest.fixture(scope="module")
def keys(mixed: Path) -> dict[str, str]:
    """The right answer to each question, by what is asked."""
    return {item.prompt: item.target for file in part_files(mixed) for item in items_of(file)}


def skilled(keys: Mapping[str, str], body: Mapping[str, Any]) -> str:
    """Right in a known share of the questions, if there is a picture to be seen."""
    content = body["messages"][-1]["content"]
    asked = content[-1]["text"]
    sees = any(part["type"] == "image_url" for part in content)
    knows = digest(asked, "skill") < SKILL * 2**128
    return f"I look at it.\nThe answer is {keys[asked] if sees and knows else 'beyond me'}."


def test_a_known_skill_is_found_back(mixed: Path, keys: dict[str, str], tmp_path: Path) -> None:
    with model_server(Plays(lambda d, i: None, whole=lambda body: skilled(keys, body), limits=9)) as server:
        line = ("exam", mixed, "--model", "m", "--base-url", server.url, "-o", tmp_path / "exam", "--blind", "--json")
        done = gnomon(*line)
        assert done.returncode == 0, done.stderr
        asked = server.requests
        again = gnomon(*line)
        assert server.requests == asked, "asked twice"
        assert again.stdout == done.stdout
    found = json.loads(done.stdout)
    assert found["low"] - 0.03 <= SKILL <= found["high"] + 0.03
    assert found["blind"]["score"] < 0.1
    whole = len(found["solved by all"]) + len(found["solved by none"])
    rates = [json.loads(line) for line in (tmp_path / "exam" / "passed.jsonl").read_text().splitlines()]
    assert whole + sum(0.9 < r["rate"] < 1 for r in rates) == found["questions"]  # a stop after code is not quite it
    assert sum(r["rate"] for r in rates) == pytest.approx(found["score"] * found["questions"])
    passed = str(tmp_path / "exam" / "passed.jsonl")
    solved = {f"{r['id']}/{r['question']}" for r in rates if r["rate"] == 1}
    kept = [row["id"] for s in read(mixed) for row in rows("trl", s, Options(passed=passed, rate="1:1"))]
    assert set(kept) == solved
    with pytest.raises(Refused, match="expected the least and the most"):
        Options(passed=passed, rate="much")


def test_several_samples_give_a_rate(mixed: Path, keys: dict[str, str], tmp_path: Path) -> None:
    turn: dict[str, int] = {}

    def every_other(body: Mapping[str, Any]) -> str:
        asked = body["messages"][-1]["content"][-1]["text"]
        turn[asked] = turn.get(asked, 0) + 1
        return f"The answer is {keys[asked] if turn[asked] % 2 else 'beyond me'}."

    with model_server(Plays(lambda d, i: None, whole=every_other)) as server:
        where = ("--base-url", server.url, "-o", tmp_path / "exam", "-k", "4", "-n", "10", "--at-once", "1")
        done = gnomon("exam", mixed, "--model", "m", *where, "--json")
        assert done.returncode == 0, done.stderr
        assert server.requests == 40
    rates = [json.loads(line)["rate"] for line in (tmp_path / "exam" / "passed.jsonl").read_text().splitlines()]
    assert len(rates) == 10
    assert max(rates) <= 0.75
    assert sum(rates) == pytest.approx(5, abs=1)
