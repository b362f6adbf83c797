"""Opening, highest and lowest prices, rising and falling days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import groups
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import DIRECTION, HIGHEST_PRICE, LOWEST_PRICE, OPENING, PRICE_RANGE
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import compare
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LEVELS = (OPENING, HIGHEST_PRICE, LOWEST_PRICE)
EXTREMES: tuple[tuple[Attribute, End], ...] = (
    (HIGHEST_PRICE, "highest"),
    (LOWEST_PRICE, "lowest"),
    (PRICE_RANGE, "highest"),
)
PRICE = (
    "What was the {price} on {day}?",
    "(Read off|Give|State) the {price} on {day}.",
    "How high was the {price} on {day}?",
    "(Which|What) {price} does the candle of {day} show?",
)
COUNT = (
    "On how many days did the price {move}?",
    "How many {way} candles (are there|does the chart show)?",
    "Count the days on which the price {past}.",
    "What is the number of {way} candles?",
    "How (many days|often) did the price {move} from opening to closing?",
)
EXTREME = (
    "On which day was the {price} the {most}?",
    "(When|On what day) was the {price} the {most}?",
    "Which day had the {most} {price}?",
    "(Name|Give) the day with the {most} {price}.",
)
RANGE = (
    "How far apart were the highest and the lowest price on {day}?",
    "What was the price range on {day}, from lowest to highest?",
    "From end to end, how long is the candle of {day}?",
    "(Compute|Find|Give) the difference between the highest and the lowest price on {day}.",
)
ROSE = (
    "Did the price rise on {day}?",
    "(Did|Does) the candle of {day} close above its opening price?",
    "Was the closing price on {day} above the opening price?",
    "Is the candle of {day} a rising one?",
    "Did {day} close higher than it opened?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        if group.column.noun != "candle":
            continue
        for day in group.some(words, 4):
            candle = group.one(day)
            for price in LEVELS:
                wrong = tuple(Mistake(f"the {p}", candle.read(p)) for p in LEVELS if p != price)
                closing = Mistake("the closing price", candle.read(VALUE))
                yield group.ask(PRICE, "candle-price", candle.read(price), (*wrong, closing), price=price, day=day)
            yield group.ask(RANGE, "candle-range", candle.read(PRICE_RANGE), day=day)
            rose = compare(candle.read(VALUE), "above", candle.read(OPENING))
            yield group.ask(ROSE, "candle-rose", rose, day=day)
        moves = (("rising", "rise", "rose", "falling"), ("falling", "fall", "fell", "rising"))
        for way, move, past, other in moves:
            count = group.all.where(DIRECTION, "is", way).count()
            back = Mistake("counted the others", group.all.where(DIRECTION, "is", other).count())
            yield group.ask(COUNT, "candle-count", count, (back,), way=way, move=move, past=past)
        for price, step in EXTREMES:
            shown = {"highest price": "price", "lowest price": "price"}.get(price, price)
            most = {"price range": "largest"}.get(price, step)
            days = tuple(Mistake("another day", d) for d in group.some(words))
            found = group.all.at_end(step, price).read(NAME)
            yield group.ask(EXTREME, "candle-extreme", found, days, price=shown, most=most)
