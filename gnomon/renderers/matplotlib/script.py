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
from matplotlib.patches import Polygon
from matplotlib.transforms import Affine2D

W, H = {width}, {height}  # pixels, each of which is drawn as SCALE by SCALE
SCALE, INCH = {scale}, 64
POINT = 72 / INCH
figure = Figure(figsize=(W / INCH, H / INCH), dpi=INCH * SCALE, facecolor="{ground}")
canvas = FigureCanvasAgg(figure)
PIXELS = Affine2D().scale(SCALE, -SCALE).translate(0, H * SCALE)  # the origin at the top left


def font(package, file):
    """A font file that a package ships."""
    return FontProperties(fname=str(next(Path(find_spec(package).origin).parent.rglob(file))))


regular = font({regular})
bold = font({bold})

'''
# each is in the script if it is called there; drawing does the same, call by call
TOOLS = {
    "rect": '''
def rect(left, top, right, bottom, colour, layer, edge=None, width=0, hatch=None, alpha=None):
    """A box of pixels."""
    polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour, layer, edge, width, hatch, alpha)
''',
    "polygon": '''
def polygon(points, colour, layer, edge=None, width=0, hatch=None, alpha=None):
    """A filled outline; points and the width of its edge are pixels."""
    figure.add_artist(Polygon(points, closed=True, facecolor=colour, hatch=hatch, edgecolor=edge or "none", alpha=alpha,
                              lw=width * POINT, zorder=layer, transform=PIXELS))
''',
    "line": '''
def line(points, colour, width, layer, dash="-", alpha=None):
    """A line through points; its width is in pixels, the lengths of its dashes in widths."""
    xs, ys = zip(*points)
    figure.add_artist(Line2D(xs, ys, color=colour, alpha=alpha, lw=width * POINT, ls=dash, zorder=layer,
                             solid_capstyle="butt", dash_capstyle="butt", solid_joinstyle="round", transform=PIXELS))
''',
    "dots": '''
def dots(points, colour, size, layer, marker="o", edge=None, alpha=None):
    """Dots of one size in pixels, edge included."""
    xs, ys = zip(*points)
    figure.add_artist(Line2D(xs, ys, ls="none", marker=marker, ms=size * POINT, mfc=colour, mec=edge or colour,
                             mew=POINT if edge else 0, alpha=alpha, zorder=layer, transform=PIXELS))
''',
    "gradient": '''
def gradient(left, top, width, height, colours, down=True):
    """Colours blended over a box of whole pixels, the first one at the bottom (at the left, if not down)."""
    left, top, width, height = (SCALE * v for v in (left, top, width, height))
    stops = np.array([[int(c[i:i + 2], 16) for i in (1, 3, 5)] for c in colours])
    share = (np.arange(height if down else width) + 0.5) / (height if down else width)
    row = np.stack([np.interp(share, np.linspace(0, 1, len(stops)), stops[:, k]) for k in range(3)], axis=-1)
    row = np.hstack([np.round(row), np.full((len(row), 1), 255)]).astype(np.uint8)
    whole = np.repeat(row[:, None], width, 1) if down else np.repeat(row[None], height, 0)
    figure.figimage(whole, left, H * SCALE - top - height, origin="lower", zorder=2)
''',
    "text": '''
def text(x, y, line, font, size, colour, turn=0):
    """A line of text that begins at a pixel of its base line; its size is in pixels too."""
    figure.text(x, y, line, fontproperties=font, fontsize=size * POINT, color=colour, ha="left", va="baseline",
                rotation=turn, rotation_mode="anchor", parse_math=False, zorder=6, transform=PIXELS)
''',
}
NEEDS = {"rect": "polygon"}
FOOT = """
canvas.draw()
figure.savefig("chart.png")
"""


def number(x: float) -> str:
    """A float as it stands in the script; drawing uses what is printed, so that both give the same pixels."""
    return x.said if isinstance(x, Px) else repr(tidy(x)).removesuffix(".0")


def spots(points: Iterable[tuple[float, float]]) -> str:
    """Points as they stand in the script."""
    return "[" + ", ".join(f"({number(x)}, {number(y)})" for x, y in points) + "]"


def along(name: str, origin: float, slope: float, warp: str, linear: float) -> str:
    """The function from a value to its pixel."""
    inner = {"log": "log10(value)", "symlog": f"copysign(log10(1 + abs(value) / {linear!r}), value)"}.get(warp, "value")
    return f"\n\ndef {name}(value):\n    return round(16 * ({inner} - {origin!r}) / {slope!r}) / 16\n"
