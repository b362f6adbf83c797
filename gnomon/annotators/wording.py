"""A small grammar of wordings: "(Which|What) bar is [the] highest{where}?" with slots filled last."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import Generator

_GROUP = re.compile(r"\(([^()]*\|[^()]*)\)|\[([^\[\]]*)\]")


def say(words: Generator, *templates: str, **slots: object) -> str:
    """One wording: a template drawn evenly, `(a|b)` one of, `[a]` a or nothing, `{slot}` filled with the slots.

    Alternatives are chosen before slots are filled, so a slot may hold any character. KeyError if a slot is missing.
    """
    text = templates[int(words.integers(len(templates)))]
    while found := _GROUP.search(text):
        options = found.group(1).split("|") if found.group(1) is not None else ["", found.group(2)]
        text = text[: found.start()] + options[int(words.integers(len(options)))] + text[found.end() :]
    text = re.sub(r" (?=[?.,:]( |$))", "", re.sub(r"  +", " ", text)).strip()
    text = re.sub(r"\{(\w+)\}", lambda m: str(slots[m.group(1)]), text)
    text = text if is_cased(text) else text[:1].upper() + text[1:]
    return one_stop(re.sub(r"  +", " ", text))


def is_cased(text: str) -> bool:
    """Whether a text begins with a name that keeps its small letter: brnB, mRNA."""
    return re.match(r"[a-z]+[A-Z]", text) is not None


def one_stop(text: str) -> str:
    """A sentence that ends in an abbreviation, such as 60 a.u., has its stop already."""
    return text[:-1] if text.endswith("..") and not text.endswith("...") else text


HOW_MUCH = (
    (re.compile(r"\bby how much\b", re.IGNORECASE), "by how many {}"),
    (re.compile(r"\bhow much (?=\w+er\b|more\b|less\b)", re.IGNORECASE), "how many {} "),
)


def asked_in(text: str, unit: str) -> str:
    """A question that says in which unit it is answered: by how many percentage points, what … in percentage points."""
    for much, many in HOW_MUCH:
        if found := much.search(text):
            said = many.format(unit)
            said = said if found.group()[0].islower() else said[:1].upper() + said[1:]
            return text[: found.start()] + said + text[found.end() :]
    end = text.rfind("?") if "?" in text else len(text) - 1
    return f"{text[:end]}, in {unit}{text[end:]}"


@dataclass(frozen=True)
class Saying:
    """Templates with what fills their slots, said only if the question is asked: most candidates never are.

    `fill` makes of the slots at hand all that the templates speak of.
    """

    templates: tuple[str, ...]
    slots: tuple[tuple[str, object], ...]
    opening: str = ""
    fill: Callable[[dict[str, object]], dict[str, object]] = dict

    def said(self, words: Generator) -> str:
        """One wording, after the opening if there is one."""
        slots = self.fill(dict(self.slots))
        text = say(words, *self.templates, **slots)
        return f"{say(words, self.opening, **slots)} {text}" if self.opening else text


def saying(templates: tuple[str, ...], opening: str = "", **slots: object) -> Saying:
    return Saying(templates, tuple(slots.items()), opening)


def wordings(*templates: str) -> int:
    """How many different wordings templates have, slots aside."""
    count = 0
    for text in templates:
        n = 1
        while found := _GROUP.search(text):
            n *= len(found.group(1).split("|")) if found.group(1) is not None else 2
            text = text[: found.start()] + text[found.end() :]
        count += n
    return count


def listing(items: list[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else "none"


_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def in_words(count: int) -> str:
    """Numbers to twelve in words, as books print them."""
    return _ONES[count] if 0 <= count <= 12 else str(count)


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(n: int) -> str:
    """`third`, `12th`, `21st`."""
    if n <= len(_ORDINALS):
        return _ORDINALS[n - 1]
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


# what follows the head of a noun: type | of claim
HEAD = re.compile(
    r" (?=(?:of|in|per|to|on|under|for|at|from|with|without|until|by|who|which|spent|above|below|after|before|during"
    r"|between)\b)"
)
IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "axis": "axes",
    "medium": "media",
}
SAME = ("means", "species", "series", "goods", "people", "sheep")


def plural(noun: str, count: int = 2) -> str:
    """`bar`, `bars`; `entry`, `entries`; `box`, `boxes`; `type of claim`, `types of claim`."""
    if count == 1:
        return noun
    head, *rest = HEAD.split(noun, maxsplit=1)
    if rest:
        return f"{plural(head)} {rest[0]}"
    start, _, last = noun.rpartition(" ")
    if last in SAME:
        return noun
    if last in IRREGULAR:
        return f"{start} {IRREGULAR[last]}".strip()
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


# what cannot be counted stands without an article: with public spending above 3 million
MASS = ("spending", "traffic", "matter", "oxygen", "employment", "consumption", "migration", "downtime", "rainfall",
        "sunshine", "investment", "use", "generation", "humidity", "value of the assets")  # fmt: skip


@lru_cache(maxsize=1024)
def with_article(noun: str) -> str:
    """`a price`, `an hourly wage`, `an F1 score`; `public spending` has none."""
    head = HEAD.split(noun)[0]
    if head.split()[-1:] and head.split()[-1] in MASS:
        return noun
    first = noun.split(" ", 1)[0]
    silent = first.lower().startswith(("hour", "heir", "honest"))
    letter = len(first) > 1 and first[1:2].isdigit() and first[0] in "FHLMNRSX"
    vowel = first[:1].lower() in "aeiou" and not re.match(r"(?:uni(?!n)|use|usu|eu|one)", first.lower())
    return f"{'an' if silent or letter or vowel else 'a'} {noun}"


def within(part: str, text: str) -> bool:
    """Whether a name or a number stands in a text as a whole, in capitals or not: West is no part of South-West."""
    if not part or part.lower() not in text.lower():
        return False
    return re.search(rf"(?<![\w.−-])(?<!\d,){re.escape(part)}(?![\w-]|\.\d|,\d{{3}})", text, re.IGNORECASE) is not None
