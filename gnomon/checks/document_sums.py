"""Amounts of a document parsed from their printed texts alone, and added up in decimal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from gnomon.scenes.document.attributes import COMPUTED, COMPUTED_AMOUNT, SUM_OF_AMOUNTS
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, number
from gnomon.truth.picture import Mark
from gnomon.truth.vocabulary import VALUE


def sums(scene: Scene, marks: Sequence[Mark], facts: Sequence[Fact]) -> Iterator[str]:
    """A line for each number that is not what is printed, and for each computed one that does not come out."""
    printed = {m.id: parsed(m.text) for m in marks if m.kind in ("cell", "field", "label") and m.text}
    rows = sorted({m.id for m in marks if m.kind == "row"})
    cell = {r: {k.split("/cell/")[1]: v for k, v in printed.items() if k.startswith(f"{r}/cell/")} for r in rows}
    for f in facts:
        where = f"{f.subject}/cell/{f.attribute.replace(' ', '-')}"
        shown = printed.get(f.subject) if f.attribute == VALUE else printed.get(where) if f.subject in cell else None
        if shown is not None and isinstance(f.value, (int, float)) and exact(f) != shown:
            yield f"{f.subject}: {f.attribute} is {f.value}, printed is {shown}"
    amounts = [c["amount"] for c in cell.values() if c.get("amount") is not None]
    added = sum((a for a in amounts if a is not None), Decimal(0))
    rate = {k[6:]: v for k, v in printed.items() if k.startswith("label/") and v is not None}
    field = {k[6:]: v for k, v in printed.items() if k.startswith("field/") and v is not None}
    taxed = field.get("subtotal", added) + field.get("discount", Decimal(0)) + field.get("shipping", Decimal(0))
    for f in facts:
        if f.attribute == COMPUTED_AMOUNT:
            c = cell[f.subject]
            quantity, price, off = c.get("quantity"), c.get("unit-price"), c.get("discount") or Decimal(0)
            if quantity is None or price is None or exact(f) not in rounded(quantity * price * (100 - off) / 100):
                yield f"{f.subject}: {quantity} x {price} less {off}% is not {f.value}"
        elif f.attribute == SUM_OF_AMOUNTS and exact(f) != added:
            yield f"{f.subject}: the amounts add up to {added}, not {f.value}"
        elif f.attribute == COMPUTED:
            wanted = {
                "field/subtotal": (added,),
                "field/total": (taxed + field.get("tax", Decimal(0)),),
                "field/discount": rounded(-field.get("subtotal", added) * rate.get("discount", Decimal(0)) / 100),
                "field/tax": rounded(taxed * rate.get("tax", Decimal(0)) / 100),
                "field/balance": (field.get("total", Decimal(0)) - abs(field.get("paid", Decimal(0))),),
            }.get(f.subject, ())
            if exact(f) not in wanted:
                yield f"{f.subject}: the printed figures give {wanted}, not {f.value}"


def rounded(value: Decimal) -> tuple[Decimal, ...]:
    """To cents, half up and half even: both are in use."""
    return tuple(value.quantize(Decimal("0.01"), how) for how in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def exact(fact: Fact) -> Decimal:
    return Decimal(repr(number(fact.value)))


def parsed(text: str) -> Decimal | None:
    """The last number of a text, with its sign; None if it has none or is more than one figure."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    if len(found) != 1:
        return None
    value = Decimal(found[0].replace(",", ""))
    return -value if text.lstrip().startswith(("-", "−")) else value
