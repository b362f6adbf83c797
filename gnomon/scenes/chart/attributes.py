"""What is true of the marks of a chart, and how it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.truth.attribute import Attribute, Eye, Rule, Seen, Vocabulary
from gnomon.truth.fact import Fact
from gnomon.truth.readings import colour_distance
from gnomon.truth.vocabulary import COMMON, FILL

SERIES = Attribute("series")
PANEL = Attribute("panel")
TYPE = Attribute("type", said="type of chart")
LAYOUT = Attribute("layout")
TITLE = Attribute("title", form="print")
AXIS = Attribute("axis")
NUMBER = Attribute("number")
# dots and places of a plane
ACROSS = Attribute("across", "scale")
UP = Attribute("up", "scale")
AMOUNT = Attribute("amount", "scale")
# where a bar ends that hangs on the one before
LEVEL = Attribute("level", "scale")
LENGTH = Attribute("length", "scale")
DIRECTION = Attribute("direction")
HEIGHT_AT = Attribute("height at {}", "scale")
# stretches
FIRST = Attribute("first")
LAST = Attribute("last")
LOW = Attribute("low", "scale", said="lower end")
HIGH = Attribute("high", "scale", said="upper end")
LOWER_END = Attribute("lower end", "scale")
UPPER_END = Attribute("upper end", "scale")
BAR_LENGTH = Attribute("length of the error bar")
LOWER_EDGE = Attribute("lower edge", "scale")
UPPER_EDGE = Attribute("upper edge", "scale")
BAND = Attribute("band")
# how observations spread
LOWER_WHISKER = Attribute("lower whisker", "scale")
LOWER_QUARTILE = Attribute("lower quartile", "scale")
MEDIAN = Attribute("median", "scale")
UPPER_QUARTILE = Attribute("upper quartile", "scale")
UPPER_WHISKER = Attribute("upper whisker", "scale")
QUARTILES_APART = Attribute("interquartile range")
LOWEST = Attribute("lowest", "scale", said="lowest value")
HIGHEST = Attribute("highest", "scale", said="highest value")
PEAK = Attribute("peak", "scale", said="position of the peak")
PEAK_HEIGHT = Attribute("peak height", "scale", said="peak")
# candles
OPENING = Attribute("opening price", "scale")
LOWEST_PRICE = Attribute("lowest price", "scale")
HIGHEST_PRICE = Attribute("highest price", "scale")
PRICE_RANGE = Attribute("price range")
# what marks that belong together come to: the ends of a row, of a line, of a band; a bar and its target
GAP = Attribute("gap")
CHANGE = Attribute("change")
WIDTH = Attribute("width of the band")
STANDING = Attribute("standing", said="standing against the target")
# rings
PART_OF = Attribute("part of", said="slice of the inner ring")
# matrices and flows
ROW = Attribute("row")
COLUMN = Attribute("column")
SOURCE = Attribute("source")
TARGET = Attribute("target")
# lines as a whole
CROSS = Attribute("lines cross")
APART = Attribute("lines apart")

# the parts of a box from the bottom up, the prices of a candle but for the closing one
PARTS = (LOWER_WHISKER, LOWER_QUARTILE, MEDIAN, UPPER_QUARTILE, UPPER_WHISKER)
PRICES = (OPENING, LOWEST_PRICE, HIGHEST_PRICE)


def colours_apart(premises: Sequence[Fact], seen: Sequence[Seen], eye: Eye) -> bool:
    """Whether the colour of the legend entry among the premises stands far enough from every other entry's."""
    legend = {f.subject: str(f.value) for f in eye.facts_of(FILL) if entry(eye, f.subject)}
    own = {f.subject for f in premises if f.subject in legend}
    return all(
        colour_distance(legend[subject], fill) >= eye.limits.colour_distance
        for subject in own
        for other, fill in legend.items()
        if other != subject and other.rsplit("/", 1)[0] == subject.rsplit("/", 1)[0]
    )


def entry(eye: Eye, subject: str) -> bool:
    """Whether something is an entry of a legend that is drawn."""
    mark = eye.mark(subject)
    return mark is not None and mark.kind == "legend entry"


def surely_between(premises: Sequence[Fact], seen: Sequence[Seen], eye: Eye) -> bool:
    """Whether the first of some readings lies between the second and the third, errors and all."""
    (low, high), (_, from_), (to, _) = ((s[0], s[1]) for s in seen[:3])
    if low is None or high is None or from_ is None or to is None:
        return False
    return low >= from_ and high <= to


def surely_apart(premises: Sequence[Fact], seen: Sequence[Seen], eye: Eye) -> bool:
    """Whether of two readings one surely lies above the other."""
    (low, high), (from_, to) = ((s[0], s[1]) for s in seen[:2])
    if low is None or high is None or from_ is None or to is None:
        return False
    return low > to or from_ > high


SHOWS = Rule("what it shows", seen=True)
ROWS_AND_COLUMNS = Rule("rows and columns of panels", seen=True)
PANEL_TITLE = Rule("panel title", seen=True)
STANDS_AT = Rule("stands at", seen=True)
AXIS_LABEL = Rule("axis label", seen=True)
COUNTED = Rule("counted along the axis", seen=True)
ARROW_ENDS = Rule("where the arrow ends", seen=True)
LEGEND = Rule("legend", tells=colours_apart, seen=True)
BETWEEN = Rule("between", tells=surely_between)
ADDED_ON = Rule("a step added to the level before")  # surely only where both are printed
BEYOND = Rule("one beyond the other", tells=surely_apart)
STANDS_AROUND = Rule("stands around", seen=True)
COURSES = Rule("the courses of lines")
LEFT_TO_RIGHT = Rule("seen from left to right", seen=True)
EDGES = Rule("edges at the ticks", seen=True)
POINTS = Rule("as the arrow points", seen=True)
SPOKE = Rule("label of the spoke", seen=True)
BAND_ENDS = Rule("where the band ends", seen=True)

VOCABULARY = (
    Vocabulary(
        (
            SERIES, PANEL, TYPE, LAYOUT, TITLE, AXIS, NUMBER, ACROSS, UP, AMOUNT, LEVEL, LENGTH, DIRECTION, HEIGHT_AT,
            FIRST, LAST, LOW, HIGH, LOWER_END, UPPER_END, BAR_LENGTH, LOWER_EDGE, UPPER_EDGE, BAND, *PARTS,
            QUARTILES_APART, LOWEST, HIGHEST, PEAK, PEAK_HEIGHT, *PRICES, PRICE_RANGE, GAP, CHANGE, WIDTH, STANDING,
            PART_OF, ROW, COLUMN, SOURCE, TARGET,
            CROSS, APART,
        ),
        (
            SHOWS, ROWS_AND_COLUMNS, PANEL_TITLE, STANDS_AT, AXIS_LABEL, COUNTED, ARROW_ENDS, LEGEND, BETWEEN,
            ADDED_ON, BEYOND, STANDS_AROUND, COURSES, LEFT_TO_RIGHT, EDGES, POINTS, SPOKE, BAND_ENDS,
        ),
    )
    + COMMON
)  # fmt: skip
