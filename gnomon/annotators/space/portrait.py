"""How a single thing is spoken of: what it is called, where it faces, and from where it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption
from gnomon.annotators.space.refer import article
from gnomon.annotators.wording import say
from gnomon.scenes.space import Portrait, Thing
from gnomon.scenes.space.attributes import BODY, CLOCK, END, FACING, FLANK, SHOT, VIEWPOINT
from gnomon.truth.fact import Fact
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SHORT = ("{shot} of {thing}.", "{thing}, seen in {shot}.", "The picture is {shot} of {thing}.")
SEEN = (
    "{shot} of {thing}, seen {view}.",
    "The camera sees {thing} {view}, in {shot}.",
    "{thing}, seen {view} in {shot}.",
)
FACES = ("{point} {verb} {way}", "{point} {verb} {way} as seen by the viewer")


def name(scene: Portrait, subject: str) -> str:
    """`the teapot`"""
    return f"the {body(scene, subject).model}"


def body(scene: Portrait, subject: str) -> Thing:
    return next(t for t in scene.of(Thing) if t.id == subject)


def pointing(thing: Thing) -> tuple[str, str]:
    """What of a thing points somewhere, and its verb: `the spout of the teapot`, `points`; `the dog`, `faces`."""
    return (f"the {thing.front} of the {thing.model}", "points") if thing.front else (f"the {thing.model}", "faces")


def state(scene: Portrait, fact: Fact, value: str) -> str | None:
    """`the spout of the teapot points to the left`"""
    thing = body(scene, fact.subject)
    point, verb = pointing(thing)
    match fact.attribute:
        case a if a == FACING:
            return f"{point} {verb} {value}"
        case a if a == CLOCK:
            return f"{point} {verb} {'to ' if verb == 'points' else 'towards '}{value}"
        case a if a == FLANK:
            return f"the {thing.model} shows its own {value} side"
        case a if a == END:
            return f"the {thing.model} is seen more {value}"
        case a if a == VIEWPOINT:
            return f"the camera looks at the {thing.model} {seen(value)}"
        case a if a == SHOT:
            return f"the picture is {article(value)}"
        case a if a == BODY:
            return f"it is {article(value)}"
    return ""


def seen(viewpoint: str) -> str:
    """`from about its own height`, `obliquely from above`"""
    return "from " + viewpoint if viewpoint.startswith("about") else viewpoint


def caption(scene: Portrait, world: World, words: Generator) -> Iterator[Caption]:
    """What it is; from where it is seen; where it faces: as much of it as has a name."""
    for thing in scene.of(Thing):
        known = {a: str(f.value) for a in (SHOT, VIEWPOINT, FACING) if (f := world.facts.get((thing.id, a)))}
        what, point = article(thing.model), pointing(thing)
        if SHOT in known:
            text = begun(say(words, *SHORT, shot=article(known[SHOT]), thing=what))
            yield Caption(text, "short", ((thing.id, BODY), (thing.id, SHOT)))
        if SHOT in known and VIEWPOINT in known:
            view = begun(say(words, *SEEN, shot=article(known[SHOT]), thing=what, view=seen(known[VIEWPOINT])))
            keys = ((thing.id, BODY), (thing.id, SHOT), (thing.id, VIEWPOINT))
            if FACING not in known:
                yield Caption(view, "detailed", keys)
                continue
            faces = begun(say(words, *FACES, point=point[0], verb=point[1], way=known[FACING]))
            yield Caption(f"{view} {faces}.", "detailed", (*keys, (thing.id, FACING)))


def begun(text: str) -> str:
    return text[:1].upper() + text[1:]
