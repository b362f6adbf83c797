"""Curves by angle and distance: roses, cardioids and limaçons, circles, spirals."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import pi
from typing import TYPE_CHECKING

from gnomon.scenes.function import markup
from gnomon.scenes.function.exact import num, times_pi
from gnomon.scenes.function.nouns import Curve, Place
from gnomon.scenes.function.wave import Wave

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


@dataclass(frozen=True, kw_only=True)
class Petal(Place):
    """The tip of a petal of a rose."""

    @property
    def noun(self) -> str:
        return "petal"


@dataclass(frozen=True, kw_only=True)
class Polar(Curve):
    """`sort` is rose: r = a·shape(nθ); limacon: r = d + a·shape(θ); circle: r = d; spiral: r = aθ.

    `at` are multiples of π.
    """

    sort: str
    a: int = 1
    n: int = 1
    d: int = 0
    shape: str = "cos"
    turns: int = 1
    at: tuple[str, ...] = ()

    def markup(self) -> str:
        match self.sort:
            case "circle":
                return f"r = {self.d}"
            case "spiral":
                return f"r = {markup.times(self.a, 'θ')},  0 ≤ θ ≤ {2 * self.turns}π"
        wave = f"{self.shape} θ" if self.n == 1 else f"{self.shape}({self.n}θ)"
        wave = f" {wave}" if abs(self.a) != 1 else wave
        return f"r = {markup.joined([(self.d, ''), (self.a, wave)])}"

    def radius(self, t: Array) -> Array:
        import numpy as np

        if self.sort == "spiral":
            return self.a * t
        wave = {"sin": np.sin, "cos": np.cos}[self.shape](self.n * t)
        return np.asarray(self.d + (self.a * wave if self.sort != "circle" else 0 * t), dtype=float)

    def paths(self, left: float, right: float, count: int) -> list[Array]:
        import numpy as np

        t = np.linspace(0, 2 * pi * self.turns, 1201)
        r = self.radius(t)
        return [np.column_stack([r * np.cos(t), r * np.sin(t)])]

    def petals(self) -> int:
        return self.n if self.n % 2 else 2 * self.n

    def tips(self) -> list[tuple[float, float]]:
        """Where the petals of a rose end, once each."""
        from math import cos, sin

        start = 0.0 if self.shape == "cos" else pi / (2 * self.n)
        out = []
        for i in range(self.petals()):
            t = start + (2 * pi * i / self.n if self.n % 2 else pi * i / self.n)
            r = self.a * (cos(self.n * t) if self.shape == "cos" else sin(self.n * t))
            out.append((r * cos(t), r * sin(t)))
        return out

    def derive(self, d: Derivation) -> None:
        wave = Wave(id="", name="", shape=self.shape, a=str(self.a), b=str(self.n), d=str(self.d))
        for text in self.at:
            if self.sort == "spiral":
                value = times_pi(Fraction(text) * self.a)
            else:
                found = wave.exact_at(Fraction(text)) if self.sort != "circle" else num(self.d)
                if found is None:
                    continue
                value = found
            shown = times_pi(text).written
            d.add(f"r at {shown}", value.plain, f"putting {shown} in for θ", "formula")
        a = abs(self.a)
        match self.sort:
            case "rose":
                rule = (
                    "an odd factor of θ gives as many petals"
                    if self.n % 2
                    else "an even factor of θ gives twice as many petals"
                )
                d.add("number of petals", self.petals(), rule, "formula")
                d.add("largest distance from the pole", a, "sine and cosine reach 1", "formula")
                area = Fraction(a * a, 4 if self.n % 2 else 2)
                d.add("enclosed area", times_pi(area).plain, "half the integral of r² over θ", "formula")
            case "limacon":
                loop = a > abs(self.d)
                d.add("largest distance from the pole", a + abs(self.d), "sine and cosine reach 1", "formula")
                sort = (
                    "limaçon with an inner loop"
                    if loop
                    else "cardioid"
                    if a == abs(self.d)
                    else "limaçon without a loop"
                )
                d.add("sort", sort, "comparing the number with the factor", "formula")
                if not loop:
                    area = Fraction(self.d * self.d) + Fraction(a * a, 2)
                    d.add("enclosed area", times_pi(area).plain, "half the integral of r² over θ", "formula")
                d.add(
                    "line of symmetry",
                    "the x-axis" if self.shape == "cos" else "the y-axis",
                    "cos(−θ) = cos θ, sin(π − θ) = sin θ",
                    "formula",
                )
            case "circle":
                d.add("sort", "circle", "the distance is always the same", "formula")
                d.add("radius", self.d, "the distance from the pole", "formula")
                d.add("enclosed area", times_pi(self.d**2).plain, "πr²", "radius")
            case "spiral":
                d.add("sort", "spiral", "the distance grows with the angle", "formula")
                d.add(
                    "distance between turns", times_pi(2 * self.a).plain, "r grows by a · 2π with each turn", "formula"
                )
                d.add(
                    "largest distance from the pole",
                    times_pi(2 * self.a * self.turns).plain,
                    "the end of the last turn",
                    "formula",
                )
