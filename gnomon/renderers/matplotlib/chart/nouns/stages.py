"""Stages of a funnel: centred bars, or the sides drawn together."""

from __future__ import annotations

from dataclasses import replace

from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import NameLabel, Stage, ValueLabel
from gnomon.truth.picture import Box, Scale


def draw(view: View, pen: Pen) -> None:
    stages = view.of(Stage)
    if not stages:
        return
    names = {e.id.removesuffix("/name"): e for e in view.of(NameLabel)}
    values = {e.id.removesuffix("/label"): e for e in view.of(ValueLabel)}
    wide = max(pen.width(n.text, view.small) for n in names.values()) if names else 0.0
    plot = view.plot
    left, right = plot.left + wide + 16, plot.right - 8
    middle, most = (left + right) / 2, max(s.value for s in stages)
    tall = (plot.height - 8) / len(stages)
    for i, stage in enumerate(stages):
        half = (right - left) / 2 * stage.value / most
        top = round(plot.top + 4 + tall * i)
        box = Box(middle - half, top, middle + half, top + round(tall * (1 - view.look.gap * 0.4)))
        pen.rect(box, stage.fill, 3)
        pen.mark(stage, box, visible=1.0 if half >= 1 else 0.0)
        pen.fact(stage, "value place", round(2 * half, 3), f"px of width in {view.panel.id}")
        y = (box.top + box.bottom) / 2
        if stage.id in names:
            name = names[stage.id]
            pen.write(name, name.text, plot.left, y, view.small, ink=view.look.quiet)
        if stage.id in values:
            value = values[stage.id]
            inside = pen.width(value.text, view.small) + 8 < 2 * half
            ground = stage.fill if inside else view.look.ground
            ink = ink_on(ground) if inside else view.look.ink
            x = middle if inside else box.right + 6
            pen.write(
                value, value.text, x, y, view.small, across="center" if inside else "left", ink=ink, ground=ground
            )
    pen.scales.append(share_scale(view, (right - left) / most))


def share_scale(view: View, per_value: float) -> Scale:
    """Widths against the widest, which is printed: both ends of both are looked at."""
    scale = Scale(
        axis="width", kind="stage", attribute="value", edge="place", origin=0.0, slope=1 / per_value, tick=30.0
    )
    return replace(scale, error=4.0, within=view.panel.prefix)
