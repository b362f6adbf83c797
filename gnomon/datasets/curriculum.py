"""Levels that change as a stream goes on: by a schedule, or by how well a model does."""

from __future__ import annotations

import json
import os
import tempfile
import time
import weakref
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from gnomon.datasets.rota import LEVELS
from gnomon.truth.refused import Refused

EASIEST, HARDEST = min(LEVELS), max(LEVELS)
REST = 4  # windows that a kind rests if all of it is solved at its hardest, or none at its easiest
AHEAD = 2  # a window's levels are those that the scores of all before the last one lead to
WAIT = 600.0  # seconds that a worker waits for scores


@dataclass(frozen=True)
class Schedule:
    """Levels by place: `{"chart/*": {0: 1, 1000: 2}}` is level 2 for charts from the stream's sample 1000 on.

    Of patterns that fit a kind the first counts. Other kinds, and places before the first, keep their levels.
    Refused if a level is none.
    """

    steps: Mapping[str, Mapping[int, int]]

    def __post_init__(self) -> None:
        for pattern, steps in self.steps.items():
            for place, level in steps.items():
                if not (isinstance(place, int) and place >= 0 and level in LEVELS):
                    wanted = f"places from 0 with levels from {EASIEST} to {HARDEST}"
                    raise Refused(f"{pattern}: expected {wanted}, got {place}: {level}")

    def level(self, kind: str, place: int) -> int | None:
        steps = next((s for pattern, s in self.steps.items() if fnmatchcase(kind, pattern)), {})
        passed = [p for p in steps if p <= place]
        return steps[max(passed)] if passed else None

    def rests(self, kind: str, place: int) -> bool:
        return False


@dataclass(frozen=True)
class Follow:
    """How levels follow scores: up where a kind's mean in a window is at least `up`, down where it is at most `down`.

    A window is so many samples of one rank; its scores count from the next but one on, so that what loaders prefetch
    has to fit into one. `avoid` lets a kind rest whose groups are all solved, or all missed, and that has no level left
    to go to: a group of equal rewards teaches nothing.
    """

    start: int = 1
    up: float = 0.8
    down: float = 0.3
    window: int = 64
    avoid: bool = False

    def __post_init__(self) -> None:
        if not (self.start in LEVELS and 0 <= self.down < self.up <= 1 and self.window >= 1):
            wanted = f"start from {EASIEST} to {HARDEST}, 0 <= down < up <= 1 and a window of at least 1"
            raise Refused(f"expected {wanted}, got {self}")


@dataclass(frozen=True)
class Window:
    """The levels of the kinds that have left the first one, and until which window kinds rest."""

    levels: Mapping[str, int] = field(default_factory=dict)
    until: Mapping[str, int] = field(default_factory=dict)


class Course:
    """The levels of one rank's stream, which follow the scores that are reported to it.

    What is decided lies in a file of its own, so that workers of a loader see it too: one process reports, others read
    and wait. Refused if scores are wanted that nobody has reported.
    """

    def __init__(self, follow: Follow, world: int) -> None:
        self.follow, self.world = follow, world
        handle, name = tempfile.mkstemp(prefix="gnomon-course-", suffix=".json")
        os.close(handle)
        self._file, self._owner = Path(name), os.getpid()
        weakref.finalize(self, removed, self._file, self._owner)
        self._seen: dict[int, Window] = {}
        self.state: dict[str, Any] = {"next": 0, "sums": {}, "pending": []}
        self._decide({n: Window() for n in range(AHEAD)})

    def __repr__(self) -> str:
        return repr(self.follow)

    def level(self, kind: str, place: int) -> int:
        return self._window(place).levels.get(kind, self.follow.start)

    def rests(self, kind: str, place: int) -> bool:
        number = place // self.world // self.follow.window
        return self._window(place).until.get(kind, 0) > number

    def add(self, kind: str, movable: bool, scores: Sequence[float]) -> None:
        """The scores of the next sample's items, and whether its level may move. Without scores it says nothing."""
        if scores:
            total, mixed, groups, _ = self.state["sums"].get(kind, (0.0, 0, 0, True))
            even = max(scores) == min(scores) and scores[0] in (0, 1)
            self.state["sums"][kind] = (
                total + sum(scores) / len(scores), mixed + (not even), groups + 1, movable,
            )  # fmt: skip
        self.state["next"] += 1
        if self.state["next"] % self.follow.window == 0:
            number = self.state["next"] // self.follow.window - 1
            self._decide({number + AHEAD: self._after(number)})
            self.state["sums"] = {}

    def _after(self, number: int) -> Window:
        """What the window after the next is to be, by the scores of this one."""
        here, last = self._seen[number].levels, self._seen[number + AHEAD - 1]
        levels, until = dict(last.levels), {k: n for k, n in last.until.items() if n > number + AHEAD}
        for kind, (total, mixed, groups, movable) in self.state["sums"].items():
            mean, was = total / groups, here.get(kind, self.follow.start)
            step = (mean >= self.follow.up) - (mean <= self.follow.down)
            to = min(HARDEST, max(EASIEST, was + step)) if movable else was
            levels[kind] = to
            if self.follow.avoid and not mixed and to == was and mean in (0, 1):
                until[kind] = number + AHEAD + REST
        return Window(levels, until)

    def _decide(self, windows: Mapping[int, Window]) -> None:
        newest = max(windows)
        self._seen = {n: w for n, w in {**self._seen, **windows}.items() if n > newest - 2 * AHEAD}
        text = json.dumps({str(n): [dict(w.levels), dict(w.until)] for n, w in self._seen.items()})
        partial = self._file.with_suffix(".part")
        partial.write_text(text)
        partial.replace(self._file)

    def _window(self, place: int) -> Window:
        number = place // self.world // self.follow.window
        end = time.monotonic() + (0.0 if os.getpid() == self._owner else WAIT)
        while number not in self._seen:
            self._seen = {int(n): Window(*w) for n, w in json.loads(self._file.read_text()).items()}
            if number not in self._seen:
                if time.monotonic() >= end:
                    raise Refused(
                        f"expected the scores of samples up to {(number - AHEAD + 1) * self.follow.window} by now; "
                        "report those of every item, in order"
                    )
                time.sleep(0.05)
        return self._seen[number]

    def state_dict(self) -> dict[str, Any]:
        held = {"next": self.state["next"], "sums": dict(self.state["sums"]), "pending": list(self.state["pending"])}
        return {**held, "windows": {str(n): [dict(w.levels), dict(w.until)] for n, w in self._seen.items()}}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        sums = {kind: tuple(found) for kind, found in state["sums"].items()}
        self.state = {"next": state["next"], "sums": sums, "pending": list(state["pending"])}
        self._seen = {}
        self._decide({int(n): Window(*w) for n, w in state["windows"].items()})


def removed(file: Path, owner: int) -> None:
    """Take away the file of a course, if this process made it."""
    if os.getpid() == owner:
        with suppress(OSError):
            file.unlink()
