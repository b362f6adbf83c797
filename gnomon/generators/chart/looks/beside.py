"""What is written beside the title of a chart: the line under it and the small print at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

    from gnomon.truth.element import Element


def second_line(look: Generator, elements: Sequence[Element]) -> str:
    """The subtitle: what the only panel shows, in other words than its title; "" for nothing to say."""
    panels = [e for e in elements if isinstance(e, Panel)]
    if len(panels) != 1 or not panels[0].main.measure or not panels[0].key or panels[0].key in panels[0].main.measure:
        return ""
    key, shown = panels[0].key, panels[0].main
    unit = f" in {shown.unit}" if shown.unit and shown.unit not in ("$", "€", "£", "%", "°C", "°F", "°") else ""
    text = one_of(look, (f"{shown.measure}{unit}, by {key}", f"{shown.measure}{unit} for each {key}"))
    return text[:1].upper() + text[1:]


def small_print(look: Generator, elements: Sequence[Element]) -> str:
    """The note at the foot; "" for none."""
    return ""
