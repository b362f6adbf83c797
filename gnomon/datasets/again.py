"""Rows held against the recipe: whose each is, its scene, facts, words and code made again; on request its picture too.

What `doubts` finds is false in itself. What is found here is another row than recipe, seed and index give, true or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gnomon.datasets.make import attempt_once, scene_of, words_of
from gnomon.datasets.pixels import pixels
from gnomon.datasets.plan import Plan, missing, prepare
from gnomon.datasets.recipe import Recipe
from gnomon.datasets.rota import entry_of
from gnomon.datasets.rows import Row, caption_row, dumps, question_row, row_of
from gnomon.datasets.sample import Sample
from gnomon.datasets.versions import here
from gnomon.datasets.worded.apply import worded
from gnomon.datasets.worded.said import Said
from gnomon.registry import engine_package, renderer
from gnomon.renderers.engines import Engines
from gnomon.truth.codec import unstructure
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected
from gnomon.truth.world import World

LEVEL = 1  # of 255, by which Blender's colours may differ from one time to the next
SHORT = 60  # characters of a value that is told


@dataclass(frozen=True)
class Due:
    """What rows are due to be. `unlike` says of a line of the mix why its rows, `undrawn` why its pictures, cannot be
    made again here.
    """

    plan: Plan
    versions: Mapping[str, str]
    unlike: Mapping[int, str]
    undrawn: Mapping[int, str]

    def line(self, index: int) -> int:
        return entry_of([x.weight for x in self.plan.lines], index)[0]


def due_of(recipe: Recipe, out: Path, loaded: Sequence[Any] | None = None) -> Due:
    """What the rows of a folder are due to be, by the recipe that was resolved there. Refused if it makes no plan."""
    name = str(out / "recipe.yaml")
    try:
        plan = prepare(recipe, out, name, loaded=loaded)
    except Refused:  # the user's file is not there any more: the rest can be held against the recipe all the same
        bare = [entry.model_copy(update={"source": {}}) for entry in recipe.mix]
        plan = prepare(recipe.model_copy(update={"mix": bare}), out, name)
    told = recipe.resolved or {}
    kinds, versions = told.get("kinds"), told.get("versions")
    if not isinstance(kinds, list) or len(kinds) != len(plan.lines) or not isinstance(versions, dict):
        raise Refused(f"{name}: expected under 'resolved' the versions of its {len(plan.lines)} kinds")
    unlike, undrawn = {}, {}
    for number, (line, made) in enumerate(zip(plan.lines, kinds, strict=True)):
        if not isinstance(made, dict):
            raise Refused(f"{name}: expected under 'resolved' a kind and its version, got {made!r}")
        digest = line.source.digest if line.source is not None else None
        package = engine_package(line.engine.partition(":")[0], line.kind.split("/")[0])
        if versions.get("platform") != here()["platform"]:
            unlike[number] = f"{line.kind}: made on {versions.get('platform')}, not on {here()['platform']}"
        elif made.get("version") != line.module.VERSION:
            unlike[number] = f"{line.kind}: made by version {made.get('version')}, here is {line.module.VERSION}"
        elif made.get("digest") != digest:
            unlike[number] = f"{line.kind}: made of another source than is here"
        elif lacking := missing(Plan(recipe, (line,))):
            undrawn[number] = lacking[0]
        elif other := {n: v for n, v in package.versions().items() if versions.get(n) != v}:
            undrawn[number] = f"{line.kind}: drawn by another version than {other}"
    return Due(plan, {str(n): str(v) for n, v in versions.items()}, unlike, undrawn)


def misplaced(due: Due, row: Row) -> Iterator[str]:
    """What of a row is not as the recipe has it for its index: kind, engine, seed, level, split, versions, names."""
    draw, line = due.plan.draw(row["index"]), due.plan.line(row["index"])[0]
    wanted = {name: getattr(draw, name) for name in ("id", "kind", "engine", "seed", "level", "split")}
    wanted |= {"group": draw.id, "version": line.module.VERSION}
    if due.line(row["index"]) in due.unlike:
        del wanted["version"]
    else:
        given = [line.source] if line.source is not None else []
        wanted["sources"] = [{"name": s.name, "licence": s.licence} for s in given]
    yield from differences({name: row[name] for name in wanted}, wanted)


def reworded(due: Due, row: Row, sample: Sample, attempt: int, said: Sequence[Said] = ()) -> Iterator[str]:
    """What differs in scene, facts, questions, captions or code from what this attempt at the index gives.

    `said` is what a model said of it: the row is due to have what of that passes the gate.
    """
    draw = due.plan.draw(sample.index)
    scene = scene_of(draw, attempt)
    if dumps(unstructure(scene)) != row["scene"]:
        yield "scene: not the one that recipe, seed and index give"
        return
    stored = {fact.key: fact for fact in sample.facts}
    fresh = {fact.key: fact for fact in scene.facts()}
    for key in [k for k, f in stored.items() if f.origin == "scene" and k not in fresh]:
        yield f"facts: {key} is none of the scene's"
    for key, fact in fresh.items():
        if key not in stored or stored[key].value != fact.value:
            yield f"facts: {key} is not as the scene has it"
    module_of = renderer(draw.engine.partition(":")[0], draw.kind)
    if hasattr(module_of, "script") and module_of.script(scene) != row["code"]:
        yield "code: not what draws this scene"
    world = World.of(sample.facts, sample.readings, scene.ground)
    asked, told = words_of(draw, attempt, scene, world)
    number = {fact.key: i for i, fact in enumerate(sample.facts)}
    again: Row = {"questions": [question_row(a) for a in asked], "captions": [caption_row(c, number) for c in told]}
    if said:
        again, _ = worded(replace(sample, questions=asked, captions=told), again, said)
    again = {"language": scene.language, **again}
    yield from differences({name: row[name] for name in again}, again)


def redrawn(due: Due, row: Row, attempt: int, engines: Engines) -> Iterator[str]:
    """What differs in any column from the sample made again with its pictures."""
    try:
        made = row_of(attempt_once(due.plan.draw(row["index"]), engines, attempt))
    except Rejected as no:
        yield f"made again, it is turned away: {no.reason} {no.detail}".rstrip()
        return
    if row["engine"].startswith("blender"):
        made["images"] = [near(*pair) for pair in zip(made["images"], row["images"], strict=False)]
    yield from differences(row, made)


def near(made: Row, stored: Row) -> Row:
    """The stored picture if its colours are those of the one that was made, within a level."""
    import numpy as np

    one, other = pixels(made["bytes"]).astype(int), pixels(stored["bytes"]).astype(int)
    alike = one.shape == other.shape and int(np.abs(one - other).max()) <= LEVEL
    return {**made, "bytes": stored["bytes"]} if alike else made


def differences(have: Any, want: Any, path: str = "") -> Iterator[str]:
    """A line for every place in which stored data is not as it is due to be."""
    if isinstance(have, Mapping) and isinstance(want, Mapping) and have.keys() == want.keys():
        for key in want:
            yield from differences(have[key], want[key], f"{path}.{key}".lstrip("."))
    elif isinstance(have, list) and isinstance(want, list) and len(have) == len(want):
        for i, (one, other) in enumerate(zip(have, want, strict=True)):
            yield from differences(one, other, f"{path}[{i}]")
    elif have != want:
        yield f"{path}: the recipe gives {short(want)}, stored is {short(have)}"


def short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
