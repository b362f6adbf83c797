"""How plots look: paper, axes, grids and colours in the manner of some book, board or sheet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Theme:
    """`curves` and `fills` are taken in turn; `dashes` tell curves of one colour apart. `fine` is a finer grid.

    `shade` is the darkening of a scan.
    """

    ground: str
    ink: str
    text: str
    grid: str
    curves: tuple[str, ...]
    fills: tuple[str, ...]
    fine: str = ""
    width: float = 2.2
    axis: float = 1.5
    dashes: tuple[tuple[float, ...], ...] = ((),)
    shade: float = 0.0
    hatch: bool = False


DASHES = ((), (9.0, 5.0), (2.0, 4.5), (11.0, 4.0, 2.0, 4.0))
THEMES = {
    "print": Theme(
        ground="#ffffff", ink="#000000", text="#000000", grid="#dcdcdc",
        curves=("#000000",), fills=("#c9c9c9", "#e3e3e3"),
        width=1.9, axis=1.2, dashes=DASHES, hatch=True,
    ),
    "squared": Theme(
        ground="#fdfdfb", ink="#30394d", text="#1c2436", grid="#bcd3e4", fine="#e1ecf4",
        curves=("#1f3fa8", "#b3202c", "#0f6b45", "#7a3b9b"), fills=("#c4d3f2", "#f4cfcf", "#cfe8d8"), width=2.3,
    ),
    "chalk": Theme(
        ground="#21443a", ink="#eae6d8", text="#fbf8ee", grid="#34594e",
        curves=("#ffe27a", "#9ed8ff", "#ffb3c4", "#c6f2a8"),
        fills=("#5a6f45", "#47707a", "#75616a"), width=2.8, axis=2.0,
    ),
    "colour": Theme(
        ground="#fffdf7", ink="#453a52", text="#2c2338", grid="#ece4d6",
        curves=("#d1403a", "#2a6fbb", "#2d8a4e", "#8a4fb0"),
        fills=("#ffdcc2", "#d3e6fa", "#d6f0d8"), width=2.8, axis=1.7,
    ),
    "sketch": Theme(
        ground="#fbf4e2", ink="#3f362a", text="#332b20", grid="#eadfc4",
        curves=("#7a2d12", "#1f4e79", "#3d5a1e", "#5b3a78"),
        fills=("#f0d5b0", "#d3dfe6", "#dde3bd"), width=2.2, axis=1.8,
    ),
    "exam": Theme(
        ground="#ebeae7", ink="#2e2e30", text="#1d1d1f", grid="#cfcecb",
        curves=("#232325",), fills=("#bdbcb9", "#d5d4d1"),
        width=1.9, axis=1.3, dashes=DASHES, shade=0.06, hatch=True,
    ),
    "textbook": Theme(
        ground="#ffffff", ink="#33414e", text="#1d2830", grid="#dfe7ec",
        curves=("#0077a8", "#d9480f", "#2b8a3e", "#862e9c"),
        fills=("#d0ebf7", "#ffe0cc", "#d8f2dc"), width=2.6, axis=1.4,
    ),
    "night": Theme(
        ground="#1b2233", ink="#c9d3e6", text="#eef2fa", grid="#2d3850",
        curves=("#6fd3ff", "#ffb454", "#a5e075", "#f78fb3"),
        fills=("#2c4c68", "#5c4a33", "#3d5638"), width=2.4, axis=1.4,
    ),
}  # fmt: skip
