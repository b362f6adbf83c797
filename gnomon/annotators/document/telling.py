"""What is read off a page, in plain words: what a field says, what stands in a row, which rows it is about."""

from __future__ import annotations

from gnomon.annotators.document.naming import name
from gnomon.annotators.printing import printed_value
from gnomon.annotators.voice import Condition, Selection
from gnomon.annotators.wording import in_words, listing, ordinal, plural
from gnomon.scenes.document import Field, HeaderCell, Invoice
from gnomon.scenes.document.attributes import AMOUNT, CELLS, COLUMN, DESCRIPTION, LABEL, NEXT, PREVIOUS
from gnomon.truth.fact import Fact, is_number
from gnomon.truth.vocabulary import ORDER, TEXT, VALUE
from gnomon.truth.world import World

MOST = 6  # longer lists are counted instead of read out
PEOPLE = ("seller", "buyer", "contact")


def state(invoice: Invoice, world: World, fact: Fact, value: str) -> str:
    """`the due date reads 12 May 2024`, `the seller is Hill & Sons`, `the total is $113.00`."""
    who = name(invoice, world, fact.subject)
    match fact.attribute:
        case a if a == TEXT:
            field = next((f for f in invoice.of(Field) if f.id == fact.subject), None)
            if field is None and value in who:
                return ""
            return f"{who} {'is' if field and field.key in PEOPLE else 'reads'} {value}"
        case a if a == VALUE:
            return f"{who} is {value}"
        case a if a == NEXT:
            return f"below {who} stands {value}"
        case a if a == PREVIOUS:
            return f"above {who} stands {value}"
        case a if a == CELLS and isinstance(fact.value, tuple):
            return f"look along the row of {who}"
    return ""


def select(invoice: Invoice, world: World, selection: Selection) -> str | None:
    """`Three rows have an amount above $100.00: …`, `the fourth row is “Nails”`, `No row is for “Saddle”`."""
    n = len(selection.members)
    (condition,) = selection.conditions
    if selection.named and condition.attribute in (DESCRIPTION, TEXT):
        return ""
    names = [name(invoice, world, m) for m in selection.members]
    if condition.attribute == ORDER and n == 1:
        return f"the {ordinal(int(str(condition.value)))} row is {names[0]}"
    many = f"{in_words(n) if n else 'no'} {plural(selection.kind, n or 1)}"
    if condition.attribute == LABEL and n == 1:
        return f"the label “{condition.value}” belongs to {names[0]}"
    if condition.attribute == COLUMN:
        header = next(h.text for h in invoice.of(HeaderCell) if h.column == condition.value)
        return f"look down the column “{header}”"
    if condition.attribute == DESCRIPTION:
        return f"{many} {'are' if n > 1 else 'is'} for “{condition.value}”"
    text = f"{many} {'have' if n > 1 else 'has'} {having(world, condition)}"
    return f"{text}: {listing(names)}" if 0 < n <= MOST else text


def having(world: World, condition: Condition) -> str:
    """`an amount above $100.00`."""
    what, value = condition.attribute.said, str(condition.value)
    if is_number(condition.value):
        unit = next((f.unit for (_, a), f in world.facts.items() if a == condition.attribute and f.unit), "")
        value = printed_value(condition.value, unit)
    how = "of" if condition.is_ == "is" else condition.is_
    return f"{'an' if what == AMOUNT else 'a'} {what} {how} {value}"
