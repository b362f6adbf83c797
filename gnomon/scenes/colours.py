"""What colours are called."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def colour_name(css: str) -> str:
    """What everybody calls a colour; "" for one between two names."""
    from coloraide import Color

    light, chroma, hue = Color(css).convert("oklch").coords(nans=False)
    if chroma < 0.02:
        return "black" if light < 0.25 else "white" if light > 0.97 else "grey" if 0.42 < light < 0.82 else ""
    for name, (from_, to), (dark, bright), least in NAMED:
        if from_ <= hue <= to and dark <= light <= bright and chroma >= least:
            return name
    return ""


# hue, lightness and least chroma in OKLCH, with room left between neighbours: 1f77b4, 56b4e9 and 0000ff are all blue
NAMED: tuple[tuple[str, tuple[float, float], tuple[float, float], float], ...] = (
    ("red", (17, 34), (0.42, 0.70), 0.15),
    ("brown", (30, 75), (0.28, 0.52), 0.05),
    ("orange", (46, 76), (0.64, 0.86), 0.12),
    ("yellow", (92, 113), (0.82, 1.0), 0.12),
    ("green", (128, 160), (0.32, 0.88), 0.08),
    ("blue", (228, 272), (0.30, 0.80), 0.09),
    ("purple", (290, 318), (0.32, 0.72), 0.08),
    ("pink", (338, 360), (0.66, 0.92), 0.09),
)
