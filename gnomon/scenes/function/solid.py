"""Solids with printed measures: volume, surface, diagonals, and what a cut parallel to the base shows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function.exact import Num, num, surd, times_pi
from gnomon.truth.element import Element
from gnomon.truth.fact import Key

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
    """A stroke of the drawing of a solid in plot coordinates; dashed where the solid hides it."""

    points: tuple[tuple[float, float], ...]
    hidden: bool = False
    closed: bool = False


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
        d.add("sort", self.sort, "as drawn", (self.subject(), "drawn"))
        if self.sort in COUNTS:
            for what, n in zip(("faces", "edges", "corners"), COUNTS[self.sort], strict=True):
                d.add(f"number of {what}", n, f"a {self.sort} has {n}", "sort")
        whole = {k: v for k, v in printed.items() if k != "t"}
        grounds = tuple(whole.values())
        volume, surface, rules = self.sizes()
        d.add("volume", volume.plain, rules[0], *grounds, unit=u3)
        if surface is not None:
            d.add("surface area", surface.plain, rules[1], *grounds, unit=u2)
        self.more(d, whole, u1)
        if self.cut:
            self.section(d, printed, u1, u2)

    def subject(self) -> str:
        return self.id

    def sizes(self) -> tuple[Num, Num | None, tuple[str, str]]:
        m = self.m
        match self.sort:
            case "cube":
                return num(m("a") ** 3), num(6 * m("a") ** 2), ("V = a³", "A = 6a²")
            case "cuboid":
                a, b, c = m("a"), m("b"), m("c")
                return num(a * b * c), num(2 * (a * b + b * c + a * c)), ("V = abc", "A = 2(ab + bc + ac)")
            case "cylinder":
                r, h = m("r"), m("h")
                return times_pi(r * r * h), times_pi(2 * r * (r + h)), ("V = πr²h", "A = 2πr(r + h)")
            case "cone":
                r, h = m("r"), m("h")
                s = surd(Fraction(0), Fraction(1), r * r + h * h)
                whole = times_pi(r * (r + s.part)) if s.rational else None
                return times_pi(r * r * h / 3), whole, ("V = πr²h/3", "A = πr(r + s) with s = √(r² + h²)")
            case "sphere":
                r = m("r")
                return times_pi(Fraction(4, 3) * r**3), times_pi(4 * r * r), ("V = 4πr³/3", "A = 4πr²")
            case "square pyramid":
                a, h = m("a"), m("h")
                s = surd(Fraction(0), Fraction(1), h * h + a * a / 4)
                whole = num(a * a + 2 * a * s.part) if s.rational else None
                return num(a * a * h / 3), whole, ("V = a²h/3", "A = a² + 2as with s = √(h² + (a/2)²)")
            case "triangular prism":
                a, b, h = m("a"), m("b"), m("h")
                long = surd(Fraction(0), Fraction(1), a * a + b * b)
                whole = num(a * b + (a + b + long.part) * h) if long.rational else None
                return (
                    num(a * b * h / 2),
                    whole,
                    ("V = (ab/2)h, a right triangle times the height", "A = ab + (a + b + c)h with c = √(a² + b²)"),
                )
        raise ValueError(f"no sizes of a {self.sort}")

    def more(self, d: Derivation, printed: dict[str, Key], u1: str) -> None:
        m = self.m
        zero, one = Fraction(0), Fraction(1)
        if self.sort in ("cube", "cuboid"):
            under = 3 * m("a") ** 2 if self.sort == "cube" else m("a") ** 2 + m("b") ** 2 + m("c") ** 2
            d.add("space diagonal", surd(zero, one, under).plain, "√(a² + b² + c²)", *printed.values(), unit=u1)
        if self.sort == "cone":
            d.add(
                "slant height",
                surd(zero, one, m("r") ** 2 + m("h") ** 2).plain,
                "s = √(r² + h²)",
                *printed.values(),
                unit=u1,
            )
        if self.sort == "square pyramid":
            d.add(
                "height of a side face",
                surd(zero, one, m("h") ** 2 + m("a") ** 2 / 4).plain,
                "s = √(h² + (a/2)²)",
                *printed.values(),
                unit=u1,
            )
        if self.sort in ("cylinder", "cone"):
            d.add("base area", times_pi(m("r") ** 2).plain, "πr²", printed["r"], unit=f"{self.unit}²")

    def section(self, d: Derivation, printed: dict[str, Key], u1: str, u2: str) -> None:
        """The cut at height t above the base, for a sphere at distance t from the centre."""
        t, m = Fraction(self.cut), self.m
        keys = tuple(printed.values())
        seen = (self.id, "drawn")
        if self.sort in ("cylinder", "cone", "sphere"):
            d.add(
                "shape of the section",
                "circle",
                "the cut is parallel to the base" if self.sort != "sphere" else "every plane cut of a sphere",
                seen,
            )
            if self.sort == "sphere":
                r2, rule = m("r") ** 2 - t * t, "ρ² = r² − t²"
            else:
                r = m("r") if self.sort == "cylinder" else m("r") * (m("h") - t) / m("h")
                r2, rule = r * r, "the radius of the base" if self.sort == "cylinder" else "ρ : r = (h − t) : h"
            d.add("radius of the section", surd(Fraction(0), Fraction(1), r2).plain, rule, *keys, unit=u1)
            d.add("area of the section", times_pi(r2).plain, "πρ²", "radius of the section", unit=u2)
        else:
            square = self.sort != "cuboid" or m("a") == m("b")
            d.add(
                "shape of the section",
                "square" if square else "rectangle",
                "the cut is parallel to the base",
                seen,
                *keys,
            )
            if self.sort == "square pyramid":
                side = m("a") * (m("h") - t) / m("h")
                d.add("side of the section", num(side).plain, "s : a = (h − t) : h", *keys, unit=u1)
                d.add(
                    "area of the section",
                    num(side * side).plain,
                    "the square of the side",
                    "side of the section",
                    unit=u2,
                )
            else:
                area = m("a") ** 2 if self.sort == "cube" else m("a") * m("b")
                d.add("area of the section", num(area).plain, "the area of the base", *keys, unit=u2)
