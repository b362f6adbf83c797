"""How invented values run over time: in a shape, by an amount that fits the measure, round with year, day or week."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from gnomon.generators.ranges import one_of

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from gnomon.generators.sources._times import Times

Numbers: TypeAlias = "NDArray[np.float64]"
PROFILES = Path(__file__).parent / "topics" / "profiles.yml"
LOOSE = ("flat", "peak", "cyclic", "seasonal")  # what has no direction may run so as well


@dataclass(frozen=True)
class Course:
    """How a measure runs: along a `kind` of times in one of `shapes`, by a share `amount` of its value with a share
    `noise` of scatter, and round with a `profile` by a share `swing`; what has no ratios runs by units, not by shares.

    Values end at what is usual.
    """

    kind: str
    shapes: tuple[str, ...]
    amount: float
    noise: float
    profile: str = ""
    swing: float = 0.0

    @staticmethod
    def of(time: str, season: str = "") -> Course | None:
        """From `year growing/flat 0.12 0.02` and `summer 0.4`; None for `none`: a constant of nature."""
        if time == "none":
            return None
        *kind, shapes, amount, noise = time.split(" ")
        profile, _, swing = season.rpartition(" ")
        own = (profile, float(swing)) if season else ("", 0.0)
        return Course(" ".join(kind), tuple(shapes.split("/")), float(amount), float(noise), *own)

    def shape(self, content: Generator, wanted: str) -> str:
        """A shape that is the measure's own: the wanted one, if it is one of them, else the first as a rule."""
        able = (*self.shapes, *LOOSE) if "flat" in self.shapes and not self.profile else self.shapes
        if wanted == "mixed":
            return one_of(content, able)
        if wanted in able:
            return wanted
        return self.shapes[0] if content.random() < 0.7 else one_of(content, self.shapes)


@cache
def profiles() -> dict[str, tuple[float, ...]]:
    """Every profile by its name."""
    import yaml

    data = yaml.load(PROFILES.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {name: tuple(values) for cycle in data.values() for name, values in cycle.items()}


def over_time(
    content: Generator,
    course: Course,
    when: Times,
    base: float,
    shape: str,
    limits: tuple[float, float],
    *,
    ratios: bool,
    profile: str = "",
) -> Numbers:
    """The values of a measure at some times, which end at about `base` and keep within limits; `profile` as in Member.

    A course that would leave the limits is flatter.
    """
    n = len(when.labels)
    own = profile or course.profile
    turn = np.zeros(n)
    if own and when.slots:
        round_ = profiles()[own]
        turn = course.swing * np.array([round_[s % len(round_)] for s in when.slots])
    long = course.amount * (1.0 if n >= 5 or shape not in ("flat", "growing", "declining") else 0.25 * n)
    change = long * bend(content, n, shape)
    scatter = content.normal(0, course.noise, n)
    if not ratios:
        return base + change + turn + scatter
    low, high = (limit / base - 1 for limit in limits)
    for end, limit in ((change.max(), high), (-change.min(), -low)):
        if end > 0.9 * limit > 0:
            change = change * (0.9 * limit / end)
    return base * np.maximum(1 + change, 0.02) * np.maximum(1 + turn, 0.03) * (1 + scatter)


def bend(content: Generator, n: int, shape: str) -> Numbers:
    """A course of size one in a shape, near zero at its end, but for a peak, which is zero at its top."""
    t = np.linspace(0.0, 1.0, n)
    steep = content.uniform(3.0, 6.0)
    size = content.uniform(0.6, 1.0)
    match shape:
        case "growing":
            return np.asarray(size * (t ** content.uniform(0.8, 1.5) - 1))
        case "declining":
            return np.asarray(size * (1 - t ** content.uniform(0.7, 1.3)))
        case "saturating":
            return np.asarray(-size * (np.exp(-steep * t) - np.exp(-steep)))
        case "decaying":
            return np.asarray(size * (np.exp(-steep * t) - np.exp(-steep)))
        case "peak":
            middle, width = content.uniform(0.3, 0.7), content.uniform(0.14, 0.26)
            return np.asarray(size * (np.exp(-0.5 * ((t - middle) / width) ** 2) - 1))
        case "cyclic" | "seasonal":
            turns = content.uniform(0.8, 1.2) * max(1.0, n / 12)
            return np.asarray(0.5 * size * np.sin(2 * np.pi * (turns * t + content.random())))
    # up and down, never far off
    walk = np.zeros(n)
    step = content.normal(0, 0.3, n)
    for k in range(1, n):
        walk[k] = 0.75 * walk[k - 1] + step[k]
    return walk
