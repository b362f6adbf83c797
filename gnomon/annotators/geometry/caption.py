"""Captions: in short, and in enough detail to draw the figure again; every claim names its fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.describing import Said, descriptions, outlines
from gnomon.annotators.geometry.naming import name_of
from gnomon.annotators.geometry.telling import (
    arcs,
    arrows,
    marked,
    printed,
    quantities,
    squares,
    statements,
    ticks,
    valued,
)
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import listing, say
from gnomon.scenes.geometry import Figure, PointName, Segment, ValueLabel
from gnomon.scenes.geometry.ids import letters_of
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import AT, KIND, TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SHORT = ("{It}.", "The figure shows {it}.", "The picture shows {it}.")
TOLD = 3  # things that are told of a shape in short


def caption(scene: Figure, world: World, words: Generator) -> Iterator[Caption]:
    named = tuple((n.id, TEXT) for n in scene.of(PointName) if (n.id, TEXT) in world.facts)
    it, keys = in_short(scene, world)
    if it:
        text = say(words, *SHORT, it=it, It=it[:1].upper() + it[1:])
        yield Caption(text, "short", (*keys, *named))
    parts = [*descriptions(scene, world), *marked(scene), *given(scene, world)]
    parts = [(text, tuple(k for k in keys if k in world.facts)) for text, keys in parts]
    text = " ".join(text for text, keys in parts if keys)
    keys = tuple(dict.fromkeys(k for _, ks in parts for k in ks))
    if text:
        yield Caption(text, "detailed", (*keys, *named))


def in_short(scene: Figure, world: World) -> tuple[str, tuple[Key, ...]]:
    """`triangle HJK, where HK = JK and ∠JHK = 45°`: what there is, and the first things told of it."""
    text, keys = next(outlines(scene), None) or lines(scene)
    it = text.removeprefix("The figure shows ").rstrip(".")
    own = {letter for letter in it if letter.isupper()}
    told: list[Said] = []
    others: list[Said] = []
    signs = (x for telling in (ticks, arcs, arrows, statements) for x in telling(scene, False))
    for said, more in [*squares(scene, True), *signs, *singly(scene, world)]:
        found = tuple(k for k in more if k in world.facts)
        called = of_its_sort(it, said.rstrip("."))
        if found and called != it:
            it, keys = called, (*keys, *found)
        elif found:
            (told if {c for c in said if c.isupper()} <= own else others).append((said.rstrip("."), found))
    some = (told or others)[:TOLD]
    where = f", where {listing([t for t, _ in some])}" if some else ""
    return f"{it}{where}", (*keys, *(k for _, ks in some for k in ks))


def of_its_sort(it: str, said: str) -> str:
    """`trapezoid ABCD` for the quadrilateral that is said to be one."""
    if sort := re.fullmatch(r"([A-Z]+) is an? ([a-z ]+)", said):
        return it.replace(f"quadrilateral {sort[1]}", f"{sort[2]} {sort[1]}")
    if sort := re.fullmatch(r"([a-z]+ [A-Z]+) is regular(, with its centre at [A-Z])?", said):
        return it.replace(sort[1], f"the regular {sort[1]}{(sort[2] or '').replace(', with its', ' with its')}")
    return it


def lines(scene: Figure) -> Said:
    """`The figure shows the segments AZ and BC.`, where they make no shape."""
    found = [s for s in scene.of(Segment) if not s.part]
    what = "the segments" if len(found) > 1 else "the segment"
    return f"The figure shows {what} {listing([letters_of(s.id) for s in found])}.", tuple((s.id, KIND) for s in found)


def singly(scene: Figure, world: World) -> list[Said]:
    """The printed values, one by one, each with the keys of what it states."""
    facts = [f.key for f in printed(scene, world)]
    keys = [*facts, *((x.id, TEXT) for x in scene.of(ValueLabel) if x.slope)]
    return [(text, (key,)) for text, key in zip(quantities(scene, world), keys, strict=True)]


def given(scene: Figure, world: World) -> Iterator[Said]:
    """Printed values, and what is sought."""
    for text, keys in valued(scene, world):
        yield f"The figure gives {text}", keys
    for label in scene.of(ValueLabel):
        if label.sought:
            sign = "marked with a question mark" if label.text == "?" else f"labelled {label.text}"
            what = name_of(scene, label.of)
            yield f"{what[:1].upper()}{what[1:]} is {sign}.", ((label.id, TEXT), (label.id, AT))
