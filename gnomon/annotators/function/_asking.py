"""How questions are put here: about what follows from a printed formula, and with mistakes made of written answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Conic, Curve, Parametric, Plot, Polar
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Value, is_number, number
from gnomon.truth.program import Program, literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


FIND = "(Find|Determine|Work out|Give|State)"
Wrong = Sequence[Mistake] | Callable[[str], Sequence[Mistake]]


@dataclass(frozen=True)
class About:
    """What is asked of one subject, where the picture tells it; `slots` are words for the templates."""

    world: World
    words: Generator
    it: str
    slots: Mapping[str, object] = field(default_factory=dict)

    def has(self, attribute: Attribute) -> bool:
        return (self.it, attribute) in self.world.readings

    def known(self, attribute: Attribute) -> Value:
        """The value of what can be read or follows from what can; None if nothing in the picture tells it."""
        return self.world.facts[self.it, attribute].value if self.has(attribute) else None

    def number(self, attribute: Attribute) -> float | None:
        value = self.known(attribute)
        return number(value) if is_number(value) else None

    def all(self, pattern: Attribute) -> dict[Attribute, Value]:
        """What is known by the attributes of a pattern, in the order of the facts."""
        return {
            a: f.value
            for (s, a), f in self.world.facts.items()
            if s == self.it and a.pattern == pattern and self.has(a)
        }

    def exact(
        self, attribute: Attribute, task: str, templates: Sequence[str], mistakes: Wrong = (), **slots: object
    ) -> Iterator[Question]:
        """The question for a fact, if the picture tells it. Exact numbers and lists come without choices."""
        if self.has(attribute):
            value = self.known(attribute)
            listed = () if isinstance(value, (Exact, tuple)) else mistakes
            wrong = listed(str(value)) if callable(listed) else listed
            text = say(self.words, *templates, **self.slots, **slots)
            yield Question(text, task, the(self.it).read(attribute), tuple(wrong))

    def whether(
        self, attribute: Attribute, values: Sequence[Value], task: str, templates: Sequence[str], **slots: object
    ) -> Iterator[Question]:
        """Yes/no: whether a fact has a value, once for each of some values, put as `{v}`."""
        if self.has(attribute):
            for v in values:
                text = say(self.words, *templates, **self.slots, **slots, v=str(v).replace("-", "−"))
                yield Question(text, task, same(the(self.it).read(attribute), literal(v)))


def graphs(plot: Plot) -> tuple[Curve, ...]:
    """The curves that are graphs of functions, and so go by a name."""
    return tuple(c for c in plot.of(Curve) if not isinstance(c, (Conic, Parametric, Polar)))


def other_than(right: object, name: str, values: Iterable[Value]) -> list[Mistake]:
    """A mistake for each value that is not the right one."""
    return [Mistake(name, v) for v in values if v != right]


def read(subject: str, attribute: Attribute) -> Program:
    return the(subject).read(attribute)


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
    if text == "(−∞, ∞)":
        found = [
            ("kept to x ≥ 0", "[0, ∞)"),
            ("left out zero", "(−∞, 0) ∪ (0, ∞)"),
            ("kept to x > 0", "(0, ∞)"),
            ("kept to x ≤ 0", "(−∞, 0]"),
        ]
    elif ray := re.fullmatch(r"([\[(])([^,]+), ∞\)", text):
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
