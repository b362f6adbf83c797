"""Rose charts: sectors of one angle whose radius shows the value."""

from __future__ import annotations

from gnomon.generators.chart.parts.axes import value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, name_labels, table_panel
from gnomon.generators.chart.parts.pies import TURNS
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Petal
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Petal,)
IN_GRIDS = 0
MOST = 6  # petals that have a colour each: colours that come again would say something
# the share of its sector that a petal is wide
WIDE = (1.0,) * 6 + tuple(round(0.96 - 0.03 * k, 2) for k in range(14))
STYLE = {**COMMON, "many": (True, False), "turn": TURNS, "wide": WIDE}

# what goes round, and how many make a full circle
CYCLES = {"month": 12, "weekday": 7, "hour": 24}
TRIES = 8  # draws of a table
SIZES = ((640, 620), (680, 660), (740, 660), (780, 700))


def panel(brief: Brief, *, many: bool = True, turn: float = 0.0, wide: float = 1.0) -> Elements:
    """Petals over labelled rings, in one colour or in many."""
    at = brief.at
    rows = brief.count(4, 9, 16)
    round_ = one_of(brief.content, tuple(CYCLES.values()))
    for _ in range(TRIES):  # what goes round once, if there is any such: hours, months
        table = brief.draw(rows=(round_, round_), series=(1, 1), positive=True, ordered=True)
        if CYCLES.get(table.key) == len(table.categories) and not table.dates:
            break
    else:  # or names side by side
        for _ in range(TRIES):
            table = brief.draw(rows=rows, series=(1, 1), positive=True, ordered=False)
            if len(table.categories) >= 4 and table.rest not in table.categories:
                break
        else:
            raise Rejected("no such data", "four petals of one sort")
    n = len(table.categories)
    colours = brief.fills(n) if many and n <= MOST else brief.fills(1)
    column = [row[0] for row in table.values]
    axis, steps = value_axis(table.measure, table.unit, column, one_of(brief.look, (3, 4, 5)))
    petals = tuple(
        Petal(
            id=f"{at}petal/{i}",
            category=i,
            value=v,
            fill=colours[i % len(colours)],
            start=(turn + 360 * (i + (1 - wide) / 2) / n) % 360,
            sweep=360 * wide / n,
        )
        for i, v in enumerate(column)
    )
    return (
        table_panel(at, table, "petal", sort="rose chart", radius=axis, series=(), series_key="", colour=""),
        *value_ticks(at, "radius", table.unit, steps[1:]),
        *petals,
        *name_labels(petals, table.categories),
    )


generate = chart_of(panel, sizes=SIZES)
