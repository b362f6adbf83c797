"""The manifest: a line for every whole part and for every index that never came out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from gnomon.datasets.files import write_whole
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

    def line(self) -> str:
        """As it stands in the part's record."""
        return line_of({name: value for name, value in asdict(self).items() if name != "lost"})

    def lines(self) -> str:
        """As it stands in the manifest: a line for the part, one for each index that is lost."""
        return self.line() + "".join(line_of(asdict(none)) for none in self.lost)


def line_of(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False) + "\n"


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


def digest_of(file: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
