"""Ways to write an answer: those that were written by hand, and thousands that a grammar makes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

import gnomon

BY_HAND = yaml.safe_load((Path(__file__).parent / "answers.yaml").read_text(encoding="utf-8"))


def row(case: Mapping[str, Any]) -> dict[str, Any]:
    """The question of a dataset's row that a case describes."""
    answer = case["answer"]
    sort = case.get("sort") or (
        "boolean" if isinstance(answer, bool) else "exact" if isinstance(answer, dict)
        else "list" if isinstance(answer, list) else "string" if isinstance(answer, str) else "number"
    )  # fmt: skip
    return {
        "text": case["asks"],
        "answer": json.dumps(answer),
        "answer_text": str(answer),
        "answer_type": sort,
        "unit": case.get("unit", ""),
        "low": case.get("low"),
        "high": case.get("high"),
        "choices": [{"text": c, "mistake": "a mistake" if i else ""} for i, c in enumerate(case.get("choices", ()))],
        "program": json.dumps([{"op": "read", "attribute": case["reads"]}]),
    }


@pytest.mark.parametrize(
    ("case", "prediction", "wanted"),
    [(case, said, wanted) for case in BY_HAND for wanted, key in ((1, "right"), (0, "wrong")) for said in case[key]],
    ids=lambda x: None if isinstance(x, dict) else ascii(x)[:60],
)
def test_by_hand(case: Mapping[str, Any], prediction: Any, wanted: int) -> None:
    assert gnomon.score(row(case), prediction) == wanted


FRAMES = (
    "{}", "{}.", " {} ", "The answer is {}.", "Answer: {}", "Final answer: {}", "**{}**", "The final answer is **{}**.",
    "<answer>{}</answer>", "<answer> {} </answer>", "<think>Is it 77, or Utrecht? No.</think>{}",
    "<think>yes or no?</think>\n\n<answer>{}</answer>", "So the correct answer is: {}", "#### {}",
    "Let me look at the picture. There are several things in it.\n\nThe answer is {}.", "Looking closely, I see it.\n\n**{}**",
    "I compare them one by one.\nAnswer: **{}**\nExplanation: it can be read off the picture at once.",
    "Therefore, the answer is {}.", "ANSWER: {}", "The answer is {}. This can be seen at once.",
)  # fmt: skip
BOXES = (r"\boxed{{{}}}", r"$\boxed{{{}}}$", r"Thus \boxed{{{}}}.", r"<answer>\boxed{{{}}}</answer>", r"\[ \boxed{{{}}} \]")
HEDGES = (
    "{} or {}", "either {} or {}", "{}, or maybe {}", "{0} or {1}, I am not sure", "It is {1}, or else it is {0}", "not {0}",
    "It is not {0}.", "The answer is not {0}.", "I cannot say whether it is {0} or {1}", "<think>{0}", "<think>{0}</think>",
    "<think>{0}</think><answer>{1}</answer>", "<answer>{0}</answer> <answer>{1}</answer>", "{0} / {1}", "{0}, {1}",
    "{1}, {0}", "{0}\n{1}", "{1}\n{0}", "The answer is {0}. Or {1}.", "The answer is {1}.", "**{1}**", "{1}", "Answer: {1}",
    "It is {0} or it is {1}", "Perhaps {0}, perhaps {1}", r"\boxed{{{0}}} or \boxed{{{1}}}", r"\boxed{{{1}}}",
)  # fmt: skip
# what is asked, how the right answer may be written, and answers that are wrong
SHAPES: tuple[tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        {"asks": "How much is it?", "answer": 21450.5, "low": 21450.5, "high": 21450.5, "reads": "value", "unit": "kg"},
        ("21450.5", "21,450.5", "21 450.5", "21.450,5", "21 450,5", "21450.5 kg", "21,450.5 kilograms", "21.4505 t",
         "21,450.50 kg", "21.4505 tonnes", "2.14505e4 kg", "21,450,500 g", "21'450.5 kg", "21{,}450.5"),
        ("21450.5 t", "21.4505", "21,450", "2145.05 kg", "-21450.5", "21451.5", "21450.5 m"),
    ),
    (
        {"asks": "How many are there?", "answer": 17, "low": 17, "high": 17, "reads": "value"},
        ("17", "seventeen", "17.0", "Seventeen", "17 of them", "exactly 17", "a total of 17", "there are 17", "10 + 7 = 17"),
        ("18", "seventy", "71", "1.7", "-17", "seven", "eighteen", "17%", "16 + 2"),
    ),
    (
        {"asks": "How much was it?", "answer": -7, "low": -7.4, "high": -6.6, "reads": "value", "unit": "%"},
        ("-7%", "−7 %", "–7%", "minus 7 percent", "minus seven per cent", "negative 7%", "−7.0 %", "about −7%", "≈ −7 %", "-7"),
        ("7%", "seven percent", "−70%", "−7 kg", "-0.07", "+7%", "−8%"),
    ),
    (
        {"asks": "What does it cost?", "answer": 8.8, "low": 8.8, "high": 8.8, "reads": "value", "unit": "£"},
        ("£8.80", "£8.8", "8.80 GBP", "8.80 pounds", "GBP 8.80", "£ 8.80", "8,80 £", "8.8"),
        ("$8.80", "€8.80", "£88.0", "£8.08", "8.80 euros", "£0.88", "8.80 kg"),
    ),
    (
        {"asks": "How long is AB?", "answer": {"exact": "5*sqrt(3)/2", "value": 4.330127018922193}, "reads": "length", "unit": "m"},
        ("5√3/2", "5√3/2 m", "(5/2)√3", r"\frac{5\sqrt{3}}{2}", r"\frac{5\sqrt3}{2}\text{ m}", "2.5√3", "5*sqrt(3)/2", "4.33",
         "4.330 m", "√(75/4)", r"\dfrac{5}{2}\sqrt{3}", "433.0 cm", "AB = 5√3/2", "5√3/2 ≈ 4.33"),
        ("5√3", "5√2/2", "4.3", "5√3/2 cm", "4.34", "2√3/5", "√3/2", "4", "-5√3/2"),
    ),
    (
        {"asks": "Is the red one longer?", "answer": True, "reads": "aromatic"},
        ("yes", "Yes", "YES", "true", "True", "correct", "yes, it is"),
        ("no", "No", "false", "incorrect", "not true", "no, it is not", "untrue"),
    ),
    (
        {"asks": "Is the red one longer?", "answer": False, "reads": "aromatic"},
        ("no", "No", "false", "not true", "incorrect", "no, it is not"),
        ("yes", "true", "correct", "yes, it is", "not false"),
    ),
    (
        {"asks": "Which has the highest sales?", "answer": "Northwind Traders", "reads": "name"},
        ("Northwind Traders", "northwind traders", "NORTHWIND TRADERS", "'Northwind Traders'", '"Northwind Traders"',
         "the Northwind Traders", "Northwind  Traders", "Northwind Traders (42%)"),
        ("Northwind", "Northwind Trader", "Southwind Traders", "Traders", "Northwind Traders Ltd and Sons", "Northwest Traders"),
    ),
    (
        {"asks": "Which month was it?", "answer": "Aug 2017", "reads": "name"},
        ("Aug 2017", "August 2017", "aug 2017", "2017 Aug", "August, 2017", "the month of August 2017"),
        ("Aug 2016", "Sep 2017", "2017", "August", "Aug 2017 to Sep 2017", "Apr 2017"),
    ),
    (
        {"asks": "Which city is it?", "answer": "Lisbon", "reads": "name", "choices": ["Lisbon", "Porto", "Faro", "Braga"]},
        ("A", "(A)", "A.", "A)", "a", "(a)", "Option A", "option A", "Lisbon", "lisbon", "A. Lisbon", "(A) Lisbon", "A: Lisbon", "A - Lisbon"),
        ("B", "(B)", "Porto", "B. Porto", "(A) Porto", "(B) Lisbon", "D", "E", "Option C", "Porto, Faro", "A and B"),
    ),
    (
        {"asks": "How much?", "answer": 30, "low": 29, "high": 31, "reads": "value", "unit": "cm", "choices": ["30 cm", "40 cm", "3 cm", "60 cm"]},
        ("A", "(A)", "30 cm", "30", "A. 30 cm", "(A) 30 cm", "0.3 m", "thirty", "30 centimetres"),
        ("B", "40 cm", "(A) 40 cm", "(B) 30 cm", "3 cm", "60", "30 m", "C. 3 cm"),
    ),
    (
        {"asks": "Where is the vertex?", "answer": "(−1, 5/2)", "reads": "vertex"},
        ("(−1, 5/2)", "(-1, 5/2)", "(-1, 2.5)", r"(-1, \frac{5}{2})", r"\left(-1, \frac52\right)", "(−1; 2.5)", "(-1|2.5)",
         "x = −1, y = 2.5", "V(-1, 2.5)"),
        ("(1, 5/2)", "(5/2, -1)", "(-1, 2)", "-1", "(-1, 2/5)", "(-1, -2.5)", "(-1, 2.5, 0)"),
    ),
    (
        {"asks": "Where does it rise?", "answer": "(−∞, −1) ∪ (3, ∞)", "reads": "increasing on"},
        ("(−∞, −1) ∪ (3, ∞)", r"(-\infty, -1) \cup (3, \infty)", "(-∞,-1)U(3,∞)", "(3, ∞) ∪ (−∞, −1)", "x < −1 or x > 3",
         r"\left(-\infty, -1\right) \cup \left(3, \infty\right)", "]−∞; −1[ ∪ ]3; ∞["),
        ("(−1, 3)", "(−∞, −1] ∪ [3, ∞)", "(−∞, −1)", "(−∞, 1) ∪ (3, ∞)", "x < −1 and x > 3", "(−∞, ∞)"),
    ),
    (
        {"asks": "Differentiate f.", "answer": "f′(x) = 3x² − 12", "reads": "derivative"},
        ("f′(x) = 3x² − 12", "f'(x) = 3x^2 - 12", "3x² − 12", "3(x² − 4)", "y' = 3x^2 - 12", "3(x-2)(x+2)", r"f'(x) = 3x^{2} - 12",
         r"\frac{dy}{dx} = 3x^2 - 12", "−12 + 3x²"),
        ("3x² + 12", "f′(x) = 3x − 12", "x³ − 12x", "g′(x) = 3x² − 12", "6x", "3x² − 12x", "3"),
    ),
    (
        {"asks": "List the zeros.", "answer": [-2, 0.5], "reads": "zeros"},
        ("−2, 0.5", "-2 and 1/2", "0.5, -2", "x = −2, x = 0.5", "−2; 0.5", r"x = -2, x = \frac12", "{-2, 0.5}"),
        ("2, −0.5", "7", "none", "2 and −1/2"),
    ),
    (
        {"asks": "Write SMILES.", "answer": "CC[C@@H](C)O", "reads": "structure"},
        ("CC[C@@H](C)O", "C[C@@H](O)CC", "O[C@H](C)CC", "`CC[C@@H](C)O`"),
        ("CC[C@H](C)O", "C[C@H](O)CC", "CCC(C)O", "CCCCO", "CCO"),
    ),
    (
        {"asks": "Which is the longest side?", "answer": "BC", "reads": "longest side"},
        ("BC", "CB", "segment BC", "side CB", r"\overline{BC}"),
        ("AB", "AC", "BCD", "B", "CA"),
    ),
)  # fmt: skip
WAYS = 2000


def ways() -> list[tuple[dict[str, Any], str, int]]:
    """Right and wrong answers in turn: a shape, a spelling and a frame, all drawn with one seed and none twice."""
    rng = np.random.default_rng(14)
    found: dict[tuple[str, str], tuple[dict[str, Any], str, int]] = {}
    while len(found) < WAYS:
        case, right, wrong = SHAPES[rng.integers(len(SHAPES))]
        good, bad = right[rng.integers(len(right))], wrong[rng.integers(len(wrong))]
        frames = (*FRAMES, *BOXES) if case["reads"] != "structure" and "$" not in good else FRAMES
        if len(found) % 2:
            frame = frames[rng.integers(len(frames))]
            said, wanted = frame.format(good), 1
        else:
            frame = (*frames, *HEDGES, *HEDGES)[rng.integers(len(frames) + 2 * len(HEDGES))]
            said, wanted = frame.format(bad) if frame in frames else frame.format(good, bad), 0
            if isinstance(case["answer"], list) and frame not in frames:
                continue  # of a list a part may be right
        found[json.dumps(case), said] = (row(case), said, wanted)
    return list(found.values())


def test_by_grammar() -> None:
    """2,000 ways to write an answer: right ones are 1, wrong ones 0."""
    judged = [(said, wanted, gnomon.score(question, said), question["text"]) for question, said, wanted in ways()]
    assert [sum(w == wanted for _, w, _, _ in judged) for wanted in (1, 0)] == [WAYS // 2, WAYS // 2]
    assert [j for j in judged if j[2] != j[1]] == []
