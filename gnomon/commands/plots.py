"""A report as a picture: a bar with its interval for each level, form, kind and task, beside what guessers score."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gnomon.datasets.report import Mean, Report

MOST = 40  # bars of one part: of more the ones with most questions
ROW = 0.24  # inches
INK, BAR, GUESS = "#22313f", "#4878a8", "#c0504d"


def drawn(file: Path, found: Report) -> None:
    """Write the picture; its ending says in which form."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    parts = {part: most(found.parts[part]) for part in ("level", "form", "kind", "task")}
    rows = [max(2, len(own)) for own in parts.values()]
    figure = Figure(figsize=(8, ROW * sum(rows) + 2.4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots(len(parts), 1, gridspec_kw={"height_ratios": rows}, sharex=True)
    for part, own, ax in zip(parts, parts.values(), axes, strict=True):
        bars(ax, part, own, found.guesses["all"].majority)
    title = f"{found.every.score:.1%} of {found.every.questions:,} questions"
    figure.suptitle(f"{title} ({found.every.low:.1%} to {found.every.high:.1%})", color=INK)
    axes[-1].set_xlabel("score; the line: the most usual answer, without the picture")
    figure.savefig(file, dpi=120, metadata={"Date": None} if file.suffix == ".svg" else None)


def most(own: dict[str, Mean]) -> dict[str, Mean]:
    """The ones with most questions, in order of their names."""
    kept = sorted(own, key=lambda name: (-own[name].questions, name))[:MOST]
    return {name: own[name] for name in sorted(kept, reverse=True)}


def bars(ax: Any, part: str, own: dict[str, Mean], guess: float) -> None:
    scores = [m.score for m in own.values()]
    errors = [[max(0.0, m.score - m.low) for m in own.values()], [max(0.0, m.high - m.score) for m in own.values()]]
    names = [f"{name.replace('$', chr(92) + '$')} ({m.questions})" for name, m in own.items()]
    ax.barh(names, scores, xerr=errors, color=BAR, ecolor=INK, height=0.7, error_kw={"elinewidth": 0.8})
    ax.axvline(guess, color=GUESS, linewidth=0.8)
    ax.set_xlim(0, 1)
    ax.set_ylim(-0.6, len(own) - 0.4)
    ax.set_title(part, loc="left", fontsize=9, color=INK)
    ax.tick_params(labelsize=7)
    ax.spines[["top", "right"]].set_visible(False)
