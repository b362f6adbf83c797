"""A page on a dataset: one file of HTML with its plots inside, that needs neither network nor scripts."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from gnomon.datasets.stats import Stats

STYLE = """\
body { font: 15px/1.5 system-ui, sans-serif; color: #22313f; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; margin: 0.6rem 0 1.6rem; font-size: 13px }
th, td { text-align: right; padding: 0.15rem 0.7rem; border-bottom: 1px solid #dde3e8 }
th:first-child, td:first-child { text-align: left }
th { font-weight: 600; background: #f3f6f8 } svg { max-width: 100%; height: auto }
"""
BAR, INK = "#4878a8", "#22313f"
MOST = 60  # tasks that are drawn


def page(name: str, found: Stats, tables: Sequence[tuple[str, tuple[str, ...], list[tuple[object, ...]]]]) -> str:
    """The page of a folder."""
    body = [f"<h1>{escape(name)}</h1>", f"<p>{found.pictures:,} pictures, {found.questions:,} questions.</p>"]
    drawings = dict(plots(found))
    for title, head, rows in tables:
        body.append(f"<h2>{escape(title)}</h2>")
        body += [drawings[title]] if title in drawings else []
        lines = "".join(f"<tr>{''.join(cells(row))}</tr>" for row in rows)
        body.append(f"<table><tr>{''.join(f'<th>{escape(h)}</th>' for h in head)}</tr>{lines}</table>")
    whole = "\n".join(body)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(name)}</title>'
        f"<style>{STYLE}</style></head><body>\n{whole}\n</body></html>\n"
    )


def cells(row: Sequence[object]) -> Iterator[str]:
    for cell in row:
        text = f"{cell:,}" if isinstance(cell, int) else str(cell)
        yield f"<td>{escape(text)}</td>"


def plots(found: Stats) -> Iterator[tuple[str, str]]:
    """A plot for some tables, as SVG, by the table's title."""
    names = list(found.families)
    families = list(found.families.values())
    yield (
        "Diversity",
        drawing(
            ("programs × wordings in 1,000 questions", dict(zip(names, [f.wordings for f in families], strict=True))),
            ("near duplicates, %", dict(zip(names, [100 * f.near_duplicates for f in families], strict=True))),
        ),
    )
    yield (
        "Without the picture",
        drawing(
            ("choices: most usual answer, %", {n: 100 * f.choice.majority for n, f in found.families.items()}),
            ("choices: by chance, %", {n: 100 * f.choice.chance for n, f in found.families.items()}),
        ),
    )
    yield (
        "Levels",
        drawing(("pictures", {f"level {n + 1}": sum(k[n] for k in found.kinds.values()) for n in range(5)})),
    )
    lengths = {
        what: {n: f.lengths[what].mean for n, f in found.families.items() if what in f.lengths}
        for what in dict.fromkeys(w for f in families for w in f.lengths)
    }
    yield "Lengths", drawing(*((f"mean {what}", own) for what, own in lengths.items()))
    tasks = [(n, f"{f}: {t}") for f, own in found.tasks.items() for t, n in own.items()]
    yield "Tasks", drawing(("questions", {t: float(n) for n, t in sorted(tasks, reverse=True)[:MOST]}))


def drawing(*panels: tuple[str, dict[str, Any]]) -> str:
    """Bars lying on their sides, a panel beside the other; as SVG that always comes out the same."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    rows = max(len(own) for _, own in panels)
    figure = Figure(
        figsize=(max(5.0, 3.6 * min(len(panels), 3)), (0.21 * rows + 0.7) * -(-len(panels) // 3)), layout="constrained"
    )
    FigureCanvasSVG(figure)
    grid = figure.subplots(-(-len(panels) // 3), min(len(panels), 3), squeeze=False).ravel()
    for ax, (title, own) in zip(grid, panels, strict=False):
        ax.barh(list(own)[::-1], list(own.values())[::-1], color=BAR, height=0.7)
        ax.set_title(title, fontsize=8, color=INK)
        ax.tick_params(labelsize=7)
        ax.spines[["top", "right"]].set_visible(False)
    for ax in grid[len(panels) :]:
        ax.set_visible(False)
    text = io.StringIO()
    with rc_context({"svg.hashsalt": "gnomon", "svg.fonttype": "none", "font.family": "sans-serif"}):
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    svg = text.getvalue()
    return svg[svg.index("<svg") :]
