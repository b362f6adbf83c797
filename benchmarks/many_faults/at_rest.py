"""Damage to what is finished: parts, their records, manifest, card, and halves of files."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from outcome import FAST, Result, clean_run, healed

Damage = Callable[[Path], object]
ZEROS = 512  # bytes of a block that a disk gives back empty


def flipped(file: Path, at: float) -> None:
    data = bytearray(file.read_bytes())
    data[int(at * (len(data) - 1))] ^= 0x55
    file.write_bytes(data)


def cut(file: Path, at: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * at)])


def emptied(file: Path, at: float) -> None:
    data = bytearray(file.read_bytes())
    start = int(at * (len(data) - ZEROS))
    data[start : start + ZEROS] = bytes(ZEROS)
    file.write_bytes(data)


def another(file: Path, number: int) -> None:
    file.write_bytes(file.with_name(f"train-{number:05d}{file.suffix}").read_bytes())


def spread(damage: Callable[..., object], count: int) -> list[Damage]:
    """A damage at places from a file's beginning to before its end."""
    return [partial(damage, at=k / count) for k in range(count)]


PARTS: list[Damage] = [
    *spread(flipped, 14),
    *(lambda f, back=back: flipped(f, 1 - back) for back in (0.0, 0.0005, 0.001, 0.002, 0.004, 0.008, 0.016)),
    *spread(cut, 6),
    *spread(emptied, 5),
    Path.unlink,
    lambda f: f.write_bytes(b"PAR1 none PAR1"),
    lambda f: f.write_bytes(f.read_bytes() + b"\0"),
    lambda f: f.write_bytes(f.read_bytes() * 2),
    lambda f: another(f, 50),
    lambda f: another(f, 51),
    lambda f: shutil.copy(f.parents[1] / "README.md", f),
    lambda f: f.with_name(f"{f.name}.writing-host-1").write_bytes(f.read_bytes()[:99]),
]
RECORDS: list[Damage] = [
    *spread(flipped, 12),
    lambda f: flipped(f, 1),
    *spread(cut, 4),
    Path.unlink,
    lambda f: f.write_bytes(b"\xff[5\n{"),
    lambda f: another(f, 50),
    lambda f: f.write_bytes(f.read_bytes() * 2),
    lambda f: f.write_bytes(b'{"index": 1}\n' + f.read_bytes()),
    lambda f: f.with_name(f"{f.name}.writing-host-7").write_bytes(b"half"),
]
BESIDE: dict[str, list[Damage]] = {
    "manifest.jsonl": [
        *spread(flipped, 8),
        *spread(cut, 4),
        Path.unlink,
        lambda f: f.write_bytes(b"\xff[5\n{"),
        lambda f: f.write_bytes(f.read_bytes() * 2),
        lambda f: f.write_bytes(b'{"part": 5, "first": "x", "end": null}\n' + f.read_bytes()),
        lambda f: f.write_bytes(f.read_bytes().replace(b'"rejected": 0', b'"rejected": 3')),
        lambda f: f.write_bytes(f.read_bytes().replace(b'"sha256": "', b'"sha256": "0')),
    ],
    "README.md": [*spread(flipped, 5), *spread(cut, 3), Path.unlink],
    "README.md.writing-host-7": [lambda f: f.write_bytes(b"half")],
    "data/.writing-host-7": [lambda f: f.write_bytes(b"half")],
}
SIZE = 52  # parts of one sample each


PART, RECORD, MANIFEST = "data/train-{:05d}.parquet", "rejected/train-{:05d}.jsonl", "manifest.jsonl"


def parts(folder: Path) -> Iterator[Result]:
    """Each part another damage, all mended by one run, whatever manifest and records are like."""
    yield damaged(folder, "parts damaged", {PART: PARTS})
    yield damaged(folder, "parts damaged, the manifest gone", {PART: PARTS, MANIFEST: [Path.unlink]})
    yield damaged(folder, "parts damaged, the manifest torn", {PART: PARTS, MANIFEST: [partial(cut, at=0.3)]})
    turned: list[Damage] = [partial(flipped, at=0.3)] * len(PARTS)
    yield damaged(folder, "parts and their records damaged", {PART: PARTS, RECORD: turned})


def records(folder: Path) -> Iterator[Result]:
    yield damaged(folder, "records damaged", {RECORD: RECORDS})
    yield damaged(folder, "records damaged, the manifest gone", {RECORD: RECORDS, MANIFEST: [Path.unlink]})


def damaged(folder: Path, what: str, damages: dict[str, list[Damage]]) -> Result:
    """One run with damages, by the names of files, each to the next number; a part that two hit counts once."""
    clean, begun = clean_run(folder, FAST, SIZE, 1), time.monotonic()
    out = Path(shutil.copytree(clean, folder / what.replace(" ", "-")))
    for name, each in damages.items():
        for number, damage in enumerate(each):
            damage(out / name.format(number))
    healed(out, FAST, SIZE, 1)
    return Result.of(what, max(map(len, damages.values())), out, clean, time.monotonic() - begun)


def beside(folder: Path) -> Iterator[Result]:
    """One damage a run."""
    n = 8
    clean = clean_run(folder, FAST, n)
    out = Path(shutil.copytree(clean, folder / "beside"))
    for name, damages in BESIDE.items():
        sums = Result(f"{name} damaged", 0, 0, 0, 0)
        for damage in damages:
            begun = time.monotonic()
            damage(out / name)
            healed(out, FAST, n)
            sums += Result.of(name, 1, out, clean, time.monotonic() - begun)
        yield sums
