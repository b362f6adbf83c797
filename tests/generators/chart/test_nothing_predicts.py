"""Counts, order, house, size and aspect of a chart tell neither its kind nor where its largest value stands: a small
decision tree on them, taught with two thirds of 3,000 charts, hardly does better on the others than who guesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest
from helpers import scenes
from numpy.typing import NDArray

from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.generators.chart.looks.themes import DARK, THEMES
from gnomon.scenes.chart import Bar, Chart, Height, Inset, Panel, Point

# kinds that show the same tables, so that only their marks tell them apart
ALIKE = {
    "one column of names": ("bar", "horizontal", "lollipop"),
    "several columns of names": ("grouped", "stacked", "percentage"),
    "one course": ("line", "area", "stem", "step"),
    "several courses": ("multiline", "stacked_area", "step"),
}
EACH = 230  # charts of a kind
DEEP, LEAF = 4, 25  # questions of the tree one after the other, charts in its smallest leaf
BETTER = 0.12  # of the charts: how much more the tree may get right than a guess


def charts(name: str, size: int) -> list[Chart]:
    plan = prepare(Recipe(mix=[Entry(kind=f"chart/{name}", engine="matplotlib")], seed=4, size=size))
    return [chart for _, chart in scenes(plan, size)]


def column(chart: Chart) -> list[float]:
    """The values of the first series, in the order of its names."""
    found = [e for noun in (Bar, Point, Height) for e in chart.of(noun) if e.series == 0]
    return [e.value for e in sorted(found, key=lambda e: e.category)]


def features(chart: Chart, ordered: bool = True) -> list[float]:
    """What is known of a chart without a look at what it shows."""
    panel, values, (width, height) = chart.panels[0], column(chart), chart.size
    falling, rising = values == sorted(values, reverse=True), values == sorted(values)
    order = [float(falling), float(rising)] if ordered else []
    theme = list(THEMES).index(chart.look.theme)
    return [len(panel.categories), len(panel.series), theme, width, height, width / height, chart.look.text, *order]


def taught(x: NDArray[Any], y: NDArray[Any], deep: int) -> Any:
    """A tree: a class, or (column, threshold, tree up to it, tree beyond it), by the purest split at each step."""
    usual = Counter(y.tolist()).most_common(1)[0][0]
    if deep == 0 or len(set(y.tolist())) == 1:
        return usual
    best: tuple[float, int, float] | None = None
    for k in range(x.shape[1]):
        for cut in np.unique(np.quantile(x[:, k], np.linspace(0.05, 0.95, 19))):
            low = x[:, k] <= cut
            if LEAF <= low.sum() <= len(y) - LEAF:
                mixed = sum(part.sum() * impurity(y[part]) for part in (low, ~low))
                if best is None or mixed < best[0]:
                    best = (mixed, k, float(cut))
    if best is None:
        return usual
    _, k, cut = best
    low = x[:, k] <= cut
    return (k, cut, taught(x[low], y[low], deep - 1), taught(x[~low], y[~low], deep - 1))


def impurity(y: NDArray[Any]) -> float:
    shares = np.unique(y, return_counts=True)[1] / len(y)
    return float(1 - (shares**2).sum())


def told(tree: Any, row: Sequence[float]) -> Any:
    while isinstance(tree, tuple):
        k, cut, low, high = tree
        tree = low if row[k] <= cut else high
    return tree


def right(x: list[list[float]], y: list[str]) -> tuple[float, float]:
    """The share of the charts kept back that the tree gets right, and that of who always says the commonest."""
    order = np.random.default_rng(0).permutation(len(y))
    rows, names = np.array(x)[order], np.array(y)[order]
    many = 2 * len(y) // 3
    tree = taught(rows[:many], names[:many], DEEP)
    hit = np.mean([told(tree, row) == name for row, name in zip(rows[many:], names[many:], strict=True)])
    usual = Counter(names[:many].tolist()).most_common(1)[0][0]
    return float(hit), float(np.mean(names[many:] == usual))


@pytest.fixture(scope="module")
def made() -> dict[str, list[Chart]]:
    names = sorted({name for kinds in ALIKE.values() for name in kinds})
    return {name: charts(name, EACH) for name in names}


@pytest.mark.parametrize("group", ALIKE)
def test_the_kind_is_not_told_by_counts_order_house_or_size(made: dict[str, list[Chart]], group: str) -> None:
    several = group.startswith("several")
    pairs = [
        (features(c, ordered=not several), name)  # totals grow over time and shares do not: that is data, not looks
        for name in ALIKE[group]
        for c in made[name]
        if (len(c.panels[0].series) > 1) == several
    ]
    hit, guess = right([x for x, _ in pairs], [y for _, y in pairs])
    print(f"{group}: {hit:.2f} right, {guess:.2f} by guessing, of {len(pairs)}")
    assert hit <= guess + BETTER


def test_the_place_of_the_largest_is_not_told_by_counts_house_or_size(made: dict[str, list[Chart]]) -> None:
    rows, places = [], []
    for name in ("bar", "horizontal", "lollipop"):
        for chart in made[name]:
            values = column(chart)
            if len(values) >= 3:
                at = values.index(max(values))
                rows.append(features(chart, ordered=False))
                places.append("first" if at == 0 else "last" if at == len(values) - 1 else "middle")
    hit, guess = right(rows, places)
    print(f"place of the largest: {hit:.2f} right, {guess:.2f} by guessing, {Counter(places)}")
    assert hit <= guess + BETTER


def test_bars_stand_in_every_order_and_number(made: dict[str, list[Chart]]) -> None:
    lying = [c for c in made["horizontal"] if len(column(c)) > 2]
    falling = sum(column(c) == sorted(column(c), reverse=True) for c in lying)
    rising = sum(column(c) == sorted(column(c)) for c in lying)
    assert 0.1 <= falling / len(lying) <= 0.4
    assert 0.1 <= rising / len(lying) <= 0.4
    single = [len(c.panels[0].categories) for c in made["bar"] if len(c.panels[0].series) < 2]
    assert len(single) > 0.7 * len(made["bar"])
    assert min(single) == 2
    assert sum(n > 7 for n in single) > 0.15 * len(single)


def test_dark_grounds_are_as_rare_as_they_are(made: dict[str, list[Chart]]) -> None:
    every = [c for own in made.values() for c in own]
    assert 0.06 <= sum(c.look.theme in DARK for c in every) / len(every) <= 0.14


def axes(panel: Panel) -> Iterator[tuple[float, float]]:
    own = panel.y if panel.upright else panel.x
    if own is not None and own.kind == "linear" and own.low == 0:
        yield own.low, own.high


def test_values_fill_their_axes(made: dict[str, list[Chart]]) -> None:
    for name in ("bar", "horizontal", "lollipop", "line", "area"):
        shares = [
            max(e.value for e in (*c.of(Bar), *c.of(Point))) / high
            for c in made[name]
            if not c.of(Inset)  # which needs an empty stretch
            for _, high in axes(c.panels[0])
        ]
        assert np.median(shares) >= 0.8
        assert min(shares) >= 0.55
        assert sum(s < 0.6 for s in shares) <= 0.02 * len(shares)
