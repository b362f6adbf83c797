"""`gnomon annotate`: a language model's wording, gated; what it will take, how it goes, what it took."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from gnomon.commands.ending import status
from gnomon.commands.progress import progress
from gnomon.commands.telling import tell, warn
from gnomon.datasets.card import write_card
from gnomon.datasets.load import part_files
from gnomon.models.annotate import Outcome, Wish, annotate
from gnomon.models.asking import Asker, Bill
from gnomon.models.cache import open_cache
from gnomon.models.endpoint import Endpoint, open_model
from gnomon.models.prompts import prompt
from gnomon.truth.refused import Refused
from gnomon.viewer.overlay import small

KEYS = ("GNOMON_API_KEY", "OPENAI_API_KEY")
LETTERS_A_TOKEN = 4  # of English, about


@dataclass(frozen=True)
class Prices:
    """What a million tokens cost, read and written; None if nobody said."""

    read: float | None = None
    written: float | None = None

    def of(self, read: float, written: float) -> str:
        if self.read is None and self.written is None:
            return ""
        return f", {(read * (self.read or 0) + written * (self.written or 0)) / 1e6:.2f} in money"


def key_from(file: Path | None) -> str:
    """The key of the endpoint, from a file or the environment; "" if none is needed. Refused if it cannot be read."""
    if file is None:
        return next((os.environ[name] for name in KEYS if os.environ.get(name)), "")
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as e:
        raise Refused(f"--key-file: {file} cannot be read: {getattr(e, 'strerror', None) or 'it is no text'}") from None


@contextmanager
def open_asker(at: Endpoint, cache: Path, replay: bool, second: str = "") -> Iterator[Asker]:
    """Whom to ask: the model with its cache, or on replay the cache alone; and a second one at the same endpoint."""
    with ExitStack() as stack:
        held, bill = stack.enter_context(open_cache(cache, replay)), Bill()

        def asker(at: Endpoint, second: Asker | None = None) -> Asker:
            model = None if replay or not at.model else stack.enter_context(open_model(at))
            return Asker(at, held, model, bill, second)

        yield asker(at, asker(replace(at, model=second)) if second else None)


def annotate_all(wish: Wish, at: Endpoint, cache: Path | None, replay: bool, prices: Prices, second: str = "") -> None:
    """Annotate a dataset and tell the bill. Interrupted, the same command goes on and asks nothing twice."""
    if wish.asked and not at.model:
        raise Refused(f"--model: expected one for {', '.join(wish.asked)}")
    if wish.asked:
        warn(f"gnomon: {estimate(wish, prices)}")
    try:
        kept = cache or wish.out / "answers.sqlite"
        with open_asker(at, kept, replay, second) as asker, progress("annotating") as shown:
            outcome = annotate(wish, asker, shown)
        write_card(wish.out, small)
    except KeyboardInterrupt as e:
        warn("gnomon: stopped; what was answered is kept, the same command goes on from there")
        raise typer.Exit(status(e)) from None
    told(outcome, asker.bill, prices)
    tell(f"{wish.out}: {outcome.samples:,} samples. Check them: gnomon verify {wish.out}")


def estimate(wish: Wish, prices: Prices) -> str:
    """What a run will take at most, from the lengths of the texts."""
    import pyarrow.parquet as pq

    texts = letters = 0
    for file in part_files(wish.data):
        table = pq.read_table(file, columns=["questions", "captions"])
        for row in table.to_pylist():
            own = [q["text"] for q in row["questions"]] + [c["text"] for c in row["captions"]]
            own += [t["text"] for q in row["questions"] for t in q["rationale"]]
            texts, letters = texts + len(own), letters + sum(map(len, own))
    jobs = len(wish.asked)
    requests = -(-texts // wish.size) * jobs
    system = sum(len(prompt(job).text) for job in wish.asked) / jobs
    read = (requests * system + jobs * (3 * letters + 60 * texts)) / LETTERS_A_TOKEN
    written = jobs * (letters + 40 * texts) / LETTERS_A_TOKEN
    return (
        f"{texts:,} texts at most, some {requests:,} requests; about {read:,.0f} tokens to be read"
        f" and {written:,.0f} to be written{prices.of(read, written)}"
    )


def told(outcome: Outcome, bill: Bill, prices: Prices) -> None:
    """What stands, what was turned away and why, and what it took."""
    by_job: dict[str, Counter[str]] = {}
    for (job, why), n in outcome.texts.items():
        by_job.setdefault(job, Counter())[why] += n
    for job, reasons in by_job.items():
        every = reasons.total()
        tell(f"{job}: {reasons['']:,} of {every:,} texts stand ({reasons[''] / every:.1%})")
        for why, n in reasons.most_common():
            if why:
                tell(f"  {n:>7,}  {why}")
    tell(
        f"{bill.asked:,} requests, {bill.cached:,} answered from the cache; "
        f"{bill.read:,} tokens read, {bill.written:,} written{prices.of(bill.read, bill.written)}"
    )
