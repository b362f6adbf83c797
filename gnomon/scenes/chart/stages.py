"""Stages of a funnel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.scenes.chart.datum import Datum


@dataclass(frozen=True, kw_only=True)
class Stage(Datum):
    """What is left at a stage; it is as wide as its value, or as high in a funnel that runs to the right.

    Alike for all stages of a funnel: on which `side` they are flush, whether shadows link them (`linked`), the share
    of its length that bars take (`thick`), the rest being gaps.
    """

    sideways: bool = False
    side: Literal["centre", "start", "end"] = "centre"
    linked: bool = False
    thick: float = 0.8
