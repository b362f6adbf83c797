"""What is true of the elements of a chart, as one says it who points at it; and how derived facts follow."""

from __future__ import annotations

from gnomon.annotators.chart.naming import AXES, axis_called, in_panel, name, said, target_of, tick_place
from gnomon.annotators.chart.phrases import at, preposition
from gnomon.annotators.chart.targets import target_said
from gnomon.annotators.printing import printed_value, quoted
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import with_article
from gnomon.scenes.chart import AxisTitle, Chart, LegendEntry, Point, Tick
from gnomon.scenes.chart.attributes import (
    ACROSS,
    APART,
    BETWEEN,
    CHANGE,
    CROSS,
    DIRECTION,
    FIRST,
    GAP,
    HEIGHT_AT,
    HIGHEST_PRICE,
    LAST,
    LAYOUT,
    LEVEL,
    LOWER_END,
    LOWER_QUARTILE,
    LOWER_WHISKER,
    LOWEST_PRICE,
    MEDIAN,
    NUMBER,
    OPENING,
    PART_OF,
    PEAK,
    PEAK_HEIGHT,
    STANDING,
    TYPE,
    UP,
    UPPER_END,
    UPPER_QUARTILE,
    UPPER_WHISKER,
    WIDTH,
)
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import CODE, COLOUR, KIND, NAME, PRINTED, PRINTED_IN_FULL, SAME_AS, TEXT, VALUE
from gnomon.truth.world import World

WRITTEN = {
    "title": "the title above the plot reads “{}”",
    "subtitle": "the line under the title reads “{}”",
    "source note": "the note at the foot reads “{}”",
    "paragraph": "the text beside the chart says “{}”",
    "note": "the note in the plot says “{}”",
}


BANDS = ("shaded band", "dial band")
SHARES = {LOWER_QUARTILE: "a quarter", MEDIAN: "half", UPPER_QUARTILE: "three quarters"}
# what is seen of a mark besides its value
SEEN: dict[Attribute, dict[str, str]] = {
    FIRST: {"shaded band": "the band '{name}' begins with {value}"},
    LAST: {"shaded band": "the band '{name}' ends with {value}"},
    LOWER_END: {
        **dict.fromkeys(BANDS, "the band '{name}' begins at {value}"),
        **dict.fromkeys(("bar", "point"), "the error bar for {name} begins at {value}"),
    },
    UPPER_END: {
        **dict.fromkeys(BANDS, "the band '{name}' ends at {value}"),
        **dict.fromkeys(("bar", "point"), "the error bar for {name} ends at {value}"),
    },
    OPENING: {"candle": "the candle of {name} opens at {value}"},
    LOWEST_PRICE: {"candle": "the candle of {name} reaches down to {value}"},
    HIGHEST_PRICE: {"candle": "the candle of {name} reaches up to {value}"},
    LOWER_QUARTILE: {"box plot": "the box for {name} begins at {value}"},
    UPPER_QUARTILE: {"box plot": "the box for {name} ends at {value}"},
    LOWER_WHISKER: {"box plot": "the lower whisker for {name} ends at {value}"},
    UPPER_WHISKER: {"box plot": "the upper whisker for {name} ends at {value}"},
}
CALLED = {
    "shaded band": "the shaded band is labelled “{}”",
    "reference line": "the line is labelled “{}”",
    "note": "the arrow of the note ends at {}",
}


def state(chart: Chart, world: World, fact: Fact, value: str) -> str:
    """A fact with its value as printed, said of what one sees; "" where the usual clause does."""
    part, own = chart.parts.get(fact.subject), fact.attribute
    kind = str(world.facts[fact.subject, KIND].value) if (fact.subject, KIND) in world.facts else ""
    called = name(chart, world, fact.subject)
    if own == CODE:
        return "the script draws, one after the other, what is seen here"
    if own == TEXT:
        return written(chart, world, fact, kind)
    if own == NUMBER and isinstance(part, Tick):
        return f"{tick_place(chart, part)} is {value}"
    if own == COLOUR and isinstance(part, LegendEntry):
        return f"in the legend, {part.text} is {value}"
    if own == TYPE:
        return f"it shows {said('sorts').get(str(fact.value), 'its data so')}, as {with_article(str(fact.value))} does"
    if own == LAYOUT:
        return f"counted in rows and columns, the panels are {value}"
    if own == NAME and kind in CALLED:
        return CALLED[kind].format(value)
    if own == VALUE and (told := along(chart, fact.subject, value)):
        return told
    if told := of_pairs(chart, fact, called, value):
        return told
    if own in (VALUE, LEVEL):
        return valued(chart, world, fact, kind, called, value)
    if kind == "curve" and own in SHARES:
        return f"{curve_of(called)} reaches {SHARES[own]} of its height at {value}"
    if own in SEEN and kind in SEEN[own]:
        return SEEN[own][kind].format(name=called, value=value)
    if own.pattern == HEIGHT_AT:
        return f"at {own.names[0]} on the x-axis, the fitted line is at {value}"
    if own == PEAK:
        return f"the curve for {called} peaks at {value}" if not called.startswith("the ") else f"it peaks at {value}"
    if own == PEAK_HEIGHT:
        return f"the peak of {curve_of(called)} reaches {value}"
    if own == DIRECTION:
        if kind == "fit line":
            return f"from left to right, the fitted line is {value}"
        return f"{called} {'points' if kind == 'arrow' else 'is'} {value}"
    panel = in_panel(chart, part)
    if own in (ACROSS, UP) and panel is not None:
        return f"{called} lies at {value} on the {axis_called(chart, panel, 'x' if own == ACROSS else 'y')}"
    return ""


def curve_of(called: str) -> str:
    """`the curve for Oslo`, or `the curve` where there is one."""
    return "the curve" if called.startswith("the ") else f"the curve for {called}"


def written(chart: Chart, world: World, fact: Fact, kind: str) -> str:
    """Where a text stands, and what it says."""
    part = chart.parts.get(fact.subject)
    if isinstance(part, Tick):
        return f"{tick_place(chart, part)} reads “{fact.value}”"
    if isinstance(part, AxisTitle):
        return f"the title along the {AXES[part.axis]} reads “{fact.value}”"
    if isinstance(part, LegendEntry):
        colour = world.facts.get((fact.subject, COLOUR))
        return f"in the legend, {colour.value if colour else 'that colour'} stands for “{fact.value}”"
    return WRITTEN.get(kind, f"the {kind} reads “{{}}”").format(fact.value)


def valued(chart: Chart, world: World, fact: Fact, kind: str, called: str, value: str) -> str:
    """`The bar for Oslo reaches about 42 kg`, `the slice for Oslo is labelled 12%`; "" for what has no words."""
    label = is_labelled(world, fact)
    ways = said("printed") if label else said("read")
    kind = "part of a bar" if kind == "bar" and not label and is_part(chart, fact.subject) else kind
    panel = in_panel(chart, chart.parts.get(fact.subject))
    if kind == "bar" and panel is not None and panel.shows("bar", LEVEL):
        kind = "step" if fact.attribute == VALUE else "level"
    if kind == "point":
        kind = target_of(chart) or kind
    way = ways.get(kind) or (ways.get("other") if kind in said("read") else None)
    return way.format(name=called, value=value.removeprefix("about ") if label else value) if way else ""


def is_labelled(world: World, fact: Fact) -> bool:
    """Whether a value is read off its label: where that is hidden or too small, it is read off the axis."""
    if fact.because is None or fact.because.rule not in (PRINTED, PRINTED_IN_FULL):
        return False
    reading = world.readings.get(fact.key)
    return reading is None or any(label in reading.marks for label, _ in fact.because.premises)


def along(chart: Chart, mark: str, value: str) -> str:
    """`In 1970 the line for Oslo is at about 6`, of a line or of the edge of an area that has no dots."""
    point = chart.parts.get(mark)
    panel = in_panel(chart, point)
    filled = panel is not None and panel.sort == "area chart"
    if not isinstance(point, Point) or panel is None or (point.dot and not filled):
        return ""
    what = "edge of the area" if filled else "line"
    series = panel.series[point.series] if len(panel.series) > 1 else ""
    of = f" {preposition(series)} {series}" if series else ""
    return f"{at(panel, panel.categories[point.category])} the {what}{of} is at {value}"


def of_pairs(chart: Chart, fact: Fact, called: str, value: str) -> str:
    """What two ends come to: of a band, of a row, of a line, of a bar and its target; "" for other facts."""
    part, own = chart.parts.get(fact.subject), fact.attribute
    panel = in_panel(chart, part)
    if panel is None:
        return ""
    if isinstance(part, Point) and own in (LOWER_END, UPPER_END, WIDTH) and panel.sort == "line chart with a band":
        what = {LOWER_END: "begins at", UPPER_END: "ends at", WIDTH: "is as wide as"}[own]
        return f"{at(panel, panel.categories[part.category])} the band {what} {value}"
    if own == STANDING:
        return f"the {panel.main.measure} {at(panel, str(called))} is {value} {target_said(panel)}"
    if own == GAP:
        return f"the dots for {called} lie {value} apart"
    if own == CHANGE:
        return f"the line for {called} changes by {value}"
    if own == PART_OF:
        return f"the slice for {called} belongs to the slice “{value}”"
    return ""


def is_part(chart: Chart, bar: str) -> bool:
    """Whether a bar stands on others, so that it ends higher than it is tall."""
    panel = in_panel(chart, chart.parts.get(bar))
    return panel is not None and ("stacked" in panel.sort or "percentage" in panel.sort)


def reason(chart: Chart, world: World, fact: Fact) -> Line | None:
    """Why lines cross or do not, and in which band a needle stands."""
    if fact.because is None:
        return None
    if fact.because.rule == BETWEEN:
        return in_band(chart, world, fact)
    if fact.because.rule == SAME_AS:
        return Line("")  # it is simply seen
    if fact.attribute not in (CROSS, APART):
        return None
    lines = [name(chart, world, line) for line, _ in fact.because.premises]
    cross = fact.value is (fact.attribute == CROSS)
    text = f"the lines for {lines[0]} and {lines[1]} cross" if cross else "no two of the lines meet anywhere"
    # that they cross is said of both facts: of the one it is the contrary
    claims = tuple(States(text if a == CROSS else "", fact.subject, a, cross is (a == CROSS)) for a in (CROSS, APART))
    return Line(f"{text}{': each is above the other somewhere' if cross else ''}.", claims)


def in_band(chart: Chart, world: World, fact: Fact) -> Line:
    """`The needle, at about 62, lies between about 40 and about 80, where the band 'fair' begins and ends.`"""
    assert fact.because is not None
    held = [world.facts[key] for key in fact.because.premises]
    values = [value_of(world, f) for f in held[:3]]
    here, ends = f"the needle, at {values[0]}", f"lies between {values[1]} and {values[2]}"
    band = f"where the band '{fact.value}' begins and ends"
    claims = [States(f"{ends}, {band}", f.subject, f.attribute, f.value, f.unit) for f in (*held[1:], fact)]
    return Line(f"{here}, {ends}, {band}.", (States(here, *held[0].key, held[0].value, held[0].unit), *claims))


def value_of(world: World, fact: Fact) -> str:
    """A number as it can be read."""
    reading = world.readings[fact.key]
    text = quoted(printed_value(fact.value, fact.unit, reading.low, reading.high), world.label(fact.key))
    return text if reading.low == reading.high else f"about {text}"
