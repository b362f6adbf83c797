"""The manifest: a line for every whole part and for every index that never came out, and whether the disk agrees."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from gnomon.datasets.files import write_whole
from gnomon.datasets.make import Rejection
from gnomon.datasets.shares import WHOLE, Share

T = TypeVar("T")
UNREADABLE = (OSError, ValueError, TypeError, KeyError, RecursionError)  # what files raise that are not as written


@dataclass(frozen=True, kw_only=True)
class Lost:
    """An index all of whose attempts were turned away, the last for this reason: `rows` of its part lack it."""

    part: str
    index: int
    kind: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Held:
    """A whole part, as it is on disk: with the indices that are lost, each from `first` to before `end` is there."""

    part: str
    first: int
    end: int
    rows: int
    sha256: str
    bytes: int
    rejected: int = 0
    rejected_sha256: str = ""
    lost: tuple[Lost, ...] = ()

    @property
    def whole(self) -> bool:
        return self.rows + len(self.lost) == self.end - self.first

    def lines(self) -> str:
        """As it stands in the manifest: a line for the part, one for each index that is lost."""
        own = {name: value for name, value in asdict(self).items() if name != "lost"}
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (own, *map(asdict, self.lost)))


def read_manifest(out: Path) -> dict[str, Held]:
    """The parts that the manifests name, of the whole and of shares; what is no line of a manifest is passed over."""
    files = [out / WHOLE.manifest, *sorted(out.glob("manifest-*-of-*.jsonl"))]
    try:
        text = "\n".join(f.read_bytes().decode(errors="replace") for f in files if f.is_file())
    except OSError:
        return {}
    found: dict[str, Held] = {}
    lost: dict[str, dict[int, Lost]] = {}
    for line in text.split("\n"):
        try:
            data = json.loads(line)
            if "index" in data:
                none = typed(Lost, data)
                lost.setdefault(none.part, {})[none.index] = none
            else:
                held = typed(Held, data)
                found[held.part] = held
        except (ValueError, TypeError, RecursionError):
            continue
    return {name: replace(held, lost=tuple(lost.get(name, {}).values())) for name, held in found.items()}


def typed(what: type[T], data: Mapping[str, Any]) -> T:
    """A line as what it is. TypeError if a field is not of its sort."""
    line = what(**data)
    for field in fields(line):  # type: ignore[arg-type]
        if field.name in data and type(data[field.name]).__name__ != field.type:
            raise TypeError(f"{field.name}: expected {field.type}, got {data[field.name]!r}")
    return line


def write_manifest(out: Path, held: Iterable[Held], share: Share = WHOLE) -> None:
    """The whole of it, in order of the parts."""
    write_whole(
        out / share.manifest, "".join(h.lines() for h in sorted(held, key=lambda h: (h.first, h.part))).encode()
    )


def add_to_manifest(out: Path, held: Held, share: Share = WHOLE) -> None:
    """A part more, at the end: thousands of parts would make thousands of whole manifests. OSError if it cannot be."""
    with (out / share.manifest).open("a", encoding="utf-8") as handle:
        handle.write(held.lines())


def whole_files(out: Path) -> list[Path]:
    """The files of the parts that a manifest names: what else lies beside them is none of ours."""
    names = read_manifest(out)
    return [file for file in sorted((out / "data").glob("*.parquet")) if file.stem in names]


def rejected_file(out: Path, part: str) -> Path:
    return out / "rejected" / f"{part}.jsonl"


def read_rejected(out: Path, part: str) -> list[Rejection]:
    """The draws of a part that were turned away. One of UNREADABLE if the file says no such thing."""
    lines = rejected_file(out, part).read_bytes().decode().split("\n")
    return [typed(Rejection, json.loads(line)) for line in lines if line]


def digest_of(file: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def stock(out: Path, names: Collection[str] | None = None) -> dict[str, Held]:
    """Every whole part in a folder, by name, each read again: a byte that changed makes it none."""
    known = read_manifest(out)
    files = [f for f in sorted((out / "data").glob("*.parquet")) if names is None or f.stem in names]
    # hashing lets other threads run
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        found = pool.map(lambda file: holds(out, file, known.get(file.stem)), files)
        return {held.part: held for held in found if held is not None}


def holds(out: Path, file: Path, known: Held | None) -> Held | None:
    """What is held in a part's file and the file of what was turned away; None if they are not whole."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    part, turned = file.stem, rejected_file(out, file.stem)
    try:
        if known is not None and known.whole and known.rejected_sha256:
            same = file.stat().st_size == known.bytes and digest_of(file) == known.sha256
            return known if same and digest_of(turned) == known.rejected_sha256 else None
        data, no = file.read_bytes(), turned.read_bytes()
        rejected = len(read_rejected(out, part))
        with pq.ParquetFile(pa.BufferReader(data), page_checksum_verification=True) as seen:
            about = json.loads(seen.schema_arrow.metadata[b"gnomon"])
            indices = set(seen.read().column("index").to_pylist())  # all of it, so that every page is checked
            rows = seen.metadata.num_rows
        lost = tuple(Lost(part=part, **line) for line in about.get("lost", ()))
        held = held_of(part, about["first"], about["end"], rows, data, rejected, no, lost)
        fits = indices | {n.index for n in lost} == set(range(held.first, held.end))
        return held if held.whole and fits else None
    except (*UNREADABLE, pa.ArrowException):
        return None


def held_of(
    part: str, first: int, end: int, rows: int, data: bytes, rejected: int, no: bytes, lost: tuple[Lost, ...]
) -> Held:
    """The line of a part that was just written or read: `data` are its bytes, `no` those of what was turned away."""
    return Held(
        part=part,
        first=first,
        end=end,
        rows=rows,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        rejected=rejected,
        rejected_sha256=hashlib.sha256(no).hexdigest(),
        lost=lost,
    )
