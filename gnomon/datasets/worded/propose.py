"""Proposals: questions with programs, thought of by a model. A program is typed, run, and has to be worth asking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gnomon.annotators.annotate import answer_text, answer_type, settle
from gnomon.annotators.gate.slots import Slotted
from gnomon.annotators.plainly import Plain, Unsaid
from gnomon.annotators.question import Asked, Question
from gnomon.annotators.rationale import rationale
from gnomon.annotators.wording import asked_in
from gnomon.datasets.doubts.answers import doubt_questions
from gnomon.datasets.variants import shape
from gnomon.datasets.worded.programs import filled, typed
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.apart import in_points
from gnomon.truth.limits import CAREFUL
from gnomon.truth.program import Program
from gnomon.truth.run import Answer
from gnomon.truth.steps import Compare, Where

TASK = "proposed"


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
        plain = asked_in(plain, answer.unit) if in_points(answer.unit) else plain
        if idle(made, own):
            return "a condition that changes nothing"
    except Unsaid:
        return "has no plain words"
    except Exception:  # steps trust that families put them together: what a stranger does may raise anything
        return "does not run"
    return explained(own, Question(worded(own, plain, filled(text, slots)) or plain, task, made), answer, id)


def deeper(own: Wordings, program: Any, id: str) -> Asked | str:
    """The question that another one was evolved into, in our words; else why there is none."""
    return proposal(own, "", program, {}, id, own.sample.questions, task="evolved")


def explained(own: Wordings, question: Question, answer: Answer, id: str) -> Asked | str:
    """A question with its answer and its rationale; else why it has none that holds."""
    doubt = own.doubt
    try:
        told = rationale(question, answer, own.sample.scene, doubt.world, doubt.voice)
    except Exception:  # families speak of what they ask themselves: anything else may leave them without words
        return "cannot be explained"
    return held(own, Asked(id, question, answer, answer_text(question, answer), answer_type(question, answer), told))


def held(own: Wordings, new: Asked) -> Asked | str:
    """A question, if its answer and its reasons hold; else why not."""
    try:
        wrong = any(own.doubt.rationale(new)) or any(doubt_questions(own.alone(new), CAREFUL))
    except Exception:  # as above: nothing that was put together here may end a run
        return "cannot be explained"
    return "its claims do not hold" if wrong else new


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
