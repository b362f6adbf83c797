"""Invented numbers of the right size and shape: over categories, over time, over single observations."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

Numbers: TypeAlias = "NDArray[np.float64]"


def sizes(content: Generator, n: int, low: float, high: float) -> Numbers:
    """n values between two limits, evenly in proportion where the limits are far apart."""
    if low > 0 and high / low > 8:
        return np.exp(content.uniform(math.log(low), math.log(high), n))
    return content.uniform(low, high, n)


def folded(values: Numbers, low: float, high: float) -> Numbers:
    """Values beyond the limits brought back by as much as they went too far, at most to the other limit."""
    values = np.where(values > high, 2 * high - values, values)
    values = np.where(values < low, 2 * low - values, values)
    return np.clip(values, low, high)


def observations(content: Generator, n: int, low: float, high: float, skew: str, shift: float = 0.0) -> Numbers:
    """n observations, skewed or normal, nearly all between the limits.

    `shift` moves them by shares of the width. What would lie beyond a limit is folded back, never piled up on it.
    """
    width = high - low
    match skew:
        case "right":
            raw = content.gamma(content.uniform(1.8, 3.2), 1.0, n) / 9.0
        case "left":
            raw = 1 - content.gamma(content.uniform(1.8, 3.2), 1.0, n) / 9.0
        case _:
            raw = content.normal(0.5, content.uniform(0.11, 0.16), n)
    return folded(low + width * (raw * (1 + 0.6 * shift) + 0.15 * shift), low, high)


def beside(content: Generator, x: Numbers, low: float, high: float, sign: str) -> Numbers:
    """A second measure of the same things: it rises with the first (+), falls (-) or has nothing to do with it (0)."""
    span = float(x.max() - x.min()) or 1.0
    u = (x - x.min()) / span
    if sign == "-":
        u = 1 - u
    if content.random() < 0.2:  # curved
        u = u ** content.uniform(0.5, 2.0)
    noise = content.normal(0, 1, len(x))
    strength = 0.0 if sign == "0" else content.choice([0.95, 0.85, 0.6])
    mixed = strength * (u - 0.5) + math.sqrt(1 - strength**2) * 0.28 * noise
    return folded(low + (high - low) * (0.5 + mixed * 0.85), low, high)


CLOUDS = ("groups", "bent", "fan", "band", "corner", "wave")


def cloud(content: Generator, n: int, shape: str, sign: str) -> tuple[Numbers, Numbers]:
    """n places in the unit square in one of CLOUDS; what leans at all rises for the sign +, falls for -."""
    u = content.uniform(0.03, 0.97, n)
    wide = content.uniform(0.05, 0.12)
    match shape:
        case "groups":  # of unequal size, along the way that the sign says
            count = int(content.integers(2, 5))
            of = content.choice(count, n, p=content.dirichlet(np.full(count, 4.0)))
            along = (np.arange(count) + content.uniform(0.2, 0.8, count)) / count
            off = content.uniform(-0.3, 0.3, count)
            spread = content.uniform(0.05, 0.11, (2, count))
            u = along[of] + spread[0][of] * content.normal(0, 1, n)
            v = np.clip(along + off, 0.1, 0.9)[of] + spread[1][of] * content.normal(0, 1, n)
        case "bent":
            top, bend = content.uniform(0.2, 1.0), content.uniform(0.8, 2.4)
            v = 0.9 - bend * (u - top) ** 2 + wide * content.normal(0, 1, n)
            v = (v - v.min()) / np.ptp(v)
        case "fan":  # the larger the one, the wider the other
            u = content.beta(1.6, content.uniform(1.6, 4.0), n)
            v = 0.1 + u * (content.uniform(0.3, 0.6) + content.uniform(0.15, 0.3) * content.normal(0, 1, n))
        case "corner":  # most are small in both
            u, v = content.gamma(1.6, 0.1, n), content.gamma(content.uniform(1.2, 2.5), 0.1, n)
            v = 0.7 * v + content.uniform(0.0, 0.6) * u
        case "wave":
            v = 0.5 + content.uniform(0.15, 0.3) * np.sin(
                2 * np.pi * (content.uniform(0.7, 1.4) * u + content.random())
            )
            v = v + (u - 0.5) * content.uniform(0.0, 0.3) + wide * content.normal(0, 1, n)
        case _:
            v = 0.5 + content.uniform(0.1, 0.85) * (u - 0.5) + wide * content.normal(0, 1, n)
    falls = sign == "-" or (sign == "0" and content.random() < 0.5)
    if falls and shape == "corner":
        u = 1 - u
    elif falls:
        v = 1 - v
    return folded(u, 0.0, 1.0), folded(v, 0.0, 1.0)


def places_of(low: float, high: float) -> int:
    """Decimals with which such numbers are printed: about three digits."""
    top = max(abs(low), abs(high))
    return 0 if top >= 60 else 1 if top >= 4 else 2


def published(value: float, places: int) -> float:
    """A number as it is published: large ones to four digits, the others to so many decimals."""
    if abs(value) >= 20000:
        power = 10.0 ** (math.floor(math.log10(abs(value))) - 3)
        value = round(value / power) * power
    value = round(float(value), places)
    return float(int(value)) if value == int(value) else value
