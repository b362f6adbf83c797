"""Generating a dataset: the parts that are missing, handed to local workers."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from gnomon.datasets.bugs import bugs
from gnomon.datasets.card import write_card
from gnomon.datasets.files import sweep
from gnomon.datasets.finish import lost_of, strange
from gnomon.datasets.folder import begin, locked, read_resolved, strangers
from gnomon.datasets.left_out import never_drawn, skipped
from gnomon.datasets.make import Rejection, Unproven
from gnomon.datasets.manifest import Held, add_to_manifest, write_manifest
from gnomon.datasets.parts import Part, make_part
from gnomon.datasets.plan import Plan, prepare
from gnomon.datasets.recipe import Recipe
from gnomon.datasets.record import read_rejected, stock
from gnomon.datasets.remote import Remote
from gnomon.datasets.shares import WHOLE, Share
from gnomon.renderers.engines import Engines
from gnomon.renderers.rooms import sweep_rooms
from gnomon.runners.account import WRITING, Account, Made, Meter
from gnomon.runners.crew import PATIENCE, Again, Event, Tick
from gnomon.runners.local import work
from gnomon.viewer.overlay import small

Work = Callable[..., Generator[Event, None, None]]  # such as `gnomon.runners.local.work`


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
    """How a run went. `failed` are plain lines; a run without any is a success. `undrawn` are records of the user's."""

    rows: int = 0
    rejected: int = 0
    failed: list[str] = field(default_factory=list)
    undrawn: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Setting:
    """What a worker needs to make any part: modules it imports itself, the user's sources it gets as they were read."""

    recipe: Recipe
    folder: Path
    out: Path
    loaded: tuple[Any, ...]


@dataclass(frozen=True)
class Order:
    """A part to be made, and the bugs that were met at it in other processes."""

    part: Part
    proven: frozenset[Rejection] = frozenset()


@contextmanager
def open_setting(setting: Setting) -> Iterator[Callable[[Order, Tick], Made]]:
    """A worker's way to make parts, with its engines kept open."""
    plan = prepare(setting.recipe, setting.folder, loaded=setting.loaded)
    with Engines() as engines:

        def do(order: Order, tick: Tick) -> Made:
            meter = Meter(plan, order.part)
            try:
                held = make_part(plan, order.part, setting.out, engines, meter.tick(tick), order.proven)
            except Unproven as e:
                raise Again(str(e), replace(order, proven=order.proven | {e.bug})) from e
            meter.spend(WRITING)
            return Made(held, meter.cpu)

        yield do


def generate(
    plan: Plan,
    out: Path,
    workers: int,
    listener: Listener,
    folder: Path = Path(),
    patience: float = PATIENCE,
    hands: Work = work,
    share: Share = WHOLE,
    account: Account | None = None,
    away: Remote | None = None,
) -> Outcome:
    """Make what is missing of a dataset. Refused or Stopped, in plain words, if it cannot be begun or gone on with.

    `folder` is what paths of sources are relative to, `hands` who does the work. A `share` of an array job makes its
    parts alone; the card comes with `finish`. What it takes is added to `account`. `out` of a dataset that
    is `away` is the stage that it passes through.
    """
    with locked(out, share):
        sweep_rooms()
        held, missing = begin(plan, out, share, away.stock if away is not None else stock)
        if away is not None:
            away.send("recipe.yaml")
        outcome = Outcome()
        before = sum(h.rows for h in held.values())
        listener.begun(before + sum(p.end - p.first for p in missing), before)
        setting = Setting(plan.recipe, folder, out, plan.loaded)
        account = account if account is not None else Account()

        def add(made: Made) -> None:
            held = made.held
            add_to_manifest(out, held, share)
            lost = {none.index for none in held.lost}
            there = (plan.line(i)[0].kind for i in range(held.first, held.end) if i not in lost)
            account.add(made, there, read_rejected(out, held.part) if held.rejected else ())
            if away is not None:
                away.keep(held.part, share.manifest)

        try:
            make_all(missing, setting, held, outcome, listener, add, partial(hands, workers=workers, patience=patience))
        finally:
            sweep_rooms()
            write_manifest(out, held.values(), share)
            if share == WHOLE:
                sweep(out)
            if away is not None:
                away.send(share.manifest)
        outcome.rows = sum(h.rows for h in held.values())
        if away is not None:
            away.fetch_told(held.values())
        outcome.failed += [*lost_of(held), *bugs(out)]
        if share == WHOLE:
            there = [Path(name) for name in away.names() if name.startswith("data/")] if away is not None else None
            outcome.failed += strange(strangers(read_resolved(out / "recipe.yaml"), out, there))
            files = away.parts if away is not None else None
            outcome.undrawn = never_drawn(plan, out, files)
            write_card(out, small, skipped(plan), outcome.undrawn, files)
        return outcome


def make_all(
    missing: list[Part],
    setting: Setting,
    held: dict[str, Held],
    outcome: Outcome,
    listener: Listener,
    add: Callable[[Made], None],
    hands: Work,
) -> None:
    """Have all parts made; those that are whole are added to `held`, and to manifest and account by `add`."""
    going: dict[int, tuple[int, int]] = {}  # samples and rejections of parts under way
    done = 0
    with closing(hands(open_setting, setting, [Order(p) for p in missing])) as events:
        for event in events:
            part = missing[event.job]
            if event.what == "tick":
                begun = going[event.job][0] + 1 if event.job in going else 0
                going[event.job] = (begun, event.value)
            elif event.what == "done":
                going.pop(event.job, None)
                made: Made = event.value
                held[part.name] = made.held
                add(made)
                done += made.held.rows
                outcome.rejected += made.held.rejected
            else:
                going.pop(event.job, None)
                text = f"part {part.name} (indices {part.first} to {part.end - 1}): {event.value}"
                if event.what == "failed":
                    outcome.failed.append(f"{text}; given up")
                listener.note(f"{text}; {'begun again' if event.what == 'again' else 'given up'}")
            listener.made(
                done + sum(n for n, _ in going.values()), outcome.rejected + sum(r for _, r in going.values())
            )
