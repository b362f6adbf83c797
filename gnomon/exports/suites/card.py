"""The card of a suite: what is in it, what guessers score on it, and how it is run in each harness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from gnomon.datasets.card import table
from gnomon.datasets.guessing import Put, guesses
from gnomon.exports.suites.item import Item
from gnomon.exports.suites.suite import Suite

FRONT = """\
---
configs:
- config_name: default
  description: questions {sha256}
  data_files:
  - split: test
    path: data/test-*.parquet
license: other
task_categories: [visual-question-answering]
tags: [synthetic, gnomon, benchmark]
---

"""
USE = """\
    gnomon score {folder} predictions.jsonl            # accuracy with intervals, by task, level and kind

* VLMEvalKit: copy `vlmevalkit/*.tsv` into its `LMUData` folder; `--data {name}_mcq {name}_vqa`
* lmms-eval: `--include_path lmms-eval --tasks {task}`
* inspect-ai: `inspect eval inspect-ai/{task}.py --model …`

Predictions are lines such as `{{"key": "{key}", "prediction": "42"}}`.
"""


def card(name: str, suite: Suite, about: Mapping[str, Any], items: Sequence[Item]) -> str:
    """The text of the card."""
    put = [Put(i.sample, i.kind.split("/")[0], i.question) for i in items]
    forms = Counter(p.form for p in put)
    choice = guesses([p for p in put if p.form == "choice"])
    every = guesses(put)
    levels = Counter((i.kind, i.level) for i in items)
    tasks = Counter((i.kind.split("/")[0], str(i.question["task"])) for i in items)
    lines = [
        f"# {name}",
        "",
        f"{suite.about} {about['questions']:,} questions about {about['pictures']:,} pictures.",
        "",
        "Drawn by code with gnomon from a seed space that no dataset of gnomon's shares; "
        "every answer was computed from facts of the drawing.",
        "",
        f"Edition {about['edition']}, SHA-256 of all questions, answers and pictures: `{about['sha256']}`",
        "",
        USE.format(folder=name, name=name, task=name.replace("-", "_"), key=items[0].key),
        "## Guessing",
        "",
        "Without a picture one scores:",
        "",
        *table(("questions", "how many", "by chance", "most usual answer"), [
            ("all", every.questions, f"{every.chance:.1%}", f"{every.majority:.1%}"),
            ("with choices", choice.questions, f"{choice.chance:.1%}", f"{choice.majority:.1%}"),
        ]),
        "",
        *table(("trick with choices", "scores"), [(trick, f"{s:.1%}") for trick, s in choice.tricks.items()]),
        "",
        "## Counts",
        "",
        *table(("form", "questions"), sorted(forms.items())),
        "",
        *table(("kind", *(f"level {n}" for n in range(1, 6)), "all"), [
            (kind, *(levels[kind, n] for n in range(1, 6)), sum(levels[kind, n] for n in range(1, 6)))
            for kind in sorted({k for k, _ in levels})
        ]),
        "",
        *table(("family", "task", "questions"), [(*k, n) for k, n in sorted(tasks.items())]),
        "",
    ]  # fmt: skip
    return FRONT.format(sha256=about["sha256"]) + "\n".join(lines)
