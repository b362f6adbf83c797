"""Themes: grounds, inks, grids and frames of charts, by names of our own. What a theme leaves out is drawn."""

from __future__ import annotations

from typing import Any


def one(ground: str, ink: str, faint: str, **more: Any) -> dict[str, Any]:
    """A theme whose plot has the colour of its ground."""
    return {"ground": ground, "plot": ground, "ink": ink, "faint": faint, **more}


THEMES: dict[str, dict[str, Any]] = {
    # plain ones on white
    "plain": one("#ffffff", "#222222", "#dddddd"),
    "bare": one("#ffffff", "#333333", "#eeeeee", frame="none", grid="none"),
    "boxed": one("#ffffff", "#000000", "#e6e6e6", frame="box", grid="none", ticks="in", title="centre", edge="#000000"),
    "letters": one("#ffffff", "#1a1a1a", "#eeeeee", frame="left bottom", grid="none", ticks="out", stroke=1.5, dot=5.0),
    "proceedings": one(
        "#ffffff",
        "#111111",
        "#d0d0d0",
        frame="box",
        grid="both",
        grid_dash="dotted",
        ticks="in",
        legend="inside",
        legend_box=True,
    ),
    "statistics": one(
        "#ffffff",
        "#000000",
        "#e0e0e0",
        frame="box",
        grid="none",
        ticks="out",
        title="centre",
        stroke=1.2,
        edge="#444444",
    ),
    "workbook": one(
        "#ffffff",
        "#404040",
        "#d9d9d9",
        muted="#595959",
        frame="bottom",
        title="centre",
        weight="regular",
        legend="bottom",
        heading=1.4,
        stroke=2.5,
    ),
    "report": one(
        "#ffffff",
        "#1b2a41",
        "#e3e8ef",
        muted="#4a5a70",
        frame="bottom",
        grid="none",
        legend="direct",
        heading=1.5,
        gap=0.25,
    ),
    "annual": one(
        "#ffffff", "#0b2545", "#dce3ec", muted="#46586e", frame="none", grid_dash="dashed", heading=1.4, legend="right"
    ),
    "high contrast": one(
        "#ffffff",
        "#000000",
        "#bbbbbb",
        frame="left bottom",
        ticks="out",
        stroke=3.0,
        dot=9.0,
        heading=1.5,
        edge="#000000",
    ),
    "graph paper": one("#fdfefe", "#1f3044", "#cfe3f1", frame="box", grid="both", ticks="none", title="centre"),
    "textbook": one(
        "#ffffff", "#20304a", "#d5dfee", frame="left bottom", grid="both", ticks="out", title="centre", heading=1.25
    ),
    # tinted papers
    "paper": one("#fbf7ee", "#3a3226", "#e2d9c6", frame="bottom"),
    "weekly": one("#d9e6ec", "#1d2f38", "#ffffff", frame="bottom", muted="#2c444f"),
    "salmon": one("#fff1e5", "#33302e", "#e6d9ce", muted="#5c544e", frame="bottom", weight="regular", heading=1.5),
    "broadsheet": one(
        "#f7f5f0", "#121212", "#dcd8cf", muted="#4d4a45", frame="bottom", grid_dash="dotted", heading=1.5, gap=0.25
    ),
    "little ink": one(
        "#fffff8", "#222222", "#ecece2", frame="offset", grid="none", ticks="out", weight="regular", stroke=1.4, dot=5.0
    ),
    "pastel": one("#fbf8ff", "#4a3f5c", "#e9e0f5", muted="#66597a", frame="none", heading=1.4, gap=0.2, dot=7.0),
    "mint": one("#f0f9f4", "#173f31", "#d2e9dd", muted="#3c6152", frame="left bottom", ticks="out"),
    "clay": one("#f7ebe2", "#45291d", "#e6d2c3", muted="#6b4a3b", frame="bottom", grid_dash="dashed"),
    "poster": one("#ffe9a8", "#2b2118", "#f0d586", frame="none", heading=1.8, stroke=3.5, dot=9.0, gap=0.2),
    # a plot of another colour than what lies around it
    "panel": {"ground": "#ffffff", "plot": "#ebebf2", "ink": "#2b2b3a", "faint": "#ffffff", "frame": "none"},
    "grey panel": {
        "ground": "#ffffff",
        "plot": "#ebebeb",
        "ink": "#1f1f1f",
        "faint": "#ffffff",
        "muted": "#4d4d4d",
        "frame": "none",
        "grid": "both",
        "ticks": "out",
        "legend": "right",
        "weight": "regular",
    },
    "bulletin": {
        "ground": "#eef2f5",
        "plot": "#ffffff",
        "ink": "#22313f",
        "faint": "#e4e9ee",
        "muted": "#4b5d6e",
        "frame": "bottom",
        "grid": "value",
    },
    "card": {
        "ground": "#f3f4f6",
        "plot": "#ffffff",
        "ink": "#1f2937",
        "faint": "#eceef1",
        "muted": "#4b5563",
        "frame": "none",
        "grid_dash": "dashed",
        "heading": 1.4,
    },
    # dark ones
    "night": one("#14181f", "#e8ebf0", "#333b47", frame="bottom"),
    "slate": {"ground": "#2b303b", "plot": "#343a47", "ink": "#f0f1f4", "faint": "#4a5262", "frame": "none"},
    "midnight": one("#0b1437", "#e6ebff", "#26315e", muted="#b4bee6", frame="none", grid_dash="dotted", heading=1.45),
    "dashboard": {
        "ground": "#111217",
        "plot": "#181b1f",
        "ink": "#d8d9da",
        "faint": "#2c3235",
        "muted": "#a9adb3",
        "frame": "none",
        "grid": "both",
        "weight": "regular",
        "legend": "bottom",
        "stroke": 1.6,
        "dot": 5.0,
    },
    "terminal": one(
        "#0c120c",
        "#b9f6b4",
        "#24402a",
        frame="left bottom",
        grid="both",
        grid_dash="dotted",
        ticks="out",
        weight="regular",
    ),
    "blueprint": one("#16385f", "#eaf3ff", "#2f5a8a", frame="box", grid="both", ticks="in", title="centre"),
    "chalkboard": one(
        "#24423a", "#f6f3e7", "#41635a", frame="left bottom", grid="value", grid_dash="dashed", stroke=2.5, dot=8.0
    ),
    "black": one("#000000", "#ffffff", "#3a3a3a", frame="left bottom", ticks="out", stroke=2.5, heading=1.5),
}
DARK = ("night", "slate", "midnight", "dashboard", "terminal", "blueprint", "chalkboard", "black")
