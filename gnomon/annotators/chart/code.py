"""From chart to code: the script that a practitioner would write. Scored by its tokens; it is never run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Question
from gnomon.annotators.wording import saying
from gnomon.scenes.chart import Chart
from gnomon.truth.program import the
from gnomon.truth.vocabulary import CODE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 12_000  # characters of an answer that can be asked for

ASK_CODE = (
    "(Write|Give) {code} that draws this chart.",
    "(Reproduce|Redraw) this chart: (write|give) {code} for it.",
    "(Provide|Produce) {code} that draws this (chart|figure).",
    "(Turn|Convert) this chart into {code}.",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    fact = world.facts.get(("picture", CODE))
    if fact is None or len(str(fact.value)) > MOST:
        return
    plotly = "import plotly" in str(fact.value)[:400]
    script = f"a Python script with {'plotly' if plotly else 'matplotlib'}"
    yield Question("", "chart-to-code", the("picture").read(CODE), saying=saying(ASK_CODE, code=script))
