"""A step of a program: frozen data that knows what it does to a selection or a value."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from gnomon.truth.attribute import Attribute

if TYPE_CHECKING:
    from gnomon.truth.interval import Interval
    from gnomon.truth.steps.reader import Reader

Marks = tuple[str, ...]
Comparison = Literal["is", "is not", "contains", "above", "below"]
COMPARISONS: tuple[Comparison, ...] = ("is", "is not", "contains", "above", "below")
End = Literal["highest", "lowest"]
ENDS: tuple[End, ...] = ("highest", "lowest")


@dataclass(frozen=True)
class Chosen:
    """A selection of elements. `evidence` shows the members, `searched` everything that was looked through."""

    members: Marks
    evidence: Marks = ()
    searched: Marks = ()


@dataclass(frozen=True)
class Found:
    """A value with the marks it was read from; numbers are Intervals."""

    value: Interval | str | bool | tuple[Any, ...] | None
    evidence: Marks


State = Chosen | Found


CHECKS = ("Attribute", "Comparison", "End", "Program", "Value")  # types of arguments whose values may not fit


@dataclass(frozen=True)
class Step:
    """What every step has: its name in JSON and in print, whether it narrows a selection, whether it holds programs."""

    op: ClassVar[str] = ""
    narrows: ClassVar[bool] = False
    nested: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        cls.op = cls.__name__.lower()

    def __post_init__(self) -> None:
        for name, wanted in checked(cast(Hashable, type(self))):
            check(self.op, name, wanted, getattr(self, name))

    def do(self, reader: Reader, state: State) -> State:
        """What comes of it; NoAnswer if the picture does not settle that."""
        raise NotImplementedError

    def __str__(self) -> str:
        return f"{self.op}({', '.join(in_print(getattr(self, f.name)) for f in fields(self))})"


@cache
def checked(step: Any) -> tuple[tuple[str, object], ...]:
    """The arguments of a class of steps that are checked: found once, since programs are built by the hundred."""
    return tuple((f.name, f.type) for f in fields(step) if f.type in CHECKS)


def in_print(value: object) -> str:
    if isinstance(value, str):
        return repr(str(value))
    return repr(value) if not hasattr(value, "steps") else str(value)


def check(op: str, name: str, wanted: object, value: object) -> None:
    """ValueError, saying what was expected, if an argument does not fit: programs also come from JSON."""
    match wanted:
        case "Attribute" if not isinstance(value, Attribute):
            raise ValueError(f"step {op!r}: {name!r} expected an attribute that a family declares, got {value!r}")
        case "Comparison" if value not in COMPARISONS:
            raise ValueError(f"step {op!r}: expected one of {COMPARISONS}, got {value!r}")
        case "End" if value not in ENDS:
            raise ValueError(f"step {op!r}: expected 'highest' or 'lowest', got {value!r}")
        case "Program" if not hasattr(value, "steps"):
            raise ValueError(f"step {op!r}: {name!r} expected a program, got {value!r}")
        case "Value" if hasattr(value, "steps"):
            raise ValueError(f"step {op!r}: {name!r} expected a value, got the program {value}")
