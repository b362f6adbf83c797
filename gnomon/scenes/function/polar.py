"""Curves by angle and distance: roses, cardioids and limaçons, circles, spirals."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import pi
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import markup, rules
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
        return f"r = {markup.join([(self.d, ''), (self.a, wave)])}"

    def radius(self, t: Array) -> Array:
        import numpy as np

        if self.sort == "spiral":
            return self.a * t
        wave = {"sin": np.sin, "cos": np.cos}[self.shape](self.n * t)
        return np.asarray(self.d + (self.a * wave if self.sort != "circle" else 0 * t), dtype=float)

    def paths(self, left: float, right: float, count: int) -> list[Array]:
        import numpy as np

        t = np.linspace(0, 2 * pi * self.turns, 2881)
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
            d.add(att.R_AT.of(shown), value, rules.SUBSTITUTING.of("θ", shown), att.FORMULA)
        a = abs(self.a)
        match self.sort:
            case "rose":
                rule = rules.ODD_PETALS if self.n % 2 else rules.EVEN_PETALS
                d.add(att.NUMBER_OF_PETALS, self.petals(), rule, att.FORMULA)
                d.add(att.LARGEST_DISTANCE, a, rules.WAVES_REACH_ONE, att.FORMULA)
                area = Fraction(a * a, 4 if self.n % 2 else 2)
                d.add(att.ENCLOSED_AREA, times_pi(area), rules.POLAR_AREA, att.FORMULA)
            case "limacon":
                loop = a > abs(self.d)
                d.add(att.LARGEST_DISTANCE, a + abs(self.d), rules.WAVES_REACH_ONE, att.FORMULA)
                sort = (
                    "limaçon with an inner loop"
                    if loop
                    else "cardioid"
                    if a == abs(self.d)
                    else "limaçon without a loop"
                )
                d.add(att.SORT, sort, rules.NUMBER_WITH_FACTOR, att.FORMULA)
                if not loop:
                    area = Fraction(self.d * self.d) + Fraction(a * a, 2)
                    d.add(att.ENCLOSED_AREA, times_pi(area), rules.POLAR_AREA, att.FORMULA)
                d.add(
                    att.LINE_OF_SYMMETRY,
                    "the x-axis" if self.shape == "cos" else "the y-axis",
                    rules.MIRRORED_WAVES,
                    att.FORMULA,
                )
            case "circle":
                d.add(att.SORT, "circle", rules.SAME_DISTANCE, att.FORMULA)
                d.add(att.RADIUS, self.d, rules.DISTANCE_FROM_POLE, att.FORMULA)
                d.add(att.ENCLOSED_AREA, times_pi(self.d**2), rules.CIRCLE_AREA, att.RADIUS)
            case "spiral":
                d.add(att.SORT, "spiral", rules.DISTANCE_GROWS, att.FORMULA)
                d.add(att.DISTANCE_BETWEEN_TURNS, times_pi(2 * self.a).plain, rules.GROWTH_PER_TURN, att.FORMULA)
                d.add(
                    att.LARGEST_DISTANCE, times_pi(2 * self.a * self.turns).plain, rules.END_OF_LAST_TURN, att.FORMULA
                )
