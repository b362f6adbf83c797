"""What has to be known of a whole dataset before any of it is given out: which questions are kept, who has what."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gnomon.annotators.question import Asked
from gnomon.datasets.rows import question_of
from gnomon.datasets.sample import Sample
from gnomon.exports.asking import wanted
from gnomon.exports.options import Options
from gnomon.exports.split import APART, Split, fraction, sides
from gnomon.truth.refused import Refused

BY: dict[str, Callable[[str, str], str]] = {  # of a kind and a task
    "task": lambda kind, task: f"{kind.split('/')[0]} {task}",
    "kind": lambda kind, task: kind,
    "family": lambda kind, task: kind.split("/")[0],
}


@dataclass(frozen=True)
class Cap:
    """At most `most` questions of each task, 0 for any number; and as many `alike` (task, kind, family) as the rarest.

    `limits` are the hashes below which questions are kept, for each way of counting.
    """

    most: int = 0
    alike: str = ""
    limits: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.alike and self.alike not in BY:
            raise Refused(f"--balance: expected one of {', '.join(BY)}; got {self.alike!r}")

    def keeps(self, sample: Sample, asked: Asked) -> bool:
        return self.admits(sample.id, sample.kind, asked)

    def admits(self, id: str, kind: str, asked: Asked) -> bool:
        """Whether a question of a sample is among those that are kept."""
        at = fraction(f"{id}/{asked.id}")
        return all(at <= limits[BY[way](kind, asked.question.task)] for way, limits in self.limits.items())


def survey(files: Sequence[Path], options: Options, cap: Cap, split: Split) -> tuple[Cap, Split]:
    """The cap with its limits and the split with its sides, each by a pass over what it needs, in constant memory."""
    if cap.most:
        cap = replace(cap, limits={"task": limits(files, options, cap, "task", cap.most)})
    if cap.alike:
        rarest = min(count(files, options, cap, cap.alike).values(), default=0)
        # those within a limit that was set before are counted alone, so that this one is no higher
        cap = replace(cap, limits={**cap.limits, cap.alike: limits(files, options, cap, cap.alike, rarest)})
    return cap, replace(split, sides=found_sides(files, split)) if split.apart else split


def limits(files: Sequence[Path], options: Options, cap: Cap, way: str, most: int) -> dict[str, float]:
    """The hash of the last question that is kept of each sort: there are `most` up to it."""
    lowest: dict[str, list[float]] = {}
    for key, at in hashes(files, options, cap, way):
        heap = lowest.setdefault(key, [])
        if len(heap) < most:
            heapq.heappush(heap, -at)
        else:
            heapq.heappushpop(heap, -at)
    return {key: -heap[0] for key, heap in lowest.items()}


def count(files: Sequence[Path], options: Options, cap: Cap, way: str) -> Counter[str]:
    return Counter(key for key, _ in hashes(files, options, cap, way))


def hashes(files: Sequence[Path], options: Options, cap: Cap, way: str) -> Iterator[tuple[str, float]]:
    """The sort and the hash of every question that is wanted and admitted so far."""
    import pyarrow.parquet as pq

    for file in files:
        for row in pq.read_table(file, columns=["id", "kind", "questions"]).to_pylist():
            for asked in map(question_of, row["questions"]):
                if wanted(asked, options, row["id"]) and cap.admits(row["id"], row["kind"], asked):
                    yield BY[way](row["kind"], asked.question.task), fraction(f"{row['id']}/{asked.id}")


def found_sides(files: Sequence[Path], split: Split) -> dict[str, dict[str, str]]:
    """Which split has which font, palette …; Refused if there are fewer of them than splits."""
    import pyarrow.parquet as pq

    counts: dict[str, Counter[str]] = {name: Counter() for name in split.apart}
    for file in files:
        for row in pq.read_table(file, columns=["kind", "scene", "sources"]).to_pylist():
            for name in split.apart:
                counts[name].update(set(APART[name](row)))
    for name, found in counts.items():
        if len(found) < len(split.shares):
            raise Refused(
                f"--apart {name}: expected at least {len(split.shares)} {name} to part, there are {len(found)}"
            )
    return {name: sides(found, split.shares) for name, found in counts.items()}
