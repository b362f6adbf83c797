"""Nouns of documents: what stands on a page and is known before anything is laid out; words and lines come later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Fact


@dataclass(frozen=True, kw_only=True)
class Word(Element):
    """`word/12`, counted in reading order. Only the layout knows it."""


@dataclass(frozen=True, kw_only=True)
class Line(Element):
    """`line/3`: the words of one block that share a base line, in reading order. Only the layout knows it."""


@dataclass(frozen=True, kw_only=True)
class Field(Element):
    """`field/due-date`: one value on the page. `name` is what it is, whatever its label says.

    `value` is the number or the ISO date that the text states, None if it states none that is unambiguous.
    """

    name: str
    text: str
    section: str
    value: float | str | None = None
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class Label(Element):
    """`label/due-date`: the words printed beside a field. `rate` is the per cent that it states, as `VAT 20%` does."""

    text: str
    of: str
    rate: float | None = None


@dataclass(frozen=True)
class Run:
    """A stretch of text within a line; `of` is the id of the field or label that it is, if it is one."""

    text: str
    of: str = ""


@dataclass(frozen=True, kw_only=True)
class Block(Element):
    """`block/seller`: a paragraph or an address, line by line; long lines may wrap."""

    name: str
    lines: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Table(Element):
    """`table/0`. `noun` is what its rows list, such as `item`."""

    of: str = "item"


@dataclass(frozen=True, kw_only=True)
class Column(Element):
    """`table/0/column/amount`, without its header cell."""

    name: str
    numeric: bool


@dataclass(frozen=True, kw_only=True)
class HeaderCell(Element):
    """`table/0/header/amount`."""

    column: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Row(Element):
    """`table/0/row/2`, counted from 0 as printed from the top."""

    order: int


@dataclass(frozen=True, kw_only=True)
class Cell(Element):
    """`table/0/row/2/cell/amount`. `value` is the number printed in it."""

    row: str
    column: str
    text: str
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class DocumentLook(Look):
    """`theme` is the template. Colours are CSS; `type_size` is that of the body in pixels, `density` spaces rows."""

    font: str
    type_size: float
    density: float
    ink: str
    muted: str
    accent: str
    on_accent: str
    tint: str
    rule: str
    paper: str
    logo: int = 0
    stripes: bool = False
    mirrored: bool = False


@dataclass(frozen=True, kw_only=True)
class Invoice(Scene):
    """An invoice: fields with labels, blocks, one table of items. `currency` is the sign of every amount on it."""

    currency: str
    trade: str

    def facts(self) -> Iterator[Fact]:
        from gnomon.scenes.invoice_facts import facts

        return facts(self)
