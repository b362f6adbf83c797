"""A dataset annotated: each part asked about, gated, and written whole beside what the model said."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import yaml

from gnomon.datasets.files import sweep, write_whole
from gnomon.datasets.folder import locked, read_resolved
from gnomon.datasets.load import part_files
from gnomon.datasets.manifest import Held, add_to_manifest, digest_of, read_manifest
from gnomon.datasets.parts import Part, encoded, table_of
from gnomon.datasets.record import read_rejected, record, rejected_file, stock
from gnomon.datasets.rows import Row, sample_of
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.apply import grown, worded
from gnomon.datasets.worded.reword import Wordings
from gnomon.datasets.worded.said import SETTING, Said, gate_digest, said_file, write_said
from gnomon.datasets.worded.second import Reading, heard, reading
from gnomon.models.asking import Asker, batches
from gnomon.models.invent import invent
from gnomon.models.items import METHODS, by_method, items_of, said_of
from gnomon.models.prompts import prompt
from gnomon.models.protocol import Batch, Item
from gnomon.truth.refused import Refused

JOBS = ("reword", "caption", "propose", "content")  # what a model is asked for


class Listener(Protocol):
    """Who is told how it goes."""

    def begun(self, total: int, held: int) -> None: ...

    def made(self, rows: int, rejected: int) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is annotated, into which folder, by which jobs, how many items a request."""

    data: Path
    out: Path
    jobs: tuple[str, ...]
    size: int = 20

    @property
    def asked(self) -> tuple[str, ...]:
        """The jobs that a model is asked for."""
        return tuple(job for job in self.jobs if job in JOBS)


@dataclass
class Outcome:
    """How it went: samples, and for each job and reason how many texts; the reason of those that stand is ""."""

    samples: int = 0
    texts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def count(self, said: list[Said]) -> None:
        self.texts.update((s.job, s.why) for s in said)


def jobs_of(text: str) -> tuple[str, ...]:
    """Jobs as named on the command line; Refused if one is none."""
    found = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    wrong = next((name for name in found if name not in JOBS + METHODS), "" if found else "nothing")
    if wrong:
        raise Refused(f"--jobs: expected some of {', '.join(JOBS + METHODS)}; got {wrong}")
    return found


def annotate(wish: Wish, asker: Asker, listener: Listener) -> Outcome:
    """Annotate every part that is not there yet. Refused if the folder was begun otherwise."""
    held, outcome = read_manifest(wish.data), Outcome()
    files = part_files(wish.data)
    if lost := [f.stem for f in files if f.stem not in held]:
        raise Refused(f"{wish.data}: expected a manifest that names {lost[0]}; `gnomon finish` writes it")
    if (wish.data / "said").exists():
        raise Refused(f"{wish.data}: is annotated already; give the folder that it was made from")
    if wish.out.resolve() == wish.data.resolve():
        raise Refused(f"-o: expected another folder than {wish.data}")
    with locked(wish.out):
        begin(wish, asker)
        there = {n: h for n, h in stock(wish.out).items() if said_file(wish.out, n).is_file()}
        done = sum(h.rows for h in there.values())
        listener.begun(sum(h.rows for h in held.values()), done)
        made = 0
        for file in files:
            if file.stem in there:
                outcome.samples += there[file.stem].rows
                continue
            part = held[file.stem]
            new = annotate_part(wish, asker, file, part, outcome)
            add_to_manifest(wish.out, new)
            made += new.rows
            listener.made(made, 0)
        outcome.samples += made
        if "content" in wish.jobs:
            outcome.texts.update({("content", why): n for why, n in invent(wish.out, asker).items()})
    return outcome


def begin(wish: Wish, asker: Asker) -> None:
    """The folder's recipe and setting; Refused if it has another one."""
    recipe = read_resolved(wish.data / "recipe.yaml")
    asked = (*wish.asked, *(("read",) if asker.second is not None else ()))
    setting = {
        "model": asker.at.model,
        "second": asker.second.at.model if asker.second is not None else "",
        "jobs": list(wish.jobs),
        "prompts": {prompt(job).name: digest_text(prompt(job).text) for job in asked},
        "gate": gate_digest(),
        "sampling": dict(asker.at.sampling),
        "items": wish.size,
        "data": digest_of(wish.data / "recipe.yaml"),
    }
    file = wish.out / SETTING
    if file.is_file():
        try:
            before = yaml.safe_load(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, yaml.YAMLError) as e:
            raise Refused(f"{file}: cannot be read: {e}") from e
        if before != setting:
            other = [k for k in setting if not isinstance(before, dict) or before.get(k) != setting[k]]
            raise Refused(f"{file}: this folder was begun with other {', '.join(other)}; give another with -o")
    elif any((wish.out / "data").glob("*.parquet")):
        raise Refused(f"{wish.out}: expected a new folder or one that was begun by `gnomon annotate`")
    sweep(wish.out)
    write_whole(file, yaml.safe_dump(setting, sort_keys=False, allow_unicode=True).encode())
    if not (wish.out / "recipe.yaml").is_file():
        write_whole(wish.out / "recipe.yaml", (wish.data / "recipe.yaml").read_bytes())
    assert recipe.resolved is not None


def digest_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def annotate_part(wish: Wish, asker: Asker, file: Path, held: Held, outcome: Outcome) -> Held:
    """One part: all of its batches asked, every row with what passed the gate, written whole."""
    import pyarrow.parquet as pq

    rows: list[Row] = pq.read_table(file).to_pylist()
    samples = [sample_of(row) for row in rows]
    said: dict[str, list[Said]] = {s.id: [] for s in samples}
    for sample in samples:
        said[sample.id] += by_method(wish.jobs, sample)
    wider = [grown(s, said[s.id]) for s in samples]
    for job in wish.asked:
        for batch, found in answered(job, wider, asker, wish.size):
            for item in batch.items:
                one = said_of(job, item, batch, found[item.id], asker.at.model)
                said[one.id].append(one)
    if asker.second is not None:
        read_again(wider, said, asker.second, wish.size)
    told: list[Said] = []
    for row, sample in zip(rows, samples, strict=True):
        new, own = worded(sample, row, said[sample.id])
        row |= new
        told += own
    outcome.count(told)
    write_said(wish.out, file.stem, told)
    part = Part(number=0, first=held.first, end=held.end, split=str(rows[0]["split"]) if rows else "")
    tables = [table_of(rows[n : n + 8]) for n in range(0, len(rows), 8)] or [table_of([])]
    data = encoded(tables, part, held.lost)
    digest, turned = hashlib.sha256(data).hexdigest(), read_rejected(wish.data, file.stem)
    now, recorded = record(file.stem, held.first, held.end, digest, len(data), turned)
    write_whole(rejected_file(wish.out, file.stem), recorded)
    write_whole(wish.out / "data" / file.name, data)
    return now


def read_again(samples: Sequence[Sample], said: dict[str, list[Said]], by: Asker, size: int) -> None:
    """Have a second model, which sees no answer, say what each wording means that passes the gate."""
    asked: dict[str, tuple[str, int, Reading]] = {}
    items: list[tuple[str, str, Item]] = []
    for sample in samples:
        own = Wordings(sample)
        for n, one in enumerate(said[sample.id]):
            found = reading(own, one) if one.model and not one.why else None
            if found is not None:
                name = f"{sample.id} {one.job} {one.item}"
                asked[name] = (sample.id, n, found)
                items.append((sample.language, "", Item(name, "reading", found.text, found.ways)))
    queue = list(batches("read", items, size))
    for batch, answer in zip(queue, by.each(by.answers, queue), strict=True):
        for item in batch.items:
            id, n, found = asked[item.id]
            said[id][n] = heard(said[id][n], found, str(answer[item.id].get("text", "")))


def answered(
    job: str, samples: list[Sample], asker: Asker, size: int
) -> Iterator[tuple[Batch, Mapping[str, Mapping[str, Any]]]]:
    """The batches of a job over some samples, each with its answers."""
    asked = list(batches(job, (i for s in samples for i in items_of(job, s)), size))
    yield from zip(asked, asker.each(asker.answers, asked), strict=True)
