"""Small figures made by hand, for tests of what is said of geometry and who doubts it."""

from __future__ import annotations

from gnomon.scenes.geometry import (
    Angle,
    Circle,
    Edge,
    Figure,
    FigureLook,
    ParallelMark,
    Point,
    PointName,
    Polygon,
    Quadrilateral,
    Region,
    RightAngle,
    Sector,
    Segment,
    Statement,
    Step,
    Tick,
    Triangle,
    ValueLabel,
)
from gnomon.scenes.geometry.attributes import AREA, LENGTH, MEASURE, PARALLELOGRAM, REGULAR, TANGENT_TO
from gnomon.scenes.geometry.constructions import constructed, in_floats
from gnomon.truth.element import Element
from gnomon.truth.fact import Key

LOOK = FigureLook(theme="print", font="Caladea", room=0.9, shift=(0.0, 0.0), dots=True, text_size=22.0)


def figure(
    construction: tuple[Step, ...],
    *elements: Element,
    straight: tuple[tuple[str, str, str], ...] = (),
    goal: Key | None = None,
    unit: str = "cm",
) -> Figure:
    """The points of a construction with their letters, and further elements."""
    at = constructed(construction, in_floats())
    points = [Point(id=f"point/{n}", name=n, x=complex(z).real, y=complex(z).imag) for n, z in at.items()]
    names = [PointName(id=f"name/{n}", text=n, of=f"point/{n}") for n in at]
    return Figure(
        size=(512, 512),
        look=LOOK,
        elements=(*points, *names, *elements),
        straight=straight,
        construction=construction,
        goal=goal,
        unit=unit,
    )


def segments(*names: str, part: tuple[str, ...] = ()) -> tuple[Segment, ...]:
    return tuple(Segment(id=f"segment/{n}", ends=(n[0], n[1]), part=n in part) for n in names)


def angle_label(letters: str, value: int | None, text: str = "") -> tuple[Element, ...]:
    id = f"angle/{letters}"
    return (
        Angle(id=id, points=(letters[0], letters[1], letters[2])),
        ValueLabel(id=f"label/{id}", text=text or f"{value}°", of=id, value=value, attribute=MEASURE),
    )


def length_label(letters: str, value: int | None, text: str = "") -> ValueLabel:
    id = f"segment/{letters}"
    return ValueLabel(id=f"label/{id}", text=text or f"{value} cm", of=id, value=value, attribute=LENGTH)


def isosceles() -> Figure:
    """AB = AC by ticks, ∠ABC = 50°; ∠BAC is sought."""
    return figure(
        (Step("isosceles_triangle_apex", ("B", "C", "A"), (), ("6", "80")),),
        Triangle(id="triangle/ABC", corners=("A", "B", "C")),
        *segments("AB", "BC", "AC"),
        *(Tick(id=f"tick/{s}", of=f"segment/{s}", strokes=1) for s in ("AB", "AC")),
        *angle_label("ABC", 50),
        *angle_label("BAC", None, "x"),
        goal=("angle/BAC", MEASURE),
    )


def right() -> Figure:
    """A right angle by its mark, legs 3 and 4 by labels; the hypotenuse is sought."""
    return figure(
        (Step("right_triangle", ("A", "B", "C"), (), ("3", "4")),),
        Triangle(id="triangle/ABC", corners=("A", "B", "C")),
        *segments("AB", "BC", "AC"),
        RightAngle(id="right-angle/BAC", points=("B", "A", "C"), of="angle/BAC"),
        length_label("AB", 3),
        length_label("AC", 4),
        goal=("segment/BC", LENGTH),
    )


def two_radii() -> Figure:
    """A chord and its central angle of 60°, radius 6; the sector OAB is shaded."""
    return figure(
        (Step("circle", ("O", "A"), (), ("6", "10")), Step("on_circle", ("B",), ("O", "A"), ("60",))),
        Circle(id="circle/O", centre="O", radius=6.0, through=("A", "B")),
        Sector(id="sector/AOB", centre="O", ends=("A", "B")),
        Region(
            id="region/0",
            boundary=(Edge(start="O", end="A"), Edge(start="A", end="B", centre="O"), Edge(start="B", end="O")),
            parts=((1, "sector/AOB"),),
        ),
        Triangle(id="triangle/ABO", corners=("A", "B", "O")),
        *segments("AO", "BO", "AB"),
        length_label("AO", 6),
        *angle_label("AOB", 60),
        goal=("region/0", AREA),
    )


def parallelogram() -> Figure:
    """A parallelogram by a statement, an angle of 70°."""
    quadrilateral = "quadrilateral/ABCD"
    return figure(
        (Step("parallelogram", ("A", "B", "C", "D"), (), ("7", "4", "70")),),
        Quadrilateral(id=quadrilateral, corners=("A", "B", "C", "D")),
        *segments("AB", "BC", "CD", "AD"),
        Statement(id="statement/0", text="ABCD is a parallelogram.", says=(((quadrilateral, PARALLELOGRAM), True),)),
        *angle_label("BAD", 70),
        goal=("angle/ABC", MEASURE),
    )


def two_tangents() -> Figure:
    """Two tangents from P by statements, ∠APB = 50°; the central angle is sought."""
    tangent = [
        Statement(id=f"statement/{i}", text=f"P{t} is tangent to circle O at {t}.", says=((key, True),))
        for i, (t, key) in enumerate(
            (("A", ("segment/AP", TANGENT_TO.of("circle/O"))), ("B", ("segment/BP", TANGENT_TO.of("circle/O"))))
        )
    ]
    return figure(
        (
            Step("circle", ("O", "A"), (), ("4", "65")),
            Step("on_circle", ("B",), ("O", "A"), ("230",)),
            Step("tangents_meet", ("P",), ("O", "A", "B")),
        ),
        Circle(id="circle/O", centre="O", radius=4.0, through=("A", "B")),
        *segments("AO", "BO", "AP", "BP"),
        *tangent,
        *angle_label("APB", 50),
        goal=("angle/AOB", MEASURE),
    )


def cut_triangle() -> Figure:
    """DE ∥ BC by arrows, AD = 4, AB = 6, DE = 6; BC is sought."""
    return figure(
        (
            Step("triangle_sides", ("B", "C", "A"), (), ("9", "7", "6")),
            Step("divide", ("D",), ("A", "B"), ("2", "1")),
            Step("parallel_meets", ("E",), ("D", "B", "C", "A", "C")),
        ),
        Triangle(id="triangle/ABC", corners=("A", "B", "C")),
        Triangle(id="triangle/ADE", corners=("A", "D", "E")),
        *segments("AB", "AC", "BC", "DE"),
        *segments("AD", "BD", "AE", "CE", part=("AD", "BD", "AE", "CE")),
        ParallelMark(id="parallel/BC", of="segment/BC", strokes=1),
        ParallelMark(id="parallel/DE", of="segment/DE", strokes=1),
        length_label("AD", 4),
        length_label("AB", 6),
        length_label("DE", 6),
        straight=(("A", "D", "B"), ("A", "E", "C")),
        goal=("segment/BC", LENGTH),
    )


def hexagon() -> Figure:
    """A regular hexagon by a statement, its side 4."""
    names = ("A", "B", "C", "D", "E", "F")
    polygon = "polygon/ABCDEF"
    return figure(
        (Step("regular_hexagon", names, (), ("4",)),),
        Polygon(id=polygon, corners=names),
        *segments("AB", "BC", "CD", "DE", "EF", "AF"),
        Statement(id="statement/0", text="ABCDEF is a regular hexagon.", says=(((polygon, REGULAR), True),)),
        length_label("AB", 4),
        goal=(polygon, AREA),
    )
