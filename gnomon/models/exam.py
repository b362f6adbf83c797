"""An exam: a model answers a dataset's questions from the pictures alone, several times if wished, and is scored."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gnomon.annotators.forms import form_of
from gnomon.datasets.guessing import Put
from gnomon.datasets.load import part_files
from gnomon.datasets.passed import Passed, write_passed
from gnomon.datasets.report import Mean, Report, Scored, mean_of, report
from gnomon.datasets.score import score
from gnomon.datasets.variants import variant_of
from gnomon.exports.suites.item import Item, items_of
from gnomon.models.asking import Asker
from gnomon.models.prompts import prompt


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """What is asked: how often each question, whether also without its picture, how many questions at most (0: all)."""

    data: Path
    out: Path
    samples: int = 1
    blind: bool = False
    most: int = 0


@dataclass(frozen=True)
class Result:
    """An exam's report, that without pictures, means by who worded the question, and every question's rate."""

    seen: Report
    unseen: Report | None
    wordings: dict[str, Mean]
    passed: tuple[Passed, ...]

    def solved(self, rate: float) -> list[Passed]:
        """The questions that were solved each time (1) or never (0)."""
        return [p for p in self.passed if p.rate == rate]


def examine(sitting: Sitting, asker: Asker, tick: Callable[[int], None]) -> Result:
    """Ask every question and score what is answered. `tick` is told how many questions are done."""
    passed: list[Passed] = []
    seen: list[Scored] = []
    unseen: list[Scored] = []
    for file in part_files(sitting.data):
        items = [i for i in items_of(file) if score(i.question, "0") is not None]
        items = items[: sitting.most - len(passed)] if sitting.most else items
        for item, one in zip(items, asker.each(lambda i: answered(i, sitting, asker), items), strict=True):
            passed.append(one)
            seen.append(scored(item, one.rate))
            if one.blind is not None:
                unseen.append(scored(item, one.blind))
            tick(len(passed))
    groups: dict[str, list[Scored]] = {}
    for s in seen:
        groups.setdefault(str(s.put.question["annotator"]), []).append(s)
    wordings = {name: mean_of(own, name) for name, own in sorted(groups.items())}
    result = Result(report(seen), report(unseen) if unseen else None, wordings, tuple(passed))
    write_passed(sitting.out / "passed.jsonl", passed)
    return result


def answered(item: Item, sitting: Sitting, asker: Asker) -> Passed:
    """One question, asked as often as wished."""
    told = [asker.reply(messages(item), None, n).text for n in range(sitting.samples)]
    blind = asker.reply(messages(item, blind=True), None).text if sitting.blind else None
    rates = [score(item.question, text) or 0.0 for text in told]
    return Passed(
        id=item.sample,
        question=str(item.question["id"]),
        rate=sum(rates) / len(rates),
        samples=len(rates),
        blind=None if blind is None else score(item.question, blind) or 0.0,
        answers=tuple(told),
    )


def messages(item: Item, blind: bool = False) -> Sequence[dict[str, Any]]:
    """A question as it is asked: its pictures, the question with its choices, and the form of the answer."""
    pictures = [] if blind else [{"type": "image_url", "image_url": {"url": data_url(i)}} for i in item.images]
    content = [*pictures, {"type": "text", "text": item.prompt}]
    told = [] if form_of(item.question["task"]) else [{"role": "system", "content": prompt("exam").text}]
    return [*told, {"role": "user", "content": content}]  # a form that the question wants is the question's own


def data_url(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def scored(item: Item, rate: float) -> Scored:
    put = Put(item.sample, item.kind.split("/")[0], item.question)
    return Scored(put, item.kind, item.level, variant_of(item.kind, item.level, item.question), rate)
