"""Bar charts: an OO matplotlib figure with its own axes, ticks and legend; and a pyplot script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gnomon.datasets.sample import Sample
from gnomon.scenes.chart import AxisTitle, Bar, Chart, Title


def parts(chart: Chart) -> dict[str, object]:
    """What a plotting script would hold."""
    return {
        "size": (chart.size[0] / 100, chart.size[1] / 100),
        "title": chart.the(Title).text,
        "labels": {e.id[5]: e.text for e in chart.of(AxisTitle)},
        "names": list(chart.categories),
        "series": {s: [b.value for b in chart.of(Bar) if b.series == i] for i, s in enumerate(chart.series)},
        "colours": [next(b.fill for b in chart.of(Bar) if b.series == i) for i in range(len(chart.series))],
        "ticks": [t.at for t in chart.ticks(chart.value_axis)],
        "upright": chart.upright,
    }


def fill(axes: object, p: dict) -> None:  # type: ignore[type-arg]
    """The chart on axes, in matplotlib's ordinary calls."""
    n, wide = len(p["names"]), 0.8 / len(p["series"])
    for i, (name, values) in enumerate(p["series"].items()):
        at = [x + wide * i for x in range(n)]
        (axes.bar if p["upright"] else axes.barh)(at, values, wide, color=p["colours"][i], label=name)  # type: ignore[attr-defined]
    middle = [x + wide * (len(p["series"]) - 1) / 2 for x in range(n)]
    if p["upright"]:
        axes.set_xticks(middle, p["names"])  # type: ignore[attr-defined]
        axes.set_yticks(p["ticks"])  # type: ignore[attr-defined]
    else:
        axes.set_yticks(middle, p["names"])  # type: ignore[attr-defined]
        axes.set_xticks(p["ticks"])  # type: ignore[attr-defined]
    axes.set_title(p["title"])  # type: ignore[attr-defined]
    axes.set_xlabel(p["labels"]["x"])  # type: ignore[attr-defined]
    axes.set_ylabel(p["labels"]["y"])  # type: ignore[attr-defined]
    axes.grid(True)  # type: ignore[attr-defined]
    if len(p["series"]) > 1:
        axes.legend(loc="upper right")  # type: ignore[attr-defined]


@contextmanager
def open_bare() -> Iterator[Callable[[Sample], None]]:
    """Figure and Agg canvas, build and draw: no encoding, no marks, no layout engine."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def draw(sample: Sample) -> None:
        assert isinstance(sample.scene, Chart)
        p = parts(sample.scene)
        figure = Figure(figsize=p["size"], dpi=100)  # type: ignore[arg-type]
        canvas = FigureCanvasAgg(figure)
        fill(figure.add_axes((0.14, 0.14, 0.82, 0.76)), p)
        canvas.draw()

    yield draw


def script(sample: Sample) -> str:
    """A pyplot script, as one would write it for one figure."""
    import inspect

    assert isinstance(sample.scene, Chart)
    p = parts(sample.scene)
    body = inspect.getsource(fill).replace("axes: object, p: dict", "axes, p").replace("-> None", "")
    return (
        f"import matplotlib.pyplot as plt\n\n{body}\np = {p!r}\n"
        "figure, axes = plt.subplots(figsize=p['size'], dpi=100)\n"
        "fill(axes, p)\nplt.tight_layout()\nplt.savefig('picture.png')\n"
    )
