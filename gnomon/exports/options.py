"""How a dataset is given out: what is asked for, how it is answered, how large pictures are."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from gnomon.datasets.passed import Within
from gnomon.truth.refused import Refused

Ask = Literal["mixed", "short", "choice"]
Style = Literal["none", "short", "long", "think"]
Convention = Literal["", "pixels", "thousandths", "percent", "share", "qwen2", "qwen2.5", "qwen3"]


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a user may wish of any format. Refused if a value is none of those there are.

    `ask`: questions as they are stored (mixed), all without choices (short), or only those with choices (choice).
    `unit`: the question names the unit, and the answer is a number alone. `instruct`: the question says what form of
    answer is expected. `rationale`: none, its last step (short), all of it (long), or all of it in `<think>` with the
    answer in `<answer>` (think). `grounding`: before the answer stand the boxes of what shows it, in the `coordinates`
    given, else in those of the format. `least_pixels` and `most_pixels` are what Qwen's processor is set to, 0 for its
    defaults. `finds`: rows, too, that ask to find every mark of a sort. `turns`: questions about one sample that make
    one conversation at most; those that follow one another are never parted. `largest`: pixels of a picture's longer
    side at most, 0 for any; boxes follow. `tasks`: patterns of the tasks that are taken, such as `lookup-*`;
    () for all. `passed`: a file of an exam, of whose questions those are taken whose `rate` lies in a span such as
    `0.2:0.8`; "" for all questions, whether they were asked in an exam or not.
    """

    ask: Ask = "mixed"
    unit: bool = False
    instruct: bool = True
    rationale: Style = "none"
    grounding: bool = False
    coordinates: Convention = ""
    least_pixels: int = 0
    most_pixels: int = 0
    finds: bool = False
    turns: int = 1
    largest: int = 0
    tasks: tuple[str, ...] = ()
    passed: str = ""
    rate: str = ""

    def __post_init__(self) -> None:
        hints: dict[str, Any] = get_type_hints(type(self))
        for field in fields(self):
            value, there = getattr(self, field.name), hints[field.name]
            if get_origin(there) is Literal and value not in get_args(there):
                named = ", ".join(a for a in get_args(there) if a)
                raise Refused(f"{field.name}: expected one of {named}; got {value!r}")
        for name, least in (("turns", 1), ("largest", 0), ("least_pixels", 0), ("most_pixels", 0)):
            if getattr(self, name) < least:
                raise Refused(f"{name}: expected at least {least}, got {getattr(self, name)}")
        Within(self.passed, self.rate)

    def said(self) -> dict[str, Any]:
        """The options as plain data, without those of exams if they are not used."""
        return {k: v for k, v in asdict(self).items() if v or k not in ("passed", "rate")}


PLAIN = Options()
