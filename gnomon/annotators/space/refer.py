"""How objects are references to: by the fewest attributes that leave one, so that no word is idle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from gnomon.annotators.wording import plural
from gnomon.scenes.space import ADJECTIVES, Object, Tabletop
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.program import Program, every
from gnomon.truth.run import run
from gnomon.truth.vocabulary import COLOUR, SHAPE
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from numpy.random import Generator

T = TypeVar("T")
Clauses = tuple[tuple[Attribute, str], ...]  # attribute and value, in the order of ADJECTIVES
NOUNS = ("cube", "sphere", "cylinder", "cone", "torus", "pyramid", "star", "vase", "bowl")


def things(scene: Scene) -> tuple[Object, ...]:
    """The objects of a table of which there is one picture; of several pictures each is asked about by itself."""
    return scene.of(Object) if isinstance(scene, Tabletop) else ()


def value(thing: Object, attribute: Attribute) -> str:
    return str(getattr(thing, attribute))


def fits(thing: Object, clauses: Clauses) -> bool:
    return all(value(thing, a) == v for a, v in clauses)


def select(clauses: Clauses) -> Program:
    """The program of a description: `every("object")` and one `where` for each clause."""
    program = every("object")
    for attribute, wanted in clauses:
        program = program.where(attribute, "is", wanted)
    return program


def phrase(clauses: Clauses, count: int = 1) -> str:
    """`small striped red cube`, `large objects`: without an article."""
    known = dict(clauses)
    adjectives = [known[a] for a in ADJECTIVES if a in known and a != SHAPE]
    noun = known.get(SHAPE, "object")
    return " ".join([*adjectives, several(noun) if count != 1 else noun])


def several(noun: str) -> str:
    return "tori" if noun == "torus" else plural(noun)


def article(text: str) -> str:
    return f"{'an' if text[:1] in tuple('aeiou') else 'a'} {text}"


def descriptions(thing: Object, attributes: Sequence[Attribute] = ADJECTIVES) -> Iterator[Clauses]:
    """Every description of an object by some of its attributes, the shortest first."""
    for n in range(1, len(attributes) + 1):
        for chosen in combinations(attributes, n):
            yield tuple((a, value(thing, a)) for a in ADJECTIVES if a in chosen)


def unique(all_: Sequence[Object], thing: Object, words: Generator, without: Attribute | None = None) -> Clauses | None:
    """A shortest description that fits this object alone, without an attribute; None if there is none."""
    attributes = [a for a in ADJECTIVES if a != without]
    found: list[Clauses] = []
    for clauses in descriptions(thing, attributes):
        if found and len(clauses) > len(found[0]):
            break
        if sum(fits(o, clauses) for o in all_) == 1:
            found.append(clauses)
    # a size or a pattern alone is no name for a thing if a colour or a shape would do
    named = [c for c in found if {COLOUR, SHAPE} & {a for a, _ in c}] or found
    return pick(words, named) if named else None


def references(
    all_: Sequence[Object], words: Generator, without: Attribute | None = None
) -> list[tuple[Object, Clauses]]:
    """All objects that can be told from the rest, each with a description, in a drawn order."""
    found = [(o, unique(all_, o, words, without)) for o in all_]
    return shuffle(words, [(o, c) for o, c in found if c is not None])


def all_tell(all_: Sequence[Object], clauses: Clauses) -> bool:
    """Whether each clause in turn leaves something out, and the last still leaves something to be counted."""
    left = list(all_)
    for clause in clauses:
        kept = [o for o in left if fits(o, (clause,))]
        if len(kept) in (0, len(left)):
            return False
        left = kept
    return True


def has_answer(program: Program, world: World) -> bool:
    """Whether the picture settles a program."""
    try:
        run(program, world)
    except NoAnswer:
        return False
    return True


def pick(words: Generator, items: Sequence[T]) -> T:
    return items[int(words.integers(len(items)))]


def shuffle(words: Generator, items: Iterable[T]) -> list[T]:
    pool = list(items)
    return [pool[i] for i in words.permutation(len(pool))]
