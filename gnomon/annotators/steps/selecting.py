"""Selections in words: which elements are left, and by what."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.printing import printed_value
from gnomon.annotators.telling import MOST, Step, Telling
from gnomon.annotators.voice import Condition, Line, Selection
from gnomon.annotators.wording import in_words, with_article
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, Finds, Selects
from gnomon.truth.fact import is_number
from gnomon.truth.program import Program
from gnomon.truth.run import Run, Trace
from gnomon.truth.steps import Both, Chosen, Comparison, Count, Every, Exists, Follow, Read, Related, The, Where
from gnomon.truth.steps.selecting import target
from gnomon.truth.vocabulary import KIND
from gnomon.truth.world import World

HOW: dict[Comparison, str] = {
    "is": "of", "is not": "other than", "contains": "with", "above": "above", "below": "below",
}  # fmt: skip


def nothing(step: Step, tell: Telling) -> Iterator[Line]:
    """What one looks at first goes without saying."""
    return iter(())


def selected(step: Step, tell: Telling) -> Iterator[Line]:
    """Conditions that follow one another in one sentence of the family's, with how many are left; else one by one."""
    if step.after is not None and isinstance(step.after.step, (Where, Related)):
        return
    trace, found = (*step.before, step.run), step.run.result
    assert isinstance(found, Chosen)
    after = step.after if step.after is not None and isinstance(step.after.step, (Count, Exists)) else None
    text = tell.voice.select(tell.scene, tell.world, selection(trace, tell.world, asked=after is not None))
    if text is None:
        runs = conditions(trace)
        for n, run in enumerate(runs, len(trace) - len(runs)):
            one = Step(run, Program(step.program.steps[: n + 1]), step.before[:n])
            yield from (where if isinstance(run.step, Where) else related)(one, tell)
    elif text:
        claims: list[Claim] = [Selects(text, step.program, found.members)]
        if after is not None:
            n = len(found.members)
            program = step.program.then(after.step)
            claims.append(Finds(text, program, n if isinstance(after.step, Count) else n > 0))
            tell.counted.append(after)
        yield Line(f"{text}.", tuple(claims))


def conditions(trace: Trace) -> Trace:
    """The conditions with which a trace ends."""
    n = len(trace)
    while n and isinstance(trace[n - 1].step, (Where, Related)):
        n -= 1
    return trace[n:]


def selection(trace: Trace, world: World, *, asked: bool) -> Selection:
    """What the conditions at the end of a trace select."""
    runs = conditions(trace)
    before, found = trace[: len(trace) - len(runs)], trace[-1].result
    assert isinstance(found, Chosen) and isinstance(runs[0].given, Chosen)
    given = runs[0].given.members
    if before and isinstance(before[-1].step, Every):
        kind = before[-1].step.kind
    else:
        kind = str(world.facts[given[0], KIND].value) if given else ""
    return Selection(kind, tuple(map(condition, runs)), found.members, asked)


def condition(run: Run) -> Condition:
    if isinstance(run.step, Where):
        return Condition(run.step.attribute, run.step.is_, run.step.value)
    other = run.inner[0][-1].result
    assert isinstance(run.step, Related) and isinstance(other, Chosen)
    return Condition(run.step.attribute, run.step.is_, other=other.members[0])


def where(step: Step, tell: Telling) -> Iterator[Line]:
    """`Oslo and Bergen have a price above 20 kg.` A thing that is named needs no saying that it is the one."""
    own, found = step.run.step, step.run.result
    assert isinstance(own, Where) and isinstance(found, Chosen)
    if own.is_ == "is" and len(found.members) == 1 and not is_number(own.value):
        return
    value = tell.printed(target(own.value))
    unit = next((tell.unit((g.subject, g.attribute)) for g in step.run.glances), "")
    if is_number(own.value) and unit:
        value = printed_value(own.value, unit)
    yield left(step, tell, own.attribute, f"{HOW[own.is_]} {value}")


def related(step: Step, tell: Telling) -> Iterator[Line]:
    """`The red cube has a position from the left below that of the ball.`"""
    own = step.run.step
    assert isinstance(own, Related)
    other = step.run.inner[0][-1].result
    assert isinstance(other, Chosen)
    yield left(step, tell, own.attribute, f"{HOW[own.is_]} that of {tell.name(other.members[0])}")


def left(step: Step, tell: Telling, attribute: Attribute, how: str) -> Line:
    found = step.run.result
    assert isinstance(found, Chosen)
    n = len(found.members)
    subject = next((g.subject for g in step.run.glances), "")
    what = with_article(tell.attribute(subject, attribute) if subject else attribute.said)
    if not n:
        text = f"none of them has {what} {how}."
    elif n <= MOST:
        text = f"only {tell.names(found.members)} {'has' if n == 1 else 'have'} {what} {how}."
    else:
        text = f"{in_words(n)} of them have {what} {how}."
    return Line(text, (Selects(text, step.program, found.members),))


def follow(step: Step, tell: Telling) -> Iterator[Line]:
    """`The neighbours of the oxygen atom: the first carbon atom from the left.`"""
    own, found, given = step.run.step, step.run.result, step.run.given
    assert isinstance(own, Follow) and isinstance(found, Chosen) and isinstance(given, Chosen)
    n = len(found.members)
    key = (given.members[0], own.attribute) if len(given.members) == 1 else None
    if key and (text := tell.voice.state(tell.scene, tell.world, tell.fact(key), tell.names(found.members))):
        text = f"{text}."
    elif key is None or n > MOST:
        called = tell.names(found.members) if 0 < n <= MOST else f"{in_words(n)} of them"
        text = f"from there one comes to {called}."
    else:
        called = tell.names(found.members) if n else "none"
        is_ = "are" if n > 1 else "is"
        text = f"the {tell.attribute(given.members[0], own.attribute)} of {tell.name(given.members[0])} {is_} {called}."
    yield Line(text, (Selects(text, step.program, found.members),))


def both(step: Step, tell: Telling) -> Iterator[Line]:
    """`Oslo meets both conditions.`; of one that is named `Oslo is one of them.`, which also tells whether any is."""
    own, found = step.run.step, step.run.result
    assert isinstance(own, Both) and isinstance(found, Chosen)
    n = len(found.members)
    (first, *more) = own.other.steps
    if isinstance(first, The) and not more:
        said = f"{tell.name(first.id)} is {'' if n else 'not '}one of them"
        claims: list[Claim] = [Selects(said, step.program, found.members)]
        if step.after is not None and isinstance(step.after.step, Exists):
            claims.append(Finds(said, step.program.then(step.after.step), n > 0))
            tell.counted.append(step.after)
        yield Line(f"{said}.", tuple(claims))
        return
    if n == 1 and step.after is not None and isinstance(step.after.step, Read):
        return  # what is read there tells which it is
    called = tell.names(found.members) if 0 < n <= MOST else in_words(n) if n else "none"
    text = f"{called} {'meets' if n < 2 else 'meet'} both conditions."
    yield Line(text, (Selects(text, step.program, found.members),))
