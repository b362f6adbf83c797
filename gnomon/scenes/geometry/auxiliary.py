"""Auxiliary lines: what a proof joins and the picture does not show, and which facts speak of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gnomon.scenes.geometry.attributes import JOINED
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.ids import letters_of, noun_of, other_of, point_id
from gnomon.scenes.geometry.rules import JOINING
from gnomon.scenes.geometry.theorems.clause import Clause
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import NAME

Joined = frozenset[frozenset[str]]
RINGS = ("triangle", "quadrilateral", "polygon")


def joined(figure: Figure) -> Joined:
    """The ends of each auxiliary line."""
    return frozenset(frozenset(s.ends) for s in figure.auxiliary)


def constructions(figure: Figure) -> Iterator[Fact]:
    """That two points may be joined, which their letters show."""
    for segment in figure.auxiliary:
        names = tuple((point_id(p), NAME) for p in segment.ends)
        yield Fact(segment.id, JOINED, True, because=Because(JOINING, names))


def leans_on(figure: Figure, clause: Clause) -> tuple[Key, ...]:
    """The auxiliary lines that a theorem needs, as premises."""
    keys = (clause.conclusion, *clause.inputs, *clause.needs)
    return tuple((s.id, JOINED) for s in figure.auxiliary if any(frozenset(s.ends) in lines(key) for key in keys))


def speaks_of(key: Key, of: Joined) -> bool:
    """Whether a fact is about one of some lines: its length, an angle at it, a triangle with it as a side."""
    return any(line in of for line in lines(key))


def lines(key: Key) -> Iterator[frozenset[str]]:
    """The straight pieces that a fact names, by their ends."""
    yield from pieces(key[0])
    other = other_of(key)
    if other is not None:
        yield from pieces(other)


def pieces(part: str) -> Iterator[frozenset[str]]:
    noun, name = noun_of(part), letters_of(part)
    if noun in ("segment", "angle"):
        yield from map(frozenset, pairwise(name))
    elif noun in RINGS:
        yield from map(frozenset, pairwise(name + name[0]))
