"""How figures look: a theme is colours, widths and paper in the manner of some book or board."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Theme:
    """`fills` colour triangles, () leaves them empty; `grid` is a paper's lines; `wobble` a hand's unsteadiness."""

    ground: str
    line: str
    name: str
    value: str
    mark: str
    width: float
    fills: tuple[str, ...] = ()
    grid: str = ""
    bold_grid: str = ""
    wobble: float = 0.0
    shade: float = 0.0
    bold: bool = False


THEMES = {
    "print": Theme(ground="#ffffff", line="#000000", name="#000000", value="#000000", mark="#000000", width=1.6),
    "school": Theme(
        ground="#f4f9ff", line="#1450a0", name="#0d2b59", value="#c01f2e", mark="#2f7fd6", width=2.4, fills=("#d9e9fb",)
    ),
    "chalk": Theme(
        ground="#24453a", line="#f4f1e4", name="#ffe27a", value="#ffffff", mark="#9ed8ff", width=2.6, wobble=0.7
    ),
    "exam": Theme(
        ground="#e9e8e5", line="#2e2e30", name="#1e1e20", value="#1e1e20", mark="#4a4a4d", width=1.8, shade=0.07
    ),
    "filled": Theme(
        ground="#fffaf2",
        line="#4b2e63",
        name="#34204a",
        value="#34204a",
        mark="#c2461d",
        width=2.6,
        fills=("#ffe3a8", "#cdebd3"),
        bold=True,
    ),
    "graph": Theme(
        ground="#ffffff",
        line="#2b3a55",
        name="#14233f",
        value="#9c1f4e",
        mark="#2b3a55",
        width=2.2,
        grid="#d9e6ef",
        bold_grid="#bcd2e0",
    ),
    "sketch": Theme(
        ground="#fbf3dd", line="#3b3226", name="#3b3226", value="#7a2d12", mark="#3b3226", width=2.0, wobble=1.2
    ),
    "blueprint": Theme(
        ground="#1d4a86",
        line="#ffffff",
        name="#ffffff",
        value="#ffe9a3",
        mark="#bcd8ff",
        width=1.8,
        grid="#2a5896",
    ),
}
