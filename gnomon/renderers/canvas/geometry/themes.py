"""How figures look: a theme is colours, widths and paper in the manner of some book, board or sheet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Theme:
    """`fills` colour shapes, () leaves them empty; `tints` shade regions, and `pattern` is what shades them by default.

    `emphasis` draws arcs that stand out, `aid` auxiliary lines. `grid` is a paper's lines `step` pixels apart, `ruled`
    only across. `wobble` is a hand's unsteadiness in pixels. A scan darkens by `shade` towards a corner, is `askew` by
    degrees at most, and holds `dust`, specks per million pixels. `slanted` names points in italics.
    """

    ground: str
    line: str
    name: str
    value: str
    mark: str
    width: float
    tints: tuple[str, ...]
    emphasis: str = ""
    aid: str = ""
    fills: tuple[str, ...] = ()
    pattern: str = "solid"
    grid: str = ""
    bold_grid: str = ""
    step: int = 20
    ruled: bool = False
    margin: str = ""
    wobble: float = 0.0
    shade: float = 0.0
    askew: float = 0.0
    dust: float = 0.0
    bold: bool = False
    slanted: bool = False
    hollow: bool = False
    dot: str = ""
    arrows: bool = False

    @property
    def grounds(self) -> tuple[str, ...]:
        """Every colour that text may stand on."""
        return tuple(c for c in (self.ground, *self.fills, *self.tints, self.grid, self.bold_grid, self.margin) if c)


THEMES = {
    "print": Theme(
        ground="#ffffff", line="#000000", name="#000000", value="#000000", mark="#000000", width=1.5,
        tints=("#d4d4d4", "#e6e6e6"), pattern="hatch", slanted=True,
    ),
    "school": Theme(
        ground="#f4f9ff", line="#1450a0", name="#0d2b59", value="#b3142a", mark="#1c6fd0", width=2.4,
        emphasis="#d1263c", aid="#5b7fae", fills=("#dfecfb",), tints=("#bcd9f7", "#ffe1b8"), arrows=True,
    ),
    "chalk": Theme(
        ground="#24453a", line="#f4f1e4", name="#ffe27a", value="#ffffff", mark="#9ed8ff", width=2.6, wobble=0.8,
        emphasis="#ffb3c4", aid="#cfe3c9", tints=("#3d6650", "#4b6468"), pattern="hatch",
    ),
    "exam": Theme(
        ground="#e9e8e5", line="#2e2e30", name="#1e1e20", value="#1e1e20", mark="#3c3c3f", width=1.7, shade=0.09,
        askew=0.9, dust=90.0, tints=("#c9c8c5", "#d6d5d2"), pattern="hatch", slanted=True,
    ),
    "filled": Theme(
        ground="#fffaf2", line="#4b2e63", name="#34204a", value="#34204a", mark="#b53a14", width=2.6, bold=True,
        emphasis="#c2461d", aid="#7d6493", fills=("#ffe9bd", "#d6efdc"), tints=("#ffcf9a", "#bfe3ef"),
    ),
    "graph": Theme(
        ground="#ffffff", line="#2b3a55", name="#14233f", value="#9c1f4e", mark="#2b3a55", width=2.1,
        emphasis="#9c1f4e", aid="#5c6c8a",
        grid="#e2edf4", bold_grid="#d0e0ea", tints=("#dfe6c6", "#f3d9d9"), arrows=True,
    ),
    "sketch": Theme(
        ground="#fbf3dd", line="#3b3226", name="#3b3226", value="#7a2d12", mark="#3b3226", width=2.0, wobble=1.5,
        emphasis="#7a2d12", aid="#6d5f4b", tints=("#ead8ae", "#dfe0c4"), pattern="hatch",
    ),
    "blueprint": Theme(
        ground="#1d4a86", line="#ffffff", name="#ffffff", value="#ffe9a3", mark="#cfe3ff", width=1.7,
        emphasis="#ffd257", aid="#a9c8f5", grid="#2a5896", tints=("#30629f", "#3c6ca5"), pattern="hatch",
    ),
    "olympiad": Theme(
        ground="#ffffff", line="#1a1a1a", name="#000000", value="#000000", mark="#1a1a1a", width=1.25, slanted=True,
        emphasis="#0b3d91", aid="#555555", tints=("#dde3ee", "#eeeeee"), dot="#000000",
    ),
    "screen": Theme(
        ground="#ffffff", line="#3d3d3d", name="#1f3fbf", value="#1e6b1e", mark="#1e7a34", width=2.0,
        emphasis="#c0392b", aid="#7a7a7a", fills=("#f5e6dc",),
        tints=("#e9cdb8", "#d5dcf7"), grid="#ececec", step=32, dot="#3050d8", arrows=True,
    ),
    "whiteboard": Theme(
        ground="#f8f9f7", line="#17324f", name="#17324f", value="#b3262c", mark="#10703c", width=3.1, wobble=0.9,
        emphasis="#b3262c", aid="#10703c", tints=("#d5e5f2", "#f7dfdf"), pattern="hatch", shade=0.05,
    ),
    "notebook": Theme(
        ground="#fcfcf8", line="#23356e", name="#23356e", value="#23356e", mark="#8a2433", width=1.9, wobble=1.0,
        emphasis="#8a2433", aid="#54638f", grid="#d3deea", step=18, margin="#f4cccc", tints=("#dbe0f0", "#f0dfe2"),
        pattern="hatch",
    ),
    "night": Theme(
        ground="#171c28", line="#d7def0", name="#ffffff", value="#ffd479", mark="#7fd1c7", width=2.1,
        emphasis="#ff9d8a", aid="#93a0bd", fills=("#232b3e",), tints=("#3a4a6b", "#4d4258"), arrows=True,
    ),
    "old book": Theme(
        ground="#f3ead3", line="#2a2118", name="#2a2118", value="#2a2118", mark="#2a2118", width=1.5, slanted=True,
        tints=("#dfd0ab", "#e8dcbd"), pattern="dots", shade=0.12, askew=0.5, dust=60.0,
    ),
    "worksheet": Theme(
        ground="#ffffff", line="#222222", name="#222222", value="#222222", mark="#222222", width=2.3, hollow=True,
        emphasis="#000000", aid="#5a5a5a", fills=("#f0f0f0",), tints=("#cfcfcf", "#dedede"), pattern="dots",
    ),
    "bold": Theme(
        ground="#fff6e0", line="#1f1f1f", name="#1f1f1f", value="#8f1d6b", mark="#c0361a", width=3.2, bold=True,
        emphasis="#c0361a", aid="#6a6257", fills=("#ffd9cc", "#cfe8ff"), tints=("#ffc078", "#b6e3b0"),
    ),
}  # fmt: skip
