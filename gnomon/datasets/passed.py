"""How questions were answered in an exam: a rate for each, as lines of JSON, by which exports and streams choose."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from gnomon.datasets.files import write_whole
from gnomon.truth.refused import Refused


@dataclass(frozen=True, kw_only=True)
class Passed:
    """`rate` is the mean score of the samples of an answer to a question, `blind` that without a picture."""

    id: str
    question: str
    rate: float
    samples: int
    blind: float | None
    answers: tuple[str, ...]


def write_passed(file: Path, passed: Iterable[Passed]) -> None:
    write_whole(file, "".join(json.dumps(asdict(p)) + "\n" for p in passed).encode())


@lru_cache(maxsize=8)
def rates(file: str) -> Mapping[tuple[str, str], float]:
    """The rate of each question, by sample and question. Refused if the file has none."""
    try:
        told = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").split("\n") if line]
        return {(one["id"], one["question"]): float(one["rate"]) for one in told}
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as e:
        raise Refused(f"{file}: expected the rates of an exam, lines as `gnomon exam` writes them; got: {e}") from e


def span_of(text: str) -> tuple[float, float]:
    """`0.2:0.8` as two rates. Refused if they are none."""
    least, _, most = text.partition(":")
    try:
        low, high = float(least or 0), float(most or 1)
    except ValueError:
        low, high = 1.0, 0.0
    if not 0 <= low <= high <= 1:
        raise Refused(f"rate: expected the least and the most, such as 0.2:0.8; got {text!r}")
    return low, high


@dataclass(frozen=True)
class Within:
    """Questions of an exam, a file as `gnomon exam` writes it, whose rate lies in a span; all if there is no file."""

    passed: str = ""
    rate: str = ""

    def __post_init__(self) -> None:
        span_of(self.rate)
        if self.rate and not self.passed:
            raise Refused("rate: expected with it the file of an exam, passed")

    def __contains__(self, question: tuple[str, str]) -> bool:
        """Whether a question, by sample and id, is one of them."""
        if not self.passed:
            return True
        low, high = span_of(self.rate)
        return low <= rates(self.passed).get(question, -1.0) <= high

    def said(self) -> dict[str, str]:
        """What is chosen by, as plain data: the digest of the rates, and the span."""
        if not self.passed:
            return {}
        return {"passed": sha256(Path(self.passed).read_bytes()).hexdigest(), "rate": self.rate}
