"""Ticks on one line, ink in every text, legend colours where their entries begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.checks.chart_ruler import View, read_number
from gnomon.checks.pixels import furthest, ink_box, inked, near
from gnomon.scenes.chart import (
    AxisTitle,
    LegendEntry,
    NameLabel,
    PanelTitle,
    SourceNote,
    Subtitle,
    Tick,
    Title,
    ValueLabel,
)

STRAY = 2.0  # pixels that the middle of a tick label may lie off the line through all
NUMBERS = ("linear", "log", "symlog")  # kinds of axes whose ticks are numbers


def check(view: View) -> Iterator[str]:
    for axis, own in (("x", view.x), ("y", view.y)):
        if own is not None and own.off > STRAY * view.fine:
            yield f"{view.panel.id}: the ticks of the {axis} axis stray by {own.off:.1f} pixels from one line"
    look = view.chart.look
    page = view.chart.page
    quiet = (AxisTitle, Tick, Subtitle, SourceNote)
    written: tuple[type[Any], ...] = (Title, Subtitle, SourceNote, PanelTitle, AxisTitle, Tick, ValueLabel)
    for noun in written:
        for element in view.of(noun):
            mark = view.marks.get(element.id)
            if mark is None or mark.text != element.text:
                yield f"{element.id}: the scene says {element.text!r}, the mark {mark.text if mark else None!r}"
                continue
            if noun is ValueLabel:  # may stand on any colour; its ink is checked with what it is printed on
                continue
            ink, ground = look.quiet if noun in quiet else look.ink, look.ground
            if page.band and noun in (Title, Subtitle):
                ink, ground = page.band_ink, page.band
            found = ink_box(view.image, mark.box, ink, ground)
            if found is None or furthest(found, mark.box) > max(3.5, 0.012 * mark.box.width):
                yield f"{element.id}: ink at {found}, the mark says {tuple(round(v, 1) for v in mark.box)}"
    for tick in view.of(Tick):
        axis_of = view.panel.axis(tick.axis)
        if axis_of is not None and axis_of.kind in NUMBERS:
            slack = 1e-4 * abs(axis_of.high - axis_of.low) if axis_of.kind == "linear" else 1e-6 * abs(tick.at)
            if abs(read_number(tick.text) - tick.at) > slack:
                yield f"{tick.id}: {tick.text!r} is printed where {tick.at:g} is"
    for name in view.of(NameLabel):
        mark = view.marks.get(name.id)
        if mark is None or mark.text != name.text:
            yield f"{name.id}: the scene says {name.text!r}, the mark {mark.text if mark else None!r}"
    for entry in view.of(LegendEntry):
        mark = view.marks[entry.id]
        if mark.text != entry.text:
            yield f"{entry.id}: the scene says {entry.text!r}, the mark {mark.text!r}"
        box = mark.box
        cut = view.image[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.left) + 18 * view.fine]
        thin = entry.look != "patch" and inked(cut, entry.fill, look.ground)
        if near(cut, entry.fill, off=12).sum() < 5 and not thin:
            yield f"{entry.id}: its colour {entry.fill} is not at the start of its box"
