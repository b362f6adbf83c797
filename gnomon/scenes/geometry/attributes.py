"""What can be true of the parts of a figure. A relation names the other part by letters, a tangent its circle by id."""

from __future__ import annotations

from gnomon.truth.attribute import Attribute

LENGTH = Attribute("length")
MEASURE = Attribute("measure")
ARC_LENGTH = Attribute("arc length", said="length")
AREA = Attribute("area")
PERIMETER = Attribute("perimeter")
RADIUS = Attribute("radius")
CIRCUMFERENCE = Attribute("circumference")
DRAWN_LENGTH = Attribute("drawn length", form="letters")
DRAWN_MEASURE = Attribute("drawn measure", form="letters")
STROKES = Attribute("strokes", form="letters")
JOINED = Attribute("joined")

EQUAL_TO = Attribute("equal to {}")
PARALLEL_TO = Attribute("parallel to {}")
TANGENT_TO = Attribute("tangent to {}")
CONGRUENT_TO = Attribute("congruent to {}")
SIMILAR_TO = Attribute("similar to {}")
RELATIONS = (EQUAL_TO, PARALLEL_TO, TANGENT_TO, CONGRUENT_TO, SIMILAR_TO)

SORT = Attribute("sort")
SORT_BY_SIDES = Attribute("sort by sides")
SORT_BY_ANGLES = Attribute("sort by angles")
EQUAL_SIDES = Attribute("set of equal sides")
LONGEST_SIDE = Attribute("longest side", form="letters")
SHORTEST_SIDE = Attribute("shortest side", form="letters")
REGULAR = Attribute("regular")
REGULAR_ABOUT = Attribute("regular about {}")
SQUARE = Attribute("square")
RECTANGLE = Attribute("rectangle")
RHOMBUS = Attribute("rhombus")
PARALLELOGRAM = Attribute("parallelogram")
ISOSCELES_TRAPEZOID = Attribute("isosceles trapezoid")
KITE = Attribute("kite")
TRAPEZOID = Attribute("trapezoid")
# of quadrilaterals, special ones before those that hold them
QUADRILATERALS = (SQUARE, RECTANGLE, RHOMBUS, PARALLELOGRAM, ISOSCELES_TRAPEZOID, KITE, TRAPEZOID)
ATTRIBUTES = (
    LENGTH, MEASURE, ARC_LENGTH, AREA, PERIMETER, RADIUS, CIRCUMFERENCE, DRAWN_LENGTH, DRAWN_MEASURE, STROKES, JOINED,
    *RELATIONS, SORT, SORT_BY_SIDES, SORT_BY_ANGLES, EQUAL_SIDES, LONGEST_SIDE, SHORTEST_SIDE, REGULAR, REGULAR_ABOUT,
    *QUADRILATERALS,
)  # fmt: skip
