"""Ways to write an answer: those that were written by hand, and thousands that a grammar makes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

import gnomon

HERE = Path(__file__).parent
BY_HAND = yaml.safe_load((HERE / "answers.yaml").read_text(encoding="utf-8"))
GRAMMAR = yaml.safe_load((HERE / "grammar.yaml").read_text(encoding="utf-8"))
WAYS = 2000


def row(case: Mapping[str, Any]) -> dict[str, Any]:
    """The question of a dataset's row that a case describes."""
    answer = case["answer"]
    sort = case.get("sort") or (
        "boolean" if isinstance(answer, bool) else "exact" if isinstance(answer, dict)
        else "list" if isinstance(answer, list) else "string" if isinstance(answer, str) else "number"
    )  # fmt: skip
    return {
        "text": case["asks"],
        "answer": json.dumps(answer),
        "answer_text": str(answer),
        "answer_type": sort,
        "unit": case.get("unit", ""),
        "low": case.get("low"),
        "high": case.get("high"),
        "choices": [{"text": c, "mistake": "a mistake" if i else ""} for i, c in enumerate(case.get("choices", ()))],
        "program": json.dumps([{"op": "read", "attribute": case["reads"]}]),
    }


@pytest.mark.parametrize(
    ("case", "prediction", "wanted"),
    [(case, said, wanted) for case in BY_HAND for wanted, key in ((1, "right"), (0, "wrong")) for said in case[key]],
    ids=lambda x: None if isinstance(x, dict) else ascii(x)[:60],
)
def test_by_hand(case: Mapping[str, Any], prediction: Any, wanted: int) -> None:
    assert gnomon.score(row(case), prediction) == wanted


def ways(seed: int = 14) -> list[tuple[dict[str, Any], str, int]]:
    """Right and wrong answers in turn: a shape, a spelling and a frame, all drawn with one seed and none twice."""
    rng = np.random.default_rng(seed)
    found: dict[tuple[str, str], tuple[dict[str, Any], str, int]] = {}

    def one(of: Sequence[Any]) -> Any:
        return of[int(rng.integers(len(of)))]

    while len(found) < WAYS:
        case = one(GRAMMAR["shapes"])
        good, bad = one(case["right"]), one(case["wrong"])
        frames = GRAMMAR["frames"] + (GRAMMAR["boxes"] if case["reads"] != "structure" else [])
        if len(found) % 2:
            said, wanted = one(frames).format(good), 1
        elif rng.random() < 0.4 or isinstance(case["answer"], list):  # of a list a part may be right
            said, wanted = one(frames).format(bad), 0
        else:
            said, wanted = one(GRAMMAR["hedges"]).format(good, bad), 0
        found[case["asks"] + str(case["answer"]), said] = (row(case), said, wanted)
    return list(found.values())


def test_by_grammar() -> None:
    """2,000 ways to write an answer: right ones are 1, wrong ones 0."""
    judged = [(said, wanted, gnomon.score(question, said), question["text"]) for question, said, wanted in ways()]
    assert [sum(w == wanted for _, w, _, _ in judged) for wanted in (1, 0)] == [WAYS // 2, WAYS // 2]
    assert [j for j in judged if j[2] != j[1]] == []
