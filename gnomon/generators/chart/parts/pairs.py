"""What charts of two measures share: two axes of numbers around dots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import Scale, numbered
from gnomon.generators.chart.parts.frame import panel_of
from gnomon.generators.chart.parts.scales import signed_scale
from gnomon.scenes.chart import Dot
from gnomon.scenes.chart.encoding import Encoding, encode

if TYPE_CHECKING:
    from gnomon.generators.chart.parts.brief import Brief
    from gnomon.generators.sources._shapes import Pairs
    from gnomon.truth.element import Element


def pair_axis(
    brief: Brief, name: str, unit: str, values: Sequence[float], scale: str = "linear", room: float = 0.03
) -> Scale:
    """An axis around values with room at both ends, from zero where they come near it."""
    low, high = min(values), max(values)
    wide = (high - low) or abs(high) or 1.0
    if scale == "log" and low > 0 and high > 30 * low:
        return brief.scale(name, unit, values, kind="log")
    if scale == "log" and signed_scale(brief.look, values, unit) == "symlog":
        return brief.scale(name, unit, values, kind="symlog")
    near = 0 <= low < 0.3 * high
    ends = [0.0 if near else low - room * wide, high + room * wide]
    return brief.scale(name, unit, ends, zero=near)


def pair_panel(
    at: str, pairs: Pairs, x: Scale, y: Scale, shown: Encoding | None = None, *, sort: str, numbers: str, **more: Any
) -> list[Element]:
    """The panel of two measures with its axes, ticks and titles; dots at their heights, if nothing else is shown."""
    shown = shown or encode("dot", pairs.y_measure, pairs.y_unit, nature=pairs.nature, sums=False)
    panel = panel_of(at, pairs, shown, sort=sort, x=x[0], y=y[0], **{"key": pairs.thing, **more})
    return [panel, *numbered(at, {"x": x, "y": y}, numbers)]


def dots_of(
    at: str, pairs: Pairs, colours: Sequence[str], groups: Sequence[str] = (), marks: Sequence[str] = ("o",)
) -> tuple[Dot, ...]:
    """A dot for each thing, in the colour and shape of its group."""
    series = [groups.index(g) for g in pairs.groups] if len(groups) > 1 else [0] * len(pairs.x)
    return tuple(
        Dot(id=f"{at}dot/{i}", x=x, y=y, fill=colours[s], series=s, dot=marks[s % len(marks)])
        for i, (x, y, s) in enumerate(zip(pairs.x, pairs.y, series, strict=True))
    )
