"""The page around a chart: margins, cards, bands, a subtitle and small print, so that no two charts sit alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.prose import prose
from gnomon.generators.chart.parts.headings import foot_note, second_line
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Panel, Title
from gnomon.scenes.chart.page import Page, Paragraph, SourceNote, Subtitle
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
SORTS = ("tight", "even", "card", "band", "slide") + ("loose",) * 5 + ("report",) * 8
SIDES = ("left", "top", "right", "bottom")
LEAST = (150, 60)  # pixels that a margin with text is wide and high
# how much both margins of a pair take at most, of the chart's side
MARGINS = {"tight": 0.1, "even": 0.3, "loose": 0.55, "card": 0.4, "band": 0.45, "slide": 0.2, "report": 0.75}
# where on its page a chart is: 0 to 1 from the left, from the top, and how much margin there is beside and above it.
# Options, not chance: the walk over styles keeps any two charts of a run apart in at least one of them.
STEPS = tuple(round(i / 24, 3) for i in range(25))
PLACE = {"across": STEPS, "down": STEPS, "beside": STEPS, "above": STEPS}
Place = tuple[float, float, float, float]


def sized(look: Generator, sizes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A width and height, to ten pixels, between those of a list, and no flatter or steeper than they are."""
    wide, high, shapes = [w for w, _ in sizes], [h for _, h in sizes], [w / h for w, h in sizes]
    width = 10 * between(look, min(wide) // 10, max(wide) // 10)
    least, most = max(min(high), width / max(shapes)), min(max(high), width / min(shapes))
    return width, 10 * between(look, round(least / 10), round(max(least, most) / 10))


def paged(
    look: Generator, size: tuple[int, int], style: ChartLook, elements: Sequence[Element], place: Place
) -> tuple[tuple[int, int], Page, tuple[Element, ...]]:
    """The size with a page around the chart, the page, and what is written on it."""
    sort = one_of(look, SORTS)
    panels = [e for e in elements if isinstance(e, Panel)]
    several = len(panels) > 1
    sides = margins(size, min(MARGINS[sort], 0.3 if several else 1.0), place)
    panes = ("", "", "", "")
    if sort == "card":
        sides = [max(14, sides[0]), max(14, sides[1]), max(14, sides[0]), max(14, sides[1]) + int(look.integers(30))]
        panes = (soft(look, style),) * 4
    if sort == "slide":
        sides, panes = slide(look, size, style, sides)
    band = one_of(look, BANDS) if sort == "band" and not dark(style) else ""
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
    if sort == "report":
        written += surrounded(look, size, sides, style.text, panels[0].field)
    subtitle = second_line(look, elements)
    finds = any(isinstance(e, Title) and e.finding is not None for e in elements)
    if subtitle and (finds or look.random() < 0.4):
        written.append(Subtitle(id="subtitle", text=subtitle))
    note = foot_note(look, elements)
    if note and look.random() < 0.4:
        written.append(SourceNote(id="source note", text=note))
    return (size[0] + sides[0] + sides[2], size[1] + sides[1] + sides[3]), page, tuple(written)


def margins(size: tuple[int, int], most: float, place: Place) -> list[int]:
    """Left, top, right and bottom in pixels; both of a pair together take at most so much of the chart's side."""
    across, down, beside, above = place
    left, top = size[0] * most * beside, size[1] * most * above
    return [round(left * across), round(top * down), round(left * (1 - across)), round(top * (1 - down))]


def surrounded(look: Generator, size: tuple[int, int], sides: list[int], text: float, field: str) -> list[Paragraph]:
    """Paragraphs for every margin that holds text."""
    found: list[Paragraph] = []
    for k, side in enumerate(SIDES):
        room = (sides[k], size[1]) if k % 2 == 0 else (size[0], sides[k])
        if room[0] >= LEAST[0] and room[1] >= LEAST[1]:
            found += prose(look, side, room, text, field, len(found))
    return found


def dark(style: ChartLook) -> bool:
    return contrast("#ffffff", style.ground) > 4.5


def soft(look: Generator, style: ChartLook) -> str:
    """A colour for what is around the ground of a chart, just told from it."""
    tints = AROUND["dark" if dark(style) else "light"]
    return one_of(look, [c for c in tints if contrast(c, style.ground) > 1.05])


def slide(
    look: Generator, size: tuple[int, int], style: ChartLook, sides: list[int]
) -> tuple[list[int], tuple[str, str, str, str]]:
    """A bar of colour along one side or two neighbouring ones, as templates of slides and dashboards have them."""
    colour = soft(look, style)
    first = int(look.integers(4))
    wide = [first, (first + 1) % 4] if look.random() < 0.4 else [first]
    panes = ["", "", "", ""]
    for side in wide:
        sides[side] = round(float(look.uniform(0.05, 0.2)) * size[side % 2])
        panes[side] = colour
    return sides, (panes[0], panes[1], panes[2], panes[3])
