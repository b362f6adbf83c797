"""Text as plotly takes it."""

from __future__ import annotations


def spoken(text: str) -> str:
    """A text so that plotly shows every sign of it: it reads some HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def rgba(colour: str, alpha: float) -> str:
    """`#rrggbb` with a share of opacity."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({r},{g},{b},{alpha})"
