"""A recipe made ready: kinds found, options and engines checked, sources loaded; then index by index."""

from __future__ import annotations

import importlib
import inspect
import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, get_args

from gnomon.datasets.make import Draw
from gnomon.datasets.recipe import HeldOut, Recipe, at, short, there_are
from gnomon.datasets.rota import LEVELS, entry_of, level_of, style_of
from gnomon.datasets.tree import Where
from gnomon.datasets.versions import here
from gnomon.registry import Kind, NotFound, engine_package, engines, generator, kinds, renderer
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
    module: Kind
    weight: float
    level: int | None
    engine: str
    options: Mapping[str, Any]
    source: Any
    place: Path | None
    said: Mapping[str, Any] = field(default_factory=dict)  # what the recipe says of the user's file

    def __reduce__(self) -> Any:
        """For other processes, which import modules and shipped sources themselves."""
        held = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "module"}
        return line_of, ({**held, "source": self.source if self.place is not None else None},)


def line_of(held: Mapping[str, Any]) -> Line:
    """A line of what was sent of it."""
    module = generator(held["kind"])
    source = held["source"] if held["place"] is not None else load_source(module, None)
    return Line(**{**held, "module": module, "source": source})


@dataclass(frozen=True)
class Plan:
    """What every index of a run is to be."""

    recipe: Recipe
    lines: tuple[Line, ...]

    @property
    def loaded(self) -> tuple[Any, ...]:
        """The user's source of each line, None for others."""
        return tuple(line.source if line.place is not None else None for line in self.lines)

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
            also=tuple(self.recipe.annotators.also),
            limits=self.limits,
        )


def prepare(
    recipe: Recipe,
    folder: Path = Path(),
    name: str = "recipe",
    where: Where | None = None,
    loaded: Sequence[Any] | None = None,
) -> Plan:
    """A plan. Paths of sources are relative to `folder`; Refused, naming file and line, if something is not there.

    `loaded` holds the user's source of each line, read already: what was hashed is what is drawn from.
    """
    if recipe.seed < 0 and not isinstance(recipe, HeldOut):
        raise Refused(f"{name}: expected a seed from 0 on, got {recipe.seed}: those below are of benchmark suites")
    lines = []
    read: dict[str, Any] = {}  # the user's files, each read once
    for i, entry in enumerate(recipe.mix):

        def refuse(*path: str | int, text: str, entry_number: int = i) -> Refused:
            return Refused(at(name, ("mix", entry_number, *path), where) + text)

        try:
            module = generator(entry.kind)
        except NotFound as e:
            raise refuse("kind", text=str(e)) from e
        engine = entry.engine or next(iter(engines(entry.kind)), "")
        try:
            check_engine(engine, entry.kind)
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
            wrong = misfit(module, option, value)
            if wrong:
                raise refuse("options", option, text=wrong)
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
            if loaded is not None and place is not None:
                content = loaded[i]
            else:
                content = read[name_of] if name_of in read else load_source(module, place, said)
        except Refused as e:
            raise (refuse("source", module.SOURCE, text=str(e)) if said else e) from e
        if place is not None:
            read[name_of] = content
        line = Line(entry.kind, module, entry.weight, entry.level, engine, entry.options, content, place, said)
        lines.append(line)
        if place is not None and loaded is None and (why := why_not(line, recipe.seed)):
            raise refuse("source", module.SOURCE, text=f"{entry.kind} cannot be drawn of {place}: {why}")
    return Plan(recipe, tuple(lines))


def check_engine(engine: str, kind: str) -> None:
    """NotFound unless the engine draws the kind and has the setting after its colon.

    Settings are a closed list of each engine's: nothing that a recipe says reaches a process or a path through them.
    """
    name, colon, setting = engine.partition(":")
    renderer(name, kind)
    known = getattr(engine_package(name, kind.split("/")[0]), "SETTINGS", ())
    if colon and setting not in known:
        there = there_are(setting, known) if known else "; there are none"
        raise NotFound(f"expected a setting of {name}, got {setting!r}{there}")


def options(module: Kind) -> tuple[str, ...]:
    """The names of a kind's options."""
    return tuple(p for p in inspect.signature(module.generate).parameters if p not in GIVEN)


TYPES = {"bool": "true or false", "int": "a whole number", "float": "a number", "str": "a text", "None": "nothing"}


def misfit(module: Kind, option: str, value: Any) -> str:
    """What is wrong with an option's value, '' if nothing: its type, and what the kind says there is to choose.

    That is `STYLE`, `OPTIONS` for what is no style, or the option's own Literal.
    """
    annotation = inspect.signature(module.generate).parameters[option].annotation
    values = module.STYLE.get(option) or getattr(module, "OPTIONS", {}).get(option) or get_args(annotation)
    called = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
    wanted = [name.strip() for name in called.split("|") if name.strip() in TYPES]
    given = "None" if value is None else type(value).__name__
    if wanted and given not in wanted and not (given == "int" and "float" in wanted):
        return f"expected {' or '.join(TYPES[name] for name in wanted)}, got {short(value)}"
    if values and value is not None and value not in values:
        return f"expected a {option}, got {short(value)}{there_are(str(value), list(dict.fromkeys(map(str, values))))}"
    return ""


def load_source(module: Kind, place: Path | None, said: Mapping[str, Any] | None = None) -> Any:
    """The source of a kind: the user's file if there is one, else what is shipped; None for kinds without.

    `said` is what the recipe says of the file; Refused if the source takes no such words.
    """
    if not module.SOURCE:
        return None
    own = f"{module.__name__.split('.generators.')[0]}.generators.sources"
    theirs = find_spec(own) is not None and find_spec(f"{own}.{module.SOURCE}") is not None
    room = importlib.import_module(f"{own if theirs else 'gnomon.generators.sources'}.{module.SOURCE}")
    if place is None:
        return room.shipped()
    if said and len(inspect.signature(room.user).parameters) < 2:
        raise Refused(f"expected a path alone of {module.SOURCE}, got {', '.join(said)}")
    before = seen(place)
    found = room.user(place, said) if said else room.user(place)
    if seen(place) != before:
        raise Refused(f"{place}: changed while it was read; begin again when it is at rest")
    return found


def seen(place: Path) -> list[tuple[str, int, int, int]]:
    """What the file system says of a file, or of the files of a folder. Refused if one would be waited for for ever."""
    files = sorted(place.iterdir()) if place.is_dir() else [place] if place.exists() else []
    found = []
    for file in files:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
            raise Refused(f"{file}: expected a file, got something that is none")
        found.append((file.name, about.st_size, about.st_mtime_ns, about.st_ino))
    return found


def why_not(line: Line, seed: int) -> str:
    """Why a kind, or one by a style of it that is wanting, never comes out of the user's file; empty if all do.

    A kind names the axis of style that decides how much content it wants as `WANTING`.
    """
    axis = getattr(line.module, "WANTING", "")
    if not axis or axis in line.options:
        return never(line, seed)
    values = tuple(dict.fromkeys(line.module.STYLE[axis]))
    told = {v: why for v in values if (why := never(replace(line, options={**line.options, axis: v}), seed))}
    able = [str(v) for v in values if v not in told]
    if not told or not able:
        return next(iter(told.values()), "")
    reasons = {why: ", ".join(str(v) for v in told if told[v] == why) for why in told.values()}
    lacking = "; ".join(f"{axis} {those}: {why}" for why, those in reasons.items())
    return (
        f"{lacking}; say one that can be drawn, such as options: {{{axis}: {able[0]}}} (there are: {', '.join(able)})"
    )


def never(line: Line, seed: int) -> str:
    """Why a line never comes out of the user's file, whatever its level; empty if it does. No engine is asked.

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
        "annotators": recipe.annotators.model_dump(exclude=None if recipe.annotators.also else {"also"}),
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
