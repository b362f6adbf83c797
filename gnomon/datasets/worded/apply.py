"""The row that a sample has with what a model said of it: only what passes the gate stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from gnomon.annotators.question import Asked, Caption, Thought
from gnomon.datasets.rows import Row, caption_row, dumps, question_row
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.briefs import briefs
from gnomon.datasets.worded.constrain import formed
from gnomon.datasets.worded.converse import corrected
from gnomon.datasets.worded.inviting import invitation
from gnomon.datasets.worded.prefer import preferred
from gnomon.datasets.worded.propose import deeper, proposal
from gnomon.datasets.worded.reasoning import reasoned
from gnomon.datasets.worded.reword import Wordings
from gnomon.datasets.worded.said import Said
from gnomon.datasets.worded.second import doubted
from gnomon.datasets.worded.translate import translated
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
        if one.job in METHODS:
            new = one.why or METHODS[one.job](own, one, f"q{len(questions)}")
            why = add(new, questions, one)
            if not why and isinstance(new, Asked):
                own = Wordings(replace(own.sample, questions=(*own.sample.questions, new)))
        else:
            job = JOBS.get(one.job)
            why = one.why or (job(own, questions, captions, one) if job is not None else "no such job")
        told.append(replace(one, why=why))
    return {"questions": questions, "captions": captions}, told


def grown(sample: Sample, said: Iterable[Said]) -> Sample:
    """A sample with the questions that methods add: what a model may word."""
    asked = list(sample.questions)
    own = Wordings(sample)
    for one in said:
        new = METHODS[one.job](own, one, f"q{len(asked)}") if one.job in METHODS and not one.why else ""
        if isinstance(new, Asked) and all(a.question.text != new.question.text for a in asked):
            asked.append(new)
            own = Wordings(replace(sample, questions=tuple(asked)))
    return own.sample


def by(said: Said) -> str:
    """Who worded it, as the column `annotator` has it."""
    return f"{said.job}: {said.model}"


def reword(own: Wordings, questions: list[Row], captions: list[Row], said: Said) -> str:
    """Put a wording in its place; else say why not."""
    wording = own.all.get(said.item)
    if wording is None:
        return "nothing of the sample"
    new = doubted(said, wording.of) or own.worded(wording, said.text, [q["text"] for q in questions])
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
    new = doubted(said, brief.of) or own.caption(brief.plain, brief.of, said.text, brief.clauses)
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
    return add(made, questions, said)


def add(new: Asked | str, questions: list[Row], said: Said) -> str:
    """Add a question to those of a row; "", or why not."""
    if isinstance(new, str):
        return new
    if any(q["text"] == new.question.text for q in questions):
        return "duplicate"
    parent = said.item.partition(" ")[0]
    questions.append(question_row(new) | {"annotator": by(said) if said.model else f"{said.job} of {parent}"})
    if said.job == "converse":
        next(q for q in questions if q["id"] == parent)["turn"] = 1
    return ""


def claims_of(claims: Iterable[Claim]) -> str:
    return dumps([claim_out(c) for c in claims])


Job = Callable[[Wordings, list[Row], list[Row], Said], str]
JOBS: dict[str, Job] = {"reword": reword, "personas": reword, "caption": caption, "propose": propose}
# what adds a question to another one, of the sample alone
METHODS: dict[str, Callable[[Wordings, Said, str], Asked | str]] = {
    "evolve": lambda own, said, id: deeper(own, said.more.get("program"), id),
    "converse": lambda own, said, id: corrected(own, said.item, id),
    "constrain": lambda own, said, id: formed(own, said.item, id),
    "prefer": lambda own, said, id: preferred(own, said.item, id),
    "long": lambda own, said, id: reasoned("long", own, said.item, id),
    "short": lambda own, said, id: reasoned("short", own, said.item, id),
    "translate": lambda own, said, id: translated(own, said.item, id),
}
