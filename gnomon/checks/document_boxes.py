"""Boxes of a document against each other: texts about their words, cells in their columns and rows without a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gnomon.truth.picture import Box, Mark

NEAR = 1.5  # pixels: borders are one wide, and boxes are rounded to hundredths


def boxes(marks: Sequence[Mark], words: Sequence[Mark]) -> Iterator[str]:
    """A line for each box that does not hold its words, and for each cell out of its place."""
    yield from holding(marks, words)
    yield from placed(marks)


def holding(marks: Sequence[Mark], words: Sequence[Mark]) -> Iterator[str]:
    """Cells, fields, labels, lines hold exactly the words of their text; what has no frame fits tightly."""
    if not words:
        return
    all_ = np.array([w.box for w in words])
    middle = (all_[:, :2] + all_[:, 2:]) / 2
    for m in marks:
        if m.kind not in ("cell", "header cell", "field", "label", "line") or not m.text:
            continue
        b = np.array(m.box)
        inside = np.flatnonzero(((middle > b[:2]) & (middle < b[2:])).all(axis=1))
        found = " ".join(words[int(i)].text for i in inside if words[int(i)].image == m.image)
        if found != m.text:
            yield f"{m.id}: its box holds the words {found!r}, its text is {m.text!r}"
            continue
        ink = np.concatenate([all_[inside, :2].min(axis=0), all_[inside, 2:].max(axis=0)])
        beyond = np.concatenate([b[:2] - ink[:2], ink[2:] - b[2:]])
        if beyond.max() > NEAR or (m.kind not in ("cell", "header cell") and -beyond.min() > NEAR):
            yield f"{m.id}: its box is {tuple(round(float(v), 1) for v in b)}, its words fill {tuple(ink.tolist())}"


def placed(marks: Sequence[Mark]) -> Iterator[str]:
    """Rows lie in the table, cells in their rows; cells are as wide as their column and overlap no other."""
    by_id = {m.id: m for m in marks}
    cells = [m for m in marks if m.kind in ("cell", "header cell")]
    for m in marks:
        if m.kind in ("cell", "row", "header cell", "column"):
            holder = by_id.get(m.id.split("/cell/")[0] if m.kind == "cell" else "/".join(m.id.split("/")[:2]))
            if holder is None or not within(m.box, holder.box):
                yield f"{m.id}: lies outside of {holder.id if holder else 'anything'}"
    for m in cells:
        column = by_id.get("/".join([*m.id.split("/")[:2], "column", m.id.split("/")[-1]]))
        if column is None or abs(m.box.left - column.box.left) > NEAR or abs(m.box.right - column.box.right) > NEAR:
            yield f"{m.id}: does not fill the width of its column"
    if not cells:
        return
    b = np.array([m.box for m in cells])
    low = np.maximum(b[:, None, :2], b[None, :, :2])
    high = np.minimum(b[:, None, 2:], b[None, :, 2:])
    for i, k in np.argwhere(np.triu(((high - low) > NEAR).all(axis=2), k=1)):
        yield f"{cells[int(i)].id}: overlaps {cells[int(k)].id}"


def within(inner: Box, outer: Box) -> bool:
    return (
        inner.left >= outer.left - NEAR
        and inner.top >= outer.top - NEAR
        and inner.right <= outer.right + NEAR
        and inner.bottom <= outer.bottom + NEAR
    )
