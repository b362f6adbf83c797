"""The stand-alone script of a picture: the same calls that drew it, written down as they are made."""

from __future__ import annotations

HEAD = '''from importlib.util import find_spec
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle

W, H, DPI = {width}, {height}, {dpi}
figure = Figure(figsize=(W / DPI, H / DPI), dpi=DPI, facecolor="{ground}")
canvas = FigureCanvasAgg(figure)


def font(package, file):
    """A font file that a package ships."""
    return FontProperties(fname=str(next(Path(find_spec(package).origin).parent.rglob(file))))


def rect(left, top, right, bottom, colour, layer):
    """A box of pixels, origin at the top left."""
    corner, width, height = (left / W, 1 - bottom / H), (right - left) / W, (bottom - top) / H
    figure.add_artist(Rectangle(corner, width, height, color=colour, lw=0, zorder=layer))


def text(x, y, line, font, size, colour, across, turn=0):
    """A line of text, its base line at a pixel; its size is in pixels too."""
    mode = "anchor" if turn else "default"
    figure.text(x / W, 1 - y / H, line, fontproperties=font, fontsize=size * 72 / DPI, color=colour, ha=across,
                va="baseline", rotation=turn, rotation_mode=mode, parse_math=False)


def at(value):
    """The pixel of a value along the value axis."""
    return (value - {origin}) / {slope}


regular = font({regular})
bold = font({bold})

'''
FOOT = """
canvas.draw()
figure.savefig("chart.png")
"""


def number(x: float) -> str:
    """A float as it stands in the script; drawing uses what is printed, so that both give the same pixels."""
    return repr(tidy(x))


def tidy(x: float) -> float:
    return round(float(x), 4)
