"""Readings: how well the picture lets each fact be read. One function makes them all.

A fact is read directly off its subject's mark (printed text, a position against an axis, a colour, being there at all)
or through `because`, which carries intervals and evidence along. A fact with neither has no reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gnomon.truth.by_eye import BY_EYE
from gnomon.truth.fact import Fact, Key, is_number, number
from gnomon.truth.interval import Interval, divide, multiply, printed, subtract, total
from gnomon.truth.limits import CAREFUL, Limits
from gnomon.truth.picture import Mark, Scale, Scales

# what is plainly seen on a mark that is big and visible enough
SEEN = frozenset({"colour", "shape", "material", "pattern", "size", "fill", "order", "stroke", "ends", "drawn", "at"})
# rules by which numbers are carried along with their intervals; every other rule wants exact premises
FOLDS = {"difference": subtract, "product": multiply, "quotient": divide}
ARITHMETIC = {"sum", "printed", "same as", *FOLDS}


@dataclass(frozen=True)
class Reading:
    """Fact number `fact` is read as low … high (None where it is no number) from `marks`."""

    fact: int
    low: float | None
    high: float | None
    marks: tuple[str, ...]


def read(
    facts: Sequence[Fact], marks: Sequence[Mark], scales: Sequence[Scale], limits: Limits = CAREFUL
) -> tuple[Reading, ...]:
    """The readings of all facts that have one, in the order of the facts."""
    eye = _Eye(facts, marks, scales, limits)
    return tuple(Reading(i, *seen) for i, fact in enumerate(facts) if (seen := eye.look(fact)) is not None)


Seen = tuple[float | None, float | None, tuple[str, ...]]


class _Eye:
    """The state of one pass: indices, and what has been looked at."""

    def __init__(self, facts: Sequence[Fact], marks: Sequence[Mark], scales: Sequence[Scale], limits: Limits) -> None:
        self.facts = {f.key: f for f in facts}
        self.marks = {m.id: m for m in marks}
        self.scales = Scales(scales)
        self.limits = limits
        self.done: dict[Key, Seen | None] = {}
        self.clear: dict[str, bool] = {}
        self.legend = [
            (f.subject, str(f.value))
            for f in facts
            if f.attribute == "fill" and f.subject in self.marks and self.marks[f.subject].kind == "legend entry"
        ]

    def look(self, fact: Fact) -> Seen | None:
        key = (fact.subject, fact.attribute)
        if key not in self.done:
            self.done[key] = None  # a fact that leans on itself is not readable
            self.done[key] = (fact.because and self.derived(fact)) or self.direct(fact)
        return self.done[key]

    def plain(self, mark: Mark) -> bool:
        """Whether a mark is visible, large and legible enough for anything to be read off it."""
        if mark.id not in self.clear:
            whole = mark.whole
            big = whole.right - whole.left >= self.limits.size or whole.bottom - whole.top >= self.limits.size
            self.clear[mark.id] = (
                mark.visible >= self.limits.visible and big and (not mark.text or legible(mark, self.limits))
            )
        return self.clear[mark.id]

    def direct(self, fact: Fact) -> Seen | None:
        mark = self.marks.get(fact.subject)
        if mark is None or not self.plain(mark):
            return None
        here = (fact.subject,)
        if fact.attribute == "kind":
            return (None, None, here)
        if fact.attribute == "text":
            return (None, None, here) if mark.text == fact.value else None
        scale = self.scales.of(mark, fact.attribute)
        if scale is not None and is_number(fact.value):
            pixel = self.place(fact) if scale.edge == "place" else scale.at(mark.whole)
            if pixel is None:
                return None
            error = max(self.limits.edge, self.limits.tick_share * scale.tick, scale.error)
            # the true value's own pixel is the middle, so that rounding a box to pixels cannot push it out
            ends = sorted((scale.value(pixel - error), scale.value(pixel + error)))
            value = number(fact.value)
            return (ends[0], ends[1], here) if ends[0] <= value <= ends[1] else None
        if fact.attribute.endswith(" place"):
            shown = self.scales.of(mark, fact.attribute.removesuffix(" place"))
            return self.margin(fact, max(self.limits.apart / 2, shown.error if shown else 0.0), here)
        if fact.attribute in ("x", "y") and fact.unit == "px":
            return self.margin(fact, self.limits.side / 2, here)
        if fact.attribute == "depth":
            return self.margin(fact, self.limits.depth / 2, here)
        if fact.attribute in SEEN:
            return (None, None, here) if not is_number(fact.value) else self.margin(fact, 0.0, here)
        return None

    def place(self, fact: Fact) -> float | None:
        """Where a mark shows a value, in pixels, as the layout says."""
        found = self.facts.get((fact.subject, f"{fact.attribute} place"))
        return number(found.value) if found is not None else None

    def margin(self, fact: Fact, by: float, marks: tuple[str, ...]) -> Seen:
        value = number(fact.value)
        return (value - by, value + by, marks)

    def derived(self, fact: Fact) -> Seen | None:
        if fact.because is None:
            return None
        premises = [self.facts.get(key) for key in fact.because.premises]
        if any(p is None for p in premises):
            return None
        known = [p for p in premises if p is not None]
        seen = [self.look(p) for p in known]
        if any(s is None for s in seen):
            return None
        if fact.because.rule == "legend" and not self.tells(known):
            return None
        if fact.because.rule == "between" and not surely_between([s for s in seen if s]):
            return None
        marks = tuple(dict.fromkeys(m for s in seen if s for m in s[2]))
        if fact.because.rule in BY_EYE:
            return (*BY_EYE[fact.because.rule]([number(p.value) for p in known], self.limits), marks)
        if not is_number(fact.value):
            return (None, None, marks)
        if fact.because.rule in ARITHMETIC:
            result = carry(fact.because.rule, known, [s for s in seen if s])
            holds = result is not None and result.low - 1e-9 <= number(fact.value) <= result.high + 1e-9
            return (result.low, result.high, marks) if result and holds else None
        if all(s is None or s[0] == s[1] for s in seen):
            return (number(fact.value), number(fact.value), marks)
        return None

    def tells(self, premises: Sequence[Fact]) -> bool:
        """Whether the colour of the legend entry among the premises stands far enough from every other entry's."""
        own = {
            f.subject: str(f.value) for f in premises if f.attribute == "fill" and (f.subject, f.value) in self.legend
        }
        return all(
            colour_distance(fill, other) >= self.limits.colour_distance
            for subject, fill in own.items()
            for name, other in self.legend
            if name != subject and name.rsplit("/", 1)[0] == subject.rsplit("/", 1)[0]
        )


def surely_between(seen: Sequence[Seen]) -> bool:
    """Whether the first of some readings lies between the second and the third, errors and all."""
    (low, high), (_, from_), (to, _) = ((s[0], s[1]) for s in seen[:3])
    return None not in (low, high, from_, to) and low >= from_ and high <= to  # type: ignore[operator]


def legible(mark: Mark, limits: Limits = CAREFUL) -> bool:
    """Text high enough and standing out enough; of a turned line the shorter side is the height."""
    height = min(mark.whole.height, mark.whole.width) if len(mark.text) > 1 else mark.whole.height
    return height >= limits.text_height and mark.contrast >= limits.text_contrast and mark.visible >= 0.999


def carry(rule: str, premises: Sequence[Fact], seen: Sequence[Seen]) -> Interval | None:
    """The interval of a fact derived by arithmetic from the intervals of its premises, in their order."""
    if rule == "printed":
        return printed(str(premises[0].value))
    numbers = [
        Interval(number(p.value), s[0], s[1])
        for p, s in zip(premises, seen, strict=True)
        if is_number(p.value) and s[0] is not None and s[1] is not None
    ]
    if len(numbers) != len(premises):
        return None
    if rule == "same as":
        return numbers[0]
    if rule == "sum":
        return total(numbers)
    out = numbers[0]
    for other in numbers[1:]:
        out = FOLDS[rule](out, other)
    return out


@lru_cache(maxsize=4096)
def colour_distance(one: str, other: str) -> float:
    """CIEDE2000 between two CSS colours."""
    from coloraide import Color

    return float(Color(one).delta_e(other, method="2000"))


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio of two CSS colours, 1 to 21."""
    from coloraide import Color

    return float(Color(one).contrast(other, method="wcag21"))
