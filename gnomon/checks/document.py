"""Documents re-measured: sums from printed texts, ink in every word's box, order by geometry, words by OCR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.document_boxes import boxes
from gnomon.checks.document_sums import sums
from gnomon.scenes.document.attributes import LINE, NEXT
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark
from gnomon.truth.vocabulary import ORDER

CHECKS = "sums from the printed cells, ink inside and none cut at each word's box, words in their cells, order, OCR"
OCR_BAR = 0.8  # share of words that Tesseract must read
OCR_SIZE = 14.1  # … on a page of that type size in pixels or more
OCR_EVERY = 10
# letters that reach up to the height of capitals, and those that hang below the base line
TALL = set("ABCDEFGHIJKLMNOPQRSTUVWXYZbdfhkl0123456789")
HANGING = set("gjpqyQJ,;()[]/@µ_|çÇ$&ß§{}#–-·—−'\"*°^~=+<>:.!?…")


def check(
    scene: Scene,
    images: tuple[NDArray[np.uint8], ...],
    marks: tuple[Mark, ...],
    facts: tuple[Fact, ...],
    layers: tuple[Layer, ...],
) -> Iterator[str]:
    """One line for each disagreement."""
    yield from sums(scene, marks, facts)
    yield from texts(scene, marks)
    words = [m for m in marks if m.kind == "word"]
    for word in words:
        yield from ink(images[word.image], word)
    yield from boxes(marks, words)
    yield from order(marks, facts)
    # Tesseract takes seconds a page: one easy page in ten, picked by what is on it
    easy = getattr(scene.look, "type_size", 0.0) >= OCR_SIZE
    if easy and crc32(" ".join(w.text for w in words).encode()) % OCR_EVERY == 0:
        for n, image in enumerate(images):
            yield from ocr(image, [m for m in marks if m.image == n])


def texts(scene: Scene, marks: Sequence[Mark]) -> Iterator[str]:
    """What a scene prints is what its mark says."""
    said = {m.id: m.text for m in marks}
    for e in scene.elements:
        text = getattr(e, "text", None)
        if isinstance(text, str) and " ".join(text.split()) != said.get(e.id):
            yield f"{e.id}: the scene says {text!r}, the mark {said.get(e.id)!r}"


def ink(image: NDArray[np.uint8], word: Mark) -> Iterator[str]:
    """There is ink in the box, it reaches its sides, and it does not go on beyond them."""
    left, top, right, bottom = (
        int(np.floor(word.box[0])),
        int(np.floor(word.box[1])),
        int(np.ceil(word.box[2])),
        int(np.ceil(word.box[3])),
    )
    pad = 3
    if left < pad or top < pad or right > image.shape[1] - pad or bottom > image.shape[0] - pad:
        yield f"{word.id}: its box leaves the page"
        return
    around = image[top - pad : bottom + pad, left - pad : right + pad].astype(np.int16)
    inside = around[pad:-pad, pad:-pad]
    # what lies about a word is its ground; within a dense word the ink may be the commoner colour
    ground = np.median(
        np.concatenate([around[:2], around[-2:]], axis=0).reshape(-1, 3)
        if inside.shape[1] > inside.shape[0]
        else np.concatenate([around[:, :2], around[:, -2:]], axis=1).reshape(-1, 3),
        axis=0,
    )
    far = np.abs(around - ground).max(axis=2)
    strongest = int(far[pad:-pad, pad:-pad].max())
    if strongest < 60:
        yield f"{word.id}: no ink in its box, text {word.text!r}"
        return
    black = far > 0.5 * strongest
    box = black[pad:-pad, pad:-pad]
    cut = (
        ("top", box[0] & black[pad - 1, pad:-pad]),
        ("bottom", box[-1] & black[-pad, pad:-pad]),
        ("left", box[:, 0] & black[pad:-pad, pad - 1]),
        ("right", box[:, -1] & black[pad:-pad, -pad]),
    )
    for side, both in cut:
        if both.any():
            yield f"{word.id}: ink is cut at the {side} of its box, text {word.text!r}"
    faint = far[pad:-pad, pad:-pad] > 0.25 * strongest
    rows, columns = np.flatnonzero(faint.any(axis=1)), np.flatnonzero(faint.any(axis=0))
    slack = {"left": columns[0], "right": faint.shape[1] - 1 - columns[-1]}
    if set(word.text) & TALL:
        slack["top"] = rows[0]
    if not set(word.text) & HANGING:
        slack["bottom"] = faint.shape[0] - 1 - rows[-1]
    for side, pixels in slack.items():
        if pixels > 2:
            yield f"{word.id}: ink begins {pixels} px inside the {side} of its box, text {word.text!r}"


def order(marks: Sequence[Mark], facts: Sequence[Fact]) -> Iterator[str]:
    """Words of a line run from left to right at one height; a line that follows another in a block stands below it."""
    by_id = {m.id: m for m in marks}
    place = {f.subject: f.value for f in facts if f.attribute == ORDER}
    lines: dict[str, list[Mark]] = {}
    for f in facts:
        if f.attribute == LINE and f.subject in by_id:
            lines.setdefault(str(f.value), []).append(by_id[f.subject])
        if f.attribute == NEXT and f.subject in by_id:
            here, there = by_id[f.subject].box, by_id[str(f.value)].box
            if there.top < here.top or there.centre[1] <= here.centre[1]:
                yield f"{f.value}: follows {f.subject} but does not stand below it"
    for line, members in lines.items():
        members.sort(key=lambda m: float(str(place.get(m.id, 0))))
        for a, b in pairwise(members):
            if a.box.right > b.box.left + 1 or a.box.meet(b.box._replace(left=a.box.left, right=a.box.right)) is None:
                yield f"{line}: {a.id} and {b.id} do not stand beside each other"
        if " ".join(m.text for m in members) != by_id[line].text:
            yield f"{line}: its words do not make its text"


def ocr(image: NDArray[np.uint8], marks: Sequence[Mark]) -> Iterator[str]:
    """A line if Tesseract reads too few words; nothing where it is not installed."""
    share = ocr_share(image, marks)
    if share is not None and share[1] and share[0] / share[1] < OCR_BAR:
        yield f"OCR reads {share[0]} of {share[1]} words, expected {OCR_BAR:.0%}"


def ocr_share(image: NDArray[np.uint8], marks: Sequence[Mark]) -> tuple[int, int] | None:
    """How many words of at least three letters Tesseract reads in their marks, and of how many. None without it."""
    try:
        import pytesseract
        from PIL import Image

        twice = Image.fromarray(image).resize((image.shape[1] * 2, image.shape[0] * 2), Image.Resampling.LANCZOS)
        data = pytesseract.image_to_data(twice, config="--psm 11", output_type=pytesseract.Output.DICT)
    except (ImportError, OSError):
        return None
    seen = [
        (plain(t), (x + w / 2) / 2, (y + h / 2) / 2)
        for t, x, y, w, h in zip(*(data[k] for k in ("text", "left", "top", "width", "height")), strict=True)
        if plain(t)
    ]
    asked = [m for m in marks if m.kind == "word" and sum(c.isalpha() for c in m.text) >= 3]
    return sum(is_read(m, seen) for m in asked), len(asked)


def is_read(word: Mark, seen: Sequence[tuple[str, float, float]]) -> bool:
    """Whether what was read with its centre in the box, pieces joined, is the word."""
    b = word.box
    pieces = sorted((x, t) for t, x, y in seen if b.left - 3 <= x <= b.right + 3 and b.top - 4 <= y <= b.bottom + 4)
    return "".join(t for _, t in pieces) == plain(word.text)


def plain(text: str) -> str:
    """Letters and digits alone, small, without accents."""
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())
