"""Captions: in short, and in enough detail to draw the plot again; every claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._caption_parts import Said, axes, curves, others
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, say
from gnomon.scenes.function import (
    Arrow,
    Between,
    Conic,
    Curve,
    Feasible,
    Field,
    Parametric,
    Plot,
    Polar,
    Shown,
    Solid,
    Span,
)
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN, KIND, NAME
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def caption(scene: Plot, world: World, words: Generator) -> Iterator[Caption]:
    start = opening(scene, words)
    yield caption_of([start], "short")
    yield caption_of([start, *axes(scene, world), *curves(scene, world), *others(scene, world)], "detailed")


def caption_of(parts: list[Said], style: str) -> Caption:
    return Caption(" ".join(t for t, _ in parts), style, tuple(dict.fromkeys(k for _, keys in parts for k in keys)))


def opening(scene: Plot, words: Generator) -> Said:
    """What is shown, in a sentence."""
    what, keys = what_is_shown(scene)
    text = say(
        words,
        "(The figure|The picture|The drawing) shows {what}.",
        "(Shown {are}|To be seen {are}) {what}.",
        "{these} {are} {what}.",
        what=what,
        are="are" if what.startswith("the graphs") else "is",
        these="These" if what.startswith("the graphs") else "This",
    )
    return text, keys


def what_is_shown(scene: Plot) -> tuple[str, tuple[Key, ...]]:
    if solids := scene.of(Solid):
        cut = (
            " cut by a plane parallel to its base"
            if solids[0].cut and solids[0].sort != "sphere"
            else " cut by a plane"
            if solids[0].cut
            else ""
        )
        return f"a {solids[0].sort}{cut}", ((solids[0].id, DRAWN),)
    if scene.of(Shown):
        spans = scene.of(Span)
        noun = "a marked stretch" if len(spans) == 1 else f"{in_words(len(spans))} marked stretches"
        return f"a number line with {noun}", tuple((s.id, DRAWN) for s in spans)
    if fields := scene.of(Field):
        return f"a {fields[0].noun} on a grid", tuple((a.id, KIND) for a in scene.of(Arrow)[:1])
    if scene.of(Feasible):
        return "a shaded region of a linear program in a coordinate system", ((scene.of(Feasible)[0].id, KIND),)
    curves = scene.of(Curve)
    if len(curves) == 1 and isinstance(curves[0], (Conic, Parametric, Polar)):
        return "a curve in a coordinate system", ((curves[0].id, KIND),)
    names = listing([c.name for c in curves])
    where = " with a shaded region" if scene.of(Between) else ""
    noun = "the graph" if len(curves) == 1 else "the graphs"
    return f"{noun} of {names} in a coordinate system{where}", tuple((c.id, NAME) for c in curves)
