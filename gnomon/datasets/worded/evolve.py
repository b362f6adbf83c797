"""Evolving: a question that was asked, with one condition or one step more. No model is needed; its depth is known."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.question import Asked
from gnomon.datasets.worded.programs import attributes
from gnomon.datasets.worded.propose import proposal
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.chance import digest
from gnomon.truth.fact import is_number, number
from gnomon.truth.program import Program
from gnomon.truth.steps import Count, End, Every, Highest, Lowest, Nth, Where

MOST, TRIED = 2, 8  # questions of a sample that are evolved, and ways that are tried of each


def evolved(own: Wordings) -> Iterator[tuple[str, Program]]:
    """The questions that are evolved, by id, and their programs, all of which can be asked."""
    made: list[Program] = []
    for asked in sorted(own.sample.questions, key=lambda a: digest(own.sample.id, a.id, "evolve")):
        if len(made) == MOST:
            return
        ways = sorted(harder(asked, own), key=lambda p: digest(own.sample.id, asked.id, str(p)))
        for program in ways[:TRIED]:
            if program not in made and isinstance(
                proposal(own, "", program.json(), {}, "q", own.sample.questions), Asked
            ):
                made.append(program)
                yield asked.id, program
                break


def harder(asked: Asked, own: Wordings) -> Iterator[Program]:
    """The ways to make a question of elements of a kind harder."""
    first, *rest = asked.question.program.steps
    if not isinstance(first, Every) or asked.question.unanswerable:
        return
    for condition in conditions(first.kind, own):
        yield Program((first, condition, *rest))
    for n, step in enumerate(rest):
        if isinstance(step, (Highest, Lowest)):
            end: End = "highest" if isinstance(step, Highest) else "lowest"
            yield Program((first, *rest[:n], Nth(step.attribute, 2, end), *rest[n + 1 :]))
    if len(rest) == 1 and isinstance(rest[0], Count):
        for condition in conditions(first.kind, own):
            for other in conditions(first.kind, own):
                if other.attribute != condition.attribute:
                    yield Program((first, condition, other, *rest))


def conditions(kind: str, own: Wordings) -> Iterator[Where]:
    """What elements of a kind are told apart by: a name or colour that several have, a number that some lie above."""
    world = own.doubt.world
    members = world.kinds.get(kind, ())
    for attribute in attributes(kind, own):
        values = [world.facts[m, attribute].value for m in members if (m, attribute) in world.readings]
        texts = sorted({v for v in values if isinstance(v, str) and v not in own.doubt.kinds and "\n" not in v})
        if len(texts) > 1:
            text = texts[digest(own.sample.id, attribute) % len(texts)]
            yield Where(attribute, "is" if values.count(text) > 1 else "is not", text)
        numbers = sorted(number(v) for v in values if is_number(v))
        if len(numbers) > 3:
            yield Where(attribute, "above", float(f"{numbers[len(numbers) // 3]:.2g}"))
