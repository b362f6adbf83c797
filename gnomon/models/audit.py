"""The gate audited: known lies planted in what a dataset says, and truthful rewordings beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import sqrt

from gnomon.annotators.gate.lies import LIES
from gnomon.annotators.gate.truths import truths
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.reword import Wording, Wordings

SURE = 1.96  # standard deviations of an interval of 95 %


@dataclass
class Tally:
    """How many there were, and how many of them were turned away."""

    every: int = 0
    turned: int = 0

    def add(self, turned: bool) -> None:
        self.every += 1
        self.turned += turned

    @property
    def share(self) -> float:
        return self.turned / self.every if self.every else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share lies with 95 % confidence, by Wilson: honest near 0 and 1, where audits live."""
        if not self.every:
            return 0.0, 1.0
        n, p, z = self.every, self.share, SURE
        middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))


@dataclass
class Audit:
    """Lies by kind and by family, truths by sort of text; `passed` are lies that were let through."""

    lies: dict[str, Tally] = field(default_factory=dict)
    families: dict[str, Tally] = field(default_factory=dict)
    truths: dict[str, Tally] = field(default_factory=dict)
    passed: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def caught(self) -> Tally:
        return Tally(sum(t.every for t in self.lies.values()), sum(t.turned for t in self.lies.values()))

    @property
    def alarms(self) -> Tally:
        return Tally(sum(t.every for t in self.truths.values()), sum(t.turned for t in self.truths.values()))


def audit(samples: Iterator[Sample], most: int, tick: Callable[[int], None]) -> Audit:
    """Plant every lie that a text allows of, up to so many texts; `tick` is told how many texts are done."""
    found, done = Audit(), 0
    for sample in samples:
        own = Wordings(sample)
        for wording in own.found():
            if done == most:
                return found
            add(found, own, wording, done)
            done += 1
            tick(done)
    return found


def add(found: Audit, own: Wordings, wording: Wording, n: int) -> None:
    """Audit the gate with one text."""
    family = found.families.setdefault(own.sample.family, Tally())
    for name, lie in LIES.items():
        text = lie(wording.of, n)
        if text is None or text == wording.of.text:
            continue
        turned = why(own, wording, text) != ""
        found.lies.setdefault(name, Tally()).add(turned)
        family.add(turned)
        if not turned:
            found.passed.append((own.sample.id, wording.item, name, text))
    ways = list(truths(wording.of))
    for text in {ways[n % len(ways)], ways[(7 * n + 3) % len(ways)]}:
        found.truths.setdefault(wording.kind, Tally()).add(why(own, wording, text) not in ("", "unchanged"))


def why(own: Wordings, wording: Wording, text: str) -> str:
    """Why a wording of a text of a sample does not stand; "" if it does."""
    made = own.worded(wording, text)
    return made if isinstance(made, str) else ""
