"""What its maker puts on record beside a part: the draws turned away for it, and at the end its line of the manifest.

The manifest is a list of these lines. A part is whole if it has the bytes that its record names: nothing is taken
from what is to be doubted, and a manifest that is gone or broken is written anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from gnomon.datasets.make import TRIES, Rejection
from gnomon.datasets.manifest import UNREADABLE, Held, Lost, digest_of, typed


def rejected_file(out: Path, part: str) -> Path:
    return out / "rejected" / f"{part}.jsonl"


def read_rejected(out: Path, part: str) -> list[Rejection]:
    """The draws of a part that were turned away. One of UNREADABLE if the file says no such thing."""
    return rejections(rejected_file(out, part).read_bytes())


def rejections(data: bytes) -> list[Rejection]:
    lines = [json.loads(line) for line in data.decode().split("\n") if line]
    return [typed(Rejection, line) for line in lines if "sha256" not in line]


def lost_in(part: str, turned: Sequence[Rejection]) -> tuple[Lost, ...]:
    """The indices all of whose attempts were turned away, with the last reason."""
    tries = Counter(no.index for no in turned)
    last = {no.index: no for no in turned if tries[no.index] == TRIES}
    return tuple(
        Lost(part=part, index=index, kind=no.kind, reason=f"{no.reason}: {no.detail}".rstrip(": "))
        for index, no in last.items()
    )


def record(part: str, first: int, end: int, sha256: str, size: int, turned: Sequence[Rejection]) -> tuple[Held, bytes]:
    """What is held in a part whose file has this SHA-256 and size, and the bytes of its record."""
    told = "".join(json.dumps(asdict(no), ensure_ascii=False) + "\n" for no in turned).encode()
    lost = lost_in(part, turned)
    held = Held(
        part=part,
        first=first,
        end=end,
        rows=end - first - len(lost),
        sha256=sha256,
        bytes=size,
        rejected=len(turned),
        rejected_sha256=hashlib.sha256(told).hexdigest(),
        lost=lost,
    )
    return held, told + held.line().encode()


def recorded(out: Path, part: str) -> Held:
    """What is on record of a part. One of UNREADABLE if any byte of the record is not as it was written."""
    data = rejected_file(out, part).read_bytes()
    said = typed(Held, json.loads(data[data[:-1].rfind(b"\n") + 1 :]))
    held, same = record(part, said.first, said.end, said.sha256, said.bytes, rejections(data))
    if same != data:
        raise ValueError("not as it was written")
    return held


def holds(out: Path, file: Path) -> Held | None:
    """What is held in a part's file; None if its bytes, or those of its record, are not as they were written."""
    try:
        held = recorded(out, file.stem)
        return held if file.stat().st_size == held.bytes and digest_of(file) == held.sha256 else None
    except UNREADABLE:
        return None


def stock(out: Path, names: Collection[str] | None = None) -> dict[str, Held]:
    """Every whole part in a folder, by name, each read again: a byte that changed makes it none."""
    files = [f for f in sorted((out / "data").glob("*.parquet")) if names is None or f.stem in names]
    # hashing lets other threads run
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        return {held.part: held for held in pool.map(lambda file: holds(out, file), files) if held is not None}
