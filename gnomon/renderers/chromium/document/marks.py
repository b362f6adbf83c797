"""Marks and facts from the browser's layout: words, lines, fields, cells, rows, blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from gnomon.scenes.document import Block, Cell, Column, Field, HeaderCell, Invoice, Label, Row, Table
from gnomon.scenes.document.attributes import FOLLOWS, LINE, NEXT, PREVIOUS, STANDS_IN
from gnomon.truth.fact import Because, Fact
from gnomon.truth.picture import Box, Mark
from gnomon.truth.readings import contrast
from gnomon.truth.rejected import Rejected
from gnomon.truth.vocabulary import ORDER, TEXT


class Inked(NamedTuple):
    """A word as laid out: its box is its ink, but at least from the base line to the height of capitals."""

    text: str
    box: Box
    base: int
    block: int
    chain: tuple[str, ...]
    contrast: float


def marks_of(scene: Invoice, laid: dict[str, Any]) -> tuple[Mark, ...]:
    """Every mark, what holds others first. Rejected if text does not fit, breaks or overlaps."""
    words = words_of(laid)
    for text, box, *_ in words:
        if not inside(box, scene.size):
            raise Rejected("text does not fit", text)
    owned: dict[str, list[Inked]] = {}
    for word in words:
        for id in word.chain:
            owned.setdefault(id, []).append(word)
    boxes = {id: Box(*b) for id, b in laid["boxes"].items()}
    marks = [*frames(scene, boxes, owned), *texts(scene, owned)]
    marks += lines(words)
    marks += [
        Mark(id=f"word/{i}", kind="word", box=w.box, text=w.text, contrast=w.contrast) for i, w in enumerate(words)
    ]
    overlap(words)
    return tuple(marks)


def inside(box: Box, size: tuple[int, int], margin: float = 6.0) -> bool:
    """Whether a word keeps clear of the edges of the page."""
    return min(box.left, box.top, size[0] - box.right, size[1] - box.bottom) >= margin


def words_of(laid: dict[str, Any]) -> list[Inked]:
    grounds = [contrast(ink, ground) for ink, ground in laid["styles"]]
    chains = [tuple(c) for c in laid["chains"]]
    found = []
    for text, left, top, right, bottom, base, block, chain, style, parts, out in laid["words"]:
        if parts > 1:
            raise Rejected("word broken", text)
        if out:
            raise Rejected("text does not fit", text)
        found.append(Inked(text, Box(left, top, right, bottom), base, block, chains[chain], grounds[style]))
    return found


def frames(scene: Invoice, boxes: dict[str, Box], owned: dict[str, list[Inked]]) -> Iterator[Mark]:
    """Elements whose frame is theirs whether or not it is full of text. Rejected if a cell's text leaves it."""
    for noun in (Table, Row, HeaderCell, Cell):
        for e in scene.of(noun):
            said = getattr(e, "text", "")
            ink = box_of(e.id, owned) if said else None
            box = boxes[e.id]
            if ink and (
                ink.left < box.left - 1
                or ink.right > box.right + 1
                or ink.top < box.top - 1
                or ink.bottom > box.bottom + 1
            ):
                raise Rejected("text leaves its cell", said)
            yield Mark(
                id=e.id,
                kind=e.noun,
                box=box,
                text=said and same_text(said, owned[e.id]),
                contrast=least(owned.get(e.id, ())),
            )
    headed: tuple[HeaderCell | Cell, ...] = (*scene.of(HeaderCell), *scene.of(Cell))
    for column in scene.of(Column):
        inside = [boxes[e.id] for e in headed if e.column == column.name]
        yield Mark(id=column.id, kind=column.noun, box=around(inside))


def texts(scene: Invoice, owned: dict[str, list[Inked]]) -> Iterator[Mark]:
    """Elements that are where their words are."""
    for block in scene.of(Block):
        text = " ".join(run.text for line in block.lines for run in line)
        yield mark(block.id, block.noun, text, owned)
    said: tuple[Field | Label, ...] = (*scene.of(Field), *scene.of(Label))
    for e in said:
        yield mark(e.id, e.noun, e.text, owned)


def mark(id: str, kind: str, text: str, owned: dict[str, list[Inked]]) -> Mark:
    if id not in owned:
        raise ValueError(f"the template left out {id}: {text!r}")
    return Mark(id=id, kind=kind, box=box_of(id, owned), text=same_text(text, owned[id]), contrast=least(owned[id]))


def same_text(text: str, words: list[Inked]) -> str:
    """The text of a scene, after a look whether the page has the same words; ValueError if not."""
    if " ".join(w.text for w in words) != " ".join(text.split()):
        raise ValueError(f"expected the page to say {text!r}, it says {' '.join(w.text for w in words)!r}")
    return " ".join(text.split())


def box_of(id: str, owned: dict[str, list[Inked]]) -> Box:
    return around([w.box for w in owned[id]])


def around(boxes: list[Box]) -> Box:
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )


def least(words: Any) -> float:
    return min((w.contrast for w in words), default=21.0)


def by_line(words: list[Inked]) -> list[list[int]]:
    """Numbers of the words of each line: neighbours in one block on one base line."""
    found: list[list[int]] = []
    for i, word in enumerate(words):
        if found and (words[found[-1][-1]].block, words[found[-1][-1]].base) == (word.block, word.base):
            found[-1].append(i)
        else:
            found.append([i])
    return found


def lines(words: list[Inked]) -> Iterator[Mark]:
    for n, members in enumerate(by_line(words)):
        text = " ".join(words[i].text for i in members)
        box = around([words[i].box for i in members])
        yield Mark(id=f"line/{n}", kind="line", box=box, text=text, contrast=least([words[i] for i in members]))


def overlap(words: list[Inked]) -> None:
    """Rejected if the ink of two words meets."""
    b = np.array([w.box for w in words])
    wide = np.minimum(b[:, None, 2], b[None, :, 2]) - np.maximum(b[:, None, 0], b[None, :, 0])
    high = np.minimum(b[:, None, 3], b[None, :, 3]) - np.maximum(b[:, None, 1], b[None, :, 1])
    both = np.argwhere(np.triu((wide > 0.5) & (high > 1), k=1))
    if len(both):
        raise Rejected("text overlap", " and ".join(words[int(i)].text for i in both[0]))


def picture_facts(scene: Invoice, laid: dict[str, Any]) -> Iterator[Fact]:
    """Reading order of words and lines; the line of a word; the next line within a block of the page."""
    words = words_of(laid)
    members = by_line(words)
    blocks = {b.id for b in scene.of(Block)}
    for n, inside in enumerate(members):
        line = f"line/{n}"
        yield Fact(line, ORDER, n, origin="picture")
        for i in inside:
            yield Fact(f"word/{i}", ORDER, i, origin="picture")
            because = Because(STANDS_IN, ((f"word/{i}", TEXT), (line, TEXT)))
            yield Fact(f"word/{i}", LINE, line, because=because, origin="picture")
        here, after = blocks & {*words[inside[0]].chain}, members[n + 1] if n + 1 < len(members) else None
        if here and after and blocks & {*words[after[0]].chain} == here:
            below = f"line/{n + 1}"
            because = Because(FOLLOWS, ((line, TEXT), (below, TEXT)))
            yield Fact(line, NEXT, below, because=because, origin="picture")
            yield Fact(below, PREVIOUS, line, because=because, origin="picture")
