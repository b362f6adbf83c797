"""Bars and surfaces in space."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.renderers.matplotlib.chart.code.cells import colour_map
from gnomon.renderers.python import Name, call
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import AxisTitle, Block, Cage, Sheet, Spot


def write(script: Script) -> None:
    for cage in script.of(Cage):
        script.projection = "3d"
        if script.of(Block):
            write_blocks(script, cage, script.of(Block))
        for sheet in script.of(Sheet):
            write_sheet(script, cage, sheet)
        write_cage(script, cage)


def write_blocks(script: Script, cage: Cage, blocks: Sequence[Block]) -> None:
    look = script.chart.look
    wide = round(1 - look.gap * 0.6, 3)
    for n, (group, values) in script.columns(blocks).items():
        places = [b.category - wide / 2 for b in group]
        whole = len(group) == len(script.panel.categories)
        script.imports.add("import numpy as np")
        at = Name(f"np.arange({len(group)}) - {wide / 2:g}") if whole else [round(p, 4) for p in places]
        script.add("ax.bar3d", at, round(n - wide / 2, 4), cage.z.low, wide, wide, values, color=group[0].fill)
        texts = script.value_texts(group)
        if texts is not None:
            script.say(f"for x, (z, text) in enumerate(zip({values}, {script.let('texts', texts, 'texts')})):")
            script.say(f'    ax.text(x, {n}, z, text, ha="center", va="bottom")')
        elif whole:
            script.taken = [t for t in script.taken if t != "texts"]


def write_sheet(script: Script, cage: Cage, sheet: Sheet) -> None:
    rows, columns = len(sheet.z), len(sheet.z[0])
    script.imports.add("import numpy as np")
    heights = script.let("height", call("np.array", [[float(f"{v:.4g}") for v in row] for row in sheet.z]))
    x = f"np.linspace({cage.x.low:g}, {cage.x.high:g}, {columns})"
    y = f"np.linspace({cage.y.low:g}, {cage.y.high:g}, {rows})"
    script.say(f"x, y = np.meshgrid({x}, {y})")
    coloured = [
        ((sheet.z[j][i] + sheet.z[j][i + 1] + sheet.z[j + 1][i] + sheet.z[j + 1][i + 1]) / 4, fill)
        for j, row in enumerate(sheet.fills)
        for i, fill in enumerate(row)
    ]
    script.lines.append(
        call(
            "image = ax.plot_surface",
            Name("x"),
            Name("y"),
            heights,
            rcount=rows,
            ccount=columns,
            **colour_map(script, coloured),
        )
    )
    spots = script.of(Spot)
    if spots:
        # the named places lie on the sheet and must not sink into it
        named = {script.name_text(s.id): (s.x, s.y, s.value) for s in spots}
        script.say(f"for name, (px, py, pz) in {script.let('spots', named, 'spots')}.items():")
        script.add("    ax.scatter", Name("px"), Name("py"), Name("pz"), color=script.chart.look.ink, zorder=10)
        script.add("    ax.text", Name("px"), Name("py"), Name("pz"), Name("name"), zorder=11)


def write_cage(script: Script, cage: Cage) -> None:
    """Limits, ticks and titles of three axes, and whence one looks."""
    script.add("ax.view_init", elev=cage.rise, azim=-90 - cage.turn)
    script.add("ax.set_proj_type", "ortho")
    script.add("ax.set_box_aspect", (cage.wide, cage.deep, cage.tall))
    titles = {t.axis: t.text for t in script.of(AxisTitle)}
    for name, axis in (("x", cage.x), ("y", cage.y), ("z", cage.z)):
        script.add(f"ax.set_{name}lim", axis.low, axis.high)
        ticks = script.chart.ticks(name, script.panel)
        if ticks:
            places, texts = [t.at for t in ticks], [t.text for t in ticks]
            same = axis.kind == "linear" and texts == [f"{p:g}" for p in places]
            script.add(f"ax.set_{name}ticks", places, *([] if same else [texts]))
        else:
            script.add(f"ax.set_{name}ticks", [])
        if name in titles:
            script.add(f"ax.set_{name}label", titles[name])
