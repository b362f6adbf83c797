"""Grids of panels that mix kinds: two to six charts around one topic."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from gnomon.generators.chart.looks.letters import lettered
from gnomon.generators.chart.looks.maps import SEQUENTIAL
from gnomon.generators.chart.looks.pages import paged, sized
from gnomon.generators.chart.looks.style import chart_look, data_ended, few_titles, house
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON
from gnomon.generators.chart.parts.kind import PanelKind
from gnomon.generators.chart.parts.notes import noted
from gnomon.generators.chart.parts.spare import spared
from gnomon.generators.ranges import one_of, span
from gnomon.registry import generator, kinds
from gnomon.scenes.chart import Chart, Panel, PanelTitle, Title
from gnomon.scenes.chart.frame import Part
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "7"
SOURCE = "tables"
NOUNS = (PanelTitle,)
STYLE = {**COMMON, "layout": ("1x2", "1x3", "2x1", "2x2", "2x2", "2x3", "3x1", "3x2")}
SIZES = {
    "1x2": ((960, 440), (1040, 480)),
    "1x3": ((1320, 440), (1280, 420)),
    "2x1": ((620, 860), (660, 900)),
    "2x2": ((1000, 820), (1060, 860)),
    "2x3": ((1360, 800), (1400, 860)),
    "3x1": ((640, 1180), (700, 1200)),
    "3x2": ((1020, 1180), (1080, 1220)),
}
COMMENTED = 3  # the level from which panels carry reference lines, shaded bands and notes
HEADED = 0.8  # of grids have a title above all panels
SHARE = 0.3  # of panels have one, if it suits them
TRIES = 16  # draws of one panel
WIDE = ("labels", "names", "scale")  # options that want more room than a small panel has


def generate(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    theme: str = "plain",
    palette: str = "okabe ito",
    font: str = "DejaVu Sans",
    layout: str = "1x2",
) -> Chart:
    """Panels in `layout` (rows x columns), all about one topic of the source and in one look."""
    rows, columns = (int(n) for n in layout.split("x"))
    # small panels hold small type and no legend beside them
    size = sized(look, SIZES[layout])
    palette, font = house(look, theme, palette, font)
    style = replace(chart_look(look, theme, font, size, rows * columns), legend="top")
    topic = source.topic(content, span(level, (5, 8), (8, 16)))
    few = few_titles(look, theme)
    elements: list[Element] = []
    panels: list[Panel] = []
    # values have one map of colours and one way to be printed in all panels
    shared = {"colours": one_of(look, tuple(SEQUENTIAL)), "numbers": one_of(look, ("plain", "short"))}
    least, most = span(level, (1, 2), (2, 4))
    brief = Brief(content, look, min(most, max(least, 1)), topic, style, palette, data_ended(look, theme))
    for i in range(rows * columns):
        made = one_panel(replace(brief, at=f"panel/{i}/"), panels, shared)
        if level >= COMMENTED and look.random() < SHARE:
            made = noted(look, made, style, one_of(look, ("line", "line", "band", "note")))
        (panel,) = (e for e in made if isinstance(e, Panel))
        panels.append(panel)
        made = spared(look, made, few, ())
        made = (*made, PanelTitle(id=f"{panel.id}/title", text=panel.title))
        elements += [replace(e, panel=panel.id) if isinstance(e, Part) else e for e in made]
    # no panel's title again
    titles = [p.title for p in panels]
    above = next((t for t in getattr(topic, "headings", (topic.title,)) if t not in titles), "")
    heading = (Title(id="title", text=above),) if above and look.random() < HEADED else ()
    page, written = paged(look, style, elements)
    every = (*heading, *written, *elements)
    return lettered(Chart(size=size, look=style, page=page, rows=rows, columns=columns, elements=every))


@cache
def small_kinds() -> tuple[PanelKind, ...]:
    """The kinds that stay readable in a small panel, each as often as it says that grids have it."""
    names = sorted(k for k in kinds() if k.startswith("chart/") and k != "chart/grid")
    found = [cast(PanelKind, generator(k)) for k in names]
    return tuple(k for k in found for _ in range(k.IN_GRIDS))


def one_panel(brief: Brief, others: Sequence[Panel], shared: dict[str, Any]) -> Elements:
    """A panel of a drawn kind that shows what no other does, or Rejected; what is not `shared` is drawn."""
    for _ in range(TRIES):
        kind = one_of(brief.content, small_kinds())
        own = {n: one_of(brief.look, v) for n, v in kind.STYLE.items() if n not in COMMON and n not in WIDE}
        own |= {n: v for n, v in shared.items() if v in kind.STYLE.get(n, ())}
        try:
            made = kind.panel(brief, **own)
        except Rejected:
            continue
        (panel,) = (e for e in made if isinstance(e, Panel))
        if all(panel.title != p.title and subject(panel) != subject(p) for p in others):
            return made
    raise Rejected("no such data", f"another panel on {brief.source.title}")


def subject(panel: Panel) -> tuple[Any, ...]:
    """What a panel shows, however it does: its measures, and of a table of whom and of when."""
    axes = frozenset(a.name for a in (panel.x, panel.y) if a is not None)
    if not panel.categories:
        return (axes,)
    measures = frozenset(e.measure for e in panel.encodings)
    whom = panel.series if len(panel.series) == 1 else panel.series_key
    return axes, measures, whom, panel.about.period if panel.about is not None else ""
