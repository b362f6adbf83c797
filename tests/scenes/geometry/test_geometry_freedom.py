"""What marks leave free: nothing that is proved, and much that the drawing shows all the same."""

from __future__ import annotations

import pytest

from gnomon.registry import generator, kinds
from gnomon.scenes.geometry.attributes import EQUAL_TO, PARALLEL_TO, PARALLELOGRAM, RHOMBUS
from gnomon.scenes.geometry.facts import proved
from gnomon.scenes.geometry.freedom import freedom
from gnomon.truth.chance import chance
from gnomon.truth.rejected import Rejected

KINDS = tuple(k for k in kinds() if k.startswith("geometry/"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_is_proved_can_be_broken(kind: str) -> None:
    """Two ways that share nothing: theorems over names, and gradients of equations in the coordinates."""
    module, held = generator(kind), 0
    for index in range(24):
        content, look = (chance(kind, "freedom", 5, index, 0, purpose) for purpose in ("content", "look"))
        try:
            figure = module.generate(content, look, level=1 + index % 5)
        except Rejected:
            continue
        free = freedom(figure)
        for key, value in proved(figure)[2].values.items() if free else ():
            if key[1] in ("length", "measure", "area") or (value is True and key[1].startswith(("equal", "parallel"))):
                assert free is not None and not free.breaks(key), (index, key)
                held += 1
    assert held > 0


def test_what_no_mark_says_can_be_broken() -> None:
    """A rhombus that is given as a parallelogram may have sides of two lengths, but not opposite ones."""
    from dataclasses import replace

    from gnomon.generators.geometry.drafts.draft import Draft
    from gnomon.generators.geometry.figures.figure import drawn
    from gnomon.scenes.geometry import Figure, FigureLook, Statement

    draft = Draft().make("rhombus", "ABCD", "", 7, 70).ring("ABCD")
    look = FigureLook(theme="print", font="Lato", room=0.9, shift=(0.0, 0.0), dots=True, text_size=20.0)
    said = Statement(
        id="statement/0", text="ABCD is a parallelogram", says=((("quadrilateral/ABCD", PARALLELOGRAM), True),)
    )
    bare = Figure(size=(480, 480), look=look, elements=drawn(draft, False), construction=tuple(draft.steps))
    given = replace(bare, elements=(*bare.elements, said))
    for figure, opposite in ((bare, True), (given, False)):
        free = freedom(figure)
        assert free is not None
        proved(figure)
        assert free.breaks(("segment/AB", EQUAL_TO.of("BC")))
        free.shape.equal_lengths("A", "B", "C", "D")
        assert free.breaks(("segment/AB", EQUAL_TO.of("CD"))) is opposite
        assert free.breaks(("segment/AB", PARALLEL_TO.of("CD"))) is opposite
        assert free.breaks(("quadrilateral/ABCD", RHOMBUS))
