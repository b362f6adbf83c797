"""How extremes of a measure are said: the longest delay, the deepest well, the largest share, the highest price."""

from __future__ import annotations

from functools import lru_cache

from gnomon.annotators.chart.naming import attribute as named
from gnomon.annotators.chart.naming import in_panel, said
from gnomon.annotators.chart.phrases import spoken
from gnomon.annotators.wording import HEAD
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.encoding import OF_MEASURES, UNDECLARED, Nature
from gnomon.truth.attribute import Attribute
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import ORDER
from gnomon.truth.world import World

# comparatives that are not made by another ending
MORE = {"most": "more", "fewest": "fewer", "least": "less", "best": "better", "worst": "worse"}


def superlative(measure: str, end: End, nature: Nature = UNDECLARED) -> str:
    """The end of an order in the word that people use of a measure: `longest` for the highest delay."""
    declared = nature.most if end == "highest" else nature.least
    return declared if declared in OF_MEASURES else of_measure(spoken(measure))[end == "lowest"]


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


def degree(chart: Chart, world: World, subject: str, attribute: Attribute, end: End, two: bool) -> str:
    """The end of an order of an attribute as the subject shows it, of two or of more."""
    part = chart.parts.get(subject)
    panel = in_panel(chart, part)
    shown = part is not None and panel is not None and panel.shows(part.noun, attribute)
    declared: Nature = panel.encoding(part.noun, attribute) if shown and part and panel else UNDECLARED
    most = superlative(named(chart, world, subject, attribute), end, declared)
    return comparative(most) if two else most


def order(chart: Chart, world: World, attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    """Of layers on one another the last lies on top; which number it has nobody sees."""
    return "", {"highest": "is the top layer", "lowest": "is the bottom layer"}[end] if attribute == ORDER else ""


def nature_of(panel: Panel, measure: str) -> Nature:
    """What was declared of a measure of a panel."""
    return next((e for e in panel.encodings if e.measure == measure), UNDECLARED)


def degrees(panel: Panel, measure: str, two: bool = False) -> dict[str, str]:
    """The words of a measure for both ends of an order, of more or of `two`, and for both ways to compare."""
    nature = nature_of(panel, measure)
    top, bottom = superlative(measure, "highest", nature), superlative(measure, "lowest", nature)
    more, less = comparative(top), comparative(bottom)
    return {"highest": more if two else top, "lowest": less if two else bottom, "higher": more, "lower": less}
