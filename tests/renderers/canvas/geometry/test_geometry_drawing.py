"""Figures as drawn: every look holds to its marks, what is wrong is seen, labels find room or are turned away."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnomon.checks.geometry.drawing import drawing_holds
from gnomon.renderers.canvas.function.typeset import Laid
from gnomon.renderers.canvas.geometry import render, text, vector
from gnomon.renderers.canvas.geometry.themes import THEMES
from gnomon.renderers.canvas.room import APART, CLEAR, Ink, Wish, meets, settle
from gnomon.scenes.geometry import (
    Angle,
    Arc,
    Circle,
    Edge,
    Figure,
    FigureLook,
    ParallelMark,
    Point,
    PointName,
    Quadrilateral,
    Region,
    RightAngle,
    Segment,
    Statement,
    Tick,
    ValueLabel,
)
from gnomon.scenes.geometry.attributes import LENGTH
from gnomon.scenes.geometry.figure import Step
from gnomon.truth.element import Element
from gnomon.truth.fonts import FAMILIES
from gnomon.truth.rejected import Rejected

HALF = np.array([9.0, 5.0])  # of a word, in pixels
LOOK = FigureLook(theme="print", font="Caladea", room=1.0, shift=(0.0, 0.0), dots=True, text_size=21.0)


def figure(points: dict[str, tuple[float, float]], *elements: Element, hidden: str = "") -> Figure:
    places = [Point(id=f"point/{n}", name=n, x=x, y=y, shown=n not in hidden) for n, (x, y) in points.items()]
    names = [PointName(id=f"name/{n}", text=n, of=f"point/{n}") for n in points if n not in hidden]
    return Figure(size=(520, 480), look=LOOK, elements=(*elements, *places, *names))


def segments(*names: str, part: bool = False) -> tuple[Segment, ...]:
    return tuple(Segment(id=f"segment/{n}", ends=(n[0], n[1]), part=part) for n in names)


def value(of: str, words: str) -> ValueLabel:
    return ValueLabel(id=f"label/{of}", text=words, of=of, value=1, attribute=LENGTH)


def parallelogram() -> Figure:
    points = {"A": (0.0, 0.0), "B": (7.0, 0.0), "C": (9.5, 4.8), "D": (2.5, 4.8), "E": (4.75, 2.4)}
    return figure(
        points,
        Quadrilateral(id="quadrilateral/ABCD", corners=("A", "B", "C", "D")),
        *segments("AB", "BC", "CD", "AD", "AC", "BD"),
        *segments("AE", "CE", "BE", "DE", part=True),
        *(Tick(id=f"tick/{n}", of=f"segment/{n}", strokes=k) for n, k in (("AE", 1), ("CE", 1), ("BE", 2), ("DE", 2))),
        *(ParallelMark(id=f"parallel/{n}", of=f"segment/{n}", strokes=k) for n, k in (("AB", 1), ("CD", 1), ("BC", 2))),
        Angle(id="angle/BAD", points=("B", "A", "D"), arcs=1),
        Angle(id="angle/BCD", points=("B", "C", "D"), arcs=2),
        value("angle/BAD", "62°"),
        value("segment/AB", "√(3x + 1)"),
        Statement(id="statement/0", text="ABCD is a parallelogram", says=()),
    )


def round_corner() -> Figure:
    """A square with a circle in it, shaded between; an arc of the circle bears its length."""
    points = {"A": (0.0, 0.0), "B": (8.0, 0.0), "C": (8.0, 8.0), "D": (0.0, 8.0), "O": (4.0, 4.0)}
    points |= {"P": (4 + 4 * math.cos(0.4), 4 + 4 * math.sin(0.4)), "Q": (4 - 4 * math.cos(0.9), 4 + 4 * math.sin(0.9))}
    edges = tuple(Edge(start=a, end=b) for a, b in ("AB", "BC", "CD", "DA"))
    return figure(
        points,
        Region(id="region/0", boundary=edges, holes=((Edge(start="P", end="P", centre="O"),),)),
        Circle(id="circle/O", centre="O", radius=4.0),
        *segments("AB", "BC", "CD", "AD", "OP", "OQ"),
        Arc(id="arc/PQ", centre="O", ends=("P", "Q"), circle="circle/O", part=True),
        RightAngle(id="right-angle/BAD", points=("B", "A", "D"), of="angle/BAD"),
        value("arc/PQ", "4π/3"),
        value("segment/OP", "4 cm"),
    )


def doubts(scene: Figure, drawn: Figure | None = None) -> list[str]:
    """What is said against the picture of one scene held to be that of another."""
    picture = render(drawn or scene, "")
    return list(drawing_holds(scene, picture.images[0], picture.marks, picture.facts))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("make", [parallelogram, round_corner])
def test_every_look_holds_to_its_marks(make: Callable[[], Figure], theme: str) -> None:
    assert doubts(replace(make(), look=replace(LOOK, theme=theme))) == []


def changed(scene: Figure, id: str, **fields: object) -> Figure:
    assert any(e.id == id for e in scene.elements)
    return replace(scene, elements=tuple(replace(e, **fields) if e.id == id else e for e in scene.elements))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("make", "id", "fields"),
    [
        (parallelogram, "tick/AE", {"strokes": 2}),
        (parallelogram, "tick/BE", {"strokes": 1}),
        (parallelogram, "parallel/BC", {"strokes": 1}),
        (parallelogram, "parallel/AB", {"strokes": 3}),
        (parallelogram, "angle/BAD", {"arcs": 2}),
        (parallelogram, "angle/BCD", {"arcs": 1}),
        (parallelogram, "segment/AD", {"ends": ("A", "C")}),
        (parallelogram, "point/E", {"x": 4.85}),
        (round_corner, "circle/O", {"radius": 4.3}),
        (round_corner, "arc/PQ", {"ends": ("Q", "P")}),
        (round_corner, "region/0", {"holes": ()}),
        (round_corner, "right-angle/BAD", {"points": ("A", "B", "C")}),
    ],
)
def test_a_wrong_drawing_is_seen(make: Callable[[], Figure], id: str, fields: dict[str, object]) -> None:
    scene = make()
    found = doubts(changed(scene, id, **fields), drawn=scene)
    assert any(line.startswith(f"{id}:") for line in found), found


@pytest.mark.parametrize("make", [parallelogram, round_corner])
def test_words_touch_nothing_and_a_moved_one_does(make: Callable[[], Figure]) -> None:
    from gnomon.checks.geometry.letters import labels_clear

    marks = render(make(), "").marks
    assert list(labels_clear(marks)) == []
    words = [m for m in marks if m.text]
    onto = next(m for m in marks if m.kind == "segment")
    moved = replace(words[0], box=words[0].box._replace(left=onto.box.left, right=onto.box.right))
    moved = replace(moved, box=moved.box._replace(top=onto.box.top, bottom=onto.box.bottom))
    assert list(labels_clear((*(m for m in marks if m is not words[0]), moved)))


@given(
    st.lists(st.tuples(st.integers(20, 180), st.integers(20, 180)), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 190), st.integers(0, 190), st.integers(1, 60)), max_size=8),
)
@settings(max_examples=60, deadline=None)
def test_settled_labels_touch_neither_ink_nor_each_other(
    anchors: list[tuple[int, int]], strokes: list[tuple[int, int, int]]
) -> None:
    mask = np.zeros((200, 200), np.uint8)
    for x, y, long in strokes:
        mask[y, x : x + long] = 1
    turns = np.arange(16) * np.pi / 8
    wishes = []
    for x, y in anchors:
        far = np.array([12.0, 24.0, 40.0])[:, None]
        at = np.stack([(x + far * np.cos(turns)).ravel(), (y + far * np.sin(turns)).ravel()], axis=1)
        wishes.append(Wish("word", np.concatenate([at - HALF, at + HALF], axis=1), np.repeat(far[:, 0], 16)))
    try:
        found = settle(Ink(mask), wishes)
    except Rejected as no:
        assert no.reason == "no room for a label"
        return
    boxes = np.array([w.slots[k] for w, k in zip(wishes, found, strict=True)])
    for left, top, right, bottom in boxes:
        around = mask[
            max(0, int(top - CLEAR)) : math.ceil(bottom + CLEAR), max(0, int(left - CLEAR)) : math.ceil(right + CLEAR)
        ]
        assert not around.any()
    assert not np.triu(meets(boxes, boxes, APART), 1).any()


def test_a_figure_without_room_is_turned_away() -> None:
    crowded = replace(parallelogram(), look=replace(LOOK, text_size=90.0))
    with pytest.raises(Rejected):
        render(crowded, "")


def test_a_slim_angle_has_its_value_inside_or_at_the_end_of_a_line() -> None:
    points = {"A": (0.0, 0.0), "B": (10.0, 0.0), "C": (9.9, 1.1)}
    slim = figure(
        points, *segments("AB", "BC", "AC"), Angle(id="angle/BAC", points=("B", "A", "C")), value("angle/BAC", "6.3°")
    )
    assert doubts(slim) == []


def test_roots_have_a_bar_over_all_that_is_under_them() -> None:
    laid = text.value("√(3x + 1) cm", "Caladea", 20.0)
    (hook,) = laid.strokes
    inner = [r for r in laid.runs if r.words != "cm"]
    assert hook[-1][1] < min(b.top for b in text.letter_boxes(Laid(tuple(inner))))
    assert hook[-1][0] < next(r.x for r in laid.runs if r.words == "cm")


def test_letters_are_slanted_and_units_upright() -> None:
    faces = {r.words.strip(): r.family for r in text.value("2m + 7 m", "Caladea", 20.0).runs}
    assert faces["m"] == "Caladea"
    assert "Caladea Italic" in {r.family for r in text.value("2m + 7", "Caladea", 20.0).runs}
    assert {r.family for r in text.sentence(["AB", "=", "7", "m"], "Caladea", 20.0).runs} == {"Caladea"}


@pytest.mark.parametrize("family", [f for f in FAMILIES if not f.endswith("Italic")])
def test_every_face_sets_every_sign(family: str) -> None:
    words = "∠ABC ∥ ⊥ ≅ ∼ △XYZ √2 π 3² 90° 5√3/2 A′ − · ×"
    laid = text.sentence(words.split(), family, 20.0)
    assert len(text.letter_boxes(laid)) > 30
    assert laid.box.width > 200


def test_the_vector_file_is_svg_headed_by_the_construction() -> None:
    scene = replace(
        parallelogram(),
        construction=(Step("parallelogram", ("A", "B", "C", "D")), Step("midpoint", ("E",), ("A", "C"))),
    )
    code = vector(scene, "", "svg")
    root = ElementTree.fromstring(code)
    assert root[0].tag.endswith("desc") and "E = midpoint(A, C)" in (root[0].text or "")
    assert vector(scene, "", "svg") == code
