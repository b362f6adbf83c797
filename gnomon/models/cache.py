"""Answers that were given once, in SQLite by the hash of all that was asked: nothing is asked or paid for twice."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Reply:
    """What a model answered, what ended it (stop, length, refusal …), and the tokens it took."""

    text: str
    ended: str = "stop"
    read: int = 0
    written: int = 0


def key_of(asked: Mapping[str, Any]) -> str:
    """The key of a question: a hash of model, messages, schema, sampling and attempt; not of where the model runs."""
    plain = json.dumps(asked, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(plain.encode()).hexdigest()


class Cache:
    """Answers by key. Each is on the disk before anybody goes on, so that a kill -9 loses none."""

    def __init__(self, file: Path, base: sqlite3.Connection) -> None:
        self.file, self.base, self.lock = file, base, threading.Lock()

    def get(self, key: str) -> Reply | None:
        with self.lock:
            row = self.base.execute("SELECT text, ended, read, written FROM answers WHERE key = ?", (key,)).fetchone()
        return Reply(*row) if row else None

    def put(self, key: str, model: str, reply: Reply) -> None:
        values = (key, model, reply.text, reply.ended, reply.read, reply.written)
        try:
            with self.lock, self.base:
                self.base.execute("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?, ?)", values)
        except sqlite3.Error as e:
            raise Refused(f"{self.file}: an answer cannot be kept: {e}") from e


@contextmanager
def open_cache(file: Path, replay: bool = False) -> Iterator[Cache]:
    """The answers in a file, which is made if it is not there. Refused if it cannot be, or is none of ours."""
    if replay and not file.is_file():
        raise Refused(f"--replay: expected the answers of an earlier run, there is no {file}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, check_same_thread=False, timeout=30)) as base:
            base.execute("PRAGMA synchronous = FULL")
            base.execute(
                "CREATE TABLE IF NOT EXISTS answers"
                " (key TEXT PRIMARY KEY, model TEXT, text TEXT, ended TEXT, read INTEGER, written INTEGER)"
            )
            base.commit()
            yield Cache(file, base)
    except (sqlite3.Error, OSError) as e:
        raise Refused(f"{file}: expected a cache of answers, got: {e}") from e
