"""Questions about charts, by group of tasks, and how charts are spoken of."""

from __future__ import annotations

from gnomon.annotators.chart.caption import caption
from gnomon.annotators.chart.choosing import select
from gnomon.annotators.chart.degrees import degree, order
from gnomon.annotators.chart.naming import attribute, kind, name
from gnomon.annotators.chart.natural import unasked
from gnomon.annotators.chart.stating import reason, state
from gnomon.annotators.voice import Voice

# what is merely printed would be a third of all questions: for so large a share of charts each of these comes last
FRAME = {
    "printed-*": 0.55,
    "charxiv-[!ti]*": 0.5,  # all but trend, ticks and intersect
    "charxiv-ticks": 0.5,
    "tick-step-*": 0.5,
    "count-ticks": 0.6,
    "count-rows": 0.0,
    "count-columns": 0.0,
    "count-cells": 0.0,
    "count-categories": 0.4,
    "count-series": 0.4,
    "list-series": 0.4,
    "chart-type": 0.5,
    "count-panels": 0.0,
}
VOICE = Voice(
    name=name,
    caption=caption,
    attribute=attribute,
    kind=kind,
    degree=degree,
    order=order,
    state=state,
    reason=reason,
    select=select,
    unasked=unasked,
    # what few charts have something to say about is asked wherever its turn comes
    first=("charxiv-intersect", "charxiv-trend"),
    seldom={**FRAME, "chart-to-code": 0.6},
    frame=tuple(FRAME),
    alike=(
        ("charxiv-legend*", "list-series", "count-series", "count-outlines", "count-curves"),
        ("count-ticks", "charxiv-ticks", "count-rows", "count-columns", "count-cells"),
        ("count-categories", "count-bars", "count-points", "count-slices", "count-cells", "count-boxes"),
        ("count-threshold", "only-threshold", "list-threshold", "exists-threshold"),
        ("extremum-name", "check-extremum", "negated", "conversation*"),
        ("rank", "extremum-nth", "conversation*"),
        ("extremum-value", "conversation*"),
        ("colour-of-name", "name-of-colour"),
        ("density-peak", "density-height", "count-curves"),
        ("trend", "charxiv-trend", "change", "compare-halves"),
        ("growth", "compare-yes-no", "check-comparison"),
        ("tick-step-x", "tick-step-y"),
        ("sum", "mean", "share-of-highest", "sum-except", "hypothetical-removed"),
        ("sum-of-two", "mean-of-two"),
        ("hypothetical-added", "hypothetical-doubled"),
        ("lead", "extremum-nth-value", "sum-of-two-highest"),
        ("printed-tick-*",),
    ),
    enough=10,  # tasks of one chart, of about seventy, from which the questions are drawn
)
