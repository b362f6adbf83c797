"""Layers of stacked areas, spokes and shapes of a radar, inner rings, stages, stems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, groups, inside
from gnomon.annotators.chart.phrases import SIZES
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Area, Chart, InnerWedge, Panel, Wedge
from gnomon.scenes.chart.attributes import PART_OF, SERIES
from gnomon.truth.program import Program, difference, share
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import NAME, ORDER, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# noun, how it is called in the plural, the task
COUNTED = (
    ("spoke", "spokes", "count-spokes"),
    ("radar shape", "outlines", "count-outlines"),
    ("stem", "stems", "count-stems"),
    ("inner wedge", "slices of the inner ring", "count-inner-slices"),
    ("petal", "petals", "count-petals"),
    ("tile", "tiles", "count-tiles"),
    ("stage", "stages", "count-stages"),
    ("block", "bars", "count-blocks"),
    ("candle", "candles", "count-candles"),
    ("violin", "violins", "count-violins"),
    ("box plot", "boxes", "count-boxes"),
    ("bin", "bins", "count-bins"),
    ("error bar", "error bars", "count-error-bars"),
    ("node", "nodes", "count-nodes"),
)
PLACES: tuple[tuple[End, str, str], ...] = (("lowest", "lowest", "bottom"), ("highest", "uppermost", "top"))
COUNT = (
    "How many {many} (are there|are drawn|are shown)?",
    "How many {many} does the chart (have|show)?",
    "Count the {many} in the chart.",
    "What is the number of {many} in the chart?",
)
LAYERS = (
    "How many layers are stacked (on one another|in the chart)?",
    "Of how many layers (is the stack|are the stacked areas) made up?",
    "Count the layers of the stack.",
    "What is the number of stacked layers?",
)
LAYER = (
    "Which {serie} is the {place} layer of the stack?",
    "(Name|Give|Find) the {serie} that is drawn as the {place} layer.",
    "Which {serie} lies at the {end} of the stack?",
    "At the {end} of the stack, which {serie} is shown?",
)
RING = (
    "Which slice of the inner ring is the {most}?",
    "In the inner ring, which is the {most} slice called?",
    "(Name|Give|Find) the {most} slice of the inner ring.",
    "What is the name of the {most} slice of the inner ring?",
)
RING_VALUE = (
    "What is the {measure} of '{name}' in the inner ring?",
    "How large is the slice '{name}' of the inner ring?",
    "(Read off|Give|State) the {measure} of '{name}' in the inner ring.",
    "In the inner ring, what {measure} does '{name}' have?",
)
PARTS = (
    "Of how many slices does '{name}' consist in the outer ring?",
    "How many slices of the outer ring (belong to|stand around) '{name}'?",
    "Into how many parts is '{name}' (divided|cut) in the outer ring?",
    "Count the slices of the outer ring that (belong to|stand around) '{name}'.",
)
PART = (
    "(Which|What) part of '{name}' has the {most} {measure}?",
    "Of the slices around '{name}', which is the {most}?",
    "(Name|Give) the {most} part of '{name}' in the outer ring.",
    "What makes up the {most} part of '{name}'?",
)
PART_SHARE = (
    "What percentage of '{name}' (comes from|is made up by) '{part}'?",
    "(What|Which) share of '{name}' does '{part}' make up, in per cent?",
    "(Express|Give) '{part}' as a percentage of '{name}'.",
    "How many per cent of the {measure} of '{name}' is '{part}'?",
)
BELONGS = (
    "To which slice of the inner ring does '{part}' belong?",
    "(Which|What) slice of the inner ring is '{part}' a part of?",
    "Name the slice of the inner ring that '{part}' (belongs to|is part of).",
    "In the inner ring, which slice stands next to '{part}'?",
)
PASSED = (
    "What percentage of the {measure} at the stage '{a}' is left at the next one, '{b}'?",
    "From the stage '{a}' to the next one, '{b}', how many per cent (remain|are left)?",
    "(What|Which) share of those at '{a}' reaches the next stage, '{b}', in per cent?",
    "(Express|Give) the {measure} at the stage '{b}' as a percentage of that at the stage before it, '{a}'.",
)
OF_FIRST = (
    "What percentage of the {measure} at the first stage, '{a}', is left at '{b}'?",
    "Of all at the first stage, '{a}', how many per cent (reach|come as far as) '{b}'?",
    "(Express|Give) the {measure} at '{b}' as a percentage of that at the first stage, '{a}'.",
    "From the first stage, '{a}', to '{b}', how many per cent (remain|are left) in all?",
)
LOST = (
    "How many are lost between the stages '{a}' and '{b}'?",
    "By how much does the {measure} (shrink|fall) from the stage '{a}' to '{b}'?",
    "What is the drop in the {measure} from the stage '{a}' to the stage '{b}'?",
    "(Compute|Find) the loss in the {measure} between the stages '{a}' and '{b}'.",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        for noun, many, task in COUNTED:
            if noun == "stem" and panel.sort == "dumbbell chart":
                continue  # people have no word for what joins two dots
            if chart.marks_in(panel, world.kinds.get(noun, ())):
                yield about(panel, COUNT, task, inside(panel, noun).count(), many=many)
        layers = [a for a in chart.inside(panel, Area) if a.alpha == 1.0]
        if panel.shows("height") and len(layers) > 1:
            yield from layers_of(panel)
        if chart.inside(panel, InnerWedge):
            yield from rings(chart, panel, words)
    for group in groups(chart, words):
        if group.column.noun == "stage":
            for i in words.permutation(len(group.names) - 1)[:3]:
                a, b = group.names[i], group.names[i + 1]
                x, y = group.value(a), group.value(b)
                back = (
                    Mistake("what is lost", share(difference(x, y), x)),
                    Mistake("the other way round", share(x, y)),
                )
                yield group.ask(PASSED, "stage-share", share(y, x), back, a=a, b=b)
                first = group.names[0]
                if i:
                    step_only = (Mistake("of the stage before", share(y, x)),)
                    of_all = share(y, group.value(first))
                    yield group.ask(OF_FIRST, "stage-of-first", of_all, step_only, a=first, b=b)
                yield group.ask(LOST, "stage-loss", difference(x, y), (Mistake("what is left", y),), a=a, b=b)


def parts_of(panel: Panel, name: str, own: Sequence[str], words: Generator) -> Iterator[Question]:
    """What a slice of the inner ring is made of."""
    wedges = inside(panel, "wedge")
    parts = wedges.where(PART_OF, "is", name)
    slots: dict[str, Any] = {"name": name, "measure": panel.main.measure}
    yield about(panel, PARTS, "count-parts", parts.count(), **slots)
    for step, most in SIZES:
        others = tuple(Mistake("another part", n) for n in own)
        yield about(
            panel, PART, "part-extreme", parts.at_end(step, VALUE).read(NAME), others, len(own) == 2, most=most, **slots
        )
    for part in (own[i] for i in words.permutation(len(own))[:2]):
        one = wedges.where(NAME, "is", part)
        wrong = (Mistake("of all", share(one.read(VALUE), wedges.sum(VALUE))),)
        of_it = share(one.read(VALUE), parts.sum(VALUE))
        yield about(panel, PART_SHARE, "part-share", of_it, wrong, part=part, **slots)
        yield about(panel, BELONGS, "part-of", one.read(PART_OF), part=part, **slots)


def layers_of(panel: Panel) -> Iterator[Question]:
    marks = inside(panel, "area")
    yield about(panel, LAYERS, "count-layers", marks.count())
    others = tuple(Mistake("another layer", s) for s in panel.series)
    for step, place, end in PLACES:
        found: Program = marks.at_end(step, ORDER).read(SERIES)
        slots: dict[str, Any] = {"serie": panel.series_key or "series", "place": place, "end": end}
        yield about(panel, LAYER, "layer-place", found, others, **slots)


def rings(chart: Chart, panel: Panel, words: Generator) -> Iterator[Question]:
    marks = inside(panel, "inner wedge")
    names = [panel.categories[w.category] for w in chart.inside(panel, InnerWedge)]
    others = tuple(Mistake("another slice", n) for n in names)
    for step, most in SIZES:
        yield about(
            panel, RING, "ring-extreme", marks.at_end(step, VALUE).read(NAME), others, len(names) == 2, most=most
        )
    around: dict[str, list[str]] = {}
    for wedge in chart.inside(panel, Wedge):
        for fact in wedge.around(chart):
            around.setdefault(str(fact.value), []).append(panel.categories[wedge.category])
    wedges = inside(panel, "wedge")
    for name in (names[i] for i in words.permutation(len(names))[:3]):
        wrong = tuple(Mistake("another slice", marks.where(NAME, "is", n).read(VALUE)) for n in names if n != name)
        parts = around.get(name, [])
        yield from parts_of(panel, name, parts, words)
        # where the parts have their numbers one adds them up
        own = marks.where(NAME, "is", name).read(VALUE)
        if len(parts) > 1:
            own = wedges.where(PART_OF, "is", name).sum(VALUE)
        yield about(
            panel, RING_VALUE, "ring-value", own, wrong, name=name, measure=panel.encoding("inner wedge").measure
        )
