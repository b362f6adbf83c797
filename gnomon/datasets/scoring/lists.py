"""Lists: by F1 over their items; in their order where the question fixes one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from gnomon.datasets.scoring.amounts import close
from gnomon.datasets.scoring.formulas import of_formula
from gnomon.datasets.scoring.key import Key
from gnomon.datasets.scoring.maths import value
from gnomon.datasets.scoring.names import of_letters, of_name, same_name, words
from gnomon.datasets.scoring.plain import bare, parts_at, plain
from gnomon.datasets.scoring.points import equal as same_point
from gnomon.datasets.scoring.points import points
from gnomon.truth.fact import is_number, number

Same = Callable[[Any, str], bool]
_NAMED = re.compile(r"^\s*[a-zA-Z](?:_?\d|[₀-₉])?\s*=")
_DENIED = re.compile(r"\W*(?:not|neither|none of|(?:all|everything|anything) (?:but|except))\b", re.I)
MOST = 300  # items of a list that are looked at


def of_list(key: Key, prediction: object, text: str) -> float:
    """2 hits / (items wanted + items said). Where the order counts, hits are the most items that stand in it."""
    assert isinstance(key.value, tuple)
    same = comparison(key)
    if _DENIED.match(text):
        return 0.0
    if isinstance(prediction, (list, tuple)):
        given = [str(p) for p in prediction]
    elif key.form == "point":
        given = [f"({'; '.join(p)})" for p in points(text)]
    else:
        given = items(text, [str(v) for v in key.value if isinstance(v, str)])
    given = given[:MOST]
    left: list[int | None] = []
    taken: set[int] = set()
    for one in given:
        hit = next((i for i, want in enumerate(key.value) if i not in taken and same(want, one)), None)
        left.append(hit)
        if hit is not None:
            taken.add(hit)
    hits = len(taken) if not key.ordered else rising([h for h in left if h is not None])
    return 2 * hits / (len(key.value) + len(given)) if key.value or given else 1.0


def comparison(key: Key) -> Same:
    """Whether an item that is said is one that is wanted."""
    first = key.value[0] if isinstance(key.value, tuple) and key.value else ""
    if is_number(first):
        return lambda want, one: (v := value(_NAMED.sub("", one))) is not None and close(number(want), one, (v,))
    if key.form == "point":
        return lambda want, one: any(same_point(a, b) for a in points(plain(str(want))) for b in points(one))
    if key.form == "formula":
        return lambda want, one: of_formula(plain(str(want)), one) == 1
    if key.form == "letters":
        return lambda want, one: of_letters(key.asked, str(want), one) == 1
    return lambda want, one: same_name(str(want), one) or of_name(key.asked, str(want), one) == 1


def rising(places: Sequence[int]) -> int:
    """The most places that stand in their order."""
    best: list[int] = []
    for i, place in enumerate(places):
        best.append(1 + max((best[j] for j in range(i) if places[j] < place), default=0))
    return max(best, default=0)


def items(text: str, known: list[str]) -> list[str]:
    """The items of a list that was said: JSON, or parted by commas, semicolons, lines and `and`."""
    text = text.strip()
    if text.startswith(("[", "{")) and text.rstrip(".").endswith(("]", "}")):
        text = text.rstrip(".")
        try:
            found = json.loads(text.replace("'", '"') if '"' not in text else text)
            return [str(p) for p in found]
        except (ValueError, RecursionError, TypeError):
            text = text[1:-1]
    found = []
    for item in sorted(known, key=len, reverse=True):
        # an item with a comma, an `and` or an `or` of its own would fall apart
        if re.search(r"[,;&]|\b(?:and|or)\b", item) and item.casefold() in text.casefold():
            place = text.casefold().index(item.casefold())
            found.append((place, item))
            text = text[:place] + "\x00" * len(item) + text[place + len(item) :]
    text = re.split(r"(?<=\w)\s*:\s+|\b(?:are|is|follows)\s*:?\s+", text)[-1] if not re.search(r":.*:", text) else text
    text = re.sub(r"\s\d{1,2}[.)]\s+", "\n", text) if re.match(r"\s*1[.)]\s", text) else text
    start = 0
    for part in parts_at(text, ",;\n→>"):
        for one in re.split(r"\s+(?:and|or)\s+|\s*&\s*|^\s*(?:and|or)\s+", part):
            name = re.sub(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+", "", one.replace("\x00", "").strip()).removeprefix("then ")
            if words(name) or re.search(r"\w", name):
                found.append((text.find(one, start), bare(name)))
        start += len(part)
    return [name for _, name in sorted(found, key=lambda f: f[0])]
