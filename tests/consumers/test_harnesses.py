"""Suites, opened by the code of the harnesses themselves. Each is skipped with a line that says what is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gnomon.commands.suite import make_suite
from gnomon.datasets.load import part_files
from gnomon.exports.suites.item import Item, items_of

SMALL = 30


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("suite") / "molecules"
    make_suite("gnomon-molecules", out, SMALL, workers=2, skip_missing=False)
    return out


def items(out: Path) -> dict[str, Item]:
    return {i.key: i for file in part_files(out) for i in items_of(file)}


async def letters(text: str) -> int:
    """In place of inspect-ai's own count of tokens, for which it fetches a table."""
    return len(text)


def test_vlmevalkit(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LMUData", str(suite / "vlmevalkit"))
    vlmeval: Any = pytest.importorskip("vlmeval.dataset", reason="VLMEvalKit is not installed")
    every = items(suite)
    found = 0
    for ending in ("mcq", "vqa"):
        data = vlmeval.build_dataset(f"gnomon-molecules_{ending}")
        assert ending.upper() == data.TYPE
        for n in range(len(data)):
            item = every[data[n]["index"]]
            prompt = data.build_prompt(n)
            pictures = [Path(p["value"]) for p in prompt if p["type"] == "image"]
            assert len(pictures) == len(item.images) and all(p.is_file() for p in pictures)
            assert item.question["text"] in next(p["value"] for p in prompt if p["type"] == "text")
            found += 1
    assert found == len(every) == SMALL


def test_lmms_eval(suite: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    tasks: Any = pytest.importorskip("lmms_eval.tasks", reason="lmms-eval is not installed")
    manager = tasks.TaskManager(include_path=str(suite / "lmms-eval"), include_defaults=False)
    task = tasks.get_task_dict(["gnomon_molecules"], manager)["gnomon_molecules"]
    docs, every = task.test_docs(), items(suite)
    assert len(docs) == len(every)
    for doc in docs:
        item = every[doc["key"]]
        assert task.doc_to_text(doc) == item.prompt
        assert len(task.doc_to_visual(doc)) == len(item.images)
        assert task.process_results(doc, [item.target]) == {"gnomon_score": 1.0}


def test_inspect_ai(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inspect: Any = pytest.importorskip("inspect_ai", reason="inspect-ai is not installed")
    models: Any = pytest.importorskip("inspect_ai.model", reason="inspect-ai is not installed")

    every = items(suite)
    lines = [json.loads(x) for x in (suite / "inspect-ai" / "dataset.jsonl").read_text("utf-8").splitlines()]
    answers = [models.ModelOutput.from_content("mockllm", every[line["id"]].target) for line in lines]
    monkeypatch.chdir(suite)  # tasks are looked for below the folder that one stands in
    monkeypatch.setenv("INSPECT_LOG_DIR", str(suite / "logs"))
    model = models.get_model("mockllm/model", custom_outputs=answers)
    monkeypatch.setattr(model.api, "count_text_tokens", letters)
    (log,) = inspect.eval("inspect-ai/gnomon_molecules.py", model=model, max_samples=1, display="none")
    assert log.status == "success", log.error
    assert log.results is not None and log.results.scores[0].metrics["mean"].value == 1.0
    assert len(log.samples or ()) == SMALL
