"""`gnomon score`: a model's predictions against a dataset, by kind and task."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gnomon.commands.telling import tell, warn
from gnomon.datasets.load import part_files
from gnomon.datasets.score import score
from gnomon.truth.refused import Refused

Key = tuple[str, str]


def score_all(folder: Path, file: Path, as_json: bool) -> None:
    """Means by kind and task. A question without a prediction counts as 0; one without a question is named."""
    predictions = dict(read_predictions(file))
    total: dict[Key, list[float]] = {}
    unscored = 0
    answered = 0
    for id, kind, question in questions(folder):
        key = (id, question["id"])
        answered += key in predictions
        found = score(question, predictions.pop(key, None))
        if found is None:
            unscored += 1
        else:
            total.setdefault((kind, question["task"]), []).append(found)
    every = [s for scores in total.values() for s in scores]
    if as_json:
        tell(
            json.dumps(
                {
                    "score": sum(every) / max(1, len(every)),
                    "questions": len(every),
                    "answered": answered,
                    "tasks": [
                        {"kind": k, "task": t, "questions": len(s), "score": sum(s) / len(s)}
                        for (k, t), s in sorted(total.items())
                    ],
                },
                indent=2,
            )
        )
    else:
        wide = max((len(f"{k} {t}") for k, t in total), default=0)
        for (kind, task), scores in sorted(total.items()):
            tell(f"{f'{kind} {task}':<{wide}}  {len(scores):>7,}  {sum(scores) / len(scores):.3f}")
        tell(f"{'all':<{wide}}  {len(every):>7,}  {sum(every) / max(1, len(every)):.3f}   ({answered:,} answered)")
    if unscored:
        warn(f"gnomon: {unscored:,} questions are of a sort that cannot be scored")
    for id, question_id in list(predictions)[:5]:
        warn(f"gnomon: there is no question {question_id!r} of sample {id!r}")
    if len(predictions) > 5:
        warn(f"gnomon: {len(predictions)} predictions have no question in all")


def questions(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every question of a dataset, with its sample's id and kind."""
    import pyarrow.parquet as pq

    for part in part_files(folder):
        for row in pq.read_table(part, columns=["id", "kind", "questions"]).to_pylist():
            yield from ((row["id"], row["kind"], q) for q in row["questions"])


def read_predictions(file: Path) -> Iterator[tuple[Key, Any]]:
    """Predictions by sample and question. Refused, naming the line, if one cannot be understood."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise Refused(f"{file}: expected a JSONL file that can be read, got: {e}") from e
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as e:
            raise Refused(f"{file}:{number}: expected JSON, got {line[:80]!r}") from e
        lost = [k for k in ("id", "question", "prediction") if not isinstance(data, dict) or k not in data]
        if lost:
            raise Refused(f'{file}:{number}: expected {{"id", "question", "prediction"}}, there is no {lost[0]!r}')
        yield (str(data["id"]), str(data["question"])), data["prediction"]
