"""Facts made again from the stored scene and marks; readings held against facts, premises and marks."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.datasets.doubts.answers import same
from gnomon.datasets.sample import Sample
from gnomon.truth.fact import Fact, Key, is_number, number
from gnomon.truth.limits import Limits
from gnomon.truth.picture import Mark
from gnomon.truth.readings import Reading, read
from gnomon.truth.vocabulary import KIND, TEXT

SLACK = 1e-9


def doubt_facts(sample: Sample) -> Iterator[str]:
    """The scene's own facts, and those that marks show."""
    stored = {f.key: f for f in sample.facts}
    if len(stored) < len(sample.facts):
        yield "facts: expected one value for each subject and attribute, some come twice"
    scene: dict[Key, Fact] = {}
    for fact in sample.scene.facts():
        scene.setdefault(fact.key, fact)
    for key, fact in scene.items():
        have = stored.get(key)
        if have is None:
            yield f"fact {named(key)}: true of the scene, not stored"
        elif not same(have.value, fact.value):
            yield f"fact {named(key)}: the scene says {fact.value!r}, stored is {have.value!r}"
        elif have.origin == "scene" and (have.unit, have.because) != (fact.unit, fact.because):
            yield f"fact {named(key)}: its unit or reason is not the scene's"
    marks = {m.id: m for m in sample.marks}
    for key, fact in stored.items():
        if fact.origin == "scene" and key not in scene:
            yield f"fact {named(key)}: stored as the scene's, the scene does not say so"
        if fact.attribute in (KIND, TEXT) and fact.subject in marks:
            shown = marks[fact.subject].kind if fact.attribute == KIND else marks[fact.subject].text
            if shown and not same(shown, fact.value):
                yield f"fact {named(key)}: the mark shows {shown!r}, stored is {fact.value!r}"
        yield from doubt_place(fact, marks.get(fact.subject))
    for mark in sample.marks:
        if (mark.id, KIND) not in stored:
            yield f"mark {mark.id}: no fact says what it is"


def doubt_place(fact: Fact, mark: Mark | None) -> Iterator[str]:
    """A place along an axis lies on its mark, a length is a side of it, any other place is an edge of it.

    Arcs, radii and places along a colour bar are no part of a box; the family's own checks measure them.
    """
    if mark is None or fact.attribute.at is None or not is_number(fact.value):
        return
    value, box = abs(number(fact.value)), mark.whole
    what, _, where = fact.unit.partition(" of ")
    if what == "px" and where:
        sides = {"width": (box.width,), "height": (box.height,), "length": (box.width, box.height)}.get(
            where.split(" ")[0]
        )
        if sides and min(abs(value - s) for s in sides) > 0.51:
            yield f"fact {named(fact.key)}: {fact.value} px is no side of its mark {tuple(box)}"
    elif fact.unit.startswith("px along the colour bar"):
        return
    elif fact.unit.startswith("px along "):
        low, high = (box.left, box.right) if fact.unit.endswith("x") else (box.top, box.bottom)
        if not low - 1.01 <= value <= high + 1.01:
            yield f"fact {named(fact.key)}: {fact.value} px does not lie on its mark {tuple(box)}"
    elif min(abs(value - abs(e)) for e in (*box, *box.centre)) > 0.01:
        yield f"fact {named(fact.key)}: {fact.value} px is no edge of its mark {tuple(box)}"


def doubt_readings(sample: Sample, limits: Limits) -> Iterator[str]:
    """Intervals hold their values, marks are there to be read, and derived intervals follow from their premises."""
    facts, marks = sample.facts, {m.id: m for m in sample.marks}
    held: dict[Key, Reading] = {}
    for reading in sample.readings:
        if not 0 <= reading.fact < len(facts):
            yield f"reading of fact {reading.fact}: there are {len(facts)} facts"
            continue
        fact = facts[reading.fact]
        what = f"reading of {named(fact.key)}"
        if fact.key in held:
            yield f"{what}: comes twice"
        held[fact.key] = reading
        if is_number(fact.value):
            low, high, value = reading.low, reading.high, number(fact.value)
            slack = SLACK * max(1.0, abs(value))
            if low is None or high is None or not low - slack <= value <= high + slack:
                yield f"{what}: {value} does not lie within {low} to {high}"
        for id in reading.marks:
            if id not in marks:
                yield f"{what}: there is no mark {id!r}"
            elif marks[id].visible < limits.visible:
                yield f"{what}: {id} is hidden ({marks[id].visible:.0%} of it can be seen)"
    yield from doubt_derived(sample, held)
    yield from doubt_seen(sample, held, limits)


def doubt_derived(sample: Sample, held: dict[Key, Reading]) -> Iterator[str]:
    """What is derived by arithmetic is worked out again, value and interval."""
    known = {f.key: f for f in sample.facts}
    for fact in sample.facts:
        if fact.because is None:
            continue
        premises = [known.get(k) for k in fact.because.premises]
        if None in premises:
            lost = [named(k) for k in fact.because.premises if k not in known]
            yield f"fact {named(fact.key)}: rests on {', '.join(lost)}, which is not stored"
            continue
        reading = held.get(fact.key)
        grounds = [held.get(k) for k in fact.because.premises]
        if reading is None or not is_number(fact.value) or fact.because.rule.fold is None:
            continue
        if any(g is None for g in grounds):
            continue
        seen = [(g.low, g.high, g.marks) for g in grounds if g is not None]
        again = fact.because.rule.fold([p for p in premises if p is not None], seen)
        value = number(fact.value)
        if again is None or not again.low - SLACK <= value <= again.high + SLACK:
            span = "nothing" if again is None else f"{again.low} to {again.high}"
            yield f"fact {named(fact.key)}: {fact.because.rule} of its premises gives {span}, stored is {fact.value!r}"
        elif (reading.low, reading.high) != (again.low, again.high):
            yield (
                f"reading of {named(fact.key)}: {fact.because.rule} of its premises gives {again.low} to {again.high}, "
                f"stored is {reading.low} to {reading.high}"
            )


def doubt_seen(sample: Sample, held: dict[Key, Reading], limits: Limits) -> Iterator[str]:
    """What can be read without an axis is read again from the marks; both readings must be the same."""
    for again in read(sample.facts, sample.marks, (), limits):
        fact = sample.facts[again.fact]
        stored = held.get(fact.key)
        if stored is not None and (stored.low, stored.high, stored.marks) != (again.low, again.high, again.marks):
            # a place may be read less well along its axis than by itself, where a curve is steep
            if fact.attribute.at is not None and wider(stored, again):
                continue
            yield (
                f"reading of {named(fact.key)}: the marks give {again.low} to {again.high} "
                f"from {', '.join(again.marks)}, "
                f"stored is {stored.low} to {stored.high} from {', '.join(stored.marks)}"
            )


def wider(one: Reading, other: Reading) -> bool:
    """Whether an interval holds another, read off the same marks."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    return one.marks == other.marks and one.low <= other.low and one.high >= other.high


def named(key: Key) -> str:
    return f"{key[1]} of {key[0]}"
