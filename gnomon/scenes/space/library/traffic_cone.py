"""A traffic cone on a round foot."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.16, 0.2), "high": (0.45, 0.6)}
PAINTS = {"body": (("plastic",), ("orange", "red", "yellow"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield disc("foot", "rubber", r * 1.2, 0.04, (0, 0, 0.02))
    wide, slim = r * 0.85, 0.025
    for k, paint in enumerate(("body", "white", "body", "white", "body")):
        a, b = k / 5, (k + 1) / 5
        yield lathe("band", paint, [(0, 0.04 + a * h), (wide + (slim - wide) * a, 0.04 + a * h),
            (wide + (slim - wide) * b, 0.04 + b * h), (0, 0.04 + b * h)])  # fmt: skip
