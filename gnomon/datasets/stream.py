"""An endless stream of samples. Any place of it can be asked for alone: workers, ranks and stops change nothing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from gnomon.datasets.curriculum import Course
from gnomon.datasets.make import Draw, make
from gnomon.datasets.plan import Plan
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.truth.chance import digest
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

PATIENCE = 4  # samples of each line of a recipe that may be lost in a row before a stream gives up
SPARE = 2**40  # no run has so many indices: from here on a sample that never came out finds another for its place

State = Mapping[str, Any]
Unpack = Callable[[Sample], Sequence[Any]]


class Levels(Protocol):
    """What sets the levels of a stream as it goes on. `place` counts the samples of all ranks."""

    def level(self, kind: str, place: int) -> int | None:
        """The level of a sample of a kind; None if nothing is said of it."""

    def rests(self, kind: str, place: int) -> bool:
        """Whether another kind is drawn in its place."""


def whole(sample: Sample) -> tuple[Sample]:
    """A sample as the only item of itself."""
    return (sample,)


class Stream:
    """Endless items of a recipe: samples, or what `unpack` makes of them.

    Rank r of `world` takes every world-th sample from r on; of each come `each` items, and each item `repeat` times in
    a row. What a rank sees depends on recipe, seed, rank and world alone. Workers of a torch DataLoader part it among
    themselves batch by batch, so that they must be told its `batch` size: the loader then gives one order, whatever
    their number. Rejected, saying why, if nothing comes out any more.
    """

    def __init__(
        self,
        plan: Plan,
        rank: int = 0,
        world: int = 1,
        *,
        batch: int = 1,
        unpack: Unpack = whole,
        each: int = 1,
        repeat: int = 1,
        levels: Levels | None = None,
    ) -> None:
        if not 0 <= rank < world:
            raise Refused(f"expected a rank from 0 to {world - 1}, got {rank}")
        for name, value in (("batch", batch), ("each", each), ("repeat", repeat)):
            if value < 1:
                raise Refused(f"expected {name} of at least 1, got {value}")
        self.plan, self.rank, self.world, self.batch = plan, rank, world, batch
        self.unpack, self.each, self.repeat, self.levels = unpack, each, repeat, levels
        self.start = 0  # the item at which all workers of the rank began
        self.given = 0  # items that this one has given since
        self._place = (0, 1)  # the worker that gave them, and of how many
        self._kept: tuple[int, list[Any]] | None = None  # the last sample's items

    def __iter__(self) -> Iterator[Any]:
        worker, workers = self._settled()
        if in_worker() is not None:
            gc.freeze()  # what a worker begins with, all of torch among it, is never garbage and need not be looked at
        with Engines() as engines:
            while True:
                turn, within = divmod(self.given, self.batch)
                item = self.at(self.start + (turn * workers + worker) * self.batch + within, engines)
                self.given += 1  # before the item is given out, so that a state taken then does not repeat it
                yield item

    def at(self, number: int, engines: Engines) -> Any:
        """Item `number` of this rank, counted from 0."""
        turn, which = divmod(number // self.repeat, self.each)
        if self._kept is None or self._kept[0] != turn:
            self._kept = turn, self._items(self.rank + self.world * turn, engines)
        item = self._kept[1][which]
        return dict(item) if isinstance(item, dict) else item

    def _items(self, place: int, engines: Engines) -> list[Any]:
        """As many items as a sample is to give, from its place; what is lacking comes from samples in reserve."""
        found: list[Any] = []
        why = "no sample has such rows"
        for draw in self.draws(place):
            sample, turned = make(draw, engines)
            if sample is None:
                why = f"last {turned[-1].kind}: {turned[-1].reason} {turned[-1].detail}"
                continue
            items = list(self.unpack(sample))
            first = digest(draw.seed, place, "item") % len(items) if items else 0
            found += [*items[first:], *items[:first]][: self.each - len(found)]
            if len(found) == self.each:
                return found
        raise Rejected("nothing comes out", f"{self.tries} samples in a row, {why}")

    @property
    def tries(self) -> int:
        """Samples that are drawn for one place at most."""
        return PATIENCE * len(self.plan.lines) * self.each

    def draws(self, place: int) -> Iterator[Draw]:
        """What stands at a place, and what takes its place if it never comes out; kinds that rest are left out."""
        reserve = SPARE + place * self.tries
        all_rest = self.levels is not None and all(self.levels.rests(x.kind, place) for x in self.plan.lines)
        for index in (place, *range(reserve, reserve + self.tries - 1)):
            draw, fixed = self.plan.draw(index), self.plan.line(index)[0].level
            if self.levels is not None:
                if self.levels.rests(draw.kind, place) and not all_rest:
                    continue
                draw = replace(draw, level=fixed or self.levels.level(draw.kind, place) or draw.level)
            yield draw

    def report(self, scores: Sequence[float | None]) -> None:
        """Say how well the next items were answered, in [0, 1] and in the order they came; None if that is unknown."""
        if not isinstance(self.levels, Course):
            raise Refused("expected a stream that follows scores: one with levels=Follow()")
        pending = self.levels.state["pending"]
        for score in scores:
            pending.append(score)
            if len(pending) == self.each * self.repeat:
                place = self.rank + self.world * self.levels.state["next"]
                draw = next(self.draws(place))
                fixed = self.plan.line(draw.index)[0].level
                self.levels.add(draw.kind, fixed is None, [float(x) for x in pending if x is not None])
                pending.clear()

    def state_dict(self) -> dict[str, Any]:
        """Where the stream stands; plain data. One that follows scores goes on with the first item without one."""
        worker, workers = self._settled()
        stands: dict[str, Any] = {
            "start": self.start,
            "given": self.given,
            "worker": worker,
            "workers": workers,
            "batch": self.batch,
        }
        if isinstance(self.levels, Course):
            reported = self.levels.state["next"] * self.each * self.repeat + len(self.levels.state["pending"])
            course = self.levels.state_dict() if in_worker() is None else None
            stands |= {"start": reported, "given": 0, "course": course}
        return {**self._named(), **stands}

    def load_state_dict(self, state: State | Sequence[State]) -> None:
        """Go on from a state, or from those of all workers of a rank, whatever their number is now.

        Refused if it is of another seed, shard or recipe, or if the workers' states are of different moments.
        """
        states = [state] if isinstance(state, Mapping) else list(state)
        for name, here in self._named().items():
            for told in states:
                if told.get(name) != here:
                    raise Refused(f"expected a state of {name} {here}, got {name} {told.get(name)}")
        if isinstance(self.levels, Course):
            if states[0]["course"] is None:
                raise Refused("expected the state of the stream itself: what loaders save of it lacks the scores")
            self.levels.load_state_dict(states[0]["course"])
        if len(states) == 1 and (states[0]["worker"], states[0]["workers"]) == at_work():
            self.start, self.given = states[0]["start"], states[0]["given"]
        else:
            self.start, self.given = merged(states), 0
        self._place = at_work()

    def _settled(self) -> tuple[int, int]:
        """Which worker this is. One that got the stream as it stood elsewhere begins where that was."""
        if self._place != at_work():
            self.start, self.given, self._place = self.start + self.given, 0, at_work()
        return self._place

    def _named(self) -> dict[str, Any]:
        """What a state has to agree with."""
        recipe = self.plan.recipe.model_dump_json(exclude={"size", "part_size", "resolved", "seed"})
        made_of = [(line.module.VERSION, getattr(line.source, "digest", "")) for line in self.plan.lines]
        unpacked = getattr(self.unpack, "__qualname__", None) or repr(self.unpack)
        named = f"{digest(recipe, made_of, unpacked, self.each, self.repeat, self.levels):032x}"
        return {"seed": self.plan.recipe.seed, "rank": self.rank, "world": self.world, "recipe": named}


def merged(states: Sequence[State]) -> int:
    """The item at which a rank goes on, from the states of all its workers; Refused if they do not fit together."""
    ordered = sorted(states, key=lambda s: int(s["worker"]))
    first = ordered[0]
    if [(s["worker"], s["start"]) for s in ordered] != [(w, first["start"]) for w in range(first["workers"])]:
        raise Refused(f"expected states of all {first['workers']} workers of one run, got {len(ordered)}")
    given = [int(s["given"]) for s in ordered]
    batches = sum(given) // first["batch"]
    even = [first["batch"] * len(range(w, batches, len(given))) for w in range(len(given))]
    if len(given) > 1 and given != even:
        raise Refused(
            f"expected workers that take turns by batches of {first['batch']}, got {given} items from them; "
            "batch has to be the batch_size of the loader, which must keep its order"
        )
    return int(first["start"]) + sum(given)


def at_work() -> tuple[int, int]:
    """Which worker of a torch DataLoader this is, and of how many; (0, 1) elsewhere."""
    worker = in_worker()
    return (worker.id, worker.num_workers) if worker is not None else (0, 1)


def in_worker() -> Any:
    """What torch says of the worker that this process is; None elsewhere."""
    torch = sys.modules.get("torch.utils.data")  # only if the user has it at work
    return torch.get_worker_info() if torch is not None else None
