"""Streams by recipe: of samples, or of the rows of an export format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gnomon.datasets.curriculum import Course, Follow, Schedule
from gnomon.datasets.load import Recipes, recipe_of
from gnomon.datasets.plan import prepare
from gnomon.datasets.sample import Sample
from gnomon.datasets.stream import Stream, whole


@dataclass(frozen=True)
class Rows:
    """What an export format makes of a sample."""

    format: str
    options: Mapping[str, Any] = field(default_factory=dict)

    def __call__(self, sample: Sample) -> Sequence[Any]:
        from gnomon.exports import rows

        return list(rows(self.format, sample, self.options))


def stream(
    recipe: Recipes,
    *,
    seed: int | None = None,
    rank: int = 0,
    world: int = 1,
    rows: str = "",
    options: Mapping[str, Any] | None = None,
    each: int = 1,
    repeat: int = 1,
    levels: Mapping[str, Mapping[int, int]] | Follow | None = None,
    batch: int = 1,
) -> Stream:
    """An endless stream of a recipe: a YAML file, plain data, or names of kinds.

        gnomon.stream("recipe.yaml", seed=7)                            # samples
        gnomon.stream("charts", rows="trl", each=4)                     # four rows of TRL's of each picture
        gnomon.stream("charts", levels={"chart/*": {0: 1, 1000: 2}})    # level 2 from sample 1000 on
        gnomon.stream("charts", levels=Follow(avoid=True))              # as well as what is reported allows

    Rank r of `world` gets its own share. `rows` names an export format and `options` are those of its; of each sample
    come `each` rows, and each item comes `repeat` times in a row, for groups of one prompt. `batch` matters to torch
    alone: see `gnomon.torch.Stream`. Refused if something is not there.
    """
    loaded, folder, name, where = recipe_of(recipe)
    if seed is not None:
        loaded = loaded.model_copy(update={"seed": seed})
    return Stream(
        prepare(loaded, folder, name, where),
        rank,
        world,
        batch=batch,
        unpack=Rows(rows, options or {}) if rows else whole,
        each=each,
        repeat=repeat,
        levels=Course(levels, world) if isinstance(levels, Follow) else Schedule(levels) if levels else None,
    )
