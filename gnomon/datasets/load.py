"""Samples on the fly and from folders: one, an endless stream, or all of a dataset."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import Any

from gnomon.datasets.make import make
from gnomon.datasets.plan import Plan, chosen, prepare
from gnomon.datasets.recipe import Recipe, load_recipe, parse
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

PATIENCE = 4  # samples of each line of a recipe that may be lost in a row before a stream gives up
Recipes = str | Path | Mapping[str, Any] | Sequence[str]


def sample(
    kind: str,
    *,
    seed: int = 0,
    index: int = 0,
    level: int | None = None,
    engine: str | None = None,
    source: str | Path | None = None,
    engines: Engines | None = None,
    questions: int = 8,
    **options: Any,
) -> Sample:
    """Sample `index` of a run of one kind: what `gnomon generate KIND --seed SEED` writes at that index.

    Engines are opened and closed for it unless open ones are given. NotFound or Refused if there is no such thing,
    Rejected if every attempt at this index was turned away.
    """
    plan = only(kind, seed=seed, level=level, engine=engine, source=source, questions=questions, options=options)
    with nullcontext(engines) if engines is not None else Engines() as open_engines:
        found, turned = make(plan.draw(index), open_engines)
    if found is None:
        raise Rejected(
            "every attempt was turned away", f"{kind} index {index}: {turned[-1].reason} {turned[-1].detail}"
        )
    return found


def only(
    kind: str,
    *,
    seed: int = 0,
    level: int | None = None,
    engine: str | None = None,
    source: str | Path | None = None,
    questions: int = 8,
    options: Mapping[str, Any] | None = None,
) -> Plan:
    """The plan of one kind."""
    from gnomon.registry import generator

    entry: dict[str, Any] = {"kind": kind, "level": level, "engine": engine, "options": dict(options or {})}
    module = generator(kind)
    if source is not None:
        entry["source"] = {module.SOURCE: str(source)}
    return prepare(parse({"mix": [entry], "seed": seed, "annotators": {"questions": questions}}, kind), name=kind)


def recipe_of(recipe: Recipes) -> tuple[Recipe, Path, str, Any]:
    """A recipe from a YAML file or one that comes with gnomon, from plain data, or from names of kinds.

    Also its folder, its name and the lines of its parts.
    """
    if isinstance(recipe, Mapping):
        return parse(recipe, "recipe"), Path(), "recipe", None
    names = [recipe] if isinstance(recipe, (str, Path)) else list(recipe)
    files = [shipped().get(str(n), n) for n in names if str(n).endswith((".yaml", ".yml")) or str(n) in shipped()]
    if files:
        if len(names) > 1:
            raise Refused(f"expected one recipe or names of kinds, got: {' '.join(map(str, names))}")
        file = Path(files[0])
        loaded, where = load_recipe(file)
        return loaded, file.parent, str(names[0]), where
    return parse({"mix": [{"kind": k} for k in chosen(map(str, names))]}, "recipe"), Path(), "recipe", None


@cache
def shipped() -> Mapping[str, Path]:
    """The recipes that come with gnomon, by name: `charts-like-chartqa` …"""
    return {file.stem: file for file in sorted((Path(__file__).parent / "recipes").glob("*.yaml"))}


class Stream:
    """Endless samples of a recipe. Rank r of `world` takes every world-th index from r on.

    Rejected, saying why, if nothing comes out of it any more.
    Workers of a torch DataLoader part their rank's indices among themselves. `state_dict` says where to go on.
    """

    def __init__(self, plan: Plan, rank: int = 0, world: int = 1) -> None:
        if not 0 <= rank < world:
            raise Refused(f"expected a rank from 0 to {world - 1}, got {rank}")
        self.plan, self.rank, self.world = plan, rank, world
        self._turn = 0

    def __iter__(self) -> Iterator[Sample]:
        first, stride = self.rank, self.world
        lost = 0  # samples in a row that never came out
        torch = sys.modules.get("torch.utils.data")  # only if the user has it at work
        worker = torch.get_worker_info() if torch is not None else None
        if worker is not None:
            first, stride = self.rank * worker.num_workers + worker.id, self.world * worker.num_workers
        with Engines() as engines:
            while True:
                index = first + stride * self._turn
                self._turn += 1  # before the sample is given out, so that a state taken then does not repeat it
                found, turned = make(self.plan.draw(index), engines)
                lost = lost + 1 if found is None else 0
                if found is not None:
                    yield found
                elif lost >= PATIENCE * len(self.plan.lines):
                    last = turned[-1]
                    raise Rejected(
                        "nothing comes out", f"{lost} samples in a row, last {last.kind}: {last.reason} {last.detail}"
                    )

    def state_dict(self) -> dict[str, int]:
        """Where the stream stands; plain numbers."""
        return {"turn": self._turn, "seed": self.plan.recipe.seed, "rank": self.rank, "world": self.world}

    def load_state_dict(self, state: Mapping[str, int]) -> None:
        """Go on from a state; Refused if it is of another seed or shard."""
        for name, here in (("seed", self.plan.recipe.seed), ("rank", self.rank), ("world", self.world)):
            if state[name] != here:
                raise Refused(f"expected a state of {name} {here}, got {name} {state[name]}")
        self._turn = state["turn"]


def stream(recipe: Recipes, *, seed: int | None = None, rank: int = 0, world: int = 1) -> Stream:
    """An endless stream of a recipe: a YAML file, plain data, or names of kinds."""
    loaded, folder, name, where = recipe_of(recipe)
    if seed is not None:
        loaded = loaded.model_copy(update={"seed": seed})
    return Stream(prepare(loaded, folder, name, where), rank, world)


def read(out: str | Path) -> Iterator[Sample]:
    """All samples of a dataset's folder, in order of their parts."""
    import pyarrow.parquet as pq

    from gnomon.datasets.rows import sample_of

    for file in part_files(Path(out)):
        with pq.ParquetFile(file) as parquet:
            for batch in parquet.iter_batches(batch_size=16):
                yield from (sample_of(row) for row in batch.to_pylist())


def part_files(out: Path) -> list[Path]:
    """The parts of a folder; Refused if it is no dataset of ours."""
    files = sorted((out / "data").glob("*.parquet"))
    if not files:
        raise Refused(f"{out}: expected the folder of a dataset, with data/*.parquet; there are none")
    return files
