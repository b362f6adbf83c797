"""Streams by recipe: of samples, or of the rows of an export format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from gnomon.datasets.curriculum import Course, Follow, Schedule
from gnomon.datasets.load import Recipes, recipe_of
from gnomon.datasets.plan import prepare
from gnomon.datasets.sample import Sample
from gnomon.datasets.stream import Stream, Unpack, whole
from gnomon.exports import Options
from gnomon.exports import rows as rows_of
from gnomon.exports.format import format_called
from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Rows:
    """What an export format makes of a sample; Refused if there is no such format."""

    format: str
    options: Options

    def __post_init__(self) -> None:
        format_called(self.format)

    def __call__(self, sample: Sample) -> Sequence[Any]:
        return list(rows_of(self.format, sample, self.options))


def stream(
    recipe: Recipes,
    *,
    seed: int | None = None,
    rank: int = 0,
    world: int = 1,
    rows: str = "",
    options: Options | Mapping[str, Any] | None = None,
    unpack: Unpack | None = None,
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

    Rank r of `world` gets its own share. `rows` names an export format and `options` are those of its. Of each sample
    come `each` rows, or of what `unpack` makes of it, and each item comes `repeat` times in a row, for groups of one
    prompt. `batch` matters to torch alone: see `gnomon.torch.Stream`. Refused if something is not there.
    """
    loaded, folder, name, where = recipe_of(recipe)
    if seed is not None:
        loaded = loaded.model_copy(update={"seed": seed})
    return Stream(
        prepare(loaded, folder, name, where),
        rank,
        world,
        batch=batch,
        unpack=rows_in(rows, options) if rows else unpack or whole,
        each=each,
        repeat=repeat,
        levels=Course(levels, world) if isinstance(levels, Follow) else Schedule(levels) if levels else None,
    )


def rows_in(format: str, options: Options | Mapping[str, Any] | None = None) -> Rows:
    """What makes rows of a format, by options or by their names and values. Refused if one is not known."""
    if isinstance(options, Options):
        return Rows(format, options)
    known = [f.name for f in fields(Options)]
    unknown = [name for name in options or {} if name not in known]
    if unknown:
        raise Refused(f"expected options of exports, got {unknown[0]!r}; there are: {', '.join(known)}")
    return Rows(format, Options(**(options or {})))
