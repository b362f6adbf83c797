"""A recipe made ready: kinds found, options and engines checked, sources loaded; then index by index."""

from __future__ import annotations

import importlib
import inspect
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from gnomon.datasets.make import Draw
from gnomon.datasets.recipe import Recipe, Where, at, short, there_are
from gnomon.datasets.rota import LEVELS, entry_of, level_of, style_of
from gnomon.datasets.versions import here
from gnomon.house import NotFound, engine_package, engines, generator, kinds, renderer
from gnomon.truth.chance import chance
from gnomon.truth.limits import Limits
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

PROBES = 15  # scenes that are tried of the user's file before a kind is said not to come out of it
GIVEN = ("content", "look", "level", "source")  # parameters of generate() that are no options


@dataclass(frozen=True)
class Line:
    """An entry of the mix made ready: `source` is loaded, `place` is where the user's file of it is."""

    kind: str
    module: ModuleType
    weight: float
    level: int | None
    engine: str
    options: Mapping[str, Any]
    source: Any
    place: Path | None
    said: Mapping[str, Any] = field(default_factory=dict)  # what the recipe says of the user's file


@dataclass(frozen=True)
class Plan:
    """What every index of a run is to be."""

    recipe: Recipe
    lines: tuple[Line, ...]

    @cached_property
    def limits(self) -> Limits:
        return self.recipe.limits

    def line(self, index: int) -> tuple[Line, int]:
        """The line of the mix that takes an index, and how many indices before it did."""
        entry, ordinal = entry_of([x.weight for x in self.lines], index)
        return self.lines[entry], ordinal

    def draw(self, index: int) -> Draw:
        """What sample `index` is to be."""
        line, ordinal = self.line(index)
        seed = self.recipe.seed
        free = {name: values for name, values in line.module.STYLE.items() if name not in line.options}
        return Draw(
            kind=line.kind,
            engine=line.engine,
            seed=seed,
            index=index,
            level=line.level or level_of(line.kind, seed, ordinal),
            source=line.source,
            options={**style_of(line.kind, free, seed, ordinal), **line.options},
            split=self.recipe.split,
            questions=self.recipe.annotators.questions,
            tasks=tuple(self.recipe.annotators.tasks),
            limits=self.limits,
        )


def prepare(recipe: Recipe, folder: Path = Path(), name: str = "recipe", where: Where | None = None) -> Plan:
    """A plan. Paths of sources are relative to `folder`; Refused, naming file and line, if something is not there."""
    lines = []
    loaded: dict[str, Any] = {}  # the user's files, each read once
    for i, entry in enumerate(recipe.mix):

        def refuse(*path: str | int, text: str, entry_number: int = i) -> Refused:
            return Refused(at(name, ("mix", entry_number, *path), where) + text)

        try:
            module = generator(entry.kind)
        except NotFound as e:
            raise refuse("kind", text=str(e)) from e
        engine = entry.engine or next(iter(engines(entry.kind)), "")
        try:
            renderer(engine.partition(":")[0], entry.kind)
        except NotFound as e:
            raise refuse("engine", text=str(e)) from e
        known = options(module)
        for option, value in entry.options.items():
            if option not in known:
                raise refuse(
                    "options",
                    option,
                    text=f"expected an option of {entry.kind}, got {option!r}{there_are(option, known)}",
                )
            default = inspect.signature(module.generate).parameters[option].default
            if isinstance(default, bool) and not isinstance(value, bool):
                raise refuse("options", option, text=f"expected true or false, got {value!r}")
            if option in module.STYLE and value not in module.STYLE[option]:
                values = list(dict.fromkeys(map(str, module.STYLE[option])))
                raise refuse(
                    "options", option, text=f"expected a {option}, got {value!r}{there_are(str(value), values)}"
                )
        for source in entry.source:
            if source != module.SOURCE:
                takes = f"a source called {module.SOURCE!r}" if module.SOURCE else "no source"
                raise refuse("source", source, text=f"{entry.kind} takes {takes}, got {source!r}")
        place: Path | None = None
        said: dict[str, Any] = {}
        for given in entry.source.values():
            path, said = parted(given)
            if not (isinstance(path, str) and path):
                raise refuse(
                    "source", module.SOURCE, text=f"expected a path, or the key 'path' with one, got {short(given)}"
                )
            place = folder / path
        name_of = f"{module.SOURCE} {place} {said}"
        try:
            source_ = loaded[name_of] if name_of in loaded else load_source(module, place, said)
        except Refused as e:
            raise (refuse("source", module.SOURCE, text=str(e)) if said else e) from e
        if place is not None:
            loaded[name_of] = source_
        lines.append(Line(entry.kind, module, entry.weight, entry.level, engine, entry.options, source_, place, said))
        if place is not None and (why := why_not(lines[-1], recipe.seed)):
            raise refuse("source", module.SOURCE, text=f"{entry.kind} cannot be drawn of {place}: {why}")
    return Plan(recipe, tuple(lines))


def options(module: ModuleType) -> tuple[str, ...]:
    """The names of a kind's options."""
    return tuple(p for p in inspect.signature(module.generate).parameters if p not in GIVEN)


def load_source(module: ModuleType, place: Path | None, said: Mapping[str, Any] | None = None) -> Any:
    """The source of a kind: the user's file if there is one, else what is shipped; None for kinds without.

    `said` is what the recipe says of the file; Refused if the source takes no such words.
    """
    if not module.SOURCE:
        return None
    room = importlib.import_module(f"{module.__name__.split('.generators.')[0]}.generators.sources.{module.SOURCE}")
    if place is None:
        return room.shipped()
    if said and len(inspect.signature(room.user).parameters) < 2:
        raise Refused(f"expected a path alone of {module.SOURCE}, got {', '.join(said)}")
    return room.user(place, said) if said else room.user(place)


def why_not(line: Line, seed: int) -> str:
    """Why a kind never comes out of the user's file, whatever its level; empty if it does. No engine is asked.

    What fails for another reason than its content is left to the run, which counts it.
    """
    told: dict[int, str] = {}  # by level: the lowest asks for least
    for ordinal in range(PROBES):
        free = {name: values for name, values in line.module.STYLE.items() if name not in line.options}
        options = {**style_of(line.kind, free, seed, ordinal), **line.options}

        def rng(purpose: Any, attempt: int = ordinal) -> Any:
            return chance(line.kind, line.module.VERSION, seed, 0, attempt, purpose)

        level = line.level or LEVELS[ordinal % len(LEVELS)]
        try:
            line.module.generate(rng("content"), rng("look"), level=level, source=line.source, **options)
        except Rejected as no:
            if no.reason != "no such data":
                return ""
            told[level] = no.detail
        except Exception:
            return ""
        else:
            return ""
    return told[min(told)]


def missing(plan: Plan) -> list[str]:
    """One plain line for each engine of the plan that is not there, naming its kinds."""
    wanted: dict[str, list[str]] = {}
    for line in plan.lines:
        wanted.setdefault(line.engine.partition(":")[0], []).append(line.kind)
    found = []
    for engine, needing in wanted.items():
        lack = engine_package(engine, needing[0].split("/")[0]).missing()
        if lack:
            found.append(f"{', '.join(dict.fromkeys(needing))}: {lack}")
    return found


def resolved(plan: Plan, out: Path) -> dict[str, Any]:
    """The plan as the data of `recipe.yaml`: every option, version, digest and seed. Engines are asked for versions."""
    recipe = plan.recipe
    versions = dict(here())
    for line in plan.lines:
        versions.update(engine_package(line.engine.partition(":")[0], line.kind.split("/")[0]).versions())
    mix = [
        {
            "kind": line.kind,
            "weight": line.weight,
            **({"level": line.level} if line.level else {}),
            "engine": line.engine,
            "options": dict(line.options),
            "source": {line.module.SOURCE: told_source(line, out)} if line.place is not None else {},
        }
        for line in plan.lines
    ]
    made_of = [
        {
            "kind": line.kind,
            "version": line.module.VERSION,
            **({"source": line.source.name, "digest": line.source.digest} if line.source is not None else {}),
        }
        for line in plan.lines
    ]
    return {
        "mix": mix,
        "seed": recipe.seed,
        "size": recipe.size,
        "split": recipe.split,
        "part_size": recipe.part_size,
        "annotators": recipe.annotators.model_dump(),
        "readings": vars(recipe.limits),
        "resolved": {"kinds": made_of, "versions": dict(sorted(versions.items()))},
    }


def parted(given: Any) -> tuple[Any, dict[str, Any]]:
    """The path of a source, and what is said of its files; numbers as keys become texts, as JSON has them."""
    if not isinstance(given, Mapping):
        return given, {}

    def texts(value: Any) -> Any:
        return {str(k): texts(v) for k, v in value.items()} if isinstance(value, Mapping) else value

    said = texts(given)
    return said.pop("path", None), said


def told_source(line: Line, out: Path) -> Any:
    """The path of the user's file as seen from a folder, with what was said of it."""
    assert line.place is not None
    path = os.path.relpath(line.place, out)
    return {"path": path, **line.said} if line.said else path


def chosen(patterns: Iterable[str]) -> list[str]:
    """Kinds by name, family or pattern (`chart/bar`, `chart`, `*`); NotFound if one matches nothing."""
    found: list[str] = []
    for pattern in patterns:
        hits = [k for k in kinds() if k == pattern or k.split("/")[0] == pattern or fnmatchcase(k, pattern)]
        if not hits:
            generator(pattern)
        found += hits
    return list(dict.fromkeys(found))
