"""What a field says: by what it is, by its label, and which of several it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.document import Field, Invoice, Label, field_id
from gnomon.scenes.document.attributes import LABEL
from gnomon.truth.program import every, the
from gnomon.truth.vocabulary import TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# fields that are often on invoices, and what to call them when they are not on this one
OFTEN = {
    "order": "purchase order number",
    "customer": "customer number",
    "iban": "IBAN",
    "contact": "contact person",
    "due-date": "due date",
}


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    fields = invoice.of(Field)
    labels = {b.of: b.text for b in invoice.of(Label)}
    for field in fields:
        others = tuple(
            Mistake("another field", f.text) for f in fields if f.id != field.id and f.section == field.section
        )
        yield Question(wording(field, words), "field", the(field.id).read(TEXT), others if len(others) > 2 else ())
        label = labels.get(field.id)
        # under the buyer's label stands a whole address
        if label is not None and field.key != "buyer" and list(labels.values()).count(label) == 1:
            text = say(
                words,
                'What (stands|is printed|is written) next to or below the label "{label}"?',
                'What (value|text) belongs to the label "{label}"?',
                'Read the (value|text) labelled "{label}".',
                label=label,
            )
            yield Question(text, "field-by-label", every("field").where(LABEL, "is", label).read(TEXT), others)
    for key, name in OFTEN.items():
        if key not in {f.key for f in fields}:
            text = say(
                words,
                "What is the {name} on this invoice?",
                "What does (the|this) invoice (state|give) as the {name}?",
                "(Give|State|Read) the {name}[ printed on the invoice].",
                name=name,
            )
            lacks, program = f"the invoice states no {name}", the(field_id(key)).read(TEXT)
            yield Question(text, "field-absent", program, unanswerable=True, lacks=lacks)


def wording(field: Field, words: Generator) -> str:
    """A question for one field, in words that fit what it is."""
    match field.name:
        case "seller":
            return say(
                words,
                "Who (issued|sent) this invoice?",
                "(Which company|Who) is the seller[ on this invoice]?",
                "Who is to be paid?",
                "What is the name of the (seller|supplier|issuer)?",
            )
        case "buyer":
            return say(
                words,
                "(Whom|Who) is this invoice addressed to?",
                "Who is billed[ on this invoice]?",
                "What is the name of the (buyer|customer|recipient)?",
                "Who has to pay this invoice?",
            )
        case "due date":
            return say(
                words,
                "When is (this invoice|payment) due?",
                "By (which|what) date must (this invoice|the bill) be paid?",
                "What is the due date[ of this invoice]?",
            )
        case "invoice date":
            return say(
                words,
                "When was this invoice issued?",
                "What is the (invoice date|date of issue|issue date)?",
                "On (which|what) date was (the|this) invoice issued?",
            )
    return say(
        words,
        "What is the {name}[ on this invoice]?",
        "What does (the|this) invoice (give|state|show) as the {name}?",
        "(Give|State|Read) the {name}[ printed on this invoice].",
        name=field.name,
    )
