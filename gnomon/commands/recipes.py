"""From the command line to a plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gnomon.datasets.load import recipe_of
from gnomon.datasets.make import make
from gnomon.datasets.plan import Plan, missing, prepare
from gnomon.datasets.recipe import parse, there_are
from gnomon.registry import generator
from gnomon.renderers.engines import Engines
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
            path = str(Path(sources[wanted]).absolute())
            said = entry["source"].get(wanted)  # what the recipe says of the files holds of the ones given here
            entry["source"] = {wanted: {**said, "path": path} if isinstance(said, dict) else path}
    for name_ in sources.keys() - used:
        takes = sorted({generator(e["kind"]).SOURCE for e in data["mix"]} - {""})
        raise Refused(
            f"--source: expected a source of these kinds, got {name_!r}; there are: {', '.join(takes) or 'none'}"
        )
    return prepare(parse(data, name, where), folder, name, where), folder


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


DRAWS = 24  # of one line of the mix, before its tasks are said to match nothing
NAMED = 3  # of those that are asked about anything, to say what tasks there are


def must_ask(plan: Plan) -> None:
    """Refused, naming kinds and what there is, if the tasks that a recipe keeps to are none of a kind's."""
    patterns = plan.recipe.annotators.tasks
    if not patterns:
        return
    with Engines() as engines:
        for number, line in enumerate(plan.lines):
            draws = [replace(plan, lines=(line,)).draw(index) for index in range(DRAWS)]
            if any(make(draw, engines, tries=1)[0] is not None for draw in draws):
                continue
            freely = (make(replace(draw, tasks=(), questions=100), engines, tries=1)[0] for draw in draws[:NAMED])
            there = {asked.question.task for sample in freely if sample is not None for asked in sample.questions}
            raise Refused(
                f"annotators.tasks: expected tasks of {line.kind} (mix[{number}]), got {', '.join(patterns)}"
                f"{there_are(patterns[0], sorted(there))}"
            )
