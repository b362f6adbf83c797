"""Pages as they are read: paragraphs of lines of words, and the table, from the facts and marks of a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gnomon.exports.talk import Target, View
from gnomon.scenes.document import Block, Cell, Column, HeaderCell, Row, Table


@dataclass(frozen=True)
class Printed:
    """A line and its words, both in reading order."""

    line: Target
    words: tuple[Target, ...]


@dataclass(frozen=True)
class Grid:
    """A table: where it is, the texts above its columns, and those of its rows; "" where a cell is empty."""

    table: Target
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def paragraphs(view: View) -> list[list[Printed]]:
    """The lines of a page in reading order, those of one block together; what is in no block stands alone."""
    told = {(f.subject, str(f.attribute)): f.value for f in view.sample.facts}
    words: dict[object, list[Target]] = {}
    for word in sorted((t for t in view.targets if t.label == "word"), key=lambda t: order(told, t)):
        words.setdefault(told.get((word.id, "line")), []).append(word)
    blocks = [t for t in view.targets if t.label == "block"]
    found: dict[str, list[Printed]] = {}
    for line in sorted((t for t in view.targets if t.label == "line"), key=lambda t: order(told, t)):
        of = next((b.id for b in blocks if holds(b, line)), line.id)
        found.setdefault(of, []).append(Printed(line, tuple(words.get(line.id, ()))))
    return list(found.values())


def order(told: Mapping[tuple[str, str], object], target: Target) -> float:
    return float(str(told[target.id, "order"]))


def holds(one: Target, other: Target) -> bool:
    """Whether the middle of a mark lies in another of the same picture."""
    x, y = other.box.centre
    box = one.box
    return one.image == other.image and box.left <= x < box.right and box.top <= y < box.bottom


def grids(view: View) -> list[Grid]:
    """The tables of a page, columns from left to right as they are seen."""
    scene, seen = view.sample.scene, {t.id: t for t in view.targets}
    cells = {(c.row, c.column): c.text for c in scene.of(Cell)}
    heads = {h.column: h.text for h in scene.of(HeaderCell)}
    columns = sorted((c for c in scene.of(Column) if c.id in seen), key=lambda c: seen[c.id].box.left)
    rows = sorted((r for r in scene.of(Row) if r.id in seen), key=lambda r: r.order)
    names = [c.name for c in columns]
    texts = tuple(tuple(cells.get((r.id, name), "") for name in names) for r in rows)
    found: Sequence[Target] = [seen[t.id] for t in scene.of(Table) if t.id in seen]
    return [Grid(table, tuple(heads.get(name, "") for name in names), texts) for table in found]


def titles(view: View) -> set[str]:
    """The ids of blocks that are titles."""
    return {b.id for b in view.sample.scene.of(Block) if b.name == "title"}
