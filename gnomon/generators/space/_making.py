"""Makes of a body: its sizes and its paints. A make is a number, so that the same thing can be had again."""

from __future__ import annotations

from gnomon.scenes.space import Coat, Thing
from gnomon.scenes.space.library import model

MAKES = 1000
GOLDEN = 0.6180339887498949


def made(id: str, name: str, make: int) -> Thing:
    """A body of a make, standing at the origin: each size and choice walks through its range as the number rises."""
    body = model(name)
    walk = [(0.5 + (make + 1) * GOLDEN * (k + 1) ** 1.5) % 1.0 for k in range(2 * len(body.PAINTS) + len(body.SIZES))]
    share = iter(walk)
    sizes = tuple((k, round(low + (high - low) * next(share), 4)) for k, (low, high) in body.SIZES.items())
    coats = []
    for paint, (finishes, colours) in body.PAINTS.items():
        finish = finishes[int(next(share) * len(finishes))]
        coats.append(Coat(paint, finish, colours[int(next(share) * len(colours))]))
    return Thing(id=id, model=name, sizes=sizes, coats=tuple(coats))
