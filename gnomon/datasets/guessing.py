"""What one scores who never sees a picture: by chance, by habit, and by what the choices look like."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gnomon.datasets.score import score
from gnomon.datasets.scoring.numerals import numbers_in
from gnomon.truth.chance import digest

Question = Mapping[str, Any]


@dataclass(frozen=True)
class Put:
    """A question as a guesser gets it: of which sample it is tells the halves apart, its key is never looked at."""

    sample: str
    family: str
    question: Question

    @property
    def form(self) -> str:
        """choice, yes or no, or open."""
        if self.question["choices"]:
            return "choice"
        return "yes or no" if self.question["answer_type"] == "boolean" else "open"

    @property
    def chance(self) -> float:
        """What is right by chance: one of the choices, yes or no; nothing of what is open."""
        count = len(self.question["choices"])
        return 1 / count if count else 0.5 if self.form == "yes or no" else 0.0

    @property
    def right(self) -> int:
        """Where the right choice stands."""
        return next(i for i, c in enumerate(self.question["choices"]) if not c["mistake"])


@dataclass(frozen=True)
class Guesses:
    """Shares that are right: by chance, by the most usual answer to the task, and by each trick with choices."""

    questions: int
    chance: float
    majority: float
    tricks: Mapping[str, float]


def guesses(put: Sequence[Put]) -> Guesses:
    """What guessers score. What is usual is learnt from one half of the samples and used on the other."""
    choice = [p for p in put if p.question["choices"]]
    tricks: dict[str, float] = {}
    if choice:
        tricks = {name: mean(map(trick, choice)) for name, trick in TRICKS.items()}
        tricks |= {"most usual answer": mean(by_habit(choice)), "most usual place": usual(choice)}
    return Guesses(
        questions=len(put),
        chance=mean(p.chance for p in put),
        majority=mean(by_habit(put)),
        tricks=tricks,
    )


def by_habit(put: Sequence[Put]) -> list[float]:
    """The score of each if the most usual answer to its task is given, as it is in the other half."""
    known: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    for p in put:
        known[(half(p), *habit(p))][str(p.question["answer_text"])] += 1
    return [guessed(p, known[(1 - half(p), *habit(p))]) for p in put]


def half(p: Put) -> int:
    return digest(p.sample, "half") % 2


def habit(p: Put) -> tuple[str, str, str]:
    return p.family, str(p.question["task"]), p.form


def guessed(p: Put, usual: Counter[str]) -> float:
    """The score of the most usual answer; of several choices alike, what one of them scores on average."""
    if p.question["choices"]:
        counts = [usual[c["text"]] for c in p.question["choices"]]
        best = [i for i, n in enumerate(counts) if n == max(counts)]
        return (p.right in best) / len(best)
    if not usual:
        return p.chance
    most = max(usual.values())
    return float(score(p.question, min(text for text, n in usual.items() if n == most)) or 0.0)


def usual(choice: Sequence[Put]) -> float:
    """What the most usual place of the right choice scores."""
    return Counter(p.right for p in choice).most_common(1)[0][1] / len(choice)


def out(choose: Callable[[Sequence[Any]], Any], of: Callable[[str], Any]) -> Callable[[Put], float]:
    """The score of the choice that stands out by something; of several alike, of one of them on average."""

    def scored(p: Put) -> float:
        seen = [of(c["text"]) for c in p.question["choices"]]
        best = [i for i, value in enumerate(seen) if value == choose(seen)]
        return (p.right in best) / len(best)

    return scored


def number_of(text: str) -> float:
    found = numbers_in(text)
    return found[0] if found else 0.0


def middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


TRICKS: Mapping[str, Callable[[Put], float]] = {
    "longest choice": out(max, len),
    "shortest choice": out(min, len),
    "greatest number": out(max, number_of),
    "smallest number": out(min, number_of),
    "number in the middle": out(middle, number_of),
}


def mean(values: Iterable[float]) -> float:
    all_ = list(values)
    return sum(all_) / len(all_) if all_ else 0.0
