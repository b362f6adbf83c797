"""What a family gives so that it can be asked about: how its things are called, and which of its tasks come first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from gnomon.registry import family_module
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, Key, Value, is_number
from gnomon.truth.steps import Comparison, End
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.annotators.question import Caption, Question, Talk

S = TypeVar("S", bound=Scene)


@dataclass(frozen=True)
class Line:
    """A sentence with what it claims; a Thought without its evidence."""

    text: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Condition:
    """What elements are selected by: an attribute that is, is not, lies above … a value, or that of `other`."""

    attribute: Attribute
    is_: Comparison
    value: Value = None
    other: str = ""


@dataclass(frozen=True)
class Selection:
    """The elements of a kind for which all conditions hold. `asked`: whether, or how many, is what is asked."""

    kind: str
    conditions: tuple[Condition, ...]
    members: tuple[str, ...]
    asked: bool

    @property
    def named(self) -> bool:
        """Whether it says no more than what the only member is called."""
        plain = all(c.is_ == "is" and not c.other and not is_number(c.value) for c in self.conditions)
        return plain and len(self.members) == 1 and not self.asked


class Asks(Protocol):
    """A module of annotators/<family>/ that asks: one group of tasks."""

    def ask(self, scene: Any, world: World, words: Generator) -> Iterator[Question | Talk]: ...


def usual_attribute(scene: Scene, world: World, subject: str, attribute: Attribute) -> str:
    return attribute.said


def usual_kind(scene: Scene, world: World, kind: str) -> str:
    return kind


def nothing_of_its_own(scene: Scene, world: World, fact: Fact, value: str) -> str | None:
    return ""


def no_line(scene: Scene, world: World, fact: Fact) -> Line | None:
    return None


def no_givens(scene: Scene, world: World, facts: Sequence[Fact]) -> Line | None:
    return None


def usual_selection(scene: Scene, world: World, selection: Selection) -> str | None:
    return None


def usual_order(scene: Scene, world: World, attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    return "", ""


def usual_degree(scene: Scene, world: World, subject: str, attribute: Attribute, end: End, two: bool) -> str:
    return {"highest": "higher", "lowest": "lower"}[end] if two else end


def usual_comparison(scene: Scene, world: World, one: Fact, is_: Comparison, other: Fact) -> str:
    return ""


def nothing_denied(scene: Scene, world: World, key: Key) -> tuple[Key, ...]:
    return ()


def all_of_it(scene: Scene, world: World) -> World:
    return world


def nothing_odd(scene: Scene) -> Sequence[str]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Voice(Generic[S]):
    """How a family speaks. Only `name` and `caption` have no usual way.

    name: what an element is called in a sentence: `Oslo`, `∠ABC`, `the red cube`.
    caption: captions of a scene, each with the facts it states.
    attribute: what an attribute of a subject is called: `price`, `distance from the camera`.
    kind: what people call an element of a kind: `slice` for a wedge.
    state: a fact as a clause of its own, the value given as printed: `AB = 5 cm`; "" for the usual one, None
    for what nobody puts into numbers, such as how many pixels from the left a thing stands: a comparison tells it.
    select: a selection as a sentence that tells how many are left: `Two objects are grey: the cube and the vase`; ""
    where that goes without saying, None for the usual one. Conditions that follow one another come together.
    order: in which order one looks, and what its n-th is: `from left to right`, `is the second from the left`.
    degree: how the end of an order is said of an attribute, of two elements or of more: `longest`, `longer`.
    compare: how two facts of one attribute lie to each other: `the star stands to the left of the cone`.
    reason: how a derived fact follows, as a sentence; None for the usual one, "" where it goes without saying.
    denies: by which facts something that does not follow is false, and not only open: two lengths that differ.
    givens: what a derivation starts from, as a sentence; None if it goes without saying.
    askable: the part of the world that may be asked about; proofs run on the whole.
    unasked: patterns of tasks that nobody would ask about the scene, though there is an answer.
    first, seldom, enough: tasks of which one is never left out; patterns of tasks that come last for so large a share
    of scenes; with how many tasks to choose from one stops making candidates (0 for all).
    frame: patterns of tasks that ask what stands around what is shown, such as titles: of these only a few are kept.
    alike: patterns of tasks of which one gives the others away, or asks the same in other words; one of each is kept.
    """

    name: Callable[[S, World, str], str]
    caption: Callable[[S, World, Generator], Iterator[Caption]]
    attribute: Callable[[S, World, str, Attribute], str] = usual_attribute
    kind: Callable[[S, World, str], str] = usual_kind
    state: Callable[[S, World, Fact, str], str | None] = nothing_of_its_own
    select: Callable[[S, World, Selection], str | None] = usual_selection
    order: Callable[[S, World, Attribute, int, End], tuple[str, str]] = usual_order
    degree: Callable[[S, World, str, Attribute, End, bool], str] = usual_degree
    compare: Callable[[S, World, Fact, Comparison, Fact], str] = usual_comparison
    reason: Callable[[S, World, Fact], Line | None] = no_line
    denies: Callable[[S, World, Key], tuple[Key, ...]] = nothing_denied
    givens: Callable[[S, World, Sequence[Fact]], Line | None] = no_givens
    askable: Callable[[S, World], World] = all_of_it
    unasked: Callable[[S], Sequence[str]] = nothing_odd
    first: tuple[str, ...] = ()
    seldom: Mapping[str, float] = field(default_factory=dict)
    enough: int = 0
    frame: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()


def voice(family: str) -> Voice[Any]:
    """The voice of a family; TypeError, saying where it is expected, if it gives none."""
    found = getattr(family_module("annotators", family), "VOICE", None)
    if not isinstance(found, Voice):
        raise TypeError(f"expected annotators/{family}/__init__.py to give VOICE, a Voice; got {found!r}")
    return found
