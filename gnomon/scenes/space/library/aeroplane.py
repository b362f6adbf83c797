"""An airliner."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, lathe, loft, slab, tube, wheel

FRONT: str | None = "nose"
FORE: tuple[str, ...] = ("nose", "cockpit window")
AFT: tuple[str, ...] = ("fin", "tailplane")
SIZES = {"length": (26.0, 34.0), "span": (26.0, 34.0)}
PAINTS = {"body": (("lacquer",), ("white", "grey", "light blue")), "fin": (("lacquer",),
    ("red", "blue", "orange", "navy", "green"))}  # fmt: skip


def pieces(length: float, span: float) -> Iterator[Piece]:
    h, r, z = length / 2, 1.9, 4.2
    yield loft(
        "fuselage",
        "body",
        [
            (-h, 0.15, 0.2, z + 1.0, 2),
            (-h * 0.75, 1.0, 1.1, z + 0.55, 2),
            (-h * 0.4, r, r, z, 2),
            (h * 0.7, r, r, z, 2),
        ],
    )
    yield loft(
        "nose",
        "body",
        [
            (h * 0.7, r, r, z, 2),
            (h * 0.85, 1.6, 1.6, z - 0.1, 2),
            (h * 0.96, 0.9, 0.9, z - 0.35, 2),
            (h, 0.15, 0.15, z - 0.5, 2),
        ],
    )
    yield slab("fin", "fin", [(-h, z + 0.9), (-h * 0.7, z + 1.2), (-h * 0.9, z + 6.2),
        (-h * 1.04, z + 6.2)], 0.4, bevel=0.15)  # fmt: skip
    for y in (-1, 1):
        for name, root, tip, x0, sweep, zz, half in (
            ("wing", 5.2, 1.6, h * 0.22, 5.0, z - 0.9, span / 2),
            ("tailplane", 2.8, 1.1, -h * 0.78, 2.2, z + 1.0, span * 0.19),
        ):
            n = 6
            for k in range(n):
                a, b = k / n, (k + 1) / n
                xa, ca, cb = x0 - sweep * (a + b) / 2, root + (tip - root) * a, root + (tip - root) * b
                yield box(name, "body", ((ca + cb) / 2, half / n + 0.12, 0.32 - 0.03 * k),
                    (xa - (ca + cb) / 4, y * (a + b) / 2 * half, zz + 0.12 * k), 0.12)  # fmt: skip
        yield lathe("engine", "fin", [(0, -1.6), (0.5, -1.6), (0.85, -0.6), (0.9, 1.1), (0.75, 1.3),
            (0, 1.1)], (h * 0.16, y * span * 0.17, z - 2.0), (0, 90, 0))  # fmt: skip
        yield box("window row", "pane", (h * 1.0, 0.05, 0.28), (h * 0.12, y * 1.88, z + 0.45), 0.02)
        yield tube("gear", "steel", ((-1, y * 2.2, z - 1.5), (-1, y * 2.2, 0.6)), 0.16)
        yield from wheel(-1, y * 2.2, 0.6, 0.5)
    yield box("cockpit window", "pane", (0.7, 1.9, 0.4), (h * 0.86, 0, z + 1.05), 0.1, (0, 28, 0))
    yield tube("gear", "steel", ((h * 0.68, 0, z - 1.5), (h * 0.68, 0, 0.5)), 0.14)
    yield from wheel(h * 0.68, 0.1, 0.5, 0.4)
