"""The stand-alone script of a picture: the same calls that drew it, written down as they are made."""

from __future__ import annotations

from collections.abc import Iterable

from gnomon.renderers.axes import Px
from gnomon.renderers.axes import tidy as tidy

HEAD = '''{numeric}from importlib.util import find_spec
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle

W, H, DPI = {width}, {height}, {dpi}
figure = Figure(figsize=(W / DPI, H / DPI), dpi=DPI, facecolor="{ground}")
canvas = FigureCanvasAgg(figure)


def font(package, file):
    """A font file that a package ships."""
    return FontProperties(fname=str(next(Path(find_spec(package).origin).parent.rglob(file))))


regular = font({regular})
bold = font({bold})

'''
# each is in the script if it is called there; drawing does the same, call by call
TOOLS = {
    "rect": '''
def rect(left, top, right, bottom, colour, layer, edge=None, hatch=None, alpha=None):
    """A box of pixels, origin at the top left."""
    corner, width, height = (left / W, 1 - bottom / H), (right - left) / W, (bottom - top) / H
    figure.add_artist(Rectangle(corner, width, height, facecolor=colour, edgecolor=edge or "none", hatch=hatch,
                                lw=0.72 if edge and not hatch else 0, alpha=alpha, zorder=layer))
''',
    "polygon": '''
def polygon(points, colour, layer, edge=None, width=0, hatch=None, alpha=None):
    """A filled outline; points and widths are pixels."""
    figure.add_artist(Polygon([(x / W, 1 - y / H) for x, y in points], closed=True, facecolor=colour, hatch=hatch,
                              edgecolor=edge or "none", lw=width * 72 / DPI, alpha=alpha, zorder=layer))
''',
    "line": '''
def line(points, colour, width, layer, dash="-", alpha=None):
    """A line through points; its width and the lengths of its dashes are pixels."""
    figure.add_artist(Line2D([x / W for x, _ in points], [1 - y / H for _, y in points], color=colour, alpha=alpha,
                             lw=width * 72 / DPI, ls=dash, zorder=layer, solid_capstyle="butt", dash_capstyle="butt",
                             solid_joinstyle="round"))
''',
    "dots": '''
def dots(points, colour, size, layer, marker="o", edge=None, alpha=None):
    """Dots of one size in pixels, edge included."""
    figure.add_artist(Line2D([x / W for x, _ in points], [1 - y / H for _, y in points], ls="none", marker=marker,
                             ms=size * 72 / DPI, mfc=colour, mec=edge or colour, mew=0.72 if edge else 0, alpha=alpha,
                             snap=False, zorder=layer))
''',
    "gradient": '''
def gradient(left, top, width, height, colours, down=True):
    """Colours blended over a box of pixels, the first one at the bottom (at the left, if not down)."""
    stops = np.array([[int(c[i:i + 2], 16) for i in (1, 3, 5)] for c in colours]) / 255
    share = (np.arange(height if down else width) + 0.5) / (height if down else width)
    row = np.stack([np.interp(share, np.linspace(0, 1, len(stops)), stops[:, k]) for k in range(3)], axis=-1)
    whole = np.repeat(row[::-1, None], width, 1) if down else np.repeat(row[None], height, 0)
    figure.figimage(whole[::-1], left, H - top - height, origin="lower", zorder=2)
''',
    "text": '''
def text(x, y, line, font, size, colour, across, turn=0):
    """A line of text, its base line at a pixel; its size is in pixels too."""
    mode = "anchor" if turn else "default"
    figure.text(x / W, 1 - y / H, line, fontproperties=font, fontsize=size * 72 / DPI, color=colour, ha=across,
                va="baseline", rotation=turn, rotation_mode=mode, parse_math=False, zorder=6)
''',
}
FOOT = """
canvas.draw()
figure.savefig("chart.png")
"""


def number(x: float) -> str:
    """A float as it stands in the script; drawing uses what is printed, so that both give the same pixels."""
    return x.said if isinstance(x, Px) else repr(tidy(x))


def spots(points: Iterable[tuple[float, float]]) -> str:
    """Points as they stand in the script."""
    return "[" + ", ".join(f"({number(x)}, {number(y)})" for x, y in points) + "]"


def along(name: str, origin: float, slope: float, warp: str, linear: float) -> str:
    """The function from a value to its pixel."""
    inner = {"log": "log10(value)", "symlog": f"copysign(log10(1 + abs(value) / {linear!r}), value)"}.get(warp, "value")
    return f"\n\ndef {name}(value):\n    return round(({inner} - {origin!r}) / {slope!r}, 4)\n"
