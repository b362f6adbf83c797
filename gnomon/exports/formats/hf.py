"""Hugging Face: Parquet with `images` and `messages`, and a card: `datasets.load_dataset` opens it, ready to push."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from gnomon.datasets.card import SIZES, of_rows
from gnomon.datasets.files import write_whole
from gnomon.datasets.manifest import digest_of
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.stores.parquet import feature
from gnomon.exports.talk import Talk

STORE = "parquet"
FEATURES = {
    "id": "string",
    "images": ["Image"],
    "messages": [{"role": "string", "content": [{"type": "string", "text": "string"}]}],
    "questions": ["string"],
    "answers": ["string"],
    "tasks": ["string"],
    "kind": "string",
    "level": "int64",
    "group": "string",
    "sources": ["string"],
}


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation; its pictures stand before the first question. `questions` are for `gnomon.score`."""
    messages: list[Row] = []
    for number, one in enumerate(talk.exchanges):
        pictures = [{"type": "image", "text": None} for _ in talk.pictures] if not number else []
        messages.append({"role": "user", "content": [*pictures, {"type": "text", "text": one.prompt}]})
        messages.append({"role": "assistant", "content": [{"type": "text", "text": one.reply}]})
    yield {
        "id": talk.id,
        "images": [p.row() for p in talk.pictures],
        "messages": messages,
        "questions": [json.dumps(one.question, ensure_ascii=False) for one in talk.exchanges],
        "answers": [one.answer for one in talk.exchanges],
        "tasks": [one.task for one in talk.exchanges],
        "kind": talk.sample.kind,
        "level": talk.sample.level,
        "group": talk.sample.group,
        "sources": [f"{source.name} ({source.licence})" for source in talk.sample.sources],
    }


def close(out: Path, counts: Mapping[str, int]) -> None:
    """The card, which names the splits and their columns."""
    every = sum(counts.values())
    front = {
        "configs": [
            {
                "config_name": "default",
                "description": of_rows(map(digest_of, sorted((out / "data").glob("*.parquet")))),
                "data_files": [{"split": s, "path": f"data/{s}-*.parquet"} for s in counts],
            }
        ],
        "license": "other",
        "task_categories": ["visual-question-answering", "image-text-to-text"],
        "tags": ["synthetic", "gnomon"],
        "size_categories": [next((name for most, name in SIZES if every < most), "n>10M")],
    }
    columns = "\n".join(f"| `{name}` | `{json.dumps(feature(kind))}` |" for name, kind in FEATURES.items())
    text = f"""---
{yaml.safe_dump(front, sort_keys=False)}---

# {every:,} conversations about pictures drawn by code

Made by gnomon; every answer was computed from facts of the drawing. `gnomon.score` judges an answer by one of
`questions`; `sources` names where content comes from, with its licence; `group` is the same for one scene.

| split | rows |
| --- | --- |
{chr(10).join(f"| {split} | {rows:,} |" for split, rows in counts.items())}

| column | feature |
| --- | --- |
{columns}
"""
    write_whole(out / "README.md", text.encode())
