"""Which questions of a pool of pictures become a suite: even over kinds, levels, tasks, forms and answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gnomon.datasets.variants import Variant
from gnomon.exports.suites.suite import Suite
from gnomon.truth.chance import digest

FORMS = {"choice": 0.45, "yes or no": 0.15, "open": 0.4}  # how large a share of the questions each is to have


@dataclass(frozen=True)
class Candidate:
    """A question of the pool. `tricks` are what each way to guess without the picture scores on it, above chance."""

    picture: str
    question: str
    kind: str
    level: int
    task: str
    form: str
    answer: str
    variant: Variant
    tricks: tuple[float, ...]
    choices: tuple[str, ...] = ()


Cell = tuple[str, int]


@dataclass
class Choosing:
    """A choice in the making: what is taken, and how often each thing was."""

    suite: Suite
    weights: Mapping[str, float]
    taken: list[Candidate]
    used: Counter[object]
    tricks: dict[str, list[float]]
    free: dict[Cell, list[Candidate]]

    def wanted(self, one: Candidate) -> tuple[float, ...]:
        """The less the better: its form, what tricks win, how often its task and its answer were taken, then chance."""
        family = one.kind.split("/")[0]
        return (
            self.used["form", one.form] / FORMS[one.form],
            int(sum(map(abs, self.winning(one)))),
            self.used["task", family, one.task],
            self.used["answer", family, one.task, one.form, one.answer],
            digest(one.picture, one.question, "suite") / 2**128,
        )

    def winning(self, one: Candidate) -> list[float]:
        """What each trick will have won above chance on questions of this form, if this one is taken."""
        gains = (*one.tricks, self.habit(one))
        return [a + b for a, b in zip(self.tricks.get(one.form, [0.0] * len(gains)), gains, strict=True)]

    def habit(self, one: Candidate) -> float:
        """What it gains to pick the choice that was right most often in the task so far."""
        if not one.choices:
            return 0.0
        family = one.kind.split("/")[0]
        often = {text: self.used["answer", family, one.task, one.form, text] for text in one.choices}
        best = [text for text, n in often.items() if n == max(often.values())]
        return (one.answer in best) / len(best) - 1 / len(one.choices)

    def fits(self, one: Candidate) -> bool:
        """Whether its picture may be asked about once more, and not the same again."""
        return (
            self.used["picture", one.picture] < self.suite.per_picture and not self.used["same", one.picture, one.task]
        )

    def take(self, one: Candidate) -> None:
        family = one.kind.split("/")[0]
        self.taken.append(one)
        self.tricks[one.form] = self.winning(one)
        self.used.update(
            [
                ("cell", one.kind, one.level), ("picture", one.picture), ("same", one.picture, one.task),
                ("task", family, one.task), ("form", one.form),
                ("answer", family, one.task, one.form, one.answer),
            ]
        )  # fmt: skip
        self.free[one.kind, one.level].remove(one)

    def sets(self, cell: Cell) -> Iterator[list[Candidate]]:
        """The sets of variants that a cell still has, each of as many pictures."""
        by_variant: dict[Variant, dict[str, Candidate]] = defaultdict(dict)
        for one in self.free[cell]:
            if self.fits(one):
                by_variant[one.variant].setdefault(one.picture, one)
        of = self.suite.variants.of
        yield from (sorted(own.values(), key=self.wanted)[:of] for own in by_variant.values() if len(own) >= of)


def choose(suite: Suite, pool: Sequence[Candidate], weights: Mapping[str, float]) -> list[Candidate]:
    """At most as many questions as the suite wants; `weights` say how often each kind is to come."""
    free: dict[Cell, list[Candidate]] = defaultdict(list)
    for one in pool:
        free[one.kind, one.level].append(one)
    now = Choosing(suite, weights, [], Counter(), {}, free)
    open_, in_sets = set(free), 0
    while open_ and len(now.taken) < suite.questions:
        cell = min(open_, key=lambda c: (now.used["cell", *c] / weights[c[0]], digest(*c)))
        left = suite.questions - len(now.taken)
        if in_sets < suite.variants.share * len(now.taken) and left >= suite.variants.of:
            found = min(now.sets(cell), key=lambda own: now.wanted(own[0]), default=[])
            in_sets += len(found)
        else:
            found = []
        found = found or sorted((c for c in free[cell] if now.fits(c)), key=now.wanted)[:1]
        for one in found:
            now.take(one)
        if not found:
            open_.remove(cell)
    return now.taken
