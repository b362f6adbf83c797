"""The pieces that templates put together: HTML with the ids of the scene's elements as `data-id`s."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from gnomon.scenes.document import Block, Cell, DocumentLook, Field, HeaderCell, Invoice, Label, Row, Run, Table
from gnomon.scenes.document.attributes import DESCRIPTION, UNIT
from gnomon.truth.element import Element
from gnomon.truth.readings import contrast
from gnomon.truth.vocabulary import CODE


@dataclass(frozen=True)
class Page:
    """A scene with its elements by id, the labels of its fields, its blocks by name, its cells by row and column."""

    scene: Invoice
    look: DocumentLook
    by_id: dict[str, Element]
    labels: dict[str, str]
    blocks: dict[str, Block]
    cells: dict[tuple[str, str], str]

    @staticmethod
    def of(scene: Invoice) -> Page:
        assert isinstance(scene.look, DocumentLook)
        return Page(
            scene,
            scene.look,
            by_id={e.id: e for e in scene.elements},
            labels={b.of: b.id for b in scene.of(Label)},
            blocks={b.name: b for b in scene.of(Block)},
            cells={(c.row, c.column): c.id for c in scene.of(Cell)},
        )

    @property
    def text(self) -> str:
        """Every character that will be printed."""
        said = [e.text for e in self.scene.elements if isinstance(e, (Field, Label, HeaderCell, Cell))]
        said += [run.text for b in self.scene.of(Block) for line in b.lines for run in line]
        return "".join(said)


def page_style(page: Page) -> str:
    """The style sheet of a page: its colours and sizes as variables, what all pages share, its template's own rules."""
    look, (width, height) = page.look, page.scene.size
    said = {
        "width": f"{width}px",
        "height": f"{height}px",
        "size": f"{look.type_size}px",
        "font": f"'{look.font}'",
        # Manrope kerns letters with the space behind them, and what the browser says of a word ends before its ink does
        "kerning": "none" if look.font == "Manrope" else "normal",
        "pad": f"{3 + 4 * look.density:.1f}px",
        "ink": look.ink,
        "muted": look.muted,
        "accent": look.accent,
        "on": look.on_accent,
        "tint": look.tint,
        "rule": look.rule,
        "paper": look.paper,
        # an accent too pale for letters on paper gives way to the ink
        "strong": look.accent if contrast(look.accent, look.paper) >= 4.5 else look.ink,
    }
    variables = " ".join(f"--{name}: {value};" for name, value in said.items())
    return f":root {{ {variables} }}\n{sheet('page')}{sheet(look.theme)}"


@cache
def sheet(name: str) -> str:
    """The rules of `styles/<name>.css`."""
    return (Path(__file__).with_name("styles") / f"{name}.css").read_text(encoding="utf-8")


def whole(page: Page, inner: str) -> str:
    """The page's outermost element, with the classes that the look wishes."""
    wishes = " ".join(n for n, on in (("striped", page.look.stripes), ("mirrored", page.look.mirrored)) if on)
    return f'<div id="page" class="{wishes}">{inner}</div>'


def kept(text: str) -> str:
    """Text as HTML in which no word can break at its hyphen or slash."""
    return " ".join(
        f'<span class="k">{escape(word)}</span>' if {"-", "/"} & set(word) else escape(word) for word in text.split()
    )


def piece(page: Page, id: str, tag: str = "span", kind: str = "") -> str:
    """An element's text in a tag of its own, nothing if the page has no such element."""
    found = page.by_id.get(id)
    if not isinstance(found, (Field, Label, HeaderCell, Cell)):
        return ""
    css = f' class="{kind}"' if kind else ""
    return f'<{tag}{css} data-id="{id}">{kept(found.text)}</{tag}>'


def pairs(page: Page, section: str, kind: str = "pairs") -> str:
    """Labels and values of a section, two columns."""
    found = [f for f in page.scene.of(Field) if f.section == section]
    inner = "".join(piece(page, page.labels.get(f.id, ""), "div", "l") + piece(page, f.id, "div", "v") for f in found)
    return f'<div class="{kind}">{inner}</div>' if found else ""


def stacked(page: Page, section: str, kind: str = "stack") -> str:
    """Labels above their values, each pair a box."""
    found = [f for f in page.scene.of(Field) if f.section == section]
    inner = "".join(
        f'<div class="pair">{piece(page, page.labels.get(f.id, ""), "div", "l")}{piece(page, f.id, "div", "v")}</div>'
        for f in found
    )
    return f'<div class="{kind}">{inner}</div>' if found else ""


def block(page: Page, name: str) -> str:
    """A block line by line; the first line of an address stands out."""
    found = page.blocks.get(name)
    if found is None:
        return ""
    lines = []
    for n, line in enumerate(found.lines):
        runs = " ".join(span(page, run) for run in line)
        lines.append(f'<div class="{"first" if n == 0 and name != "notes" else "line"}">{runs}</div>')
    return f'<div class="block {name}" data-id="{found.id}">{"".join(lines)}</div>'


def span(page: Page, run: Run) -> str:
    """A stretch of a line: of class `l` if it is a label, `t` if it is a field."""
    if not run.of:
        return kept(run.text)
    kind = "l" if isinstance(page.by_id[run.of], Label) else "t"
    return f'<span class="{kind}" data-id="{run.of}">{kept(run.text)}</span>'


def title(page: Page) -> str:
    """The title alone, as the page's heading."""
    found = page.blocks["title"]
    return f'<h1 data-id="{found.id}">{escape(found.lines[0][0].text)}</h1>'


def table(page: Page) -> str:
    """The items, a row each."""
    columns = page.scene.of(HeaderCell)
    head = "".join(piece(page, h.id, "th", css(h)) for h in columns)
    rows = "".join(
        f'<tr class="item" data-id="{row.id}">'
        + "".join(piece(page, page.cells[row.id, h.column], "td", css(h)) for h in columns)
        + "</tr>"
        for row in page.scene.of(Row)
    )
    return frame(page, f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>")


def frame(page: Page, inner: str) -> str:
    return f'<table class="items" data-id="{page.scene.the(Table).id}">{inner}</table>'


def two_line_table(page: Page) -> str:
    """The items of a narrow page: description above, the numbers below it."""
    headers = {h.column: h for h in page.scene.of(HeaderCell)}
    first = headers.pop(DESCRIPTION)

    def pair(ids: dict[str, str], tag: str) -> str:
        rest = "".join(piece(page, ids[column], tag, css(h)) for column, h in headers.items())
        above = piece(page, ids[first.column], tag).replace(f"<{tag} ", f'<{tag} colspan="{len(headers)}" ', 1)
        return f"<tr>{above}</tr><tr>{rest}</tr>"

    head = pair({h.column: h.id for h in page.scene.of(HeaderCell)}, "th")
    rows = "".join(
        f'<tbody class="item" data-id="{row.id}">'
        + pair({column: id for (of, column), id in page.cells.items() if of == row.id}, "td")
        + "</tbody>"
        for row in page.scene.of(Row)
    )
    return frame(page, f"<thead>{head}</thead>{rows}")


def css(header: HeaderCell) -> str:
    """`n` for a column of numbers, else the column's name."""
    return header.column if header.column in (DESCRIPTION, CODE, UNIT) else "n"


def sums(page: Page) -> str:
    """Subtotal to balance; the total stands out."""
    rows = "".join(
        f'<div class="sum {f.key}">{piece(page, page.labels.get(f.id, ""))}{piece(page, f.id)}</div>'
        for f in page.scene.of(Field)
        if f.section == "sums"
    )
    return f'<div class="sums">{rows}</div>'


def logo(page: Page, size: int, front: str = "var(--accent)", back: str = "var(--tint)") -> str:
    """A mark of plain shapes, without letters."""
    shapes = (
        '<circle cx="20" cy="20" r="19" fill="F"/><path d="M8 24 20 9l12 15z" fill="B"/>',
        '<rect x="1" y="1" width="38" height="38" rx="8" fill="F"/><circle cx="20" cy="20" r="9" fill="B"/>',
        '<path d="M20 1 39 20 20 39 1 20z" fill="F"/><path d="M20 11 29 20 20 29 11 20z" fill="B"/>',
        '<rect x="2" y="18" width="9" height="20" fill="F"/><rect x="15" y="9" width="9" height="29" fill="F"/>'
        '<rect x="28" y="2" width="9" height="36" fill="F"/>',
        '<circle cx="14" cy="20" r="13" fill="F"/>'
        '<circle cx="27" cy="20" r="12" fill="none" stroke="F" stroke-width="2"/>',
        '<path d="M20 2c12 0 18 8 18 18S32 38 20 38 2 30 2 20 8 2 20 2z" fill="F"/>'
        '<path d="M12 14h16v4H12zm0 8h10v4H12z" fill="B"/>',
        '<path d="M3 37V3l34 34z" fill="F"/><circle cx="29" cy="11" r="8" fill="F"/>',
        '<path d="M20 2 36 11v18L20 38 4 29V11z" fill="F"/><path d="M20 12l9 5v8l-9 5-9-5v-8z" fill="B"/>',
    )
    drawn = shapes[page.look.logo % len(shapes)].replace('"F"', f'"{front}"').replace('"B"', f'"{back}"')
    return f'<svg class="logo" width="{size}" height="{size}" viewBox="0 0 40 40">{drawn}</svg>'
