"""Machine speech, looked for in what is printed: `idioms.yaml` says what no person says.

`python tests/annotators/idioms.py FOLDER` reads all questions, rationales and captions of a dataset and counts what it
finds of each.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

QUOTED = re.compile(r"“[^”]*”|(?<!\w)'[^']*'(?!\w)")


@cache
def idioms(where: str) -> dict[str, re.Pattern[str]]:
    """The idioms of a part of what is said, with those of all parts."""
    data = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return {name: re.compile(way) for name, way in {**data["everywhere"], **data.get(where, {})}.items()}


def found(text: str, where: str) -> Iterator[str]:
    """The names of the idioms in a text; `where` is questions, rationales or captions."""
    plain = QUOTED.sub("“”", text)
    for name, way in idioms(where).items():
        if way.search(plain):
            yield name


# what is told in two sentences of one rationale, and can be said once or not at all
TWICE = {
    "next comes, and is second": re.compile(
        r"next comes (?P<name>[^.;]+?) with [^;]*?\. (?:[^.]*?; so )?(?P=name) has the second"
    ),
    "the first, and all in order": re.compile(
        r"has the (?P<most>\w+) (?P<what>[^.:;]+): [^.;]*\. "
        r"In order: [^.]*?; so [^.]*? has the second (?P=most) (?P=what)"
    ),
    "two, and two again": re.compile(r"(?P<a>[^.;]+?) and (?P<b>[^.;]+); so [^.]*\. (?P=b) and (?P=a); so "),
    "one zero and none": re.compile(
        r"has [1-9]\d* real zeros?\b.*\bno real zero\b|\bno real zero\b.*has [1-9]\d* real zeros?\b"
    ),
}


def told_twice(rationale: str) -> Iterator[str]:
    """The names of what a whole rationale tells twice, or denies itself."""
    yield from (name for name, way in TWICE.items() if way.search(rationale))


def main() -> int:
    import pyarrow.parquet as pq

    seen: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for file in sorted(Path(sys.argv[1], "data").glob("*.parquet")):
        for row in pq.read_table(file, columns=["id", "questions", "captions"]).to_pylist():
            said = [("questions", q["text"]) for q in row["questions"]]
            said += [("rationales", t["text"]) for q in row["questions"] for t in q["rationale"]]
            said += [("captions", c["text"]) for c in row["captions"]]
            whole = [" ".join(t["text"] for t in q["rationale"]) for q in row["questions"]]
            hits = [(name, text) for where, text in said for name in found(text, where)]
            hits += [(name, text) for text in whole for name in told_twice(text)]
            seen.update(where for where, _ in said)
            counts.update(name for name, _ in hits)
            if "--show" in sys.argv:
                print(
                    *(f"{name} | {row['id']} | {text[:200]}" for name, text in hits), sep="\n", end="\n" if hits else ""
                )
    print(dict(seen))
    for name, n in counts.most_common():
        print(f"{n:6}  {name}")
    return bool(counts)


if __name__ == "__main__":
    sys.exit(main())
