"""Multiple choice: wrong options come from named mistakes, and neither place nor rank gives the right one away."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.annotators.printing import decimals, fraction, printed_value, with_unit
from gnomon.annotators.question import Choice, Question
from gnomon.annotators.steps.reckoning import printed_answer
from gnomon.truth.apart import in_points
from gnomon.truth.fact import Exact, Value, is_number, number
from gnomon.truth.interval import places, printed
from gnomon.truth.program import Program
from gnomon.truth.run import Answer, run
from gnomon.truth.steps import Count
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from numpy.random import Generator

OPTIONS = 4
WHOLE = 100  # per cent


def choices(question: Question, answer: Answer, world: World, words: Generator) -> tuple[Choice, ...]:
    """Four options as printed, the right one at an even place and, if numeric, of an even rank; () if that fails."""
    place, rank = int(words.integers(OPTIONS)), int(words.integers(OPTIONS))
    wrong = mistaken(question, answer, world)
    right = printed_answer(answer)
    if is_number(answer.value):
        wrong = {**wrong, **(misput(answer) if isinstance(answer.value, Exact) else misread(answer, wrong))}
        wrong = {t: w for t, w in wrong.items() if alike(t, right) and possible(number(w[1]), answer)}
        if isinstance(answer.value, Exact):  # the form of an exact number would tell it from plain ones
            wrong = {t: w for t, w in wrong.items() if isinstance(w[1], Exact)}
        below = [t for t, (_, v) in wrong.items() if number(v) < number(answer.value)]
        above = [t for t, (_, v) in wrong.items() if number(v) > number(answer.value)]
        # every rank has to be possible, or the ranks that happen to be would be told apart
        if min(len(below), len(above)) < OPTIONS - 1:
            return ()
        texts = [*pick(below, rank, words), *pick(above, OPTIONS - 1 - rank, words)]
    else:
        if len(wrong) < OPTIONS - 1:
            return ()
        texts = pick(list(wrong), OPTIONS - 1, words)
    texts = [texts[i] for i in words.permutation(len(texts))]
    options = [Choice(t, wrong[t][0]) for t in texts]
    return (*options[:place], Choice(right), *options[place:])


def like(value: Value, answer: Answer) -> str:
    """A value printed as the answer is: same unit, same digits."""
    text = printed_value(value, answer.unit, answer.low, answer.high)
    if isinstance(value, Exact) or isinstance(answer.value, Exact) or not is_number(value) or value == answer.value:
        return text
    shown = printed_answer(answer)
    if "×10" in shown:
        return text
    count = fraction(shown)
    if not count and answer.low is not None and answer.high is not None and answer.low < answer.high:
        zeros = re.search(r"[0,]*$", shown.removesuffix(answer.unit).strip())
        tens = zeros.group().count("0") if zeros else 0
        count = min(0, max(places(number(answer.value), answer.low, answer.high), -tens))
    return with_unit(decimals(number(value), count), answer.unit)


def pick(pool: list[str], n: int, words: Generator) -> list[str]:
    """n of a pool; real mistakes stand before invented ones in it and are taken first."""
    head = pool[: max(n, min(len(pool), n + 1))]
    return [head[i] for i in sorted(words.permutation(len(head))[:n])]


def mistaken(question: Question, answer: Answer, world: World) -> dict[str, tuple[str, Value]]:
    """Printed wrong options with the mistake that gives each; those within the right answer's interval are left out."""
    right = printed_answer(answer)
    found: dict[str, tuple[str, Value]] = {}
    for mistake in question.mistakes:
        value = mistake.gives
        if isinstance(value, Program):
            try:
                value = run(value, world).value
            except (NoAnswer, TypeError):
                continue
        if is_number(value) != is_number(answer.value) or isinstance(value, bool) != isinstance(answer.value, bool):
            continue
        text = like(value, answer)
        if text == right or (is_number(value) and accepted(number(value), text, answer)):
            continue
        found.setdefault(text, (mistake.name, value))
    return found


def misread(answer: Answer, known: dict[str, tuple[str, Value]]) -> dict[str, tuple[str, Value]]:
    """Numbers further off than the reading error on both sides, each a misreading by so many steps."""
    value = number(answer.value)
    width = max(answer.high - value, value - answer.low) if answer.low is not None and answer.high is not None else 0.0
    whole = value.is_integer() and width == 0
    counts = bool(answer.trace) and isinstance(answer.trace[-1].step, Count)
    step = 1.0 if whole and abs(value) < 60 else float(f"{max(4 * width, abs(value) * 0.08, 1e-9):.1g}")
    right = printed_answer(answer)
    # an angle of a figure is below 180°, an arc below 360°
    full = (180.0 if value < 180 else 360.0) if answer.unit == "°" and 0 < value < 360 else float("inf")
    found: dict[str, tuple[str, Value]] = {}
    for times in (1, -1, 2, -2, 3, -3):
        off = value + times * step
        if value >= 0 > off or off >= full:
            continue
        text = like(int(off) if whole and off.is_integer() else off, answer)
        if text not in known and text != right and not accepted(off, text, answer):
            found[text] = ("miscounted" if counts else "misread", off)
    return found


_TERM = re.compile(r"(?:(\d+)\*)?((?:sqrt\(\d+\)|pi)(?:\*pi)?)(?:/(\d+))?")


def misput(answer: Answer) -> dict[str, tuple[str, Value]]:
    """For 3*sqrt(2) or 12*pi the same with other factors, both smaller and greater; none for sums."""
    assert isinstance(answer.value, Exact)
    found = _TERM.fullmatch(answer.value.exact)
    if found is None:
        return {}
    factor = Fraction(int(found.group(1) or 1), int(found.group(3) or 1))
    step = Fraction(max(1, factor.numerator // 6), factor.denominator)
    others = [factor + times * step for times in (1, -1, 2, -2, 3, -3)] + [factor / n for n in (2, 3, 4)]
    forms: dict[str, tuple[str, Value]] = {}
    for other in dict.fromkeys(o for o in others if o > 0):
        above, under = f"{other.numerator}*" if other.numerator > 1 else "", other.denominator
        form = f"{above}{found.group(2)}" + (f"/{under}" if under > 1 else "")
        wrong = Exact(form, answer.value.value * float(other / factor))
        forms[like(wrong, answer)] = ("took another factor", wrong)
    return forms


def alike(text: str, right: str) -> bool:
    """Whether a number looks like the right one: a root for a root, π for π, and no 506.00 beside 84.33."""
    filled = bool(fraction(text)) and re.search(r"\.\d*0(?!\d)", text) and not re.search(r"\.\d*0(?!\d)", right)
    return not filled and all((sign in text) == (sign in right) for sign in "√π")


def possible(value: float, answer: Answer) -> bool:
    """Whether a wrong number could be one: beside a part of a whole stands none below nothing or above the whole."""
    percent = answer.unit == "%" or in_points(answer.unit)
    return not (percent and 0 <= number(answer.value) <= WHOLE) or 0 <= value <= WHOLE


def accepted(value: float, text: str, answer: Answer) -> bool:
    """Whether a wrong number, as it is or as it is printed, would be scored as right."""
    shown = printed(text.removesuffix(answer.unit))  # 195 m are metres, no millions
    return inside(value, answer) or (shown is not None and inside(shown.value, answer))


def inside(value: float, answer: Answer) -> bool:
    low = answer.low if answer.low is not None else number(answer.value)
    high = answer.high if answer.high is not None else number(answer.value)
    return low <= value <= high
