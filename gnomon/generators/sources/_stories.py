"""Data that tell of one thing: flows, sums built up step by step, stages, prices, gauges, surfaces, split wholes."""

from __future__ import annotations

import itertools
import math
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._members import Grouping
from gnomon.generators.sources._numbers import published, sizes
from gnomon.generators.sources._shapes import Flows, Gauge, Matrix, Prices, Stages, Steps, Surface, Tree
from gnomon.generators.sources._singles import NO_RATIOS
from gnomon.scenes.chart.encoding import Nature
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

LEAST = 0.04  # of what comes from a node: a smaller share is no band
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


def story(content: Generator, shape: str, field: str) -> dict[str, Any]:
    """One of the stories of a shape: of a field, or for "" of any; Rejected if there is none."""
    found = [s for s in stories()[shape] if not field or s["field"] == field]
    if not found:
        raise Rejected("no such data", f"{shape} in {field}")
    return one_of(content, found)


def near(content: Generator, usual: float, spread: float = 0.18) -> float:
    """A size near the usual one."""
    return usual * float(content.lognormal(0.0, spread))


def tree(content: Generator, parts: int, inner: tuple[int, int], field: str = "") -> Tree:
    """A whole in parts, each in parts of its own."""
    own = story(content, "trees", field)
    names = some_of(content, tuple(own["parts"]), min(parts, len(own["parts"])))
    scale = float(content.uniform(0.6, 1.5))
    kept, values = [], []
    for name in names:
        members = Grouping.of(f"{own['inner']}: {own['parts'][name]}").members
        chosen = some_of(content, members, min(between(content, *inner), len(members)))
        kept.append(tuple(m.name for m in chosen))
        values.append(tuple(max(1.0, published(scale * near(content, m.usual or 1.0), 0)) for m in chosen))
    return Tree(
        title=own["title"],
        key=own["key"],
        inner_key=own["inner"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        parts=names,
        inner=tuple(kept),
        values=tuple(values),
        field=own["field"],
    )


def flows(content: Generator, columns: int, nodes: tuple[int, int], field: str = "") -> Flows:
    """Amounts from left to right; what goes into a node in the middle comes out of it again. Targets take their usual
    shares of what may go to them.
    """
    own = story(content, "flows", field)
    never = {tuple(pair.split(">")) for pair in own.get("never", ())}
    layers = []
    for text in own["columns"][:columns]:
        members = Grouping.of(f": {text}").members
        layers.append(some_of(content, members, min(between(content, *nodes), len(members))))
    links: list[tuple[str, str, float]] = []
    inflow = {m.name: near(content, m.usual or 1.0) for m in layers[0]}
    for left, right in itertools.pairwise(layers):
        arrived: dict[str, float] = {}
        for source in left:
            able = [m for m in right if (source.name, m.name) not in never]
            if not able:
                raise Rejected("no such data", f"{source.name} goes nowhere")
            weights = np.array([near(content, m.usual or 1.0, 0.3) for m in able])
            weights = np.where(weights < LEAST * weights.sum(), 0.0, weights)
            for target, share in zip(able, weights / weights.sum(), strict=True):
                amount = published(inflow.get(source.name, 0.0) * float(share), 0)
                if amount >= 1:
                    links.append((source.name, target.name, amount))
                    arrived[target.name] = arrived.get(target.name, 0.0) + amount
        inflow = arrived
    used = {n for link in links for n in link[:2]}
    return Flows(
        title=own["title"],
        thing=own["thing"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        columns=tuple(tuple(m.name for m in layer if m.name in used) for layer in layers),
        links=tuple(links),
        column_keys=tuple(own["keys"][:columns]),
        field=own["field"],
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


def steps(content: Generator, n: int, field: str = "") -> Steps:
    """A sum built up and broken down."""
    own = story(content, "steps", field)
    start = published(float(content.uniform(*own["range"])), 0)
    names = some_of(content, tuple(own["changes"]), min(n, len(own["changes"])))
    changes = tuple(published(start * near(content, own["changes"][name], 0.25), 0) or 1.0 for name in names)
    if start + math.fsum(changes) < 0.1 * start or min(itertools.accumulate(changes)) <= -0.9 * start:
        raise Rejected("no such data", f"{own['title']}: nothing is left")
    return Steps(
        title=own["title"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        start_name=own["start"],
        start=start,
        names=names,
        changes=changes,
        end_name=own["end"],
        field=own["field"],
    )


def stages(content: Generator, n: int, field: str = "") -> Stages:
    """Amounts that only shrink, by what is usually left."""
    own = story(content, "stages", field)
    members = Grouping.of(f": {own['names']}").members
    members = members[: max(3, min(n, len(members)))]
    value = float(sizes(content, 1, *own["range"])[0])
    values = []
    for member in members:
        left = 1.0 if member.usual is None else member.usual
        value *= min(0.98, near(content, left, 0.12)) if left < 1 else 1.0
        values.append(max(1.0, published(value, 0)))
    return Stages(
        title=own["title"],
        key="stage",
        measure=own["measure"],
        unit=own.get("unit", ""),
        names=tuple(m.name for m in members),
        values=tuple(values),
        field=own["field"],
    )


def gauge(content: Generator, field: str = "") -> Gauge:
    """One value in its range of named bands."""
    own = story(content, "gauges", field)
    low, high = (float(v) for v in own["range"])
    bands = tuple((high if m.usual is None else m.usual, m.name) for m in Grouping.of(f": {own['bands']}").members)
    places = 0 if high - low >= 20 else 1
    value = published(float(content.uniform(low + 0.03 * (high - low), high - 0.03 * (high - low))), places)
    most, _, least = own.get("ends", "").partition("|")
    return Gauge(
        title=own["title"],
        measure=own["measure"],
        unit=own.get("unit", ""),
        value=value,
        low=low,
        high=high,
        bands=bands,
        tones=tuple(own["tones"].split("|")) if "tones" in own else (),
        field=own["field"],
        nature=Nature(
            sums=False, ratios=low == 0 and own["unit"] not in NO_RATIOS, part_of_whole="whole" in own, most=most,
            least=least,
        ),
    )  # fmt: skip


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


def surface(content: Generator, bumps: int, field: str = "") -> Surface:
    """A smooth quantity over two others."""
    own = story(content, "surfaces", field)
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
