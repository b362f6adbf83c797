"""Questions, which have no answer field and so cannot be wrong; what is asked; captions."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.annotators.wording import Saying
from gnomon.truth.claim import Claim
from gnomon.truth.fact import Key, Value
from gnomon.truth.program import Program
from gnomon.truth.run import Answer


@dataclass(frozen=True)
class Mistake:
    """A named way to go wrong. `gives` is the wrong answer itself, or the program that makes it."""

    name: str
    gives: Program | Value


@dataclass(frozen=True)
class Choice:
    """One option as printed; `mistake` is empty for the right one."""

    text: str
    mistake: str = ""


@dataclass(frozen=True)
class Question:
    """`mistakes` make it a multiple choice if the run wishes one. A `turn` above 0 follows the question `follows`.

    A candidate may have a `saying` in place of its text, which is worded if it is asked. `nothing` is what one answers
    by request where there is no answer ("Not Applicable"); `lacks` is a clause that tells what is missing if no step of
    the program does. A `closed` one speaks of its choices and always has them.
    """

    text: str
    task: str
    program: Program
    mistakes: tuple[Mistake, ...] = ()
    choices: tuple[Choice, ...] = ()
    unanswerable: bool = False
    turn: int = 0
    follows: str = ""
    nothing: str = ""
    lacks: str = ""
    saying: Saying | None = None
    closed: bool = False


@dataclass(frozen=True)
class Talk:
    """Questions that follow one another, each referring back to the one before."""

    task: str
    turns: tuple[Question, ...]


@dataclass(frozen=True)
class Thought:
    """One sentence of a rationale, the marks that show it, and all that it claims."""

    text: str
    evidence: tuple[str, ...]
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question with its answer, the answer as printed, and the reasoning."""

    id: str
    question: Question
    answer: Answer
    answer_text: str
    answer_type: str
    rationale: tuple[Thought, ...]


@dataclass(frozen=True)
class Caption:
    """`facts` are the keys of every fact the text states, `claims` say how it does."""

    text: str
    style: str
    facts: tuple[Key, ...]
    claims: tuple[Claim, ...] = ()
