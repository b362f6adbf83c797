"""Errors of ours in a run: they turned draws away, but are no reasons to."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

from gnomon.datasets.manifest import UNREADABLE, read_manifest
from gnomon.datasets.record import read_rejected


def bugs(out: Path) -> list[str]:
    """A line for each sort of error among what a folder's run turned away, with how often it came."""
    found: Counter[str] = Counter()
    for part in read_manifest(out):
        with suppress(*UNREADABLE):  # of another share, whose run or `finish` will tell
            errors = [no for no in read_rejected(out, part) if no.stage == "error"]
            found.update(f"{no.kind}: a bug of gnomon, {no.reason} in {no.detail}" for no in errors)
    return [f"{text} ({count} draw{'s' * (count > 1)})" for text, count in found.most_common()]
