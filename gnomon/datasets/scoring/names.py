"""Names match as names: word for word, whatever the case, the article or the sentence around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import yaml

from gnomon.datasets.scoring.numerals import read

_WORD = re.compile(r"(?<![\w)])-?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,]\d+)*%?|[+&#∠%]")
_ARTICLES = {"the", "a", "an"}
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|shows?|showed|reache[sd]|belongs to|goes to|called|named|be|as|equals|says|"
    r"reads|"
    r"rose|fell|peaked|comes|came|stands?|begins?|ends?|opens?|points?|lies)\b|[:=→]",
    re.I,
)
_TAIL = re.compile(
    r"\s*(?:\(.*\)\s*$|[,;.]?\s+(?:with|because|since|at|as|which|where|having|followed by|based on|whose|due to)\b.*$"
    r"|\s+[-—]\s+.*$|—.*$|,\s+(?=[$€£]|\d[\d.,]*\s*[%a-z]).*$)",
    re.S,
)
_DENIED = re.compile(
    r"\b(?:not|nor|neither|never|no|isn't|except|or|either|maybe|perhaps|unsure|cannot|can't|could|might)\b|n't\b", re.I
)
_LETTERS = re.compile(r"(?:∠\s*|\bangle |△|\btriangle |\bsegment |\bside |\bline )?\b([A-Z]{2,3})\b")


@cache
def _synonyms() -> tuple[dict[str, str], frozenset[str]]:
    with (Path(__file__).parent / "synonyms.yaml").open(encoding="utf-8") as file:
        data = yaml.safe_load(file)
    frames = frozenset(data.pop("frames"))
    return {way.casefold(): ways[0].casefold() for sort in data.values() for ways in sort for way in ways}, frames


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a name: small letters without accents, numbers as numbers, months short, no articles in front."""
    text = unicodedata.normalize("NFKD", text.casefold().replace("−", "-").replace("–", "-").replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text)
    text = re.sub(r"\b(\d{4})-(\d\d)-(\d\d)\b", lambda m: f"{int(m[3])} {_MONTHS[int(m[2]) % 13]} {m[1]}", text)
    text = re.sub(r"(?<=\d)\s*(?:-|\bto\b)\s*[$€£]?(?=\d)", " to ", text)
    found = [_word(w) for w in _WORD.findall(text)]
    while found and found[0] in _ARTICLES and len(found) > 1:
        found = found[1:]
    return tuple(found)


_MONTHS = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _word(word: str) -> str:
    if word.strip("-%")[-1:].isdigit():
        sign = "-" if word.startswith("-") else ""
        number = read(word.strip("-%"))
        return f"{sign}{number:.12g}{'%' * word.endswith('%')}" if number is not None else word
    known = _synonyms()[0]
    return known.get(word, word) if word in known and known[word] in _MONTHS else word


def same_name(right: str, said: str) -> bool:
    """Whether two texts are one name: the same words, a synonym, or the same date."""
    mine, other = words(right), words(said)
    if mine == other:
        return bool(mine) or right.strip() == said.strip()
    known = _synonyms()[0]
    one, two = (known.get(" ".join(w), " ".join(w)) for w in (mine, other))
    if one == two and one:
        return True
    dated = set(mine) & {*_MONTHS[1:], "q1", "q2", "q3", "q4", "h1", "h2"}
    return bool(dated) and sorted(mine) == sorted(w for w in other if w not in ("of", "the"))


def of_name(asked: str, right: str, text: str) -> float:
    """1 if the text says that name and no other. What the question says already may be left out: `3` for `Week 3`."""
    if same_name(right, text):
        return 1.0
    if _DENIED.search(text) and not _DENIED.search(right):
        return 0.0
    return float(any(fits(asked, right, one) for one in said(text)))


def said(text: str) -> Iterator[str]:
    """What a sentence may name: all of it, what is in its quotes, what stands before or after its verb."""
    text = re.sub(r"\s*\((?!\s*(?:or|not|maybe|perhaps)\b)[^()]*\)", " ", text) if "(" in text.strip()[1:] else text
    text = re.sub(
        r"^\W*(?:so|thus|therefore|hence|it(?:'s| is| was)|that(?:'s| is)|this is|they are|i think|in|on|by|at|for)\b"
        r",?\s*",
        "",
        text,
        flags=re.I,
    )
    text = re.sub(r"^\W*(?:based on|according to|looking at|judging by) [^,]{1,60},\s+", "", text, flags=re.I)
    yield text
    yield _TAIL.sub("", text)
    yield from quoted(text)
    verbs = list(_VERB.finditer(text))
    if len(verbs) == 1 and not re.search(r"\b(?:and|but|while|whereas|than)\b|;|\n", text):
        before, after = text[: verbs[0].start()], text[verbs[0].end() :]
        yield before
        yield _TAIL.sub("", after)
    elif verbs and not re.search(r"\b(?:and|but|while|whereas|then|than)\b|;|\n", text):
        yield _TAIL.sub("", text[verbs[-1].end() :]) if text[: verbs[-1].start()].count(",") == 0 else ""


def quoted(text: str) -> list[str]:
    """What stands in quotes, if it is one thing and no list."""
    for pattern in (r"\"([^\"\n]+)\"", r"(?<!\w)'([^'\n]+)'(?!\w)"):
        found = set(re.findall(pattern, text))
        if len(found) == 1 and not re.search(r"[,;/\n]", re.sub(pattern, "", text)):
            return [*found]
    return []


def fits(asked: str, right: str, one: str) -> bool:
    """Whether words are a name, a frame such as `the bar for` and what the question says already left aside."""
    if not one.strip():
        return False
    if same_name(right, one):
        return True
    mine, other = words(right), words(one)
    if not mine or not other:
        return False
    known = {w for word in words(asked) for w in (word, word.removesuffix("s"), word.removesuffix("ies") + "y")}
    frames = _synonyms()[1] | {w for w in known if w.isalpha()} & set(
        words(re.sub(r"'[^']*'|\"[^\"]*\"", " ", asked.lower())) + tuple(known)
    )
    if len(mine) > 1 and mine[0] in known and mine[0].isalpha() and mine[1:] == other:
        return True
    while len(other) > len(mine) and other[-1] in _synonyms()[1]:
        other = other[:-1]
    other = shorter(other, len(mine))
    if len(other) in (len(mine) + 1, len(mine) + 2 if other[1:2] == ("of",) else 0) and (
        other[0] in _synonyms()[1] or (other[0] in frames and mine[0][:1].isdigit())
    ):
        other = other[1:]
    other = shorter(other, len(mine))
    return mine == other or same_name(" ".join(mine), " ".join(other))


def shorter(found: tuple[str, ...], least: int) -> tuple[str, ...]:
    """Without articles and prepositions in front."""
    while len(found) > least and found[0] in _ARTICLES | {"for", "of", "in", "on", "at"}:
        found = found[1:]
    return found


def of_letters(asked: str, right: str, text: str) -> float:
    """As names, but AB is BA, and ∠ABC is ∠CBA."""
    return of_name(asked, turned(right), turned(text))


def turned(text: str) -> str:
    """The letters of segments and angles in one order of the two in which they can be read."""
    text = _LETTERS.sub(lambda m: ("∠" if len(m[1]) == 3 else "") + min(m[1], m[1][::-1]), text)
    sides = [s.strip() for s in re.split(r"([=∥⊥])", text)]
    return " ".join(sorted(sides[::2]) + sides[1::2]) if (len(sides) == 3 and "∠" in text) or len(sides) == 3 else text
