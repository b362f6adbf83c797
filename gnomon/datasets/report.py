"""How well predictions do: means with bootstrap intervals by task, level, kind and form, worst cases, and guessers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gnomon.datasets.guessing import Guesses, Put, guesses
from gnomon.datasets.variants import Variant
from gnomon.truth.chance import digest

if TYPE_CHECKING:
    from numpy.typing import NDArray

DRAWS = 1_000  # of the bootstrap
SURE = 0.95  # how often an interval holds the mean


@dataclass(frozen=True)
class Scored:
    """A question with the score of its prediction."""

    put: Put
    kind: str
    level: int
    variant: Variant
    score: float

    @property
    def task(self) -> str:
        return str(self.put.question["task"])


@dataclass(frozen=True)
class Mean:
    """A mean score, and the interval in which it lies by the bootstrap over pictures."""

    questions: int
    score: float
    low: float
    high: float


@dataclass(frozen=True)
class Worst:
    """The share of sets of variants in which every question is right, and the mean over all of their questions."""

    sets: int
    questions: int
    every: float
    mean: float


@dataclass(frozen=True)
class Report:
    """All of it. Keys of `parts` are task, kind, level and form; those of tasks begin with the kind."""

    every: Mean
    parts: dict[str, dict[str, Mean]]
    worst: Worst
    guesses: dict[str, Guesses]


BY: dict[str, Callable[[Scored], str]] = {
    "task": lambda s: f"{s.kind} {s.task}",
    "kind": lambda s: s.kind,
    "level": lambda s: f"level {s.level}",
    "form": lambda s: s.put.form,
}


def report(scored: Sequence[Scored]) -> Report:
    """The report on some scored questions."""
    parts: dict[str, dict[str, Mean]] = {}
    for name, key in BY.items():
        groups: dict[str, list[Scored]] = defaultdict(list)
        for one in scored:
            groups[key(one)].append(one)
        parts[name] = {k: mean_of(groups[k], k) for k in sorted(groups)}
    choice = [s.put for s in scored if s.put.form == "choice"]
    guessed = {"all": guesses([s.put for s in scored]), **({"choice": guesses(choice)} if choice else {})}
    return Report(mean_of(scored, "all"), parts, worst_of(scored), guessed)


def mean_of(scored: Sequence[Scored], name: str) -> Mean:
    """The mean, and the middle 95 % of those of as many pictures drawn with replacement, each with its questions."""
    import numpy as np

    if not scored:
        return Mean(0, 0.0, 0.0, 0.0)
    by_picture: dict[str, list[float]] = defaultdict(list)
    for one in scored:
        by_picture[one.put.sample].append(one.score)
    sums: NDArray[Any] = np.array([(sum(own), len(own)) for own in by_picture.values()])
    rng = np.random.Generator(np.random.Philox(key=digest("bootstrap", name)))
    drawn = rng.integers(len(sums), size=(DRAWS, len(sums)))
    totals = sums[drawn].sum(axis=1)
    low, high = np.quantile(totals[:, 0] / totals[:, 1], [(1 - SURE) / 2, (1 + SURE) / 2])
    return Mean(len(scored), float(sums[:, 0].sum() / sums[:, 1].sum()), float(low), float(high))


def worst_of(scored: Sequence[Scored]) -> Worst:
    """The worst case over variants: a set counts only if each of its questions is wholly right."""
    sets: dict[Variant, list[Scored]] = defaultdict(list)
    for one in scored:
        sets[one.variant].append(one)
    several = [own for own in sets.values() if len({s.put.sample for s in own}) > 1]
    asked = [s for own in several for s in own]
    right = sum(all(s.score >= 1 for s in own) for own in several)
    return Worst(
        len(several),
        len(asked),
        right / len(several) if several else 0.0,
        sum(s.score for s in asked) / len(asked) if asked else 0.0,
    )
