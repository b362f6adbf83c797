"""How an invoice says things: labels, headers, dates and amounts as printed. Drawn once for the whole page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import one_of
from gnomon.generators.sources._currencies import stands_before, written
from gnomon.truth.money import CENTS, places

if TYPE_CHECKING:
    from numpy.random import Generator

TITLES = ("Invoice", "INVOICE", "Invoice", "Tax invoice", "Sales invoice")
LABELS: dict[str, tuple[str, ...]] = {
    "number": ("Invoice no.", "Invoice number", "Invoice #", "Number", "Ref."),
    "date": ("Date", "Invoice date", "Issued", "Date of issue", "Issue date"),
    "due-date": ("Due date", "Payment due", "Due", "Pay by", "Due on"),
    "terms": ("Terms", "Payment terms"),
    "order": ("PO number", "Purchase order", "Your order", "Order no."),
    "customer": ("Customer no.", "Customer ID", "Account no.", "Client no."),
    "contact": ("Contact", "Your contact", "Prepared by", "Sales rep"),
    "subtotal": ("Subtotal", "Net total", "Net amount", "Sum of items"),
    "discount": ("Discount", "Rebate"),
    "shipping": ("Shipping", "Delivery", "Freight", "Postage"),
    "total": ("Total", "Total due", "Invoice total", "Grand total", "Amount payable"),
    "paid": ("Paid", "Deposit paid", "Less payment received"),
    "balance": ("Balance due", "Still to pay", "Outstanding"),
    "iban": ("IBAN",),
    "account": ("Account", "Bank account"),
    "seller-phone": ("Tel.", "Phone"),
    "seller-email": ("E-mail", ""),
}
HEADERS: dict[str, tuple[str, ...]] = {
    "position": ("#", "No.", "Pos."),
    "code": ("Code", "Item no.", "SKU", "Article"),
    "description": ("Description", "Item", "Details", "Product or service"),
    "quantity": ("Qty", "Quantity", "Units"),
    "unit": ("Unit", "Per"),
    "unit price": ("Unit price", "Price", "Rate", "Price each"),
    "discount": ("Discount", "Disc."),
    "amount": ("Amount", "Line total", "Total", "Sum"),
}
NAMES = {
    "number": "invoice number",
    "date": "invoice date",
    "due-date": "due date",
    "terms": "payment terms",
    "order": "purchase order number",
    "customer": "customer number",
    "contact": "contact person",
    "subtotal": "subtotal",
    "discount": "discount",
    "shipping": "shipping charge",
    "tax": "tax",
    "total": "total",
    "paid": "amount already paid",
    "balance": "balance still due",
    "iban": "IBAN",
    "account": "bank account number",
    "seller": "seller",
    "buyer": "buyer",
    "seller-phone": "seller's phone number",
    "seller-email": "seller's e-mail address",
    "seller-tax-id": "seller's tax number",
}
DATES = ("{d.day} {month} {d.year}", "{d.day} {short} {d.year}", "{d:%Y-%m-%d}", "{d:%d/%m/%Y}")
MONTH_FIRST = ("{month} {d.day}, {d.year}", "{short} {d.day}, {d.year}", "{d:%Y-%m-%d}", "{d:%m/%d/%Y}")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Said:
    """A field as it will be printed."""

    key: str
    text: str
    section: str
    label: str = ""
    value: float | str | None = None
    unit: str = ""
    rate: float | None = None

    @property
    def name(self) -> str:
        return NAMES[self.key]


@dataclass(frozen=True)
class Phrases:
    """The words of one invoice. `before` puts the currency sign before an amount, `in_cells` also into the table."""

    title: str
    currency: str
    before: bool
    in_cells: bool
    columns: tuple[tuple[str, str], ...]
    fields: tuple[Said, ...] = ()
    locale: str = ""

    def plain(self, value: Decimal | int) -> str:
        """A quantity without needless zeros."""
        return written(Decimal(value), places(Decimal(value)), self.locale)

    def money(self, value: Decimal, *, cell: bool = False) -> str:
        """`−$1,234.50`, `1,234.50 €`; in cells with or without the sign."""
        text = written(abs(value), max(CENTS.get(self.currency, 2), places(value)), self.locale)
        minus = "−" if value < 0 else ""
        if cell and not self.in_cells:
            return minus + text
        gap = " " if self.currency.isalpha() else ""
        return f"{minus}{self.currency}{gap}{text}" if self.before else f"{minus}{text} {self.currency}"


def phrases(content: Generator, bill: Any, level: int) -> Phrases:
    """The words of a bill: labels and headers drawn, and all fields printed with them."""
    optional = {
        "position": level >= 2 and content.random() < 0.4,
        "code": level >= 2 and any(i.code for i in bill.items) and content.random() < 0.3 + 0.1 * level,
        "unit": level >= 2 and any(i.unit for i in bill.items) and content.random() < 0.5,
        "discount": any(i.discount is not None for i in bill.items),
    }
    columns = tuple((name, one_of(content, texts)) for name, texts in HEADERS.items() if optional.get(name, True))
    said = Phrases(
        one_of(content, TITLES),
        bill.currency,
        stands_before(bill.locale) if bill.locale else True,  # as everywhere in English
        content.random() < 0.5,
        columns,
        locale=bill.locale,
    )
    dates = one_of(content, MONTH_FIRST if bill.month_first else DATES)
    upper = content.random() < 0.2
    ends = ":" if not upper and content.random() < 0.3 else ""
    drawn = tuple(sentences(content, bill, said, dates))
    cased = tuple(Said(s.key, s.text, s.section, dressed(s.label, upper, ends), s.value, s.unit, s.rate) for s in drawn)
    headers = tuple((n, h.upper() if upper else h) for n, h in columns)
    return replace(said, columns=headers, fields=cased)


def dressed(label: str, upper: bool, ends: str) -> str:
    return (label.upper() if upper else label) + ends if label else ""


def sentences(content: Generator, bill: Any, said: Phrases, dates: str) -> Iterator[Said]:
    """All fields of a bill in the order in which they are printed within their sections."""

    def label(key: str) -> str:
        return one_of(content, LABELS[key])

    yield Said("seller", bill.seller.name, "seller")
    if bill.seller.phone:
        yield Said("seller-phone", bill.seller.phone, "seller", label("seller-phone"))
    if bill.seller.email:
        yield Said("seller-email", bill.seller.email, "seller", label("seller-email"))
    if bill.seller.tax_id:
        yield Said("seller-tax-id", bill.seller.tax_id, "seller", bill.seller.tax_label)
    yield Said("buyer", bill.buyer.name, "buyer", one_of(content, ("Bill to", "Billed to", "Invoice to", "Customer")))
    yield Said("number", bill.number, "head", label("number"))
    yield dated("date", bill.date, label("date"), dates)
    if bill.due:
        yield dated("due-date", bill.due, label("due-date"), dates)
    if bill.term and content.random() < 0.4:
        yield Said("terms", one_of(content, (f"{bill.term} days", f"Net {bill.term}")), "head", label("terms"))
    for key in ("order", "customer", "contact"):
        if getattr(bill, key):
            yield Said(key, getattr(bill, key), "head", label(key))
    yield from sums(content, bill, said)
    for key in ("iban", "account"):
        if getattr(bill, key):
            yield Said(key, getattr(bill, key), "payment", label(key))


def sums(content: Generator, bill: Any, said: Phrases) -> Iterator[Said]:
    """Subtotal to balance, those there are; a rate stands in its label."""
    rates = {"discount": bill.discount_rate, "tax": bill.tax_rate}
    for key in ("subtotal", "discount", "shipping", "tax", "total", "paid", "balance"):
        value = getattr(bill, key)
        if value is None:
            continue
        text = bill.tax_name if key == "tax" else one_of(content, LABELS[key])
        rate = rates.get(key)
        if rate is not None and "%" not in text:
            share = f"{said.plain(rate)}%".replace("-", "−")
            text += f" ({share})" if content.random() < 0.5 else f" {share}"
        number = int(value) if value == int(value) else float(value)
        yield Said(key, said.money(value), "sums", text, number, bill.currency, None if rate is None else float(rate))


def dated(key: str, day: date, label: str, form: str) -> Said:
    """A date; its ISO form is only known to a reader if the day cannot be taken for the month."""
    month = MONTHS[day.month - 1]
    text = form.format(d=day, month=month, short=month[:3])
    clear = "/" not in form or day.day > 12 or day.day == day.month
    return Said(key, text, "head", label, day.isoformat() if clear else None)
