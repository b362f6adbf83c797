"""What is printed, and was copied: each word the same but for a slip of the pen. Likeness counts here alone."""

from __future__ import annotations

from gnomon.datasets.scoring.names import of_name, quoted, words

NEAR = 0.8  # the least likeness of two words that is worth anything
SHORT = 5  # letters of a word below which no other letter will do: Group A is no Group B


def of_print(asked: str, right: str, text: str) -> float:
    """1 for the same words, as names are compared; less for slips in long words (1 - distance of all, as in ANLS)."""
    exact = of_name(asked, right, text)
    return exact if exact else max(likeness(right, one) for one in (text, *quoted(text), text.partition(":")[2]))


def likeness(right: str, text: str) -> float:
    from rapidfuzz.distance import Levenshtein

    mine, other = words(right), words(text)
    if not mine or len(mine) != len(other):
        return 0.0
    for a, b in zip(mine, other, strict=True):
        if a == b:
            continue
        if min(len(a), len(b)) < SHORT or not (a.isalpha() and b.isalpha()):
            return 0.0
        if Levenshtein.normalized_similarity(a, b) < NEAR:
            return 0.0
    like = Levenshtein.normalized_similarity(" ".join(mine), " ".join(other))
    return float(like) if like >= NEAR else 0.0
