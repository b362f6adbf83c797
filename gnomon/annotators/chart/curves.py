"""Curves of distributions: where they peak, how high, and where half of all lie below."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, Curve
from gnomon.scenes.chart.attributes import MEDIAN, PEAK, PEAK_HEIGHT, SERIES
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import every
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ASK_PEAK = (
    "At (which|what) {measure} does the curve{of} peak?",
    "Where does the density{of} reach its (maximum|highest point)?",
    "(Read off|Give) the {measure} at which the curve{of} is highest.",
)
HEIGHT = (
    "How high is the peak of the curve{of}?",
    "What density does the curve{of} reach at its (peak|highest point)?",
    "How large is the density{of} where it is highest?",
    "(Read off|Give) the highest density{of}.",
)
TALLEST = (
    "Which {serie} has the {end} peak?",
    "(Whose|Which {serie}'s) curve has the {end} peak?",
    "Name the {serie} whose curve has the {end} peak.",
    "The curve of which {serie} (has|shows) the {end} peak?",
)
FURTHEST = (
    "The curve of which {serie} peaks at the {most} {measure}?",
    "Which {serie} has its peak at the {most} {measure}?",
    "For which {serie} (is|lies) the peak at the {most} {measure}?",
    "Compare the peaks: the curve of which {serie} peaks at the {most} {measure}?",
    "Name the {serie} whose curve peaks at the {most} {measure}.",
)
QUANTILE = (
    "What is the {part} of the {measure}{of}?",
    "Where on the curve{of} is the {part}, at (which|what) {measure}?",
    "At (which|what) {measure} does the curve{of} reach a share of {share}?",
    "(Read off|Give) the {measure} below which {percent} of the observations{of} lie.",
)
LOWER = (
    "Which {serie} has the {most} median?",
    "The curve of which {serie} reaches a share of 0.5 at the {most} {measure}?",
    "Name the {serie} with the {most} median {measure}.",
    "For which {serie} is the median the {most}?",
    "(Judging by|Going by) where the curves cross 0.5, which {serie} has the {most} median?",
)
CURVES = (
    "How many curves (are there|are drawn|does the plot show)?",
    "How many curves (are plotted|can be seen)?",
    "Count the curves (in|of) the plot.",
)
SHARES = {"median": ("0.5", "50%"), "lower quartile": ("0.25", "25%"), "upper quartile": ("0.75", "75%")}


def is_level(curve: Curve, mark: Attribute) -> bool:
    """Whether stairs run level at the very share of a mark, so that it lies anywhere along a whole step."""
    share = float(SHARES[mark][0]) if mark in SHARES else None
    return curve.steps and share is not None and any(math.isclose(y, share) for _, y in curve.path)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        curves = chart.inside(panel, Curve)
        if not curves:
            continue
        all_curves = inside(panel, "curve")
        slots: dict[str, Any] = {"measure": panel.encoding("curve").measure, "serie": panel.series_key or "series"}
        if panel.alone:
            yield about(panel, CURVES, "count-curves", every("curve").count(), **slots)
        several = len(panel.series) > 1
        for curve in curves:
            name = panel.series[curve.series]
            own = all_curves.where(SERIES, "is", name) if several else all_curves
            of = f" for {name}" if several else ""
            for mark, _ in curve.places:
                wrong = tuple(Mistake(f"the {m}", own.read(m)) for m, _ in curve.places if m != mark)
                if mark == PEAK:
                    yield about(panel, ASK_PEAK, "density-peak", own.read(mark), wrong, of=of, **slots)
                    yield about(panel, HEIGHT, "density-height", own.read(PEAK_HEIGHT), of=of, **slots)
                elif not is_level(curve, mark):
                    share, percent = SHARES[mark]
                    more: dict[str, Any] = {"of": of, "part": mark, "share": share, "percent": percent}
                    yield about(panel, QUANTILE, "ecdf-quantile", own.read(mark), wrong, **more, **slots)
        if several:
            yield from between(panel, all_curves, curves, slots)


def between(panel: Any, all_curves: Any, curves: tuple[Curve, ...], slots: dict[str, Any]) -> Iterator[Question]:
    """Which of several curves is highest, or furthest to the right."""
    others, two = tuple(Mistake("another curve", s) for s in panel.series), len(panel.series) == 2
    for step in ("highest", "lowest"):
        if curves[0].steps:
            if any(is_level(c, MEDIAN) for c in curves):
                continue
            found = all_curves.at_end(step, MEDIAN).read(SERIES)
            yield about(panel, LOWER, "ecdf-median", found, others, two, most=step, **slots)
        else:
            tall = all_curves.at_end(step, PEAK_HEIGHT).read(SERIES)
            yield about(panel, TALLEST, "density-tallest", tall, others, end=step, **slots)
            far = all_curves.at_end(step, PEAK).read(SERIES)
            yield about(panel, FURTHEST, "density-furthest", far, others, two, most=step, **slots)
