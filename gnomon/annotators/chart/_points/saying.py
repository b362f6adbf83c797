"""What the sentences of all sorts are made of: amounts, what leads, claims of programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon.annotators.chart._telling import Statement, claim_of
from gnomon.annotators.chart.phrases import phrase
from gnomon.annotators.printing import printed_value
from gnomon.scenes.chart import Panel
from gnomon.scenes.chart.datum import Datum
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, Finds
from gnomon.truth.fact import Key, number
from gnomon.truth.program import Program, compare, the
from gnomon.truth.run import run
from gnomon.truth.world import NoAnswer, World

Told = Iterator[Statement]
PRINTED = 0.11  # as wide is a share of printed numbers at most: what rounds to one decimal


def amount(program: Program, world: World) -> str:
    """What a program comes to, with `about` unless all was printed."""
    answer = run(program, world)
    text = printed_value(answer.value, answer.unit, answer.low, answer.high)
    exact = answer.low is None or answer.high is None or answer.high - answer.low <= PRINTED
    return text if exact else f"about {text}"


def told(text: str, world: World, keys: Sequence[Key], *more: Program) -> Statement:
    """A sentence that states facts and what programs find; NoAnswer if they do not settle it."""
    answers = [run(p, world) for p in more]
    claims: list[Claim] = [Finds(text, p, a.value, a.unit) for p, a in zip(more, answers, strict=True)]
    return Statement(text, tuple(keys), (*claims, *(claim_of(world, text, k) for k in keys)))


def holds(*programs: Program, world: World) -> tuple[Program, ...]:
    """Programs that all find it true; NoAnswer if one does not."""
    for program in programs:
        if run(program, world).value is not True:
            raise NoAnswer("nothing", "it does not hold")
    return programs


def leader(
    world: World, marks: Sequence[str], attribute: Attribute, least: bool = False
) -> tuple[str, tuple[Program, ...]]:
    """Which of some marks has the most of an attribute, or the least, and that each of the others has less, or more."""
    if len(marks) < 2:
        raise NoAnswer("says nothing", "the largest of one")
    pick_, is_ = (min, "below") if least else (max, "above")
    top = pick_(marks, key=lambda m: number(world.facts[m, attribute].value))
    own = the(top).read(attribute)
    return top, holds(*(compare(own, is_, the(m).read(attribute)) for m in marks if m != top), world=world)  # type: ignore[arg-type]


def named(panel: Panel, mark: Datum) -> str:
    return phrase(panel, panel.categories[mark.category])
