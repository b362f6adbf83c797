"""Sankey diagrams: amounts that flow from column to column."""

from __future__ import annotations

import math

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, panel_id
from gnomon.scenes.chart import Flow, NameLabel, Node, Panel, ValueLabel
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import print_number
from gnomon.truth.rejected import Rejected

VERSION = "2"
SOURCE = "tables"
NOUNS = (Flow, Node)
IN_GRIDS = 0
STYLE = {**COMMON, "by": ("source", "target")}

SIZES = ((820, 520), (900, 560), (960, 600), (860, 620))


def panel(brief: Brief, *, by: str = "source") -> Elements:
    """Bands between nodes that print their names and what passes through them."""
    at = brief.at
    data = brief.source.flows(brief.content, columns=brief.span((2, 2), (2, 3)), nodes=brief.span((2, 3), (3, 5)))
    names = tuple(n for column in data.columns for n in column)
    if len(set(names)) < len(names):
        raise Rejected("no such data", "a name that comes twice")
    number = {n: i for i, n in enumerate(names)}
    colours = brief.fills(min(len(names), 6))
    nodes = tuple(
        Node(
            id=f"{at}node/{number[n]}",
            category=number[n],
            column=c,
            fill=colours[number[n] % len(colours)],
            value=max(
                math.fsum(a for s, _, a in data.links if s == n), math.fsum(a for _, t, a in data.links if t == n)
            ),
        )
        for c, column in enumerate(data.columns)
        for n in column
    )
    flows = tuple(
        Flow(
            id=f"{at}flow/{i}",
            source=number[s],
            target=number[t],
            value=amount,
            fill=nodes[number[s if by == "source" else t]].fill,
        )
        for i, (s, t, amount) in enumerate(data.links)
    )
    return (
        Panel(
            id=panel_id(at),
            sort="Sankey diagram",
            title=data.title,
            encodings=(
                encode("node", data.measure, data.unit, sums=False),
                encode("flow", data.measure, data.unit, sums=False),
            ),
            key="node",
            categories=names,
            field=data.field,
        ),
        *flows,
        *nodes,
        *(NameLabel(id=f"{n.id}/name", of=n.id, text=names[n.category]) for n in nodes),
        *(ValueLabel(id=f"{n.id}/label", of=n.id, text=print_number(n.value, 0)) for n in nodes),
    )


generate = chart_of(panel, sizes=SIZES)
