"""Claims: what a sentence says, in a form that can be checked. `said` is the part of the sentence that says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gnomon.truth.attribute import Attribute, Vocabulary
from gnomon.truth.codec import value_in, value_out
from gnomon.truth.fact import Value
from gnomon.truth.program import Program, from_json
from gnomon.truth.steps import Comparison


@dataclass(frozen=True)
class States:
    """A fact: the attribute of a subject has a value, in a unit."""

    said: str
    subject: str
    attribute: Attribute
    value: Value
    unit: str = ""


@dataclass(frozen=True)
class Selects:
    """A program selects these elements and no others."""

    said: str
    program: Program
    members: tuple[str, ...]


@dataclass(frozen=True)
class Finds:
    """A program gives a value that is no plain fact: a count, a place in an order, a course, a verdict."""

    said: str
    program: Program
    value: Value
    unit: str = ""


@dataclass(frozen=True)
class Compares:
    """What one program gives lies above or below or is what another gives: it holds for the numbers as printed."""

    said: str
    left: Program
    is_: Comparison
    right: Program


@dataclass(frozen=True)
class Reckons:
    """An equation that holds as printed, to half a unit of its last digit. `program`, if any, gives its right side."""

    said: str
    program: Program | None = None


Claim = States | Selects | Finds | Compares | Reckons


def claim_out(claim: Claim) -> Mapping[str, Any]:
    """A claim as JSON: `{"claim": "states", "said": …}`."""
    match claim:
        case States():
            own: dict[str, Any] = {"subject": claim.subject, "attribute": str(claim.attribute)}
            own |= {"value": value_out(claim.value), "unit": claim.unit}
        case Selects():
            own = {"program": claim.program.json(), "members": list(claim.members)}
        case Finds():
            own = {"program": claim.program.json(), "value": value_out(claim.value), "unit": claim.unit}
        case Compares():
            own = {"left": claim.left.json(), "is": claim.is_, "right": claim.right.json()}
        case Reckons():
            own = {"program": claim.program.json() if claim.program else None}
    return {"claim": type(claim).__name__.lower(), "said": claim.said, **own}


def claim_in(data: Mapping[str, Any], words: Vocabulary) -> Claim:
    """The claim of its JSON; ValueError if it is none."""

    def program(found: Sequence[Mapping[str, Any]]) -> Program:
        return from_json(found, words)

    said = data["said"]
    match data["claim"]:
        case "states":
            attribute = words.attribute(data["attribute"])
            return States(said, data["subject"], attribute, value_in(data["value"]), data["unit"])
        case "selects":
            return Selects(said, program(data["program"]), tuple(data["members"]))
        case "finds":
            return Finds(said, program(data["program"]), value_in(data["value"]), data["unit"])
        case "compares":
            return Compares(said, program(data["left"]), data["is"], program(data["right"]))
        case "reckons":
            return Reckons(said, program(data["program"]) if data["program"] else None)
    raise ValueError(f"expected states, selects, finds, compares or reckons, got {data['claim']!r}")
