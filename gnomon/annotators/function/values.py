"""Values at given x, from the formula or off the grid."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import About, graphs, read
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Curve, Formula, Place, Plot
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import written
from gnomon.truth.fact import is_number, number
from gnomon.truth.program import compare, literal
from gnomon.truth.steps import Comparison
from gnomon.truth.vocabulary import X, Y
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

VALUE = (
    "What is {f}({x})?",
    "(Find|Work out|Determine|Calculate) {f}({x}).",
    "What value does {f} take at x = {x}?",
    "What is the value of {f} at x = {x}?",
    "Evaluate {f} at x = {x}.",
)
SEEN = (
    "Read {f}({x}) off the graph.",
    "What value does the graph of {f} show at x = {x}?",
    "(About what|Roughly what) is {f}({x}), (according to|going by) the graph?",
    "Estimate {f}({x}) from the graph.",
    "How high is the graph of {f} at x = {x}? Give y.",
)
POINT = (
    "Does the point ({x}, {v}) lie on the graph of {f}?",
    "Is {f}({x}) (= {v}|equal to {v})?",
    "Does the graph of {f} pass through ({x}, {v})?",
    "Is ({x}, {v}) a point of the graph of {f}?",
    "Does {f} take the value {v} at x = {x}?",
)
ZERO = (
    "Read the {which} zero of {f} that the picture shows off the graph.",
    "At which x does the graph of {f} cross the x-axis{side}?",
    "Estimate the {which} zero of {f} in the part that is shown.",
    "Roughly where in the picture does the graph of {f} meet the x-axis{side}? Give x.",
    "(About what|Roughly what) is the {which} zero of {f} shown here?",
)
HILL = (
    "What is the y-value of the {which} of {f} in the picture?",
    "How {deep} does the graph of {f} go at its local {ext}? Give y.",
    "Read the value of {f} at its local {ext} off the graph.",
    "Estimate the local {ext} value of {f} from the graph.",
    "(About what|Roughly what) value does {f} take at its local {ext}?",
)
HILL_X = (
    "At about which x does {f} have its local {ext}?",
    "Read off where {f} takes its local {ext}. Give x.",
    "Where along the x-axis lies the local {ext} of {f} in the picture?",
    "(Estimate|Read off) the x-coordinate of the local {ext} of {f}.",
    "For which x does the graph of {f} show a local {ext}?",
)
SIGN = (
    "Is {f}({x}) {than} {v}?",
    "Does the graph of {f} run {over} y = {v} at x = {x}?",
    "At x = {x}, is the value of {f} {than} {v}?",
    "Is the value of {f} at x = {x} {than} {v}?",
    "(Going by|According to) the graph, is {f}({x}) {than} {v}?",
)
MORE = (
    "Is {f}({a}) greater than {f}({b})?",
    "Does {f} take a larger value at x = {a} than at x = {b}?",
    "Is the graph of {f} higher at x = {a} than at x = {b}?",
    "Does {f} have a greater value at x = {a} than at x = {b}?",
    "Is {f}({b}) (smaller|less) than {f}({a})?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    printed = {f.of for f in plot.of(Formula)}
    for curve in graphs(plot):
        places = [p for p in plot.of(Place) if p.of == curve.id]
        if curve.id in printed:
            yield from by_formula(About(world, words, curve.id, {"f": curve.name}))
        else:
            yield from by_sight(curve, places, words)
            yield from special(curve, places, words)
        yield from by_comparing(curve, places, words)


def by_formula(about: About) -> Iterator[Question]:
    numbers = {a: number(v) for a, v in about.all(att.VALUE_AT).items() if is_number(v)}
    for a, v in numbers.items():
        x = a.names[0]
        wrong = [Mistake("took another x", n) for b, n in numbers.items() if b != a]
        wrong += [Mistake("turned the sign", -v)]
        slope = about.number(att.SLOPE_AT.of(x))
        wrong += [Mistake("took the slope", slope)] if slope is not None else []
        yield from about.exact(a, "value", VALUE, wrong, x=x)
        close = [n for b, n in numbers.items() if b != a] + [v + 1, v - 1]
        tell = [written_float(n) for n in (v, close[0])]
        if all(tell):
            for n, t in zip((v, close[0]), tell, strict=True):
                slots = [p.replace("{v}", t) for p in POINT]
                yield from about.whether(a, (n,), "point-on-curve", slots, x=x)


def written_float(value: float) -> str:
    """A number of at most two decimals as it is written; "" if it has more."""
    f = Fraction(value).limit_denominator(1000)
    return written(f) if abs(float(f) - value) < 1e-12 and 100 % f.denominator == 0 else ""


def by_sight(curve: Curve, places: list[Place], words: Generator) -> Iterator[Question]:
    values = [p for p in places if p.sort in ("value", "start")]
    for p in values:
        wrong = [Mistake("took another x", read(q.id, Y)) for q in values if q is not p]
        x = written_float(p.x)
        if x:
            yield Question(say(words, *SEEN, f=curve.name, x=x), "read-value", read(p.id, Y), tuple(wrong))
            ways: tuple[tuple[str, Comparison], ...] = (("greater than", "above"), ("less than", "below"))
            for than, way in ways:
                v = written_float(float(round(p.y) + int(words.integers(-2, 3))))
                text = say(words, *SIGN, f=curve.name, x=x, v=v, than=than, over=way)
                yield Question(
                    text, "compare-with-number", compare(read(p.id, Y), way, literal(float(v.replace("−", "-"))))
                )


def special(curve: Curve, places: list[Place], words: Generator) -> Iterator[Question]:
    """Zeros and hills off the grid."""
    zeros = sorted((p for p in places if p.sort == "zero"), key=lambda p: p.x)
    ends = (
        []
        if len(zeros) < 2
        else [(zeros[0], "leftmost", " furthest to the left"), (zeros[-1], "rightmost", " furthest to the right")]
    )
    for p, which, side in ends or [(z, "only", "") for z in zeros]:
        wrong = [Mistake("took another zero", read(q.id, X)) for q in zeros if q is not p]
        yield Question(
            say(words, *ZERO, f=curve.name, which=which, side=side), "read-zero", read(p.id, X), tuple(wrong)
        )
    for sort, ext, which, deep in (
        ("high", "maximum", "local maximum", "high"),
        ("low", "minimum", "local minimum", "low"),
    ):
        hills = [p for p in places if p.sort == sort]
        if len(hills) == 1:
            (p,) = hills
            slots = {"f": curve.name, "which": which, "ext": ext, "deep": deep}
            yield Question(
                say(words, *HILL, **slots), f"read-{ext}", read(p.id, Y), (Mistake("took x", read(p.id, X)),)
            )
            yield Question(
                say(words, *HILL_X, **slots), f"read-place-of-{ext}", read(p.id, X), (Mistake("took y", read(p.id, Y)),)
            )


def by_comparing(curve: Curve, places: list[Place], words: Generator) -> Iterator[Question]:
    values = [p for p in places if p.sort in ("value", "start") and float(p.x).is_integer()]
    for _ in range(min(8, len(values) * 2)):
        a, b = (values[int(i)] for i in words.integers(len(values), size=2))
        if a is not b:
            slots = {"f": curve.name, "a": written(int(a.x)), "b": written(int(b.x))}
            yield Question(say(words, *MORE, **slots), "compare-values", compare(read(a.id, Y), "above", read(b.id, Y)))
