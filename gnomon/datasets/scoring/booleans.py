"""Yes and no."""

from __future__ import annotations

import re

_YES = {"yes", "true", "correct", "right", "yeah", "yep"}
_NO = {"no", "false", "incorrect", "wrong", "untrue", "nope"}
_LOOSE = {"right", "wrong", "correct"}  # also ordinary words
_UNSURE = {"or", "maybe", "perhaps", "unsure"}
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NOT = {
    "not", "isn't", "never", "hardly", "wasn't", "aren't", "doesn't", "don't", "can't", "cannot", "won't", "wouldn't"
}  # fmt: skip
_TAKEN_BACK = re.compile(r"\b(?:yes|no) (?:isn't|is (?:not|wrong|incorrect|false|untrue))\b")
_SURE = re.compile(r"\b(?:there is |without )?no (?:doubt|question)\b")
_LETTER = {"y": True, "n": False}


def of_boolean(value: object, text: str) -> float:
    """1 if it says so and nothing else: `not true` is no, `yes and no` is neither."""
    said = set(verdicts(text))
    return float(said == {bool(value)})


def verdicts(text: str) -> list[bool]:
    """Each yes and no that is said. After one, `right` and `correct` are ordinary words, as in `to the right`."""
    if (letter := text.strip(" .").lower()) in _LETTER:
        return [_LETTER[letter]]
    found: list[bool] = []
    for clause in re.split(r"[,.;:!?/—\n]", _SURE.sub("", text.lower())):
        words = _WORD.findall(clause)
        if _UNSURE & set(words) or re.search(r"\bnot (?:yes|no|not)\b", clause) or _TAKEN_BACK.search(clause):
            return [True, False]
        for i, word in enumerate(words):
            if word in _LOOSE and ((found and len(words) > 1) or not verdict(word, clause)):
                continue
            if word in _YES | _NO:
                negated = bool(_NOT & set(words[max(0, i - 2) : i]))
                if negated and word in ("yes", "no"):
                    return [True, False]
                found.append((word in _YES) is not negated)
    return found


def verdict(word: str, clause: str) -> bool:
    """Whether a word that has other meanings ends a clause as a verdict does: `it is right`, not `to the right`."""
    return bool(re.search(rf"(?:^|\b(?:is|not|that's|it's)\s+){word}\W*$", clause.strip()))
