"""What the columns of a chart show, as an editor would say it: where a course goes, its ends, what stands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.annotators.chart._telling import Statement, claim_of, value
from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.groups import Column, only
from gnomon.annotators.chart.phrases import at, measured, phrase, preposition
from gnomon.scenes.chart.attributes import SERIES
from gnomon.truth.claim import Claim, Finds
from gnomon.truth.fact import Key, number
from gnomon.truth.interval import Interval
from gnomon.truth.program import Program, compare, literal, pick, product, the
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, ORDER, VALUE
from gnomon.truth.world import NoAnswer, World

OVERALL = 0.6  # of how far values lie apart: how far the last lies from the first of what rises overall
FEW = 2  # series that are told one by one; of more the ends of all
# what is found is said in one of two ways, of which a summary takes the first and a longer caption the second
COURSE = {
    "rising": (
        "The {measure}{of} rises throughout, from {v_first} {at_first} to {v_last} {at_last}.",
        "From {v_first} {at_first} to {v_last} {at_last}, the {measure}{of} rises all the time.",
    ),
    "falling": (
        "The {measure}{of} falls throughout, from {v_first} {at_first} to {v_last} {at_last}.",
        "From {v_first} {at_first} to {v_last} {at_last}, the {measure}{of} falls all the time.",
    ),
    "rises overall": (
        "The {measure}{of} rises overall, with ups and downs, from {v_first} {at_first} to {v_last} {at_last}.",
        "From {v_first} {at_first} to {v_last} {at_last}, the {measure}{of} rises overall, with ups and downs.",
    ),
    "falls overall": (
        "The {measure}{of} falls overall, with ups and downs, from {v_first} {at_first} to {v_last} {at_last}.",
        "From {v_first} {at_first} to {v_last} {at_last}, the {measure}{of} falls overall, with ups and downs.",
    ),
    "neither": (
        "The {measure}{of} goes up and down, from {v_first} {at_first} to {v_last} {at_last}.",
        "Between {v_first} {at_first} and {v_last} {at_last}, the {measure}{of} goes up and down.",
    ),
}
# what is said of the first, and of the last after it
PEAK = (
    ("It is {top} {at_top} ({high})", "{bottom} {at_bottom} ({low})"),
    ("It reaches {high} {at_top}", "goes down to {low} {at_bottom}"),
)
LOWEST = ("It is {bottom} {at_bottom} ({low})", "It goes down to {low} {at_bottom}")  # where the highest is at an end
LATER = ("{top} {at_top} ({high})", "It is {bottom} {at_bottom} ({low})")  # the other way about: the last comes first
ENDS = (
    ("The {measure}{of} is {top} {at_top} ({high})", "{bottom} {at_bottom} ({low})"),
    ("The {top} {measure}{of} is {high} ({top_name})", "the {bottom} {low} ({bottom_name})"),
)
LEAST = ("The {measure}{of} is {bottom} {at_bottom} ({low})", "The {bottom} {measure}{of} is {low} ({bottom_name})")
TWO = (
    "The {measure}{of} is {higher} {at_one} ({v_one}) than {at_two} ({v_two}).",
    "At {v_one}, the {measure}{of} is {higher} {at_one} than {at_two} ({v_two}).",
)
FAR = (
    "The {top} {measure}{of} is more than twice the next, {next_name} ({next}).",
    "The second {top} {measure}{of}, {next} ({next_name}), is less than half of the {top}.",
)


def legible_marks(column: Column, world: World, series: str = "") -> list[str]:
    """The marks of a column, or of one of its series, whose names and values can be read."""
    own = [m for m in column.ids(world) if not series or of_series(world, m) == series]
    return [m for m in own if (m, NAME) in world.readings and (m, VALUE) in world.readings]


def of_series(world: World, mark: str) -> str:
    found = world.facts.get((mark, SERIES))
    return str(found.value) if found is not None else ""


def findings(column: Column, world: World, way: int) -> Iterator[Statement]:
    """Course and ends of each series, or of all together if there are many; nothing where they are not clear.

    `way` is 0 or 1, in which of its two ways each is said.
    """
    series = tuple(s for s in column.series if s != column.panel.rest) if len(column.series) <= FEW else ()
    for one in series or ("",):
        if has_hidden(column, one, world):
            continue  # one of those that cannot be read may be higher or lower than all that can
        marks = only(column.chart, column.panel, column.noun)
        if column.panel.total in column.panel.categories:  # it has all the others in it
            marks = marks.where(NAME, "is not", column.panel.total)
        chosen = marks.where(SERIES, "is", one) if one else marks
        told = list(course(column, world, one, chosen, way)) if one or not column.series else []
        yield from told
        # else they are its first and its last
        wavers = told and any(way in told[0].text for way in ("up and down", "ups and downs"))
        if not told or wavers:
            known = outer(column, world, one) if told else ()
            yield from ends(
                column, world, one, but_rest(column, one, chosen), (PEAK if told else ENDS)[way], way, known
            )


def course(column: Column, world: World, series: str, marks: Program, way_: int) -> Iterator[Statement]:
    """From the first to the last, if names have an order."""
    own = sorted(legible_marks(column, world, series), key=lambda m: in_order(world, m))
    if not column.panel.ordered or len(own) < 3:
        return
    program = marks.trend(VALUE, ORDER)
    try:
        way = str(run(program, world).value)
        first, last = own[0], own[-1]
        places = {**placed(column, world, first, "first"), **placed(column, world, last, "last")}
        overall = in_all(world, own) if way == "neither" else ""
        text = COURSE[overall or way][way_].format(**slots_of(column, series), **places)
    except NoAnswer:
        return
    keys: list[Key] = [(m, a) for m in own for a in (VALUE, NAME)]
    keys += [(m, SERIES) for m in own] if series else []
    # each in its own words: a mark of another panel may be called as the other end
    said = {m: f"{places[f'v_{end}']} {places[f'at_{end}']}" for m, end in ((first, "first"), (last, "last"))}
    stated = [claim_of(world, said[m], (m, a)) for m in (first, last) for a in (VALUE, NAME)]
    found = [Finds(text, program, way)]
    if overall:
        late, early = (marks.where(ORDER, "is", world.facts[m, ORDER].value).read(VALUE) for m in (last, first))
        test = compare(late, "above" if overall == "rises overall" else "below", early)
        found.append(Finds(text, pick(test, overall, literal(None)), overall))
    yield Statement(text, tuple(keys), (*found, *stated))


def but_rest(column: Column, series: str, marks: Program) -> Program:
    """Without what holds all that has no name."""
    rest = column.panel.rest
    if rest in column.panel.categories and rest:
        return marks.where(NAME, "is not", rest)
    return marks.where(SERIES, "is not", rest) if rest in column.series and not series else marks


def ends(
    column: Column, world: World, series: str, marks: Program, parts: tuple[str, str], way: int, told: tuple[str, ...]
) -> Iterator[Statement]:
    """The highest and the lowest, but such as are told already, and whether the first stands far out."""
    total, rest = column.panel.total, column.panel.rest if column.panel.rest != series else ""
    told_of = [m for m in legible_marks(column, world, series) if not total or world.facts[m, NAME].value != total]
    own = [m for m in told_of if not rest or rest not in (world.facts[m, NAME].value, of_series(world, m))]
    slots_ = slots_of(column, series)
    by_value = sorted(told_of, key=lambda m: number(world.facts[m, VALUE].value))
    if not {*by_value[:1], *by_value[-1:]} <= set(own):  # the largest of what has a name, where what has none is larger
        slots_["of"] += f", {rest} aside,"
    known: list[tuple[Interval, str]] = []
    for m in own:
        seen = world.seen(m, VALUE)
        if seen is not None and isinstance(seen[0], Interval):
            known.append((seen[0], m))
    known.sort(key=lambda v: v[0].value)
    if len(known) == 2 and known[1][0].above(known[0][0]) and not told:
        yield of_two(column, world, known[0][1], known[1][1], slots_, way)
    if len(known) < 3:
        return
    clear = [
        m
        for sure, m in ((known[1][0].above(known[0][0]), known[0][1]), (known[-1][0].above(known[-2][0]), known[-1][1]))
        if sure
    ]
    if not clear or (told and len(clear) < 2):
        return
    bottom, top = known[0][1], known[-1][1]
    slots = {**slots_, **placed(column, world, top, "top"), **placed(column, world, bottom, "bottom")}
    slots |= {"high": slots["v_top"], "low": slots["v_bottom"]}
    if {top, bottom} <= set(told):
        return
    turned = parts == PEAK[1] and in_order(world, bottom) < in_order(world, top)
    first, last = (part.format(**slots) for part in (LATER if turned else parts))
    text = f"{last} and {first}." if turned else f"{first} and {last}."
    if top not in clear:
        last = LEAST[way].format(**slots)
        text = f"{last}."
    elif bottom not in clear:
        text = f"{first}."
    elif top in told:
        last = LOWEST[way].format(**slots)
        text = f"{last}."
    elif bottom in told:
        first = parts[0].format(**slots)
        text = f"{first}."
    keys: list[Key] = [(m, a) for m in own for a in (VALUE, NAME)]
    keys += [(m, SERIES) for m in own] if column.series else []
    ways = ((top, marks.highest(VALUE), first), (bottom, marks.lowest(VALUE), last))
    reached = [r for r in ways if r[0] in clear and r[0] not in told]
    claims: list[Claim] = [Finds(text, end.read(NAME), world.facts[m, NAME].value) for m, end, _ in reached]
    for m, end, said in reached:  # the other is named in the same sentence
        claims.append(claim_of(world, said, (m, VALUE)))
        if column.series and not series:
            claims.append(Finds(said, end.read(SERIES), world.facts[m, SERIES].value))
    yield Statement(text, tuple(keys), tuple(claims))
    if top not in clear:
        return
    second = known[-2][1]
    doubled = product(marks.nth(VALUE, 2, "highest").read(VALUE), literal(2))
    twice = compare(marks.highest(VALUE).read(VALUE), "above", doubled)
    try:
        if known[-2][0].value > 0 and run(twice, world).value is True and column.ratios:
            slots |= {"next_name": name_of(column, world, second), "next": value(world, second, VALUE)}
            said = FAR[way].format(**slots)
            yield Statement(said, tuple(keys), (Finds(said, twice, True), claim_of(world, said, (second, VALUE))))
    except NoAnswer:
        return


def outer(column: Column, world: World, series: str) -> tuple[str, ...]:
    """The first mark of a course and its last."""
    own = sorted(legible_marks(column, world, series), key=lambda m: in_order(world, m))
    return own[0], own[-1]


def in_order(world: World, mark: str) -> float:
    """Where a mark stands along names that have an order."""
    return float(str(world.facts[mark, ORDER].value))


def in_all(world: World, own: list[str]) -> str:
    """Where marks in their order go in all, if the last lies far from the first, as of all that lie apart; else ""."""
    values = [number(world.facts[m, VALUE].value) for m in own]
    way = (values[-1] - values[0]) / (max(values) - min(values))
    return "rises overall" if way >= OVERALL else "falls overall" if way <= -OVERALL else ""


def of_two(column: Column, world: World, low: str, high: str, slots: dict[str, Any], way: int) -> Statement:
    """Which of two has more."""
    slots = {**slots, **placed(column, world, high, "one"), **placed(column, world, low, "two")}
    higher = degrees(column.panel, column.measure)["higher"]
    slots |= {"higher": "greater" if higher == "deeper" else higher}  # a depth is no deeper than another
    text = TWO[way].format(**slots)
    more = compare(the(high).read(VALUE), "above", the(low).read(VALUE))
    keys: list[Key] = [(m, a) for m in (high, low) for a in (VALUE, NAME, *((SERIES,) if column.series else ()))]
    stated = [claim_of(world, text, (m, a)) for m in (high, low) for a in (VALUE, NAME)]
    return Statement(text, tuple(keys), (Finds(text, more, True), *stated))


def slots_of(column: Column, series: str) -> dict[str, Any]:
    words = degrees(column.panel, column.measure)
    return {
        "measure": measured(column.panel, column.measure),
        "of": f" {preposition(series)} {series}" if series else column.where,
        "top": words["highest"],
        "bottom": words["lowest"],
    }


def placed(column: Column, world: World, mark: str, slot: str) -> dict[str, str]:
    """A mark's value, its name, and its name with a preposition, as slots of a sentence."""
    name, series = str(world.facts[mark, NAME].value), of_series(world, mark)
    here = at(column.panel, name)
    if len(column.series) > FEW and series:  # a second "for" would be taken for part of the name
        named = f"in the series {series}" if here.startswith("for ") and preposition(series) == "for" else ""
        here = f"{here} {named or f'{preposition(series)} {series}'}"
    return {
        f"v_{slot}": value(world, mark, VALUE),
        f"{slot}_name": name_of(column, world, mark),
        f"at_{slot}": here,
    }


def name_of(column: Column, world: World, mark: str) -> str:
    series = of_series(world, mark) if len(column.series) > FEW else ""
    return f"{phrase(column.panel, str(world.facts[mark, NAME].value))}{f', {series}' if series else ''}"


def has_hidden(column: Column, series: str, world: World) -> bool:
    """Whether a column has marks of a series that carry a value which cannot be read."""
    hidden = (m for m in column.ids(world) if (m, VALUE) not in world.readings and (m, VALUE) in world.facts)
    return any(not series or of_series(world, m) in ("", series) for m in hidden)
