"""Solids with printed measures: volume, surface, diagonals, and what a cut parallel to the base shows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import rules
from gnomon.scenes.function.exact import Num, num, root, times_pi
from gnomon.truth.attribute import Rule
from gnomon.truth.element import Element
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation

COUNTS = {  # faces, edges, corners
    "cube": (6, 12, 8),
    "cuboid": (6, 12, 8),
    "triangular prism": (5, 9, 6),
    "hexagonal prism": (8, 18, 12),
    "square pyramid": (5, 8, 5),
    "tetrahedron": (4, 6, 4),
    "pentagonal prism": (7, 15, 10),
}


@dataclass(frozen=True, kw_only=True)
class Edge(Element):
    """A stroke of the drawing of a solid: dashed where the solid hides it, thin beside what it measures."""

    points: tuple[tuple[float, float], ...]
    hidden: bool = False
    closed: bool = False
    thin: bool = False


@dataclass(frozen=True, kw_only=True)
class Measure(Element):
    """A length printed at a stroke: `letter` is what it means, e.g. r, h, a."""

    text: str
    letter: str
    value: str
    at: tuple[float, float]
    away: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Solid(Element):
    """`sort` names it; `measures` are letters with their values, whole numbers or fractions; `unit` that of lengths.

    `cut` is the height of a plane parallel to the base, or "".
    """

    sort: str
    measures: tuple[tuple[str, str], ...]
    unit: str = "cm"
    cut: str = ""

    def m(self, letter: str) -> Fraction:
        return Fraction(dict(self.measures)[letter])

    def derive(self, d: Derivation, printed: dict[str, Key]) -> None:
        """`printed` are the keys of the measures by their letters."""
        u1, u2, u3 = self.unit, f"{self.unit}²", f"{self.unit}³"
        d.add(att.SORT, self.sort, rules.AS_DRAWN, (self.id, DRAWN))
        if self.sort in COUNTS:
            for what, n in zip(("faces", "edges", "corners"), COUNTS[self.sort], strict=True):
                d.add(att.COUNTED[what], n, rules.SOLID_HAS.of(self.sort, str(n)), att.SORT)
        whole = {k: v for k, v in printed.items() if k != "t"}
        grounds = tuple(whole.values())
        volume, surface, (bulk, skin) = self.sizes()
        d.add(att.VOLUME, volume, bulk, *grounds, unit=u3)
        if surface is not None:
            d.add(att.SURFACE_AREA, surface, skin, *grounds, unit=u2)
        self.more(d, whole, u1)
        if self.cut:
            self.section(d, printed, u1, u2)

    def sizes(self) -> tuple[Num, Num | None, tuple[Rule, Rule]]:
        m = self.m
        match self.sort:
            case "cube":
                return num(m("a") ** 3), num(6 * m("a") ** 2), (rules.CUBE_VOLUME, rules.CUBE_SURFACE)
            case "cuboid":
                a, b, c = m("a"), m("b"), m("c")
                return num(a * b * c), num(2 * (a * b + b * c + a * c)), (rules.CUBOID_VOLUME, rules.CUBOID_SURFACE)
            case "cylinder":
                r, h = m("r"), m("h")
                return times_pi(r * r * h), times_pi(2 * r * (r + h)), (rules.CYLINDER_VOLUME, rules.CYLINDER_SURFACE)
            case "cone":
                r, h = m("r"), m("h")
                s = root(r * r + h * h)
                whole = times_pi(r * (r + s.part)) if s.rational else None
                return times_pi(r * r * h / 3), whole, (rules.CONE_VOLUME, rules.CONE_SURFACE)
            case "sphere":
                r = m("r")
                return times_pi(Fraction(4, 3) * r**3), times_pi(4 * r * r), (rules.SPHERE_VOLUME, rules.SPHERE_SURFACE)
            case "square pyramid":
                a, h = m("a"), m("h")
                s = root(h * h + a * a / 4)
                whole = num(a * a + 2 * a * s.part) if s.rational else None
                return num(a * a * h / 3), whole, (rules.PYRAMID_VOLUME, rules.PYRAMID_SURFACE)
            case "triangular prism":
                a, b, h = m("a"), m("b"), m("h")
                long = root(a * a + b * b)
                whole = num(a * b + (a + b + long.part) * h) if long.rational else None
                return (num(a * b * h / 2), whole, (rules.PRISM_VOLUME, rules.PRISM_SURFACE))
        raise ValueError(f"no sizes of a {self.sort}")

    def more(self, d: Derivation, printed: dict[str, Key], u1: str) -> None:
        m = self.m
        if self.sort in ("cube", "cuboid"):
            under = 3 * m("a") ** 2 if self.sort == "cube" else m("a") ** 2 + m("b") ** 2 + m("c") ** 2
            d.add(att.SPACE_DIAGONAL, root(under), rules.DIAGONAL, *printed.values(), unit=u1)
        if self.sort == "cone":
            d.add(
                att.SLANT_HEIGHT, root(m("r") ** 2 + m("h") ** 2).plain, rules.SLANT_OF_CONE, *printed.values(), unit=u1
            )
        if self.sort == "square pyramid":
            d.add(
                att.HEIGHT_OF_A_SIDE_FACE,
                root(m("h") ** 2 + m("a") ** 2 / 4).plain,
                rules.SLANT_OF_PYRAMID,
                *printed.values(),
                unit=u1,
            )
        if self.sort in ("cylinder", "cone"):
            d.add(att.BASE_AREA, times_pi(m("r") ** 2), rules.CIRCLE_AREA, printed["r"], unit=f"{self.unit}²")

    def section(self, d: Derivation, printed: dict[str, Key], u1: str, u2: str) -> None:
        """The cut at height t above the base, for a sphere at distance t from the centre."""
        t, m = Fraction(self.cut), self.m
        keys = tuple(printed.values())
        seen = (self.id, DRAWN)
        if self.sort in ("cylinder", "cone", "sphere"):
            d.add(
                att.SHAPE_OF_THE_SECTION,
                "circle",
                rules.PARALLEL_TO_BASE if self.sort != "sphere" else rules.SPHERE_CUT,
                seen,
            )
            if self.sort == "sphere":
                r2, rule = m("r") ** 2 - t * t, rules.SPHERE_SECTION
            else:
                r = m("r") if self.sort == "cylinder" else m("r") * (m("h") - t) / m("h")
                r2, rule = r * r, rules.BASE_RADIUS if self.sort == "cylinder" else rules.CONE_SECTION
            d.add(att.RADIUS_OF_THE_SECTION, root(r2), rule, *keys, unit=u1)
            d.add(att.AREA_OF_THE_SECTION, times_pi(r2), rules.SECTION_AREA, att.RADIUS_OF_THE_SECTION, unit=u2)
        else:
            square = self.sort != "cuboid" or m("a") == m("b")
            d.add(att.SHAPE_OF_THE_SECTION, "square" if square else "rectangle", rules.PARALLEL_TO_BASE, seen, *keys)
            if self.sort == "square pyramid":
                side = m("a") * (m("h") - t) / m("h")
                d.add(att.SIDE_OF_THE_SECTION, side, rules.PYRAMID_SECTION, *keys, unit=u1)
                d.add(att.AREA_OF_THE_SECTION, side * side, rules.SQUARE_OF_SIDE, att.SIDE_OF_THE_SECTION, unit=u2)
            else:
                area = m("a") ** 2 if self.sort == "cube" else m("a") * m("b")
                d.add(att.AREA_OF_THE_SECTION, area, rules.AREA_OF_BASE, *keys, unit=u2)
