"""`gnomon inspect`: what is understood of the user's files, what is left out and why, and which kinds can draw them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import typer

from gnomon.commands.show import chosen
from gnomon.datasets.plan import Line, why_not
from gnomon.generators.sources._understood import Understood
from gnomon.registry import generator, kinds, packages, root
from gnomon.truth.refused import Refused

MOST = 20  # lines of what is left out that are printed of each file


@dataclass(frozen=True)
class Answer:
    """What is told of one file: `kinds` that can draw it, `not_drawn` those that cannot with the reason."""

    understood: Understood
    source: str
    kinds: tuple[str, ...]
    not_drawn: Mapping[str, str]


def inspect_all(files: Sequence[Path], settings: Sequence[str], json: bool) -> None:
    """Tell of each file; exits 2 after the last if one is refused."""
    said = chosen(settings)
    told: list[dict[str, Any]] = []
    refused = []
    for file in files:
        try:
            answers = list(answered(file, said))
        except Refused as e:
            refused.append(str(e))
            told.append({"file": str(file), "refused": str(e)})
            continue
        told += [
            {**asdict(a.understood), "source": a.source, "kinds": a.kinds, "not_drawn": a.not_drawn} for a in answers
        ]
        if not json:
            typer.echo("\n\n".join(in_words(a) for a in answers))
            typer.echo()
    if json:
        import json as js

        typer.echo(js.dumps(told, indent=2, ensure_ascii=False))
    if refused:
        raise Refused("\n".join(refused))


def answered(file: Path, said: Mapping[str, Any]) -> Iterator[Answer]:
    """What each source that reads such files understands of one or of a folder; Refused if none does."""
    if not file.exists():
        raise Refused(f"{file}: expected a file or a folder, there is none")
    refused: dict[str, str] = {}
    for name, room in sources_for(file).items():
        try:
            told = room.inspect(file, said) if said else room.inspect(file)
        except Refused as e:
            refused[name] = str(e)
            continue
        for understood in told:
            place = Path(understood.file)
            source = room.user(place, said) if said else room.user(place)
            reasons = {kind: why_not(line_of(kind, source), 0) for kind in kinds() if name == generator(kind).SOURCE}
            able = tuple(kind for kind, why in reasons.items() if not why)
            yield Answer(understood, name, able, {kind: why for kind, why in reasons.items() if why})
    if len(refused) == len(sources_for(file)):
        alone = len(refused) == 1
        raise Refused("\n".join(text if alone else f"as {name}: {text}" for name, text in refused.items()))


@cache
def sources() -> dict[str, ModuleType]:
    """Every source that tells what it understands of files, by path alone."""
    found = {}
    for package in packages():
        for file in sorted((root(package) / "generators" / "sources").glob("[!_]*.py")):
            room = importlib.import_module(f"{package}.generators.sources.{file.stem}")
            if hasattr(room, "inspect") and hasattr(room, "ENDINGS"):
                found[file.stem] = room
    return found


def sources_for(file: Path) -> dict[str, ModuleType]:
    """The sources that read a file by its ending, or some file of a folder; any other text may be a table."""
    inside = [f for f in file.iterdir() if f.is_file()] if file.is_dir() else [file]
    found = {n: room for n, room in sources().items() if any(is_for(room, f) for f in inside)}
    if not found and file.is_dir():
        there = ", ".join(e for room in sources().values() for e in room.ENDINGS)
        raise Refused(f"{file}: expected files that end in one of {there}")
    return found or {"tables": sources()["tables"]}


def is_for(room: ModuleType, file: Path) -> bool:
    """Whether a source reads a file, by its ending or by what stands in it."""
    return file.name.lower().endswith(room.ENDINGS) or (hasattr(room, "reads") and bool(room.reads(file)))


def line_of(kind: str, source: Any) -> Line:
    """A line of a recipe: the kind from this source, at any level."""
    return Line(kind, generator(kind), 1, None, "", {}, source, None)


def in_words(answer: Answer) -> str:
    """What is told of a file, as a table."""
    u = answer.understood
    rows = [("column" if u.what == "table" else "part", "holds", "is used for", "unit", "written", "begins")]
    rows += [(p.name, p.sort, p.use, p.unit, p.manner, ", ".join(p.begins)) for p in u.parts]
    shown = [tuple(shorten(cell) for cell in row) for row in rows]
    widths = [max(len(row[i]) for row in shown) for i in range(len(shown[0]))]
    lines = [f"{u.file}: {u.what} {u.title!r}, {u.used:,} {'rows' if u.what == 'table' else 'records'} used"]
    lines += [f"  {name}: {text}" for name, text in u.written]
    lines += ["  " + "  ".join(f"{cell:<{w}}" for cell, w in zip(row, widths, strict=True)).rstrip() for row in shown]
    lines.append(f"  left out: {len(u.left_out)}" if u.left_out else "  left out: nothing")
    lines += [f"    {text}" for text in u.left_out[:MOST]]
    if len(u.left_out) > MOST:
        lines.append(f"    … {len(u.left_out) - MOST} more (all of them: --json)")
    lines.append(f"  drawn by: {', '.join(answer.kinds) or 'no kind'}")
    by_reason: dict[str, list[str]] = {}
    for kind, why in answer.not_drawn.items():
        by_reason.setdefault(why, []).append(kind)
    lines += [f"  not by {', '.join(named)}: {why}" for why, named in by_reason.items()]
    return "\n".join(lines)


def shorten(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
