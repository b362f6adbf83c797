"""Every step there is, a group of them a file: what it takes and what it means. Said in `gnomon.annotators.steps`."""

from gnomon.truth.steps.comparing import Compare, Follows, Literal, Pick, Same
from gnomon.truth.steps.counting import Count, Exists
from gnomon.truth.steps.courses import Area, Correlation, Crosses, Trend
from gnomon.truth.steps.ordering import Highest, Lowest, Nth, Rank
from gnomon.truth.steps.reading import List, Read, Table
from gnomon.truth.steps.reckoning import (
    Difference,
    Mean,
    Median,
    Product,
    Range,
    Ratio,
    Rounded,
    Share,
    Sum,
    Total,
)
from gnomon.truth.steps.selecting import Both, Either, Every, Follow, Related, The, Where
from gnomon.truth.steps.step import Chosen, Comparison, End, Found, Step

STEPS: dict[str, type[Step]] = {
    step.op: step
    for step in (
        Every, The, Where, Related, Follow, Either, Both,
        Highest, Lowest, Nth, Rank,
        Read, List, Table,
        Count, Exists,
        Sum, Mean, Median, Range, Difference, Total, Product, Ratio, Share, Rounded,
        Trend, Area, Crosses, Correlation,
        Compare, Same, Literal, Follows, Pick,
    )
}  # fmt: skip

__all__ = [
    "STEPS", "Area", "Both", "Chosen", "Compare", "Comparison", "Correlation", "Count", "Crosses", "Difference",
    "Either", "End", "Every",
    "Exists", "Follow", "Follows", "Found", "Highest", "List", "Literal", "Lowest", "Mean", "Median", "Nth", "Pick",
    "Product", "Range", "Rank", "Ratio", "Read", "Related", "Rounded", "Same", "Share", "Step", "Sum", "Table", "The",
    "Total", "Trend", "Where",
]  # fmt: skip
