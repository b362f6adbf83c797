"""Every text set again by another hand: Pillow, whose libraries shape letters and turn lines on their own.

What is written wrongly (another letter, an empty box, letters that should join and do not, a line from the wrong side)
has its ink elsewhere than what is claimed has it. Both inks are brought to one size and compared a window at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from gnomon.checks.chart_ruler import View
from gnomon.checks.lettering import CLEAR, coverage, fonts_for, likeness
from gnomon.checks.pixels import Image
from gnomon.scenes.chart import (
    AxisTitle,
    NameLabel,
    NoteLabel,
    PanelTitle,
    SourceNote,
    Subtitle,
    Tick,
    Title,
)
from gnomon.truth.picture import Mark

WRITTEN = (Title, Subtitle, SourceNote, PanelTitle, AxisTitle, Tick, NameLabel, NoteLabel)
ALIKE = 0.55  # see tests/checks/chart/test_letters.py for what right and wrong letters reach
SMALL, ALIKE_IF_SMALL = 11, 0.28  # of so few pixels a letter's place and form are rounded
LINES = 3
FEW = 3  # letters of a line that is broader than high, and may be turned all the same


def check(view: View) -> Iterator[str]:
    for noun in WRITTEN:
        for element in view.of(noun):
            mark = view.marks.get(element.id)
            if mark is not None and mark.text.strip() and mark.visible == 1.0:
                found = best(view.image, mark, view.chart.look.font)
                least = ALIKE_IF_SMALL if min(mark.box.width, mark.box.height) < SMALL else ALIKE
                if found is not None and found < least:
                    yield f"{element.id}: its letters are not those of {mark.text!r} ({found:.2f} alike)"


def best(image: Image, mark: Mark, font: str) -> float | None:
    """How alike the ink of a mark and its text are, 0 to 1, as set in the font and broken into lines that suit best.

    None if it cannot be told: on a ground of several colours, or where Pillow has no library for the script.
    """
    seen = coverage(image, mark.box)
    if seen is None:
        return None
    found: float | None = None
    stands = seen.shape[0] > seen.shape[1] or len(mark.text.strip()) <= FEW
    for turned in (seen, seen.T[:, ::-1], seen.T[::-1]) if stands else (seen,):  # up, or down
        for files in fonts_for(mark.text, font):
            for lines in broken(mark.text):
                score = likeness(turned, lines, files)
                if score is not None and (found is None or score > found):
                    found = score
                    if found > CLEAR:
                        return found
    return found


def broken(text: str) -> Iterator[tuple[str, ...]]:
    """A text in one line, in two, in three."""
    words = text.split()
    yield (" ".join(words),)
    for n in range(2, min(LINES, len(words)) + 1):
        for cuts in combinations(range(1, len(words)), n - 1):
            ends = (0, *cuts, len(words))
            yield tuple(" ".join(words[a:b]) for a, b in pairwise(ends))
