"""Which choice is meant: by its text, by its letter, or by both if they agree."""

from __future__ import annotations

import re

from gnomon.datasets.scoring.amounts import meant
from gnomon.datasets.scoring.key import Key
from gnomon.datasets.scoring.names import said, turned, words
from gnomon.datasets.scoring.plain import bare, plain
from gnomon.truth.interval import nearly

_LETTER = re.compile(
    r"^\W*(?:(?:option|choice|letter|answer)\s+)?(?P<open>[(\[{\"'])?\s*(?P<letter>[A-Za-z])(?:\s*(?P<close>[)\]}\"'.:,])|(?=\s+[-(]\s?)|(?=\s+(?:because|since|as|is)\b)|\s*$)"
    r"(?P<rest>.*)$",
    re.S | re.I,
)
_SURE = re.compile(r"\b(?:option|choice|letter)\b|^\W*[(\[]", re.I)
_ANOTHER = re.compile(
    r"(?:[,;/&|]|\b(?:and|or|option|so|thus|hence|therefore)\b)\s*(?:[Oo]ption |[Cc]hoice )?\(?([A-H])\)?"
    r"(?=$|[\s).,:;/])"
)
_WHY = re.compile(r"^\W*(?:because|since|as|which|the|it|its|with|is|this|that)\b", re.I)
_OUT = re.compile(r"^\W*is (?:wrong|incorrect|false|untrue|out)\b", re.I)
SHORT = 3  # words of a line that is an answer, not an explanation
_OTHERS = re.compile(r"\b(?:or|not|neither|nor|isn't|maybe|perhaps|either|all|both)\b", re.I)


def picked(key: Key, text: str) -> int | None:
    """The number of the choice that is meant; None if none is, -1 if several are or a letter has another's text."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        picks = {one for line in lines if (one := picked(key, line)) is not None or len(line.split()) <= SHORT}
        return picks.pop() if len(picks) == 1 else -1 if picks else None
    text = bare(text) if not text.startswith(("(", "[", "-")) else text.strip()
    exact = [i for i, choice in enumerate(key.choices) if alike(key, choice, text)]
    letter = lettered(key, text)
    if exact and not (letter is not None and _SURE.search(text)):
        return exact[0] if len(exact) == 1 else -1
    if letter is not None:
        return letter
    return mentioned(key, text)


def alike(key: Key, choice: str, text: str) -> bool:
    """Whether a text is that of a choice, as printed or as it is read."""
    choice = plain(choice)
    if symbols(choice) == symbols(text):
        return True
    if key.form in ("name", "letters", "print") and key.sort not in ("number", "exact"):
        if re.search(r"[∠=∥⊥]", choice):
            return symbols(turned(choice)) == symbols(turned(text))
        if re.match(r"[A-Za-z][).,:]", text):  # a letter, no article
            return False
        return bool(words(choice)) and words(choice) == words(text) and ("-" in choice) == ("-" in text)
    return False


def symbols(text: str) -> str:
    """The text with its blanks, its articles and the marks around it taken away."""
    return re.sub(r"\s+|[\"'`*]", "", re.sub(r"^(?:the|an?)\s+", "", text.casefold().strip(" .")))


def lettered(key: Key, text: str) -> int | None:
    """The choice of the letter at the beginning; -1 if there is none such, or if what follows is another's text."""
    match = _LETTER.match(text)
    if not match:
        return None
    letter = match["letter"]
    if letter.islower() and match["rest"].strip() and not match["close"]:
        return None
    place = ord(letter.upper()) - ord("A")
    rest = re.sub(r"^\s*(?:[):.\]}]|-\s)?\s*", "", match["rest"]).strip()
    if place >= len(key.choices):
        return -1 if not rest else None
    if not rest:
        return place
    follows = [i for i, choice in enumerate(key.choices) if alike(key, choice, bare(rest)) or alike(key, choice, rest)]
    if follows:
        return place if follows == [place] else -1
    others = {*spelled(key, rest), *letters(text[match.end("letter") :])} - {place}
    if others or _OTHERS.search(rest) or _OUT.match(rest):
        return -1
    own = bare(rest.strip("() ,"))
    named = place in spelled(key, own) and not re.search(r"[,;/]", own)
    return place if named or _WHY.match(rest) else -1


def letters(text: str) -> list[int]:
    """The choices whose letters stand after a comma, a stroke, `and` or `or`."""
    return [ord(letter) - ord("A") for letter in _ANOTHER.findall(text)]


def spelled(key: Key, text: str) -> list[int]:
    """The choices whose texts stand in a text, those within a longer one's left out."""
    low = f" {' '.join(text.casefold().split())} "
    found = []
    for i in sorted(range(len(key.choices)), key=lambda i: -len(key.choices[i])):
        own = " ".join(plain(key.choices[i]).casefold().split())
        at = re.search(rf"(?<![\w.,-]){re.escape(own)}(?![\w%°²³]|[.,]\d)", low) if own else None
        if at:
            found.append(i)
            low = low[: at.start()] + " | " + low[at.end() :]
    return found


def mentioned(key: Key, text: str) -> int | None:
    """The one choice that a sentence names: a number by its value, a letter after `is`."""
    there = spelled(key, text)
    others = set(letters(text))
    chosen = re.findall(r"\b(?:is|be|choose|pick|select|with|option|choice)\s*:?\s*\(?([A-Z])\)?(?=\W*$|[).:])", text)
    if len(set(chosen)) == 1 and not there and not _OTHERS.search(text):
        place = ord(chosen[0]) - ord("A")
        return place if place < len(key.choices) and not others - {place} else -1
    if _OTHERS.search(text) and there:
        return -1
    if len(there) > 1 or others - {*there}:
        return -1
    if key.sort in ("number", "exact"):
        values = meant(key, text)
        if not values:
            return there[0] if there and key.sort == "exact" else None
        own = [meant(key, plain(choice)) for choice in key.choices]
        hits = [i for i, v in enumerate(own) if v and abs(v[0] - values[0]) <= nearly(v[0])]
        return hits[0] if len(hits) == 1 else None
    if not there:
        return None
    one = plain(key.choices[there[0]])
    return there[0] if len(one) > 2 or any(words(part) == words(one) for part in said(text)) else None
