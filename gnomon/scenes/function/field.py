"""Vector fields and slope fields with linear formulas: arrows and dashes on a grid, and their facts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import atan2, degrees
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import markup, rules
from gnomon.scenes.function.exact import point, written
from gnomon.truth.element import Element

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation

WAYS = (
    "to the right",
    "up and to the right",
    "upwards",
    "up and to the left",
    "to the left",
    "down and to the left",
    "downwards",
    "down and to the right",
)
TILT = 9.0  # degrees by which an arrow may miss one of the eight directions and still be said to point there


@dataclass(frozen=True, kw_only=True)
class Arrow(Element):
    """From (x, y), the middle, `dx` and `dy` long as drawn; a `dash` has no head."""

    x: float
    y: float
    dx: float
    dy: float
    dash: bool = False
    style: int = 0

    @property
    def noun(self) -> str:
        return "dash" if self.dash else "arrow"

    @property
    def way(self) -> str:
        """In words; "" if it lies between two directions."""
        angle = degrees(atan2(self.dy, self.dx)) % 360
        if self.dash:
            angle = (angle + 90) % 180 - 90
            if abs(angle) < 1:
                return "level"
            return ("rising" if angle > 0 else "falling") if 9 < abs(angle) < 86 else ""
        k = round(angle / 45)
        return WAYS[k % 8] if abs(angle - 45 * k) <= TILT else ""


@dataclass(frozen=True, kw_only=True)
class Field(Element):
    """`rows` are (a, b, c) of a·x + b·y + c: two for a vector field, one for a slope field, whose y′ it is.

    `at` are the points at which it is worked out.
    """

    rows: tuple[tuple[int, int, int], ...]
    at: tuple[tuple[int, int], ...] = ()

    @property
    def name(self) -> str:
        return "F" if len(self.rows) == 2 else "s"

    @property
    def noun(self) -> str:
        return "vector field" if len(self.rows) == 2 else "slope field"

    def row(self, i: int) -> str:
        a, b, c = self.rows[i]
        return markup.join([(a, "x"), (b, "y"), (c, "")])

    def markup(self) -> str:
        return f"F(x, y) = ({self.row(0)}, {self.row(1)})" if len(self.rows) == 2 else f"y′ = {self.row(0)}"

    def value(self, x: Fraction | int, y: Fraction | int) -> tuple[Fraction, ...]:
        return tuple(Fraction(a * x + b * y + c) for a, b, c in self.rows)

    def derive(self, d: Derivation) -> None:
        for x, y in self.at:
            here = f"({written(x)}, {written(y)})"
            value = self.value(x, y)
            rule = rules.SUBSTITUTING_BOTH.of(written(x), written(y))
            if len(value) == 2:
                d.add(att.VECTOR_AT.of(here), point(*value), rule, att.FORMULA)
            else:
                d.add(att.SLOPE_AT.of(here), value[0], rule, att.FORMULA)
        if len(self.rows) == 2:
            self.flow(d)
        else:
            a, b, c = self.rows[0]
            if b:
                line = markup.linear(markup.join([(Fraction(-a, b), "x"), (Fraction(-c, b), "")]))
                d.add(att.LEVEL_POINTS, f"y = {line}", rules.SLOPE_TO_ZERO, att.FORMULA)
            if not a and b:
                d.add(att.CONSTANT_SOLUTION, f"y = {written(Fraction(-c, b))}", rules.LEVEL_ALONG_IT, att.LEVEL_POINTS)
                d.add(
                    att.STABILITY,
                    "stable" if b < 0 else "unstable",
                    rules.SIGN_OF_Y_FACTOR,
                    att.FORMULA,
                    att.CONSTANT_SOLUTION,
                )

    def flow(self, d: Derivation) -> None:
        (a, b, c), (p, q, r) = self.rows
        d.add(att.DIVERGENCE, a + q, rules.DIVERGENCE_FORMULA, att.FORMULA)
        d.add(att.CURL, p - b, rules.CURL_FORMULA, att.FORMULA)
        det = a * q - b * p
        if det:
            x, y = Fraction(b * r - c * q, det), Fraction(c * p - a * r, det)
            d.add(att.EQUILIBRIUM, point(x, y), rules.BOTH_TO_ZERO, att.FORMULA)
        d.add(
            att.KIND_OF_FLOW,
            "source" if a + q > 0 else "sink" if a + q < 0 else "free of sources",
            rules.SIGN_OF_DIVERGENCE,
            att.DIVERGENCE,
        )
