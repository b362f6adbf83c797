"""Scoring a prediction against a question: 0 to 1, the same for evaluation and for rewards."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from gnomon.annotators.forms import form_of, undressed
from gnomon.annotators.question import Asked
from gnomon.datasets.scoring.amounts import of_exact, of_number
from gnomon.datasets.scoring.booleans import of_boolean
from gnomon.datasets.scoring.choices import picked
from gnomon.datasets.scoring.code import of_code
from gnomon.datasets.scoring.final import block, curt, final
from gnomon.datasets.scoring.formulas import of_formula
from gnomon.datasets.scoring.key import Key, key_of
from gnomon.datasets.scoring.lists import of_list
from gnomon.datasets.scoring.molecules import of_molecular_formula, of_smiles
from gnomon.datasets.scoring.names import of_letters, of_name
from gnomon.datasets.scoring.nothing import of_nothing, says_nothing
from gnomon.datasets.scoring.plain import plain
from gnomon.datasets.scoring.points import of_point
from gnomon.datasets.scoring.prints import of_print
from gnomon.datasets.scoring.sets import of_set
from gnomon.datasets.scoring.spans import of_span
from gnomon.datasets.scoring.tables import of_table

Prediction = str | float | int | bool | Sequence[Any] | None
Rule = Literal["interval", "relaxed"]
LONG = 1_500  # characters of an answer that is no list, table or program
HUGE = 10**300  # no float holds much more


def score(question: Asked | Mapping[str, Any], prediction: Prediction, rule: Rule = "interval") -> float | None:
    """How right a prediction is, in [0, 1]. `question` is one of a sample's, or of a row as `datasets` gives it.

    Only the final answer counts, and only if it is one. Numbers count within the question's interval, by the rule
    "relaxed" also within 5 % of the value, as ChartQA has it; choices by letter or text, names by their words, formulas
    and molecules by what they mean, lists and tables by F1, transcriptions by likeness. Nothing said is 0; None stands
    for a sort of question that cannot be scored. What is not in the form that a question wants (`constrain-json`) gets
    0. Nothing that is said is executed.
    """
    key = key_of(question)
    if prediction is None or prediction == "":
        return 0.0
    text = said(prediction)
    if len(text) > LONG and key.sort not in ("list", "code") and key.form != "code":
        return 0.0  # an answer is short: this is a text that names none
    if key.sort == "unanswerable":
        return of_nothing(key.asked, key.printed, text)
    if key.choices:
        choice = picked(key, text)
        if choice is None or choice < 0:
            choice = one if (one := picked(key, curt(text))) is not None else choice
        if choice is not None:
            return float(choice >= 0 and key.right[choice])
    if form_of(key.task) is not None:
        told = undressed(key.task, str(prediction))
        if told is None:
            return 0.0  # right perhaps, and not in the form that was asked for
        prediction, text = told, said(told)
    found = judged(key, prediction, text, rule)
    shorter = curt(text)
    if found == 0 and shorter != text and (key.sort in ("number", "exact", "boolean") or key.form == "name"):
        return judged(key, shorter, shorter, rule)
    return found


def judged(key: Key, prediction: Prediction, text: str, rule: Rule) -> float | None:
    """The score by the sort of answer, and of a text by its form; None if there is no such sort."""
    if key.sort == "code" or (key.form == "code" and "\n" in str(key.value)):  # the code of an article is none
        return of_code(str(key.value), block(prediction) if isinstance(prediction, str) else text)
    if isinstance(key.value, tuple):
        if key.value and all(isinstance(row, tuple) for row in key.value):
            return of_table(key.value, prediction if not isinstance(prediction, str) else unthought(prediction))
        return of_list(key, prediction, text)
    if says_nothing(text) and key.sort != "boolean" and not says_nothing(str(key.value)) and key.value != 0:
        return 0.0
    match key.sort:
        case "boolean":
            return of_boolean(key.value, text)
        case "number":
            return of_number(key, text, relaxed=rule == "relaxed")
        case "exact":
            return of_exact(key, text)
        case "string":
            return of_text(key, text, prediction)
    return None


def of_text(key: Key, text: str, prediction: Prediction) -> float:
    """The score of an answer that is a text, by what the text is."""
    right = str(key.value)
    match key.form:
        case "span":
            return of_span(key.asked, right, text)
        case "print":
            return of_print(key.asked, right, text)
        case "letters":
            return of_letters(key.asked, right, text)
        case "smiles":
            return of_smiles(right, final(str(prediction), dressed=True))
        case "molecular formula":
            return of_molecular_formula(right, text)
        case "point":
            return of_point(plain(right), text)
        case "set":
            return of_set(plain(right), text)
        case "formula":
            return max(of_name(key.asked, right, text) if right.isalpha() else 0.0, of_formula(plain(right), text))
    return of_name(key.asked, right, text)


def said(prediction: Prediction) -> str:
    """The final answer as plain text."""
    if isinstance(prediction, bool):
        return "yes" if prediction else "no"
    if isinstance(prediction, str):
        return final(prediction)
    if isinstance(prediction, int) and abs(prediction) > HUGE:
        prediction = math.copysign(math.inf, prediction > 0 or -1)
    if isinstance(prediction, (list, tuple)):
        numbers = all(isinstance(p, (int, float)) for p in prediction)
        return f"({', '.join(map(str, prediction))})" if numbers else json.dumps(prediction, default=str)
    return plain(str(prediction))


def unthought(prediction: str) -> str:
    """A table as it stands, without the thoughts before it."""
    return final(prediction, dressed=True)
