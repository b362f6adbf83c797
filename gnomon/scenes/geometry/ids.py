"""Ids of the parts of a figure, a noun and letters: made here and taken apart nowhere else.

Letters of segments and of triangles are sorted; an angle's arms stand in sorted order about its vertex, each arm under
the name of the first point on it (in the order of the figure's points); a ring of four or more corners begins at its
smallest letter and goes on to the smaller neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gnomon.scenes.geometry.attributes import RELATIONS, TANGENT_TO
from gnomon.truth.fact import Key


def id_of(noun: str, letters: str) -> str:
    """`line/AB`; also of what stands at another part: `label/angle/ABC`."""
    return f"{noun}/{letters}"


def noun_of(id: str) -> str:
    """`angle` of `angle/ABC`, `label` of `label/angle/ABC`."""
    return id.partition("/")[0]


def letters_of(id: str) -> str:
    """`ABC` of `angle/ABC`, `angle/ABC` of `label/angle/ABC`, `O/2` of the second circle about O."""
    return id.partition("/")[2]


def by_letters(id: str) -> bool:
    """Whether letters alone tell it: no second circle about a centre, nor the longer arc of two."""
    return "/" not in letters_of(id)


def point_id(name: str) -> str:
    return f"point/{name}"


def segment_id(a: str, b: str) -> str:
    return f"segment/{a}{b}" if a < b else f"segment/{b}{a}"


def angle_id(a: str, v: str, b: str) -> str:
    """Of two arms, by the names of their rays, and the vertex between them."""
    return f"angle/{a}{v}{b}" if a < b else f"angle/{b}{v}{a}"


def ring_names(corners: Iterable[str]) -> str:
    """Corners around from the smallest letter to its smaller neighbour; of a triangle, sorted."""
    ring = list(corners)
    i = ring.index(min(ring))
    ring = ring[i:] + ring[:i]
    return "".join(ring if ring[1] < ring[-1] else [ring[0], *ring[:0:-1]])


def ring_id(corners: Sequence[str]) -> str:
    noun = {3: "triangle", 4: "quadrilateral"}.get(len(corners), "polygon")
    return f"{noun}/{ring_names(corners)}"


def circle_id(centre: str, nth: int = 1) -> str:
    """Of the nth circle about one centre."""
    return f"circle/{centre}" + (f"/{nth}" if nth > 1 else "")


def sector_id(centre: str, a: str, b: str) -> str:
    one, other = sorted((a, b))
    return f"sector/{one}{centre}{other}"


def other_of(key: Key) -> str | None:
    """The part that a relation names beside its subject: `segment/CD` of (`segment/AB`, `parallel to CD`)."""
    subject, attribute = key
    if attribute.pattern not in RELATIONS:
        return None
    (other,) = attribute.names
    return other if attribute.pattern == TANGENT_TO else id_of(noun_of(subject), other)
