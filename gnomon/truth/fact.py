"""Facts: (subject, attribute, value), and why a derived one holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.truth.attribute import Attribute, Rule

Key = tuple[str, Attribute]


@dataclass(frozen=True)
class Exact:
    """A number with its exact form, e.g. Exact("3*sqrt(2)", 4.2426). Compares by value."""

    exact: str
    value: float


Value = str | int | float | bool | Exact | tuple["Value", ...] | None


@dataclass(frozen=True)
class Because:
    """The rule by which a fact follows, and the keys (subject, attribute) of the facts it follows from."""

    rule: Rule
    premises: tuple[Key, ...]

    def __post_init__(self) -> None:
        if not isinstance(self.rule, Rule):
            raise TypeError(f"expected a rule that a family declares, got {self.rule!r}")


@dataclass(frozen=True)
class Fact:
    """`subject` is an element's id. `origin` says whether the scene or only the layout of a picture knows it.

    A key holds one value; what is many-valued (the bonds of an atom) is a tuple.
    """

    subject: str
    attribute: Attribute
    value: Value
    unit: str = ""
    because: Because | None = None
    origin: Literal["scene", "picture"] = "scene"

    def __post_init__(self) -> None:
        if not isinstance(self.attribute, Attribute):
            raise TypeError(f"expected an attribute that a family declares, got {self.attribute!r} of {self.subject}")

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
