"""The nouns that pictures are made of, and the scene that holds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, TypeVar

if TYPE_CHECKING:
    from gnomon.truth.fact import Fact

E = TypeVar("E", bound="Element")


@dataclass(frozen=True, kw_only=True)
class Element:
    """One thing that can be pointed at. `id` is a path such as `bar/3`, `table/2/cell/1`, `point/A`."""

    id: str

    @property
    def noun(self) -> str:
        """What it is in one word, the `kind` of its mark: class name in lower case, `DataPoint` is `data point`."""
        return in_words(type(self).__name__)


@cache
def in_words(name: str) -> str:
    return "".join(" " + c.lower() if c.isupper() else c for c in name).strip()


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a scene is drawn. Families add fields; nothing in a look changes what is true."""

    theme: str = "plain"


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What is shown: frozen, hashable, JSON there and back, and ignorant of every engine.

    `ground` is the noun of what all else stands on, "" if there is none. `size` is width and height in pixels. Families
    subclass it with what is not itself an element, and override `facts`.
    """

    ground: ClassVar[str] = ""

    size: tuple[int, int]
    look: Look
    language: str = "en"
    elements: tuple[Element, ...] = ()

    def of(self, noun: type[E]) -> tuple[E, ...]:
        """All elements of one class, in order."""
        return tuple(e for e in self.elements if isinstance(e, noun))

    def the(self, noun: type[E]) -> E:
        """The only element of a class; ValueError if there are none or several."""
        found = self.of(noun)
        if len(found) != 1:
            raise ValueError(f"expected one {noun.__name__}, there are {len(found)}")
        return found[0]

    def facts(self) -> Iterator[Fact]:
        """Everything true of the scene. `kind` facts of elements that are drawn come from the picture's marks."""
        return iter(())
