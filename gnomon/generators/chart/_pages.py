"""The page around a chart: margins, cards, bands, a subtitle and small print, so that no two charts sit alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Panel
from gnomon.scenes.chart.page import Page, SourceNote, Subtitle
from gnomon.truth.readings import contrast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

    from gnomon.scenes.chart import ChartLook
    from gnomon.truth.element import Element

# soft colours: a strong one along a side outweighs all that a chart shows
AROUND = {
    "light": ("#e9edf2", "#f1ece1", "#dfe7e2", "#e6e1ea", "#d9d4cc", "#e3eef5", "#f4e6e6", "#cfd8e3"),
    "dark": ("#05070a", "#3b4354", "#0f2a3a", "#2a2a2a", "#4a4f5c", "#1c2833"),
}
BANDS = ("#1f3a5f", "#0b6e4f", "#b5541c", "#dce6f0", "#f3e3c3", "#d8ead9", "#e5dff0", "#e8e8e8", "#cfe3ea", "#f6d9d0")
INKS = ("#ffffff", "#1b1b1b")
SORTS = ("tight", "tight", "even", "even", "card", "card", "band", "slide") + ("loose",) * 5
SMALL_PRINT = (
    "Figure {n}", "Fig. {n}", "Chart {n}", "Exhibit {n}", "Illustrative data", "For illustration only",
    "Slide {n}", "Annex {n}", "Data: see appendix", "Page {n}",
)  # fmt: skip


def paged(
    look: Generator, size: tuple[int, int], style: ChartLook, elements: Sequence[Element]
) -> tuple[tuple[int, int], Page, tuple[Element, ...]]:
    """The size with a page around the chart, the page, and what is written on it."""
    sort = one_of(look, SORTS)
    several = sum(isinstance(e, Panel) for e in elements) > 1
    most = {"tight": 0.03, "even": 0.08, "loose": 0.12 if several else 0.33, "card": 0.1, "band": 0.12, "slide": 0.04}[
        sort
    ]
    sides = [round(float(look.uniform(0, most)) * s) for s in (size[0], size[1], size[0], size[1])]
    if sort == "loose":  # off the middle: one side of each pair stays narrow
        for k, narrow in enumerate(look.integers(2, size=2)):
            sides[k + 2 * int(narrow)] //= 6
    if sort == "card":
        sides = [max(14, sides[0]), max(14, sides[1]), max(14, sides[0]), max(14, sides[1]) + int(look.integers(30))]
    dark = contrast("#ffffff", style.ground) > 4.5
    panes = ("", "", "", "")
    if sort == "card":
        panes = (
            one_of(look, [c for c in AROUND["dark" if dark else "light"] if contrast(c, style.ground) > 1.05]),
        ) * 4
    if sort == "slide":
        sides, panes = slide(look, size, style, sides)
    band = one_of(look, BANDS) if sort == "band" and not dark else ""
    page = Page(
        left=float(sides[0]),
        top=float(sides[1]),
        right=float(sides[2]),
        bottom=float(sides[3]),
        panes=panes,
        band=band,
        band_ink=max(INKS, key=lambda c: contrast(c, band)) if band else "",
        title="below" if look.random() < 0.12 and not band else "above",
    )
    written: list[Element] = []
    subtitle = second_line(look, elements)
    if subtitle and look.random() < 0.4:
        written.append(Subtitle(id="subtitle", text=subtitle))
    if look.random() < 0.3:
        number = int(look.integers(1, 40))
        written.append(SourceNote(id="source note", text=one_of(look, SMALL_PRINT).format(n=number)))
    return (size[0] + sides[0] + sides[2], size[1] + sides[1] + sides[3]), page, tuple(written)


def slide(
    look: Generator, size: tuple[int, int], style: ChartLook, sides: list[int]
) -> tuple[list[int], tuple[str, str, str, str]]:
    """A bar of colour along one side or two neighbouring ones, as templates of slides and dashboards have them."""
    tints = AROUND["dark" if contrast("#ffffff", style.ground) > 4.5 else "light"]
    colour = one_of(look, [c for c in tints if contrast(c, style.ground) > 1.05])
    first = int(look.integers(4))
    wide = [first, (first + 1) % 4] if look.random() < 0.4 else [first]
    panes = ["", "", "", ""]
    for side in wide:
        sides[side] = round(float(look.uniform(0.05, 0.2)) * size[side % 2])
        panes[side] = colour
    return sides, (panes[0], panes[1], panes[2], panes[3])


def second_line(look: Generator, elements: Sequence[Element]) -> str:
    """What the only panel shows, in other words than its title; "" for several panels or nothing to say."""
    panels = [e for e in elements if isinstance(e, Panel)]
    if len(panels) != 1 or not panels[0].measure or not panels[0].key or panels[0].key in panels[0].measure:
        return ""
    panel = panels[0]
    unit = f" in {panel.unit}" if panel.unit and panel.unit not in ("$", "€", "£", "%", "°C", "°F", "°") else ""
    text = one_of(look, (f"{panel.measure}{unit}, by {panel.key}", f"{panel.measure}{unit} for each {panel.key}"))
    return text[:1].upper() + text[1:]
