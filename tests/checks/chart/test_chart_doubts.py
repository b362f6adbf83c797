"""Charts are doubted in their pixels: a scene that tells another value than its picture shows is found out."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gnomon.checks.chart import check
from gnomon.checks.chart.areas import around
from gnomon.datasets.load import sample
from gnomon.registry import engine_package
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Arrow, ArrowKey, BoxPart, BoxPlot, Chart, FitLine, SizeKey, Wedge
from gnomon.scenes.chart.attributes import CROSS, PARTS
from gnomon.truth.fact import number

# kind, noun, and what of it is told wrongly: a field and by how much of itself
TOLD = (
    ("chart/bar", "bar", "value", 1.25),
    ("chart/line", "point", "value", 1.25),
    ("chart/histogram", "bin", "value", 1.4),
    ("chart/box", "box plot", "third", 1.3),
    ("chart/violin", "violin", "shape", 1.2),
    ("chart/candlestick", "candle", "high", 1.3),
    ("chart/lollipop", "stem", "end", 1.3),
    ("chart/errorbar", "error bar", "high", 1.4),
    ("chart/stacked_area", "height", "value", 1.5),
    ("chart/scatter", "dot", "y", 1.3),
    ("chart/bubble", "dot", "amount", 3.0),
    ("chart/scatter_fit", "fit line", "intercept", 1.5),
    ("chart/hexbin", "hexagon", "x", 1.3),
    ("chart/heatmap", "cell", "value", 1.6),
    ("chart/correlation", "cell", "value", 0.2),
    ("chart/contour", "peak", "x", 0.7),
    ("chart/quiver", "arrow", "dy", -1.0),
    ("chart/bar3d", "block", "value", 1.3),
    ("chart/pie", "wedge", "value", 1.5),
    ("chart/rose", "petal", "value", 1.3),
    ("chart/radar", "radar point", "value", 1.3),
    ("chart/funnel", "stage", "value", 1.3),
    ("chart/treemap", "tile", "value", 1.6),
    ("chart/sankey", "node", "value", 1.4),
    ("chart/sankey", "flow", "value", 1.6),
    ("chart/gauge", "needle", "value", 0.5),
    ("chart/dual", "far point", "value", 1.3),
)


def lacking(engine: str) -> str | None:
    """What the engine lacks here."""
    found: str | None = engine_package(engine, "chart").missing()
    return found


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    """A sample of each kind, as far as it has been asked for."""
    return {}


def seen(drawn: dict[str, Any], kind: str) -> Any:
    if kind not in drawn:
        tried = (sample(kind, seed=5, index=i, engine="matplotlib", level=3) for i in range(3, 30))
        made = next(one for one in tried if isinstance(one.scene, Chart) and telling(one, kind))
        picture = np.asarray(Image.open(io.BytesIO(made.images[0])).convert("RGB"))
        drawn[kind] = (made, picture)
    return drawn[kind]


def telling(made: Any, kind: str) -> bool:
    """Whether it has what is told wrongly of its kind, on axes where a quarter more is far off.

    The arrow that rises or falls most has to do so by more than the slack of angles: mirrored it points elsewhere.
    A line that fits has to start so far from zero that half as much again is off it.
    """
    scene: Chart = made.scene
    axes = [a for p in scene.panels for a in (p.x, p.y, p.far_y) if a is not None]
    nouns = {e.noun for e in scene.elements}
    steep = max((abs(a.dy) / a.value for a in scene.of(Arrow)), default=1.0) > 0.5
    crosses = kind != "chart/multiline" or any(f.attribute == CROSS for f in made.facts)
    starts = all(abs(line.intercept) > 0.05 * (axes[1].high - axes[1].low) for line in scene.of(FitLine))
    known = all(n in nouns for k, n, *_ in TOLD if k == kind)
    return known and steep and crosses and starts and all(a.kind not in ("log", "symlog") for a in axes)


@pytest.mark.parametrize("kind", sorted({kind for kind, *_ in TOLD}))
def test_what_is_drawn_is_believed(drawn: dict[str, Any], kind: str) -> None:
    made, picture = seen(drawn, kind)
    assert list(check(made.scene, [picture], made.marks, made.facts, ())) == []


@pytest.mark.parametrize(("kind", "noun", "field", "factor"), TOLD)
def test_another_value_is_found_out(drawn: dict[str, Any], kind: str, noun: str, field: str, factor: float) -> None:
    made, picture = seen(drawn, kind)
    scene: Chart = made.scene
    hidden = {m.id for m in made.marks if m.visible < 0.95}
    own = next(e for e in largest(scene, noun, field) if e.id not in hidden)
    wrong = replace(own, **{field: moved(getattr(own, field), factor)})
    other = replace(scene, elements=tuple(wrong if e.id == own.id else e for e in scene.elements))
    told = {f.key: f for f in made.facts} | {f.key: f for f in other.facts()}
    found = list(check(other, [picture], made.marks, list(told.values()), ()))
    assert any(own.id in line or noun in line for line in found), f"{own.id}: {field} told wrongly, and nobody saw it"


def test_crossing_lines_are_doubted_by_their_outlines(drawn: dict[str, Any]) -> None:
    made, picture = seen(drawn, "chart/multiline")
    told = [f for f in made.facts if f.attribute in ("lines cross", "lines apart")]
    assert len(told) == 2 and told[0].value is not told[1].value
    other = [replace(f, value=not f.value) if f in told else f for f in made.facts]
    assert any("lines" in line for line in check(made.scene, [picture], made.marks, other, ()))


def test_a_ring_with_a_bite_is_found_out() -> None:
    tried = (sample("chart/donut", seed=5, index=i, engine="matplotlib", whole=360.0) for i in range(9))
    made = next(one for one in tried if isinstance(one.scene, Chart) and len(one.scene.of(Wedge)) >= 4)
    picture = np.asarray(Image.open(io.BytesIO(made.images[0])).convert("RGB"))
    scene: Any = made.scene
    bitten = replace(scene, elements=tuple(e for e in scene.elements if e.id != scene.of(Wedge)[1].id))
    assert not list(check(scene, [picture], made.marks, made.facts, ()))
    assert any("degrees" in line for line in check(bitten, [picture], made.marks, made.facts, ()))


@pytest.mark.parametrize(
    ("kind", "noun", "options"), [("chart/quiver", ArrowKey, {"coloured": False}), ("chart/bubble", SizeKey, {})]
)
def test_a_key_that_tells_another_value_is_found_out(kind: str, noun: type[Any], options: dict[str, Any]) -> None:
    made = sample(kind, seed=5, index=1, engine="matplotlib", **options)
    picture = np.asarray(Image.open(io.BytesIO(made.images[0])).convert("RGB"))
    scene: Any = made.scene
    (key, *_) = scene.of(noun)
    wrong = replace(key, value=key.value * 1.7)
    other = replace(scene, elements=tuple(wrong if e.id == key.id else e for e in scene.elements))
    assert not list(check(scene, [picture], made.marks, made.facts, ()))
    assert any(key.id in line for line in check(other, [picture], made.marks, made.facts, ()))


@pytest.mark.parametrize("upright", [True, False])
def test_a_box_whose_whiskers_end_inside_it_is_marked_whole(upright: bool) -> None:
    scene = sample("chart/box", seed=5, index=3, level=3, upright=upright).scene
    box = next(e for e in scene.of(BoxPlot) if e.id == "box plot/0")
    parts = {f"{box.id}/{name}": box.value for name in PARTS} | {f"{box.id}/upper quartile": box.third}
    flat = replace(box, low=box.value, first=box.value, high=box.value)
    elements = tuple(
        flat if e is box else replace(e, value=parts[e.id]) if isinstance(e, BoxPart) and e.id in parts else e
        for e in scene.elements
    )
    with Engines() as engines:
        for engine in ("matplotlib", *(() if lacking("plotly") else ("plotly",))):
            picture = engines.render(replace(scene, elements=elements), "chart", engine)
            marks = {m.id: m for m in picture.marks}
            whole = marks[box.id].whole
            ends = (whole.top, whole.bottom) if upright else (whole.left, whole.right)
            (place,) = [f.value for f in picture.facts if f.key == (box.id, "upper quartile place")]
            assert min(ends) - 1 <= abs(number(place)) <= max(ends) + 1 and max(ends) - min(ends) > 2


def test_another_layer_that_blends_into_the_colour_is_not_the_layer() -> None:
    column = np.zeros(40, dtype=bool)
    column[[2, *range(12, 17), *range(19, 30)]] = True  # an edge elsewhere, a line over the layer
    assert around(column, 20).tolist() == [*range(12, 17), *range(19, 30)]


def largest(scene: Chart, noun: str, field: str) -> list[Any]:
    """The elements of a noun, those whose field is furthest from zero first."""
    own = [e for e in scene.elements if e.noun == noun]
    return sorted(own, key=lambda e: -abs(size(getattr(e, field))))


def size(value: Any) -> float:
    return float(value[-1][0]) if isinstance(value, tuple) else float(value)


def moved(value: Any, factor: float) -> Any:
    """A number times a factor; of an outline its last level."""
    if isinstance(value, tuple):
        return (*value[:-1], (value[-1][0] * factor, value[-1][1]))
    return value * factor
