"""What is said of charts holds of the picture: level stairs, courses in all, names that keep their letters."""

from __future__ import annotations

import re

import pytest

from gnomon.annotators.chart._findings import in_all
from gnomon.annotators.chart.curves import is_level
from gnomon.annotators.rationale import begun
from gnomon.datasets.doubts.sayings import is_course
from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Chart, Curve
from gnomon.scenes.chart.attributes import LOWER_QUARTILE, MEDIAN
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World


@pytest.mark.parametrize("n", [22, 23])
def test_stairs_of_an_even_number_run_level_at_one_half(n: int) -> None:
    path = tuple((float(i), (i + 1) / n) for i in range(n))
    stairs = Curve(id="curve/0", panel="panel", series=0, stroke="#000000", path=path, steps=True)
    assert is_level(stairs, MEDIAN) is (n == 22)
    assert not is_level(stairs, LOWER_QUARTILE)


@pytest.mark.parametrize(
    ("values", "way"),
    [
        ((389, 700, 690, 978), "rises overall"),
        ((978, 690, 700, 389), "falls overall"),
        ((5, 9, 1, 6), ""),
        ((1, 9, 2, 3), ""),
    ],
)
def test_a_course_goes_somewhere_in_all_if_its_ends_lie_far_apart(values: tuple[float, ...], way: str) -> None:
    facts = [Fact(f"point/{i}", VALUE, v) for i, v in enumerate(values)]
    assert in_all(World.of(facts, ()), [f.subject for f in facts]) == way


def test_a_course_with_ups_and_downs_is_told_from_one_that_only_rises() -> None:
    wavers = "The price rises overall, with ups and downs, from €3 in 2010 to €9 in 2014"
    assert is_course("neither", wavers) and not is_course("rising", wavers)
    assert is_course("neither", "The price goes up and down") and is_course("rising", "The price rises throughout")
    assert not is_course("neither", "The price rises throughout") and not is_course("falling", wavers)


def test_a_name_that_begins_small_keeps_its_letters() -> None:
    assert begun("brnB stands at 4") == "brnB stands at 4"
    assert begun("the bar for Oslo reaches 4") == "The bar for Oslo reaches 4"


@pytest.mark.parametrize("kind", ["chart/stem", "chart/rose", "chart/lollipop"])
def test_who_counts_tells_what(kind: str) -> None:
    """Few are named, many are counted off; a bare number is no reason."""
    ways = re.compile(r"^There (?:is|are) .+: .+\.$|^Counted off (?:from .+ to .+|one by one), there are .+\.$")
    reaches = "(?:reaches|lies at|is labelled)"
    both = re.compile(rf" {reaches} .+ and .+ {reaches} .+; so ")
    told = 0
    with Engines() as engines:
        for i in range(4):
            for asked in sample(kind, seed=31, index=i, engines=engines).questions:
                if asked.question.task in ("count-stems", "count-points", "count-petals"):
                    told += 1
                    assert ways.match(asked.rationale[0].text), asked.rationale
                if asked.question.task == "compare-name" and len(asked.rationale) == 1:
                    assert both.search(asked.rationale[0].text), asked.rationale
    assert told


def test_the_larger_of_two_is_not_the_largest() -> None:
    with Engines() as engines:
        made = (sample("chart/lollipop", seed=951, index=i, engines=engines) for i in range(40))
        two = next(s for s in made if isinstance(s.scene, Chart) and len(s.scene.panels[0].categories) == 2)
    assert two.questions and not [q.question.text for q in two.questions if re.search(r"\b\w+est\b", q.question.text)]
