"""Verifying a dataset: its parts, handed to local workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from gnomon.datasets.load import part_files
from gnomon.datasets.manifest import read_manifest
from gnomon.datasets.verify import Check, Verdict, Wrong, limits_of, verify_part
from gnomon.runners.crew import Tick
from gnomon.runners.generate import Listener
from gnomon.runners.local import work


@contextmanager
def open_nothing(setting: None) -> Iterator[Callable[[Check, Tick], Verdict]]:
    """Verifying needs nothing open."""
    yield verify_part


def verify(out: Path, share: float, workers: int, listener: Listener) -> Verdict:
    """Verify all parts of a folder, or a share of their samples. Refused if it is no dataset."""
    import pyarrow.parquet as pq

    files = part_files(out)
    manifest = read_manifest(out)
    limits = limits_of(out)
    verdict = Verdict()
    checks = [Check(file=f, share=share, limits=limits, held=manifest.get(f.stem)) for f in files]
    for name in manifest.keys() - {f.stem for f in files}:
        verdict.wrong.append(Wrong(name, "", "named in the manifest, not there"))
    total = 0
    for file in files:
        try:
            total += pq.read_metadata(file).num_rows
        except Exception:  # told of when its turn comes
            continue
    listener.begun(total, 0)
    going: dict[int, int] = {}
    done = 0
    with closing(work(open_nothing, None, checks, workers)) as events:
        for event in events:
            if event.what == "tick":
                going[event.job] = going.get(event.job, -1) + 1
            elif event.what == "done":
                done += going.pop(event.job, -1) + 1
                found: Verdict = event.value
                verdict.add(found)
            elif event.what == "failed":
                verdict.wrong.append(Wrong(checks[event.job].file.stem, "", f"cannot be checked: {event.value}"))
            else:
                going.pop(event.job, None)
            listener.made(done + sum(going.values()), 0)
    verdict.wrong.sort(key=lambda w: (w.id, w.text))
    verdict.notes.sort()
    return verdict
