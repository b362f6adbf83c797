"""Tiles of a treemap, Sankey diagrams, funnels: what has no axes and no call of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.nouns.tiles import INNER, packed
from gnomon.renderers.python import Name, call, piece, prefixed
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import Flow, Node, Stage, Tile
from gnomon.truth.picture import Box


def write(script: Script) -> None:
    if script.of(Tile):
        write_tiles(script, script.of(Tile))
    if script.of(Node):
        write_sankey(script, script.of(Node), script.of(Flow))
    if script.of(Stage):
        write_stages(script, script.of(Stage))


def write_tiles(script: Script, tiles: Sequence[Tile]) -> None:
    """Rectangles whose areas are the values, in a frame of the picture's shape."""
    script.bare = True
    wide, tall = script.chart.size[0] / script.chart.columns, script.chart.size[1] / script.chart.rows * 0.85
    total = math.fsum(t.value for t in tiles)
    unit = math.sqrt(total / (wide * tall))
    frame = Box(0.0, 0.0, wide * unit, tall * unit)
    groups = [[t for t in tiles if t.group == g] for g in dict.fromkeys(t.group for t in tiles)]
    packing, corner = tiles[0].packing, tiles[0].corner
    script.imports.add("from matplotlib.patches import Rectangle")
    rows = []
    for group, area in zip(
        groups, packed([math.fsum(t.value for t in g) for g in groups], frame, packing), strict=True
    ):
        for tile, box in zip(group, packed([t.value for t in group], area, INNER[packing]), strict=True):
            left = frame.right - box.right if corner.endswith("right") else box.left
            foot = box.top if corner.startswith("bottom") else frame.bottom - box.bottom
            name = script.panel.categories[tile.category]
            place = [float(f"{v:.5g}") for v in (left, foot, box.width, box.height)]
            printed = script.value_texts([tile])
            shown = "\n".join(t for t in (script.name_text(tile.id), printed[0] if printed else "") if t)
            rows.append((name, tile.value, *place, tile.fill, shown))
    lines = script.let("tiles", [row[:7] for row in rows])
    script.say(f"for name, value, x, y, width, height, color in {lines}:")
    script.say(
        "    ax.add_patch(Rectangle((x, y), width, height, facecolor=color,"
        f' edgecolor="{script.chart.look.ground}", linewidth=2))'
    )
    texts = [str(row[7]) for row in rows]
    plain = [f"{row[0]}\n{row[1]:,.0f}" for row in rows]
    if texts == plain:
        script.say('    text = f"{name}\\n{value:,.0f}"')
    elif texts == [row[0] for row in rows]:
        script.say("    text = name")
    else:
        script.say(
            f"for (_, _, x, y, width, height, color), text in zip({lines}, {script.let('texts', texts, 'texts')}):"
        )
    inks = {t.fill: ink_on(t.fill) for t in tiles}
    ink = piece(next(iter(inks.values()))) if len(set(inks.values())) == 1 else f"{piece(inks)}[color]"
    script.say(f'    ax.text(x + width / 2, y + height / 2, text, ha="center", va="center", color={ink})')
    script.add("ax.set_xlim", 0, float(f"{frame.right:.5g}"))
    script.add("ax.set_ylim", 0, float(f"{frame.bottom:.5g}"))


def write_sankey(script: Script, nodes: Sequence[Node], flows: Sequence[Flow]) -> None:
    """Nodes in columns, as tall as what passes through them, and bands that swing from one to another."""
    script.bare = True
    names = script.panel.categories
    script.imports.add("import numpy as np")
    columns = [[n for n in nodes if n.column == c] for c in dict.fromkeys(n.column for n in nodes)]
    tallest = max(math.fsum(n.value for n in c) for c in columns)
    rows = {names[n.category]: (n.column, n.value, n.fill, own_text(script, n)) for n in nodes}
    script.let("nodes", {k: v[:3] for k, v in rows.items()}, "nodes")
    script.let("flows", [(names[f.source], names[f.target], f.value, f.fill) for f in flows], "flows")
    labels = {k: v[3] for k, v in rows.items()}
    plain = labels == {k: f"{k} {v[1]:,.0f}" for k, v in rows.items()}
    if not plain and any(k != v for k, v in labels.items()):
        script.let("labels", labels, "labels_")
    for line in (
        f"gap, width = {tallest * 0.06:.3g}, 0.06",
        "feet, leaving, arriving = {}, {}, {}",
        f"for column in range({len(columns)}):",
        "    inside = [name for name in nodes if nodes[name][0] == column]",
        "    y = (sum(nodes[name][1] for name in inside) + gap * (len(inside) - 1)) / 2",
        "    for name in inside:",
        "        _, value, color = nodes[name]",
        "        leaving[name] = arriving[name] = y",
        "        y -= value",
        '        ax.bar(column, value, width, bottom=y, align="edge", color=color, zorder=2)',
        "        ax.text(column + 1.2 * width, y + value / 2, "
        + ('f"{name} {value:,.0f}"' if plain else "labels[name]" if any(k != v for k, v in labels.items()) else "name")
        + ', va="center", zorder=3)',
        "        y -= gap",
        "t = np.linspace(0, 1, 50)",
        "for source, target, value, color in sorted(flows, key=lambda f: (-leaving[f[0]], -leaving[f[1]])):",
        "    start, end = nodes[source][0] + width, nodes[target][0]",
        "    top = leaving[source] + (arriving[target] - leaving[source]) * (3 * t**2 - 2 * t**3)",
        "    ax.fill_between(start + (end - start) * t, top, top - value, color=color, alpha=0.45, linewidth=0)",
        "    leaving[source] -= value",
        "    arriving[target] -= value",
    ):
        script.say(line)


def own_text(script: Script, node: Node) -> str:
    texts = script.value_texts([node])
    return " ".join(t for t in (script.name_text(node.id), texts[0] if texts else "") if t)


def write_stages(script: Script, stages: Sequence[Stage]) -> None:
    """Bars of a funnel, in the middle or flush at a side, with shadows between them where they are linked."""
    script.bare = True
    look, first = script.chart.look, stages[0]
    names = script.let("stages", [script.panel.categories[s.category] for s in stages])
    values = script.let(script.panel.encoding("stage").measure, [s.value for s in stages])
    script.imports.add("import numpy as np")
    share = {"centre": "-np.array({}) / 2", "end": "-np.array({})", "start": ""}[first.side].format(values)
    if first.side == "end" and first.sideways:
        share = f"-np.array({values})"
    begin = script.let("begin", Name(share), "begins") if share else None
    size = round(first.thick, 3)
    texts = script.value_texts(stages)
    drawn = call(
        "ax.bar" if first.sideways else "ax.barh",
        names,
        values,
        size,
        **{"bottom" if first.sideways else "left": begin},
        color=[s.fill for s in stages],
    )
    script.lines.append(prefixed("bars = ", drawn) if texts else drawn)
    if texts:
        inks = [ink_on(s.fill) for s in stages]
        script.add(
            "ax.bar_label",
            Name("bars"),
            labels=texts,
            label_type="center",
            color=inks[0] if len(set(inks)) == 1 else None,
        )
    if first.linked:
        start = f"{begin}" if begin else "np.zeros(len(stages))".replace("stages", str(names))
        script.say(f"for i in range({len(stages) - 1}):")
        script.say(f"    low = [{start}[i], {start}[i + 1]]")
        script.say(f"    high = [{start}[i] + {values}[i], {start}[i + 1] + {values}[i + 1]]")
        fill = "fill_between" if first.sideways else "fill_betweenx"
        script.say(
            f"    ax.{fill}([i + {size / 2:g}, i + 1 - {size / 2:g}], low, high,"
            f' color="{look.ink}", alpha=0.12, linewidth=0)'
        )
    script.add("ax.tick_params", length=0)
    script.say(f"ax.{'set_yticks' if first.sideways else 'set_xticks'}([])")
    if not first.sideways:
        script.say("ax.invert_yaxis()")
        if first.side == "end":
            script.say("ax.yaxis.tick_right()")
    script.say("ax.spines[:].set_visible(False)")
