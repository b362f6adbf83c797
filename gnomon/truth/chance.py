"""Chance: one stream for each (kind, version, seed, index, attempt, purpose), so that neighbours share nothing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from numpy.random import Generator

Purpose = Literal["content", "look", "words"]


def digest(*parts: object) -> int:
    """128 bits of blake2b over the parts, each written with its length so that ('ab','c') is not ('a','bc')."""
    h = hashlib.blake2b(digest_size=16)
    for part in parts:
        text = str(part).encode()
        h.update(len(text).to_bytes(4, "little") + text)
    return int.from_bytes(h.digest(), "little")


def chance(kind: str, version: str, seed: int, index: int, attempt: int, purpose: Purpose) -> Generator:
    """The generator of random numbers of one purpose of one sample: Philox keyed by blake2b of the six."""
    import numpy as np

    return np.random.Generator(np.random.Philox(key=digest(kind, version, seed, index, attempt, purpose)))
