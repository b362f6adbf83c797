"""Proposals: questions with programs, thought of by a model. A program is typed, run, and has to be worth asking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import orjson

from gnomon.annotators.annotate import answer_text, answer_type, settle
from gnomon.annotators.gate.slots import SLOT, Slotted
from gnomon.annotators.plainly import Plain, Unsaid
from gnomon.annotators.question import Asked, Question
from gnomon.annotators.rationale import rationale
from gnomon.datasets.doubts.answers import doubt_questions
from gnomon.datasets.variants import shape
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.attribute import Attribute
from gnomon.truth.codec import vocabulary
from gnomon.truth.fact import is_number
from gnomon.truth.limits import CAREFUL
from gnomon.truth.program import Program, from_json, inner
from gnomon.truth.run import Answer
from gnomon.truth.steps import Compare, Every, Where
from gnomon.truth.vocabulary import AT, CODE, DRAWN, FILL, KIND, ORDER

TASK = "proposed"
MOST, LONG = 24, 4_000  # steps of a program, characters of its JSON
VALUES = 12  # values of an attribute that are told
ATTRIBUTES = 40  # of a sample
INNER = (KIND, DRAWN, FILL, ORDER, AT, CODE)


@dataclass(frozen=True)
class Invitation:
    """What a sample has to be asked about: kinds, their attributes, the values as slots; and questions there are."""

    text: str
    slots: Mapping[str, str]


def invitation(own: Wordings) -> Invitation | None:
    """What a model is told of a sample; None if there is nothing that it could ask about."""
    world, names = own.doubt.world, iter(f"{a}{b}" for a in LETTERS for b in LETTERS)
    slots: dict[str, str] = {}
    lines: list[str] = []
    for kind, members in sorted(world.kinds.items()):
        for attribute in attributes(kind, own):
            if len(lines) == ATTRIBUTES:
                break
            values = dict.fromkeys(world.facts[m, attribute].value for m in members if (m, attribute) in world.readings)
            texts = [v for v in values if isinstance(v, str) and v and "\n" not in v and v not in own.doubt.kinds]
            if texts:
                told = []
                for value in texts[:VALUES]:
                    name = next(names)
                    slots[name] = value
                    told.append(f"{{{name}}}")
                lines.append(f"{kind}.{attribute}: {', '.join(told)}")
            elif any(is_number(v) for v in values):
                lines.append(f"{kind}.{attribute}: a number")
    examples = [
        f"{q.question.text} {orjson.dumps(q.question.program.json()).decode()}" for q in own.sample.questions[:3]
    ]
    if not lines or own.by is None:
        return None
    return Invitation("\n".join(("There is:", *lines, "Asked already:", *examples)), slots)


def attributes(kind: str, own: Wordings) -> list[Attribute]:
    """What people would ask about elements of a kind: nothing in pixels, nothing that only a program speaks of."""
    world = own.doubt.world
    members = set(world.kinds.get(kind, ()))
    keys = [k for k in world.readings if k[0] in members and k[1] not in INNER and k[1].at is None]
    return sorted({k[1] for k in keys} - {k[1] for k in keys if world.facts[k].unit.startswith("px")})


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def proposal(
    own: Wordings, text: str, program: Any, slots: Mapping[str, str], id: str, asked: Sequence[Asked], task: str = TASK
) -> Asked | str:
    """The question of a proposal with our answer and rationale; else the reason why not.

    Its text is the model's if it reads as ours of that program, else ours.
    """
    made = typed(program, slots, own)
    if isinstance(made, str):
        return made
    if any(a.question.program == made or shape(a.question.program.json()) == shape(made.json()) for a in asked):
        return "asked already"
    doubt = own.doubt
    try:
        plain = Plain(own.sample.scene, doubt.world, doubt.voice).question(made)
        answer = settle(Question(plain, task, made), doubt.voice.askable(own.sample.scene, doubt.world))
        if answer is None:
            return "has no answer"
        if idle(made, own):
            return "a condition that changes nothing"
    except Unsaid:
        return "has no plain words"
    except Exception:  # steps trust that families put them together: what a stranger does may raise anything
        return "does not run"
    return explained(own, Question(worded(own, plain, filled(text, slots)) or plain, task, made), answer, id)


def explained(own: Wordings, question: Question, answer: Answer, id: str) -> Asked | str:
    """A question with its answer and its rationale; else why it has none that holds."""
    doubt = own.doubt
    try:
        told = rationale(question, answer, own.sample.scene, doubt.world, doubt.voice)
        new = Asked(id, question, answer, answer_text(question, answer), answer_type(question, answer), told)
        wrong = any(doubt.rationale(new)) or any(doubt_questions(own.alone(new), CAREFUL))
    except Exception:  # families speak of what they ask themselves: anything else may leave them without words
        return "cannot be explained"
    return "its claims do not hold" if wrong else new


def typed(program: Any, slots: Mapping[str, str], own: Wordings) -> Program | str:
    """The program of what a model wrote: data that is checked step by step, and never executed."""
    try:
        if len(orjson.dumps(program)) > LONG:
            return "no program"
        made = from_json(in_full(program, slots), vocabulary(own.sample.family))
        if not 0 < made.depth <= MOST:
            return "no program"
        return made if all(known(p, own) for p in (made, *parts(made))) else "asks what nobody would"
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "no program"


def parts(program: Program) -> Iterator[Program]:
    """The programs within a program."""
    for step in program.steps:
        for own in inner(step):
            yield own
            yield from parts(own)


def known(program: Program, own: Wordings) -> bool:
    """Whether a program of elements of a kind speaks of attributes that are theirs and that people ask about."""
    first = program.steps[0] if program.steps else None
    if not isinstance(first, Every):
        return True
    if first.kind not in own.doubt.world.kinds:
        return False
    offered = set(attributes(first.kind, own))
    told = (getattr(step, f.name) for step in program.steps for f in fields(step))
    if not all(a in offered for a in told if isinstance(a, Attribute)):
        return False
    wheres = [s for s in program.steps if isinstance(s, Where)]
    return all(told_there(first.kind, s, own) for s in wheres if not is_number(s.value))


def told_there(kind: str, step: Where, own: Wordings) -> bool:
    """Whether a value that is no number is one of the elements': no text of a model's gets into ours."""
    world = own.doubt.world
    return any((f := world.facts.get((m, step.attribute))) and f.value == step.value for m in world.kinds[kind])


def in_full(data: Any, slots: Mapping[str, str]) -> Any:
    """Data with what its slots stand for."""
    if isinstance(data, str):
        return filled(data, slots)
    if isinstance(data, list):
        return [in_full(d, slots) for d in data]
    return {k: in_full(v, slots) for k, v in data.items()} if isinstance(data, dict) else data


def filled(text: str, slots: Mapping[str, str]) -> str:
    return SLOT.sub(lambda m: slots.get(m[1], m[0]), text)


def idle(program: Program, own: Wordings) -> bool:
    """Whether what is asked stays the same without one of its conditions: they were put in for nothing."""
    from gnomon.truth.run import run
    from gnomon.truth.world import NoAnswer

    answer = run(program, own.doubt.world)
    for shorter in without_one(program):
        try:
            if run(shorter, own.doubt.world).evidence == answer.evidence:
                return True
        except (NoAnswer, TypeError):
            continue
    return isinstance(program.steps[-1], Compare) and program.steps[-1].of == program.steps[-1].other


def without_one(program: Program) -> Iterator[Program]:
    """A program without each of its conditions in turn."""
    for n, step in enumerate(program.steps):
        if isinstance(step, Where):
            yield Program((*program.steps[:n], *program.steps[n + 1 :]))


def worded(own: Wordings, plain: str, text: str) -> str:
    """The model's text if it is a wording of ours: taken apart by our slots, it passes the gate. Else ""."""
    of = own.slotted(plain, asks=True)
    if of is None:
        return ""
    again = apart(of, text)
    made = own.filled(of, again) if again else ""
    return made.text if not isinstance(made, str) else ""


def apart(of: Slotted, text: str) -> str:
    """A text with slots in place of what they stand for, each where it comes first after the one before; "" if not."""
    parts, at = [], 0
    for slot in of.slots:
        found = re.compile(rf"(?<!\w){re.escape(slot.text)}(?!\w)", re.IGNORECASE).search(text, at)
        if found is None:
            return ""
        parts += [text[at : found.start()], f"{{{slot.name}}}"]
        at = found.end()
    return "".join((*parts, text[at:]))
