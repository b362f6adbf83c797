"""`gnomon score`: a model's predictions against a dataset or a suite, by task, level and kind."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gnomon.commands.telling import tell, visible, warn
from gnomon.datasets.guessing import Put
from gnomon.datasets.load import part_files
from gnomon.datasets.report import Mean, Report, Scored, report
from gnomon.datasets.score import score
from gnomon.datasets.variants import variant_of
from gnomon.exports.suites.item import key_of
from gnomon.truth.refused import Refused


def score_all(folder: Path, file: Path, as_json: bool, picture: Path | None = None) -> None:
    """Means with their intervals. A question without a prediction counts as 0; one without a question is named."""
    if picture is not None and picture.suffix not in (".png", ".svg", ".pdf"):
        raise Refused(f"--picture: expected a file that ends in .png, .svg or .pdf, got {picture}")
    predictions = dict(read_predictions(file))
    scored: list[Scored] = []
    unscored = answered = 0
    for row, question in questions(folder):
        key = key_of(row["id"], question["id"])
        answered += key in predictions
        found = score(question, predictions.pop(key, None))
        if found is None:
            unscored += 1
            continue
        put = Put(row["id"], row["kind"].split("/")[0], question)
        scored.append(Scored(put, row["kind"], row["level"], variant_of(row["kind"], row["level"], question), found))
    found_ = report(scored)
    if as_json:
        tell(json.dumps(as_data(found_, answered), indent=2))
    else:
        table(found_)
        tell(f"{answered:,} of {found_.every.questions:,} questions were answered")
    if picture is not None:
        from gnomon.commands.plots import drawn

        drawn(picture, found_)
        warn(f"gnomon: drawn as {picture}")
    if unscored:
        warn(f"gnomon: {unscored:,} questions are of a sort that cannot be scored")
    for key in list(predictions)[:5]:
        warn(f"gnomon: there is no question {key!r}")
    if len(predictions) > 5:
        warn(f"gnomon: {len(predictions)} predictions have no question in all")


def as_data(found: Report, answered: int) -> dict[str, Any]:
    """The report as JSON."""
    tasks = [
        {"kind": name.partition(" ")[0], "task": name.partition(" ")[2], **asdict(m)}
        for name, m in found.parts["task"].items()
    ]
    return {
        **asdict(found.every),
        "answered": answered,
        "tasks": tasks,
        **{f"{part}s": {k: asdict(m) for k, m in found.parts[part].items()} for part in ("kind", "level", "form")},
        "variants": asdict(found.worst),
        "guesses": {name: asdict(g) for name, g in found.guesses.items()},
    }


def table(found: Report) -> None:
    """The report on a terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=box.SIMPLE)
    shown.add_column("", no_wrap=True)
    for head in ("questions", "score", "95% interval"):
        shown.add_column(head, justify="right", no_wrap=True)

    def add(name: str, m: Mean) -> None:
        shown.add_row(Text(visible(name)), f"{m.questions:,}", f"{m.score:.3f}", f"{m.low:.3f} to {m.high:.3f}")

    for part in ("task", "kind", "form", "level"):
        for name, m in found.parts[part].items():
            add(name, m)
        shown.add_section()
    add("all", found.every)
    console = Console(width=None if sys.stdout.isatty() else 110)
    console.print(shown)
    if found.worst.sets:
        w = found.worst
        tell(
            f"variants: all right in {w.every:.3f} of {w.sets:,} sets, {w.mean:.3f} of their {w.questions:,} questions"
        )
    for name, g in found.guesses.items():
        tricks = "".join(f", {trick} {s:.3f}" for trick, s in g.tricks.items()) if name != "all" else ""
        tell(f"without the picture, {name}: by chance {g.chance:.3f}, most usual answer {g.majority:.3f}{tricks}")


def questions(folder: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every question of a dataset, with what is told of its sample."""
    import pyarrow.parquet as pq

    for part in part_files(folder):
        for row in pq.read_table(part, columns=["id", "kind", "level", "questions"]).to_pylist():
            yield from ((row, q) for q in row["questions"])


def read_predictions(file: Path) -> Iterator[tuple[str, Any]]:
    """Predictions by the key of their question. Refused, naming the line, if one cannot be understood."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise Refused(f"{file}: expected a JSONL file that can be read, got: {e}") from e
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as e:
            raise Refused(f"{file}:{number}: expected JSON, got {line[:80]!r}") from e
        wanted = ("key", "prediction") if isinstance(data, dict) and "key" in data else ("id", "question", "prediction")
        lost = [k for k in wanted if not isinstance(data, dict) or k not in data]
        if lost:
            raise Refused(f'{file}:{number}: expected {{"id", "question", "prediction"}}, there is no {lost[0]!r}')
        key = str(data["key"]) if "key" in data else key_of(str(data["id"]), str(data["question"]))
        yield key, data["prediction"]
