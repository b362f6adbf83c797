"""Amounts of a document parsed from their printed texts alone, and added up in decimal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from gnomon.scenes.document.attributes import COMPUTED, COMPUTED_AMOUNT, SUM_OF_AMOUNTS
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, number
from gnomon.truth.money import CENTS, places
from gnomon.truth.picture import Mark
from gnomon.truth.vocabulary import VALUE

FIGURES = (
    *(
        "/cell/amount",
        "/cell/unit-price",
        "/cell/quantity",
        "/cell/discount",
        "field/subtotal",
        "field/discount",
        "field/shipping",
    ),
    *("field/tax", "field/total", "field/paid", "field/balance"),
)
_FIGURE = re.compile(r"\d+(?:[ .,’]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[ .,’]\d{2,3})*[ .,’]\d{3}|\d+")


def sums(scene: Scene, marks: Sequence[Mark], facts: Sequence[Fact]) -> Iterator[str]:
    """A line for each number that is not what is printed, and for each computed one that does not come out."""
    texts = {m.id: m.text for m in marks if m.kind in ("cell", "field", "label") and m.text}
    rates = [r for id, text in texts.items() if id.startswith("label/") for r in re.findall(r"[\d.,]+ ?%", text)]
    mark = decimal_mark([*(text for id, text in texts.items() if id.endswith(FIGURES)), *rates])
    printed = {id: parsed(text, mark, rate=id.startswith("label/")) for id, text in texts.items()}
    cents = CENTS.get(str(getattr(scene, "currency", "")), 2)
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
            if (
                quantity is None
                or price is None
                or exact(f) not in rounded(quantity * price * (100 - off) / 100, max(cents, places(exact(f))))
            ):
                yield f"{f.subject}: {quantity} x {price} less {off}% is not {f.value}"
        elif f.attribute == SUM_OF_AMOUNTS and exact(f) != added:
            yield f"{f.subject}: the amounts add up to {added}, not {f.value}"
        elif f.attribute == COMPUTED:
            to = max(cents, places(exact(f)))
            wanted = {
                "field/subtotal": (added,),
                "field/total": (taxed + field.get("tax", Decimal(0)),),
                "field/discount": rounded(-field.get("subtotal", added) * rate.get("discount", Decimal(0)) / 100, to),
                "field/tax": rounded(taxed * rate.get("tax", Decimal(0)) / 100, to),
                "field/balance": (field.get("total", Decimal(0)) - abs(field.get("paid", Decimal(0))),),
            }.get(f.subject, ())
            if exact(f) not in wanted:
                yield f"{f.subject}: the printed figures give {wanted}, not {f.value}"


def rounded(value: Decimal, decimals: int) -> tuple[Decimal, ...]:
    """To so many decimals, half up and half even: both are in use."""
    return tuple(value.quantize(Decimal(1).scaleb(-decimals), how) for how in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def exact(fact: Fact) -> Decimal:
    return Decimal(repr(number(fact.value)))


def decimal_mark(texts: Iterable[str]) -> str:
    """The decimal mark of a page, by those of its figures that can be meant in one way only; a point if none tells."""
    for text in texts:
        for figure in _FIGURE.findall(text):
            marks = re.findall(r"[.,]", figure)
            if not marks:
                continue
            last = re.split(r"[.,]", figure)[-1]
            if len(set(marks)) == 2 or (len(marks) == 1 and len(last) != 3):
                return str(marks[-1])
    return "."


def parsed(text: str, mark: str = ".", *, rate: bool = False) -> Decimal | None:
    """The figure of a text, with its sign; None if it has none or is more than one. Of a label its per cent."""
    if rate:
        found = re.findall(r"([-−]?)(\d+(?:[.,]\d+)?) ?%", text)  # "GST 2026 10%"
        return value_of(found[-1][1], mark, bool(found[-1][0])) if found else None
    figures = _FIGURE.findall(text)
    return value_of(figures[0], mark, text.lstrip().startswith(("-", "−"))) if len(figures) == 1 else None


def value_of(figure: str, mark: str, negative: bool) -> Decimal | None:
    """A figure without the marks between its groups; None if these stand where none do."""
    whole, point, rest = figure.rpartition(mark) if mark in figure else (figure, "", "")
    if not _GROUPED.fullmatch(whole) or not (rest.isdigit() or not point):
        return None
    value = Decimal(re.sub(r"[ .,’]", "", whole) + (f".{rest}" if point else ""))
    return -value if negative else value
