"""What stands around a centre, and what fills a frame by its areas: slices, petals, radars, tiles, stages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from gnomon.renderers.plotly.chart.code.nouns.bars import named
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.renderers.python import Name, identifier, plural
from gnomon.renderers.scripts import Script, one_or_all
from gnomon.scenes.chart import LegendEntry, NameLabel, Petal, RadarPoint, RadarShape, Stage, Tile, ValueLabel, Wedge

PACKING = {"squares": None, "columns": "dice-slice", "rows": "slice-dice"}
FLIPS = {"top left": None, "top right": "x", "bottom left": "y", "bottom right": "x+y"}


def write(script: Script) -> dict[str, Any] | None:
    if script.of(Wedge):
        write_pie(script, script.of(Wedge))
    if script.of(Petal):
        write_rose(script, script.of(Petal))
    if script.of(RadarPoint):
        write_radar(script, script.of(RadarPoint))
    if script.of(Tile):
        write_tiles(script, script.of(Tile))
    if script.of(Stage):
        return write_stages(script, script.of(Stage))
    return None


def write_pie(script: Script, wedges: Sequence[Wedge]) -> None:
    first, second = wedges[0], wedges[1 % len(wedges)]
    clockwise = abs((first.start + first.sweep - second.start + 180) % 360 - 180) < 1e-6
    names = script.let(
        plural(identifier(script.panel.key, otherwise="name")),
        [spoken(script.panel.categories[w.category]) for w in wedges],
    )
    values = script.let(script.panel.encoding("wedge").measure, [w.value for w in wedges])
    fills, pulls = [w.fill for w in wedges], [w.out for w in wedges]
    shown = ["<br>".join(spoken(t) for t in written(script, w)) for w in wedges]
    open = 360 - math.fsum(w.sweep for w in wedges)
    labels: Any = names
    if open > 1e-6:  # a part of a circle: the rest of it is a slice unseen
        rest = math.fsum(w.value for w in wedges) * open / (360 - open)
        labels, values = Name(f'[*{names}, ""]'), Name(f"[*{values}, {rest:.9g}]")
        fills, pulls, shown = [*fills, "rgba(0,0,0,0)"], [*pulls, 0], [*shown, ""]
    script.add(
        "fig.add_pie",
        labels=labels,
        values=values,
        sort=False,
        direction="clockwise" if clockwise else None,
        rotation=round((first.start + 180) % 360 - 180, 3),
        hole=first.inner or None,
        pull=pulls if any(pulls) else None,
        marker={"colors": fills, "line": {"color": script.chart.look.ground, "width": 1.5}},
        text=shown if any(shown) else None,
        textinfo="text" if any(shown) else "none",
        showlegend=bool(script.of(LegendEntry)),
    )


def written(script: Script, mark: Wedge | Tile | Stage) -> list[str]:
    labels = (script.chart.label(NameLabel, mark.id), script.chart.label(ValueLabel, mark.id))
    return [e.text for e in labels if e is not None]


def write_rose(script: Script, petals: Sequence[Petal]) -> None:
    values = script.let(script.panel.encoding("petal").measure, [p.value for p in petals])
    angles = script.let("angles", [round((p.start + p.sweep / 2) % 360, 4) for p in petals])
    script.add(
        "fig.add_barpolar",
        r=values,
        theta=angles,
        width=round(petals[0].sweep, 4),
        marker={"color": one_or_all([p.fill for p in petals])},
    )
    names = [spoken(script.name_text(p.id)) for p in petals]
    script.add("fig.update_polars", angularaxis={"tickvals": angles, "ticktext": names})


def write_radar(script: Script, points: Sequence[RadarPoint]) -> None:
    """Shapes that come back to where they began."""
    spokes = script.let(
        plural(identifier(script.panel.key, otherwise="spoke")), [spoken(c) for c in script.panel.categories]
    )
    shapes, look = {s.series: s for s in script.of(RadarShape)}, script.chart.look
    for n, (group, values) in script.columns(points).items():
        shape = shapes[n]
        texts = script.value_texts(group)
        first = f"{values}.iloc[0]" if "data[" in values else f"{values}[0]"
        script.add(
            "fig.add_scatterpolar",
            r=Name(f"[*{values}, {first}]"),
            theta=Name(f"[*{spokes}, {spokes}[0]]"),
            mode="lines+markers+text" if texts else "lines+markers",
            text=[*texts, ""] if texts else None,
            **named(script, n, shape.stroke),
            line={"color": shape.stroke, "width": look.stroke},
            marker={"size": look.dot},
            fill="toself" if shape.filled else None,
            fillcolor=rgba(shape.stroke, 0.2) if shape.filled else None,
        )


def write_tiles(script: Script, tiles: Sequence[Tile]) -> None:
    groups = list(dict.fromkeys(t.group for t in tiles))
    names = [spoken(script.panel.categories[t.category]) for t in tiles]
    shown = ["<br>".join(spoken(t) for t in written(script, tile)) for tile in tiles]
    values, parents, fills = [t.value for t in tiles], [""] * len(tiles), [t.fill for t in tiles]
    if len(groups) > 1:
        parents = [f"Group {groups.index(t.group) + 1}" for t in tiles]
        names += [f"Group {g + 1}" for g in range(len(groups))]
        values += [math.fsum(t.value for t in tiles if t.group == g) for g in groups]
        parents += [""] * len(groups)
        fills += [script.chart.look.ground] * len(groups)
        shown += [""] * len(groups)
    labels, numbers = script.let("names", names), script.let(script.panel.encoding("tile").measure, values)
    tiling = {"packing": PACKING[tiles[0].packing], "flip": FLIPS[tiles[0].corner], "pad": 0}
    script.add(
        "fig.add_treemap",
        labels=labels,
        parents=parents,
        values=numbers,
        branchvalues="total",
        text=shown,
        textinfo="text",
        marker={"colors": fills, "pad": {"t": 0, "l": 0, "r": 0, "b": 0}},
        sort=None if tiles[0].packing == "squares" else False,
        tiling={k: v for k, v in tiling.items() if v is not None},
        pathbar={"visible": False},
    )


def write_stages(script: Script, stages: Sequence[Stage]) -> dict[str, Any]:
    """A funnel, or bars where all are flush at a side."""
    look, first = script.chart.look, stages[0]
    names = script.let("stages", [spoken(script.panel.categories[s.category]) for s in stages])
    values = script.let(script.panel.encoding("stage").measure, [s.value for s in stages])
    fills, texts = one_or_all([s.fill for s in stages]), script.value_texts(stages)
    x, y = (names, values) if first.sideways else (values, names)
    how: dict[str, Any] = {"x": x, "y": y, "orientation": "v" if first.sideways else "h", "marker": {"color": fills}}
    how["text"] = [spoken(t) for t in texts] if texts else None
    if first.side == "centre":
        how["connector"] = {"visible": True, "fillcolor": rgba(look.ink, 0.1)} if first.linked else {"visible": False}
        script.add("fig.add_funnel", **how, textinfo="text" if texts else "none")
        made: dict[str, Any] = {"funnelgap": round(1 - first.thick, 2)}
    else:
        script.add("fig.add_bar", **how)
        made = {"bargap": round(1 - first.thick, 2)}
        if not first.sideways:
            made["yaxis"] = {"autorange": "reversed", "side": "right" if first.side == "end" else "left"}
        if first.side == "end":
            made["yaxis" if first.sideways else "xaxis"] = {"autorange": "reversed", "visible": False}
    if first.side != "end":
        made["yaxis_visible" if first.sideways else "xaxis_visible"] = False
    return made
