"""From a draft to a figure: letters dealt, turned, drawn, a goal chosen, its givens marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft
from gnomon.generators.geometry.drafts.letters import dealt
from gnomon.generators.geometry.drafts.margins import extent, roomy
from gnomon.generators.geometry.drafts.sketch import sketched
from gnomon.generators.geometry.figures.marks import marked, sought
from gnomon.generators.geometry.figures.prompting import prompt_text
from gnomon.generators.geometry.goals.auxiliary import set_aside, spared, without_idle
from gnomon.generators.geometry.goals.choosing import STEPS, Taste, choose, distracted
from gnomon.generators.geometry.goals.expressions import lettered, text_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry import (
    Arc,
    Circle,
    Edge,
    Figure,
    FigureLook,
    Line,
    Note,
    Point,
    PointName,
    Polygon,
    Prompt,
    Quadrilateral,
    Ray,
    Region,
    Sector,
    Segment,
    Triangle,
)
from gnomon.scenes.geometry.constructions.kit import turned as moved
from gnomon.scenes.geometry.facts import proved
from gnomon.scenes.geometry.figure_shape import shape_of
from gnomon.scenes.geometry.ids import circle_id, id_of, point_id, ring_id, sector_id, segment_id
from gnomon.scenes.geometry.prover import Known, net_of
from gnomon.scenes.geometry.sketch import as_drawn as drawn_figure
from gnomon.truth.element import Element
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

UNITS = ("", "", "", "cm", "cm", "m", "mm", "in", "km")
LONGER = (448, 480, 512, 544, 576, 608, 640)  # pixels of a frame's longer side
SHORTEST = 304  # pixels of the shorter one, at least
AROUND, ROW = 110, 26  # pixels around a figure for letters and values, and for a row of words
LETTERS = ("x", "x", "?", "y", "z", "n")
NOT_TO_SCALE = "Not to scale"
JOINS = 0.4  # of the figures that are to leave lines to the proof
WISHED = 10  # constructions that are tried for the theorem that is wished for
FIGURES = 40  # constructions that are tried before a draw is given up


@dataclass(frozen=True)
class Wish:
    """How a figure is to be: level, looks, distractors, the question printed in it, whether drawn to scale.

    One that `joins` leaves lines to the proof if it can.
    """

    level: int
    theme: str
    font: str
    given: str
    prompt: bool
    to_scale: bool = True
    joins: bool = False


Plan = Callable[["Generator", int], Draft]


def figure(content: Generator, look: Generator, plans: Sequence[Plan], taste: Taste, wish: Wish) -> Figure:
    """A figure of one of the plans; Rejected if draw after draw is cramped or has no goal of the wished depth."""
    spare: Figure | None = None
    wish = replace(wish, joins=bool(content.random() < JOINS))
    for attempt in range(FIGURES):
        if spare is not None and attempt >= WISHED:
            break
        try:
            made, wished = one_figure(content, look, one_of(content, plans), taste, wish)
        except Rejected:
            if attempt == FIGURES - 1 and spare is None:
                raise
            continue
        if wished:
            return made
        spare = spare or made
    assert spare is not None
    return spare


def one_figure(content: Generator, look: Generator, plan: Plan, taste: Taste, wish: Wish) -> tuple[Figure, bool]:
    """A figure, and whether its proof joins lines or else uses the theorem, as is wished for."""
    draft = dealt(plan(content, wish.level), content)
    turn = float(one_of(look, (0, 0, 0, 0, 90, between(look, -25, 25), between(look, 0, 359))))
    mirrored = bool(look.random() < 0.5)
    other = draft if wish.to_scale else sketched(draft, look)
    draft, shown = turned(draft, turn, mirrored), turned(other, turn, mirrored)
    base = Figure(
        size=frame(shown, look),
        look=FigureLook(
            theme=wish.theme,
            font=wish.font,
            room=0.85 + 0.15 * float(look.random()),
            shift=(2 * float(look.random()) - 1, 2 * float(look.random()) - 1),
            dots=bool(look.random() < 0.5),
            text_size=float(between(look, 19, 23)),
        ),
        elements=drawn(draft, mirrored),
        straight=draft.straight(),
        construction=tuple(draft.steps),
        turn=turn,
        mirrored=mirrored,
        unit=one_of(content, UNITS),
        sketch=() if wish.to_scale else tuple(other.steps),
    )
    s = shape_of(base)
    roomy(shown, shape_of(drawn_figure(base)))
    net = net_of(s)
    spare = spared(base, s, content) if wish.joins else frozenset()
    taste = replace(taste, spare=spare)
    chosen = choose(net, content, wish.level, taste)
    unit, letter = base.unit, one_of(content, LETTERS)
    extras: tuple[str, ...] = ()
    expressions = None
    if wish.given == "expressions" and wish.level > 1:
        expressions = lettered(net, content, chosen, letter if letter != "?" else "x", STEPS[wish.level])
    if expressions is not None:
        chosen = expressions.chosen
        m = marked(s, chosen.givens, unit)
        for e in expressions.expressions:
            m.label(*e.key, text_of(e), None, e)
    else:
        if wish.given == "distractors":
            chosen = distracted(net, content, chosen, between(content, 1, 2), spare)
        m = marked(s, (*chosen.givens, *chosen.distractors), unit)
        extras = tuple(m.ids[c.key] for c in chosen.distractors if c.key in m.ids)
        if content.random() < 0.65 and not sought(m, chosen, letter):
            letter = ""
    if len(m.said) > 3:
        raise Rejected("too much to say")
    text = prompt_text(s, chosen.goal, m.labels)
    asked: tuple[Element, ...] = (Prompt(id="prompt", text=text),) if wish.prompt else ()
    notes = () if wish.to_scale else (Note(id="note/scale", text=NOT_TO_SCALE),)
    # words above and below take none of the figure's room
    rows = ROW * (wish.prompt + (len(m.said) + 1) // 2 + len(notes))
    made = replace(
        base,
        size=(base.size[0], base.size[1] + rows),
        elements=(*base.elements, *m.elements(), *notes, *asked),
        goal=chosen.goal,
        steps=chosen.steps,
        distractors=extras,
    )
    made = set_aside(made, spare)
    wanted, least = {m.ids[c.key] for c in chosen.givens}, STEPS[wish.level][0]
    made, known = as_drawn(made, wanted, least)
    lean = without_idle(made, s, known) if wish.given != "distractors" else made
    with suppress(Rejected):  # what looks idle may hold the names of angles
        made = as_drawn(lean, wanted, least)[0] if lean is not made else made
    return made, bool(made.auxiliary) if wish.joins else not taste.focus or chosen.uses(taste.focus)


def as_drawn(made: Figure, wanted: set[str], least: int) -> tuple[Figure, Known]:
    """The figure with the steps that the proof takes from its marks, and what follows from them.

    Rejected if it leans on others than it should: three equal ticks say more than two of their pairs, so that a shorter
    way may have opened.
    """
    _, givens, known = proved(made)
    assert made.goal is not None
    if made.goal not in known.reasons:
        raise Rejected("the goal does not follow")
    leaves = [k for k in known.behind(made.goal) if known.reasons[k] is None]
    used = {premise[0] for k in leaves for premise in givens.because[k].premises}
    steps = known.steps(made.goal)
    if not wanted <= used or used & set(made.distractors) or steps < least:
        raise Rejected("marks say more than was given")
    return replace(made, steps=steps), known


def turned(draft: Draft, turn: float, mirrored: bool) -> Draft:
    """Points moved to where they are drawn; the steps stay as they are."""
    return replace(draft, at=moved(draft.at, turn, mirrored))


def frame(draft: Draft, look: Generator) -> tuple[int, int]:
    """A size of the figure's own shape, with some room around it."""
    left, right, low, high = extent(draft)
    if high - low <= 0 or right - left <= 0:
        raise Rejected("too long a figure")
    room = one_of(look, LONGER) - AROUND
    scale = room / max(right - left, high - low)
    width, height = (max(SHORTEST, 8 * round((scale * x + AROUND) / 8)) for x in (right - left, high - low))
    return width, height


def drawn(draft: Draft, mirrored: bool) -> tuple[Element, ...]:
    """All elements but marks, labels and statements."""
    return (*surfaces(draft, mirrored), *rounds(draft, mirrored), *straights(draft), *points(draft))


def surfaces(draft: Draft, mirrored: bool) -> list[Element]:
    out: list[Element] = []
    for i, shade in enumerate(draft.regions):
        out.append(
            Region(
                id=f"region/{i}",
                boundary=edges(shade.boundary, mirrored),
                holes=tuple(edges(h, mirrored) for h in shade.holes),
                parts=tuple((sign, name_of(draft, noun, letters, mirrored)) for sign, noun, letters in shade.parts),
            )
        )
    for centre, a, b in draft.sectors:
        ends = (b, a) if mirrored else (a, b)
        out.append(Sector(id=sector_id(centre, a, b), centre=centre, ends=ends))
    for ring in draft.shapes:
        a, b, c, *more = tuple(ring)
        if not more:
            out.append(Triangle(id=ring_id(ring), corners=(a, b, c)))
        elif len(more) == 1:
            out.append(Quadrilateral(id=ring_id(ring), corners=(a, b, c, more[0])))
        else:
            out.append(Polygon(id=ring_id(ring), corners=tuple(ring)))
    return out


def name_of(draft: Draft, noun: str, letters: str, mirrored: bool) -> str:
    if noun == "circle":
        return circle_ids(draft)[letters[0], letters[1]]
    if noun == "sector":
        return sector_id(letters[1], letters[0], letters[2])
    return ring_id(letters)


def edges(pieces: tuple[tuple[str, str, str, bool], ...], mirrored: bool) -> tuple[Edge, ...]:
    return tuple(Edge(start=a, end=b, centre=o, left=left != mirrored) for a, b, o, left in pieces)


def circle_ids(draft: Draft) -> dict[tuple[str, str], str]:
    """The id of each circle by its centre and the point that places it."""
    seen: dict[str, int] = {}
    out = {}
    for centre, through, _ in draft.circles:
        seen[centre] = seen.get(centre, 0) + 1
        out[centre, through] = circle_id(centre, seen[centre])
    return out


def rounds(draft: Draft, mirrored: bool) -> list[Element]:
    out: list[Element] = []
    ids = circle_ids(draft)
    for centre, through, shown in draft.circles:
        radius = abs(draft.at[through] - draft.at[centre])
        on = draft.through(centre, through)
        out.append(Circle(id=ids[centre, through], centre=centre, radius=radius, through=on, centre_shown=shown))
    s = shape_of_rounds(out, draft)
    for centre, a, b in draft.arcs:
        ends = (b, a) if mirrored else (a, b)
        ring = next((c for c in out if isinstance(c, Circle) and c.centre == centre and a in c.through), None)
        id = (
            s.arc_id(next(r for r in s.circles if r.id == ring.id), *ends)
            if ring
            else id_of("arc", "".join(sorted((a, b))))
        )
        out.append(Arc(id=id, centre=centre, ends=ends, circle=ring.id if ring else "", part=ring is not None))
    return out


def shape_of_rounds(circles: Sequence[Element], draft: Draft):  # type: ignore[no-untyped-def]
    from gnomon.scenes.geometry.figure_shape import ring_of
    from gnomon.scenes.geometry.shape import Shape

    rings = tuple(ring_of(c, draft.at) for c in circles if isinstance(c, Circle))
    return Shape(points=tuple(draft.shown), at=draft.at, tracks=(), circles=rings)


def straights(draft: Draft) -> list[Element]:
    """Drawn lines, and the parts that points on them make."""
    out: dict[str, Element] = {}
    for stroke in draft.strokes:
        a, b = stroke.ends
        id = segment_id(a, b)
        if stroke.beyond:
            noun = Ray if stroke.beyond == "ray" else Line
            ends = (a, b) if stroke.beyond == "ray" else (min(a, b), max(a, b))
            line = noun(id=id_of(stroke.beyond, "".join(ends)), ends=ends, dashed=stroke.dashed)
            out.setdefault(line.id, line)
        else:
            out.setdefault(id, Segment(id=id, ends=(min(a, b), max(a, b)), dashed=stroke.dashed))
    for track in draft.tracks():
        for a, b in combinations(track, 2):
            id = segment_id(a, b)
            out.setdefault(id, Segment(id=id, ends=(min(a, b), max(a, b)), part=True))
    return list(out.values())


def points(draft: Draft) -> list[Element]:
    return [
        *(Point(id=point_id(p), name=p, x=z.real, y=z.imag, shown=p not in draft.hidden) for p, z in draft.at.items()),
        *(PointName(id=f"name/{p}", text=p, of=point_id(p)) for p in draft.shown),
    ]
