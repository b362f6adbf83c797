"""What a script of a chart gives back, from artists of matplotlib or traces of plotly. Imports nothing of gnomon."""

from __future__ import annotations

from typing import Any

import numpy as np

Given = dict[str, Any]


def run(code: str) -> dict[str, Any]:
    """The names of a script that has run, with nothing shown."""
    names: dict[str, Any] = {"__name__": "script"}
    exec(compile(code, "script.py", "exec"), names)
    return names


def of_type(artist: Any, kind: Any) -> bool:
    return isinstance(artist, kind)


def from_matplotlib(figure: Any) -> list[Given]:
    """For each axes (a twin belongs to those it lies over): lists of numbers by what shows them."""
    figure.canvas.draw()
    axes = [a for a in figure.axes if a.get_label() != "<colorbar>"]
    found: list[Given] = []
    at: dict[Any, Given] = {}
    for one in axes:
        key = (*np.round(one.get_position().bounds, 6),)
        if key not in at:
            at[key] = {
                "rects": [],
                "places": [],
                "segments": [],
                "wedges": [],
                "corners": [],
                "levels": [],
                "tables": [],
                "hexagons": [],
                "arrows": [],
                "sizes": [],
                "solids": [],
                "texts": [],
                "ticks": [],
                "needles": [],
            }
            found.append(at[key])
        read(one, at[key])
    return found


def read(axes: Any, into: Given) -> None:
    from matplotlib import collections, patches, quiver
    from mpl_toolkits.mplot3d import art3d  # type: ignore[import-untyped]

    for patch in axes.patches:
        if isinstance(patch, patches.Rectangle):
            x, y, w, h = patch.get_x(), patch.get_y(), patch.get_width(), patch.get_height()
            into["rects"].append((x, y, x + w, y + h))
        elif isinstance(patch, patches.Wedge):
            into["wedges"].append((patch.theta2 - patch.theta1) % 360 or 360.0)
        else:
            path = patch.get_path()
            into["segments"] += [tuple(map(tuple, path.vertices))] if len(path.vertices) else []
    for line in axes.lines:
        into["places"] += list(zip(*(np.asarray(v, float) for v in line.get_data(orig=False)), strict=False))
    own: Any
    for own in axes.collections:
        if hasattr(own, "_offsets3d"):
            into["places"] += list(zip(*(np.asarray(v, float) for v in own._offsets3d), strict=True))
        elif of_type(own, art3d.Poly3DCollection):
            into["solids"].append(np.asarray(own._faces, float))
        elif of_type(own, quiver.Quiver):
            into["arrows"] += list(zip(own.X, own.Y, own.U, own.V, strict=True))
        elif of_type(own, collections.LineCollection):
            into["segments"] += [tuple(map(tuple, s)) for s in own.get_segments()]
        elif hasattr(own, "levels"):
            into["levels"] += list(own.levels)
        elif of_type(own, collections.PolyCollection) and own.get_array() is not None and len(own.get_offsets()) > 0:
            counts = np.asarray(own.get_array())
            into["hexagons"] += [(x, y, c) for (x, y), c in zip(own.get_offsets(), counts, strict=True)]
        elif of_type(own, collections.PathCollection):
            into["places"] += [tuple(map(float, p)) for p in own.get_offsets()]
            into["sizes"] += list(own.get_sizes())
        else:
            into["corners"] += [tuple(v) for p in own.get_paths() for v in p.vertices]
    into["tables"] += [np.ma.filled(i.get_array().astype(float), np.nan) for i in axes.images]
    into["texts"] += [t.get_text() for t in axes.texts]
    into["needles"] += [t.xy[0] for t in axes.texts if getattr(t, "arrow_patch", None) is not None]
    for axis in (axes.xaxis, axes.yaxis, *([axes.zaxis] if hasattr(axes, "zaxis") else [])):
        into["ticks"] += [t.get_text() for t in axis.get_ticklabels()]


KEYS = (
    "x",
    "y",
    "z",
    "values",
    "labels",
    "r",
    "theta",
    "open",
    "high",
    "low",
    "close",
    "base",
    "width",
    "offset",
    "median",
    "q1",
    "q3",
    "lowerfence",
    "upperfence",
)


def from_plotly(figure: Any) -> Given:
    """The traces with their numbers and names as lists, and the shapes."""
    traces = []
    for trace in figure.data:
        one: Given = {"type": trace.type, "marker": trace.marker.to_plotly_json() if "marker" in trace else {}}
        for key in KEYS:
            if key in trace and trace[key] is not None:
                one[key] = np.asarray(trace[key]).tolist()
        for key in ("error_x", "error_y"):
            if key in trace and trace[key].array is not None:
                one[key] = (list(trace[key].arrayminus), list(trace[key].array))
        traces.append(one)
    return {"traces": traces, "shapes": [s.to_plotly_json() for s in figure.layout.shapes]}
