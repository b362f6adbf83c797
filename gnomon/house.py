"""Where things live: a kind is a file's path, in gnomon or in a plug-in with the same rooms."""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType


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


def generator(kind: str) -> ModuleType:
    """The module of a kind; NotFound, naming near ones, if there is none."""
    if kind not in kinds():
        import difflib

        near = difflib.get_close_matches(kind, kinds(), n=3, cutoff=0.4) or list(kinds())
        raise NotFound(f"no kind {kind!r}; there are: {', '.join(near)} (all: gnomon list)")
    return importlib.import_module(kinds()[kind])


def family_module(room: str, family: str, inner: str = "") -> ModuleType:
    """The module or package of a family in a room: `gnomon.<room>.<family>[.<inner>]`."""
    return importlib.import_module(f"{_home(room, family)}.{room}.{family}{'.' + inner if inner else ''}")


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
    """The engines that draw a family or a kind, by path alone: `renderers/<engine>/<family>`.

    An engine that draws only some kinds of a family names them in a file `kinds.txt` there, one a line.
    """
    family, _, kind = what.partition("/")
    found = []
    for package in packages():
        for place in sorted((root(package) / "renderers").iterdir()):
            only = place / family / "kinds.txt"
            if lives_in(place, family) and (not kind or not only.is_file() or kind in only.read_text().split()):
                found.append(place.name)
    return tuple(dict.fromkeys(found))


def renderer(engine: str, what: str) -> ModuleType:
    """The module with `render(scene, engine)` of one engine and a family or kind; NotFound if it does not draw that."""
    if engine not in engines(what):
        raise NotFound(f"engine {engine!r} does not draw {what}; there are: {', '.join(engines(what))}")
    family = what.split("/")[0]
    for package in packages():
        place = root(package) / "renderers" / engine
        if lives_in(place, family):
            return importlib.import_module(f"{package}.renderers.{engine}.{family}")
    raise AssertionError("unreachable")


def engine_package(engine: str, family: str) -> ModuleType:
    """The package of an engine that draws a family: `open_engine`, `versions`, `missing`."""
    return importlib.import_module(renderer(engine, family).__name__.removesuffix(f".{family}"))
