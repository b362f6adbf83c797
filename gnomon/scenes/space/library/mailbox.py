"""A letter box on a post."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, loft, tube

FRONT: str | None = "flap"
FORE: tuple[str, ...] = ("flap", "handle")
AFT: tuple[str, ...] = ("back plate",)
SIZES = {"long": (0.42, 0.5), "post": (0.9, 1.1)}
PAINTS = {"body": (("lacquer", "metal"), ("red", "blue", "grey", "black", "white", "dark green"))}


def pieces(long: float, post: float) -> Iterator[Piece]:
    h, z = long / 2, post + 0.12
    yield box("post", "oak", (0.09, 0.09, post), (0, 0, post / 2), 0.006)
    yield box("shelf", "oak", (long * 0.9, 0.2, 0.03), (0, 0, post), 0.006)
    arch = [(x, 0.115, 0.115, z, 2) for x in (-h, h)]
    yield loft("body", "body", arch)
    yield box("body", "body", (long, 0.23, 0.11), (0, 0, z - 0.06), 0.006)
    yield loft("flap", "white", [(h, 0.12, 0.12, z, 2), (h + 0.015, 0.12, 0.12, z, 2)])
    yield box("flap", "white", (0.015, 0.24, 0.115), (h + 0.008, 0, z - 0.06), 0.004)
    yield tube("handle", "dark", ((h + 0.015, -0.03, z + 0.05), (h + 0.04, -0.03, z + 0.05),
        (h + 0.04, 0.03, z + 0.05), (h + 0.015, 0.03, z + 0.05)), 0.006)  # fmt: skip
    yield box("back plate", "dark", (0.012, 0.2, 0.19), (-h - 0.004, 0, z - 0.02), 0.004)
    yield box("flag", "tail", (0.02, 0.015, 0.16), (-h * 0.3, -0.13, z + 0.09), 0.003)
    yield box("flag", "tail", (0.1, 0.015, 0.06), (-h * 0.3 + 0.05, -0.13, z + 0.15), 0.003)
