"""The dataset card: what is in a folder, counted from its parts; the same parts make the same card."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from gnomon.datasets.coverage import Coverage, cover, rows_of
from gnomon.datasets.files import write_whole
from gnomon.datasets.manifest import read_manifest, whole_files
from gnomon.datasets.near import look, near
from gnomon.datasets.record import read_rejected
from gnomon.datasets.rows import TEMPLATE
from gnomon.datasets.wordings import Asking, askings, distinct

COLUMNS = ["kind", "level", "engine", "language", "versions", "sources", "questions"]
SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (10**6, "100K<n<1M"), (10**7, "1M<n<10M"))
READ = 2_000  # parts that are read at most; of more every so-manyeth is
NAMED = 200  # lines on the user's data
SHOWN = 480  # the longer side of a picture on the card, pixels


@dataclass
class Tally:
    """Counts over all parts."""

    rows: int = 0
    kinds: Counter[tuple[str, int]] = field(default_factory=Counter)
    engines: dict[str, set[str]] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)
    versions: set[tuple[str, str]] = field(default_factory=set)
    sources: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    tasks: Counter[tuple[str, str]] = field(default_factory=Counter)
    yes: Counter[tuple[str, str]] = field(default_factory=Counter)
    no: Counter[tuple[str, str]] = field(default_factory=Counter)
    places: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    rejected: Counter[tuple[str, str]] = field(default_factory=Counter)
    coverage: Coverage = field(default_factory=Coverage)
    prints: dict[str, list[int]] = field(default_factory=dict)  # of the first pictures of each kind
    askings: dict[str, Counter[Asking]] = field(default_factory=dict)  # by family
    annotators: Counter[str] = field(default_factory=Counter)  # who worded the questions


Shrink = Callable[[bytes, int], bytes]


def write_card(
    out: Path,
    shrink: Shrink,
    skipped: Sequence[str] = (),
    undrawn: Sequence[str] = (),
    files: Callable[[int], Iterable[Path]] | None = None,
) -> None:
    """README.md and its pictures; `shrink` makes a PNG so small that its longer side has so many pixels.

    `skipped` and `undrawn` say what of the user's data is not in the dataset. `files` gives every so-manyeth part, one
    at a time.
    """
    files = files or (lambda step: whole_files(out)[::step])
    held = read_manifest(out).values()
    step, rows = -(-len(held) // READ) or 1, sum(h.rows for h in held)
    recipe = yaml.safe_load((out / "recipe.yaml").read_text(encoding="utf-8"))
    shown = dict(pictures(islice(files(step), 3), out, shrink))
    write_whole(
        out / "README.md",
        card(
            tally(files(step), out),
            recipe,
            shown,
            list(missed(skipped, undrawn)),
            rows,
            step,
            of_rows(h.sha256 for h in sorted(held, key=lambda h: h.part)),
        ).encode(),
    )


def of_rows(digests: Iterable[str]) -> str:
    """What names the rows of files among all: `datasets` keeps what it once read by card and folder's last name."""
    return f"rows {hashlib.sha256(''.join(digests).encode()).hexdigest()[:16]}"


def tally(files: Iterable[Path], out: Path) -> Tally:
    import pyarrow.parquet as pq

    t = Tally()
    for file in files:
        rows = pq.read_table(file, columns=COLUMNS).to_pylist()
        for row in rows:
            count(t, row)
        look(t.prints, [row["kind"] for row in rows], file)
        cover(t.coverage, file)
        for family, asking in askings(file):
            t.askings.setdefault(family, Counter())[asking] += 1
        for no in read_rejected(out, file.stem):
            t.rejected[no.kind, no.reason] += 1
    return t


def count(t: Tally, row: dict[str, Any]) -> None:
    """Add one row."""
    kind = row["kind"]
    t.rows += 1
    t.kinds[kind, row["level"]] += 1
    t.engines.setdefault(kind, set()).add(row["engine"])
    t.languages.add(row["language"])
    t.versions |= set(json.loads(row["versions"]).items())
    for source in row["sources"]:
        t.sources.setdefault((source["name"], source["licence"]), set()).add(kind)
    for q in row["questions"]:
        key = (kind, q["task"])
        t.tasks[key] += 1
        t.annotators[q["annotator"]] += 1
        if q["answer_type"] == "boolean":
            (t.yes if q["answer"] == "true" else t.no)[key] += 1
        for place, choice in enumerate(q["choices"]):
            if not choice["mistake"]:
                t.places[*key, place] += 1


def pictures(files: Iterable[Path], out: Path, shrink: Shrink) -> Iterator[tuple[str, str]]:
    """The first picture of each kind, made small, and its path."""
    import pyarrow.parquet as pq

    done: set[str] = set()
    for file in files:
        for row in pq.read_table(file, columns=["kind", "images"]).to_pylist():
            if row["kind"] not in done:
                done.add(row["kind"])
                path = f"pictures/{row['kind'].replace('/', '-')}.png"
                write_whole(out / path, shrink(row["images"][0]["bytes"], SHOWN))
                yield row["kind"], path


def card(
    t: Tally, recipe: dict[str, Any], shown: dict[str, str], missed: Sequence[str], rows: int, step: int, which: str
) -> str:
    """The card's text. `t` is of every `step`-th part of `rows` rows in all; `which` names the rows."""
    split = recipe["split"]
    data = [{"split": split, "path": f"data/{split}-*.parquet"}]
    front = {
        "configs": [{"config_name": "default", "description": which, "data_files": data}],
        "language": sorted(t.languages),
        "license": "other",
        "task_categories": ["visual-question-answering", "image-to-text"],
        "tags": ["synthetic", "gnomon", *sorted({k.split("/")[0] for k, _ in t.kinds})],
        "size_categories": [next((name for most, name in SIZES if rows < most), "n>10M")],
    }
    return "\n".join(
        [
            "---",
            yaml.safe_dump(front, sort_keys=False).strip(),
            "---",
            "",
            f"# {rows:,} pictures with the truth about them",
            "",
            "Drawn by code with gnomon; every answer was computed from facts of the drawing "
            "by the program stored with it. "
            "`gnomon verify` on this folder computes them all again and measures the pictures.",
            "",
            "```python",
            "import datasets",
            'rows = datasets.load_dataset("path/to/this/folder")',
            "```",
            "",
            *(f"![{kind}]({path})" for kind, path in sorted(shown.items())),
            "",
            "## Counts",
            "",
            *([f"These and all that follows are of every {step}th part, {t.rows:,} pictures.", ""] if step > 1 else ()),
            *table(("kind", "engine", *(f"level {n}" for n in range(1, 6)), "all"), counts(t)),
            "",
            "## Questions",
            "",
            *table(("kind", "task", "questions", "yes", "no", "place of the right choice"), questions(t)),
            "",
            *diverse(t.askings),
            *alike(t.prints),
            *coverage(t.coverage),
            *worded(t.annotators),
            "## Turned away",
            "",
            f"{sum(t.rejected.values()):,} draws were turned away and drawn again"
            + ("; each is in `rejected/`." if t.rejected else "."),
            "",
            *(
                table(("kind", "reason", "draws"), [(k, r, n) for (k, r), n in sorted(t.rejected.items())])
                if t.rejected
                else []
            ),
            "",
            *missed,
            "## Sources and licences",
            "",
            *table(
                ("source", "licence", "kinds"),
                [(n, x, ", ".join(sorted(k))) for (n, x), k in sorted(t.sources.items())],
            ),
            "",
            "## Versions",
            "",
            *table(("what", "version"), sorted(t.versions)),
            "",
            f"Seed {recipe['seed']}; the whole recipe is in `recipe.yaml`.",
            "",
        ]
    )


def counts(t: Tally) -> Iterator[tuple[object, ...]]:
    for kind in sorted({k for k, _ in t.kinds}):
        levels = [t.kinds[kind, n] for n in range(1, 6)]
        yield (kind, ", ".join(sorted(t.engines[kind])), *levels, sum(levels))


def questions(t: Tally) -> Iterator[tuple[object, ...]]:
    for kind, task in sorted(t.tasks):
        key = (kind, task)
        yes, no = t.yes[key], t.no[key]
        places = [t.places[kind, task, n] for n in range(4)]
        yield (
            kind,
            task,
            t.tasks[key],
            f"{yes / (yes + no):.0%}" if yes + no else "",
            f"{no / (yes + no):.0%}" if yes + no else "",
            " / ".join(map(str, places)) if any(places) else "",
        )


def diverse(asked: dict[str, Counter[Asking]]) -> Iterator[str]:
    """How many ways of asking there are in a thousand questions of each family."""
    yield from ("## Diversity of questions", "")
    yield "Different programs and wordings among 1,000 questions, names, numbers and words of the picture left aside."
    rows = ((f, own.total(), len(own), round(distinct(own))) for f, own in sorted(asked.items()))
    yield from ("", *table(("family", "questions", "ways of asking", "in 1,000 questions"), rows), "")


def worded(annotators: Counter[str]) -> Iterator[str]:
    """Who worded the questions, if it was not the templates alone."""
    if set(annotators) - {TEMPLATE}:
        yield "What a model worded passed the gate of `gnomon annotate`; `said/` has all that it said."
        yield ""
        yield from table(("worded by", "questions"), sorted(annotators.items()))
        yield ""


def alike(prints: dict[str, list[int]]) -> Iterator[str]:
    """How many pictures of each kind are near duplicates of earlier ones."""
    yield from ("## Near duplicates", "")
    yield "Plot areas, cut out and scaled alike, whose coarse light and dark is that of an earlier one of their kind,"
    yield from ("of the first pictures of each kind.", "")
    rows = ((k, len(own), n := len(near(own)), f"{n / len(own):.1%}") for k, own in sorted(prints.items()))
    yield from (*table(("kind", "pictures looked at", "near an earlier one", "share"), rows), "")


def missed(skipped: Sequence[str], undrawn: Sequence[str]) -> Iterator[str]:
    """What of the user's data is not in the dataset, line by line up to `NAMED` of each sort."""
    for lines, what in ((skipped, "were left out"), (undrawn, "can be drawn, but are in none of these pictures")):
        if lines:
            yield from (f"## Data of the user's that {what}", "")
            yield from (*(f"* `{text.replace('`', chr(39))}`" for text in lines[:NAMED]), "")
            if len(lines) > NAMED:
                yield from (f"… and {len(lines) - NAMED:,} more; `gnomon inspect` on the files names them all.", "")


def coverage(found: Coverage) -> Iterator[str]:
    """By which rules facts follow and by which steps figures are made, those that never came up included."""
    rules = list(rows_of(found.rules, found.ruled, "rules"))
    if rules:
        yield from ("## Theorems and other rules", "")
        yield from (*table(("family", "rule", "facts that follow by it", "pictures"), rules), "")
    steps = list(rows_of(found.steps, found.stepped, "steps"))
    if steps:
        yield from ("## Constructions", "")
        yield from (*table(("family", "step", "times", "pictures"), steps), "")


def table(head: tuple[str, ...], rows: Any) -> list[str]:
    """A table in Markdown."""
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
