"""Comparisons and verdicts in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gnomon.annotators.printing import decimals, printed_value, with_unit
from gnomon.annotators.steps.reading import clause
from gnomon.annotators.telling import Step, Telling, as_read, plain_value
from gnomon.annotators.voice import Line, Voice
from gnomon.truth.claim import Claim, Compares, Finds, Reckons, States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, Key
from gnomon.truth.interval import Interval, digits_of
from gnomon.truth.run import Run
from gnomon.truth.steps import Chosen, Compare, Comparison, Follows, Found, Literal, Mean, Pick, Read, Same
from gnomon.truth.world import World

WORD = re.compile(r"[a-z][a-z -]*")  # `cylinder`, `falling`
LONG = 2  # words; a longer answer is a statement of its own
# means of what is drawn
DRAWN: dict[Comparison, str] = {"above": "longer", "below": "shorter"}
WORDS: dict[Comparison, str] = {"above": "more than", "below": "less than", "is": "the same as"}


def read_of(inner: tuple[Run, ...]) -> tuple[Interval | object, Key | None]:
    last = inner[-1]
    assert isinstance(last.result, Found)
    glance = last.glances[0] if isinstance(last.step, Read) else None
    return last.result.value, (glance.subject, glance.attribute) if glance else None


def compare(step: Step, tell: Telling) -> Iterator[Line]:
    """`About 53 is less than about 82.`: how it is, whatever was asked."""
    own = step.run.step
    assert isinstance(own, (Compare, Same))
    (a, key_a), (b, key_b) = (read_of(inner) for inner in step.run.inner)
    found = step.run.result
    assert isinstance(found, Found)
    if said := in_own_words(tell.voice, tell.scene, tell.world, step.run):
        read = (tell.states(g, "") for inner in step.run.inner for g in inner[-1].glances)
        yield Line(f"{said}{verdict(step, tell)}.", (*read, Finds(said, step.program, found.value is True)))
        return
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        one, two = (tell.printed(v) if isinstance(v, tuple) else str(v) for v in (a, b))
        yield from named(step, tell, one, two, found.value is True)
        return
    if isinstance(own, Compare) and all(drawn(inner) for inner in step.run.inner):
        yield of_means(step, tell, own, a, b)
        return
    if isinstance(own.other.steps[-1], Literal):
        b = replace(b, unit=a.unit)
        if isinstance(own, Same):
            for line in named(step, tell, tell.about(a, key_a), tell.printed(b), found.value is True):
                told = line.claims[0].said if line.text.startswith("that") else ""
                read = (tell.states(g, told) for g in step.run.inner[0][-1].glances if key_a is not None)
                yield replace(line, claims=(*read, *line.claims))
            return
    one, two = apart(tell, a, key_a, b, key_b)
    if isinstance(own.other.steps[-1], Literal):  # more than $20, as it was asked
        two = two.removesuffix(".00")
    is_: Comparison = "above" if a.value > b.value else "below" if a.value < b.value else "is"
    # of equals neither is more than the other
    asked = WORDS.get(own.is_, "") if isinstance(own, Compare) and own.is_ in ("above", "below") else ""
    said = f"{one} is {f'not {asked}' if asked and is_ == 'is' else WORDS[is_]} {two}"
    forms = [f"{as_read(n)} ≈ {text}" for n, text in ((a, one), (b, two)) if n.form]
    claims: tuple[Claim, ...] = (*map(Reckons, forms), Compares(said, own.of, is_, own.other))
    answer = verdict(step, tell)
    yield Line(f"{'; '.join((*forms, said))}{answer}.", (*claims, Finds(answer, step.program, found.value is True)))


def drawn(inner: tuple[Run, ...]) -> bool:
    """Whether a program gives how long some things are drawn, on average: that is seen, and nobody tells pixels."""
    return isinstance(last := inner[-1].step, Mean) and last.attribute.at is not None


def of_means(step: Step, tell: Telling, own: Compare, a: Interval, b: Interval) -> Line:
    """`On average, the former are longer than the latter.`"""
    is_: Comparison = "above" if a.value > b.value else "below"
    said = f"on average, the former are {DRAWN[is_]} than the latter"
    means = (Finds("", program, plain_value(n), n.unit) for program, n in ((own.of, a), (own.other, b)))
    answer = verdict(step, tell)
    verdict_ = Finds(answer, step.program, step.run.result.value is True)  # type: ignore[union-attr]
    return Line(f"{said}{answer}.", (*means, Compares(said, own.of, is_, own.other), verdict_))


def verdict(step: Step, tell: Telling) -> str:
    """`, so the answer is yes` where that is what was asked; else nothing."""
    found = step.run.result
    last = bool(tell.answer.trace) and step.run is tell.answer.trace[-1]
    return f", so the answer is {printed_value(found.value is True)}" if last and isinstance(found, Found) else ""


def in_own_words(voice: Voice[Any], scene: Scene, world: World, run: Run) -> str:
    """How two facts of one attribute lie to each other in the words of the family; "" for the usual ones."""
    (a, one), (b, other) = (read_of(inner) for inner in run.inner)
    if one is None or other is None or one[1] != other[1]:
        return ""
    is_: Comparison = "is" if a == b else "is not"
    if isinstance(a, Interval) and isinstance(b, Interval):
        is_ = "above" if a.value > b.value else "below" if a.value < b.value else "is"
    return voice.compare(scene, world, world.facts[one], is_, world.facts[other])


def apart(tell: Telling, a: Interval, key_a: Key | None, b: Interval, key_b: Key | None) -> tuple[str, str]:
    """Both numbers, with as many digits as tell them apart."""
    for more in range(8):
        one, two = in_digits(a, more), in_digits(b, more)
        x, y = digits_of(one), digits_of(two)
        if x is None or y is None or a.value == b.value or ((x[0] - y[0] > 0) == (a.value > b.value) and x[0] != y[0]):
            break
    return f"{'' if a.exact else 'about '}{one}", f"{'' if b.exact else 'about '}{two}"


def in_digits(value: Interval, more: int) -> str:
    """As read; of an exact form what it comes to: `5.2 cm` for `3√3 cm`."""
    return with_unit(decimals(value.value, 1 + more), value.unit) if value.form else as_read(value, more)


def named(step: Step, tell: Telling, a: str, b: str, same: bool) -> Iterator[Line]:
    """`That is Oslo, not Bergen, so the answer is no.`; what was just read in full is not said again."""
    answer = verdict(step, tell)
    if not answer:  # one of several that a pick goes through: it tells which it is
        tell.held.append(Finds("", step.program, same))
        return
    plain = same or a == f"not {b}" or (WORD.fullmatch(a) and WORD.fullmatch(b))
    said = answer.removeprefix(", ") if plain else f"that is {a}, not {b}{answer}"
    yield Line(f"{said}.", (Finds(said, step.program, same),))


def follows(step: Step, tell: Telling) -> Iterator[Line]:
    """What was to be shown, or that nothing in the picture shows it."""
    own, found = step.run.step, step.run.result
    assert isinstance(own, Follows) and isinstance(found, Found) and isinstance(step.run.given, Chosen)
    if not found.value:
        (subject,) = step.run.given.members
        if keys := denied_by(step.run, tell):
            sizes = [tell.fact(k) for k in keys]
            parts = [clause(tell, f, printed_value(f.value, f.unit)) for f in sizes]
            said = f"{' and '.join(parts)} differ{verdict(step, tell)}"
            read = (States(p, f.subject, f.attribute, f.value, f.unit) for p, f in zip(parts, sizes, strict=True))
            yield Line(f"{said}.", (*read, Finds(said, step.program, False)))
            return
        claimed = clause(tell, Fact(subject, own.attribute, True), "yes")
        said = f"nothing in the picture makes sure that {claimed}{verdict(step, tell)}"
        yield Line(f"{said}.", (Finds(said, step.program, False),))
        return
    glance = step.run.glances[0]
    key = (glance.subject, glance.attribute)
    if key in tell.told:
        return
    said = clause(tell, tell.fact(key), "yes")
    yield Line(f"{said}.", (tell.states(glance, said), Finds(said, step.program, True)))


def denied_by(run: Run, tell: Telling) -> tuple[Key, ...]:
    """The facts by which something is false that is asked to follow; nothing where it is open."""
    own, given = run.step, run.given
    if not isinstance(own, Follows) or not isinstance(given, Chosen) or len(given.members) != 1:
        return ()
    return tell.voice.denies(tell.scene, tell.world, (given.members[0], own.attribute))


def pick(step: Step, tell: Telling) -> Iterator[Line]:
    """The verdict; where another program decides, it has just been told."""
    own, found = step.run.step, step.run.result
    assert isinstance(own, Pick) and isinstance(found, Found)
    first = step.run.inner[0][0].step if step.run.inner else None
    if first == own.of.steps[0] or isinstance(first, Same | Compare):
        value = tell.printed(found.value)
        said = f"so the answer is{':' if len(value.split()) > LONG else ''} {value}"
        yield Line(f"{said}.", (*tell.held, Finds(said, step.program, plain_value(found.value))))
        tell.held.clear()
