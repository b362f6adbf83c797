"""The four relations, in words and as comparisons, and steps along them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.annotators.space.refer import Clauses, descriptions, fits, pick, select, shuffle
from gnomon.scenes.space import Object
from gnomon.scenes.space.attributes import DEPTH
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import Program
from gnomon.truth.steps import Comparison
from gnomon.truth.vocabulary import X

if TYPE_CHECKING:
    from numpy.random import Generator

Referred = list[tuple[Object, Clauses]]


@dataclass(frozen=True)
class Way:
    """A relation in words, and the comparison it is."""

    words: tuple[str, ...]
    attribute: Attribute
    is_: Comparison

    def say(self, words: Generator) -> str:
        return pick(words, self.words)


WAYS = (
    Way(("to the left of", "left of"), X, "below"),
    Way(("to the right of", "right of"), X, "above"),
    Way(("in front of", "closer to the camera than"), DEPTH, "below"),
    Way(("behind", "farther from the camera than"), DEPTH, "above"),
)
OPPOSITE: dict[Comparison, Comparison] = {"above": "below", "below": "above"}
MOST = 5  # candidates of one task: every one of them has been tried


def steps(
    all_: tuple[Object, ...], found: Referred, words: Generator
) -> list[tuple[tuple[Object, Clauses], Way, Clauses]]:
    """Some steps from an object that can be told apart to a group of at least two."""
    pool = []
    for other in found:
        usable = [c for c in groups(all_, other[0], words) if sum(fits(o, c) for o in all_) > 1]
        pool += [(other, way, clauses) for way in WAYS for clauses in (*usable[:3], ())]
    return shuffle(words, pool)[: 6 * MOST]


def groups(all_: tuple[Object, ...], other: Object, words: Generator) -> list[Clauses]:
    """Colours, shapes, sizes and patterns that some but not all objects have, that one aside."""
    rest = [o for o in all_ if o.id != other.id]
    single = {c for o in rest for c in descriptions(o) if len(c) == 1}
    return shuffle(words, sorted(c for c in single if 0 < sum(fits(o, c) for o in all_) < len(all_)))


def step(program: Program, way: Way, clauses: Clauses) -> Program:
    return program.related(way.attribute, way.is_, select(clauses))


def opposite(way: Way) -> Way:
    return Way(way.words, way.attribute, OPPOSITE[way.is_])
