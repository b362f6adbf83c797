"""Batches asked: from the cache if they were asked before, else of the model; what comes malformed is asked anew."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from gnomon.models.cache import Cache, Reply, key_of
from gnomon.models.endpoint import Endpoint, Model
from gnomon.models.protocol import Batch, Item, Malformed, answers, request
from gnomon.truth.refused import Refused

T = TypeVar("T")
R = TypeVar("R")

ATTEMPTS = 2  # at an item alone, whose answer is malformed
LETTERS = 6_000  # of the texts of a batch at most


@dataclass
class Bill:
    """What was asked and what it took: tokens as the server counts them."""

    asked: int = 0
    cached: int = 0
    read: int = 0
    written: int = 0
    lock: Any = field(default_factory=threading.Lock, repr=False)

    def add(self, reply: Reply, cached: bool) -> None:
        with self.lock:
            self.cached += cached
            self.asked += not cached
            if not cached:
                self.read += reply.read
                self.written += reply.written

    def told(self) -> dict[str, int]:
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "lock"}


@dataclass(frozen=True)
class Asker:
    """Whom to ask: a model and a cache, or the cache alone; `second` is one who reads what was said."""

    at: Endpoint
    cache: Cache
    model: Model | None
    bill: Bill
    second: Asker | None = None

    def reply(self, messages: Sequence[Any], form: Any, attempt: int = 0) -> Reply:
        """An answer from the cache, or from the model and then in the cache. Refused if it is in neither."""
        asked = {"model": self.at.model, "messages": list(messages), "form": form, **self.at.sampling}
        key = key_of({**asked, "attempt": attempt})
        held = self.cache.get(key)
        if held is not None:
            self.bill.add(held, cached=True)
            return held
        if self.model is None:
            raise Refused(f"--replay: {self.cache.file} has no answer to what is asked; it is of another run")
        made = self.model.ask(messages, form, key)
        self.cache.put(key, self.at.model, made)
        self.bill.add(made, cached=False)
        return made

    def answers(self, batch: Batch, attempt: int = 0) -> dict[str, dict[str, Any]]:
        """What is answered to each item: the job's entry, or `{"why": …}` if there is none."""
        asked = request(batch)
        reply = self.reply(asked.messages, asked.form, attempt)
        ids = [item.id for item in batch.items]
        try:
            if reply.ended in ("refusal", "content_filter"):
                raise Malformed("refused")
            if reply.ended == "length":
                raise Malformed("cut short")
            found = answers(reply.text, batch.job, ids)
            return {id: found.get(id, {"why": "not answered"}) for id in ids}
        except Malformed as e:
            if len(ids) > 1:
                one, other = batch.halves()
                return {**self.answers(one), **self.answers(other)}
            if attempt + 1 < ATTEMPTS and str(e) != "refused":
                return self.answers(batch, attempt + 1)
            why = str(e) if str(e) in ("refused", "cut short") else "malformed answer"
            return {ids[0]: {"why": why}}

    def each(self, ask: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
        """What is answered to each of some things, in their order; some are asked at a time."""
        with ThreadPoolExecutor(max_workers=self.at.at_once) as pool:
            futures = [pool.submit(ask, thing) for thing in things]
            try:
                for future in futures:
                    yield future.result()
            except BaseException:
                if self.model is not None:
                    self.model.pace.over.set()  # what waits gives up; what was asked is still heard and kept
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def batches(job: str, items: Iterable[tuple[str, str, Item]], size: int) -> Iterator[Batch]:
    """Items, each with its language and style, in requests of those alike; the same items make the same requests."""
    held: dict[tuple[str, str], list[Item]] = {}
    for language, style, item in items:
        own = held.setdefault((language, style), [])
        if own and (len(own) >= size or sum(len(i.text) for i in (*own, item)) > LETTERS):
            yield Batch(job, language, style, tuple(own))
            own.clear()
        own.append(item)
    for (language, style), own in held.items():
        if own:
            yield Batch(job, language, style, tuple(own))
