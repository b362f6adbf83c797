"""Functions of several straight or parabolic pieces, with jumps and open or filled ends."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup, rules
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.algebra import Poly, poly
from gnomon.scenes.function.exact import num, written
from gnomon.scenes.function.intervals import ALL
from gnomon.scenes.function.nouns import Curve

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


@dataclass(frozen=True, kw_only=True)
class Piecewise(Curve):
    """`pieces` are coefficients, the highest power first; piece i holds up to `cuts[i]`, which it has if `owned[i]`."""

    pieces: tuple[tuple[str, ...], ...]
    cuts: tuple[str, ...]
    owned: tuple[bool, ...]
    at: tuple[str, ...] = ()

    @property
    def polys(self) -> tuple[Poly, ...]:
        return tuple(poly(p) for p in self.pieces)

    @property
    def ends(self) -> tuple[Fraction, ...]:
        return tuple(Fraction(c) for c in self.cuts)

    def condition(self, i: int) -> str:
        """`x < 1`, `−2 ≤ x < 1`, `x ≥ 1`."""
        left = "" if i == 0 else written(self.ends[i - 1])
        right = "" if i == len(self.cuts) else written(self.ends[i])
        below = "≤" if i < len(self.cuts) and self.owned[i] else "<"
        above = "<" if i and self.owned[i - 1] else "≤"
        if not left:
            return f"x {below} {right}"
        if not right:
            return f"x {'>' if above == '<' else '≥'} {left}"
        return f"{left} {above} x {below} {right}"

    def markup(self) -> str:
        rows = [f"{markup.polynomial(p)} & {self.condition(i)}" for i, p in enumerate(self.polys)]
        return rf"{self.name}(x) = \cases{{{';'.join(rows)}}}"

    def piece(self, x: Fraction) -> int:
        for i, c in enumerate(self.ends):
            if x < c or (x == c and self.owned[i]):
                return i
        return len(self.cuts)

    def exact_at(self, x: Fraction) -> Fraction:
        return algebra.value(self.polys[self.piece(x)], x)

    def y(self, x: Array) -> Array:
        import numpy as np

        out = np.polyval([float(c) for c in self.polys[-1]], x)
        for i in reversed(range(len(self.cuts))):
            c = float(self.ends[i])
            here = x <= c if self.owned[i] else x < c
            out = np.where(here, np.polyval([float(v) for v in self.polys[i]], x), out)
        return np.asarray(out, dtype=float)

    def jumps(self) -> tuple[Fraction, ...]:
        return tuple(c for i, c in enumerate(self.ends) if self.side(i, 0) != self.side(i, 1))

    def side(self, i: int, right: int) -> Fraction:
        """The limit at cut i from the left (0) or the right (1)."""
        return algebra.value(self.polys[i + right], self.ends[i])

    def breaks(self) -> tuple[float, ...]:
        return tuple(float(c) for c in self.jumps())

    def corners(self) -> tuple[float, ...]:
        return tuple(float(c) for c in self.ends if c not in self.jumps())

    def derive(self, d: Derivation) -> None:
        jumps = self.jumps()
        *first, last = (self.condition(i) for i in range(len(self.pieces)))
        whole = f"{', '.join(first)} and {last}" if first else last
        d.add(att.DOMAIN, ALL, rules.NO_X_LEFT_OUT.of(whole), att.FORMULA)
        for i, c in enumerate(self.ends):
            x = written(c)
            left, right = self.side(i, 0), self.side(i, 1)
            d.add(att.LIMIT_FROM_THE.of("left", x), left, rules.LEFT_PIECE, att.FORMULA)
            d.add(att.LIMIT_FROM_THE.of("right", x), right, rules.RIGHT_PIECE, att.FORMULA)
            d.add(
                att.CONTINUITY_AT.of(x),
                "continuous" if left == right else "not continuous",
                rules.BOTH_SIDES,
                att.LIMIT_FROM_THE.of("left", x),
                att.LIMIT_FROM_THE.of("right", x),
            )
        rule = rules.SIDES_DIFFER
        d.add(
            att.JUMPS, tuple(num(c).plain for c in jumps), rule, *(att.CONTINUITY_AT.of(written(c)) for c in self.ends)
        )
        d.add(att.NUMBER_OF_JUMPS, len(jumps), rules.COUNTING, att.JUMPS)
        for text in self.at:
            a = Fraction(text)
            x = written(a)
            d.add(
                att.PIECE_AT.of(x),
                f"{markup.linear(markup.polynomial(self.polys[self.piece(a)]))}",
                rules.CONDITION_HOLDS.of(self.condition(self.piece(a)), x),
                att.FORMULA,
            )
            d.put_in(x, self.exact_at(a), att.PIECE_AT.of(x))
