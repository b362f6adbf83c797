"""Readings: how well the picture lets each fact be read. One function makes them all.

A fact is read directly off its subject's mark (printed text, a position against an axis, a colour, being there at all)
or through `because`, which carries intervals and evidence along. A fact with neither has no reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gnomon.truth.attribute import Attribute, Seen
from gnomon.truth.fact import Fact, Key, is_number, number
from gnomon.truth.limits import CAREFUL, Limits
from gnomon.truth.picture import Mark, Scale, Scales


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


class _Eye:
    """The state of one pass: indices, and what has been looked at."""

    def __init__(self, facts: Sequence[Fact], marks: Sequence[Mark], scales: Sequence[Scale], limits: Limits) -> None:
        self.facts = {f.key: f for f in facts}
        self.marks = {m.id: m for m in marks}
        self.scales = Scales(scales)
        self.limits = limits
        self.done: dict[Key, Seen | None] = {}
        self.clear: dict[str, bool] = {}
        self.alike: dict[Attribute, list[Fact]] = {}

    def mark(self, id: str) -> Mark | None:
        return self.marks.get(id)

    def facts_of(self, attribute: Attribute) -> Sequence[Fact]:
        """All facts of one attribute, in order."""
        if attribute not in self.alike:
            self.alike[attribute] = [f for f in self.facts.values() if f.attribute == attribute]
        return self.alike[attribute]

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
        attribute = fact.attribute
        if attribute.means == "presence":
            return (None, None, here)
        if attribute.means == "text":
            return (None, None, here) if mark.text == fact.value else None
        scale = self.scales.of(mark, attribute)
        if scale is not None and is_number(fact.value):
            pixel = self.place(fact) if scale.edge == "place" else scale.at(mark.whole)
            if pixel is None:
                return None
            error = max(self.limits.edge, self.limits.tick_share * scale.tick, scale.error)
            # the true value's own pixel is the middle, so that rounding a box to pixels cannot push it out
            ends = sorted((scale.value(pixel - error), scale.value(pixel + error)))
            value = number(fact.value)
            return (ends[0], ends[1], here) if ends[0] <= value <= ends[1] else None
        if attribute.at is not None:
            shown = self.scales.of(mark, attribute.at)
            return self.margin(fact, max(self.limits.apart / 2, shown.error if shown else 0.0), here)
        if attribute.means in ("side", "depth"):
            by = self.limits.side if attribute.means == "side" else self.limits.depth
            return self.margin(fact, by / 2, here) if fact.unit == attribute.unit else None
        if attribute.means == "sight":
            return (None, None, here) if not is_number(fact.value) else self.margin(fact, 0.0, here)
        return None

    def place(self, fact: Fact) -> float | None:
        """Where a mark shows a value, in pixels, as the layout says."""
        found = self.facts.get((fact.subject, fact.attribute.place))
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
        rule, read = fact.because.rule, [s for s in seen if s is not None]
        if rule.tells is not None and not rule.tells(known, read, self):
            return None
        marks = tuple(dict.fromkeys(m for s in read for m in s[2]))
        if rule.glance is not None:
            return (*rule.glance([number(p.value) for p in known], self.limits), marks)
        if not is_number(fact.value):
            return (None, None, marks)
        if rule.fold is not None:
            result = rule.fold(known, read)
            holds = result is not None and result.low - 1e-9 <= number(fact.value) <= result.high + 1e-9
            return (result.low, result.high, marks) if result and holds else None
        if all(s[0] == s[1] for s in read):
            return (number(fact.value), number(fact.value), marks)
        return None


def legible(mark: Mark, limits: Limits = CAREFUL) -> bool:
    """Text high enough and standing out enough; of a turned line the shorter side is the height."""
    height = min(mark.whole.height, mark.whole.width) if len(mark.text) > 1 else mark.whole.height
    return height >= limits.text_height and mark.contrast >= limits.text_contrast and mark.visible >= 0.999


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
