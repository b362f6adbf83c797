"""Captions: in short, and in enough detail to draw the figure again; every claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.describing import Said, descriptions, outlines
from gnomon.annotators.geometry.naming import letters, name_of
from gnomon.annotators.geometry.telling import marked, valued
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import listing, say
from gnomon.scenes.geometry import Figure, PointName, ValueLabel
from gnomon.scenes.geometry.ids import point_id
from gnomon.truth.fact import Fact, number
from gnomon.truth.vocabulary import AT, TEXT, X, Y
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PLAIN = 12.0  # pixels by which one point must stand out
SHORT = (
    "A figure with {it}.",
    "{It}.",
    "A drawing of {it}.",
    "The figure shows {it}.",
    "{It}, drawn with {n} named points.",
    "A plane figure: {it}.",
)


def caption(scene: Figure, world: World, words: Generator) -> Iterator[Caption]:
    start = list(outlines(scene))
    named = tuple((n.id, TEXT) for n in scene.of(PointName) if (n.id, TEXT) in world.facts)
    if start:
        it = start[0][0].removeprefix("The figure shows ").rstrip(".")
        text = say(words, *SHORT, it=it, It=it[:1].upper() + it[1:], n=len(named))
        yield Caption(text, "short", (*start[0][1], *named))
    parts = [*descriptions(scene, world), *marked(scene), *given(scene, world), *places(scene, world)]
    parts = [(text, tuple(k for k in keys if k in world.facts)) for text, keys in parts]
    text = " ".join(text for text, keys in parts if keys)
    keys = tuple(dict.fromkeys(k for _, ks in parts for k in ks))
    if text:
        yield Caption(f"{text} The named points are {listing(sorted(letters(scene)))}.", "detailed", (*keys, *named))


def given(scene: Figure, world: World) -> Iterator[Said]:
    """Printed values, and what is sought."""
    for text, keys in valued(scene, world):
        yield f"Printed: {text}", keys
    for label in scene.of(ValueLabel):
        if label.sought:
            sign = "a question mark" if label.text == "?" else f"the letter {label.text}"
            what = name_of(scene, label.of)
            yield f"{what[:1].upper()}{what[1:]} is labelled with {sign}.", ((label.id, TEXT), (label.id, AT))


def places(scene: Figure, world: World) -> Iterator[Said]:
    """Which points lie highest and furthest to the left, where that is plain to see."""
    for axis, most in ((Y, "lies highest on the page"), (X, "lies furthest to the left")):
        found: list[tuple[float, str, Fact]] = []
        for p in letters(scene):
            fact = world.facts.get((point_id(p), axis))
            if fact is not None and fact.key in world.readings:
                found.append((number(fact.value), p, fact))
        found.sort(key=lambda f: (f[0], f[1]))
        if len(found) > 1 and found[1][0] - found[0][0] > PLAIN:
            yield f"{found[0][1]} {most}.", tuple(f.key for _, _, f in found)
