"""Datasets at a URL that fsspec knows (s3://, gs://, memory:// …): each part is made here, sent whole, and goes."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gnomon.datasets.files import HALF
from gnomon.datasets.manifest import Held, read_manifest
from gnomon.datasets.record import holds, rejected_file
from gnomon.renderers.rooms import room
from gnomon.truth.refused import Refused

PAUSES = (0.0, 1.0, 5.0, 20.0)  # seconds before each try to send or fetch a file
EVERY = 30.0  # seconds between manifests that are sent: an object cannot be added to
SMALL = ("recipe.yaml", "manifest.jsonl", "README.md", "run.json", "plan.json")


def is_url(text: str) -> bool:
    return "://" in text


@dataclass
class Remote:
    """A dataset elsewhere: `stage` is the folder here that it passes through, part by part."""

    files: Any
    root: str
    stage: Path
    sent: float = field(default_factory=time.monotonic)

    def fetch_small(self) -> None:
        """Bring what says what is there."""
        for name in self.names():
            if name in SMALL or name.startswith(("manifest-", "run-")):
                self.fetch(name)

    def fetch_told(self, held: Iterable[Held]) -> None:
        """Bring what was turned away for parts, where anything was."""
        for part in held:
            if part.rejected and not rejected_file(self.stage, part.part).is_file():
                self.fetch(f"rejected/{part.part}.jsonl")

    def names(self) -> dict[str, int]:
        """What is there, by path below the root, and its size in bytes."""
        self.files.invalidate_cache()
        try:
            found = self.files.find(self.root, detail=True)
        except FileNotFoundError:
            return {}
        return {path[len(self.root) :].lstrip("/"): int(about["size"]) for path, about in found.items()}

    def stock(self, out: Path, names: Collection[str] | None = None) -> dict[str, Held]:
        """The whole parts by listing: those that the manifest names, of its size. Others are fetched and read."""
        listed = self.names()
        there = {Path(n).stem: size for n, size in listed.items() if n.startswith("data/") and n.endswith(".parquet")}
        known = read_manifest(out)
        found = {}
        for part in there if names is None else there.keys() & set(names):
            held = known.get(part)
            if f"rejected/{part}.jsonl" not in listed:
                continue
            if held is not None and held.whole and held.bytes == there[part]:
                found[part] = held
            elif held is None:
                self.fetch(f"rejected/{part}.jsonl")
                file = self.fetch(f"data/{part}.parquet")
                whole = holds(out, file)
                file.unlink()
                found |= {part: whole} if whole is not None else {}
        return found

    def keep(self, part: str, manifest: str) -> None:
        """Send a part that was made, first what was turned away for it; its file goes here."""
        self.send(f"rejected/{part}.jsonl")
        self.send(f"data/{part}.parquet")
        (self.stage / "data" / f"{part}.parquet").unlink()
        if time.monotonic() - self.sent > EVERY:
            self.sent = time.monotonic()
            self.send(manifest)

    def parts(self, step: int = 1) -> Iterator[Path]:
        """The file of every so-manyeth part that the manifest names, fetched in turn and gone again after."""
        for part in sorted(read_manifest(self.stage))[::step]:
            self.fetch(f"rejected/{part}.jsonl")
            file = self.fetch(f"data/{part}.parquet")
            yield file
            file.unlink()

    def send_rest(self) -> None:
        """What is no part's: recipe, manifest, card and its pictures, account."""
        files = (f for f in sorted(self.stage.rglob("*")) if f.is_file() and HALF not in f.name)
        for name in (f.relative_to(self.stage).as_posix() for f in files):
            if not name.startswith(("data/", "rejected/")):
                self.send(name)

    def send(self, name: str) -> None:
        """A file, whole: stores of objects show it when all of it is there. Refused if it cannot be sent."""
        above = f"{self.root}/{name}".rpartition("/")[0]

        def put() -> None:
            self.files.makedirs(above, exist_ok=True)
            self.files.put_file(str(self.stage / name), f"{self.root}/{name}")

        self.tried(f"{name}: cannot be sent", put)

    def fetch(self, name: str) -> Path:
        """A file, whole."""
        here = self.stage / name
        here.parent.mkdir(parents=True, exist_ok=True)
        self.tried(f"{name}: cannot be fetched", lambda: self.files.get_file(f"{self.root}/{name}", str(here)))
        return here

    def tried(self, what: str, do: Any) -> None:
        for turn, pause in enumerate(PAUSES, 1):
            time.sleep(pause)
            try:
                do()
                return
            except Exception as e:  # each kind of store has errors of its own
                if turn == len(PAUSES):
                    text = f"{type(e).__name__}: {e}".splitlines()[0]
                    raise Refused(
                        f"{what} ({text}). What was finished is kept; the same command goes on from there."
                    ) from e


@contextmanager
def remote(url: str) -> Iterator[Remote]:
    """A dataset at a URL, with a folder here for as long as it is worked on. Refused if it cannot be spoken to."""
    if find_spec("fsspec") is None:
        raise Refused(f"{url}: fsspec is missing: pip install 'gnomon[remote]'")
    import fsspec

    try:
        files, root = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as e:
        raise Refused(f"{url}: expected a URL that fsspec knows, such as s3://bucket/folder: {e}") from e
    with room() as place:
        stage = place / "stage"  # a room is locked by its owner, and a dataset by its run
        stage.mkdir()
        found = Remote(files, root.rstrip("/"), stage)
        found.tried(f"{url}: cannot be read", found.names)
        found.fetch_small()
        yield found
