"""How models count places in a picture. Every box covers what it covered: lower edges go down, upper edges up."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from gnomon.exports.options import Convention, Options
from gnomon.exports.talk import Shown
from gnomon.truth.picture import Box
from gnomon.truth.refused import Refused

Size = tuple[int, int]  # width, height

FACTOR = 28  # pixels of a side that become one token of Qwen2.5-VL: patches of 14, two by two
LEAST_TOKENS, MOST_TOKENS = 4, 16384  # qwen_vl_utils' own, when a user sets none
LONGEST = 200  # times the shorter side; smart_resize refuses more


def smart_resize(width: int, height: int, factor: int, least: int = 0, most: int = 0) -> Size:
    """The size to which qwen_vl_utils scales a picture: sides are multiples of `factor`, `least` to `most` pixels.

    As qwen_vl_utils 0.0.14 has it, which rounds half to even. Refused if a side is over 200 times the other.
    """
    least, most = least or LEAST_TOKENS * factor**2, most or MOST_TOKENS * factor**2
    if max(width, height) > LONGEST * min(width, height):
        raise Refused(f"expected a picture at most {LONGEST} times as long as wide, got {width} x {height}")
    wide, high = (max(factor, round(side / factor) * factor) for side in (width, height))
    if wide * high > most:
        beta = math.sqrt(width * height / most)
        wide, high = (math.floor(side / beta / factor) * factor for side in (width, height))
    elif wide * high < least:
        beta = math.sqrt(least / (width * height))
        wide, high = (math.ceil(side * beta / factor) * factor for side in (width, height))
    return wide, high


def outward(box: Box, picture: Size, onto: Size) -> tuple[int, int, int, int]:
    """A box in whole units of another size of the same picture; none of it is lost."""
    across, down = onto[0] / picture[0], onto[1] / picture[1]
    return (
        below(box.left * across),
        below(box.top * down),
        min(above(box.right * across), onto[0]),
        min(above(box.bottom * down), onto[1]),
    )


def below(value: float) -> int:
    return math.floor(value + 1e-6)


def above(value: float) -> int:
    return math.ceil(value - 1e-6)


def whole(box: Box, size: Size, options: Options) -> list[int]:
    """Pixels of the picture as it is given out."""
    return [*outward(box, size, size)]


def thousandths(box: Box, size: Size, options: Options) -> list[int]:
    """0 to 1000, as Qwen2-VL and Qwen3-VL count."""
    return [*outward(box, size, (1000, 1000))]


def percent(box: Box, size: Size, options: Options) -> list[float]:
    """0 to 100 with one decimal, as Molmo counts."""
    return [v / 10 for v in outward(box, size, (1000, 1000))]


def share(box: Box, size: Size, options: Options) -> list[float]:
    """0 to 1 with four decimals."""
    return [v / 10_000 for v in outward(box, size, (10_000, 10_000))]


def merged(box: Box, size: Size, options: Options) -> list[int]:
    """Pixels of the picture as Qwen2.5-VL sees it, after smart_resize."""
    return [*outward(box, size, smart_resize(*size, FACTOR, options.least_pixels, options.most_pixels))]


COUNTED: dict[Convention, Callable[[Box, Size, Options], Sequence[float]]] = {
    "": whole,
    "pixels": whole,
    "thousandths": thousandths,
    "percent": percent,
    "share": share,
    "qwen2": thousandths,
    "qwen2.5": merged,
    "qwen3": thousandths,
}


def counted(box: Box, picture: Shown, options: Options, own: Convention = "") -> list[float]:
    """A box of a picture as numbers, left, top, right, bottom: as the options have it, else in a format's `own` way."""
    return [*COUNTED[options.coordinates or own](box, (picture.width, picture.height), options)]
