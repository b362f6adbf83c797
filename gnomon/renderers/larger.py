"""Pictures for fine screens: what was laid out in the pixels of a look, in the finer pixels of the picture."""

from __future__ import annotations

from dataclasses import replace

from gnomon.truth.fact import Fact, number
from gnomon.truth.picture import Box, Mark, Picture, Scale


def larger(picture: Picture, by: int) -> Picture:
    """The picture whose image has `by` times `by` pixels for each that its marks, scales and facts count."""
    if by == 1:
        return picture
    return replace(
        picture,
        marks=tuple(larger_mark(m, by) for m in picture.marks),
        scales=tuple(larger_scale(s, by) for s in picture.scales),
        facts=tuple(larger_fact(f, by) for f in picture.facts),
    )


def larger_mark(mark: Mark, by: int) -> Mark:
    return replace(
        mark,
        box=Box(*(v * by for v in mark.box)),
        full_box=Box(*(v * by for v in mark.full_box)) if mark.full_box else None,
        outline=tuple(tuple((x * by, y * by) for x, y in ring) for ring in mark.outline),
    )


def larger_scale(scale: Scale, by: int) -> Scale:
    return replace(scale, slope=scale.slope / by, tick=scale.tick * by, base=scale.base * by, error=scale.error * by)


def larger_fact(fact: Fact, by: int) -> Fact:
    """A fact in pixels grows with them."""
    return replace(fact, value=number(fact.value) * by) if fact.unit.startswith("px") else fact
