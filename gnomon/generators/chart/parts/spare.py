"""Titles of axes that say what stands there anyway, left out as the house has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import CURRENCIES
from gnomon.generators.chart.parts.headings import NAMED, WRITTEN, measured
from gnomon.scenes.chart import AxisTitle, Panel, Subtitle, Tick, Title

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.chart.parts.brief import Elements
    from gnomon.scenes.chart import Axis
    from gnomon.truth.element import Element

WORD = re.compile(r"[^\W\d_]{3}|^\d{1,2}:\d\d$|^Q[1-4]\b")  # Oats, May 2015, 7:00, Q1: one sees what they are
YEAR = re.compile(r"^(1[5-9]|20)\d\d(/\d\d)?$")
TIMES = ("year", "month", "quarter", "weekday", "season", "date", "hour", "day", "week")
UNSAID = 0.5  # of the charts of other houses that name a year "Year" beneath


def spared(look: Generator, elements: Elements, few: bool, written: Sequence[Element]) -> Elements:
    """The elements of a panel without the titles of axes that nobody misses. `few`: as houses do that write them only
    where neither title nor subtitle (`written`) says it; others at most leave out those of times.
    """
    (panel,) = (e for e in elements if isinstance(e, Panel))
    said = " ".join([panel.title, *(e.text for e in written if isinstance(e, Title | Subtitle))]).lower()
    unsaid = look.random() < UNSAID

    def missed(title: AxisTitle) -> bool:
        axis = panel.axis(title.axis)
        if axis is None or title.axis not in ("x", "y"):
            return True
        if axis.kind in NAMED:
            texts = [e.text for e in elements if isinstance(e, Tick) and e.axis == title.axis]
            return not (few or (unsaid and axis.name in TIMES)) or not plain(axis, texts)
        what = measured(panel).removeprefix("number of ").lower()
        return not (few and what and what in said and unit_said(axis.unit, said))

    return tuple(e for e in elements if not isinstance(e, AxisTitle) or missed(e))


def plain(axis: Axis, texts: Sequence[str]) -> bool:
    """Whether names along an axis say by themselves what they are."""
    years = axis.kind == "date" or "year" in axis.name or axis.name == "season"
    return bool(texts) and all(WORD.search(t) or (years and YEAR.search(t)) for t in texts)


def unit_said(unit: str, said: str) -> bool:
    """Whether a unit stands at the numbers themselves or in what is said."""
    return unit in ("", "%", *CURRENCIES) or WRITTEN.get(unit, unit).lower() in said
