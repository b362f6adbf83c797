"""Error bars of marks, which plotly takes together with the marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import Bar, ErrorBar, Point


def error_bars(script: Script, marks: Sequence[Bar | Point]) -> dict[str, Any]:
    """`error_y` of marks that have error bars; {} if they have none."""
    own = {e.of: e for e in script.of(ErrorBar)}
    if not own or not all(m.id in own for m in marks):
        return {}
    middle = [m.end if isinstance(m, Bar) else m.value for m in marks]
    bars = [own[m.id] for m in marks]
    return {
        "error_y" if script.panel.upright else "error_x": {
            "array": [round(e.high - m, 9) for e, m in zip(bars, middle, strict=True)],
            "arrayminus": [round(m - e.low, 9) for e, m in zip(bars, middle, strict=True)],
            "color": bars[0].stroke,
            "thickness": 1.4,
        }
    }
