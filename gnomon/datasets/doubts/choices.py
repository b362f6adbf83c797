"""Wrong choices are wrong: what a family's own check says of those that are right as well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from gnomon.checks.contract import Choices
from gnomon.datasets.sample import Sample
from gnomon.registry import family_module, has_module
from gnomon.truth.program import Program, inner
from gnomon.truth.steps import The

# true of the drawing as it is measured, and not to be concluded from its marks
OF_THE_DRAWING = "took what the drawing shows for what its marks say"


def doubt_wrong_choices(sample: Sample) -> Iterator[str]:
    """A line for each choice that is said to be wrong and is not, by the file `checks/<family>/choices.py` if any."""
    if not has_module("checks", sample.family, "choices"):
        return
    check = cast(Choices, family_module("checks", sample.family, "choices"))
    for asked in sample.questions:
        question = asked.question
        wrong = [c.text for c in question.choices if c.mistake and c.mistake != OF_THE_DRAWING]
        if wrong:
            found = check.also_right(sample.scene, question.task, subject(question.program), asked.answer_text, wrong)
            yield from (f"question {asked.id}: {line}" for line in found)


def subject(program: Program) -> str:
    """The part that a program looks at first; "" if it names none."""
    for step in program.steps:
        if isinstance(step, The):
            return step.id
    return next((found for step in program.steps for p in inner(step) if (found := subject(p))), "")
