"""How questions are put here: about what follows from a printed formula, and with mistakes made of written answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Conic, Curve, Parametric, Plot, Polar
from gnomon.truth.fact import Exact, Value
from gnomon.truth.program import Program, literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def graphs(plot: Plot) -> tuple[Curve, ...]:
    """The curves that are graphs of functions, and so go by a name."""
    return tuple(c for c in plot.of(Curve) if not isinstance(c, (Conic, Parametric, Polar)))


FIND = "(Find|Determine|Work out|Give|State)"


def known(world: World, subject: str, attribute: str) -> Value:
    """The value of what can be read or follows from what can; None if nothing in the picture tells it."""
    key = (subject, attribute)
    return world.facts[key].value if key in world.readings else None


def has(world: World, subject: str, attribute: str) -> bool:
    return (subject, attribute) in world.readings


def exact(
    world: World,
    words: Generator,
    subject: str,
    attribute: str,
    task: str,
    templates: Sequence[str],
    mistakes: Sequence[Mistake] = (),
    **slots: object,
) -> Iterator[Question]:
    """The question for a fact, if the picture tells it. Exact numbers come without choices."""
    if has(world, subject, attribute):
        value = world.facts[subject, attribute].value
        wrong = () if isinstance(value, (Exact, tuple)) else tuple(mistakes)
        yield Question(say(words, *templates, **slots), task, the(subject).read(attribute), wrong)


def whether(
    world: World,
    words: Generator,
    subject: str,
    attribute: str,
    values: Sequence[Value],
    task: str,
    templates: Sequence[str],
    **slots: object,
) -> Iterator[Question]:
    """Yes/no: whether a fact has a value, once for each of some values, put as `{v}`."""
    if has(world, subject, attribute):
        for v in values:
            text = say(words, *templates, **slots, v=str(v).replace("-", "−"))
            yield Question(text, task, same(the(subject).read(attribute), literal(v)))


def read(subject: str, attribute: str) -> Program:
    found: Program = the(subject).read(attribute)
    return found


def wrong_texts(right: str, *pairs: tuple[str, str]) -> tuple[Mistake, ...]:
    """Mistakes that write another text than the right one."""
    return tuple(Mistake(name, text) for name, text in pairs if text and text != right)


NUMBER = re.compile(r"[−-]?[\d.]+(?:/\d+)?")


def minus(number: str) -> str:
    """The number with the other sign."""
    if number in ("0", ""):
        return number
    return number[1:] if number[0] in "−-" else "−" + number


def of_point(text: str) -> tuple[Mistake, ...]:
    """Wrong points: coordinates swapped, signs turned."""
    found = re.fullmatch(r"\(([^,()]+), ([^,()]+)\)", text)
    if not found:
        return ()
    x, y = found.groups()
    return wrong_texts(
        text,
        ("swapped the coordinates", f"({y}, {x})"),
        ("turned the sign of x", f"({minus(x)}, {y})"),
        ("turned the sign of y", f"({x}, {minus(y)})"),
        ("turned both signs", f"({minus(x)}, {minus(y)})"),
        ("swapped the coordinates and turned a sign", f"({y}, {minus(x)})"),
        ("swapped the coordinates and turned a sign", f"({minus(y)}, {x})"),
    )


def of_set(text: str) -> tuple[Mistake, ...]:
    """Wrong intervals: ends taken in or left out, the other side, another sign."""
    flip = text.translate(str.maketrans("[]()", "()[]"))
    flip = flip.replace("[−∞", "(−∞").replace("∞]", "∞)")
    found: list[tuple[str, str]] = [("took in an end that does not belong, or left one out", flip)]
    if ray := re.fullmatch(r"([\[(])([^,]+), ∞\)", text):
        end = ")" if ray[1] == "(" else "]"
        found += [
            ("took the other side", f"(−∞, {ray[2]}{end}"),
            ("turned the sign of the end", f"{ray[1]}{minus(ray[2])}, ∞)"),
            ("took all real numbers", "(−∞, ∞)"),
        ]
    elif ray := re.fullmatch(r"\(−∞, ([^,]+)([\])])", text):
        start = "(" if ray[2] == ")" else "["
        found += [
            ("took the other side", f"{start}{ray[1]}, ∞)"),
            ("turned the sign of the end", f"(−∞, {minus(ray[1])}{ray[2]}"),
            ("took all real numbers", "(−∞, ∞)"),
        ]
    elif text == "(−∞, ∞)":
        found = [
            ("kept to x ≥ 0", "[0, ∞)"),
            ("left out zero", "(−∞, 0) ∪ (0, ∞)"),
            ("kept to x > 0", "(0, ∞)"),
            ("kept to x ≤ 0", "(−∞, 0]"),
        ]
    elif part := re.fullmatch(r"([\[(])([^,∪]+), ([^,∪]+)([\])])", text):
        a, b = part[2], part[3]
        found += [
            ("took what lies outside", f"(−∞, {a}) ∪ ({b}, ∞)"),
            ("turned the signs", f"{part[1]}{minus(b)}, {minus(a)}{part[4]}"),
            ("forgot the lower end", f"(−∞, {b}{part[4]}"),
            ("forgot the upper end", f"{part[1]}{a}, ∞)"),
        ]
    elif hole := re.fullmatch(r"\(−∞, ([^,]+)\) ∪ \(([^,]+), ∞\)", text):
        a, b = hole[1], hole[2]
        if a == b:
            found += [
                ("forgot to leave a point out", "(−∞, ∞)"),
                ("turned the sign", f"(−∞, {minus(a)}) ∪ ({minus(a)}, ∞)"),
                ("kept one side", f"({a}, ∞)"),
                ("kept one side", f"(−∞, {a})"),
            ]
        else:
            found += [
                ("took what lies between", f"({a}, {b})"),
                ("turned the signs", f"(−∞, {minus(b)}) ∪ ({minus(a)}, ∞)"),
                ("kept one side", f"({b}, ∞)"),
                ("kept one side", f"(−∞, {a})"),
            ]
    return wrong_texts(text, *found)


def of_line(text: str) -> tuple[Mistake, ...]:
    """Wrong straight lines for `y = 2x − 3`, `x = 2`."""
    if found := re.fullmatch(r"([xy]) = ([−\d./]+)", text):
        other = "y" if found[1] == "x" else "x"
        return wrong_texts(
            text,
            ("took the other axis", f"{other} = {found[2]}"),
            ("turned the sign", f"{found[1]} = {minus(found[2])}"),
            ("took the other axis and sign", f"{other} = {minus(found[2])}"),
            ("took the axis itself", f"{found[1]} = 0"),
            ("took the other axis itself", f"{other} = 0"),
            ("took the wrong line", f"{found[1]} = 1"),
        )
    if found := re.fullmatch(r"y = ([−]?)([\d./()]*)x(?: ([+−]) ([\d./]+))?", text):
        sign, m, op, b = found.groups()
        less = "" if sign else "−"
        tail = f" {op} {b}" if op else ""
        swapped = f" {'−' if op == '+' else '+'} {b}" if op else ""
        wrong = [
            ("turned the slope", f"y = {less}{m}x{tail}"),
            ("turned the intercept", f"y = {sign}{m}x{swapped}"),
            ("left out the intercept", f"y = {sign}{m}x"),
            ("turned both signs", f"y = {less}{m}x{swapped}"),
        ]
        if op and b:
            wrong.append(
                (
                    "swapped slope and intercept",
                    f"y = {'−' if op == '−' else ''}{b if b != '1' else ''}x {'−' if sign else '+'} {m or 1}",
                )
            )
        wrong.append(
            ("took the reciprocal slope", f"y = {sign}{'2' if not m else ''}x{tail}" if not m else f"y = {sign}x{tail}")
        )
        return wrong_texts(text, *wrong)
    return ()
