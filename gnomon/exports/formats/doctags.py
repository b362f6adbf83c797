"""DocTags: JSON lines with the page and its text as tags, tables as OTSL; only pages have them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.pages import Grid, grids, holds, paragraphs, titles
from gnomon.exports.talk import Shown, View
from gnomon.truth.picture import Box

STORE = "jsonl"
BINS = 500
ASK = "Convert this page to docling."


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each page."""
    if view.sample.family != "document":
        return
    for image, picture in enumerate(view.pictures):
        yield {
            "id": f"{view.sample.id}/{image}",
            "image": picture.row(),
            "prompt": ASK,
            "doctags": f"<doctag>{''.join(tagged(view, image))}</doctag>",
        }


def tagged(view: View, image: int) -> Iterator[str]:
    """What stands on a page in reading order; a table stands where its first line does."""
    picture, heads = view.pictures[image], [t for t in view.targets if t.id in titles(view)]
    tables = [g for g in grids(view) if g.table.image == image]
    for lines in paragraphs(view):
        first = lines[0].line
        if first.image != image:
            continue
        grid = next((g for g in tables if holds(g.table, first)), None)
        if any(holds(g.table, first) for g in grids(view)):
            if grid is not None:
                tables.remove(grid)
                yield f"<otsl>{place(grid.table.box, picture)}{otsl(grid)}</otsl>\n"
            continue
        tag = "section_header_level_1" if any(holds(h, first) for h in heads) else "text"
        box = Box(
            min(p.line.box.left for p in lines),
            min(p.line.box.top for p in lines),
            max(p.line.box.right for p in lines),
            max(p.line.box.bottom for p in lines),
        )
        yield f"<{tag}>{place(box, picture)}{escape(' '.join(p.line.text for p in lines), quote=False)}</{tag}>\n"


def place(box: Box, picture: Shown) -> str:
    """`<loc_…>` four times: left, top, right, bottom, of 500, clamped to 499 as docling does."""
    sides = (picture.width, picture.height, picture.width, picture.height)
    return "".join(f"<loc_{min(round(v / side * BINS), BINS - 1)}>" for v, side in zip(box, sides, strict=True))


def otsl(grid: Grid) -> str:
    """A table: `<ched>` above columns, `<fcel>` full, `<ecel>` empty, `<nl>` at the end of a row."""
    head = "".join(f"<ched>{escape(text, quote=False)}" for text in grid.head)
    rows = ("".join(cell(text) for text in row) for row in grid.rows)
    return "".join(f"{line}<nl>" for line in (head, *rows))


def cell(text: str) -> str:
    return f"<fcel>{escape(text, quote=False)}" if text else "<ecel>"
