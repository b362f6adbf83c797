"""Why a figure of a document is what it is: the sum that leads to it, and the days between two dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from gnomon.annotators.document.naming import name
from gnomon.annotators.printing import printed_value
from gnomon.annotators.steps.reckoning import bracketed
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing
from gnomon.scenes.document import Invoice
from gnomon.scenes.document.attributes import (
    AMOUNT,
    COMPUTED_AMOUNT,
    DAYS_BETWEEN,
    OF_ROW,
    OF_ROW_LESS,
    TAKEN_OFF,
    TAXED,
)
from gnomon.truth.attribute import Rule
from gnomon.truth.claim import Claim, Reckons, States
from gnomon.truth.fact import Fact, number
from gnomon.truth.vocabulary import DIFFERENCE, SUM, TEXT, VALUE
from gnomon.truth.world import World

MOST = 16  # more terms are no sum that anyone reads
Equation = Callable[[Sequence[Fact]], tuple[str, Decimal]]


def reason(invoice: Invoice, world: World, fact: Fact) -> Line | None:
    """A sum as an equation that holds as printed; None for what is simply read."""
    if fact.because is None:
        return None
    premises = [world.facts[key] for key in fact.because.premises]
    if fact.because.rule == DAYS_BETWEEN:
        return days(world, fact, premises)
    equation = EQUATIONS.get(fact.because.rule)
    return sum_line(invoice, world, fact, premises, equation) if equation else None


def sum_line(invoice: Invoice, world: World, fact: Fact, premises: Sequence[Fact], equation: Equation) -> Line:
    """`Since the subtotal is $80.00 and the tax is $4.00, the total must be $84.00: $80.00 + $4.00 = $84.00.`"""
    result = printed_value(fact.value, fact.unit)
    if len(premises) > MOST:
        whole = f"the {len(premises)} amounts of the table add up to {result}"
        return Line(f"{whole}.", (States(whole, fact.subject, fact.attribute, fact.value, fact.unit),))
    left, value = equation(premises)
    sum_ = f"{left} {'=' if value == decimal(fact) else '≈'} {result}"
    who = name(invoice, world, fact.subject)
    who = f"the amount of {who}" if fact.attribute == COMPUTED_AMOUNT else who
    end = f"{who} must be {result}"
    claims: list[Claim] = [States(end, fact.subject, fact.attribute, fact.value, fact.unit)]
    # a sum of one term is no sum that anyone writes down
    text = f"{end}: {sum_}" if len(premises) > 1 else end
    claims += [Reckons(sum_)] if len(premises) > 1 else []
    if premises[0].attribute == AMOUNT:
        # an amount below zero stands in brackets only behind a sign
        printed = [printed_value(p.value, p.unit) for p in premises]
        claims += [States(s, p.subject, p.attribute, p.value, p.unit) for s, p in zip(printed, premises, strict=True)]
        return Line(f"by the amounts of the table, {text}.", tuple(claims))
    clauses = [States(clause(invoice, world, p), p.subject, p.attribute, p.value, p.unit) for p in premises]
    return Line(f"since {listing([c.said for c in clauses])}, {text}.", (*clauses, *claims))


def clause(invoice: Invoice, world: World, fact: Fact) -> str:
    who, value = name(invoice, world, fact.subject), printed_value(fact.value, fact.unit)
    return f"{who} is {value}" if fact.attribute == VALUE else f"the {fact.attribute.said} of {who} is {value}"


def days(world: World, fact: Fact, premises: Sequence[Fact]) -> Line:
    """`From 3 May 2024 to 24 May 2024 are 21 days.`"""
    texts = [world.facts[p.subject, TEXT] for p in premises]
    begin, end = (States(str(t.value), t.subject, t.attribute, t.value, t.unit) for t in texts)
    text = f"from {begin.said} to {end.said} it is {printed_value(fact.value, fact.unit)}"
    return Line(f"{text}.", (begin, end, States(text, fact.subject, fact.attribute, fact.value, fact.unit)))


def money(fact: Fact) -> str:
    return bracketed(printed_value(fact.value, fact.unit))


def decimal(fact: Fact) -> Decimal:
    return Decimal(repr(number(fact.value)))


def sum_of(premises: Sequence[Fact]) -> tuple[str, Decimal]:
    first, *rest = premises
    left = " + ".join([printed_value(first.value, first.unit), *map(money, rest)])
    return left, sum(map(decimal, premises), Decimal(0))


def less(premises: Sequence[Fact]) -> tuple[str, Decimal]:
    one, other = premises
    return f"{printed_value(one.value, one.unit)} − {money(other)}", decimal(one) - decimal(other)


def of_row(premises: Sequence[Fact]) -> tuple[str, Decimal]:
    quantity, price = premises
    left = f"{printed_value(quantity.value)} × {printed_value(price.value, price.unit)}"
    return left, decimal(quantity) * decimal(price)


def of_row_less(premises: Sequence[Fact]) -> tuple[str, Decimal]:
    left, value = of_row(premises[:2])
    return f"{left} × (100 − {printed_value(premises[2].value)}) ÷ 100", value * (100 - decimal(premises[2])) / 100


def taken_off(premises: Sequence[Fact]) -> tuple[str, Decimal]:
    base, rate = premises
    left = f"{printed_value(-number(base.value), base.unit)} × {printed_value(rate.value)} ÷ 100"
    return left, -decimal(base) * decimal(rate) / 100


def taxed(premises: Sequence[Fact]) -> tuple[str, Decimal]:
    *parts, rate = premises
    left, value = sum_of(parts)
    left = f"({left})" if len(parts) > 1 else left
    return f"{left} × {printed_value(rate.value)} ÷ 100", value * decimal(rate) / 100


EQUATIONS: dict[Rule, Equation] = {
    SUM: sum_of,
    DIFFERENCE: less,
    OF_ROW: of_row,
    OF_ROW_LESS: of_row_less,
    TAKEN_OFF: taken_off,
    TAXED: taxed,
}
