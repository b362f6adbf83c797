"""The row that a sample has with what a model said of it: only what passes the gate stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from gnomon.annotators.question import Asked, Caption, Thought
from gnomon.datasets.rows import Row, caption_row, dumps, question_row
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.briefs import briefs
from gnomon.datasets.worded.converse import corrected
from gnomon.datasets.worded.inviting import invitation
from gnomon.datasets.worded.propose import proposal
from gnomon.datasets.worded.reword import Wordings
from gnomon.datasets.worded.said import Said
from gnomon.truth.claim import Claim, claim_out


def worded(sample: Sample, row: Mapping[str, Any], said: Iterable[Said]) -> tuple[Row, list[Said]]:
    """Questions and captions of a row as they are worded, and what was said with the reason why it was turned away.

    `sample` and `row` are as the templates have them.
    """
    own = Wordings(sample)
    questions = [{**q, "rationale": [dict(t) for t in q["rationale"]]} for q in row["questions"]]
    captions = [dict(c) for c in row["captions"]]
    told: list[Said] = []
    for one in said:
        job = JOBS.get(one.job)
        why = one.why or (job(own, questions, captions, one) if job is not None else "no such job")
        told.append(replace(one, why=why))
    return {"questions": questions, "captions": captions}, told


def by(said: Said) -> str:
    """Who worded it, as the column `annotator` has it."""
    return f"{said.job}: {said.model}"


def reword(own: Wordings, questions: list[Row], captions: list[Row], said: Said) -> str:
    """Put a wording in its place; else say why not."""
    wording = own.all.get(said.item)
    if wording is None:
        return "nothing of the sample"
    new = own.worded(wording, said.text, [q["text"] for q in questions])
    if isinstance(new, str):
        return new
    id, _, thought = said.item.partition("/")
    if isinstance(new, Caption):
        captions[int(said.item[1:])] |= {"text": new.text, "claims": claims_of(new.claims), "annotator": by(said)}
        return ""
    question = next(q for q in questions if q["id"] == id)
    question["annotator"] = by(said)
    if isinstance(new, Thought):
        question["rationale"][int(thought)] |= {"text": new.text, "claims": claims_of(new.claims)}
    else:
        question["text"] = new.text
    return ""


def caption(own: Wordings, questions: list[Row], captions: list[Row], said: Said) -> str:
    """Add a caption that was written of a brief; else say why not."""
    brief = next((b for b in briefs(own) if b.item == said.item), None)
    if brief is None:
        return "nothing of the sample"
    new = own.caption(brief.plain, brief.of, said.text, brief.clauses)
    if isinstance(new, str):
        return new
    if any(c["text"] == new.text for c in captions):
        return "duplicate"
    number = {fact.key: i for i, fact in enumerate(own.sample.facts)}
    captions.append(caption_row(replace(new, style=said.style.partition(":")[0]), number) | {"annotator": by(said)})
    return ""


def propose(own: Wordings, questions: list[Row], captions: list[Row], said: Said) -> str:
    """Add a question that was proposed; else say why not."""
    told = invitation(own)
    if told is None or said.item != "new":
        return "nothing of the sample"
    made = proposal(own, said.text, said.more.get("program"), told.slots, f"q{len(questions)}", own.sample.questions)
    return add(made, questions, by(said))


def evolve(own: Wordings, questions: list[Row], captions: list[Row], said: Said) -> str:
    """Add a question that another one was evolved into; else say why not."""
    program = said.more.get("program")
    made = proposal(own, "", program, {}, f"q{len(questions)}", own.sample.questions, task="evolved")
    return add(made, questions, f"evolve of {said.item}")


def converse(own: Wordings, questions: list[Row], captions: list[Row], said: Said) -> str:
    """Add a turn that follows a question; else say why not."""
    why = add(corrected(own, said.item, f"q{len(questions)}"), questions, f"converse of {said.item}")
    if not why:
        next(q for q in questions if q["id"] == said.item)["turn"] = 1
    return why


def add(made: Asked | str, questions: list[Row], annotator: str) -> str:
    """Add a question to those of a row; "", or why not."""
    if isinstance(made, str):
        return made
    if any(q["text"] == made.question.text for q in questions):
        return "duplicate"
    questions.append(question_row(made) | {"annotator": annotator})
    return ""


def claims_of(claims: Iterable[Claim]) -> str:
    return dumps([claim_out(c) for c in claims])


Job = Callable[[Wordings, list[Row], list[Row], Said], str]
JOBS: dict[str, Job] = {
    "reword": reword,
    "caption": caption,
    "propose": propose,
    "evolve": evolve,
    "converse": converse,
}
