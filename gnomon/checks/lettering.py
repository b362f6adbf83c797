"""Lines of text set by Pillow, and how alike their ink is to what a picture shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFilter, ImageFont, features

from gnomon.checks.pixels import Image
from gnomon.truth.fonts import font_file
from gnomon.truth.picture import Box

Ink = NDArray[np.float64]  # height x width, 0 for ground to 1 for ink
Runs = tuple[tuple[str, bool], ...]  # the fonts that a text's letters are looked for in, each bold or not

FONTS = (
    "DejaVu Sans", "IBM Plex Sans Arabic", "Hind", "Sarabun", "Noto Sans SC", "Noto Sans JP", "Noto Sans KR",
)  # fmt: skip
CLEAR = 0.72  # so alike that nothing better is sought
STEP = 2  # pixels between the places of two windows that follow one another
GRAIN = 0.8  # pixels that small text is softened by at least: its strokes lie on whole pixels
SET = 72  # pixels that text is set in before it is brought to the size of what is seen
DARK = [255 * (v > 0.3 * 255) for v in range(256)]  # which grey is ink to `inked`
PLAIN = 12  # letters of a line that lie right without a library that moves some of them closer to others
SHAPED = range(0x0590, 0x1000)  # from Hebrew to Tibetan: wrong without a library that shapes


def coverage(image: Image, box: Box) -> Ink | None:
    """How much ink each pixel of a box has; None if the pixels around it are not of one colour."""
    height, width = image.shape[:2]
    left, top = max(0, int(box.left) - 1), max(0, int(box.top) - 1)
    right, bottom = min(width, int(np.ceil(box.right)) + 1), min(height, int(np.ceil(box.bottom)) + 1)
    cut = image[top:bottom, left:right].astype(np.int64)
    if min(cut.shape[:2]) < 4:
        return None
    rim = np.concatenate([cut[0], cut[-1], cut[:, 0], cut[:, -1]])
    ground = np.median(rim, axis=0)
    if (np.abs(rim - ground).max(axis=-1) > 24).mean() > 0.04:
        return None
    off = np.abs(cut - ground).sum(axis=-1).astype(float)
    most = float(np.quantile(off, 0.995))
    return inked(np.minimum(off / most, 1.0)) if most > 60 else None


def inked(ink: Ink) -> Ink:
    """Ink without the empty rows and columns around it."""
    rows, columns = np.flatnonzero(ink.max(axis=1) > 0.3), np.flatnonzero(ink.max(axis=0) > 0.3)
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] if len(rows) else ink[:0, :0]


@cache
def letters(font: str) -> frozenset[int]:
    """The numbers of the characters that a font has; none if it is not installed."""
    from fontTools.ttLib import TTFont

    try:
        with TTFont(font_file(font), lazy=True) as file:
            return frozenset(file.getBestCmap())
    except FileNotFoundError:
        return frozenset()


def fonts_for(text: str, font: str) -> Iterator[Runs]:
    """The fonts that a text may be set in: each that has all its letters, and all together, regular and bold."""
    need = {ord(c) for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in ("Cf", "Zs")}
    whole = [(f,) for f in (font, *FONTS) if need <= letters(f)]
    for fonts in (*dict.fromkeys(whole[:4]), *([(font, *FONTS)] if not whole or whole[0] != (font,) else [])):
        for bold in (False, True):
            yield tuple((f, bold) for f in fonts)


@lru_cache(maxsize=64)
def face(font: str, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(font, bold)), SET)


@lru_cache(maxsize=512)
def line(text: str, fonts: Runs) -> Ink | None:
    """The ink of a line; None if Pillow cannot set it, or cannot tell the order of what several fonts write."""
    shaped = any(ord(c) in SHAPED for c in text)
    if (shaped or len(text) > PLAIN) and not features.check("raqm"):
        return None
    runs: list[tuple[str, tuple[str, bool]]] = []
    for c in unicodedata.normalize("NFC", text):
        has = [f for f in fonts if ord(c) in letters(f[0])]
        own = runs[-1][1] if runs and (unicodedata.category(c)[0] in "MZ" or not has) else has[0] if has else fonts[0]
        if runs and runs[-1][1] == own:
            runs[-1] = (runs[-1][0] + c, own)
        else:
            runs.append((c, own))
    if len(runs) > 1 and any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return None
    wide = sum(face(*own).getlength(run) for run, own in runs)
    page = Pictures.new("L", (int(wide) + 4 * SET, 4 * SET), 0)
    pen, x = ImageDraw.Draw(page), 2.0 * SET
    for run, own in runs:
        pen.text((x, 2 * SET), run, fill=255, font=face(*own), anchor="ls")
        x += face(*own).getlength(run)
    around = page.point(DARK).getbbox()  # what `inked` would keep, found without a number for every pixel
    return np.asarray(page.crop(around), float) / 255 if around else np.zeros((0, 0))


def likeness(seen: Ink, lines: Sequence[str], fonts: Runs) -> float | None:
    """How alike what is seen is to lines of text, 0 to 1: that of the worst window. None if it cannot be told."""
    made = [line(one, fonts) for one in lines]
    if any(m is None or not m.size for m in made):
        return None
    parts = [m for m in made if m is not None]
    high, wide = max(p.shape[0] for p in parts), max(p.shape[1] for p in parts)
    tall = high + 1.25 * SET * (len(parts) - 1)
    if not 0.72 < (seen.shape[1] / seen.shape[0]) / (wide / tall) < 1.4:
        return 0.0
    if len(parts) == 1:
        return windows(seen, parts[0])
    step = seen.shape[0] / len(parts)
    cuts = [0]
    for i in range(1, len(parts)):  # between two lines where there is least ink
        around = range(int((i - 0.25) * step), int((i + 0.25) * step) + 1)
        cuts.append(min(around, key=lambda y: (seen[y].sum(), abs(y - i * step))))
    rows = [inked(seen[a:b]) for a, b in zip(cuts, [*cuts[1:], seen.shape[0]], strict=True)]
    if any(not row.size for row in rows):
        return 0.0
    return min(windows(row, part) for row, part in zip(rows, parts, strict=True))


def windows(seen: Ink, made: Ink) -> float:
    """The worst likeness of windows as wide as they are high, each moved to where all together fit best.

    A window may lie up to two pixels from where the one before it does: advances of whole pixels make a line drift.
    """
    found, soft = 0.0, soften(seen, seen.shape)
    for higher in (0, 1, -1, 2):  # faint rows at the rim, such as the tails of commas, may be counted as ink or not
        found = max(found, drifting(soft, made, seen.shape, seen.shape[0] + higher))
        if found > CLEAR:
            break
    return found


def room(width: int) -> int:
    """Pixels that a window of a line so wide may lie off at most."""
    return 2 + int(0.04 * width)


def soften(ink: Ink, size: tuple[int, ...]) -> Ink:
    """Ink without its grain, 0 to 255, with room around it."""
    grey = Pictures.fromarray((ink * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(max(GRAIN, 0.04 * size[0])))
    side = room(size[1]) + 1
    return np.pad(np.asarray(grey, float), ((1, 1), (side, side)))


def drifting(a: Ink, made: Ink, of: tuple[int, ...], tall: int) -> float:
    """The same with the ink made so many pixels high; what is seen is softened already."""
    height, width = of
    shape = np.zeros((max(height, tall), width))
    grey = Pictures.fromarray((made * 255).astype(np.uint8)).resize((width, tall), Pictures.Resampling.BOX)
    shape[:tall] = np.asarray(grey) / 255
    most = room(width)
    side, b = most + 1, soften(shape[:height], of)
    size = max(height, 8)
    worst = np.zeros(2 * (most + STEP) + 1)  # so far, by where the last window lies; beyond what it may there is none
    worst[STEP:-STEP] = 1.0
    views: dict[int, Views] = {}  # of what is seen, by the width of a window: the last one may be narrower
    for left in range(0, max(1, width - size // 2), max(1, size // 2)):
        right = min(left + size, width)
        one = b[1:-1, side + left : side + right]
        if one.max(initial=0.0) < 30 and a[:, side + left : side + right].max(initial=0.0) < 30:
            continue
        if right - left not in views:
            views[right - left] = Views.of(a, one.shape)
        near = sliding_window_view(worst, 2 * STEP + 1).max(axis=1)
        first = side + left - most
        worst[STEP:-STEP] = np.minimum(near, views[right - left].alike(one, first, first + 2 * most + 1))
    return float(worst.max())


@dataclass(frozen=True)
class Views:
    """Every window of one shape onto an ink, and how much the ink in each varies."""

    windows: NDArray[np.float64]
    spread: NDArray[np.float64]

    @classmethod
    def of(cls, ink: Ink, shape: tuple[int, ...]) -> Views:
        windows = sliding_window_view(ink, shape)
        sums, squares = summed(ink, shape), summed(ink * ink, shape)
        return cls(windows, np.maximum(squares - sums * sums / (shape[0] * shape[1]), 0.0))

    def alike(self, ink: Ink, first: int, end: int) -> NDArray[np.float64]:
        """The best correlation of an ink with windows that begin in each column: 1 if alike, 0 if not at all."""
        own = ink - ink.mean()
        both = np.sqrt(self.spread[:, first:end] * (own * own).sum())
        product = np.einsum("ijkl,kl->ij", self.windows[:, first:end], own)  # the mean of `own` is 0, so theirs is idle
        found = np.divide(product, both, out=np.zeros(both.shape), where=both > 1e-3)
        return np.asarray(found.max(axis=0))


def summed(ink: Ink, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """The sum over every window of a shape, by what is summed up to its corners."""
    high, wide = shape
    total = np.zeros((ink.shape[0] + 1, ink.shape[1] + 1))
    total[1:, 1:] = ink.cumsum(axis=0).cumsum(axis=1)
    found: NDArray[np.float64] = (
        total[high:, wide:] - total[:-high, wide:] - total[high:, :-wide] + total[:-high, :-wide]
    )
    return found
