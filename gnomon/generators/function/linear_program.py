"""Regions of linear programs: boundary lines, corners, an objective to be made large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import AXES, SIZES, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import plot_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Dot, DotName, Feasible, Guide, Note, Plot
from gnomon.scenes.function.markup import join, linear
from gnomon.truth.element import Element
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = AXES
SLOPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2), (1, 0), (0, 1))


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from one boundary line to three."""
    count = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}[level]
    for _ in range(200):
        chosen = [SLOPES[int(i)] for i in content.permutation(len(SLOPES))[:count]]
        rows = [(a, b, between(content, 3, 9) * max(a, b) if a * b else between(content, 3, 8)) for a, b in chosen]
        region = Feasible(id="area/0", ring=(), limits=(*rows, (-1, 0, 0), (0, -1, 0)), objective=(1, 1))
        bounded = all(any(r[i] for r in rows) for i in (0, 1))
        if not bounded:
            continue
        corners = region.corners()
        apart = min(max(abs(a[0] - b[0]), abs(a[1] - b[1])) for i, a in enumerate(corners) for b in corners[:i])
        if (
            len(corners) == count + 2
            and apart >= 1
            and all(v.denominator == 1 for c in corners for v in c)
            and max(v for c in corners for v in c) <= 12
        ):
            break
    else:
        raise Rejected("no region with whole corners")
    goal = (between(content, 1, 6), between(content, 1, 6))
    if level > 2 and content.random() < 0.35:
        goal = (goal[0], -goal[1]) if content.random() < 0.5 else (-goal[0], goal[1])
    edge = int(max(v for c in corners for v in c)) + 2
    order = content.permutation((edge + 1) ** 2)
    spots = [(int(i) // (edge + 1), int(i) % (edge + 1)) for i in order]
    tried = [p for p in spots if region.holds(*p)][:2] + [p for p in spots if not region.holds(*p)][:2]
    region = Feasible(
        id="area/0",
        ring=tuple((float(x), float(y)) for x, y in corners),
        limits=region.limits,
        objective=goal,
        tried=tuple(tried),
    )
    step = 1.0 if edge <= 10 else 2.0
    lines = [
        Guide(
            id=f"guide/{i}",
            line=(c / a, 0.0, -float(b), float(a)) if a else (0.0, c / b, 1.0, 0.0),
            sort="boundary",
            of=region.id,
            dashed=False,
            style=i,
        )
        for i, (a, b, c) in enumerate(rows)
    ]
    notes: list[Element] = [note(i, row) for i, row in enumerate(rows)]
    texts = join([(goal[0], "x"), (goal[1], "y")])
    notes.append(Note(id="note/zero", text="x ≥ 0, y ≥ 0", markup="x ≥ 0, y ≥ 0"))
    notes.append(Note(id="note/goal", text=f"z = {linear(texts)}", markup=f"z = {texts}", goal=True))
    extra: list[Element] = []
    if look.random() < 0.6:
        for k, (x, y) in enumerate(corners):
            extra.append(Dot(id=f"corner/{k}", x=float(x), y=float(y)))
            extra.append(DotName(id=f"corner/{k}/name", text="ABCDEFG"[k], of=f"corner/{k}"))
    return plot_of(
        (),
        plot_look(look, asked, axes="cross", grid=True),
        one_of(look, SIZES),
        (-1.0, float(edge), -1.0, float(edge)),
        (step, step),
        before=(region, *lines),
        extra=[*extra, *notes],
    )


def note(i: int, row: tuple[int, int, int]) -> Note:
    a, b, c = row
    text = f"{join([(a, 'x'), (b, 'y')])} ≤ {c}"
    return Note(id=f"note/{i}", text=linear(text), markup=text, of=f"guide/{i}", style=i)


generate = plotted(plot, STYLE)
