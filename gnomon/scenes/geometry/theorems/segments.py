"""Lengths along lines, and what equal marks say of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, linear

PARTS_OF_SEGMENT = Theorem("parts of a segment", "A segment is as long as its parts together.")
MIDPOINT = Theorem("midpoint", "A midpoint halves its segment.")
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for track in s.tracks:
        for p, m, q in combinations(track, 3):
            whole, one, two = s.length(p, q), s.length(p, m), s.length(m, q)
            yield from linear(PARTS_OF_SEGMENT, ((1, whole), (-1, one), (-1, two)), 0, (), s.there(m))
            if s.same(one, two):
                needs = (s.equal(one, two),)
                for half in (one, two):
                    yield from linear(MIDPOINT, ((1, whole), (-2, half)), 0, needs, s.there(m))
