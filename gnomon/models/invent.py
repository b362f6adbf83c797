"""The job `content`: tables invented for the charts of a dataset, as CSV files that a recipe can name as its source."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import yaml

from gnomon.datasets.files import write_whole
from gnomon.datasets.worded.content import Topic, table_csv
from gnomon.models.asking import Asker, batches
from gnomon.models.protocol import Item

TEXT = "A table about {f}. Its rows are called {a}; the measure is {b} in {c}, from {d} to {e}."


def topics() -> tuple[Topic, ...]:
    """What tables are about."""
    found = yaml.safe_load(Path(__file__).with_name("topics.yaml").read_text(encoding="utf-8"))
    return tuple(Topic(**t) for t in found)


def invent(out: Path, asker: Asker, language: str = "en") -> Counter[str]:
    """Ask for a table on each topic and keep those that hold; how many there are by the reason why not."""
    told = {f"table {n}": topic for n, topic in enumerate(topics())}
    items = [(language, "plausible and varied", item(id, topic)) for id, topic in told.items()]
    asked = list(batches("content", items, 1))
    counted: Counter[str] = Counter()
    for found in asker.each(asker.answers, asked):
        for id, answer in found.items():
            text, why = ("", str(answer["why"])) if "why" in answer else table_csv(answer.get("data"), told[id])
            counted[why] += 1
            if text:
                name = re.sub(r"[^a-z]+", "-", told[id].topic.lower()).strip("-")
                write_whole(out / "content" / "tables" / f"{name}.csv", text.encode())
    return counted


def item(id: str, topic: Topic) -> Item:
    slots = {
        "a": topic.key, "b": topic.measure, "c": topic.unit or "no unit", "d": f"{topic.low:g}", "e": f"{topic.high:g}",
        "f": topic.topic,
    }  # fmt: skip
    return Item(id, "table", TEXT, slots)
