"""A dataset's folder: begun, locked against a second run, and gone on with only under the same recipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import yaml

from gnomon.datasets.files import sweep, write_whole
from gnomon.datasets.manifest import Held, write_manifest
from gnomon.datasets.parts import Part, parts
from gnomon.datasets.plan import Plan, resolved
from gnomon.datasets.recipe import HeldOut, Recipe, parse
from gnomon.datasets.record import stock
from gnomon.datasets.shares import WHOLE, Share
from gnomon.datasets.tree import read_tree
from gnomon.truth.refused import Refused

FREE = ("size",)  # what may change between runs of one recipe


def begin(
    plan: Plan, out: Path, share: Share = WHOLE, stock: Callable[..., dict[str, Held]] = stock
) -> tuple[dict[str, Held], list[Part]]:
    """The parts of a share that are whole and those to be made. Refused if the folder holds something else.

    `stock` says what is whole of the parts that are there.
    """
    if out.exists() and not out.is_dir():
        raise Refused(f"{out}: expected a folder, got a file")
    parts(plan.recipe.size, plan.recipe.part_size, plan.recipe.split)  # Refused if they are too many
    file = out / "recipe.yaml"
    now = resolved(plan, out)
    if file.is_file():
        before = tree_of(file)
        size = read_resolved(file).size
        differing = list(differences(before, now))
        if differing:
            raise Refused(
                f"{file}: this folder was begun under another recipe and cannot be gone on with:\n"
                + "\n".join(f"  {line}" for line in differing)
                + "\nGive another folder with -o, or the same recipe and versions."
            )
        now["size"] = max(now["size"], size)
    elif out.is_dir() and any((out / "data").glob("*.parquet")):
        raise Refused(f"{out}: expected a new folder or one of ours, there are parts without a recipe.yaml")
    write_whole(file, yaml.safe_dump(now, sort_keys=False, allow_unicode=True, width=1000).encode())
    if share == WHOLE:
        sweep(out)
    wanted = [p for p in parts(now["size"], plan.recipe.part_size, plan.recipe.split) if share.takes(p.number)]
    held = stock(out, None if share == WHOLE else {p.name for p in wanted})
    span = {p.name: (p.first, p.end) for p in wanted}
    # the last part of a smaller run is made again, and so is one that was copied over another
    held = {name: h for name, h in held.items() if span.get(name) == (h.first, h.end)}
    write_manifest(out, held.values(), share)
    return held, [p for p in wanted if p.name not in held]


def strangers(recipe: Recipe, out: Path, there: Iterable[Path] | None = None) -> list[Path]:
    """Files among the parts that are none of a resolved recipe's: they would be read with the rest."""
    ours = {p.name for p in parts(recipe.size, recipe.part_size, recipe.split)}
    files = (out / "data").glob("*.parquet") if there is None else there
    return [file for file in sorted(files) if file.stem not in ours]


def read_resolved(file: Path) -> Recipe:
    """The recipe that a run wrote there. Refused, naming file and line, if it is none any more."""
    data = tree_of(file)
    seed = data.get("seed")
    recipe = parse(data, str(file), sort=HeldOut if isinstance(seed, int) and seed < 0 else Recipe)
    if recipe.resolved is None:
        raise Refused(f"{file}: expected the key 'resolved', which a run writes there")
    return recipe


def tree_of(file: Path) -> dict[str, Any]:
    try:
        data = read_tree(file.read_text(encoding="utf-8"), str(file))[0]
    except (OSError, UnicodeDecodeError) as e:
        raise Refused(f"{file}: expected the recipe of this folder, it cannot be read: {e}") from e
    if not isinstance(data, dict):
        raise Refused(f"{file}: expected the recipe of this folder, got {data!r}")
    return data


def differences(before: Any, now: Any, path: str = "") -> Iterator[str]:
    """One line for everything in which two resolved recipes differ, places of files and the size aside."""
    if isinstance(before, Mapping) and isinstance(now, Mapping):
        for key in [*before, *(k for k in now if k not in before)]:
            inner = f"{path}.{key}".lstrip(".")
            if (key in FREE and not path) or (key == "source" and inner.startswith("mix[")):
                continue
            if key not in before or key not in now:
                have, want = before.get(key, "nothing"), now.get(key, "nothing")
                yield f"{inner}: the folder has {have!r}, this run {want!r}"
            else:
                yield from differences(before[key], now[key], inner)
    elif isinstance(before, list) and isinstance(now, list):
        if len(before) != len(now):
            yield f"{path}: the folder has {len(before)}, this run {len(now)}"
        for i, (one, other) in enumerate(zip(before, now, strict=False)):
            yield from differences(one, other, f"{path}[{i}]")
    elif before != now:
        yield f"{path}: the folder has {before!r}, this run {now!r}"


@contextmanager
def locked(out: Path, share: Share = WHOLE) -> Iterator[None]:
    """Only one run at a time in a folder, or one of each share; Refused if there is another.

    Let go of even by a kill -9.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise Refused(f"{out}: cannot be made: {e.strerror}") from e
    try:
        import fcntl
    except ImportError:  # no such lock on this system
        yield
        return
    import os

    with ExitStack() as stack:

        def lock(path: Path, flags: int, how: int) -> None:
            handle = os.open(path, flags, 0o644)
            stack.callback(os.close, handle)
            try:
                fcntl.flock(handle, how | fcntl.LOCK_NB)
            except BlockingIOError as e:
                raise Refused(f"{out}: another run is at work in this folder") from e
            except OSError:  # a file system without locks
                pass

        lock(out, os.O_RDONLY, fcntl.LOCK_EX if share == WHOLE else fcntl.LOCK_SH)
        if share != WHOLE:
            lock(out / share.lock, os.O_RDWR | os.O_CREAT, fcntl.LOCK_EX)
        yield
