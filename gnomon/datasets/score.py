"""Scoring a prediction against a question: 0 to 1, the same for evaluation and for rewards."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from gnomon.annotators.question import Asked
from gnomon.datasets.numbers import evaluated, numbers_in
from gnomon.truth.fact import is_number, number
from gnomon.truth.interval import half_up

Prediction = str | float | int | bool | Sequence[Any] | None
LONG = 20_000  # characters of a prediction that are looked at
HUGE = 10**300  # no float holds much more
NEAR = 0.8  # the least likeness of two texts that is worth anything
_LEAD = re.compile(r"^.*?\b(?:final )?answer(?: is|:)\s*|^(?:it|this|that|they)(?: is|'s| are)\s+", re.I | re.S)
_UNANSWERABLE = re.compile(
    r"\b(?:un|not )answerable\b|\b(?:cannot|can't|cant) (?:be|tell|say|answer|determine)"
    r"|\bimpossible to\b|\bnot applicable\b|^\W*n/?a\W*$|\bno such\b"
    r"|\bnot (?:shown|possible|enough)\b|\bthere is no(?:ne)?\b",
    re.I,
)


def score(question: Asked | Mapping[str, Any], prediction: Prediction) -> float:
    """How right a prediction is. `question` is one of a sample's, or of a row as `datasets` gives it.

    Numbers count within the question's interval, choices by letter or text, lists by F1, texts by likeness.
    """
    if isinstance(question, Mapping):
        from gnomon.datasets.rows import question_of

        question = question_of(question)
    if prediction is None:
        return 0.0
    if isinstance(prediction, str):
        prediction = prediction[-LONG:]  # what is meant comes last
    elif isinstance(prediction, int) and abs(prediction) > HUGE:
        prediction = math.copysign(math.inf, prediction > 0 or -1)
    text = said(prediction)
    if question.question.choices:
        picked = option(question, text)
        if picked is not None:
            return float(not question.question.choices[picked].mistake)
    return SCORES[question.answer_type](question, prediction, text)


def said(prediction: Prediction) -> str:
    """The part of a prediction that is the answer: boxed, or after `the answer is`."""
    if isinstance(prediction, bool):
        return "yes" if prediction else "no"
    if not isinstance(prediction, str):
        return json.dumps(prediction) if isinstance(prediction, (list, tuple)) else str(prediction)
    boxed = re.findall(r"\\boxed\{((?:[^{}]|\{[^{}]*\})*)\}", prediction)
    text = boxed[-1] if boxed else prediction
    return _LEAD.sub("", text.strip(), count=1).strip()


def option(asked: Asked, text: str) -> int | None:
    """The number of the choice that is meant: its text, else its letter; None if neither fits one."""
    texts = [normal(c.text) for c in asked.question.choices]
    if normal(text) in texts:
        return texts.index(normal(text))
    letter = re.match(r"^\W{0,3}(?:option |choice )?([A-Z])(?:$|[).:,\]*]|\s*$|\s+[-–(])", text.strip(), re.I)
    if letter:
        place = ord(letter.group(1).upper()) - ord("A")
        return place if place < len(texts) else None
    return None


def normal(text: str) -> str:
    """Case, width, accents' form, articles, quotes, trailing stops and blanks taken away."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("−", "-").replace("’", "'")
    text = re.sub(r"^(?:the|an?)\s+", "", text.strip().strip("\"'`*“”‘.,;:!? ").strip())
    return re.sub(r"\s+", " ", text)


def of_boolean(asked: Asked, prediction: Prediction, text: str) -> float:
    found = re.findall(r"\b(yes|no|true|false)\b", text.lower())
    return float(bool(found) and (found[0] in ("yes", "true")) is asked.answer.value)


def of_number(asked: Asked, prediction: Prediction, text: str) -> float:
    """1 within the interval, and for what one would round to in print: at least three digits of the value."""
    value = number(asked.answer.value)
    low = value if asked.answer.low is None else asked.answer.low
    high = value if asked.answer.high is None else asked.answer.high
    slack = 1e-9 * max(1.0, abs(value))
    if low == high and round(value, 2) != value:
        slack = 0.005 + 1e-12
    said_ = number(prediction) if is_number(prediction) and not isinstance(prediction, str) else None  # type: ignore[arg-type]
    if said_ is None:
        # the thousand of `thousand tonnes` belongs to the unit
        found = numbers_in(text.replace(asked.answer.unit, " ") if asked.answer.unit else text)
        if not found:
            return 0.0
        # `42 in 2024` begins with its number, `in 2024 it was 42` ends with it
        said_ = found[0] if re.match(r"^\W*\d", text) else found[-1]
    return float(low - slack <= said_ <= high + slack or rounded_to(value, said_, text))


def rounded_to(value: float, said_: float, text: str) -> bool:
    """Whether a number is a value rounded to three digits or more, decimals among them: 1.38 of 1.3753."""
    found = re.search(r"\d*\.(\d+)", text)
    if found is None or len(re.sub(r"\D", "", found.group()).lstrip("0")) < 3:
        return False
    return abs(half_up(value, len(found.group(1))) - said_) <= 1e-9 * max(1.0, abs(value))


def of_exact(asked: Asked, prediction: Prediction, text: str) -> float:
    """1 for the exact number in any form, or rounded to at least three digits."""
    value = number(asked.answer.value)
    got = float(prediction) if is_number(prediction) else evaluated(text, asked.answer.unit)  # type: ignore[arg-type]
    if got is None:
        return 0.0
    if abs(got - value) <= 1e-9 * max(1.0, abs(value)):
        return 1.0
    decimal = re.search(r"\d*\.(\d+)", text)
    digits = len(re.sub(r"\D", "", decimal.group().lstrip("0."))) if decimal else 0
    return float(
        decimal is not None and digits >= 3 and abs(got - value) <= 0.5 * 10.0 ** -len(decimal.group(1)) * 1.0001
    )


def of_string(asked: Asked, prediction: Prediction, text: str) -> float:
    """By equivalence for what has many forms, else by likeness."""
    alike = EQUIVALENT.get(asked.question.task)
    return likeness(str(asked.answer.value), text) if alike is None else float(alike(str(asked.answer.value), text))


def same_formula(right: str, text: str) -> bool:
    """The same elements as often, in whatever order."""

    def elements(formula: str) -> Counter[str]:
        found: Counter[str] = Counter()
        plain = unicodedata.normalize("NFKC", formula).replace("_", "").strip("$*`. ")
        if not re.fullmatch(r"(?:[A-Z][a-z]?\{?\d*\}?|\s)+", plain):
            return found
        for symbol, count in re.findall(r"([A-Z][a-z]?)\{?(\d*)", plain):
            found[symbol] += int(count or 1)
        return found

    return bool(elements(text)) and elements(right) == elements(text)


def same_molecule(right: str, text: str) -> bool:
    """Whether two SMILES are of one molecule, stereo included."""
    from rdkit import Chem, rdBase

    with rdBase.BlockLogs():
        one, other = (Chem.MolFromSmiles(s.strip("`*\"' ").rstrip(".")) for s in (right, text))
    return one is not None and other is not None and Chem.MolToSmiles(one) == Chem.MolToSmiles(other)


EQUIVALENT: dict[str, Callable[[str, str], bool]] = {"formula": same_formula, "smiles": same_molecule}


def likeness(right: str, text: str) -> float:
    """1 for the same text, less down to NEAR for a slip of the pen; other digits are another text."""
    from rapidfuzz.distance import Levenshtein

    one, other = normal(right), normal(text)
    if one == other:
        return 1.0
    if re.findall(r"\d", one) != re.findall(r"\d", other):
        return 0.0
    like = float(Levenshtein.normalized_similarity(one, other))
    return like if like >= NEAR else 0.0


def of_list(asked: Asked, prediction: Prediction, text: str) -> float:
    """F1 over the items, whatever their order; of a table over its cells."""
    assert isinstance(asked.answer.value, tuple)
    if asked.answer.value and all(isinstance(row, tuple) for row in asked.answer.value):
        return of_table(asked.answer.value, prediction, text)
    right = [normal(item) for item in (str(v) for v in asked.answer.value)]
    given = [normal(item) for item in items(prediction, text, [str(v) for v in asked.answer.value])]
    left = list(right)
    hits = 0
    for item in given:
        if item in left:
            left.remove(item)
            hits += 1
    return 2 * hits / (len(right) + len(given)) if right or given else 1.0


def of_table(right: tuple[Any, ...], prediction: Prediction, text: str) -> float:
    """F1 over the cells: rows are found by their names, numbers count within a twentieth, as people read charts."""
    given = {normal(row[0]): row for row in rows(prediction, text) if row}
    hits = 0
    for name, *cells in right:
        row = given.get(normal(str(name)), [])
        hits += bool(row)
        hits += sum(near(want, have) for want, have in zip(cells, row[1:], strict=False))
    return 2 * hits / (sum(len(row) for row in right) + sum(len(row) for row in given.values()))


def rows(prediction: Prediction, text: str) -> list[list[str]]:
    """The cells of a table that was said: JSON, or rows by line or semicolon with cells by bar, tab or comma."""
    found: Any = prediction
    if isinstance(prediction, str):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            lines = [line.strip().strip("|") for line in re.split(r"\n|;" if "\n" not in text else r"\n", text)]
            found = [re.split(r"\||\t" if re.search(r"\||\t", line) else r",(?!\d{3}\b)", line) for line in lines]
    table = found if isinstance(found, (list, tuple)) else []
    return [[str(cell).strip() for cell in row] for row in table if isinstance(row, (list, tuple)) and any(row)]


def near(want: Any, have: str) -> bool:
    if not is_number(want):
        return normal(str(want)) == normal(have)
    said_ = numbers_in(have)
    return bool(said_) and abs(said_[0] - number(want)) <= max(0.05 * abs(number(want)), 1e-9)


def items(prediction: Prediction, text: str, known: list[str]) -> list[str]:
    """The items of a list that was said: JSON, or parted by commas, semicolons, lines and `and`."""
    if isinstance(prediction, (list, tuple)):
        return [str(p) for p in prediction]
    if text.startswith("["):
        try:
            return [str(p) for p in json.loads(text)]
        except (ValueError, RecursionError):
            text = text.strip("[]")
    found = []
    for item in sorted(known, key=len, reverse=True):
        # an item with a comma of its own would fall apart
        if ("," in item or " and " in item) and item.casefold() in text.casefold():
            place = text.casefold().index(item.casefold())
            found.append(item)
            text = text[:place] + text[place + len(item) :]
    parts = re.split(r"[,;\n]|\s+and\s+|\s*&\s*", text)
    parts = [re.sub(r"^\s*(?:[-*•]|\d+[.)])\s+", "", p).removeprefix("and ") for p in parts]
    return found + [p for p in parts if normal(p) and normal(p) != "none"]


def of_unanswerable(asked: Asked, prediction: Prediction, text: str) -> float:
    return float(bool(_UNANSWERABLE.search(str(prediction))))


def of_code(asked: Asked, prediction: Prediction, text: str) -> float:
    """F1 over the names, numbers and quoted texts of a program, however they are ordered. Nothing is executed."""
    right, given = tokens(str(asked.answer.value)), tokens(str(prediction))
    hits = sum((right & given).values())
    return 2 * hits / (right.total() + given.total()) if hits else 0.0


def tokens(code: str) -> Counter[str]:
    code = re.sub(r"^\s*```\w*$", "", code, flags=re.M)
    return Counter(re.findall(r"[A-Za-z_]\w*|\d+(?:\.\d+)?|'[^'\n]*'", code.replace('"', "'")))


SCORES: dict[str, Callable[[Asked, Prediction, str], float]] = {
    "boolean": of_boolean,
    "number": of_number,
    "exact": of_exact,
    "string": of_string,
    "code": of_code,
    "list": of_list,
    "unanswerable": of_unanswerable,
}
