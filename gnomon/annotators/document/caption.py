"""Captions of documents: in short, the key figures, and row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.cells import cells_of, invoice_noun
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, plural, say
from gnomon.scenes.document import Field, Invoice, Row
from gnomon.scenes.document.attributes import AMOUNT, DESCRIPTION, DISCOUNT, QUANTITY, UNIT_PRICE
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import KIND, TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

KEY = ("number", "date", "due-date", "subtotal", "discount", "shipping", "tax", "total", "paid", "balance")

TOLD = (DESCRIPTION, QUANTITY, UNIT_PRICE, AMOUNT)


def caption(invoice: Invoice, world: World, words: Generator) -> Iterator[Caption]:
    fields = {f.key: f for f in invoice.of(Field)}
    rows = invoice.of(Row)
    short = say(
        words,
        "An invoice from {seller} to {buyer} for {total}.",
        "{seller} bills {buyer} for {total}.",
        "Invoice of {total} from {seller} to {buyer}.",
        "An invoice for {total}, issued by {seller} to {buyer}.",
        seller=fields["seller"].text,
        buyer=fields["buyer"].text,
        total=fields["total"].text,
    )
    told: list[Key] = [(fields[k].id, TEXT) for k in ("seller", "buyer", "total")]
    yield Caption(short, "short", tuple(told))

    figures = [f"{f.name} {f.text}" for k in KEY if (f := fields.get(k))]
    text = f"{short} {say(words, '(Key figures|It states|Its main data)')}: {listing(figures)}."
    yield Caption(text, "key figures", (*told, *((fields[k].id, TEXT) for k in KEY if k in fields)))

    items, used = [], list(told)
    for row in rows:
        cells = cells_of(invoice, row.id)
        item = [t for c in TOLD if (t := world.facts.get((cells.get(c, ""), TEXT))) is not None]
        if len(item) < len(TOLD):
            continue
        what, many, each, amount = (str(t.value) for t in item)
        off = world.facts.get((cells.get(DISCOUNT, ""), TEXT))
        if off is not None and off.value != "0%":
            item.append(off)
            each += f" less {off.value}"
        items.append(f"{what}, {many} at {each}: {amount}")
        used += [t.key for t in item]
    count = f"{in_words(len(rows))} {plural(invoice_noun(invoice), len(rows))}"
    opening = say(words, "It lists {n}", "The table has {n}", "Billed are {n}", n=count)
    text = f"{short} {opening}: {'; '.join(items)}."
    used += [(r.id, KIND) for r in rows]
    yield Caption(text, "detailed", tuple(used))
