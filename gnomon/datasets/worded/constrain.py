"""Constraining: a question that wants its answer in a form which a program can check, as `gnomon.score` does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gnomon.annotators.forms import CONSTRAINED, CONSTRAINTS, dressed
from gnomon.annotators.question import Asked
from gnomon.datasets.score import score
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.chance import digest

MOST = 2  # questions of a sample that are constrained
SORTS = ("number", "exact", "string", "boolean")
FORMED = re.compile(r"\b(?:answer|say|round|write|reply|state) (?:'|“|\"|in |with )", re.IGNORECASE)


def constrained(own: Wordings) -> Iterator[str]:
    """The questions that can be constrained, each by its id and a form: `q2 json`."""
    found: dict[str, str] = {}
    for asked in sorted(own.sample.questions, key=lambda a: digest(own.sample.id, a.id, "constrain")):
        items = {name: f"{asked.id} {name}" for name in CONSTRAINTS if name not in found}
        able = [name for name, item in items.items() if isinstance(formed(own, item, "q"), Asked)]
        if able and len(found) < MOST:
            name = able[digest(own.sample.id, asked.id, "form") % len(able)]
            found[name] = items[name]
    yield from found.values()


def formed(own: Wordings, item: str, id: str) -> Asked | str:
    """A question with its constraint; else the reason why it cannot have it."""
    of, _, name = item.partition(" ")
    asked, form = own.asked(of), CONSTRAINTS.get(name)
    if asked is None or form is None:
        return "nothing of the sample"
    old = asked.question
    if asked.answer_type not in SORTS or old.turn or old.closed or "\n" in old.text + asked.answer_text:
        return "has no short answer of its own"
    if FORMED.search(old.text) or old.choices:
        return "wants a form already"
    question = replace(old, text=f"{old.text} {form.asks}", task=f"{CONSTRAINED}{name}", mistakes=())
    new = replace(
        asked, id=id, question=question, answer_text=dressed(question.task, asked.answer_text, asked.answer.unit)
    )
    # the form can be kept, keeps the answer, and is not kept by those who do not care
    return new if score(new, new.answer_text) == 1 and not score(new, asked.answer_text) else "does not bear that form"
