"""Proofs in words: what the figure gives, then each step with its formula, its value and its theorem."""

from __future__ import annotations

import re

from gnomon.annotators.geometry.formulas import filled, form_of
from gnomon.annotators.geometry.naming import claim, name
from gnomon.annotators.printing import printed_value
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Figure
from gnomon.truth.fact import Fact, Key, is_number
from gnomon.truth.world import World

PLAIN = ("text", "drawn", "kind")  # what is seen and needs no saying in a step
EQUAL_SIGN = (("angle", "measure"), ("segment", "length"), ("arc", "measure"))
# rules by which facts are seen, not concluded
SEEN = (
    "given",
    "right-angle mark",
    "equal tick marks",
    "parallel marks",
    "equal angle marks",
    "tick marks",
    "no tick marks",
    "printed beside it",
)
MOST = 4  # conditions that are said; more would hide the step


def givens(scene: Figure, world: World, facts: list[Fact]) -> str:
    """`From the figure: ∠ABC = 50°, AB = AC; D lies on BC.`"""
    told = [said(scene, f) for f in facts if f.attribute not in PLAIN]
    places = [said(scene, f) for f in facts if f.attribute == "drawn" and f.subject.startswith("point/")]
    parts = [", ".join(dict.fromkeys(t for t in told if t)), ", ".join(dict.fromkeys(p for p in places if p))]
    text = "; ".join(p for p in parts if p)
    return f"From the figure: {text}." if text else ""


def said(scene: Figure, fact: Fact) -> str:
    """A fact as a clause."""
    value = printed_value(fact.value, fact.unit)
    return (
        claim(scene, fact.subject, fact.attribute, value) or f"the {fact.attribute} of {called(scene, fact)} is {value}"
    )


def called(scene: Figure, fact: Fact) -> str:
    return name(scene, None, fact.subject)


def reason(scene: Figure, world: World, fact: Fact) -> str:
    """`Since AB = AC, ∠ACB = ∠ABC = 70° (base angles of an isosceles triangle).`"""
    if fact.because is None or fact.because.rule in SEEN:
        return ""
    premises = [f for k in fact.because.premises if (f := world.facts.get(k)) is not None and f.attribute not in PLAIN]
    numbers = [p for p in premises if is_number(p.value)]
    form = form_of(fact, numbers)
    used = [p for i, p in enumerate(numbers) if f"{{{i}}}" in form]
    rest = [p for p in premises if p not in used]
    since = f"since {listing([said(scene, p) for p in rest])}, " if 0 < len(rest) <= MOST else ""
    return f"{since}{conclusion(scene, fact, form, used)} ({theorem(scene, fact)})."


def conclusion(scene: Figure, fact: Fact, form: str, used: list[Fact]) -> str:
    if not form:
        return said(scene, fact)
    value = printed_value(fact.value, fact.unit)
    it, numbers = called(scene, fact), used
    steps = filled(form, numbers)
    if form == "{0}" and used and kind_of(used[0]) in EQUAL_SIGN:
        steps = called(scene, used[0])
    middle = f"{steps} = {value}" if steps != value and steps != printed_value(fact.value) else value
    return f"{it} = {middle}" if kind_of(fact) in EQUAL_SIGN else f"the {fact.attribute} of {it} is {middle}"


def kind_of(fact: Fact) -> Key:
    return (fact.subject.split("/")[0], fact.attribute)


def theorem(scene: Figure, fact: Fact) -> str:
    """The theorem's name; `angle sum of triangle ABC` where it is plain which triangle it is."""
    assert fact.because is not None
    rule = fact.because.rule
    if rule in ("angle sum of a triangle", "exterior angle of a triangle"):
        angles = [fact.subject, *(s for s, a in fact.because.premises if a == "measure")]
        letters = sorted(set("".join(a.removeprefix("angle/") for a in angles)))
        if len(letters) == 3:
            return rule.replace("a triangle", f"triangle {''.join(letters)}")
    return re.sub(r"\s+", " ", rule)
