"""Verifying stored parts: no file is trusted. Files are held against the recipe and the manifest, rows made again from
the recipe, answers worked out once more, pictures measured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gnomon.datasets.again import Due, misplaced, redrawn, reworded
from gnomon.datasets.doubts import doubts
from gnomon.datasets.make import TRIES
from gnomon.datasets.manifest import UNREADABLE, Held, digest_of
from gnomon.datasets.parts import Part
from gnomon.datasets.record import read_rejected, recorded
from gnomon.datasets.rows import sample_of
from gnomon.datasets.worded.said import Said, read_said
from gnomon.renderers.engines import Engines
from gnomon.truth.chance import digest
from gnomon.truth.limits import Limits

NAMED = 20  # missing indices of a part that are told


@dataclass(frozen=True, kw_only=True)
class Check:
    """A part to be verified, or a share of its rows, and a share that is drawn again; `held` is what the manifest says
    of it, `part` what the recipe does; None if they know of no such part.
    """

    file: Path
    share: float
    limits: Limits
    held: Held | None
    part: Part | None = None
    again: float = 0.0


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


@dataclass(frozen=True)
class Means:
    """What a part is held against: what rows are due to be, None if the recipe does not say; engines to draw again."""

    due: Due | None
    engines: Engines


def verify_part(check: Check, tick: Callable[[int], None], means: Means | None = None) -> Verdict:
    """Verify one part. `tick` is told the number of wrong samples so far, before each sample."""
    import pyarrow.parquet as pq

    verdict, means = Verdict(), means or Means(None, Engines())
    name = check.file.stem
    verdict.wrong += [Wrong(name, "", text) for text in doubt_file(check)]
    tries = attempts(check)
    seen: set[str] = set()
    indices: set[int] = set()
    try:
        said = read_said(check.file.parents[1], name)
        with pq.ParquetFile(check.file, page_checksum_verification=True) as parquet:
            verdict.wrong += [Wrong(name, "", text) for text in doubt_part(check, parquet)]
            for batch in parquet.iter_batches(batch_size=8):
                for row in batch.to_pylist():
                    tick(len(verdict.wrong))
                    if row["id"] in seen:
                        verdict.wrong.append(Wrong(row["id"], row["kind"], "comes twice"))
                    seen.add(row["id"])
                    indices.add(row["index"])
                    verify_row(row, check, verdict, means, tries, said.get(row["id"], ()))
    except Exception as e:  # a broken file may raise anything
        verdict.wrong.append(Wrong(name, "", f"cannot be read: {(str(e) or type(e).__name__).splitlines()[0]}"))
        return verdict
    verdict.wrong += [Wrong(name, "", text) for text in doubt_indices(check, indices, tries)]
    return verdict


def chosen(id: str, share: float, what: str = "verify") -> bool:
    """Whether a sample is among a share of all: by its id, so that the same are looked at each time."""
    return digest(id, what) < share * 2**128


def attempts(check: Check) -> Counter[int] | None:
    """How many attempts at each index were turned away; None if it is not known."""
    try:
        return Counter(no.index for no in read_rejected(check.file.parents[1], check.file.stem))
    except UNREADABLE:
        return None


def verify_row(
    row: dict[str, Any],
    check: Check,
    verdict: Verdict,
    means: Means,
    tries: Counter[int] | None = None,
    said: Sequence[Said] = (),
) -> None:
    """Add one row to a verdict; `said` is what a model said of it."""
    id, kind, due = str(row["id"]), str(row["kind"]), means.due

    def wrong(texts: Iterator[str]) -> bool:
        found = [Wrong(id, kind, text) for text in texts]
        verdict.wrong.extend(found)
        return bool(found)

    try:
        stray = wrong(doubt_id(row, check)) or (due is not None and wrong(misplaced(due, row)))
        if not chosen(id, check.share):
            return
        verdict.samples[kind] += 1
        verdict.questions[kind] += len(row["questions"])
        verdict.marks[kind] += len(row["marks"])
        sample = sample_of(row)
        wrong(doubts(sample, check.limits))
        if due is None or stray or tries is None:
            return
        line, attempt = due.line(row["index"]), tries[row["index"]]
        if line in due.unlike or wrong(reworded(due, row, sample, attempt, said)) or line in due.undrawn:
            return
        if chosen(id, check.again, "again"):
            wrong(redrawn(due, row, attempt, means.engines))
    except Exception as e:  # whatever it is that cannot be checked is wrong
        verdict.wrong.append(Wrong(id, kind, f"cannot be checked: {type(e).__name__}: {e}"))


def doubt_id(row: dict[str, Any], check: Check) -> Iterator[str]:
    if row["id"] != f"{row['kind']}-{row['seed']}-{row['index']:06d}":
        yield f"the id does not say kind {row['kind']}, seed {row['seed']}, index {row['index']}"
    span = check.part or check.held
    if span is not None and not span.first <= row["index"] < span.end:
        yield f"index {row['index']} is none of the part's {span.first} to {span.end - 1}"


def doubt_file(check: Check) -> Iterator[str]:
    """The files of a part against recipe and manifest, by range of indices and SHA-256."""
    held, part = check.held, check.part
    if held is None and part is None:  # of a suite, or told of as no part of the run
        return
    if held is None:
        yield "is in no manifest; `gnomon generate` or `gnomon finish` reads it and puts it there, or makes it again"
        return
    if part is not None and (held.first, held.end) != (part.first, part.end):
        yield f"indices {held.first} to {held.end - 1} in the manifest, {part.first} to {part.end - 1} by the recipe"
    try:
        if digest_of(check.file) != held.sha256:
            yield f"{check.file.name}: not the bytes that the manifest names; `gnomon generate` makes the part again"
        if recorded(check.file.parents[1], held.part) != held:
            yield f"{held.part}.jsonl: another record than the manifest has; `gnomon generate` writes that anew"
    except UNREADABLE:
        yield f"{held.part}.jsonl: not as it was written; `gnomon generate` makes the part again"


def doubt_part(check: Check, parquet: Any) -> Iterator[str]:
    """The part as a table: its columns, and its rows against the manifest."""
    from gnomon.datasets.schema import COLUMNS

    have = parquet.schema_arrow.names
    if have != list(COLUMNS):
        lost = [c for c in COLUMNS if c not in have]
        got = f"lacking {', '.join(lost)}" if lost else f"got {', '.join(have)}"
        yield f"columns: expected {', '.join(COLUMNS)}; {got}"
    if check.held is not None and parquet.metadata.num_rows != check.held.rows:
        yield f"has {parquet.metadata.num_rows} rows, the manifest says {check.held.rows}"


def doubt_indices(check: Check, indices: set[int], tries: Counter[int] | None) -> Iterator[str]:
    """Every index of the recipe's range is a row, or one that the manifest says was turned away each time."""
    if check.part is None:
        return
    lost = {none.index: none for none in check.held.lost} if check.held is not None else {}
    gone = [i for i in range(check.part.first, check.part.end) if i not in indices and i not in lost]
    if gone:
        more = f" and {len(gone) - NAMED:,} more" if len(gone) > NAMED else ""
        yield f"missing: index {', '.join(map(str, gone[:NAMED]))}{more}"
    for index, none in lost.items():
        if index in indices:
            yield f"index {index} is there, the manifest says it was turned away each time ({none.reason})"
        elif tries is not None and tries[index] != TRIES:
            yield f"missing: index {index}; of its {TRIES} attempts {tries[index]} are said to be turned away"
