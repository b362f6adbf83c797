"""Giving out a dataset: the parts that are missing, handed to local workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from gnomon.datasets.folder import locked
from gnomon.datasets.load import part_files
from gnomon.exports.folder import add_given, begin, finish, write_given
from gnomon.exports.format import format_called
from gnomon.exports.part import Given, Wish, give
from gnomon.exports.survey import survey
from gnomon.runners.crew import PATIENCE, Tick
from gnomon.runners.generate import Listener
from gnomon.runners.local import work


@dataclass
class Outcome:
    """How an export went: samples, those left out for being in two splits, rows of splits, plain lines on faults."""

    samples: int = 0
    left_out: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


@contextmanager
def open_wish(wish: Wish) -> Iterator[Callable[[tuple[Path, int], Tick], Given]]:
    """A worker's way to give out parts."""
    yield lambda order, tick: give(order[0], order[1], wish, tick)


def export(data: Path, wish: Wish, workers: int, listener: Listener, patience: float = PATIENCE) -> Outcome:
    """Give out a dataset. Refused or Stopped, in plain words, if it cannot be begun or gone on with."""
    import pyarrow.parquet as pq

    format_called(wish.format)
    files = part_files(data)
    sizes = [pq.read_metadata(file).num_rows for file in files]
    outcome = Outcome()
    with locked(wish.out):
        cap, split = survey(files, wish.options, wish.cap, wish.split)
        wish = replace(wish, cap=cap, split=split)
        held = begin(data, files, wish)
        listener.begun(sum(sizes), sum(given.samples for given in held.values()))
        missing = [(file, number) for number, file in enumerate(files) if number not in held]
        going: dict[int, int] = {}
        done = 0
        try:
            with closing(work(open_wish, wish, missing, workers, patience)) as events:
                for event in events:
                    name = missing[event.job][0].stem
                    if event.what == "tick":
                        going[event.job] = going.get(event.job, -1) + 1
                    elif event.what == "done":
                        going.pop(event.job, None)
                        given: Given = event.value
                        held[given.number] = given
                        add_given(wish.out, given)
                        done += given.samples
                    else:
                        going.pop(event.job, None)
                        if event.what == "failed":
                            outcome.failed.append(f"part {name}: {event.value}; given up")
                        listener.note(f"part {name}: {event.value}")
                    listener.made(done + sum(going.values()), 0)
        finally:
            write_given(wish.out, held.values())
        outcome.samples = sum(given.samples for given in held.values())
        outcome.left_out = sum(given.left_out for given in held.values())
        if not outcome.failed:
            outcome.rows = finish(wish, [held[n] for n in sorted(held)])
    return outcome
