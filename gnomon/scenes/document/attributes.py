"""What is true of a page and what stands on it, and why it follows."""

from __future__ import annotations

from gnomon.truth.attribute import Attribute, Rule, Vocabulary
from gnomon.truth.vocabulary import CODE, COMMON

DATE = Attribute("date")
LABEL = Attribute("label")
RATE = Attribute("rate")
ROW = Attribute("row")
COLUMN = Attribute("column")
CELLS = Attribute("cells")
LINE = Attribute("line")
NEXT = Attribute("next", said="next line")
PREVIOUS = Attribute("previous", said="line before")
POSITION = Attribute("position")
DESCRIPTION = Attribute("description")
QUANTITY = Attribute("quantity")
UNIT = Attribute("unit", said="unit of measure")
UNIT_PRICE = Attribute("unit price")
DISCOUNT = Attribute("discount", said="discount rate")
AMOUNT = Attribute("amount")
SUM_OF_AMOUNTS = Attribute("sum of amounts")
COMPUTED_AMOUNT = Attribute("computed amount", said="amount")
COMPUTED = Attribute("computed", said="computed value")
DAYS = Attribute("days after issue")
# columns of a table by the name that they have, whatever their header says
COLUMNS: dict[str, Attribute] = {
    str(a): a for a in (POSITION, CODE, DESCRIPTION, QUANTITY, UNIT, UNIT_PRICE, DISCOUNT, AMOUNT)
}

GIVEN = Rule("given", seen=True)
LIE_IN = Rule("lie in it", seen=True)
STANDS_IN = Rule("stands in", seen=True)
FOLLOWS = Rule("follows", seen=True)
OF_ROW = Rule("product, rounded to cents")
OF_ROW_LESS = Rule("product less the discount, rounded to cents")
TAKEN_OFF = Rule("per cent taken off, rounded to cents")
TAXED = Rule("per cent of what is taxed, rounded to cents")
DAYS_BETWEEN = Rule("days between")

VOCABULARY = (
    Vocabulary(
        (
            DATE, LABEL, RATE, ROW, COLUMN, CELLS, LINE, NEXT, PREVIOUS, *COLUMNS.values(), SUM_OF_AMOUNTS,
            COMPUTED_AMOUNT, COMPUTED, DAYS,
        ),
        (GIVEN, LIE_IN, STANDS_IN, FOLLOWS, OF_ROW, OF_ROW_LESS, TAKEN_OFF, TAXED, DAYS_BETWEEN),
    )
    + COMMON
)  # fmt: skip
