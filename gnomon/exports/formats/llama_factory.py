"""LLaMA-Factory: ShareGPT conversations with `dataset_info.json`; `dataset_dir` and `media_dir` are the folder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from gnomon.datasets.files import write_whole
from gnomon.exports.chat import chat, shared
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "json_array"


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation."""
    yield {"conversations": shared(chat(talk)), "images": [p.row() for p in talk.pictures]}


def close(out: Path, counts: Mapping[str, int]) -> None:
    """`dataset_info.json`: the datasets `gnomon_train`, `gnomon_test` …"""
    about = {
        f"gnomon_{split}": {
            "file_name": f"{split}.json",
            "formatting": "sharegpt",
            "columns": {"messages": "conversations", "images": "images"},
            "tags": {"role_tag": "from", "content_tag": "value", "user_tag": "human", "assistant_tag": "gpt"},
        }
        for split in counts
    }
    write_whole(out / "dataset_info.json", json.dumps(about, indent=2).encode())
