"""All facts of a picture of a scene: the scene's own, what only layout knows, and what the marks show."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.truth.element import Scene
from gnomon.truth.fact import Because, Fact, Key, is_number
from gnomon.truth.picture import Picture, Scales
from gnomon.truth.vocabulary import CODE, DRAWN_BY, KIND, TEXT


def gather(scene: Scene, picture: Picture) -> tuple[Fact, ...]:
    """Facts without doubles; ValueError if two facts of one key disagree, which would be a bug of a scene."""
    found: dict[Key, Fact] = {}
    for fact in (*kinds(picture), *scene.facts(), *picture.facts, *code(picture, scene.ground)):
        known = found.setdefault((fact.subject, fact.attribute), fact)
        if known is not fact and known.value != fact.value:
            raise ValueError(f"two facts disagree: {known} and {fact}")
    return (*found.values(), *places(tuple(found.values()), picture))


def kinds(picture: Picture) -> Iterator[Fact]:
    """What every mark is, and what is printed on it."""
    for mark in picture.marks:
        yield Fact(mark.id, KIND, mark.kind, origin="picture")
        if mark.text:
            yield Fact(mark.id, TEXT, mark.text, origin="picture")


def code(picture: Picture, ground: str) -> Iterator[Fact]:
    """The program that draws a figure: a picture that shows all its grounds settles what such a program is."""
    grounds = tuple((m.id, KIND) for m in picture.marks if m.kind == ground)
    if picture.code and grounds:
        yield Fact("picture", CODE, picture.code, because=Because(DRAWN_BY, grounds), origin="picture")


def places(facts: tuple[Fact, ...], picture: Picture) -> Iterator[Fact]:
    """For a value shown against an axis, its place along it in pixels, growing with the value."""
    marks = {m.id: m for m in picture.marks}
    scales = Scales(picture.scales)
    for fact in facts if picture.scales else ():
        mark = marks.get(fact.subject)
        scale = scales.of(mark, fact.attribute) if mark else None
        if mark and scale and scale.edge != "place" and is_number(fact.value):
            place = scale.at(mark.whole) * (1 if scale.slope > 0 else -1)
            along = f"px along {scale.within}{scale.axis}"
            yield Fact(fact.subject, fact.attribute.place, round(place, 3), along, origin="picture")
