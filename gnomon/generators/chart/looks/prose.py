"""Running text for the margin of a chart, as reports and papers have it. It claims nothing about the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.scenes.chart.page import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.random import Generator

# what holds of any table: an office and its habits, never a value, a count, a colour or a trend
SENTENCES = (
    "Definitions and sources are listed in the annex.",
    "The numbers were checked by two people before they went to print.",
    "Small differences should not be read as a finding.",
    "Earlier editions of this report used other definitions.",
    "The table behind this figure can be had on request.",
    "Comments and corrections are welcome at any time.",
    "Terms are explained in the glossary at the end.",
    "Readers in a hurry may go straight to the figure.",
    "What is not shown here was not recorded.",
    "The next chapter takes up the same question from another side.",
    "Rounding follows the usual rules.",
    "No forecast is meant by this page.",
    "The records were taken over as they were delivered.",
    "Where two sources disagreed, the more recent one was used.",
    "This page may be copied for teaching.",
    "The method has been described in full elsewhere.",
    "A longer version of this text is kept in the archive.",
    "Questions about the method go to the editors.",
    "We thank everyone who took part in collecting the records.",
    "The figure replaces the one in the draft.",
    "Some of the records had to be entered by hand.",
    "Details that would identify single persons were left out.",
    "The work was done with the tools described in the preface.",
    "Copies of this page should name where it was taken from.",
    "The text beside the figure was kept short on purpose.",
    "Experience shows that a picture is remembered better than a table.",
    "The working group meets again after the holidays.",
    "A summary in plain language is in preparation.",
    "The same scheme is followed throughout the report.",
    "Everything else is said in the main text.",
)
LETTER = 0.62  # of the text size: how wide a letter is at most on the average, in the widest font
LINE = 1.55  # of the text size, from line to line
BETWEEN = 14.0  # pixels from paragraph to paragraph
EDGE = 32.0  # pixels that a margin keeps free, both sides together


def prose(
    look: Generator, side: str, room: tuple[float, float], size: float, field: str, first: int
) -> Iterator[Paragraph]:
    """Paragraphs for a margin of a width and height in pixels, some of it or all of it full."""
    letters = (room[0] - EDGE) / (LETTER * size)
    left = (room[1] - EDGE) * float(look.uniform(0.35, 1.0))
    own = (f"The figure belongs to a series on {field}.",) if field else ()
    # 16 at most are taken, and there are more
    waiting = [(*SENTENCES, *own)[i] for i in look.permutation(len(SENTENCES) + len(own))]
    for n in range(first, first + 4):
        text = ""
        for _ in range(int(look.integers(1, 5))):
            longer = f"{text} {waiting[-1]}".strip()
            if high(longer, letters, size) > left:
                break
            text = longer
            waiting.pop()
        if not text:
            return
        left -= high(text, letters, size)
        yield Paragraph(id=f"paragraph/{n}", text=text, side=side)  # type: ignore[arg-type]


def high(text: str, letters: float, size: float) -> float:
    """Pixels that a text of so many letters a line needs, at most."""
    return (int(len(text) / letters * 1.15) + 1) * LINE * size + BETWEEN
