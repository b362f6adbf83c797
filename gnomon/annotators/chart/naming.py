"""How elements of a chart, what is true of them, and selections of them are said."""

from __future__ import annotations

from gnomon.annotators.chart.phrases import spoken, with_article
from gnomon.annotators.printing import printed_value
from gnomon.annotators.voice import Condition, Line, Selection
from gnomon.annotators.wording import in_words, listing, plural
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import ACROSS, AMOUNT, APART, AXIS, BETWEEN, CROSS, DIRECTION, PANEL, SERIES, UP
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact, is_number
from gnomon.truth.vocabulary import CODE, COLOUR, KIND, NAME, ORDER, TEXT, VALUE
from gnomon.truth.world import World

MOST = 6  # names that are read out
SAID = (PANEL, SERIES)  # what a question says of its marks goes without saying


def name(chart: Chart, world: World, subject: str) -> str:
    """`Waseca (1931)`, or what is printed; of several alike, which it is."""
    named, series = world.facts.get((subject, NAME)), world.facts.get((subject, SERIES))
    if named is not None:
        return f"{named.value} ({series.value})" if series is not None else str(named.value)
    text = world.facts.get((subject, TEXT))
    kind = world.facts.get((subject, KIND))
    if text and kind:
        return f"the {kind.value} '{text.value}'"
    if series is not None:
        return str(series.value)
    if kind is None:
        return subject
    own = chart.part(subject)
    alike = chart.inside(chart.panel_of(own), type(own))
    return f"{kind.value} {alike.index(own) + 1}" if len(alike) > 1 else f"the {kind.value}"


def state(chart: Chart, world: World, fact: Fact, value: str) -> str:
    """What is printed is read; a script is not read out."""
    if fact.attribute == CODE:
        return "the script draws, one after the other, what is seen here"
    kind = world.facts.get((fact.subject, KIND))
    return f"the {kind.value} reads “{value}”" if fact.attribute == TEXT and kind is not None else ""


def attribute(chart: Chart, world: World, subject: str, attribute: Attribute) -> str:
    """What is measured, in the words of the encoding by which the subject shows it."""
    part = chart.parts.get(subject)
    if part is None or part.panel not in {p.id for p in chart.panels}:
        return attribute.said
    panel = chart.panel_of(part)
    called = {
        ACROSS: panel.x.name if panel.x else "",
        UP: panel.y.name if panel.y else "",
        AMOUNT: panel.size,
        NAME: panel.key,
        VALUE: panel.encoding(part.noun).measure if panel.shows(part.noun) else "",
    }
    return spoken(called.get(attribute, "")) or attribute.said


def reason(chart: Chart, world: World, fact: Fact) -> Line | None:
    """Why lines cross or do not, and in which band a needle stands."""
    if fact.because is not None and fact.because.rule == BETWEEN:
        return in_band(chart, world, fact)
    if fact.attribute not in (CROSS, APART) or fact.because is None:
        return None
    lines = [name(chart, world, line) for line, _ in fact.because.premises]
    cross = fact.value is (fact.attribute == CROSS)
    said = f"the lines for {lines[0]} and {lines[1]} cross" if cross else "no two of the lines meet anywhere"
    # that they cross is said of both facts: of the one it is the contrary
    claims = tuple(States(said if a == CROSS else "", fact.subject, a, cross is (a == CROSS)) for a in (CROSS, APART))
    return Line(f"{said}{': each is above the other somewhere' if cross else ''}.", claims)


def in_band(chart: Chart, world: World, fact: Fact) -> Line:
    """`The needle, at about 62, stands between about 40 and about 80, where the band 'fair' begins and ends.`"""
    assert fact.because is not None
    held = [world.facts[key] for key in fact.because.premises]
    values = [value_of(world, f) for f in held[:3]]
    here, ends = f"the needle, at {values[0]}", f"stands between {values[1]} and {values[2]}"
    band = f"where the band '{fact.value}' begins and ends"
    claims = [States(f"{ends}, {band}", f.subject, f.attribute, f.value, f.unit) for f in (*held[1:], fact)]
    return Line(f"{here}, {ends}, {band}.", (States(here, *held[0].key, held[0].value, held[0].unit), *claims))


def value_of(world: World, fact: Fact) -> str:
    """A number as it can be read."""
    reading = world.readings[fact.key]
    text = printed_value(fact.value, fact.unit, reading.low, reading.high)
    return text if reading.low == reading.high else f"about {text}"


def select(chart: Chart, world: World, selection: Selection) -> str | None:
    """`Three years have a price above $20: 1990, 1991 and 1995`; None where the usual sentence does."""
    told = [c for c in selection.conditions if c.attribute not in SAID]
    if selection.named or not told:
        return "" if not selection.asked else None
    if any(c.is_ == "is" and c.attribute == NAME for c in told) and not selection.members and len(told) == 1:
        return f"the chart shows no {key(chart, world, selection.kind)} {told[0].value}"
    how = [clause(chart, world, selection.kind, c, len(selection.members) == 1) for c in told]
    if not all(how):
        return None
    n, noun = len(selection.members), key(chart, world, selection.kind)
    holds = " and ".join(how if n else map(alone, how))
    count = f"{in_words(n) if n else 'no'} {plural(noun, n or 1)} {holds}"
    names = [name(chart, world, m) for m in selection.members]
    return f"{count}: {listing(names)}" if 0 < n <= MOST and len({*names}) == n else count


def alone(clause: str) -> str:
    """Of none: `no year has a price above $20`."""
    for many, one in (("have ", "has "), ("stand ", "stands "), ("are ", "is ")):
        if clause.startswith(many):
            return one + clause.removeprefix(many)
    return clause


def key(chart: Chart, world: World, kind: str) -> str:
    """What a mark stands for: `year`; else what it is."""
    panel = next((p for p in chart.panels if p.shows(kind)), None)
    return panel.key if panel is not None and panel.encoding(kind).rows else kind


def clause(chart: Chart, world: World, kind: str, condition: Condition, one: bool) -> str:
    """`have a price above $20`; "" where there are no words for it."""
    value = condition.value
    has, is_ = ("has", "is") if one else ("have", "are")
    if condition.attribute == AXIS:
        return f"stand{'s' if one else ''} along the axis {value}"
    if condition.attribute in (DIRECTION, COLOUR):
        return f"{is_} {value}"
    if condition.attribute == NAME and condition.is_ == "is not":
        return f"{is_} left without {value}"
    if condition.is_ not in ("above", "below") or condition.attribute == ORDER:
        return ""
    some = next((m for m in world.kinds.get(kind, ())), "")
    what = with_article(attribute(chart, world, some, condition.attribute))
    if condition.other:
        return f"{has} {what} {condition.is_} that of {name(chart, world, condition.other)}"
    fact = world.facts.get((some, condition.attribute))
    shown = printed_value(value, fact.unit if fact else "") if is_number(value) else str(value)
    return f"{has} {what} {condition.is_} {shown}"
