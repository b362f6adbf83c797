"""Florence-2: JSON lines with `image`, `prefix` and `suffix` for its tasks, such as `<OD>` and `<OCR_WITH_REGION>`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon.exports.chat import UNDRAWN
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.prefixes import alone, prefixed
from gnomon.exports.talk import Shown, Talk, Target, View

STORE = "jsonl"
FINDS = True
BINS = 1000
MOST = 60  # marks of one picture that are told at most: each takes some ten tokens
CAPTIONS = {"short": "<CAPTION>", "detailed": "<DETAILED_CAPTION>"}


def locate(grounding: Sequence[Target], pictures: Sequence[Shown], options: Options) -> str:
    """As phrases stand with their regions."""
    return "".join(f"{t.label}{region(t, pictures[t.image])}" for t in grounding)


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange about a single picture that follows no other, as it was tuned on DocVQA."""
    return alone(talk, "<DocVQA>")


def sights(view: View, options: Options) -> Iterator[Row]:
    """For each picture its marks, for a document its lines with their text, and the captions."""
    sample = view.sample
    for image, picture in enumerate(view.pictures):
        found = [t for t in view.targets if t.image == image and t.label not in UNDRAWN]
        if found and len(found) <= MOST:
            yield prefixed(f"{sample.id}/{image}/objects", picture, "<OD>", locate(found, view.pictures, options))
        lines = [t for t in found if t.label == "line" and t.text]
        if lines and sample.family == "document":
            text = "".join(f"{t.text}{quad(t, picture)}" for t in lines)
            yield prefixed(f"{sample.id}/{image}/text", picture, "<OCR_WITH_REGION>", text)
            yield prefixed(f"{sample.id}/{image}/words", picture, "<OCR>", "\n".join(t.text for t in lines))
    for caption in sample.captions:
        if len(view.pictures) == 1 and caption.style in CAPTIONS:
            yield prefixed(f"{sample.id}/{caption.style}", view.pictures[0], CAPTIONS[caption.style], caption.text)


def region(found: Target, picture: Shown) -> str:
    """`<loc_…>` four times: left, top, right, bottom, each the number of its bin as Florence-2's processor has it."""
    sides = (picture.width, picture.height, picture.width, picture.height)
    return "".join(f"<loc_{place(v, side)}>" for v, side in zip(found.box, sides, strict=True))


def quad(found: Target, picture: Shown) -> str:
    """The corners of a box, clockwise from the left top."""
    box = found.box
    corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
    return "".join(f"<loc_{place(x, picture.width)}><loc_{place(y, picture.height)}>" for x, y in corners)


def place(value: float, side: int) -> int:
    return min(max(int(value * BINS / side), 0), BINS - 1)
