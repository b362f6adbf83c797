"""What has happened between two pictures: what it was, to which object, and how it was before and is now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption, Mistake, Question
from gnomon.annotators.space.pictures import ids
from gnomon.annotators.space.refer import article, phrase, pick, shuffle, value
from gnomon.annotators.space.views import shows
from gnomon.annotators.wording import listing, say
from gnomon.scenes.space import ADJECTIVES, CHANGES, COLOURS, SHAPES, Changed, Object
from gnomon.scenes.space.attributes import CHANGED, CHANGED_THING, DEPTH, MOVED, PICTURE, SIZE
from gnomon.scenes.space.pictures import WAYS, Change
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.fact import Key
from gnomon.truth.program import Program, compare, every, literal, same, the
from gnomon.truth.steps import Comparison, End
from gnomon.truth.vocabulary import COLOUR, KIND, SHAPE, X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WHAT = (
    "One thing differs between picture 1 and picture 2. Was an object {changes}?",
    "Picture 2 was taken after picture 1, and one object has been {changes}. Which of these is it?",
    "Compare picture 1 with picture 2: has an object been {changes}?",
)
WAS_IT = (
    "Has an object been {what} between picture 1 and picture 2?",
    "From picture 1 to picture 2, was an object {what}?",
    "Comparing picture 1 with picture 2, do you find that an object was {what}?",
)
WHICH = (
    "What {attribute} is the object that was {what} between picture 1 and picture 2?",
    "One object was {what} between picture 1 and picture 2. What is its {attribute}?",
    "Which {attribute} does the object have that was {what} from picture 1 to picture 2?",
)
IN_ONE = (
    "What {attribute} does the object that was {what} have in picture {k}?",
    "In picture {k}, what is the {attribute} of the object that was {what}?",
    "Between the pictures one object was {what}. Which {attribute} has it in picture {k}?",
)
WAY = (
    "As the viewer sees it, which way was the object moved that stands elsewhere in picture 2: {ways}?",
    "From picture 1 to picture 2 one object was moved. Which way did it go for the viewer: {ways}?",
    "For someone behind the camera, was the object that moved taken {ways}?",
)
PLACE = (
    "In picture {k}, counted {end}, which place does the object have that was {what}?",
    "All objects of picture {k} are counted {end}: which number is the object that was {what}?",
)
MORE: dict[Comparison, tuple[str, ...]] = {
    "above": ("Does picture 2 show more objects than picture 1?",
              "Are there more objects in picture 2 than in picture 1?"),
    "below": ("Does picture 2 show fewer objects than picture 1?",
              "Are there fewer objects in picture 2 than in picture 1?"),
}  # fmt: skip
COUNTED: tuple[tuple[str, Attribute, End], ...] = (
    ("from the left", X, "lowest"), ("from the right", X, "highest"), ("from the camera", DEPTH, "lowest"),
)  # fmt: skip
VALUES = {COLOUR: tuple(COLOURS), SHAPE: tuple(SHAPES), SIZE: ()}
SHORT = {
    "added": ("{a} was put on the table.", "Between the pictures {a} was added."),
    "removed": ("{a} was taken away from the table.", "Between the pictures {a} was removed."),
    "moved": ("{a} was moved{way}.", "Between the pictures {a} was moved{way}."),
    "turned": ("{a} was turned on the spot.", "Between the pictures {a} was turned."),
    "recoloured": ("{a} became {colour}.", "Between the pictures {a} was painted {colour}."),
    "resized": ("{a} became {size}.", "Between the pictures {a} was made {size}."),
    "made of another material": ("{a} was remade of another material.", "The material of {a} was changed."),
}


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Changed):
        return
    what = scene.the(Change).what
    read = the("change").read(CHANGED)
    listed = listing(shuffle(words, CHANGES), "or")
    yield Question(say(words, *WHAT, changes=listed), "change", read)
    for one in (what, pick(words, [c for c in CHANGES if c != what])):
        yield Question(say(words, *WAS_IT, what=one), "change-is", same(read, literal(one)))
    yield from which(scene, what, words)
    if what == "moved":
        text = say(words, *WAY, ways=listing(list(WAYS), "or"))
        yield Question(text, "moved-way", the("change").read(MOVED))
    both = [every("object").where(PICTURE, "is", f"picture {k}").count() for k in (2, 1)]
    for is_, texts in MORE.items():
        yield Question(say(words, *texts), "change-count", compare(both[0], is_, both[1]))


def which(scene: Changed, what: str, words: Generator) -> Iterator[Question]:
    """What the object is like: in either picture, or in one of them where the change has made it different."""
    pictures = {"added": (2,), "removed": (1,)}.get(what, (1, 2))
    differs = {"recoloured": COLOUR, "resized": SIZE}.get(what)
    for k in pictures:
        own = the("change").follow(CHANGED_THING).where(PICTURE, "is", f"picture {k}")
        for attribute, values in VALUES.items():
            texts, task = (WHICH, "changed-thing") if attribute != differs else (IN_ONE, "before-and-after")
            text = say(words, *texts, attribute=attribute, what=what, k=k)
            wrong = tuple(Mistake(f"another {attribute}", v) for v in shuffle(words, values))
            yield Question(text, task, own.read(attribute), mistakes=wrong)
        yield from places(own, what, k, words)


def places(own: Program, what: str, k: int, words: Generator) -> Iterator[Question]:
    for end, attribute, from_ in COUNTED:
        among = every("object").where(PICTURE, "is", f"picture {k}")
        text = say(words, *PLACE, k=k, end=end, what=what)
        yield Question(text, "changed-rank", own.rank(attribute, among, from_))


def caption(scene: Changed, world: World, words: Generator) -> Iterator[Caption]:
    """What has happened, to an object that is called by all that one sees of it."""
    change = scene.the(Change)
    found = ids(world)
    before = next(o for o in scene.of(Object) if o.id == change.of)
    after = change.after or before
    clauses = tuple((a, value(before, a)) for a in ADJECTIVES if value(before, a) != "plain")
    way = world.facts.get(("change", MOVED))
    slots = {
        "a": article(phrase(clauses)), "way": f" {way.value}" if way else "",
        "colour": after.colour, "size": after.size,
    }  # fmt: skip
    text = say(words, *SHORT[change.what], **slots)
    keys: list[Key] = [("change", CHANGED), *((i, KIND) for i in found), *((found[0], a) for a, _ in clauses)]
    if change.what in ("recoloured", "resized"):
        keys.append((found[1], COLOUR if change.what == "recoloured" else SIZE))
    if way:
        keys.append(("change", MOVED))
    yield Caption(text[:1].upper() + text[1:], "short", tuple(keys))
    yield Caption(f"{shows(world.kinds['object'], 2)} {text[:1].upper() + text[1:]}", "detailed", tuple(keys))
