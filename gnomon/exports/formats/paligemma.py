"""PaliGemma: JSON lines with `image`, `prefix` and `suffix`; boxes as `<locYYYY><locXXXX>…`, 1024 to a side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon.exports.chat import finds
from gnomon.exports.coordinates import outward
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.prefixes import alone, prefixed
from gnomon.exports.talk import Shown, Talk, Target, View

STORE = "jsonl"
FINDS = True
BINS = 1024


def locate(grounding: Sequence[Target], pictures: Sequence[Shown], options: Options) -> str:
    """As detections stand: boxes and what they are, parted by semicolons."""
    return detected(grounding, pictures)


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange about a single picture that follows no other: it takes one of both."""
    return alone(talk, "answer en ")


def sights(view: View, options: Options) -> Iterator[Row]:
    """Captions of the first picture if it is alone, and a row for each sort of mark on each picture."""
    sample, pictures = view.sample, view.pictures
    if len(pictures) == 1:
        for number, caption in enumerate(sample.captions):
            yield prefixed(f"{sample.id}/caption/{number}", pictures[0], f"caption {sample.language}", caption.text)
    for image, label, found in finds(view):
        yield prefixed(f"{sample.id}/{image}/{label}", pictures[image], f"detect {label}", detected(found, pictures))


def detected(found: Sequence[Target], pictures: Sequence[Shown]) -> str:
    """`<loc…>` four times (top, left, bottom, right) and the label, for each mark."""
    return " ; ".join(f"{tokens(t, pictures[t.image])} {t.label}" for t in found)


def tokens(found: Target, picture: Shown) -> str:
    """A box; the last of 1024 tokens stands for the edge, too."""
    left, top, right, bottom = outward(found.box, (picture.width, picture.height), (BINS, BINS))
    return "".join(f"<loc{min(v, BINS - 1):04d}>" for v in (top, left, bottom, right))
