"""Generating a dataset: the parts that are missing, handed to local workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from gnomon.datasets.bugs import bugs
from gnomon.datasets.card import write_card
from gnomon.datasets.folder import begin, locked
from gnomon.datasets.parts import Made, Part, make_part, sweep, write_manifest
from gnomon.datasets.plan import Plan, prepare
from gnomon.datasets.recipe import Recipe
from gnomon.renderers.engines import Engines
from gnomon.runners.local import PATIENCE, Tick, work


class Listener(Protocol):
    """What is told of the work while it goes on."""

    def begun(self, total: int, held: int) -> None:
        """The rows of the whole run, and how many are there already."""

    def made(self, rows: int, rejected: int) -> None:
        """Rows finished and draws turned away so far."""

    def note(self, text: str) -> None:
        """Something to be said at once."""


@dataclass
class Outcome:
    """How a run went. `failed` are plain lines; a run without any is a success."""

    rows: int = 0
    rejected: int = 0
    failed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Setting:
    """What a worker needs to make any part: plain data, since sources and modules are not sent between processes."""

    recipe: Recipe
    folder: Path
    out: Path


@contextmanager
def open_setting(setting: Setting) -> Iterator[Callable[[Part, Tick], Made]]:
    """A worker's way to make parts, with its engines kept open."""
    plan = prepare(setting.recipe, setting.folder)
    with Engines() as engines:
        yield lambda part, tick: make_part(plan, part, setting.out, engines, tick)


def generate(
    plan: Plan, out: Path, workers: int, listener: Listener, folder: Path = Path(), patience: float = PATIENCE
) -> Outcome:
    """Make what is missing of a dataset. Refused or Stopped, in plain words, if it cannot be begun or gone on with.

    `folder` is what paths of sources are relative to.
    """
    with locked(out):
        held, missing = begin(plan, out)
        outcome = Outcome()
        before = sum(h.rows for h in held.values())
        listener.begun(before + sum(p.end - p.first for p in missing), before)
        going: dict[int, tuple[int, int]] = {}  # samples and rejections of parts under way
        done = 0
        setting = Setting(plan.recipe, folder, out)
        try:
            with closing(work(open_setting, setting, missing, workers, patience)) as events:
                for event in events:
                    part = missing[event.job]
                    if event.what == "tick":
                        begun = going[event.job][0] + 1 if event.job in going else 0
                        going[event.job] = (begun, event.value)
                    elif event.what == "done":
                        made: Made = event.value
                        going.pop(event.job, None)
                        done += made.held.rows
                        outcome.rejected += made.rejected
                        held[part.name] = made.held
                        write_manifest(out, held.values())
                        outcome.failed += [
                            f"{kind} index {index}: turned away at every attempt, last for {why}"
                            for index, kind, why in made.lost
                        ]
                    else:
                        going.pop(event.job, None)
                        text = f"part {part.name} (indices {part.first} to {part.end - 1}): {event.value}"
                        if event.what == "failed":
                            outcome.failed.append(f"{text}; given up after two tries")
                        listener.note(
                            f"{text}; {'begun again' if event.what == 'again' else 'given up after two tries'}"
                        )
                    listener.made(
                        done + sum(n for n, _ in going.values()), outcome.rejected + sum(r for _, r in going.values())
                    )
        finally:
            sweep(out)
        outcome.rows = sum(h.rows for h in held.values())
        outcome.failed += bugs(out)
        write_card(out)
        return outcome
