"""Sums in words: equations that hold as printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from statistics import median as middle

from gnomon.annotators.printing import fraction, measured, printed_value
from gnomon.annotators.sums import Formula, Sum, sum_of
from gnomon.annotators.telling import MOST, Step, Telling, as_read, with_value
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing
from gnomon.truth.apart import unit_apart
from gnomon.truth.claim import Claim, Finds, Reckons, Selects
from gnomon.truth.fact import Exact, Key, is_number, number
from gnomon.truth.interval import Interval, digits_of, half_up, places
from gnomon.truth.program import Program
from gnomon.truth.run import Answer, Run
from gnomon.truth.steps import (
    Difference,
    End,
    Found,
    Mean,
    Median,
    Product,
    Range,
    Ratio,
    Read,
    Rounded,
    Share,
    Total,
)
from gnomon.truth.steps import Sum as AddUp
from gnomon.truth.steps.reader import shown
from gnomon.truth.steps.reckoning import OfTwo, OverAll

LONG = 16  # more terms are told in words
ALIKE = 4  # so few different terms are taken together
FORMULAS: dict[type, Formula] = {
    AddUp: lambda v: sum(v, Decimal(0)),
    Mean: lambda v: sum(v, Decimal(0)) / len(v),
    Median: lambda v: Decimal(middle(v)),
    Range: lambda v: max(v) - min(v),
    Difference: lambda v: abs(v[0] - v[1]),
    Total: lambda v: v[0] + v[1],
    Product: lambda v: v[0] * v[1],
    Ratio: lambda v: v[0] / v[1],
    Share: lambda v: v[0] / v[1] * 100,
}
KEPT = (AddUp, Difference, Total, Range, Product, Mean)  # what has as many decimals as what it is made of
PAIR = 2
SIGNS = {Difference: "−", Total: "+", Product: "×", Ratio: "÷", Share: "÷"}


def operands(run: Run) -> list[tuple[Interval, Key | None]]:
    """The numbers that a step reckons with, each with the fact it was read from if it was just read."""
    if isinstance(run.step, OverAll):
        found = [(g.value, (g.subject, g.attribute)) for g in run.glances]
        if isinstance(run.step, Range):
            found.sort(key=lambda n: -n[0].value)
            return [found[0], found[-1]]
        return list(found)
    two: list[tuple[Interval, Key | None]] = []
    for inner in run.inner:
        last = inner[-1]
        assert isinstance(last.result, Found) and isinstance(last.result.value, Interval)
        read = last.glances[0] if isinstance(last.step, Read) else None
        two.append((last.result.value, (read.subject, read.attribute) if read else None))
    if isinstance(run.step, Difference) and two[0][0].value < two[1][0].value:
        two.reverse()
    if isinstance(run.step, Difference | Total):  # what a question gives is of the unit of what it is added to
        unit = unit_apart(two[0][0].unit or two[1][0].unit)
        two = [(replace(n, unit=n.unit or unit), key) for n, key in two]
    return two


def planned(run: Run, tell: Telling) -> Sum | None:
    """The equation of a step, if it has one that holds as printed."""
    formula = FORMULAS.get(type(run.step))
    if formula is None or not isinstance(run.result, Found) or not isinstance(run.result.value, Interval):
        return None
    if not isinstance(run.step, (OfTwo, OverAll)):
        return None
    numbers = [n for n, _ in operands(run)]
    if any(n.form for n in numbers) or run.result.value.form:
        return None
    last = bool(tell.answer.trace) and run is tell.answer.trace[-1]
    return sum_of(numbers, formula, finely(tell.answer) if last else tell.result(run, run.result.value))


def printed_answer(answer: Answer) -> str:
    """An answer as printed; a mean of what is read to hundreds or more to one digit beyond them, and no more."""
    text, last = finely(answer), answer.trace[-1] if answer.trace else None
    if last is None or not isinstance(last.step, Mean) or answer.low is None or answer.high is None:
        return text
    count = places(number(answer.value), answer.low, answer.high) + 1 if answer.high > answer.low else 0
    read = digits_of(text.removesuffix(answer.unit)) if count < 0 else None  # 4,573 m/s are no millions
    return measured(half_up(float(read[0]), count), answer.unit, count) if read is not None else text


def finely(answer: Answer) -> str:
    """An answer as an equation gives it, to the decimals of its operands, as a reader has it: 44.4 + 36.2 is no 81.

    Two operands are read one digit finer where they would not give it else: 47 − 17 is no 30.6.
    """
    last = answer.trace[-1] if answer.trace else None
    found = last.result if last is not None else None
    reckoned = not (isinstance(found, Found) and isinstance(found.value, Interval) and found.value.base)
    text = printed_value(answer.value, answer.unit, answer.low, answer.high, whole=reckoned)
    if last is None or type(last.step) not in (*KEPT, Median) or answer.low is None or answer.high is None:
        return text
    if not is_number(answer.value) or isinstance(answer.value, Exact):
        return text
    numbers, value = [n for n, _ in operands(last)], number(answer.value)
    if coarse := in_tens(numbers, FORMULAS[type(last.step)], answer):
        return coarse
    if isinstance(last.step, Median):
        return text
    for more in (0, 1) if len(numbers) == PAIR else (0,):
        texts = [as_read(n, more) for n in numbers]
        read = [r[0] for t in texts if (r := digits_of(t)) is not None]
        if len(read) < len(texts):
            break
        gives, count = FORMULAS[type(last.step)](read), max(map(fraction, texts))
        if count > fraction(text):
            near = half_up(float(gives), count)
            if answer.low <= near <= answer.high and abs(value - near) <= 0.5 * 10.0**-count * (1 + 1e-9):
                return measured(value, answer.unit, count)
        elif (printed := digits_of(text)) is not None and abs(gives - printed[0]) < printed[1]:
            break
    return text


def in_tens(numbers: list[Interval], formula: Formula, answer: Answer) -> str:
    """What numbers that are read to tens or hundreds give, if that is near enough; else ""."""
    assert answer.low is not None and answer.high is not None
    plainly = [printed_value(shown(n), n.unit, n.low, n.high, whole=True) for n in numbers]
    for more in (0, 1):
        texts = [as_read(n, more) for n in numbers]
        if any(fraction(t) for t in texts) or texts == plainly:
            return ""
        read = [r[0] for t in texts if (r := digits_of(t)) is not None]
        if len(read) < len(texts):
            return ""
        near = half_up(float(formula(read)), 0)
        close = abs(near - number(answer.value)) <= (answer.high - answer.low) / 4
        if answer.low <= near <= answer.high and close:
            return measured(near, answer.unit, 0)
    return ""


def finer(run: Run, tell: Telling) -> None:
    """Have the operands of an equation told with the digits that it needs, where they are read before."""
    found = planned(run, tell)
    if found is not None and found.more:
        for _, key in operands(run):
            if key is not None:
                tell.finer[key] = max(found.more, tell.finer.get(key, 0))


def of_two(step: Step, tell: Telling) -> Iterator[Line]:
    """`42 kg − 31 kg = 11 kg.`"""
    own, found = step.run.step, step.run.result
    assert isinstance(own, OfTwo) and isinstance(found, Found) and isinstance(found.value, Interval)
    sum_ = planned(step.run, tell)
    if sum_ is None:
        yield exactly(step, tell)
        return
    a, b = sum_.operands
    if "." not in a or "." not in b:  # $40 + $20, not $20.00
        a, b = a.removesuffix(".00"), b.removesuffix(".00")
    times = " × 100" if isinstance(own, Share) else ""
    said = f"{a} {SIGNS[type(own)]} {bracketed(b)}{times} {sum_.sign} {sum_.result}"
    yield Line(f"{said}.", (Reckons(said, step.program),))


def exactly(step: Step, tell: Telling) -> Line:
    """Roots and multiples of π are reckoned with as they are."""
    found = step.run.result
    assert isinstance(found, Found) and isinstance(found.value, Interval)
    said = f"the {step.run.step.op} is {tell.result(step.run, found.value)}"
    return Line(f"{said}.", (Finds(said, step.program, shown(found.value), found.value.unit),))


def bracketed(text: str) -> str:
    """A negative number after a sign stands in brackets."""
    return f"({text})" if text.startswith(("-", "−")) else text


def over_all(step: Step, tell: Telling) -> Iterator[Line]:
    """`12 + 8 + 10 = 30`, `(12 + 8) ÷ 2 = 10`, `In order: 3, 5, 9; the one in the middle is 5.`"""
    own, found = step.run.step, step.run.result
    assert isinstance(own, OverAll) and isinstance(found, Found) and isinstance(found.value, Interval)
    if isinstance(own, Mean) and own.attribute.at is not None:
        return  # how long things are drawn is seen, and told as they are compared
    result = tell.result(step.run, found.value)
    what = tell.attribute(step.run.glances[0].subject, own.attribute)
    sum_ = planned(step.run, tell)
    claims: list[Claim] = []
    if sum_ is not None and isinstance(own, AddUp) and len(sum_.operands) > MOST:
        tally = Counter(sum_.operands)
        if len(tally) <= ALIKE:
            said = f"{' + '.join(f'{n} × {bracketed(t)}' for t, n in tally.items())} {sum_.sign} {result}"
            yield Line(f"adding up the {what}, equal ones together: {said}.", (Reckons(said, step.program),))
            return
    if sum_ is None or len(sum_.operands) > LONG:
        about = "" if found.value.exact else "about "
        said = f"the {NOUNS[type(own)]} of all {len(step.run.glances)} is {about}{result}"
        yield Line(f"{said}.", (Finds(said, step.program, shown(found.value), found.value.unit),))
        return
    texts = list(sum_.operands)
    if isinstance(own, Median):
        yield median(step, tell, sum_)
        return
    if isinstance(own, Range):
        yield ends(step, tell, sum_)
    else:
        read = []
        for glance, text in zip(step.run.glances, texts, strict=True):
            about = "" if glance.value.exact else "about "
            read.append(with_value(tell.name(glance.subject), f"{about}{text}"))
            claims.append(tell.states(glance, read[-1] if len(read) > 1 else f"{what}: {read[0]}"))
        yield Line(f"read off the {what}: {listing(read)}.", tuple(claims))
    said = {
        AddUp: " + ".join([texts[0], *map(bracketed, texts[1:])]),
        Mean: f"({' + '.join([texts[0], *map(bracketed, texts[1:])])}) ÷ {len(texts)}",
        Range: f"{texts[0]} − {bracketed(texts[-1])}",
    }[type(own)]
    said = f"{said} {sum_.sign} {sum_.result}"
    roughly = f", so about {result}" if result != sum_.result else ""
    claims = [Reckons(said, step.program)]
    if roughly:
        claims.append(Finds(roughly, step.program, shown(found.value), found.value.unit))
    yield Line(f"{said}{roughly}.", tuple(claims))


def ends(step: Step, tell: Telling, sum_: Sum) -> Line:
    """`The highest price is about 42 kg (Oslo), the lowest about 31 kg (Bergen).`; of equals how far they reach."""
    own = step.run.step
    assert isinstance(own, Range)
    order = sorted(step.run.glances, key=lambda g: -g.value.value)
    outer = (order[0], order[-1])
    said = [f"{'' if g.value.exact else 'about '}{t}" for g, t in zip(outer, sum_.operands, strict=True)]
    what = tell.attribute(order[0].subject, own.attribute)
    if not (order[0].value.above(order[1].value) and order[-2].value.above(order[-1].value)):
        low = f"the {what} reaches from {said[1]}"
        claims = [tell.states(order[-1], low), tell.states(order[0], said[0])]
        return Line(f"{low} to {said[0]}.", tuple(claims))
    parts: list[str] = []
    found: list[Claim] = []
    for end, glance, text in zip(ENDS, outer, said, strict=True):
        most = tell.voice.degree(tell.scene, tell.world, glance.subject, own.attribute, end, len(order) == PAIR)
        of = f" {what.removeprefix(end).strip()} is" if not parts else ""
        parts.append(f"the {most}{of} {text} ({tell.name(glance.subject)})")
        chosen = Program(step.program.steps[:-1]).at_end(end, own.attribute)
        found += [tell.states(glance, parts[-1]), Selects(parts[-1], chosen, (glance.subject,))]
    return Line(f"{', '.join(parts)}.", tuple(found))


ENDS: tuple[End, End] = ("highest", "lowest")
NOUNS = {AddUp: "sum", Mean: "mean", Median: "median", Range: "range"}


def median(step: Step, tell: Telling, sum_: Sum) -> Line:
    """The one in the middle, or the mean of the two there."""
    order = sorted(step.run.glances, key=lambda g: g.value.value)
    n = len(order)
    names = {g.subject: t for g, t in zip(step.run.glances, sum_.operands, strict=True)}
    texts = [names[g.subject] for g in order]
    claims: list[Claim] = [tell.states(g, t) for g, t in zip(order, texts, strict=True)]
    start = f"In order: {listing(texts)}"
    if n % 2:
        said = f"the one in the middle is {sum_.result}"
        found = step.run.result
        assert isinstance(found, Found) and isinstance(found.value, Interval)
        claims.append(Finds(said, step.program, shown(found.value), found.value.unit))
    else:
        said = f"({texts[n // 2 - 1]} + {bracketed(texts[n // 2])}) ÷ 2 {sum_.sign} {sum_.result}"
        claims.append(Reckons(said, step.program))
        said = f"the two in the middle give {said}"
    return Line(f"{start}; {said}.", tuple(claims))


def rounded(step: Step, tell: Telling) -> Iterator[Line]:
    """`3.14159 ≈ 3.14`; nothing where it is no rounding."""
    own, given, found = step.run.step, step.run.given, step.run.result
    assert isinstance(own, Rounded) and isinstance(given, Found) and isinstance(found, Found)
    assert isinstance(given.value, Interval) and isinstance(found.value, Interval)
    whole = printed_value(shown(given.value), given.value.unit)
    result = tell.result(step.run, found.value)
    if whole != result:
        said = f"{whole} ≈ {result}"
        yield Line(f"{said}.", (Reckons(said, step.program),))
