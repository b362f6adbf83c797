"""Conversing: somebody ventures an answer to a question, right or wrong by a named mistake, and asks if it is so."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.annotate import settle
from gnomon.annotators.question import Asked, Question
from gnomon.datasets.worded.propose import explained
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.chance import digest
from gnomon.truth.program import literal, same

MOST = 2  # questions of a sample that are talked about
WAYS = (
    "I would have said {answer}. Is that right?",
    "So it is {answer}, isn't it?",
    "My guess was {answer}. Was I right?",
    "Then {answer} is the answer, is it?",
    "Somebody told me that it is {answer}. Is that so?",
)


def ventured(own: Wordings) -> Iterator[str]:
    """The questions that can be talked about, by id."""
    followed = {a.question.follows for a in own.sample.questions}
    able = [a.id for a in own.sample.questions if a.id not in followed and isinstance(corrected(own, a.id, "q"), Asked)]
    yield from sorted(able, key=lambda id: digest(own.sample.id, id, "converse"))[:MOST]


def corrected(own: Wordings, item: str, id: str) -> Asked | str:
    """The turn that follows a question: an answer that is ventured, right as often as wrong; else why there is none."""
    asked = next((a for a in own.sample.questions if a.id == item), None)
    if asked is None or asked.question.turn or not isinstance(asked.answer.value, str) or asked.question.unanswerable:
        return "nothing of the sample"
    wrong = [c.text for c in asked.question.choices if c.mistake]
    if not wrong or asked.answer_text != asked.answer.value:
        return "no named mistake"
    chance = digest(own.sample.id, item, "ventured")
    said = asked.answer_text if chance % 2 else wrong[chance % len(wrong)]
    text = WAYS[digest(own.sample.id, item, "way") % len(WAYS)].replace("{answer}", said)
    question = Question(text, "correct", same(asked.question.program, literal(said)), turn=2, follows=item)
    try:
        answer = settle(question, own.doubt.world)
    except Exception:  # as with all programs that are put together by a stranger
        return "does not run"
    return explained(own, question, answer, id) if answer is not None else "has no answer"
