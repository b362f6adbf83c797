"""`gnomon stats`: what a dataset is like, as tables, JSON or one page of HTML."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from gnomon.commands.progress import progress
from gnomon.commands.telling import tell, visible
from gnomon.datasets.files import write_whole
from gnomon.datasets.load import part_files
from gnomon.datasets.stats import Stats, stats

REPORT = "report.html"
Row = tuple[object, ...]
Table = tuple[str, tuple[str, ...], list[Row]]


def stats_all(folder: Path, as_json: bool, report: Path | None) -> None:
    """Tables on the terminal, and `report.html` in the folder or where it is said."""
    import pyarrow.parquet as pq

    total = sum(pq.read_metadata(file).num_rows for file in part_files(folder))
    with progress("counting") as shown:
        shown.begun(total, 0)
        done = 0

        def tick() -> None:
            nonlocal done
            done += 1
            shown.made(done, 0)

        found = stats(folder, tick)
    from gnomon.commands.pages import page

    where = report or folder / REPORT
    write_whole(where, page(str(folder), found, list(tables(found))).encode())
    if as_json:
        tell(json.dumps(asdict(found), indent=2, ensure_ascii=False))
    else:
        for title, head, rows in tables(found):
            printed(title, head, rows)
        tell(f"{folder}: {found.pictures:,} pictures, {found.questions:,} questions; with plots: {where}")


def tables(found: Stats) -> Iterator[Table]:
    """What is told, as tables."""
    families = found.families.items()
    yield (
        "Diversity",
        ("family", "pictures", "questions", "near duplicates", "programs × wordings in 1,000 questions"),
        [(n, f.pictures, f.questions, f"{f.near_duplicates:.1%}", round(f.wordings)) for n, f in families],
    )
    yield (
        "Balance",
        ("family", "with choices", "yes or no", "open", "yes", "place of the right choice"),
        [
            (
                n,
                *(f.forms.get(form, 0) for form in ("choice", "yes or no", "open")),
                "" if f.yes is None else f"{f.yes:.0%}",
                " / ".join(map(str, f.places)) if any(f.places) else "",
            )
            for n, f in families
        ],
    )
    yield (
        "Without the picture",
        ("family", "by chance", "most usual answer", "choices: by chance", "most usual answer", "gap", "best trick"),
        [
            (
                n,
                f"{f.guesses.chance:.1%}",
                f"{f.guesses.majority:.1%}",
                f"{f.choice.chance:.1%}",
                f"{f.choice.majority:.1%}",
                f"{f.choice.majority - f.choice.chance:+.1%}",
                max(((s, f"{t} {s:.1%}") for t, s in f.choice.tricks.items()), default=(0.0, ""))[1],
            )
            for n, f in families
        ],
    )
    yield (
        "Lengths",
        ("family", "of what", "mean", "median", "95 % at most"),
        [
            (n, what, f"{x.mean:.1f}", f"{x.median:g}", f"{x.most:g}")
            for n, f in families
            for what, x in f.lengths.items()
        ],
    )
    yield (
        "Levels",
        ("kind", *(f"level {n}" for n in range(1, 6)), "all"),
        [(k, *levels, sum(levels)) for k, levels in found.kinds.items()],
    )
    yield (
        "Tasks",
        ("family", "task", "questions"),
        [(f, task, n) for f, own in found.tasks.items() for task, n in own.items()],
    )


def printed(title: str, head: tuple[str, ...], rows: list[Row]) -> None:
    """A table on the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Shown
    from rich.text import Text

    shown = Shown(box=box.SIMPLE, title=title, title_justify="left")
    for n, name in enumerate(head):
        shown.add_column(name, justify="right" if n else "left")
    for row in rows:
        shown.add_row(*(Text(visible(f"{c:,}" if isinstance(c, int) else str(c))) for c in row))
    Console(width=None if sys.stdout.isatty() else 120).print(shown)
