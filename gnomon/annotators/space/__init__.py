"""What is asked and said of things in space: objects on a table, single things, rooms, piles, several pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption
from gnomon.annotators.space import caption as tabletop
from gnomon.annotators.space import change, described, naming, pictures, pile, portrait, room, telling, views
from gnomon.annotators.voice import Line, Selection, Voice
from gnomon.scenes.space import Blocks, Changed, Interior, Multiview, Pictures, Place, Portrait, Tabletop
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.steps import Comparison, End
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def name(scene: Place, world: World, subject: str) -> str:
    match scene:
        case Portrait():
            return portrait.name(scene, subject)
        case Interior():
            return room.name(scene, world, subject)
        case Pictures():
            return pictures.name(scene, world, subject)
        case Blocks():
            return pile.name(scene, subject)
    return naming.name(table(scene), world, subject)


def kind(scene: Place, world: World, kind: str) -> str:
    return pile.kind(kind) if isinstance(scene, Blocks) else kind


def state(scene: Place, world: World, fact: Fact, value: str) -> str | None:
    match scene:
        case Portrait():
            return portrait.state(scene, fact, value)
        case Interior():
            return room.state(scene, world, fact, value)
        case Pictures():
            return pictures.state(scene, world, fact, value)
        case Blocks():
            return pile.state(scene, fact, value)
    return telling.state(table(scene), world, fact, value)


def select(scene: Place, world: World, selection: Selection) -> str | None:
    match scene:
        case Portrait():
            return ""
        case Interior():
            return room.select(scene, world, selection)
        case Pictures():
            return pictures.select(scene, world, selection)
        case Blocks():
            return pile.select(scene, selection)
    return telling.select(table(scene), world, selection)


def order(scene: Place, world: World, attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    return room.order(attribute, n, end) if isinstance(scene, Interior) else telling.place(attribute, n, end)


def compare(scene: Place, world: World, one: Fact, is_: Comparison, other: Fact) -> str:
    match scene:
        case Portrait() | Blocks():
            return ""
        case Interior():
            return room.compare(scene, world, one, is_, other)
        case Pictures():
            return pictures.compare(scene, world, one, is_, other)
    return telling.compare(table(scene), world, one, is_, other)


def reason(scene: Place, world: World, fact: Fact) -> Line | None:
    if isinstance(scene, Blocks):
        return pile.reason(scene, world, fact)
    return room.reason(scene, world, fact) if isinstance(scene, Interior) else None


def caption(scene: Place, world: World, words: Generator) -> Iterator[Caption]:
    match scene:
        case Portrait():
            return portrait.caption(scene, world, words)
        case Interior():
            return described.caption(scene, world, words)
        case Changed():
            return change.caption(scene, world, words)
        case Multiview():
            return views.caption(scene, world, words)
        case Blocks():
            return pile.caption(scene, world, words)
    return tabletop.caption(scene, world, words)


def table(scene: Place) -> Tabletop:
    assert isinstance(scene, Tabletop)
    return scene


VOICE: Voice[Place] = Voice(
    name=name, kind=kind, caption=caption, state=state, select=select, order=order, compare=compare, reason=reason
)
