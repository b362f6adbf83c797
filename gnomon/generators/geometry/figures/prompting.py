"""The question as it is printed in a figure."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.generators.geometry.figures.marks import called
from gnomon.scenes.geometry import ValueLabel
from gnomon.scenes.geometry.attributes import ARC_LENGTH, LENGTH, MEASURE
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.fact import Key


def prompt_text(s: Shape, goal: Key, labels: Sequence[ValueLabel]) -> str:
    """`Find x.`, `Find ∠ABC.`, `Find the area of △ABC.`"""
    subject, attribute = goal
    noun, name = noun_of(subject), letters_of(subject)
    letter = next((x.text for x in labels if x.sought and x.text != "?"), "")
    if noun == "unknown":
        return f"Find {name}."
    if letter:
        return f"Find {letter}."
    if attribute == MEASURE:
        return f"Find the size of {'∠' if noun == 'angle' else noun + ' '}{name}."
    if attribute == LENGTH:
        return f"Find {name}."
    if attribute == ARC_LENGTH:
        return f"Find the length of arc {name}."
    return f"Find the {attribute} of {called(s, subject)}."
