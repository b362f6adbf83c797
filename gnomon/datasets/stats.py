"""What a dataset is like: balance, levels, diversity of pictures and questions, lengths, and what guessers score."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from typing import Any

from gnomon.datasets.guessing import Guesses, Put, guesses
from gnomon.datasets.load import all_rows
from gnomon.datasets.near import fingerprint, near
from gnomon.datasets.wordings import asking, distinct, words_of

COLUMNS = ["id", "kind", "level", "images", "marks", "questions", "captions"]
LOOKED_AT = 300  # pictures of a kind that are compared with one another


@dataclass
class Seen:
    """What is counted while rows go by."""

    kinds: Counter[tuple[str, int]] = field(default_factory=Counter)
    tasks: Counter[tuple[str, str]] = field(default_factory=Counter)
    forms: Counter[tuple[str, str]] = field(default_factory=Counter)
    yes: Counter[tuple[str, bool]] = field(default_factory=Counter)
    places: Counter[tuple[str, int]] = field(default_factory=Counter)
    prints: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    askings: dict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    lengths: dict[str, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    put: dict[str, list[Put]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True)
class Length:
    """How long something is: on average, half of them, and all but one in twenty at most."""

    mean: float
    median: float
    most: float


@dataclass(frozen=True)
class Family:
    """What is said of one family. `wordings` are distinct programs and wordings among 1,000 questions."""

    pictures: int
    questions: int
    near_duplicates: float
    looked_at: int
    wordings: float
    forms: Mapping[str, int]
    yes: float | None
    places: Sequence[int]
    lengths: Mapping[str, Length]
    guesses: Guesses
    choice: Guesses


@dataclass(frozen=True)
class Stats:
    """All of it. `kinds` are pictures by kind and level, `tasks` questions by family and task."""

    pictures: int
    questions: int
    families: Mapping[str, Family]
    kinds: Mapping[str, Sequence[int]]
    tasks: Mapping[str, Mapping[str, int]]


def stats(folder: Path, tick: Callable[[], None] = lambda: None) -> Stats:
    """The statistics of a dataset's folder; `tick` is told of each row. Refused if it is none."""
    seen = Seen()
    for row in all_rows(folder, COLUMNS):
        tick()
        count(seen, row)
    families = sorted({kind.split("/")[0] for kind, _ in seen.kinds})
    return Stats(
        pictures=seen.kinds.total(),
        questions=seen.tasks.total(),
        families={f: family(seen, f) for f in families},
        kinds={k: [seen.kinds[k, n] for n in range(1, 6)] for k in sorted({k for k, _ in seen.kinds})},
        tasks={f: {t: n for (g, t), n in sorted(seen.tasks.items()) if g == f} for f in families},
    )


def count(seen: Seen, row: dict[str, Any]) -> None:
    """Add a row."""
    kind = row["kind"]
    own = kind.split("/")[0]
    seen.kinds[kind, row["level"]] += 1
    if len(seen.prints[kind]) < LOOKED_AT:
        seen.prints[kind].append(fingerprint(row["images"][0]["bytes"], row["marks"]))
    printed = words_of([m["text"] for m in row["marks"] if m["text"]])
    lengths = seen.lengths[own]
    lengths["words of a caption"] += [len(c["text"].split()) for c in row["captions"]]
    for q in row["questions"]:
        put = Put(row["id"], own, q)
        seen.put[own].append(put)
        seen.tasks[own, q["task"]] += 1
        seen.forms[own, put.form] += 1
        seen.askings[own][asking(q, printed)] += 1
        if put.form == "yes or no":
            seen.yes[own, q["answer"] == "true"] += 1
        if put.form == "choice":
            seen.places[own, put.right] += 1
        lengths["words of a question"].append(len(q["text"].split()))
        lengths["signs of an answer"].append(len(q["answer_text"]))
        lengths["sentences of a rationale"].append(len(q["rationale"]))
        lengths["steps of a program"].append(q["depth"])


def family(seen: Seen, name: str) -> Family:
    prints = [own for kind, own in seen.prints.items() if kind.split("/")[0] == name]
    looked = sum(map(len, prints))
    yes, no = seen.yes[name, True], seen.yes[name, False]
    put = seen.put[name]
    return Family(
        pictures=sum(n for (k, _), n in seen.kinds.items() if k.split("/")[0] == name),
        questions=len(put),
        near_duplicates=sum(len(near(own)) for own in prints) / max(1, looked),
        looked_at=looked,
        wordings=distinct(seen.askings[name]),
        forms={form: n for (f, form), n in sorted(seen.forms.items()) if f == name},
        yes=yes / (yes + no) if yes + no else None,
        places=[seen.places[name, place] for place in range(4)],
        lengths={what: length(own) for what, own in sorted(seen.lengths[name].items()) if own},
        guesses=guesses(put),
        choice=guesses([p for p in put if p.form == "choice"]),
    )


def length(values: Sequence[int]) -> Length:
    return Length(mean(values), median(values), sorted(values)[int(0.95 * (len(values) - 1))])
