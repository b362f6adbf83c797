"""The folder of an export: begun, and gone on with only under the same wish."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from gnomon.datasets.files import sweep, write_whole
from gnomon.datasets.folder import differences, tree_of
from gnomon.datasets.manifest import digest_of
from gnomon.exports.format import format_called
from gnomon.exports.part import Given, Wish, digest_all
from gnomon.exports.stores.store import KEPT, store_called
from gnomon.truth.refused import Refused

PARTS = f"{KEPT}/parts.jsonl"


def begin(data: Path, files: Sequence[Path], wish: Wish) -> dict[int, Given]:
    """The parts that are whole already. Refused if the folder holds another export, or something else."""
    out, file = wish.out, wish.out / KEPT / "export.yaml"
    now = said(data, wish)
    if file.is_file():
        differing = list(differences(tree_of(file), now))
        if differing:
            raise Refused(
                f"{out}: this folder holds another export, which cannot be gone on with:\n"
                + "\n".join(f"  {line}" for line in differing)
                + "\nGive another folder with -o, or the same format and options."
            )
    elif out.is_dir() and any(out.iterdir()):
        raise Refused(f"{out}: expected a new folder or one of an export, there are files in it")
    write_whole(file, yaml.safe_dump(now, sort_keys=False, allow_unicode=True).encode())
    sweep(out)
    known = read_given(out)
    held = {n: known[n] for n, source in enumerate(files) if n in known and whole(known[n], source, wish)}
    write_given(out, held.values())
    return held


def said(data: Path, wish: Wish) -> dict[str, Any]:
    """What an export is of and what is asked of it, as plain data."""
    recipe = data / "recipe.yaml"
    same = {k: v for k, v in tree_of(recipe).items() if k != "size"} if recipe.is_file() else {}
    options = {**wish.options.said(), "tasks": list(wish.options.tasks)}
    return {
        "format": wish.format,
        "recipe": hashlib.sha256(json.dumps(same, sort_keys=True, default=str).encode()).hexdigest(),
        "options": options,
        "split": {name: share for name, share in wish.split.shares},
        "apart": list(wish.split.apart),
        "cap": wish.cap.most,
        "balance": wish.cap.alike,
    }


def whole(given: Given, source: Path, wish: Wish) -> bool:
    """Whether a part is of these bytes and this wish, and its files are as they were written."""
    return (
        given.source == source.stem
        and given.wish == wish.digest
        and given.source_sha256 == digest_of(source)
        and given.sha256 == digest_all(wish.out, given.files)
    )


def read_given(out: Path) -> dict[int, Given]:
    """The parts that a folder says it has; what is no line is passed over."""
    found: dict[int, Given] = {}
    file = out / PARTS
    for line in file.read_text(encoding="utf-8", errors="replace").split("\n") if file.is_file() else ():
        try:
            given = Given(**json.loads(line))
            found[given.number] = given
        except (ValueError, TypeError):
            continue
    return found


def write_given(out: Path, given: Iterable[Given]) -> None:
    write_whole(out / PARTS, "".join(g.line() for g in sorted(given, key=lambda g: g.number)).encode())


def add_given(out: Path, given: Given) -> None:
    """A part more, at the end."""
    with (out / PARTS).open("a", encoding="utf-8") as handle:
        handle.write(given.line())


def finish(wish: Wish, held: Iterable[Given]) -> dict[str, int]:
    """Write what comes last, when all parts are whole; the rows of each split."""
    counts: dict[str, int] = {}
    for given in held:
        for split, rows in given.rows.items():
            counts[split] = counts.get(split, 0) + rows
    order = [name for name, _ in wish.split.shares]
    counts = {s: counts[s] for s in sorted(counts, key=lambda s: (order.index(s) if s in order else 0, s))}
    made = format_called(wish.format)
    store_called(made.store).join(wish.out, counts)
    if made.close is not None:
        made.close(wish.out, counts)
    return counts
