"""The steps of a rationale as pictures: what each looks at is lit, led to its axis, and cut out."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from math import hypot
from typing import TYPE_CHECKING, Any

from gnomon.annotators.question import Asked, Thought
from gnomon.datasets.sample import Sample
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import number
from gnomon.truth.picture import Box, Mark
from gnomon.truth.program import Program, inner
from gnomon.truth.refused import Refused
from gnomon.viewer.overlay import LIT, SCALE

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

FADE = 0.55  # how far what is not looked at goes over into the ground
PAD = 3.0  # pixels left around what is lit
LEADERS = 8  # lines to an axis in one picture; more are a thicket
ALL = 0.5  # of the picture: what takes more of it is framed and not lit
SMALL = 0.3  # of the picture: what takes less of it is cut out
ROOM = 0.35  # of its size left around what is cut out
DASH = 5
AID = 8  # pixels of the dashes of auxiliary lines

Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class StepPicture:
    """A step in words, its picture, and the part of it that is looked at if that is small. PNG files.

    `box` is where the part was, in pixels of the sample's own picture number `image`. `joined` are the ids of the marks
    between which auxiliary lines are drawn by then, dashed.
    """

    text: str
    evidence: tuple[str, ...]
    picture: bytes
    image: int
    box: Box | None = None
    part: bytes | None = None
    joined: tuple[tuple[str, str], ...] = ()


def steps(sample: Sample, question: Asked | str) -> tuple[StepPicture, ...]:
    """A picture for each step of the rationale of a question of a sample, or of the question with an id.

    Steps without evidence have none. Refused if the sample has no such question.
    """
    if isinstance(question, str):
        found = next((q for q in sample.questions if q.id == question), None)
        if found is None:
            ids = ", ".join(q.id for q in sample.questions)
            raise Refused(f"{sample.id}: no question {question!r}; there are: {ids}")
        question = found
    marks = {m.id: m for m in sample.marks}
    attributes = set(attributes_of(question.question.program))
    made: list[StepPicture] = []
    joins = constructions(sample)
    lines: Lines = ()
    for thought in question.rationale:
        lines += joins.get(thought.evidence, ())
        made += pictures(sample, thought, marks, attributes, lines)
    return tuple(made)


def constructions(sample: Sample) -> dict[tuple[str, ...], Lines]:
    """The auxiliary lines of a proof by the marks that are looked at as they are joined.

    Each is a fact that follows by a rule that draws, from premises about its two ends.
    """
    found: dict[tuple[str, ...], Lines] = {}
    for reading in sample.readings:
        fact = sample.facts[reading.fact]
        if fact.because is not None and fact.because.rule.draws:
            one, other = (subject for subject, _ in fact.because.premises)
            found[reading.marks] = (*found.get(reading.marks, ()), (one, other))
    return found


def attributes_of(program: Program) -> Iterator[Attribute]:
    """Every attribute that a program looks at."""
    for step in program.steps:
        for value in (getattr(step, f.name) for f in fields(step)):
            if isinstance(value, Attribute):
                yield value
        for own in inner(step):
            yield from attributes_of(own)


def pictures(
    sample: Sample, thought: Thought, marks: dict[str, Mark], attributes: set[Attribute], lines: Lines = ()
) -> Iterator[StepPicture]:
    """The picture of one step; of a sample with several pictures, one for each that is looked at."""
    seen = [marks[id] for id in thought.evidence if id in marks and marks[id].visible > 0]
    for image in sorted({m.image for m in seen}):
        here = [m for m in seen if m.image == image]
        ends = [(marks[a], marks[b]) for a, b in lines if a in marks and b in marks and marks[a].image == image]
        drawn = lit(sample, here, image, attributes, ends)
        sink = io.BytesIO()
        drawn.save(sink, "png", compress_level=6)
        box = around([m.box for m in here], drawn.width / SCALE, drawn.height / SCALE)
        part = cut(drawn, box) if box is not None else None
        yield StepPicture(thought.text, tuple(m.id for m in here), sink.getvalue(), image, box, part, lines)


def lit(
    sample: Sample,
    seen: Sequence[Mark],
    image: int,
    attributes: set[Attribute],
    joined: Sequence[tuple[Mark, Mark]] = (),
) -> Image.Image:
    """The sample's picture at twice its size, all but what is seen faded, with lines from values to their axis.

    Auxiliary lines between the middles of two marks are drawn last, so that nothing fades them.
    """
    from PIL import Image, ImageDraw

    ground = Image.open(io.BytesIO(sample.images[image])).convert("RGB")
    size = (ground.width * SCALE, ground.height * SCALE)
    ground = ground.resize(size, Image.Resampling.LANCZOS)
    small = [m for m in seen if m.box.area < ALL * size[0] * size[1] / SCALE**2]
    if small:
        colour = ground.getpixel((0, 0))
        faded = Image.blend(ground, Image.new("RGB", size, colour), FADE)
        mask = Image.new("L", size, 0)
        for mark in small:
            ImageDraw.Draw(mask).rectangle(scaled(grown(mark.box, PAD)), fill=255)
        ground = Image.composite(ground, faded, mask)
    pen = ImageDraw.Draw(ground)
    for line in leaders(sample, small, image, attributes):
        dashed(pen, *line)
    for one, other in joined:
        dashed(pen, one.whole.centre, other.whole.centre, AID, SCALE + 1)
    for mark in seen:
        frame(pen, mark)
    return ground


def frame(pen: ImageDraw.ImageDraw, mark: Mark) -> None:
    """The outline of a mark, or its box."""
    if mark.outline and mark.box.area > 0:
        for ring in mark.outline:
            points = [(x * SCALE, y * SCALE) for x, y in ring]
            pen.line([*points, points[0]], fill=LIT, width=SCALE)
    else:
        pen.rectangle(scaled(grown(mark.box, 1.0)), outline=LIT, width=SCALE)


def leaders(sample: Sample, seen: Sequence[Mark], image: int, attributes: set[Attribute]) -> list[tuple[Any, Any]]:
    """Lines from where marks show what is read off them to the labels of the axis that they are read against.

    Where a value stands along an axis is a fact: `value place`, its unit `px along y`.
    """
    printed = {m.id.removesuffix("/label") for m in sample.marks if m.id.endswith("/label")}
    marks = {m.id: m for m in seen if m.id not in printed}  # a printed value needs no axis
    found: list[tuple[Any, Any]] = []
    for fact in sample.facts:
        if fact.attribute.at not in attributes or fact.subject not in marks or "px along " not in fact.unit:
            continue
        axis = fact.unit.removeprefix("px along ")
        within, _, name = axis.rpartition("/")
        labels = [
            m
            for m in sample.marks
            if m.image == image and m.id.startswith(f"{within}/tick/{name}/" if within else f"tick/{name}/")
        ]
        if labels:
            found.append(leader(marks[fact.subject].box, abs(number(fact.value)), [m.box for m in labels]))
    return found if len(found) <= LEADERS else []


def leader(box: Box, place: float, labels: Sequence[Box]) -> tuple[tuple[float, float], tuple[float, float]]:
    """From a mark to the labels of an axis: level if they stand in a column beside the plot, else upright."""
    middle = (sum(b.centre[0] for b in labels) / len(labels), sum(b.centre[1] for b in labels) / len(labels))
    wide = max(b.centre[0] for b in labels) - min(b.centre[0] for b in labels)
    tall = max(b.centre[1] for b in labels) - min(b.centre[1] for b in labels)
    if tall > wide:
        before = middle[0] < box.centre[0]
        edge = max(b.right for b in labels) + PAD if before else min(b.left for b in labels) - PAD
        return (box.centre[0], place), (edge, place)
    above = middle[1] < box.centre[1]
    edge = max(b.bottom for b in labels) + PAD if above else min(b.top for b in labels) - PAD
    return (place, box.centre[1]), (place, edge)


def dashed(
    pen: ImageDraw.ImageDraw,
    start: tuple[float, float],
    end: tuple[float, float],
    dash: float = DASH,
    width: int = SCALE,
) -> None:
    """A dashed line between two places of the sample's picture; dashes and gaps are `dash` pixels long."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    for i in range(max(1, round(length / (2 * dash)))):
        ends = [min(1.0, k * dash / length) if length else 0.0 for k in (2 * i, 2 * i + 1)]
        points = [tuple((a + (b - a) * t) * SCALE for a, b in zip(start, end, strict=True)) for t in ends]
        pen.line(points, fill=LIT, width=width)


def grown(box: Box, by: float) -> Box:
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def scaled(box: Box) -> tuple[float, float, float, float]:
    left, top, right, bottom = (v * SCALE for v in box)
    return left, top, max(left, right - 1), max(top, bottom - 1)


def around(boxes: Sequence[Box], width: float, height: float) -> Box | None:
    """What holds all boxes with some room around it; None if that is no small part of the picture."""
    if not boxes:
        return None
    whole = Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )
    room = ROOM * max(whole.width, whole.height) + 8 * PAD
    part = grown(whole, room).meet(Box(0.0, 0.0, width, height))
    return part if part is not None and part.area <= SMALL * width * height else None


def cut(drawn: Image.Image, box: Box) -> bytes:
    """A part of a picture of twice the size, as PNG."""
    sink = io.BytesIO()
    drawn.crop(tuple(round(v * SCALE) for v in box)).save(sink, "png", compress_level=6)  # type: ignore[arg-type]
    return sink.getvalue()
