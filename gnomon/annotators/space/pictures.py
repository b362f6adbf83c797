"""How several pictures of a table are spoken of: as each alone would be, and in which picture it is so."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from gnomon.annotators.space import naming, telling
from gnomon.annotators.space.refer import Clauses, phrase
from gnomon.annotators.voice import Selection
from gnomon.annotators.wording import in_words, listing
from gnomon.scenes.space import ADJECTIVES, Object, Pictures, Tabletop
from gnomon.scenes.space.attributes import AROUND, CHANGED, CHANGED_THING, MOVED, NEW, PICTURE, SAME_IN
from gnomon.truth.fact import Fact
from gnomon.truth.program import Program
from gnomon.truth.steps import Comparison, Every
from gnomon.truth.world import World

# how one sees what has happened
SEEN = {
    "added": "was added: only picture 2 shows it", "removed": "was removed: only picture 1 shows it",
    "moved": "was moved: it stands elsewhere in picture 2", "turned": "was turned: picture 2 shows other sides of it",
    "recoloured": "was recoloured: its place and shape are the same in both pictures",
    "resized": "was resized: its shape and colour are the same in both pictures",
    "made of another material": "was made of another material: in picture 2 it takes the light in another way",
}  # fmt: skip

# and how one sees from where a picture was taken, for who stands where picture 1 was taken
HOW_SEEN = {
    "from the same side": "what is on the left in picture 1 is on the left in picture {k} too",
    "from the right side": "what is on the right in picture 1 is near the camera in picture {k}",
    "from the left side": "what is on the left in picture 1 is near the camera in picture {k}",
    "from the opposite side": "what is on the left in picture 1 is on the right in picture {k}",
}


def number(subject: str) -> int:
    """Which picture an id is of; 0 for none."""
    first = subject.partition("/")[0]
    return int(first) if first.isdigit() else 0


def table(scene: Pictures, subject: str) -> Tabletop:
    """The picture that an id is of, as if it were alone."""
    return scene.tables()[max(number(subject), 1) - 1]


def name(scene: Pictures, world: World, subject: str) -> str:
    """`the red cube`, where it is plain which picture is meant; `picture 3`"""
    if subject == "change":
        return "the change"
    return f"picture {number(subject)}" if subject.endswith("/table") else inside(scene, world, subject)


def inside(scene: Pictures, world: World, subject: str) -> str:
    """What an object is called among those of its picture."""
    return naming.name(table(scene, subject), world, subject)


def state(scene: Pictures, world: World, fact: Fact, value: str) -> str | None:
    """`the red cube in picture 2 is large`, `picture 3 was taken from the left side`"""
    match fact.attribute:
        case a if a == CHANGED:
            return f"{inside(scene, world, ids(world)[0])} {SEEN[value]}"
        case a if a == CHANGED_THING:
            called = dict.fromkeys(inside(scene, world, i) for i in ids(world))
            return f"what was changed is {' of picture 1, which is '.join(called)}{' of picture 2' * (len(called) > 1)}"
        case a if a == MOVED:
            return f"{inside(scene, world, ids(world)[0])} has gone {value} for the viewer"
        case a if a == PICTURE:
            return f"it is so in {value}"
        case a if a == NEW:
            return None
        case a if a == AROUND:
            k = number(fact.subject)
            return f"{HOW_SEEN[value].format(k=k)}, so picture {k} was taken {value}"
        case a if a.pattern == SAME_IN:
            return f"there it is {value}"
    own = table(scene, fact.subject)
    told = telling.state(own, world, fact, value)
    if told and fact.attribute in ADJECTIVES:
        # without what is told the name may be that of another, or of the same thing in another picture
        short = naming.describe(own, world, fact.subject, without=fact.attribute)
        others = {inside(scene, world, i) for i in world.kinds["object"] if i != fact.subject}
        if short != inside(scene, world, fact.subject) and short in others:
            told = told.replace(short, "that object", 1)
    return f"in picture {number(fact.subject)} {told}" if told else told


def ids(world: World) -> tuple[str, ...]:
    """What the changed thing is called in the pictures that show it."""
    found = world.facts["change", CHANGED_THING].value
    assert isinstance(found, tuple)
    return tuple(map(str, found))


def select(scene: Pictures, world: World, selection: Selection) -> str | None:
    """`In picture 2 there are two grey spheres: …`, `the red cube is seen in two pictures: picture 1 and picture 3`"""
    picked = next((str(c.value) for c in selection.conditions if c.attribute == PICTURE), "")
    rest = tuple(c for c in selection.conditions if c.attribute != PICTURE)
    n = len(selection.members)
    if any(c.attribute == NEW for c in rest):
        pictures = sorted({number(m) for m in selection.members})
        new = [f"picture {k} shows {in_words(sum(number(m) == k for m in selection.members))}" for k in pictures]
        more = [f"{n} that no earlier one shows" if k else n for k, n in enumerate(new)]
        nowhere = ", and no other picture shows another one" if len(new) == 1 else ""
        return f"{', '.join(more)}{nowhere}, so there are {in_words(n)} different objects"
    if picked:
        selection = replace(selection, conditions=rest)
        if not selection.asked and (not rest or selection.named):
            return ""
        own = scene.tables()[int(picked.split()[1]) - 1]
        told = telling.select(own, world, selection)
        return f"in {picked} {told}" if told else told
    if not selection.asked:
        return ""
    if not n:
        clauses: Clauses = tuple((c.attribute, str(c.value)) for c in rest if not c.other)
        return f"no picture shows the {phrase(clauses)}"
    found = listing([f"picture {number(m)}" for m in selection.members])
    many = f"{in_words(n)} picture{'' if n == 1 else 's'}"
    return f"{inside(scene, world, selection.members[0])} is seen in {many}: {found}"


def compare(scene: Pictures, world: World, one: Fact, is_: Comparison, other: Fact) -> str:
    own = table(scene, one.subject)
    told = telling.compare(own, world, one, is_, other) if number(one.subject) == number(other.subject) else ""
    return f"in picture {number(one.subject)} {told}" if told else ""


def within(program: Program, picture: int) -> Program:
    """A program about objects as one about those of a picture."""
    steps: list[Any] = []
    for step in program.steps:
        inner = {f.name: v for f in fields(step) if isinstance(v := getattr(step, f.name), Program)}
        steps.append(replace(step, **{k: within(v, picture) for k, v in inner.items()}))
        if step == Every("object"):
            steps += Program().where(PICTURE, "is", f"picture {picture}").steps
    return Program(tuple(steps))


def only(scene: Pictures, world: World, picture: int) -> tuple[Tabletop, World]:
    """One of the pictures as if it were alone, with what is seen there."""
    own = scene.tables()[picture - 1]
    kept = {k: tuple(m for m in found if number(m) == picture) for k, found in world.kinds.items()}
    shown = tuple(e for e in own.elements if not isinstance(e, Object) or e.id in kept["object"])
    return replace(own, elements=shown), replace(world, kinds=kept, known={}, begun={})
