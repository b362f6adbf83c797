"""A span quoted from a text that the question shows: it has to hold the words that are meant, and few besides."""

from __future__ import annotations

import re

from gnomon.datasets.scoring.names import quoted, words
from gnomon.datasets.scoring.plain import bare, plain

EXTRA = 6  # words that a quote may have besides those that are meant


def of_span(asked: str, right: str, text: str) -> float:
    """1 if the text, or the one thing that it quotes, is a part of what is shown that holds the right words."""
    shown, right = flat(plain(asked.partition("\n\n")[2])), flat(plain(right))
    return float(any(holds(shown, right, flat(bare(one))) for one in (text, *quoted(text))))


def flat(text: str) -> str:
    """Small letters, one blank between words, no signs of money: one alone is read as the begin of a formula."""
    text = re.sub(r"[$€£¥]", "", text)
    return " ".join(text.casefold().split())


def holds(shown: str, right: str, quote: str) -> bool:
    """Whether a quote stands in the text where the right words do, both of them as whole words."""
    if len(words(quote)) > len(words(right)) + EXTRA:
        return False
    return bool(found(right, quote)) and bool(found(quote, shown))


def found(part: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w.-]){re.escape(part)}(?![\w-]|\.\d)", text) if part else None
