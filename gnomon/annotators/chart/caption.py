"""Captions of charts: short, detailed, a summary in numbers, and alt text; each claim names its fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart._fallback import compared, course, names, reach, upright
from gnomon.annotators.chart._findings import findings, legible_marks
from gnomon.annotators.chart._points import points
from gnomon.annotators.chart._telling import Statement, axes, capital, claim_of, content, list_of, statement, value
from gnomon.annotators.chart.flows import stages
from gnomon.annotators.chart.groups import Column, columns
from gnomon.annotators.chart.naming import called
from gnomon.annotators.chart.phrases import measured, phrase
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, one_stop, say, with_article
from gnomon.scenes.chart import Chart, Panel, PanelTitle, SourceNote, Title
from gnomon.scenes.chart.attributes import SERIES, TITLE, TYPE
from gnomon.truth.claim import Claim, Finds, Selects
from gnomon.truth.fact import Key
from gnomon.truth.program import every
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, TEXT, VALUE
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from numpy.random import Generator

BRIEF, LONGER = WAYS = (0, 1)  # what is found is said in another way by a summary than by a longer caption
BESIDE = ("line chart with a band", "diverging bar chart")  # whose point is told after where values go
SMALL_PRINT = {"Shaded": "shaded band"}  # what it speaks of, where that is no noun
LONG = 14  # names that a caption lists in full
MOST = 16  # values that a caption lists
TITLED = ("{a_sort} titled {quoted}.",)
SHORT = (
    *TITLED,
    "{sort}: {title}.",
)
# words of ours with which a sentence may begin, and no names
OPENINGS = (
    "The ",
    "Where ",
    "From ",
    "Between ",
    "For ",
    "In ",
    "It ",
    "Of ",
    "Half ",
    "All ",
    "Both ",
    "On ",
    "Most ",
    "More ",
    "Two ",
    "Three ",
    "Four ",
)
DETAILED = (
    "{a_sort} titled '{title}' compares the {measure} for {names}.",
    "The {sort} '{title}' shows the {measure} for {names}.",
    "'{title}': {a_sort} that compares the {measure} for {names}.",
)
FLOWING = (
    "{a_sort} titled '{title}' shows the {measure} of the flows from {names}.",
    "The {sort} '{title}' shows the {measure} that {goes} from {names}.",
    "'{title}': {a_sort} of the {measure} that {goes} from {names}.",
)
OVER = (
    "{a_sort} titled '{title}' shows the {measure} over the whole of an area, with {names} marked on it.",
    "The {sort} '{title}' shows how the {measure} varies over an area; {names} are marked points of it.",
)
ALONG = (
    "{a_sort} titled '{title}' shows the {measure} by {key}, from {first} to {last}.",
    "The {sort} '{title}' follows the {measure} from {first} to {last}.",
    "'{title}': {a_sort} of the {measure} by {key}, from {first} to {last}.",
)


def caption(chart: Chart, world: World, words: Generator) -> Iterator[Caption]:
    several = len(chart.panels) > 1
    heads: list[Title | PanelTitle] = [*chart.of(Title)[:1]]
    heads = heads or [*chart.of(PanelTitle)]
    titles = [str(world.facts[h.id, TEXT].value) for h in heads] or [chart.panels[0].title]
    title, quoted = titles[0], listing([f"'{t}'" for t in titles])
    sort = f"figure of {in_words(len(chart.panels))} panels" if several else chart.panels[0].sort
    bare = title if len(titles) == 1 else quoted
    slots: dict[str, Any] = {"title": bare, "quoted": quoted, "sort": sort, "a_sort": with_article(sort)}
    types: tuple[Key, ...] = tuple((p.id, TYPE) for p in chart.panels)
    # no second colon in a sentence, and no matrix of correlations that is called one twice
    plain = any(": " in t or sort.split()[0].lower() in t.lower() for t in titles)
    heads_ = TITLED if plain else SHORT
    head: tuple[Key, ...] = (*((h.id, TEXT) for h in heads), *types)

    def head_of(text: str) -> Statement:
        """What stands at the head of a caption: the title and the type."""
        count = (Finds(text, every("panel").count(), len(chart.panels)),) if several else ()
        stated = head[: len(heads)] if several else head
        return Statement(text, head, (*(claim_of(world, text, k) for k in stated), *count))

    named: tuple[Key, ...] = title_keys(chart, world)
    told: list[Statement] = []
    shown = {p.id: tuple(legible(content(chart, p, world, way), world) for way in WAYS) for p in chart.panels}
    along = {p.id: [*axes(chart, p, world), *upright(chart, p, world)] for p in chart.panels}
    named_in = {p.id: legible(names(chart, p, world), world) for p in chart.panels}
    shows = {p.id: [c for c in columns(chart) if c.panel is p and c.attribute == VALUE] for p in chart.panels}

    def clear(p: Panel, way: int) -> list[Statement]:
        """What is to be seen in a panel at a glance, said in one of two ways."""
        own = points(chart, p, world, way)
        if own and p.sort not in BESIDE:
            return own
        own_columns = [c for c in shows[p.id] if not c.aim]
        found = [t for c in own_columns for t in legible(findings(c, world, way), world)] + own
        if not (found and way == BRIEF and p.shows("flow")):  # a list of all flows is no summary
            found += shown[p.id][way]
        if len(found) <= 1 and not any(" from " in t.text.lower() for t in found):  # one end tells of no course
            found = [*(t for c in own_columns for t in legible(course(c, world, way), world)), *found]
        if way == LONGER and not found and along[p.id]:  # how far the values reach is left to the summary
            return along[p.id]
        rows = (e for e in p.encodings if e.rows)
        return found or [t for e in rows for t in legible(reach(Column(chart, p, e), world, way), world)]

    for panel in chart.panels:
        heading = panel.title if several else title
        own = [t for c in shows[panel.id][:1] for t in legible(detail(c, world, words, heading), world)]
        own = own or in_panel(
            chart, panel, world, [*along[panel.id], *named_in[panel.id], *shown[panel.id][LONGER][:2]]
        )
        told += [*own, *legible(explained(chart, panel, world), world)]
    summaries = [t for p in chart.panels for t in in_panel(chart, p, world, clear(p, BRIEF))]
    opened = head_of(say(words, *heads_, **slots))
    shortest = summaries[:1] if len(chart.panels) == 1 and words.random() < 0.5 else []
    if shortest:  # kind and subject, and what there is to be seen, in one sentence
        first = shortest[0]
        apart = ": " in f"{title} {first.text}"
        opened = head_of(f"{capital(with_article(sort))} titled '{title}'{'.' if apart else ':'}")
        yield caption_of([opened, first if apart else in_one(first)], world, "short", named)
    else:
        yield caption_of([opened], world, "short")
    seen = [] if several else [t for t in clear(chart.panels[0], LONGER) if t.text not in {o.text for o in told}]
    if told or seen:
        # what tells of the axes alone has not said yet what is shown
        opened_already = bool(told) and not several and title in told[0].text
        opening = [] if opened_already else [head_of(say(words, *heads_, **slots))]
        yield caption_of([*opening, *told, *seen[:2]], world, "detailed", (*head, *named))
    if summaries:
        yield caption_of(summaries, world, "summary", named)
    listed_in: list[Statement] = []
    for p in chart.panels:
        values = [*(t for c in shows[p.id] for t in legible(numbers(c, world), world)), *shown[p.id][BRIEF]]
        values = values or points(chart, p, world, BRIEF)
        values = values or [t for c in shows[p.id] for t in legible(findings(c, world, BRIEF), world)]
        values = values or named_in[p.id]
        listed_in += in_panel(chart, p, world, [*along[p.id], *values])
    opened = head_of(say(words, *TITLED, **slots) if plain else f"{capital(with_article(sort))}: {bare}.")
    yield caption_of([opened, *listed_in], world, "alt text", named)


def explained(chart: Chart, panel: Panel, world: World) -> Iterator[Statement]:
    """What the small print says of how marks are to be read: what error bars stand for, what the area of bubbles is."""
    what, _, is_ = panel.beneath.partition(": ")
    for note in chart.of(SourceNote):
        if is_ and panel.beneath in note.text and len(chart.panels) == 1:
            called = SMALL_PRINT.get(what, f"{what[:1].lower()}{what[1:]}")
            verb = "show" if called == "error bars" else "shows"
            yield Statement(f"The {called} {verb} the {is_}.", ((note.id, TEXT),))


def legible(told: Iterable[Statement], world: World) -> list[Statement]:
    """The statements whose facts can all be read; one that cannot must not take the whole caption with it."""
    return [t for t in told if all(key in world.readings for key in t.keys)]


def caption_of(told: list[Statement], world: World, style: str, keys: tuple[Key, ...] = ()) -> Caption:
    """The caption of some sentences; `keys` are further facts that it rests on."""
    own = tuple(k for t in told for k in t.keys)
    claims = tuple(replace(c, said=one_stop(c.said)) for t in told for c in t.claims if is_settled(c, world))
    return Caption(" ".join(one_stop(t.text) for t in told), style, (*own, *keys), claims)


def is_settled(claim: Claim, world: World) -> bool:
    """Whether a program settles a claim: a mark that is hidden elsewhere keeps it from looking through all."""
    try:
        if isinstance(claim, Finds | Selects):
            run(claim.program, world)
    except NoAnswer:
        return False
    return True


def in_panel(chart: Chart, panel: Panel, world: World, told: list[Statement]) -> list[Statement]:
    """What is told of one of several panels, the panel named first."""
    if len(chart.panels) < 2 or not told or (panel.id, TITLE) not in world.readings:
        return told
    first, *rest = told
    first, where, key = in_one(first), f"In '{panel.title}',", (panel.id, TITLE)
    return [Statement(f"{where} {first.text}", (*first.keys, key), (*first.claims, claim_of(world, where, key))), *rest]


def title_keys(chart: Chart, world: World) -> tuple[Key, ...]:
    """Where the names of what is measured are printed."""
    titles = [*world.kinds.get("axis title", ()), *(t.id for t in (*chart.of(Title), *chart.of(PanelTitle)))]
    return tuple((t, TEXT) for t in dict.fromkeys(titles) if (t, TEXT) in world.readings)


def detail(column: Column, world: World, words: Generator, title: str) -> Iterator[Statement]:
    """What is shown, of what, in which series."""
    panel, marks = column.panel, legible_marks(column, world)
    firsts = {world.facts[m, NAME].value: m for m in reversed(marks)}
    names = [n for n in panel.categories if n in firsts]
    if not names or len(marks) < len(column.ids(world)) or (len(names) > LONG and not panel.ordered):
        return
    slots: dict[str, Any] = {
        "title": title,
        "measure": measured(panel, column.measure),
        "key": panel.x.name if panel.key == "bin" and panel.x is not None else panel.key,
        "names": listing([phrase(panel, n) for n in names]),
        "first": phrase(panel, names[0]),
        "last": phrase(panel, names[-1]),
        "sort": panel.sort,
        "a_sort": with_article(panel.sort),
    }
    along = (panel.ordered or panel.key == "bin") and len(names) > 2
    flowing = column.noun == "node"
    if flowing:
        slots["names"] = on_the_way([own for _, _, own in stages(column.chart, panel)])
        slots["goes"] = "go" if column.counts else "goes"
    ways = FLOWING if flowing else OVER if column.where else ALONG if along else DETAILED
    # a title with a colon in it does not stand before another
    text = say(words, *(w for w in ways if ": " not in title or not w.startswith("'{title}':")), **slots)
    keys: tuple[Key, ...] = tuple((firsts[n], NAME) for n in names)
    claims = [claim_of(world, phrase(panel, n), (firsts[n], NAME)) for n in ((names[0], names[-1]) if along else names)]
    if (panel.id, TITLE) in world.readings:
        keys = (*keys, (panel.id, TITLE))
        claims.append(claim_of(world, text, (panel.id, TITLE)))
    if column.series:
        text += f" {compared(panel, column.series)}"
        keys = (*keys, *((m, SERIES) for m in marks))
        claims += [claim_of(world, str(world.facts[m, SERIES].value), (m, SERIES)) for m in marks]
    yield Statement(text, keys, tuple(claims))


def on_the_way(names: list[list[str]]) -> str:
    """`Rain and Springs through River to Farming and Sea`: the names of each stage, from the first to the last."""
    first, *between, last = map(listing, names)
    return " ".join((first, *(f"through {b}" for b in between), f"to {last}"))


def in_one(statement: Statement) -> Statement:
    """A statement as what follows a colon, its claims in the letters in which it stands there."""
    own = statement.text.startswith(OPENINGS)
    text = statement.text[:1].lower() + statement.text[1:] if own else statement.text

    def lowered(claim: Claim) -> Claim:
        whole = claim.said and statement.text.startswith(claim.said) and text != statement.text
        return replace(claim, said=claim.said[:1].lower() + claim.said[1:]) if whole else claim

    return Statement(text, statement.keys, tuple(map(lowered, statement.claims)))


def numbers(column: Column, world: World) -> Iterator[Statement]:
    """Every value, one after the other, if all can be read and there are not too many."""
    marks = legible_marks(column, world)
    if not marks or len(marks) > MOST or len(marks) != len(column.ids(world)):
        return
    parts: list[Statement] = []
    for m in marks:
        reading, series = world.readings[m, VALUE], column.series
        if reading.low is None or reading.high is None or (series and (m, SERIES) not in world.readings):
            return
        own = str(world.facts[m, SERIES].value) if series else ""
        who = called(column.panel, str(world.facts[m, NAME].value), own)
        keys = [(m, a) for a in (VALUE, NAME, *((SERIES,) if series else ()))]
        parts.append(statement(world, f"{who}: {value(world, m, VALUE)}", keys))
    yield list_of(capital(measured(column.panel, column.measure)), parts)
