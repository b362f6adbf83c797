"""How what is true of a figure is said: `AB ∥ CD`, `∠ABC = 50°`, `ABCD is a rhombus`."""

from __future__ import annotations

from gnomon.annotators.geometry.naming import name_of
from gnomon.annotators.printing import printed_value
from gnomon.annotators.voice import Selection
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.attributes import (
    CONGRUENT_TO,
    DRAWN_LENGTH,
    EQUAL_SIDES,
    EQUAL_TO,
    LENGTH,
    MEASURE,
    PARALLEL_TO,
    QUADRILATERALS,
    REGULAR,
    REGULAR_ABOUT,
    SIMILAR_TO,
    SORT,
    SORT_BY_ANGLES,
    SORT_BY_SIDES,
    STROKES,
    TANGENT_TO,
)
from gnomon.scenes.geometry.ids import letters_of, noun_of, other_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, Key, is_number, number
from gnomon.truth.steps import Comparison, End
from gnomon.truth.vocabulary import DRAWN, VALUE, X, Y
from gnomon.truth.world import World

RELATIONS = {
    EQUAL_TO: "{it} = {other}",
    PARALLEL_TO: "{it} ∥ {other}",
    TANGENT_TO: "{it} is tangent to {other}",
    CONGRUENT_TO: "{it} ≅ {other}",
    SIMILAR_TO: "{it} ∼ {other}",
}
EQUAL_SIGN = (("angle", MEASURE), ("segment", LENGTH), ("arc", MEASURE), ("unknown", VALUE))
WAYS = {X: ("from left to right", "to the left", "to the right"), Y: ("from top to bottom", "up", "down")}
LENGTHS: dict[Comparison, str] = {"above": "longer than", "below": "shorter than"}
TICKS = ("no tick mark", "one tick mark", "two tick marks", "three tick marks", "four tick marks")


def state(scene: Figure, world: World, fact: Fact, value: str) -> str | None:
    """A fact in words; "" where the usual ones do; what two lines are compared by is told by the comparison."""
    if fact.attribute in (DRAWN_LENGTH, STROKES):
        return None
    return relation(scene, fact.key, value) or in_words(scene, fact.key, value)


def relation(scene: Figure, key: Key, value: str = "yes") -> str:
    """What a fact says of two parts; "" if it is about one alone."""
    other, pattern = other_of(key), key[1].pattern
    if other is None or pattern is None:
        return ""
    text = RELATIONS[pattern].format(it=name_of(scene, key[0]), other=name_of(scene, other))
    return text if value != "no" else f"it is not true that {text}"


def denies(scene: Figure, world: World, key: Key) -> tuple[Key, ...]:
    """The sizes of two parts that are said to be equal, where the figure gives both and they differ."""
    other = other_of(key)
    if other is None or key[1].pattern != EQUAL_TO:
        return ()
    sizes = [(part, LENGTH if noun_of(part) == "segment" else MEASURE) for part in (key[0], other)]
    known = [number(world.facts[k].value) for k in sizes if k in world.readings and is_number(world.facts[k].value)]
    return tuple(sizes) if len(known) == 2 and abs(known[0] - known[1]) > 1e-9 * max(known) else ()


def in_words(scene: Figure, key: Key, value: str) -> str:
    """What a fact says of one part; "" where the usual words do."""
    subject, attribute = key
    it, noun, letters = name_of(scene, subject), noun_of(subject), letters_of(subject)
    if (noun, attribute) in EQUAL_SIGN:
        return f"{it} = {value}"
    if attribute == SORT:
        return f"{it} is {with_article(value)} angle"
    if attribute in (SORT_BY_SIDES, SORT_BY_ANGLES):
        return f"{it} is {value}"
    if attribute in QUADRILATERALS:
        return f"{letters} is {'' if value != 'no' else 'not '}{with_article(attribute)}"
    if attribute == REGULAR:
        return f"{it} is regular"
    if attribute.pattern == REGULAR_ABOUT:
        return f"{it} is regular, with its centre at {attribute.names[0]}"
    if attribute == EQUAL_SIDES:
        return f"the equal sides of {it} are {value}"
    if attribute == STROKES:
        return f"{it} carries {TICKS[int(value or 0)]}"
    if attribute == DRAWN:
        ways = {
            "point": f"{letters} lies {value}",
            "parallel": f"{letters} carries {value}",
            "right-angle": f"∠{letters} carries {value}",
            "segment": f"{letters} is {value}: it carries no such marks",
        }
        return ways.get(noun, "")
    return ""


def quantity(scene: Figure, key: Key, value: str) -> str:
    """`AB = 5 cm`, `∠ABC = (2x + 10)°`, `the radius of circle O is 3`."""
    it = name_of(scene, key[0])
    return f"{it} = {value}" if (noun_of(key[0]), key[1]) in EQUAL_SIGN else f"the {what(*key)} of {it} is {value}"


def compare(scene: Figure, world: World, one: Fact, is_: Comparison, other: Fact) -> str:
    """How two segments compare by their marks or by eye; "" of all else, for which numbers speak."""
    if one.attribute == DRAWN_LENGTH and is_ in LENGTHS:
        return f"in the drawing, {letters_of(one.subject)} is {LENGTHS[is_]} {letters_of(other.subject)}"
    a, b = letters_of(one.subject), letters_of(other.subject)
    if one.attribute == STROKES:
        ticks = [TICKS[int(number(f.value or 0))] for f in (one, other)]
        return f"{a} and {b} carry {ticks[0]} each" if is_ == "is" else f"{a} carries {ticks[0]} and {b} {ticks[1]}"
    if one.attribute != DRAWN:
        return ""
    same = "the same marks" if is_ == "is" else "different marks"
    return f"{a} and {b} carry {same}"


def select(scene: Figure, world: World, selection: Selection) -> str | None:
    """`D and E lie on AB`; None of what is selected in another way."""
    (condition, *more) = selection.conditions
    if more or condition.attribute != DRAWN or selection.kind != "point":
        return None
    where = str(condition.value) if condition.is_ == "is" else f"on {condition.value}"
    names = [letters_of(m) for m in selection.members]
    return f"{listing(names)} {'lies' if len(names) == 1 else 'lie'} {where}" if names else f"no point lies {where}"


def order(scene: Figure, world: World, attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    """The way in which one looks over the page, and what lies at its end."""
    lead, first, last = WAYS.get(attribute, ("", "", ""))
    return lead, f"lies furthest {last if end == 'highest' else first}" if lead and n == 1 else ""


def clause(scene: Figure, fact: Fact) -> States:
    """A fact as a clause, and that it claims it."""
    value = printed_value(fact.value, fact.unit)
    said = relation(scene, fact.key, value) or in_words(scene, fact.key, value) or quantity(scene, fact.key, value)
    return States(said, fact.subject, fact.attribute, fact.value, fact.unit)


def with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in tuple('aeio') else 'a'} {noun}"


def what(subject: str, attribute: Attribute) -> str:
    """A quantity's name in speech: the measure of a sector is its central angle."""
    if attribute == MEASURE:
        return {"sector": "central angle", "angle": "size"}.get(noun_of(subject), "measure")
    return attribute.said


def attribute_name(scene: Scene, world: World, subject: str, attribute: Attribute) -> str:
    return what(subject, attribute)
