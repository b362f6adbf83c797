"""From the command line to a plan."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from gnomon.datasets.load import recipe_of
from gnomon.datasets.plan import Line, Plan, missing, prepare
from gnomon.datasets.recipe import Recipe
from gnomon.house import generator
from gnomon.truth.refused import Refused


def planned(
    what: list[str],
    *,
    number: int | None = None,
    seed: int | None = None,
    engine: str | None = None,
    level: int | None = None,
    source: list[str] | None = None,
    part_size: int | None = None,
    split: str | None = None,
) -> tuple[Plan, Path]:
    """A recipe with what the command line says put over it, and the folder that its paths are relative to."""
    recipe, folder, name, where = recipe_of(what)
    given = {"size": number, "seed": seed, "part_size": part_size, "split": split}
    data = recipe.model_dump()
    data.update({k: v for k, v in given.items() if v is not None})
    sources = dict(pair(text) for text in source or ())
    used = set()
    for entry in data["mix"]:
        if engine is not None:
            entry["engine"] = engine
        if level is not None:
            entry["level"] = level
        wanted = generator(entry["kind"]).SOURCE if sources else ""
        if wanted in sources:
            used.add(wanted)
            entry["source"] = {wanted: str(Path(sources[wanted]).absolute())}
    for name_ in sources.keys() - used:
        takes = sorted({generator(e["kind"]).SOURCE for e in data["mix"]} - {""})
        raise Refused(
            f"--source: expected a source of these kinds, got {name_!r}; there are: {', '.join(takes) or 'none'}"
        )
    return prepare(Recipe.model_validate(data), folder, name, where), folder


def pair(text: str) -> tuple[str, str]:
    """`tables=csv/` as name and path."""
    name, equals, path = text.partition("=")
    if not equals or not name or not path:
        raise Refused(f"--source: expected NAME=PATH, such as tables=csv/; got {text!r}")
    return name, path


def must_have_engines(plan: Plan) -> None:
    """Refused, naming kinds and what is missing, if an engine is not there."""
    lacking = missing(plan)
    if lacking:
        raise Refused("\n".join(lacking))


def without_missing(plan: Plan) -> Plan:
    """The plan without the lines whose engine is not there, each named on stderr; Refused if none is left."""

    def drawn(line: Line) -> bool:
        return not missing(replace(plan, lines=(line,)))

    lacking = missing(plan)
    kept = [i for i, line in enumerate(plan.lines) if drawn(line)] if lacking else range(len(plan.lines))
    if not kept:
        raise Refused("\n".join(lacking))
    for text in lacking:
        print(f"gnomon: left out: {text}", file=sys.stderr)
    recipe = plan.recipe.model_copy(update={"mix": [plan.recipe.mix[i] for i in kept]})
    return Plan(recipe, tuple(plan.lines[i] for i in kept))
