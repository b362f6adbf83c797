"""A suite for inspect-ai: samples as JSON lines beside their pictures, and a task that reads and scores them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from gnomon.datasets.files import write_whole
from gnomon.exports.suites.item import Item

TASK = '''\
"""inspect eval {file} --model …; gnomon has to be installed beside inspect-ai."""

import json
from pathlib import Path

import gnomon
from inspect_ai import Task, task
from inspect_ai.dataset import json_dataset
from inspect_ai.scorer import Score, Target, mean, scorer, stderr
from inspect_ai.solver import TaskState, generate


@scorer(metrics=[mean(), stderr()])
def gnomon_score():
    async def score(state: TaskState, target: Target) -> Score:
        question = json.loads(state.metadata["question"])
        found = gnomon.score(question, state.output.completion)
        return Score(value=found or 0.0, answer=state.output.completion, explanation=question["answer_text"])

    return score


@task
def {task}() -> Task:
    return Task(
        dataset=json_dataset(str(Path(__file__).parent / "dataset.jsonl")), solver=generate(), scorer=gnomon_score()
    )
'''


def write(folder: Path, name: str, items: Sequence[Item]) -> None:
    """`NAME.py`, `dataset.jsonl`, and the pictures as files, which the lines name relative to themselves."""
    task = name.replace("-", "_")
    lines = []
    for item in items:
        names = [f"images/{item.sample.replace('/', '-')}-{n}.png" for n in range(len(item.images))]
        for path, data in zip(names, item.images, strict=True):
            if not (folder / path).is_file():
                write_whole(folder / path, data)
        pictures = [{"type": "image", "image": path} for path in names]
        lines.append(
            {
                "id": item.key,
                "input": [{"role": "user", "content": [*pictures, {"type": "text", "text": item.prompt}]}],
                "target": item.target,
                "metadata": {
                    "kind": item.kind,
                    "level": item.level,
                    "task": item.question["task"],
                    "question": json.dumps(item.question, ensure_ascii=False),
                },
            }
        )
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    write_whole(folder / "dataset.jsonl", text.encode())
    write_whole(folder / f"{task}.py", TASK.format(task=task, file=f"{task}.py").encode())
