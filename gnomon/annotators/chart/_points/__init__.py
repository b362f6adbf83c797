"""What an editor would say of charts whose point lies between their marks: steps, stages, targets, pairs, rings."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from gnomon.annotators.chart._points.ends import (
    band_overall,
    one_above,
    steepest,
    ways_of_lines,
    widest_band,
    widest_gap,
)
from gnomon.annotators.chart._points.fields import main_direction, stronger_side
from gnomon.annotators.chart._points.parts import largest_part, of_the_whole, rings, two_largest
from gnomon.annotators.chart._points.saying import Told
from gnomon.annotators.chart._points.sides import against_targets, both_sides, farthest_off
from gnomon.annotators.chart._points.steps import (
    from_start_to_end,
    largest_flow,
    largest_loss,
    largest_of_stages,
    largest_steps,
    left_at_the_end,
)
from gnomon.annotators.chart._points.together import peaks, strongest, together
from gnomon.annotators.chart._telling import Statement
from gnomon.scenes.chart import Chart, Panel
from gnomon.truth.world import NoAnswer, World


def points(chart: Chart, panel: Panel, world: World, way: int) -> list[Statement]:
    """The sentences of a sort of chart that hold and can be read; [] for sorts that have none of their own."""
    found: list[Statement] = []
    for tell in TELLERS.get(panel.sort, ()):
        with suppress(NoAnswer):
            found += [t for t in tell(chart, panel, world, way) if all(k in world.readings for k in t.keys)]
    return found


TELLERS: dict[str, tuple[Callable[[Chart, Panel, World, int], Told], ...]] = {
    "waterfall chart": (from_start_to_end, largest_steps),
    "Sankey diagram": (largest_of_stages, largest_flow),
    "funnel chart": (left_at_the_end, largest_loss),
    "bullet chart": (against_targets, farthest_off),
    "treemap": (largest_part, two_largest),
    "nested pie chart": (rings,),
    "line chart with a band": (band_overall, widest_band),
    "dumbbell chart": (one_above, widest_gap),
    "slope chart": (ways_of_lines, steepest),
    "bar and line chart": (together, peaks),
    "diverging bar chart": (both_sides,),
    "correlation matrix": (strongest,),
    "stacked bar chart": (of_the_whole,),
    "stacked area chart": (of_the_whole,),
    "quiver plot": (main_direction, stronger_side),
}
