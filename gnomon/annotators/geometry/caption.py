"""Captions: in short, and in enough detail to draw the figure again; every claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.describing import Said, descriptions, outlines
from gnomon.annotators.geometry.naming import name_of
from gnomon.annotators.geometry.telling import marked, valued
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, PointName, ValueLabel
from gnomon.truth.vocabulary import AT, TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SHORT = ("{It}.", "A figure with {it}.", "The figure shows {it}.", "A plane figure: {it}.")


def caption(scene: Figure, world: World, words: Generator) -> Iterator[Caption]:
    start = list(outlines(scene))
    named = tuple((n.id, TEXT) for n in scene.of(PointName) if (n.id, TEXT) in world.facts)
    if start:
        it = start[0][0].removeprefix("The figure shows ").rstrip(".")
        text = say(words, *SHORT, it=it, It=it[:1].upper() + it[1:])
        yield Caption(text, "short", (*start[0][1], *named))
    parts = [*descriptions(scene, world), *marked(scene), *given(scene, world)]
    parts = [(text, tuple(k for k in keys if k in world.facts)) for text, keys in parts]
    text = " ".join(text for text, keys in parts if keys)
    keys = tuple(dict.fromkeys(k for _, ks in parts for k in ks))
    if text:
        yield Caption(text, "detailed", (*keys, *named))


def given(scene: Figure, world: World) -> Iterator[Said]:
    """Printed values, and what is sought."""
    for text, keys in valued(scene, world):
        yield f"The figure gives {text}", keys
    for label in scene.of(ValueLabel):
        if label.sought:
            sign = "marked with a question mark" if label.text == "?" else f"labelled {label.text}"
            what = name_of(scene, label.of)
            yield f"{what[:1].upper()}{what[1:]} is {sign}.", ((label.id, TEXT), (label.id, AT))
