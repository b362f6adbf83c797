"""How extremes of a measure are said: the longest delay, the deepest well, the largest share, the highest price."""

from __future__ import annotations

from functools import lru_cache

from gnomon.annotators.chart.naming import said
from gnomon.annotators.chart.phrases import spoken
from gnomon.annotators.wording import HEAD
from gnomon.scenes.chart import Panel
from gnomon.scenes.chart.encoding import UNDECLARED, Nature
from gnomon.truth.steps import End

# comparatives that are not made by another ending
MORE = {"most": "more", "fewest": "fewer", "least": "less", "best": "better", "worst": "worse"}


def superlative(measure: str, end: End, nature: Nature = UNDECLARED) -> str:
    """The end of an order in the word that people use of a measure: `longest` for the highest delay."""
    declared = nature.most if end == "highest" else nature.least
    return declared or of_measure(spoken(measure))[end == "lowest"]


@lru_cache(maxsize=1024)
def of_measure(measure: str) -> tuple[str, str]:
    """Both ends, by the noun that a measure is headed by."""
    words = HEAD.split(measure)[0].lower().split()
    for ends, nouns in said("extremes").items():
        if words and words[-1] in nouns.split():
            most, _, least = ends.partition(" ")
            return most, least
    return "highest", "lowest"


def comparative(superlative: str) -> str:
    """`longer` of `longest`."""
    return MORE.get(superlative) or superlative.removesuffix("est") + "er"


def nature_of(panel: Panel, measure: str) -> Nature:
    """What was declared of a measure of a panel."""
    return next((e for e in panel.encodings if e.measure == measure), UNDECLARED)


def degrees(panel: Panel, measure: str) -> dict[str, str]:
    """The words of a measure for both ends of an order and for both ways to compare."""
    nature = nature_of(panel, measure)
    top, bottom = superlative(measure, "highest", nature), superlative(measure, "lowest", nature)
    return {"highest": top, "lowest": bottom, "higher": comparative(top), "lower": comparative(bottom)}
