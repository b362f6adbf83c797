"""Data that tell of one thing: flows, sums built up step by step, stages, prices, gauges, surfaces, split wholes."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._numbers import published, sizes
from gnomon.generators.sources._shapes import Flows, Gauge, Matrix, Prices, Stages, Steps, Surface, Tree

if TYPE_CHECKING:
    from numpy.random import Generator

FILE = Path(__file__).parent / "topics" / "stories.yml"


@cache
def stories() -> dict[str, Any]:
    """What there is to tell, by shape."""
    import yaml

    data: dict[str, Any] = yaml.load(
        FILE.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return data


def correlations(content: Generator, variables: tuple[str, ...], n: int, field: str) -> Matrix:
    """Correlations of variables that share hidden causes, to two decimals."""
    names = some_of(content, variables, min(max(3, n), len(variables)))
    names = tuple(names[i] for i in content.permutation(len(names)))
    causes = content.normal(0, 1, (len(names), int(content.integers(1, 4)))) * content.uniform(0.7, 2.0)
    cover = causes @ causes.T + np.diag(content.uniform(0.2, 1.0, len(names)))
    spread = np.sqrt(np.diag(cover))
    values = np.round(cover / np.outer(spread, spread), 2)
    np.fill_diagonal(values, 1.0)
    return Matrix(
        title=f"Correlations between variables in {field}",
        row_key="variable",
        column_key="variable",
        measure="correlation",
        unit="",
        rows=names,
        columns=names,
        values=tuple(tuple(float(v) for v in row) for row in values),
        correlation=True,
        field=field,
    )


def tree(content: Generator, field: str, parts: int, inner: tuple[int, int]) -> Tree:
    """A whole in parts, each in parts of its own."""
    own = one_of(content, stories()["trees"])
    names = some_of(content, tuple(own["parts"]), min(parts, len(own["parts"])))
    low, high = own["range"]
    kept, values = [], []
    for name in names:
        all_inner = tuple(own["parts"][name].split("|"))
        chosen = some_of(content, all_inner, min(between(content, *inner), len(all_inner)))
        kept.append(chosen)
        values.append(tuple(published(float(v), 0) for v in sizes(content, len(chosen), low, high)))
    return Tree(
        title=own["title"],
        key=own["key"],
        inner_key=own["inner"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        parts=names,
        inner=tuple(kept),
        values=tuple(values),
        field=own.get("field", field),
    )


def flows(content: Generator, field: str, columns: int, nodes: tuple[int, int]) -> Flows:
    """Amounts from left to right; what goes into a node in the middle comes out of it again."""
    own = one_of(content, [f for f in stories()["flows"] if len(f["columns"]) >= columns] or stories()["flows"])
    layers = []
    for text in own["columns"][:columns]:
        names = tuple(text.split("|"))
        layers.append(some_of(content, names, min(between(content, *nodes), len(names))))
    low, high = own["range"]
    links: list[tuple[str, str, float]] = []
    inflow = {name: float(v) for name, v in zip(layers[0], sizes(content, len(layers[0]), low, high), strict=True)}
    for left, right in itertools.pairwise(layers):
        arrived: dict[str, float] = {}
        for name in left:
            shares = content.dirichlet(np.full(len(right), 0.9))
            shares = np.where(shares < 0.12, 0.0, shares)
            shares = shares / shares.sum()
            rest = inflow.get(name, 0.0)
            amounts = [published(rest * float(s), 0) for s in shares]
            for target, amount in zip(right, amounts, strict=True):
                if amount >= 1:
                    links.append((name, target, amount))
                    arrived[target] = arrived.get(target, 0.0) + amount
        inflow = arrived
    used = {n for link in links for n in link[:2]}
    return Flows(
        title=own["title"],
        thing=own["thing"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        columns=tuple(tuple(n for n in layer if n in used) for layer in layers),
        links=tuple(links),
        column_keys=tuple(own["keys"][:columns]),
        field=own.get("field", field),
    )


def prices(content: Generator, n: int) -> Prices:
    """A random walk of working days, to the cent."""
    name, unit = one_of(content, stories()["shares"]), one_of(content, ("$", "€", "£"))
    day = date(between(content, 2015, 2024), between(content, 1, 12), between(content, 1, 28))
    last, move = float(sizes(content, 1, 6, 480)[0]), content.uniform(0.008, 0.03)
    drift = content.normal(0, move / 3)
    rows: list[tuple[str, float, float, float, float]] = []
    while len(rows) < n:
        if day.weekday() < 5:
            start = round(last * (1 + float(content.normal(0, move / 4))), 2)
            end = round(start * (1 + float(content.normal(drift, move))), 2)
            up, down = (abs(float(content.normal(0, move / 2))) for _ in range(2))
            rows.append(
                (
                    day.isoformat(),
                    start,
                    round(max(start, end) * (1 + up), 2),
                    round(min(start, end) * (1 - down), 2),
                    end,
                )
            )
            last = end
        day += timedelta(days=1)
    dates, start_, high, low, end_ = zip(*rows, strict=True)
    return Prices(
        title=f"Share price of {name}",
        thing="share",
        unit=unit,
        dates=dates,
        open=start_,
        high=high,
        low=low,
        close=end_,
        field="finance",
    )


def steps(content: Generator, n: int) -> Steps:
    """A sum built up and broken down."""
    own = one_of(content, stories()["steps"])
    _low, high = own["range"]
    start = published(float(content.uniform(0.4, 0.8)) * high, 0)
    names = some_of(content, tuple(own["changes"]), min(n, len(own["changes"])))
    changes, level = [], start
    for name in names:
        size = published(float(content.uniform(0.06, 0.3)) * start, 0) or 1.0
        sign = own["changes"][name]
        change = (
            -min(size, published(level * 0.5, 0)) if sign == "-" or (sign == "0" and content.random() < 0.5) else size
        )
        changes.append(change)
        level += change
    return Steps(
        title=own["title"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        start_name=own["start"],
        start=start,
        names=names,
        changes=tuple(changes),
        end_name=own["end"],
        field=own.get("field", ""),
    )


def stages(content: Generator, n: int) -> Stages:
    """Amounts that only shrink."""
    own = one_of(content, stories()["stages"])
    names = tuple(own["names"])[: max(3, min(n, len(own["names"])))]
    value = float(sizes(content, 1, own["range"][0], own["range"][1])[0])
    values = []
    for _ in names:
        values.append(max(1.0, published(value, 0)))
        value *= float(content.uniform(0.35, 0.88))
    return Stages(
        title=own["title"],
        key="stage",
        measure=own["measure"],
        unit=own.get("unit", ""),
        names=names,
        values=tuple(values),
        field=own.get("field", ""),
    )


def gauge(content: Generator) -> Gauge:
    """One value in its range of named bands."""
    own = one_of(content, stories()["gauges"])
    low, high = (float(v) for v in own["range"])
    names = own["bands"].split("|")
    cuts = sorted(round(float(c), 2) for c in content.choice(np.arange(1, 10), len(names) - 1, replace=False) / 10)
    ends = [low + (high - low) * c for c in cuts] + [high]
    places = 0 if high - low >= 20 else 1
    value = published(float(content.uniform(low + 0.03 * (high - low), high - 0.03 * (high - low))), places)
    return Gauge(
        title=own["title"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        value=value,
        low=low,
        high=high,
        bands=tuple((published(e, 2), n) for e, n in zip(ends, names, strict=True)),
        field=own.get("field", ""),
    )


Bump = tuple[float, float, float, float, float]  # height, place across and up, width across and up
LANDSCAPES = ("hills", "hills", "hills", "ridge", "ridge", "waves", "saddle", "bowl", "dome", "slope", "rim")


def landscape(content: Generator, n: int) -> tuple[list[Bump], float]:
    """Bumps over the unit square that make hills, a ridge or valley, waves, a saddle, a bowl …; and how much it tilts.

    A bump that is much wider one way than the other is a ridge.
    """

    def drawn(low: float, high: float) -> float:
        return float(content.uniform(low, high))

    def hill() -> Bump:
        height = drawn(0.35, 0.8) * (1 if content.random() < 0.75 else -0.6)
        return (height, drawn(0.15, 0.85), drawn(0.15, 0.85), drawn(0.14, 0.3), drawn(0.14, 0.3))

    sort, sign = one_of(content, LANDSCAPES), 1 if content.random() < 0.6 else -1
    made: list[Bump] = []
    steep = 0.12
    match sort:
        case "ridge":
            made = [(sign * drawn(0.6, 0.9), drawn(0.15, 0.85), drawn(0.1, 0.9), drawn(0.1, 0.22), drawn(0.7, 1.6))]
        case "waves":
            crests, first, long = between(content, 2, 3), drawn(-0.1, 0.25), drawn(0.7, 1.8)
            apart = drawn(0.85, 1.1) / crests
            made = [
                (drawn(0.5, 0.8), first + k * apart, drawn(0.2, 0.8), drawn(0.24, 0.32) * apart, long)
                for k in range(crests)
            ]
        case "saddle":
            made = [
                (sign * drawn(0.5, 0.7), drawn(0.35, 0.65), 0.5, drawn(0.22, 0.35), 3.0),
                (-sign * drawn(0.5, 0.7), 0.5, drawn(0.35, 0.65), 3.0, drawn(0.22, 0.35)),
            ]
        case "bowl" | "dome":
            height = -0.9 if sort == "bowl" else 0.9
            made = [(height, drawn(0.3, 0.7), drawn(0.3, 0.7), drawn(0.26, 0.45), drawn(0.26, 0.45))]
        case "slope":
            steep = 0.5
        case "rim":  # highest at a side or a corner
            corner = (one_of(content, (0.0, 1.0)), drawn(0.0, 1.0))
            made = [(sign * drawn(0.7, 0.9), *corner, drawn(0.2, 0.5), drawn(0.2, 0.5))]
        case _:
            made = [hill()]
    if sort not in ("bowl", "dome", "hills"):
        smaller = n if sort == "slope" else n - 1
        made += [(0.45 * h, u, v, a, b) for h, u, v, a, b in (hill() for _ in range(smaller))]
    else:
        made += [hill() for _ in range(n - 1)]
    if content.random() < 0.5:  # along the other side
        made = [(h, v, u, b, a) for h, u, v, a, b in made]
    return made, steep


def surface(content: Generator, bumps: int) -> Surface:
    """A smooth quantity over two others."""
    own = one_of(content, stories()["surfaces"])
    (x, xu, x0, x1), (y, yu, y0, y1), (z, zu, z0, z1) = (own[k] for k in "xyz")
    wide = z1 - z0
    shapes, steep = landscape(content, bumps)
    made = [
        (h * wide, x0 + u * (x1 - x0), y0 + v * (y1 - y0), su * (x1 - x0), sv * (y1 - y0)) for h, u, v, su, sv in shapes
    ]
    tilt = [float(content.normal(0, steep)) * wide / (x1 - x0), float(content.normal(0, steep)) * wide / (y1 - y0)]
    # brought between the limits as a whole: a rainfall below zero is none
    u, v = np.meshgrid(np.linspace(x0, x1, 61), np.linspace(y0, y1, 61))
    raw = tilt[0] * u + tilt[1] * v
    for h, px, py, sx, sy in made:
        raw = raw + h * np.exp(-0.5 * (((u - px) / sx) ** 2 + ((v - py) / sy) ** 2))
    low, high = z0 + float(content.uniform(0.02, 0.2)) * wide, z1 - float(content.uniform(0.02, 0.2)) * wide
    scale = (high - low) / float(raw.max() - raw.min())
    made = [(h * scale, *rest) for h, *rest in made]
    return Surface(
        title=own["title"],
        x_measure=x,
        x_unit=xu,
        y_measure=y,
        y_unit=yu,
        measure=z,
        unit=zu,
        x_low=x0,
        x_high=x1,
        y_low=y0,
        y_high=y1,
        base=low - scale * float(raw.min()),
        slope_x=tilt[0] * scale,
        slope_y=tilt[1] * scale,
        bumps=tuple(tuple(round(v, 6) for v in b) for b in made),
        field=own.get("field", ""),
    )
