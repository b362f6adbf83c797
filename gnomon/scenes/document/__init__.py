"""Nouns of documents: what stands on a page and is known before anything is laid out; words and lines come later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.scenes.document.attributes import COLUMNS, VOCABULARY
from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Fact

__all__ = ["COLUMNS", "VOCABULARY"]


def field_id(key: str) -> str:
    """The id of a field, whether a page has it or not."""
    return f"field/{key}"


@dataclass(frozen=True, kw_only=True)
class Word(Element):
    """A word of the page. Only the layout knows it."""


@dataclass(frozen=True, kw_only=True)
class Line(Element):
    """The words of one block that share a base line, in reading order. Only the layout knows it."""


@dataclass(frozen=True, kw_only=True)
class Field(Element):
    """One value on the page, such as the `due-date`: its `key`. `name` is what it is, whatever its label says.

    `value` is the number or the ISO date that the text states, None if it states none that is unambiguous.
    """

    key: str
    name: str
    text: str
    section: str
    value: float | str | None = None
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class Label(Element):
    """The words printed beside a field. `rate` is the per cent that it states, as `VAT 20%` does."""

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
    """A paragraph or an address, line by line; long lines may wrap."""

    name: str
    lines: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Table(Element):
    """The table. `of` is what its rows list, such as `item`."""

    of: str = "item"


@dataclass(frozen=True, kw_only=True)
class Column(Element):
    """A column, without its header cell. `name` is one of `COLUMNS`, whatever its header says."""

    name: str
    numeric: bool


@dataclass(frozen=True, kw_only=True)
class HeaderCell(Element):
    """What stands above a column."""

    column: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Row(Element):
    """`order` is its place from the top, counted from 1."""

    order: int


@dataclass(frozen=True, kw_only=True)
class Cell(Element):
    """`value` is the number printed in it."""

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
        from gnomon.scenes.document.facts import facts

        return facts(self)
