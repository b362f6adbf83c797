"""Triangles: the same lines and letters by matplotlib's OO interface without axes; and a pyplot script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gnomon.datasets.sample import Sample

SCRIPT = """
import matplotlib.pyplot as plt

figure, axes = plt.subplots(figsize={size!r}, dpi=100)
axes.set_axis_off()
axes.set_xlim(0, {width}); axes.set_ylim({height}, 0)
for xs, ys in {lines!r}:
    axes.plot(xs, ys, color="black")
for x, y, text in {texts!r}:
    axes.text(x, y, text, ha="center", va="center")
plt.savefig("picture.png")
"""


def parts(sample: Sample) -> tuple[list[tuple[list[float], list[float]]], list[tuple[float, float, str]]]:
    """Line and letter positions, from the marks."""
    lines = [([m.box.left, m.box.right], [m.box.top, m.box.bottom]) for m in sample.marks if m.kind == "segment"]
    return lines, [(*m.box.centre, m.text) for m in sample.marks if m.text]


@contextmanager
def open_bare() -> Iterator[Callable[[Sample], None]]:
    """Figure, Agg canvas, axes switched off."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def draw(sample: Sample) -> None:
        lines, texts = parts(sample)
        figure = Figure(figsize=(sample.width / 100, sample.height / 100), dpi=100)
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, sample.width)
        axes.set_ylim(sample.height, 0)
        for xs, ys in lines:
            axes.plot(xs, ys, color="black")
        for x, y, text in texts:
            axes.text(x, y, text, ha="center", va="center")
        canvas.draw()

    yield draw


def script(sample: Sample) -> str:
    """The same with pyplot."""
    lines, texts = parts(sample)
    return SCRIPT.format(
        size=(sample.width / 100, sample.height / 100),
        width=sample.width,
        height=sample.height,
        lines=lines,
        texts=texts,
    )
