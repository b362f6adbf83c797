"""A plane figure: its elements, the program that constructs it, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.scenes.geometry.nouns import Point, Segment
from gnomon.truth.element import Look, Scene
from gnomon.truth.fact import Fact, Key


@dataclass(frozen=True)
class Step:
    """One step of a construction: its name in the table, the points it makes, those it leans on, exact numbers.

    Step("midpoint", ("M",), ("A", "B")); Step("triangle_sides", ("A", "B", "C"), (), ("5", "6", "7")).
    """

    name: str
    makes: tuple[str, ...]
    of: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FigureLook(Look):
    """`room` is the share of the frame that a figure may fill, `shift` its place in the rest, -1 to 1 each way."""

    font: str
    room: float
    shift: tuple[float, float]
    dots: bool
    text_size: float


@dataclass(frozen=True, kw_only=True)
class Figure(Scene):
    """A plane figure. `straight` holds triples of points on one line, the second between the others.

    Points lie where `construction` puts them, mirrored (y changes sign) if `mirrored`, then turned by `turn` degrees.
    `goal` is the key of the fact that the givens were chosen for; `steps` is the number of theorems its proof takes.
    `unit` is that of lengths. `distractors` are ids of labels and marks that the proof of the goal does not need.
    `sketch` is the construction with other numbers, by which a figure that is not to scale is drawn; () of one that is.
    `auxiliary` are segments that the proof joins and the picture does not show.
    """

    look: FigureLook
    straight: tuple[tuple[str, str, str], ...] = ()
    construction: tuple[Step, ...] = ()
    goal: Key | None = None
    steps: int = 0
    distractors: tuple[str, ...] = ()
    turn: float = 0.0
    mirrored: bool = False
    unit: str = ""
    sketch: tuple[Step, ...] = ()
    auxiliary: tuple[Segment, ...] = ()

    @property
    def to_scale(self) -> bool:
        return not self.sketch

    def point(self, name: str) -> Point:
        return next(p for p in self.of(Point) if p.name == name)

    def facts(self) -> Iterator[Fact]:
        from gnomon.scenes.geometry.facts import facts

        return facts(self)
