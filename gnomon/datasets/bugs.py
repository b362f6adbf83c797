"""Errors of ours in a run: they turned draws away, but are no reasons to."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path


def bugs(out: Path) -> list[str]:
    """A line for each sort of error among what a folder's run turned away, with how often it came."""
    found: Counter[str] = Counter()
    for file in sorted((out / "rejected").glob("*.jsonl")):
        for text in file.read_text(encoding="utf-8").splitlines():
            line = json.loads(text)
            if line["stage"] == "error":
                found[f"{line['kind']}: a bug of gnomon, {line['reason']} in {line['detail']}"] += 1
    return [f"{text} ({count} draw{'s' * (count > 1)})" for text, count in found.most_common()]
