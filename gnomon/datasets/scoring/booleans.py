"""Yes and no."""

from __future__ import annotations

import re

_YES = {"yes", "true", "correct", "right", "yeah", "yep"}
_NO = {"no", "false", "incorrect", "wrong", "untrue", "nope"}
_LOOSE = {"right", "wrong", "correct"}  # also ordinary words
_UNSURE = {"or", "maybe", "perhaps", "unsure"}
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NOT = {"not", "isn't", "never", "hardly", "wasn't", "aren't", "doesn't"}


def of_boolean(value: object, text: str) -> float:
    """1 if it says so and nothing else: `not true` is no, `yes and no` is neither."""
    said = set(verdicts(text))
    return float(said == {bool(value)})


def verdicts(text: str) -> list[bool]:
    """Each yes and no that is said. After one, `right` and `correct` are ordinary words, as in `to the right`."""
    found: list[bool] = []
    for clause in re.split(r"[,.;:!?/\n]", text.lower()):
        words = _WORD.findall(clause)
        if _UNSURE & set(words) or re.search(r"\bnot (?:yes|no|not)\b", clause):
            return [True, False]
        for i, word in enumerate(words):
            if word in _LOOSE and ((found and len(words) > 1) or not verdict(word, clause)):
                continue
            if word in _YES | _NO:
                negated = word not in ("yes", "no") and bool(_NOT & set(words[max(0, i - 2) : i]))
                found.append((word in _YES) is not negated)
    return found


def verdict(word: str, clause: str) -> bool:
    """Whether a word that has other meanings ends a clause as a verdict does: `it is right`, not `to the right`."""
    return bool(re.search(rf"(?:^|\b(?:is|not|that's|it's)\s+){word}\W*$", clause.strip()))
