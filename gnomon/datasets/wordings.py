"""How diverse questions are: distinct programs and wordings, whatever stands in the pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from math import exp, lgamma
from pathlib import Path
from typing import Any

import orjson

from gnomon.datasets.variants import shape

EACH = 1_000  # questions of which one counts how many differ
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

Asking = tuple[str, str]


def asking(question: Mapping[str, Any], printed: Collection[str]) -> Asking:
    """The shape of a question's program, and its words; `printed` are the words of the picture, all told alike."""
    return shape(orjson.loads(question["program"])), wording(str(question["text"]), printed)


def wording(text: str, printed: Collection[str]) -> str:
    """The text with `_` for what has a number or a capital in it within a sentence, or is printed in the picture."""

    def masked(m: re.Match[str]) -> str:
        word = m.group()
        named = word[1:] != word[1:].lower() or (word[0].isupper() and not opens(text, m.start()))
        return "_" if named or any(c.isdigit() for c in word) or word.casefold() in printed else word

    return re.sub(r"_(?:[^\w?]*_)+", "_", WORD.sub(masked, text.partition("\n")[0]))


def opens(text: str, at: int) -> bool:
    """Whether a sentence begins there."""
    return not text[:at].strip() or text[:at].rstrip()[-1] in ".:?!"


def words_of(texts: Collection[str]) -> frozenset[str]:
    """The words that are printed in a picture, and as one and as many."""
    found = {w.casefold() for t in texts for w in WORD.findall(t)}
    return frozenset(found | {f"{w}s" for w in found} | {w.removesuffix("s") for w in found})


def distinct(counts: Counter[Any], each: int = EACH) -> float:
    """How many different ones there are among so many drawn at random (rarefaction); of fewer, in proportion."""
    total = counts.total()
    if not total:
        return 0.0
    drawn = min(each, total)

    def missed(n: int) -> float:
        """The chance that none of n is among those that are drawn."""
        if total - n < drawn:
            return 0.0
        return exp(
            lgamma(total - n + 1) + lgamma(total - drawn + 1) - lgamma(total + 1) - lgamma(total - n - drawn + 1)
        )

    return sum(1 - missed(n) for n in counts.values()) * each / drawn


def askings(file: Path) -> Iterator[tuple[str, Asking]]:
    """Family and asking of each question of a part; of its marks only the texts are read."""
    import pyarrow.parquet as pq

    part = pq.ParquetFile(file).read(columns=["kind", "questions", "marks.list.element.text"])
    columns = (part[name].to_pylist() for name in ("kind", "questions", "marks"))
    for kind, questions, marks in zip(*columns, strict=True):
        printed = words_of([m["text"] for m in marks if m["text"]])
        yield from ((kind.split("/")[0], asking(q, printed)) for q in questions)
