"""From the command line to a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gnomon.commands.telling import warn
from gnomon.datasets.load import recipe_of
from gnomon.datasets.make import make
from gnomon.datasets.plan import Line, Plan, missing, prepare
from gnomon.datasets.recipe import parse, there_are
from gnomon.registry import generator
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused


@dataclass(frozen=True, kw_only=True)
class Making:
    """What the command line says is to be made: kinds or a recipe, and what is put over that. None: not said."""

    what: Sequence[str]
    number: int | None = None
    seed: int | None = None
    engine: str | None = None
    level: int | None = None
    source: Sequence[str] = ()
    part_size: int | None = None
    split: str | None = None


def planned(said: Making) -> tuple[Plan, Path]:
    """A recipe with what the command line says put over it, and the folder that its paths are relative to."""
    recipe, folder, name, where = recipe_of(list(said.what))
    given = {"size": said.number, "seed": said.seed, "part_size": said.part_size, "split": said.split}
    data = recipe.model_dump()
    data.update({k: v for k, v in given.items() if v is not None})
    sources = dict(pair(text) for text in said.source)
    used = set()
    for entry in data["mix"]:
        if said.engine is not None:
            entry["engine"] = said.engine
        if said.level is not None:
            entry["level"] = said.level
        wanted = generator(entry["kind"]).SOURCE if sources else ""
        if wanted in sources:
            used.add(wanted)
            path = str(Path(sources[wanted]).absolute())
            hints = entry["source"].get(wanted)  # what the recipe says of the files holds of the ones given here
            entry["source"] = {wanted: {**hints, "path": path} if isinstance(hints, dict) else path}
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


def without_missing(plan: Plan) -> Plan:
    """The plan without the lines whose engine is not there, each named on stderr; Refused if none is left."""

    def drawn(line: Line) -> bool:
        return not missing(replace(plan, lines=(line,)))

    lacking = missing(plan)
    kept = [i for i, line in enumerate(plan.lines) if drawn(line)] if lacking else range(len(plan.lines))
    if not kept:
        raise Refused("\n".join(lacking))
    for text in lacking:
        warn(f"gnomon: left out: {text}")
    recipe = plan.recipe.model_copy(update={"mix": [plan.recipe.mix[i] for i in kept]})
    return Plan(recipe, tuple(plan.lines[i] for i in kept))
