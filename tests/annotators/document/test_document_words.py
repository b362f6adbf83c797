"""What is said of an invoice: sums as equations that hold, dates and rows in plain words."""

from __future__ import annotations

from typing import Any

from gnomon.annotators.document import VOICE
from gnomon.annotators.voice import Condition, Selection
from gnomon.scenes.document import Cell, DocumentLook, Field, HeaderCell, Invoice, Label, Row, Table, field_id
from gnomon.scenes.document.attributes import AMOUNT, COMPUTED, COMPUTED_AMOUNT, DAYS, DESCRIPTION
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import TEXT
from gnomon.truth.world import World

ROWS: tuple[tuple[str | float, ...], ...] = (("Nails", 3, 4.5, 13.5), ("Saw", 1, 20, 20))
FIELDS = (
    ("date", "invoice date", "3 May 2024", "2024-05-03"), ("due-date", "due date", "24 May 2024", "2024-05-24"),
    ("subtotal", "subtotal", "$33.50", 33.5), ("tax", "tax", "$2.51", 2.51), ("total", "total", "$36.01", 36.01),
)  # fmt: skip


def invoice(
    of_rows: tuple[tuple[str | float, ...], ...] = ROWS, subtotal: float = 33.5, money: str = ""
) -> tuple[Invoice, World]:
    names = ("description", "quantity", "unit price", "amount")
    rows = [Row(id=f"row/{n}", order=n + 1) for n in range(len(of_rows))]
    cells = [
        Cell(
            id=f"cell/{n}/{name}",
            row=f"row/{n}",
            column=name,
            text=str(v),
            value=None if isinstance(v, str) else v,
            unit=money if name == "amount" else "",
        )
        for n, row in enumerate(of_rows)
        for name, v in zip(names, row, strict=True)
    ]
    fields = [
        Field(id=field_id(k), key=k, name=n, text=t, section="head", value=v, unit="" if isinstance(v, str) else "$")
        for k, n, t, v in (
            ("subtotal", "subtotal", f"${subtotal}", subtotal) if f[0] == "subtotal" else f for f in FIELDS
        )
    ]

    headers = [HeaderCell(id=f"header/{n}", column=n, text=n) for n in names]
    rate = Label(id="label/tax", text="VAT 7.5%", of=field_id("tax"), rate=7.5)
    look = DocumentLook(
        font="Roboto", type_size=14, density=1, ink="#000", muted="#000", accent="#000", on_accent="#fff", tint="#fff",
        rule="#000", paper="#fff",
    )  # fmt: skip
    scene = Invoice(
        size=(800, 1000), look=look, currency="$", trade="tools",
        elements=(Table(id="table"), *headers, *rows, *cells, *fields, rate),
    )  # fmt: skip
    texts = [Fact(f.id, TEXT, f.text) for f in fields]
    return scene, World.of((*scene.facts(), *texts), ())


def reason(subject: str, attribute: object, *given: Any) -> str:
    scene, world = invoice(*given)
    line = VOICE.reason(scene, world, world.facts[subject, attribute])  # type: ignore[index]
    assert line is not None and line.claims and all(c.said in line.text for c in line.claims)
    return line.text


def test_sums_are_equations() -> None:
    assert reason("row/0", COMPUTED_AMOUNT).endswith("the amount of “Nails” must be $13.50: 3 × 4.5 = $13.50.")
    assert reason(field_id("tax"), COMPUTED).endswith("the tax must be $2.51: $33.50 × 7.5 ÷ 100 ≈ $2.51.")
    assert reason(field_id("total"), COMPUTED).endswith("the total must be $36.01: $33.50 + $2.51 = $36.01.")


def test_amounts_below_zero_are_claimed_as_they_are_printed() -> None:
    """In brackets only behind a sign: not at the beginning of a sum, and not where one amount is no sum."""
    rows = (("Back", 1, -21, -21), ("New", 1, 79, 79), ("Off", 1, -19, -19))
    three = reason(field_id("subtotal"), COMPUTED, rows, 39, "$")
    assert three.endswith("the subtotal must be $39.00: −$21.00 + $79.00 + (−$19.00) = $39.00.")
    assert reason(field_id("subtotal"), COMPUTED, rows[:1], -21, "$").endswith("the subtotal must be −$21.00.")


def test_days_lie_between_the_dates_as_printed() -> None:
    assert reason(field_id("due-date"), DAYS) == "from 3 May 2024 to 24 May 2024 it is 21 days."


def test_fields_and_rows_are_said_plainly() -> None:
    scene, world = invoice()
    assert (
        VOICE.state(scene, world, world.facts[field_id("due-date"), TEXT], "24 May 2024")
        == "the due date reads 24 May 2024"
    )
    above = Selection("row", (Condition(AMOUNT, "above", 15),), ("row/1",), asked=True)
    assert VOICE.select(scene, world, above) == "one row has an amount above 15: “Saw”"
    none = Selection("row", (Condition(DESCRIPTION, "is", "Kite"),), (), asked=True)
    assert VOICE.select(scene, world, none) == "no row is for “Kite”"
