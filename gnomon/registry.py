"""Where things live: a kind is a file's path, in gnomon or in a plug-in with the same rooms."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, cast


class Kind(Protocol):
    """What a file generators/<family>/<kind>.py gives.

    VERSION is part of the key of chance: who changes what the kind draws or asks gives it a new one. SOURCE names the
    file of generators/sources/ that content comes from, "" if the kind makes it all. STYLE holds the axes of its looks,
    each also an option of `generate(content, look, *, level, source, …options)`, which gives a scene.
    """

    __name__: str
    VERSION: str
    SOURCE: str
    STYLE: Mapping[str, tuple[Any, ...]]
    generate: Callable[..., Any]


class Renderer(Protocol):
    """What renderers/<engine>/<family> gives: the picture of a scene by an engine that is open."""

    def render(self, scene: Any, engine: Any) -> Any: ...


class EnginePackage(Protocol):
    """What renderers/<engine>/ gives: the engine, kept open; its versions; what it lacks, with the remedy, or None."""

    open_engine: Callable[..., AbstractContextManager[Any]]
    versions: Callable[[], dict[str, str]]
    missing: Callable[[], str | None]


class NotFound(ValueError):
    """Something asked for by name that is not there; the text says what there is."""


@cache
def packages() -> tuple[str, ...]:
    """gnomon, and the packages of plug-ins that are installed (entry-point group `gnomon`)."""
    return ("gnomon", *sorted({e.value for e in entry_points(group="gnomon")}))


def root(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise NotFound(f"expected an importable package named {package!r}")
    return Path(next(iter(spec.submodule_search_locations)))


@cache
def kinds() -> dict[str, str]:
    """Every kind and the module that generates it, by path alone: nothing is imported."""
    found = {}
    for package in packages():
        for file in sorted((root(package) / "generators").glob("*/*.py")):
            if not file.name.startswith("_") and file.parent.name != "sources":
                found[f"{file.parent.name}/{file.stem}"] = f"{package}.generators.{file.parent.name}.{file.stem}"
    return dict(sorted(found.items()))


def generator(kind: str) -> Kind:
    """The module of a kind; NotFound, naming near ones, if there is none, or saying what it lacks."""
    if kind not in kinds():
        import difflib

        near = difflib.get_close_matches(kind, kinds(), n=3, cutoff=0.4) or list(kinds())
        raise NotFound(f"no kind {kind!r}; there are: {', '.join(near)} (all: gnomon list)")
    return cast(Kind, complete(importlib.import_module(kinds()[kind]), Kind))


def complete(module: ModuleType, contract: type) -> ModuleType:
    """The module; NotFound if it does not give all that its contract names."""
    wanted = sorted({n for c in contract.__mro__ for n in (*vars(c).get("__annotations__", ()), *vars(c))})
    lacks = [n for n in wanted if not n.startswith("_") and not hasattr(module, n)]
    if lacks:
        raise NotFound(f"expected {module.__name__} to give {', '.join(lacks)}: see registry.{contract.__name__}")
    return module


def family_module(room: str, family: str, inner: str = "") -> ModuleType:
    """The module or package of a family in a room: `gnomon.<room>.<family>[.<inner>]`."""
    return importlib.import_module(f"{_home(room, family)}.{room}.{family}{'.' + inner if inner else ''}")


def has_module(room: str, family: str, inner: str) -> bool:
    """Whether a family has a file `<inner>.py` in a room: its being there is its registration."""
    try:
        place = root(_home(room, family)) / room / family
    except NotFound:
        return False
    return (place / f"{inner}.py").is_file()


def lives_in(place: Path, family: str) -> bool:
    """Whether a folder has a module or a package of a family."""
    # a family is a plain name: what a stored scene calls its own may hold a path
    return family.isidentifier() and ((place / f"{family}.py").is_file() or (place / family / "__init__.py").is_file())


@cache
def _home(room: str, family: str) -> str:
    for package in packages():
        place = root(package) / room
        if lives_in(place, family):
            return package
    raise NotFound(f"no family {family!r} in {room}/; there are: {', '.join(families())}")


def families() -> tuple[str, ...]:
    return tuple(dict.fromkeys(k.split("/")[0] for k in kinds()))


@cache
def engines(what: str) -> tuple[str, ...]:
    """The engines that draw a family or a kind: `renderers/<engine>/<family>`.

    An engine that draws only some kinds of a family has a file `draws.py` there, whose `draws(kind)` says whether it
    does: from the nouns that the kind is made of, which the kinds of such a family name in NOUNS.
    """
    family, _, kind = what.partition("/")
    found = []
    for package in packages():
        for place in sorted((root(package) / "renderers").glob("*/")):
            if not lives_in(place, family):
                continue
            choosy = kind and (place / family / "draws.py").is_file()
            if choosy:
                draws = importlib.import_module(f"{package}.renderers.{place.name}.{family}.draws").draws
            if not choosy or draws(generator(what)):
                found.append(place.name)
    return tuple(dict.fromkeys(found))


def renderer(engine: str, what: str) -> Renderer:
    """The renderer of one engine and a family or kind; NotFound if it does not draw that."""
    if engine not in engines(what):
        raise NotFound(f"engine {engine!r} does not draw {what}; there are: {', '.join(engines(what))}")
    family = what.split("/")[0]
    for package in packages():
        place = root(package) / "renderers" / engine
        if lives_in(place, family):
            return cast(Renderer, complete(importlib.import_module(f"{package}.renderers.{engine}.{family}"), Renderer))
    raise AssertionError("unreachable")


def engine_package(engine: str, family: str) -> EnginePackage:
    """The package of an engine that draws a family."""
    package = next(p for p in packages() if lives_in(root(p) / "renderers" / engine, family))
    return cast(EnginePackage, complete(importlib.import_module(f"{package}.renderers.{engine}"), EnginePackage))
