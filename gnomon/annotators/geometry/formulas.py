"""How a theorem reckons: `180° − 50° − 60°`, `√(3² + 4²)`. A form is shown only if it gives the very value."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from gnomon.annotators.geometry.forms import CONSTANTS, FORMS
from gnomon.annotators.printing import pretty, printed_value
from gnomon.scenes.geometry.attributes import MEASURE
from gnomon.scenes.geometry.reckon import arccosine, cosine, sine
from gnomon.scenes.geometry.roots import Inexact, Root, exactly, parsed, square_root
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Exact, Fact, Value, is_number

PI = Root(((1, 1, Fraction(1)),))
HALF = Fraction(1, 2)


def sqrt(n: Root) -> Root:
    return square_root(exactly(n))


def form_of(fact: Fact, numbers: Sequence[Fact]) -> str:
    """The form by which a fact follows from those of its premises that are numbers; "" if none gives its value."""
    if not is_number(fact.value) or fact.because is None:
        return ""
    try:
        wanted, values = parsed(fact.value), [parsed(p.value) for p in numbers]
    except ValueError:
        return ""
    for form in forms(fact.because.rule, len(numbers)):
        try:
            found = worked_out(form, values)
        except (Inexact, ZeroDivisionError, IndexError):
            continue
        if found == wanted:
            return form
    return ""


def forms(theorem: Rule, n: int) -> Iterator[str]:
    """The theorem's own; sums of as many premises as there are."""
    for form in FORMS.get(theorem, ()):
        if form == "sum":
            yield " + ".join(f"{{{i}}}" for i in range(n))
        elif form == "rest":
            yield " − ".join(f"{{{i}}}" for i in range(n))
        elif form in CONSTANTS:
            for total in CONSTANTS[form]:
                yield " − ".join([f"{total}°", *(f"{{{i}}}" for i in range(n))])
        else:
            yield form


def worked_out(form: str, values: Sequence[Root]) -> Root:
    """What a form gives; IndexError if it asks for more premises than there are."""
    return _value(tree(form), values)


@cache
def tree(form: str) -> ast.expr:
    """The form as Python reads it: v[0] for the first premise."""
    import re

    text = re.sub(r"\{(\d)\}", r"v[\1]", re.sub(r"√(\{\d\})", r"√(\1)", form))
    text = re.sub(r"√(\d+)", r"sqrt(\1)", text).replace("√", "sqrt")
    for sign, plain in (("°", ""), ("·", "*"), ("−", "-"), ("²", "**2"), ("2π", "2*pi"), ("π", "pi")):
        text = text.replace(sign, plain)
    return ast.parse(text, mode="eval").body


def _value(node: ast.expr, values: Sequence[Root]) -> Root:
    match node:
        case ast.Constant(value=int() as n):
            return exactly(n)
        case ast.Name(id="pi"):
            return PI
        case ast.Subscript(value=ast.Name(id="v"), slice=ast.Constant(value=int() as i)):
            return values[i]
        case ast.Call(func=ast.Name(id="sqrt"), args=[inner]):
            return sqrt(_value(inner, values))
        case ast.Call(func=ast.Name(id="sin"), args=[inner]):
            return sine(_value(inner, values))
        case ast.Call(func=ast.Name(id="cos"), args=[inner]):
            return cosine(_value(inner, values))
        case ast.Call(func=ast.Name(id="arccos"), args=[inner]):
            return exactly(arccosine(_value(inner, values)))
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=2)):
            one = _value(left, values)
            return one * one
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _value(left, values), _value(right, values)
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.Div():
                    return a / b
    raise ValueError(f"expected a form, got {ast.unparse(node)}")


def filled(form: str, premises: Sequence[Fact]) -> str:
    """The form with the numbers in it, in brackets if they are sums, quotients, or roots to be squared."""
    text = form
    for i, premise in enumerate(premises):
        plain = written(premise.value) + ("°" if premise.attribute == MEASURE else "")
        part = f"({plain})" if any(sign in plain for sign in " /") and form != f"{{{i}}}" else plain
        square = f"({plain})" if not plain.replace(".", "").isdigit() else plain
        text = text.replace(f"{{{i}}}²", f"{square}²").replace(f"√{{{i}}}", f"√{square}")
        text = text.replace(f"/ {{{i}}}", f"/ {square}" if "°" not in plain else f"/ {part}").replace(f"{{{i}}}", part)
    return text


def written(value: Value) -> str:
    return pretty(value.exact) if isinstance(value, Exact) else printed_value(value)
