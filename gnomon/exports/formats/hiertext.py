"""HierText: one JSON a split with the paragraphs, lines and words of pages; pictures without such are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.pages import Printed, paragraphs
from gnomon.exports.stores.json_array import items
from gnomon.exports.stores.jsonl import write_through
from gnomon.exports.talk import Target, View
from gnomon.truth.picture import Box

STORE = "jsonl"


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each page."""
    if view.sample.family != "document":
        return
    found = paragraphs(view)
    for image, picture in enumerate(view.pictures):
        here = [p for p in found if p[0].line.image == image]
        yield {
            "image_id": picture.path.removesuffix(".png"),
            "image_width": picture.width,
            "image_height": picture.height,
            "file_name": picture.row(),
            "paragraphs": [paragraph(lines) for lines in here],
        }


def paragraph(lines: Sequence[Printed]) -> Row:
    boxes = [p.line.box for p in lines]
    whole = Box(*(min(b[i] for b in boxes) for i in (0, 1)), *(max(b[i] for b in boxes) for i in (2, 3)))
    return {
        "vertices": corners(whole),
        "legible": True,
        "lines": [{**text(p.line), "words": [text(w) for w in p.words]} for p in lines],
    }


def text(found: Target) -> Row:
    return {
        "vertices": corners(found.box),
        "text": found.text,
        "legible": True,
        "handwritten": False,
        "vertical": False,
    }


def corners(box: Box) -> list[list[float]]:
    """Clockwise from the left top."""
    return [[box.left, box.top], [box.right, box.top], [box.right, box.bottom], [box.left, box.bottom]]


def close(out: Path, counts: Mapping[str, int]) -> None:
    """The files of the splits; what was joined before is in them."""
    for split in counts:
        write_through(out / f"{split}.json", pieces(out, split))
        (out / f"{split}.jsonl").unlink(missing_ok=True)


def pieces(out: Path, split: str) -> Iterator[bytes]:
    yield b'{"info": {"source": "gnomon", "version": "1"},\n"annotations": '
    yield from items(out, split)
    yield b"}\n"
