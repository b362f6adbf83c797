"""A stream as PyTorch's loaders take it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch
from torch.utils.data import IterableDataset

from gnomon.datasets.load import Recipes
from gnomon.exports.stream import stream
from gnomon.truth.refused import Refused


class Stream(IterableDataset):  # type: ignore[misc]
    """`gnomon.stream` as an IterableDataset; takes what that takes.

    Rank and world are those of torch.distributed where it is at work. `batch` is the `batch_size` of the loader: with
    it the loader gives one and the same order whatever its number of workers. Engines stay open in each worker, whose
    prefetching is the loader's.

    Under torchdata's StatefulDataLoader it goes on by itself with as many workers. With another number, load the
    loader's state into the stream before there is a loader: `stream.load_state_dict(state)`.
    """

    def __init__(
        self,
        recipe: Recipes,
        *,
        rank: int | None = None,
        world: int | None = None,
        batch: int | None = None,
        **given: Any,
    ) -> None:
        there = torch.distributed.is_available() and torch.distributed.is_initialized()
        here = (torch.distributed.get_rank(), torch.distributed.get_world_size()) if there else (0, 1)
        self.batch_told = batch is not None
        self.stream = stream(
            recipe,
            rank=here[0] if rank is None else rank,
            world=here[1] if world is None else world,
            batch=batch or 1,
            **given,
        )

    def __iter__(self) -> Iterator[Any]:
        return iter(self.stream)

    def report(self, scores: Sequence[float | None]) -> None:
        """Say how well the next items were answered; see `gnomon.datasets.stream.Stream.report`."""
        self.stream.report(scores)

    def state_dict(self) -> dict[str, Any]:
        return self.stream.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from a state of a stream, or of a StatefulDataLoader with any number of workers.

        Refused if it is of another stream.
        """
        if "_snapshot" in state:
            held = state["_snapshot"]["_worker_snapshots"].values()
            since = state["_steps_since_snapshot"]
            if since and not self.batch_told:
                raise Refused("expected a loader that takes its state at every step, or batch=… as its batch_size")
            self.stream.load_state_dict([worker["dataset_state"] for worker in held])
            self.stream.start += since * self.stream.batch
        else:
            self.stream.load_state_dict(state["dataset_state"] if "_num_yielded" in state else state)
