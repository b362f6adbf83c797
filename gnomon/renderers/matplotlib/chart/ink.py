"""Ink for what is written on colours of data."""

from __future__ import annotations

from gnomon.truth.readings import contrast


def ink_on(ground: str) -> str:
    """Black or white, whichever stands out more."""
    return "#ffffff" if contrast("#ffffff", ground) > contrast("#000000", ground) else "#000000"
