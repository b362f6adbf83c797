"""Captions: in short, and in enough detail to draw the plot again; every claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._caption_parts import Said, axes, curves, others
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, say, with_article
from gnomon.scenes.function import (
    Arrow,
    Between,
    Conic,
    Curve,
    Feasible,
    Field,
    Formula,
    Parametric,
    Petal,
    Plot,
    Polar,
    Shown,
    Solid,
    Span,
)
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN, KIND, NAME, TEXT
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
        "Shown {are} {what}.",
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
        return "the feasible region of a linear program, shaded", ((scene.of(Feasible)[0].id, KIND),)
    curves = scene.of(Curve)
    where = " with a shaded region" if scene.of(Between) else ""
    if len(curves) == 1 and isinstance(curves[0], (Conic, Parametric, Polar)):
        what, keys = sort_of(scene, curves[0])
        return f"{what} in a coordinate system", keys
    formulas = {f.of: f for f in scene.of(Formula)}
    told = [formulas[c.id].text if c.id in formulas else c.name for c in curves]
    keys = tuple((formulas[c.id].id, TEXT) if c.id in formulas else (c.id, NAME) for c in curves)
    noun = "the graph" if len(curves) == 1 else "the graphs"
    return f"{noun} of {listing(told)}{where}", keys


def sort_of(scene: Plot, curve: Curve) -> tuple[str, tuple[Key, ...]]:
    """`an ellipse`, `a rose with five petals`, `the curve x = 2 sin t, y = 2 cos t`: as far as it is seen."""
    formula = next((f for f in scene.of(Formula) if f.of == curve.id), None)
    keys: tuple[Key, ...] = ((curve.id, KIND), *(((formula.id, TEXT),) if formula else ()))
    by = f" {formula.text}" if formula else ""
    if isinstance(curve, Conic):
        return f"{with_article(curve.sort)}{' with the equation' if by else ''}{by}", keys
    if isinstance(curve, Polar):
        petals = scene.of(Petal)
        sort = "cardioid" if curve.sort == "limacon" and abs(curve.a) == abs(curve.d) else curve.sort
        sort = sort.replace("limacon", "limaçon")
        also = "and" if petals else "with"
        shape = f"a rose with {in_words(len(petals))} petals" if petals else with_article(sort)
        return f"{shape}{f' {also} the equation' if by else ''}{by}", (*keys, *((p.id, KIND) for p in petals))
    return f"the curve{by}", keys
