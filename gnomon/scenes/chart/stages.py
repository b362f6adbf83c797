"""Stages of a funnel."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.scenes.chart.datum import Datum


@dataclass(frozen=True, kw_only=True)
class Stage(Datum):
    """What is left at a stage; it is as wide as its value."""
