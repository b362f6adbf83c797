"""Proofs in words: what the figure gives, then each step with its formula, its value and its theorem."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gnomon.annotators.geometry.common import in_common
from gnomon.annotators.geometry.formulas import filled, form_of
from gnomon.annotators.geometry.naming import name_of
from gnomon.annotators.geometry.statements import EQUAL_SIGN, clause, quantity
from gnomon.annotators.printing import printed_value
from gnomon.annotators.telling import as_read
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Figure, ValueLabel, rules
from gnomon.scenes.geometry.attributes import DRAWN_LENGTH, DRAWN_MEASURE, JOINED, MEASURE
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.scenes.geometry.roots import parsed, plain
from gnomon.scenes.geometry.theorems import angles, arcs, circles, parallels, quadrilaterals, tangents
from gnomon.truth.attribute import Rule
from gnomon.truth.claim import Claim, Compares, Reckons, States
from gnomon.truth.fact import Fact, is_number, number
from gnomon.truth.program import literal, the
from gnomon.truth.steps import Comparison
from gnomon.truth.vocabulary import DRAWN, KIND, NAME, TEXT, X, Y
from gnomon.truth.world import World

PLAIN = (TEXT, DRAWN, KIND, X, Y, NAME, JOINED)  # what is seen and needs no saying in a step
BY_EYE = (DRAWN_LENGTH, DRAWN_MEASURE)
COMPARED: dict[Rule, tuple[Comparison, str]] = {
    rules.BELOW_90: ("below", "less than"),
    rules.ABOVE_90: ("above", "more than"),
}
MOST = 4  # conditions that are said; more would hide the step
VALUES_OF_EQUALS = (rules.EQUAL_SEGMENTS, rules.EQUAL_ANGLES)
TOTALS: dict[Rule, int] = {
    angles.ANGLE_SUM_OF_TRIANGLE: 180,
    angles.ANGLES_ON_STRAIGHT_LINE: 180,
    parallels.CO_INTERIOR_ANGLES: 180,
    circles.OPPOSITE_ANGLES_OF_CYCLIC: 180,
    quadrilaterals.NEIGHBOURING_ANGLES_OF_PARALLELOGRAM: 180,
    tangents.ANGLE_OF_TWO_TANGENTS: 180,
    quadrilaterals.ANGLE_SUM_OF_QUADRILATERAL: 360,
    angles.ANGLES_AROUND_POINT: 360,
    arcs.ARCS_OF_CIRCLE: 360,
}
OF_TRIANGLES: dict[Rule, str] = {
    angles.ANGLE_SUM_OF_TRIANGLE: "angle sum of triangle {}",
    angles.EXTERIOR_ANGLE_OF_TRIANGLE: "exterior angle of triangle {}",
}


def givens(scene: Figure, world: World, facts: Sequence[Fact]) -> Line | None:
    """`In the figure, ∠ABC = 50° and AB = AC; D lies on BC.`"""
    known: list[States] = [clause(scene, f) for f in facts if f.attribute not in PLAIN]
    labels = {label.id: label for label in scene.of(ValueLabel)}
    for fact in facts:
        if fact.attribute == TEXT and fact.subject in labels:  # an expression, which is a premise by itself
            label = labels[fact.subject]
            said = quantity(scene, (label.of, label.attribute), str(fact.value))
            known.append(States(said, fact.subject, TEXT, fact.value))
    places = lying(facts)
    text = "; ".join(listing(list(dict.fromkeys(c.said for c in part))) for part in (known, places) if part)
    return Line(f"in the figure, {text}.", (*known, *places)) if text else None


def lying(facts: Sequence[Fact]) -> list[States]:
    """`A and B lie on circle O`, for each of the points."""
    on: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.attribute == DRAWN and noun_of(fact.subject) == "point":
            on.setdefault(str(fact.value), []).append(fact)
    found = []
    for where, points in on.items():
        names = sorted(letters_of(p.subject) for p in points)
        said = f"{listing(names)} {'lies' if len(names) == 1 else 'lie'} {where}"
        found += [States(said, p.subject, DRAWN, p.value) for p in points]
    return found


def reason(scene: Figure, world: World, fact: Fact) -> Line | None:
    """`Since AB = AC, ∠ACB = ∠ABC = 70° (base angles of an isosceles triangle).`"""
    if fact.because is None or fact.because.rule.seen:
        return None
    rule = fact.because.rule
    if fact.attribute == JOINED:
        said = f"join {listing(list(letters_of(fact.subject)))}"
        return Line(f"{said}.", (States(said, fact.subject, JOINED, fact.value),))
    if fact.attribute in BY_EYE:
        return by_eye(scene, world, fact)
    if rule in (*COMPARED, rules.EQUAL_TO_90):
        return compared(scene, world, fact)
    premises = [f for k in fact.because.premises if (f := world.facts.get(k)) is not None and f.attribute not in PLAIN]
    numbers = [p for p in premises if is_number(p.value)]
    form = form_of(fact, numbers)
    solved = None if form else equation(scene, fact, numbers)
    used = numbers if solved else [p for i, p in enumerate(numbers) if f"{{{i}}}" in form]
    # that equals have one value says itself that they are equal
    rest = [clause(scene, p) for p in premises if p not in used] if rule not in VALUES_OF_EQUALS else []
    rest = rest if len(rest) <= MOST else []
    because = [c.said for c in rest] + in_common(fact)
    since = f"since {listing(because)}, " if because else ""
    end = conclusion(scene, fact, form, numbers)
    before = f"{solved[0].said}, so " if solved else ""
    return Line(f"{since}{before}{end[0].said}.", (*rest, *(solved or ()), *end))


def by_eye(scene: Figure, world: World, fact: Fact) -> Line | None:
    """`In the drawing ∠ABC opens by about 60°.`; lengths, which nobody sees in pixels, are only compared."""
    if fact.key not in world.readings:
        return None
    if fact.attribute == DRAWN_LENGTH:
        return Line("")
    value = as_read(world.seen(*fact.key)[0])  # type: ignore[index]
    said = f"{name_of(scene, fact.subject)} opens by about {value}"
    return Line(f"In the drawing {said}.", (States(said, fact.subject, fact.attribute, fact.value, fact.unit),))


def compared(scene: Figure, world: World, fact: Fact) -> Line:
    """`∠ABC = 50° is less than 90°, so ∠ABC is acute.`"""
    assert fact.because is not None
    (key,) = fact.because.premises
    size, sort = clause(scene, world.facts[key]), clause(scene, fact)
    if fact.because.rule == rules.EQUAL_TO_90:
        return Line(f"{size.said}, so {sort.said}.", (size, sort))
    is_, words = COMPARED[fact.because.rule]
    said = f"{size.said} is {words} 90°"
    held = Compares(said, the(key[0]).read(key[1]), is_, literal(90))
    return Line(f"{said}, so {sort.said}.", (size, held, sort))


def conclusion(scene: Figure, fact: Fact, form: str, numbers: list[Fact]) -> list[Claim]:
    """`BC = √(3² + 4²) = 5 cm (Pythagorean theorem)`, what it reckons after it."""
    if not form:
        plainly = clause(scene, fact)
        return [States(f"{plainly.said} ({theorem(fact)})", fact.subject, fact.attribute, fact.value, fact.unit)]
    value = printed_value(fact.value, fact.unit)
    steps, sums = filled(form, numbers), True
    if form == "{0}" and (noun_of(numbers[0].subject), numbers[0].attribute) in EQUAL_SIGN:
        steps, sums = name_of(scene, numbers[0].subject), False
    plainly_so = steps.replace(" / ", "/") in (value, printed_value(fact.value))  # nobody writes 14 / 3 = 14/3
    said = quantity(scene, fact.key, value if plainly_so else f"{steps} = {value}")
    stated = States(f"{said} ({theorem(fact)})", fact.subject, fact.attribute, fact.value, fact.unit)
    return [stated, Reckons(f"{steps} = {value}")] if sums and not plainly_so else [stated]


def equation(scene: Figure, fact: Fact, premises: list[Fact]) -> list[Claim]:
    """`(2x + 10)° + 50° = 180°` for a letter that is solved for; [] if it is no such simple sum."""
    if noun_of(fact.subject) != "unknown" or fact.because is None or not is_number(fact.value):
        return []
    labels = {label.id: label for label in scene.of(ValueLabel)}
    lettered = [labels[s] for s, a in fact.because.premises if a == TEXT and s in labels and labels[s].slope]
    said = solved_for(fact, premises, lettered)
    return [Reckons(said), *(States(said, x.id, TEXT, x.text) for x in lettered if x.text in said)] if said else []


def solved_for(fact: Fact, premises: list[Fact], lettered: list[ValueLabel]) -> str:
    assert fact.because is not None
    x = number(fact.value)
    if len(lettered) == 1:
        # one place holds the letter: the theorem gives its value from the others
        (label,) = lettered
        value = plain(parsed(fact.value) * label.slope + label.offset)
        form = form_of(Fact(label.of, label.attribute, value, because=fact.because), premises)
        if form and form != "{0}":
            return f"{label.text} = {filled(form, premises)}"
    terms = [(label.text, label.slope * x + label.offset) for label in lettered]
    terms += [(printed_value(p.value, p.unit), number(p.value)) for p in premises]
    total = TOTALS.get(fact.because.rule)
    if total and abs(math.fsum(v for _, v in terms) - total) < 1e-9:
        return f"{' + '.join(t for t, _ in terms)} = {total}°"
    if not total and len(terms) == 2 and abs(terms[0][1] - terms[1][1]) < 1e-9:
        return f"{terms[0][0]} = {terms[1][0]}"
    return ""


def theorem(fact: Fact) -> str:
    """The theorem's name; `angle sum of triangle ABC` where it is plain which triangle it is."""
    assert fact.because is not None
    rule = fact.because.rule
    if rule in OF_TRIANGLES:
        measured = [fact.subject, *(s for s, a in fact.because.premises if a == MEASURE)]
        letters = sorted(set("".join(map(letters_of, measured))))
        if len(letters) == 3:
            return OF_TRIANGLES[rule].format("".join(letters))
    return rule
