"""The letters of points, dealt anew so that no letter gives a part away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, Shaded, Stroke
from gnomon.generators.ranges import between
from gnomon.scenes.geometry import Step

if TYPE_CHECKING:
    from numpy.random import Generator

# I and l, O and 0 are hard to tell apart; O is kept for centres of circles
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ"
AS_PLANNED = 0.4


def dealt(draft: Draft, rng: Generator) -> Draft:
    """The draft under other letters; centres called O keep their name."""
    roles = list(draft.at)
    if rng.random() < AS_PLANNED and "I" not in roles:
        return draft
    start = between(rng, 0, len(ALPHABET) - 1)
    free = [ALPHABET[(start + i) % len(ALPHABET)] for i in range(len(ALPHABET))]
    roles = [r for r in roles if r != "O"]
    first = [free[int(i)] for i in rng.permutation(min(3, len(roles)))]
    names = dict(zip(roles, [*first, *free[len(first) :]], strict=False))
    names["O"] = "O"
    return renamed(draft, names)


def renamed(draft: Draft, names: dict[str, str]) -> Draft:
    def word(text: str) -> str:
        return "".join(names[c] for c in text)

    def edge(e: tuple[str, str, str, bool]) -> tuple[str, str, str, bool]:
        return (word(e[0]), word(e[1]), word(e[2]), e[3])

    return replace(
        draft,
        steps=[Step(s.name, tuple(map(word, s.makes)), tuple(map(word, s.of)), s.values) for s in draft.steps],
        at={names[p]: z for p, z in draft.at.items()},
        strokes=[Stroke((names[x.ends[0]], names[x.ends[1]]), x.dashed, x.beyond) for x in draft.strokes],
        circles=[(names[o], names[a], shown) for o, a, shown in draft.circles],
        arcs=[(names[o], names[a], names[b]) for o, a, b in draft.arcs],
        shapes=[word(r) for r in draft.shapes],
        sectors=[(names[o], names[a], names[b]) for o, a, b in draft.sectors],
        regions=[
            Shaded(
                tuple(map(edge, r.boundary)),
                tuple(tuple(map(edge, h)) for h in r.holes),
                tuple((sign, noun, word(letters)) for sign, noun, letters in r.parts),
            )
            for r in draft.regions
        ],
        hidden={names[p] for p in draft.hidden},
        centres={names[p] for p in draft.centres},
    )
