"""What a scene has and the script of its chart does not give back: a line for each, none where all is there."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from given import Given

from gnomon.scenes import chart as nouns
from gnomon.scenes.chart import Chart, Panel

NEAR = 1e-6  # of the largest number in question


def near(a: Sequence[float], b: Sequence[float], tolerance: float = NEAR) -> bool:
    pairs = zip(a, b, strict=False)
    return all(abs(x - y) <= tolerance * max(1e-3, abs(x), abs(y)) + 1e-9 for x, y in pairs)


def among(wanted: Sequence[float], found: Sequence[Sequence[float]], tolerance: float = NEAR) -> bool:
    if not len(found):
        return False
    rows = np.asarray([row[: len(wanted)] for row in found if len(row) >= len(wanted)], float)
    gap = np.abs(rows - np.asarray(wanted, float))
    allowed = tolerance * np.maximum(1e-3, np.maximum(np.abs(rows), np.abs(np.asarray(wanted, float)))) + 1e-9
    return bool((gap <= allowed).all(axis=1).any())


def lacking(scene: Chart, given: list[Given]) -> list[str]:
    """What matplotlib's artists lack, panel by panel."""
    if len(given) != len(scene.panels):
        return [f"{len(given)} axes for {len(scene.panels)} panels"]
    return [line for panel, own in zip(scene.panels, given, strict=True) for line in of_panel(scene, panel, own)]


def of_panel(scene: Chart, panel: Panel, own: Given) -> Iterator[str]:
    def turned(names: float, values: float) -> tuple[float, float]:
        return (names, values) if panel.upright else (values, names)

    def in_rects(low: float, high: float, middle: float, slack: float = 0.5) -> bool:
        """Whether a rectangle runs from low to high at about a place along the axis of names."""
        k = 1 if panel.upright else 0
        for r in own["rects"]:
            a, b = sorted((r[k], r[k + 2]))
            c = (r[1 - k] + r[3 - k]) / 2
            if near((a, b), sorted((low, high))) and abs(c - middle) <= slack:
                return True
        return False

    def in_segments(names: float, low: float, high: float) -> bool:
        ends = [turned(names, low), turned(names, high)]
        return any(
            len(s) == 2 and (near(sum(s, ()), ends[0] + ends[1]) or near(sum(s, ()), ends[1] + ends[0]))
            for s in own["segments"]
        )

    tests: dict[type, Callable[[Any], bool]] = {
        nouns.Bar: lambda e: in_rects(e.start, e.end, e.category),
        nouns.Bin: lambda e: (
            in_rects(0, e.value, (e.low + e.high) / 2, (e.high - e.low) / 4) and in_bins(own, e, panel.upright)
        ),
        nouns.Point: lambda e: among(turned(e.x, e.value), own["places"]),
        nouns.FarPoint: lambda e: among((e.x, e.value), own["places"]),
        nouns.Height: lambda e: (
            among((e.x, e.start), own["corners"]) and among((e.x, e.start + e.value), own["corners"])
        ),
        nouns.Area: lambda e: all(among(turned(x, v), own["corners"]) for x, low, high in e.path for v in (low, high)),
        nouns.ErrorBar: lambda e: in_segments(e.at, e.low, e.high),
        nouns.Stem: lambda e: in_segments(e.at, e.start, e.end),
        nouns.Connector: lambda e: in_segments_along(own, e, panel.upright),
        nouns.BoxPlot: lambda e: (
            all(any(near([p[1 if panel.upright else 0]], [v]) for p in own["places"]) for v in (e.low, e.value, e.high))
            and box_body(own, e, panel.upright)
        ),
        nouns.Outlier: lambda e: among(turned(e.category, e.value), own["places"]),
        nouns.Violin: lambda e: (
            among(turned(e.category, e.value), own["places"])
            and all(
                any(
                    abs(c[1 if panel.upright else 0] - v) < 1e-4 * (e.shape[-1][0] - e.shape[0][0])
                    for c in own["corners"]
                )
                for v, _ in e.shape
            )
        ),
        nouns.Candle: lambda e: in_rects(e.open, e.value, e.category) and in_segments(e.category, e.low, e.high),
        nouns.Curve: lambda e: all(among(p, own["places"], 3e-5) for p in e.path),
        nouns.Cell: lambda e: bool(own["tables"]) and near([own["tables"][0][e.row][e.column]], [e.value]),
        nouns.Hexagon: lambda e: any(
            abs(x - e.x) < 1e-3 * e.wide and abs(y - e.y) < 1e-3 * e.tall and count == e.value
            for x, y, count in own["hexagons"]
        ),
        nouns.ContourLine: lambda e: e.value in own["levels"],
        nouns.ContourBand: lambda e: not e.rings or (e.low in own["levels"] and e.high in own["levels"]),
        nouns.Peak: lambda e: among((e.x, e.y), own["places"]),
        nouns.Dot: lambda e: among((e.x, e.y), own["places"]),
        nouns.FitLine: lambda e: all(among((x, e.at(x)), own["places"]) for x in (e.low, e.high)),
        nouns.Arrow: lambda e: among((e.x, e.y, e.dx, e.dy), own["arrows"]),
        nouns.Wedge: lambda e: any(abs(s - e.sweep) < 0.01 for s in own["wedges"]),
        nouns.InnerWedge: lambda e: any(abs(s - e.sweep) < 0.01 for s in own["wedges"]),
        nouns.Petal: lambda e: any(
            near([r[3] - r[1]], [e.value]) and near([math.degrees(r[2] - r[0])], [e.sweep], 1e-4) for r in own["rects"]
        ),
        nouns.RadarPoint: lambda e: among((2 * math.pi * e.category / len(panel.categories), e.value), own["places"]),
        nouns.DialBand: lambda e: dial_band(own, panel, scene, e),
        nouns.Needle: lambda e: any(
            near([math.degrees(n)], [angle_of(panel, e, e.value)], 1e-6) for n in own["needles"]
        ),
        nouns.Stage: lambda e: any(
            near([abs(r[3] - r[1]) if e.sideways else abs(r[2] - r[0])], [e.value]) for r in own["rects"]
        ),
        nouns.Tile: lambda e: any(near([(r[2] - r[0]) * (r[3] - r[1])], [e.value], 1e-3) for r in own["rects"]),
        nouns.Node: lambda e: any(near([abs(r[3] - r[1])], [e.value]) for r in own["rects"]),
        nouns.Flow: lambda e: True,  # its ends and thickness follow from the nodes, which are seen
        nouns.Block: lambda e: any(block_like(s, e) for s in own["solids"]),
        nouns.Spot: lambda e: among((e.x, e.y, e.value), own["places"]),
        nouns.ReferenceLine: lambda e: any(near([p[1 if panel.upright else 0]], [e.value]) for p in own["places"]),
        nouns.ShadedBand: lambda e: band_like(own, e, panel.upright),
    }
    for element in scene.elements:
        own_test = tests.get(type(element))
        if (
            own_test is not None
            and isinstance(element, nouns.Part)
            and element.panel == panel.id
            and not own_test(element)
        ):
            yield f"{panel.id}: {element}"[:300]
    for tick in scene.of(nouns.Tick):
        if tick.axis in ("shade", "radius") and tick.at == 0.0:
            continue  # matplotlib writes no ring of radius nought
        if (
            tick.panel == panel.id
            and tick.axis != "shade"
            and tick.text.replace("−", "-") not in [t.replace("−", "-") for t in own["ticks"]]
        ):
            yield f"{panel.id}: tick {tick.text!r} not in {own['ticks'][:40]}"


def in_bins(own: Given, e: Any, upright: bool) -> bool:
    k = 0 if upright else 1
    return any(near((r[k], r[k + 2]), (e.low, e.high)) for r in own["rects"])


def in_segments_along(own: Given, e: Any, upright: bool) -> bool:
    ends = (e.start, e.value, e.end, e.value) if upright else (e.value, e.start, e.value, e.end)
    return any(len(s) == 2 and near(sum(s, ()), ends) for s in own["segments"])


def box_body(own: Given, e: Any, upright: bool) -> bool:
    k = 1 if upright else 0
    found = [[p[k] for p in s] for s in own["segments"]]
    return any(near((min(v), max(v)), (e.first, e.third)) for v in found)


def band_like(own: Given, e: Any, upright: bool) -> bool:
    k = 1 if (e.along == "values") == upright else 0
    return any(near(sorted((r[k], r[k + 2])), (e.low, e.high)) for r in own["rects"])


def angle_of(panel: Panel, needle: Any, value: float) -> float:
    axis = panel.radius
    assert axis is not None
    return float(needle.start + needle.sweep * (value - axis.low) / (axis.high - axis.low))


def dial_band(own: Given, panel: Panel, scene: Chart, e: Any) -> bool:
    (needle,) = scene.inside(panel, nouns.Needle)
    ends = [angle_of(panel, needle, v) for v in (e.low, e.high)]
    return any(near([math.degrees(r[0]), math.degrees(r[2])], ends, 1e-6) for r in own["rects"])


def block_like(solid: Any, e: Any) -> bool:
    """Whether one of the bars of a call stands where a block stands, and is as high."""
    faces = np.asarray(solid)
    for k in range(0, len(faces), 6):
        corners = faces[k : k + 6].reshape(-1, 3)
        low, high = corners.min(axis=0), corners.max(axis=0)
        middle = (low + high) / 2
        if abs(middle[0] - e.category) < 1e-3 and abs(middle[1] - e.series) < 1e-3 and near([high[2]], [e.value]):
            return True
    return False


def lacking_of_plotly(scene: Chart, given: Given) -> Iterator[str]:
    """What plotly's traces lack."""
    (panel,) = scene.panels
    traces = given["traces"]
    numbers = {spelled(c): i for i, c in enumerate(panel.categories)}

    def place(v: Any) -> Any:
        """The place of a name, the days of a date, a number as it is."""
        if isinstance(v, str):
            return numbers[v] if v in numbers else days(v)
        return days(v) if hasattr(v, "isoformat") else v

    def pairs(kinds: Sequence[str], first: str = "x", second: str = "y") -> list[tuple[Any, ...]]:
        return [
            (place(a), place(b))
            for t in traces
            if t["type"] in kinds and isinstance(t.get(first), list) and isinstance(t.get(second), list)
            for a, b in zip(t[first], t[second], strict=False)
            if a is not None and b is not None
        ]

    def turned(names: float, values: float) -> tuple[float, float]:
        return (names, values) if panel.upright else (values, names)

    dots, bars = pairs(("scatter",)), pairs(("bar", "funnel"))
    based: list[tuple[Any, ...]] = []
    for t in traces:
        if t["type"] == "bar" and "base" in t:
            names, values = (t["x"], t["y"]) if panel.upright else (t["y"], t["x"])
            based += [(place(n), b, v) for n, b, v in zip(names, t["base"], values, strict=True)]
    floating = bool(based)
    lines = [(s.get("x0"), s.get("y0"), s.get("x1"), s.get("y1")) for s in given["shapes"]]

    def stem_like(e: Any) -> bool:
        ends = (e.at, e.start, e.at, e.end) if panel.upright else (e.start, e.at, e.end, e.at)
        return among(ends, lines)

    def connector_like(e: Any) -> bool:
        return among((e.start, e.value, e.end, e.value) if panel.upright else (e.value, e.start, e.value, e.end), lines)

    def error_like(e: Any) -> bool:
        middle = scene.part(e.of)
        value = getattr(middle, "end", getattr(middle, "value", 0))
        key = "error_y" if panel.upright else "error_x"
        return any(
            near((value - a, value + b), (e.low, e.high))
            for t in traces
            if key in t
            for a, b in zip(*t[key], strict=True)
        )

    def box_like(e: Any) -> bool:
        keys = ("lowerfence", "q1", "median", "q3", "upperfence")
        return any(among(e.parts, list(zip(*(t[k] for k in keys), strict=True))) for t in traces if t["type"] == "box")

    def candle_like(e: Any) -> bool:
        return any(
            among((e.open, e.low, e.high, e.value), list(zip(t["open"], t["low"], t["high"], t["close"], strict=True)))
            for t in traces
            if t["type"] == "candlestick"
        )

    def across(e: Any) -> tuple[Any, ...]:
        return ("y0", "y1") if (e.along == "values") == panel.upright else ("x0", "x1")

    tests: dict[type, Callable[[Any], bool]] = {
        nouns.Bar: lambda e: (
            among((e.category, e.start, e.value), based) if floating else among(turned(e.category, e.value), bars)
        ),
        nouns.Bin: lambda e: among(turned(e.low, e.value), bars),
        nouns.Point: lambda e: among(turned(e.x, e.value), dots),
        nouns.FarPoint: lambda e: among((e.x, e.value), dots),
        nouns.Height: lambda e: among((e.x, e.value), dots),
        nouns.Area: lambda e: (
            bool(scene.of(nouns.Height))
            or all(
                among(turned(x, high), dots) and (low == 0 or among(turned(x, low), dots)) for x, low, high in e.path
            )
        ),
        nouns.ErrorBar: error_like,
        nouns.Stem: stem_like,
        nouns.Connector: connector_like,
        nouns.BoxPlot: box_like,
        nouns.Outlier: lambda e: among(turned(e.category, e.value), dots),
        nouns.Violin: lambda e: among(turned(e.category, e.value), dots),
        nouns.Candle: candle_like,
        nouns.Curve: lambda e: all(among(p, dots, 3e-5) for p in e.path),
        nouns.Cell: lambda e: any(near([t["z"][e.row][e.column]], [e.value]) for t in traces if t["type"] == "heatmap"),
        nouns.Dot: lambda e: among((e.x, e.y), dots),
        nouns.FitLine: lambda e: all(among((x, e.at(x)), dots) for x in (e.low, e.high)),
        nouns.Wedge: lambda e: any(
            (spelled(panel.categories[e.category]), e.value) in list(zip(t["labels"], t["values"], strict=True))
            for t in traces
            if t["type"] == "pie"
        ),
        nouns.Petal: lambda e: among(
            ((e.start + e.sweep / 2) % 360, e.value), pairs(("barpolar",), "theta", "r"), 1e-5
        ),
        nouns.RadarPoint: lambda e: among((e.category, e.value), pairs(("scatterpolar",), "theta", "r")),
        nouns.Stage: lambda e: among((e.category, e.value) if e.sideways else (e.value, e.category), bars),
        nouns.Tile: lambda e: any(
            (spelled(panel.categories[e.category]), e.value) in list(zip(t["labels"], t["values"], strict=True))
            for t in traces
            if t["type"] == "treemap"
        ),
        nouns.ReferenceLine: lambda e: among(
            [e.value], [[s["y0" if panel.upright else "x0"]] for s in given["shapes"] if s.get("type") == "line"]
        ),
        nouns.ShadedBand: lambda e: any(
            all(s.get(k) == v for k, v in zip(across(e), (e.low, e.high), strict=True)) for s in given["shapes"]
        ),
    }
    for element in scene.elements:
        test = tests.get(type(element))
        if test is not None and not test(element):
            yield f"{element}"[:300]


def spelled(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def days(v: Any) -> float:
    """Days since 1970 of a date, or of its text."""
    return float(np.datetime64(str(v)[:10], "D").astype(int))
