"""One sample on the fly, a recipe found and read, and all samples of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import Any

from gnomon.datasets.make import make
from gnomon.datasets.parts import FEW
from gnomon.datasets.plan import Plan, chosen, prepare
from gnomon.datasets.recipe import Recipe, load_recipe, parse
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

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


def read(out: str | Path) -> Iterator[Sample]:
    """All samples of a dataset's folder, in order of their parts."""
    from gnomon.datasets.rows import sample_of

    yield from map(sample_of, all_rows(Path(out)))


def all_rows(out: Path, columns: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of all parts of a dataset's folder, in order. Refused if it is none."""
    for file in part_files(out):
        yield from part_rows(file, columns)


def part_rows(file: Path, columns: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a part, or some of their columns, a few at a time, so that memory stays flat."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as parquet:
        for batch in parquet.iter_batches(batch_size=FEW, columns=columns):
            yield from batch.to_pylist()


def part_files(out: Path) -> list[Path]:
    """The parts of a folder; Refused if it is no dataset of ours."""
    files = sorted((out / "data").glob("*.parquet"))
    if not files:
        raise Refused(f"{out}: expected the folder of a dataset, with data/*.parquet; there are none")
    return files
