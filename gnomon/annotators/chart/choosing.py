"""Selections of a chart's elements as people say them: `Three years have a price above $20: 1990, 1991 and 1995`."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.annotators.chart import naming
from gnomon.annotators.chart.flows import stages
from gnomon.annotators.chart.naming import attribute, axis_called, name
from gnomon.annotators.chart.phrases import phrase, preposition
from gnomon.annotators.printing import printed_value
from gnomon.annotators.voice import Condition, Selection
from gnomon.annotators.wording import in_words, listing, plural, with_article
from gnomon.scenes.chart import Chart, ReferenceLine
from gnomon.scenes.chart.attributes import (
    ACROSS,
    AXIS,
    COLUMN,
    DIRECTION,
    PANEL,
    ROW,
    SERIES,
    SOURCE,
    STANDING,
    TARGET,
    TYPE,
    UP,
)
from gnomon.truth.fact import is_number, number
from gnomon.truth.vocabulary import AT, COLOUR, FILL, NAME, ORDER, TEXT, VALUE
from gnomon.truth.world import World

MOST = 6  # names that are read out
PAIR = 2
LINES = (ROW, COLUMN)
ENDS = (SOURCE, TARGET)
SCOPES = (PANEL, SERIES)


def select(chart: Chart, world: World, selection: Selection) -> str | None:
    """A selection as a sentence that tells how many are left; "" where it goes without saying."""
    found = selection.members
    conditions = [c for c in selection.conditions if c.attribute not in SCOPES]
    if not found and len(conditions) == 1 and conditions[0].attribute == NAME and conditions[0].is_ == "is":
        return f"the chart shows no {key(chart, world, selection.kind)} {conditions[0].value}"
    if columns := [c for c in conditions if c.attribute == AT]:
        where = {n: place for p in chart.panels for n, place, _ in stages(chart, p)}[int(number(columns[0].value))]
        return f"{where} stand {listing([name(chart, world, m) for m in found])}"
    if selection.kind == "contour line" and any(c.attribute == ORDER for c in conditions):
        return f"contour lines are drawn at {in_words(len(found))} {plural('level', len(found))}"
    if [c.attribute for c in conditions] == [STANDING]:
        return against_target(chart, world, selection.kind, found, str(conditions[0].value))
    if not selection.asked:
        if conditions and conditions[0].attribute == TYPE and len(found) == 1:
            what = str(conditions[0].value)
            return f"{name(chart, world, found[0])} shows {naming.said('sorts').get(what, what)}"
        if not conditions and len(found) > 1:
            return scope(chart, world, selection)
        if selection.named or all(c.is_ == "is" and c.attribute in (NAME, ACROSS, UP, TEXT) for c in conditions):
            return ""
        if looking := where_to_look(chart, world, conditions, found):
            return looking
    gone = [called(chart, selection.kind, str(c.value)) for c in conditions if left_out(c)]
    if gone and len(gone) == len(conditions):
        rest = counted(chart, world, found, key(chart, world, selection.kind), series=in_series(selection))
        return f"without {listing(gone)} there remain{'s' if len(found) == 1 else ''} {rest}"
    return has(chart, world, selection, conditions)


def against_target(chart: Chart, world: World, kind: str, found: Sequence[str], side: str) -> str:
    """`two bars end short of the target: those for N and SW`."""
    bars, n = naming.kind(chart, world, kind), len(found)
    ends = f"end{'s' if n < PAIR else ''} {'beyond' if side == 'above' else 'short of'} the {naming.target_of(chart)}"
    those = f": th{'at' if n < PAIR else 'ose'} for {listing([name(chart, world, m) for m in found])}" if found else ""
    return f"{in_words(n) if n else 'no'} {plural(bars, n or 1)} {ends}{those if n <= MOST else ''}"


def called(chart: Chart, kind: str, name: str) -> str:
    """A name as it is said in its panel: `site 3`, `a power of 50`."""
    panel = next((p for p in chart.panels if p.shows(kind) and name in p.categories), None)
    return phrase(panel, name) if panel is not None else name


def left_out(condition: Condition) -> bool:
    """Whether a condition leaves out one by its name."""
    return condition.attribute == NAME and condition.is_ == "is not"


def where_to_look(chart: Chart, world: World, conditions: Sequence[Condition], found: Sequence[str]) -> str:
    """`Look along the row 'D7'`; "" for conditions that are said in another way."""
    lines = [c for c in conditions if c.attribute in LINES]
    if lines and len(lines) == len(conditions):
        seen = [f"the {c.attribute} '{c.value}'" for c in lines if c.is_ == "is"]
        gone = "".join(f", leaving out '{c.value}'" for c in lines if c.is_ == "is not")
        return f"look along {listing(seen)}{gone}"
    first = conditions[0]
    if first.attribute in ENDS and len(conditions) == 1:
        return f"look at what {'leaves' if first.attribute == SOURCE else 'reaches'} {first.value}"
    if first.attribute == ORDER and len(conditions) == 1 and found:
        start, last = (name(chart, world, found[n]) for n in (0, -1))
        few = len(found) <= MOST
        return f"take {listing([name(chart, world, m) for m in found]) if few else f'those from {start} to {last}'}"
    by_colour = [c for c in conditions if c.attribute == FILL and c.other]
    if by_colour and (by_colour[0].other, COLOUR) in world.facts:
        colour = world.facts[by_colour[0].other, COLOUR].value
        return f"in the legend, {colour} stands for {name(chart, world, by_colour[0].other)}"
    if first.attribute == VALUE and first.is_ == "is" and len(conditions) == 1 and len(found) == 1:
        return f"{name(chart, world, found[0])} is the one with {shown(world, first, found)}"
    return ""


def has(chart: Chart, world: World, selection: Selection, conditions: Sequence[Condition]) -> str | None:
    """How many there are for which something holds, and which."""
    found = selection.members
    noun = key(chart, world, selection.kind)
    if any(c.attribute in (DIRECTION, COLOUR) for c in conditions):
        noun = naming.kind(chart, world, selection.kind)
    ended = [c for c in conditions if c.attribute in ENDS]
    where = "".join(f" in the {c.attribute} '{c.value}'" for c in conditions if c.attribute in LINES)
    where += "".join(f" {'from' if c.attribute == SOURCE else 'into'} {c.value}" for c in conditions if c in ended)
    if besides := [str(c.value) for c in conditions if left_out(c)]:
        where += f" besides {listing(besides)}"
    told = [c for c in conditions if not left_out(c) and (c.attribute not in (*LINES, *ENDS) or c.is_ != "is")]
    one, series = len(found) < 2, in_series(selection)
    how = clauses(chart, world, selection.kind, told, one, series)
    if how is None:
        return None
    there = "" if how else f"there {'is' if one else 'are'} "
    own = "".join(f"{of(c)}, " for c in scopes_of(chart, selection))
    return own + there + counted(chart, world, found, noun, where, how, series)


def of(scope: Condition) -> str:
    """`for Oslo`, `in 2008`, `in the panel 'Rain'`."""
    value = str(scope.value)
    return f"in the panel '{value}'" if scope.attribute == PANEL else f"{preposition(value)} {value}"


def in_series(selection: Selection) -> bool:
    """Whether a selection keeps to one series."""
    return any(c.attribute == SERIES and c.is_ == "is" for c in selection.conditions)


def scopes_of(chart: Chart, selection: Selection) -> list[Condition]:
    """The series and the panel that a selection keeps to, where there are others."""
    return [
        c
        for c in selection.conditions
        if c.attribute in SCOPES and c.is_ == "is" and (len(chart.panels) > 1 or c.attribute == SERIES)
    ]


def scope(chart: Chart, world: World, selection: Selection) -> str:
    """`Look at the bars for Oslo`, `In the panel 'Rain', look at the lines`; "" where there is nothing else."""
    series = [str(c.value) for c in scopes_of(chart, selection) if c.attribute == SERIES]
    panels = [str(c.value) for c in scopes_of(chart, selection) if c.attribute == PANEL]
    if not series and not panels:
        return ""
    what = f"look at the {plural(naming.kind(chart, world, selection.kind), 2)}"
    what += f" for {listing(series)}" if series else ""
    return "".join(f"in the panel '{p}', " for p in panels) + what


def plainly(chart: Chart, world: World, mark: str) -> str:
    """What a mark is called where its series has been named: `May` for `Oslo in May`."""
    panel, own = naming.in_panel(chart, chart.parts.get(mark)), world.facts.get((mark, NAME))
    return phrase(panel, str(own.value)) if panel is not None and own is not None else name(chart, world, mark)


def counted(
    chart: Chart, world: World, found: Sequence[str], noun: str, where: str = "", how: str = "", series: bool = False
) -> str:
    """`three years have a price above $20: 1990, 1991 and 1995`; of one `series` its name is not said again."""
    n = len(found)
    text = " ".join(f"{in_words(n) if n else 'no'} {plural(noun, n or 1)}{where} {how}".split())
    names = [(plainly if series else name)(chart, world, m) for m in found] if n <= MOST else []
    return f"{text}: {listing(names)}" if names and len({*names}) == n else text


def key(chart: Chart, world: World, kind: str) -> str:
    """What a mark stands for: `year`; else what it is."""
    panel = next((p for p in chart.panels if p.shows(kind)), None)
    return panel.key if panel is not None and panel.encoding(kind).rows else naming.kind(chart, world, kind)


def clauses(chart: Chart, world: World, kind: str, told: Sequence[Condition], one: bool, series: bool) -> str | None:
    """`have a price above $20 and a weight below 3 kg`; None where there are no words for one of them."""
    has, is_ = ("has", "is") if one else ("have", "are")
    parts: list[str] = []
    some = next((m for m in world.kinds.get(kind, ())), "")
    if len(told) == 2 and [c.is_ for c in told] == ["above", "below"] and told[0].attribute == told[1].attribute:
        low, high = (shown(world, c, (some,)) for c in told)
        what = with_article(attribute(chart, world, some, told[0].attribute))
        return f"{has} {what} between {low} and {high}"
    for c in told:
        if c.attribute == AXIS:
            of = next((p for p in chart.panels if str(c.value).startswith(p.prefix)), None)
            axis = axis_called(chart, of, str(c.value).rpartition("/")[2])
            parts.append(f"run{'s' if one else ''} along the {axis}")
        elif c.attribute in (DIRECTION, COLOUR):
            parts.append(f"{is_} {c.value}")
        elif c.is_ == "is" and is_number(c.value) and c.attribute != ORDER:
            what = with_article(attribute(chart, world, some, c.attribute))
            parts.append(f"{'' if parts else has + ' '}{what} of {shown(world, c, (some,))}")
        elif c.is_ in ("above", "below") and c.attribute != ORDER:
            what = with_article(attribute(chart, world, some, c.attribute))
            line = against(chart, world, c.other, series) if c.other else shown(world, c, (some,))
            parts.append(f"{'' if parts else has + ' '}{what} {c.is_} {line}")
        else:
            return None
    return " and ".join(parts)


def against(chart: Chart, world: World, other: str, series: bool) -> str:
    """`that of Oslo`, `the line 'Limit'`."""
    if isinstance(chart.parts.get(other), ReferenceLine):
        return f"the line '{name(chart, world, other)}'"
    return f"that of {(plainly if series else name)(chart, world, other)}"


def shown(world: World, condition: Condition, some: Sequence[str]) -> str:
    """The value of a condition, with the unit of what it is held against."""
    fact = world.facts.get((some[0], condition.attribute)) if some else None
    value = condition.value
    return printed_value(value, fact.unit if fact else "").removesuffix(".00") if is_number(value) else str(value)
