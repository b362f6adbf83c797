"""One picture with a question, its evidence and its reasoning: the first that a reader of the README sees."""

from __future__ import annotations

from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.viewer.steps import steps

KIND, SEED, INDEX, LEVEL, QUESTION = "chart/grouped", 7, 4, 3, "q2"
PICTURE = "gallery/example.png"
BEGIN, END = "<!-- written by make gallery -->", "<!-- until here -->"


def example(opened: Engines) -> tuple[bytes, str]:
    """The picture, a PNG in which the evidence of the last step is lit, and what stands beneath it as Markdown."""
    sample = make(only(KIND, seed=SEED, level=LEVEL).draw(INDEX), opened)[0]
    assert sample is not None
    return steps(sample, QUESTION)[-1].picture, told(sample)


def told(sample: Sample) -> str:
    """The question, its answer, the marks that show it, and the reasoning."""
    asked = next(q for q in sample.questions if q.id == QUESTION)
    evidence = ", ".join(f"`{id}`" for id in asked.answer.evidence)
    return "\n".join(
        (
            f"![{KIND}, and the marks that an answer is read from]({PICTURE})",
            "",
            f"> **{asked.question.text}** {asked.answer_text}",
            ">",
            *(f"> {n}. {thought.text}" for n, thought in enumerate(asked.rationale, 1)),
            ">",
            f"> Read from {evidence}; `{asked.question.program}`",
            "",
            f"    gnomon show {KIND} --seed {SEED} --index {INDEX} --level {LEVEL} --steps -o steps.png",
        )
    )


def placed(page: str, text: str) -> str:
    """A page with the text between its two marks; the page as it is if it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    return f"{before}{begin}\n{text}\n{end}{after}" if end else page
