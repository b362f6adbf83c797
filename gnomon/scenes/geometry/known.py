"""What is known of a figure so far, and the steps that made it known."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from gnomon.scenes.geometry.roots import Root
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.fact import Key


@dataclass(frozen=True)
class Step:
    """A fact found, its rule and premises. Angles are Fractions, lengths Roots, the rest strings."""

    key: Key
    value: Fraction | Root | str
    rule: str
    premises: tuple[Key, ...]


@dataclass
class Known:
    """`ticked` and `arced` hold pairs marked as equal with the keys of their marks. Grows while rules are applied."""

    shape: Shape
    steps: dict[Key, Step] = field(default_factory=dict)
    measures: dict[str, Fraction] = field(default_factory=dict)
    lengths: dict[str, Root] = field(default_factory=dict)
    ticked: dict[tuple[str, str], tuple[Key, ...]] = field(default_factory=dict)
    arced: dict[tuple[str, str], tuple[Key, ...]] = field(default_factory=dict)

    def add(self, step: Step) -> None:
        if step.key in self.steps:
            return
        self.steps[step.key] = step
        subject, attribute = step.key
        if attribute == "measure" and isinstance(step.value, Fraction):
            self.measures[subject] = step.value
        if attribute == "length" and isinstance(step.value, Root):
            self.lengths[subject] = step.value

    def depth(self, key: Key) -> int:
        """How many different derived facts stand behind a fact, itself included."""
        behind: set[Key] = set()
        todo = [key]
        while todo:
            step = self.steps.get(todo.pop())
            if step is not None and step.key not in behind and step.rule not in ("given", "right-angle mark"):
                behind.add(step.key)
                todo += step.premises
        return len(behind)
