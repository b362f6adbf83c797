"""Facts: (subject, attribute, value), and why a derived one holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Key = tuple[str, str]


@dataclass(frozen=True)
class Exact:
    """A number with its exact form, e.g. Exact("3*sqrt(2)", 4.2426). Compares by value."""

    exact: str
    value: float


Value = str | int | float | bool | Exact | tuple["Value", ...] | None


@dataclass(frozen=True)
class Because:
    """The rule by which a fact follows, and the keys (subject, attribute) of the facts it follows from."""

    rule: str
    premises: tuple[Key, ...]


@dataclass(frozen=True)
class Fact:
    """`subject` is an element's id. `origin` says whether the scene or only the layout of a picture knows it.

    A key holds one value; what is many-valued (the bonds of an atom) is a tuple.
    """

    subject: str
    attribute: str
    value: Value
    unit: str = ""
    because: Because | None = None
    origin: Literal["scene", "picture"] = "scene"

    @property
    def key(self) -> Key:
        return (self.subject, self.attribute)


def number(value: Value) -> float:
    """The value as a float; TypeError, naming the value, if it is no number."""
    if isinstance(value, Exact):
        return value.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    raise TypeError(f"expected a number, got {value!r}")


def is_number(value: object) -> bool:
    return isinstance(value, (int, float, Exact)) and not isinstance(value, bool)
