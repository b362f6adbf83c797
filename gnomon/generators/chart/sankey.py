"""Sankey diagrams: amounts that flow from column to column."""

from __future__ import annotations

import math

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, name_labels, panel_of, value_labels
from gnomon.scenes.chart import Flow, Node
from gnomon.scenes.chart.encoding import encode
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Flow, Node)
IN_GRIDS = 0
STYLE = {**COMMON, "by": ("source", "target")}

MOST = 7  # nodes that have a colour of their own
SIZES = ((820, 520), (900, 560), (960, 600), (860, 620))


def panel(brief: Brief, *, by: str = "source") -> Elements:
    """Bands between nodes that print their names and what passes through them."""
    at = brief.at
    data = brief.source.flows(brief.content, columns=brief.span((2, 2), (2, 3)), nodes=brief.span((2, 3), (3, 5)))
    names = tuple(n for column in data.columns for n in column)
    if len(set(names)) < len(names):
        raise Rejected("no such data", "a name that comes twice")
    number = {n: i for i, n in enumerate(names)}
    # a colour for each node, or, where there are many, for each column
    each = len(names) <= MOST
    colours = brief.fills(len(names) if each else len(data.columns))
    nodes = tuple(
        Node(
            id=f"{at}node/{number[n]}",
            category=number[n],
            column=c,
            fill=colours[number[n] if each else c],
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
    shown = [encode(noun, data.measure, data.unit, sums=False) for noun in ("node", "flow")]
    return (
        panel_of(at, data, *shown, sort="Sankey diagram", key="node", categories=names),
        *flows,
        *nodes,
        *name_labels(nodes, names),
        *value_labels(nodes, places=0),
    )


generate = chart_of(panel, sizes=SIZES)
