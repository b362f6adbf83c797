"""Verifying stored parts: answers worked out again, pictures measured, files held against the manifest."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gnomon.datasets.doubts import doubts
from gnomon.datasets.folder import read_resolved
from gnomon.datasets.manifest import Held
from gnomon.datasets.rows import sample_of
from gnomon.truth.chance import digest
from gnomon.truth.limits import CAREFUL, Limits


@dataclass(frozen=True, kw_only=True)
class Check:
    """A part to be verified, or a share of its rows; `held` is what the manifest says of it."""

    file: Path
    share: float
    limits: Limits
    held: Held | None


@dataclass(frozen=True)
class Wrong:
    """One disagreement: the sample's id, or the part's name, and what it is."""

    id: str
    kind: str
    text: str


@dataclass
class Verdict:
    """What was looked at, by kind, and what is wrong. `notes` are worth saying and not wrong."""

    samples: Counter[str] = field(default_factory=Counter)
    questions: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, other: Verdict) -> None:
        self.samples += other.samples
        self.questions += other.questions
        self.marks += other.marks
        self.wrong += other.wrong
        self.notes += other.notes


def limits_of(out: Path) -> Limits:
    """The thresholds a folder was made with."""
    file = out / "recipe.yaml"
    readings = read_resolved(file).get("readings") if file.is_file() else None
    return Limits(**readings) if readings else CAREFUL


def verify_part(check: Check, tick: Callable[[int], None]) -> Verdict:
    """Verify one part. `tick` is told the number of wrong samples so far, before each sample."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    verdict = Verdict()
    name = check.file.stem
    try:
        with pq.ParquetFile(check.file, page_checksum_verification=True) as parquet:
            verdict.wrong += [Wrong(name, "", text) for text in doubt_part(check, parquet)]
            verdict.notes += notes(check)
            seen: set[str] = set()
            for batch in parquet.iter_batches(batch_size=8):
                for row in batch.to_pylist():
                    tick(len(verdict.wrong))
                    if row["id"] in seen:
                        verdict.wrong.append(Wrong(row["id"], row["kind"], "comes twice"))
                    seen.add(row["id"])
                    if chosen(row["id"], check.share):
                        verify_row(row, check, verdict)
    except (OSError, pa.ArrowException) as e:
        verdict.wrong.append(Wrong(name, "", f"cannot be read: {str(e).splitlines()[0]}"))
    return verdict


def chosen(id: str, share: float) -> bool:
    """Whether a sample is among a share of all: by its id, so that the same are looked at each time."""
    return digest(id, "verify") < share * 2**128


def verify_row(row: dict[str, Any], check: Check, verdict: Verdict) -> None:
    """Add one row to a verdict."""
    kind = row["kind"]
    verdict.samples[kind] += 1
    verdict.questions[kind] += len(row["questions"])
    verdict.marks[kind] += len(row["marks"])
    try:
        sample = sample_of(row)
        verdict.wrong += [
            Wrong(sample.id, kind, text) for text in (*doubt_id(sample, check), *doubts(sample, check.limits))
        ]
    except Exception as e:  # whatever it is that cannot be checked is wrong
        verdict.wrong.append(Wrong(row["id"], kind, f"cannot be checked: {type(e).__name__}: {e}"))


def doubt_id(sample: Any, check: Check) -> Iterator[str]:
    if sample.id != f"{sample.kind}-{sample.seed}-{sample.index:06d}":
        yield f"the id does not say kind {sample.kind}, seed {sample.seed}, index {sample.index}"
    if check.held is not None and not check.held.first <= sample.index < check.held.end:
        yield f"index {sample.index} is none of the part's {check.held.first} to {check.held.end - 1}"


def doubt_part(check: Check, parquet: Any) -> Iterator[str]:
    """The part as a file: its columns, and its rows against the manifest."""
    from gnomon.datasets.schema import COLUMNS

    have = parquet.schema_arrow.names
    if have != list(COLUMNS):
        lost = [c for c in COLUMNS if c not in have]
        got = f"lacking {', '.join(lost)}" if lost else f"got {', '.join(have)}"
        yield f"columns: expected {', '.join(COLUMNS)}; {got}"
    if check.held is not None and parquet.metadata.num_rows != check.held.rows:
        yield f"has {parquet.metadata.num_rows} rows, the manifest says {check.held.rows}"


def notes(check: Check) -> Iterator[str]:
    """A part that was written anew has other bytes; that alone is not wrong."""
    if check.held is None:
        yield f"{check.file.name}: not in the manifest"
    elif hashlib.sha256(check.file.read_bytes()).hexdigest() != check.held.sha256:
        yield f"{check.file.name}: not the bytes that the manifest names; it was written anew"
