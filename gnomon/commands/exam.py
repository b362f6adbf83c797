"""`gnomon exam`: a vision model's pass rates, with what one scores without the picture beside them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typer

from gnomon.commands.annotate import Prices, open_asker
from gnomon.commands.ending import status
from gnomon.commands.progress import progress
from gnomon.commands.score import as_data, table
from gnomon.commands.telling import tell, warn
from gnomon.datasets.load import part_files
from gnomon.datasets.passed import Passed
from gnomon.models.endpoint import Endpoint
from gnomon.models.exam import Result, Sitting, examine

NAMED = 5  # questions that everybody or nobody solves that are told


def exam_all(sitting: Sitting, at: Endpoint, cache: Path | None, replay: bool, prices: Prices, as_json: bool) -> None:
    """Hold an exam and tell its report. Interrupted, the same command goes on and asks nothing twice."""
    from gnomon.datasets.folder import locked

    every = sum(map(questions, part_files(sitting.data)))
    try:
        kept = cache or sitting.out / "answers.sqlite"
        with locked(sitting.out), open_asker(at, kept, replay) as asker, progress("examining") as shown:
            shown.begun(min(every, sitting.most or every), 0)
            result = examine(sitting, asker, lambda n: shown.made(n, 0))
    except KeyboardInterrupt as e:
        warn("gnomon: stopped; what was answered is kept, the same command goes on from there")
        raise typer.Exit(status(e)) from None
    if as_json:
        tell(json.dumps(data(result), indent=2, ensure_ascii=False))
    else:
        told(result)
    bill = asker.bill
    warn(
        f"gnomon: {bill.asked:,} requests, {bill.cached:,} answered from the cache; {bill.read:,} tokens read, "
        f"{bill.written:,} written{prices.of(bill.read, bill.written)}; "
        f"rates by question in {sitting.out / 'passed.jsonl'}"
    )


def questions(file: Path) -> int:
    import pyarrow.parquet as pq

    return sum(len(q) for q in pq.read_table(file, columns=["questions"]).column("questions").to_pylist())


def data(result: Result) -> dict[str, object]:
    """The exam as JSON."""
    return {
        **as_data(result.seen, len(result.passed)),
        "wordings": {name: asdict(m) for name, m in result.wordings.items()},
        "blind": asdict(result.unseen.every) if result.unseen is not None else None,
        "solved by all": [[p.id, p.question] for p in result.solved(1.0)],
        "solved by none": [[p.id, p.question] for p in result.solved(0.0)],
    }


def told(result: Result) -> None:
    """The exam on a terminal."""
    table(result.seen)
    if len(result.wordings) > 1:
        for name, m in result.wordings.items():
            tell(f"worded by {name}: {m.score:.3f} of {m.questions:,} questions, {m.low:.3f} to {m.high:.3f}")
    if result.unseen is not None:
        m = result.unseen.every
        tell(f"the same model without the picture: {m.score:.3f}, {m.low:.3f} to {m.high:.3f}")
    tell(named("each time", result.solved(1.0)))
    tell(named("never", result.solved(0.0)))


def named(how: str, passed: list[Passed]) -> str:
    some = ", ".join(f"{p.id} {p.question}" for p in passed[:NAMED])
    return f"solved {how}: {len(passed):,}" + (f" ({some}{' …' if len(passed) > NAMED else ''})" if passed else "")
