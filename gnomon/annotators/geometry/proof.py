"""Proofs in words: what the figure gives, then each step with its formula, its value and its theorem."""

from __future__ import annotations

from gnomon.annotators.geometry.claims import claim, what
from gnomon.annotators.geometry.formulas import filled, form_of
from gnomon.annotators.geometry.naming import name
from gnomon.annotators.printing import printed_value
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Figure, ValueLabel
from gnomon.scenes.geometry.auxiliary import JOINED
from gnomon.scenes.geometry.roots import parsed, plain
from gnomon.truth.fact import Fact, Key, is_number, number
from gnomon.truth.world import World

PLAIN = ("text", "drawn", "kind", "x", "y", "name", JOINED)  # what is seen and needs no saying in a step
EQUAL_SIGN = (("angle", "measure"), ("segment", "length"), ("arc", "measure"), ("unknown", "value"))
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
BY_EYE = {"drawn length": "is some {} pixels long", "drawn measure": "opens by some {}°"}
COMPARED = ("below 90°", "equal to 90°", "above 90°")
MOST = 4  # conditions that are said; more would hide the step


def givens(scene: Figure, world: World, facts: list[Fact]) -> str:
    """`From the figure: ∠ABC = 50°, AB = AC; D lies on BC.`"""
    told = [said(scene, f) for f in facts if f.attribute not in PLAIN]
    on: dict[str, list[str]] = {}
    for fact in facts:
        if fact.attribute == "drawn" and fact.subject.startswith("point/"):
            on.setdefault(str(fact.value), []).append(fact.subject.removeprefix("point/"))
    places = [f"{listing(sorted(p))} {'lies' if len(p) == 1 else 'lie'} {where}" for where, p in on.items()]
    texts = [
        f"{name(scene, None, f.subject[6:])} = {f.value}" for f in facts if f.attribute == "text" and expression(f)
    ]
    text = "; ".join(p for p in (", ".join(dict.fromkeys((*told, *texts))), ", ".join(places)) if p)
    return f"From the figure: {text}." if text else ""


def said(scene: Figure, fact: Fact) -> str:
    """A fact as a clause."""
    value = printed_value(fact.value, fact.unit)
    usual = f"the {what(*fact.key)} of {called(scene, fact)} is {value}"
    return claim(scene, fact.subject, fact.attribute, value) or usual


def expression(fact: Fact) -> bool:
    """Whether a printed text is a premise by itself: `(2x + 10)°`."""
    return fact.subject.startswith("label/")


def called(scene: Figure, fact: Fact) -> str:
    return name(scene, None, fact.subject)


def reason(scene: Figure, world: World, fact: Fact) -> str:
    """`Since AB = AC, ∠ACB = ∠ABC = 70° (base angles of an isosceles triangle).`"""
    if fact.because is None or fact.because.rule in SEEN:
        return ""
    if fact.attribute == JOINED:
        return f"Join {listing(list(fact.subject.partition('/')[2]))}."
    if fact.attribute in BY_EYE:
        return f"In the drawing {called(scene, fact)} {BY_EYE[fact.attribute].format(round(number(fact.value)))}."
    if fact.because.rule in COMPARED:
        (premise,) = (world.facts[k] for k in fact.because.premises)
        return f"{said(scene, premise)} is {fact.because.rule}, so {called(scene, fact)} is {fact.value}."
    premises = [f for k in fact.because.premises if (f := world.facts.get(k)) is not None and f.attribute not in PLAIN]
    numbers = [p for p in premises if is_number(p.value)]
    form = form_of(fact, numbers)
    solved = "" if form else equation(scene, fact, numbers)
    used = numbers if solved else [p for i, p in enumerate(numbers) if f"{{{i}}}" in form]
    rest = [p for p in premises if p not in used]
    since = f"since {listing([said(scene, p) for p in rest])}, " if 0 < len(rest) <= MOST else ""
    end = conclusion(scene, fact, form, numbers) if form else solved + said(scene, fact)
    return f"{since}{end} ({theorem(fact)})."


def conclusion(scene: Figure, fact: Fact, form: str, numbers: list[Fact]) -> str:
    """`BC = √(3² + 4²) = 5 cm`, `∠ACB = ∠ABC = 70°`."""
    value, it = printed_value(fact.value, fact.unit), called(scene, fact)
    steps = filled(form, numbers)
    if form == "{0}" and kind_of(numbers[0]) in EQUAL_SIGN:
        steps = called(scene, numbers[0])
    middle = f"{steps} = {value}" if steps not in (value, printed_value(fact.value)) else value
    return f"{it} = {middle}" if kind_of(fact) in EQUAL_SIGN else f"the {what(*fact.key)} of {it} is {middle}"


TOTALS = {
    "angle sum of a triangle": 180,
    "angles on a straight line": 180,
    "co-interior angles": 180,
    "opposite angles of a cyclic quadrilateral": 180,
    "neighbouring angles of a parallelogram": 180,
    "angle of two tangents": 180,
    "angle sum of a quadrilateral": 360,
    "angles around a point": 360,
    "arcs of a circle": 360,
}


def equation(scene: Figure, fact: Fact, premises: list[Fact]) -> str:
    """`(2x + 10)° + 50° = 180°, so ` for a letter that is solved for; "" if it is no such simple sum."""
    if not fact.subject.startswith("unknown/") or fact.because is None or not is_number(fact.value):
        return ""
    x, theorem = number(fact.value), fact.because.rule
    labels = {label.id: label for label in scene.of(ValueLabel)}
    terms = []
    for subject, attribute in fact.because.premises:
        if attribute == "text" and (label := labels.get(subject)) is not None and label.slope:
            terms.append((label.text, label.slope * x + label.offset))
    terms += [(printed_value(p.value, p.unit), number(p.value)) for p in premises]
    if len(terms) == len(premises) + 1:
        # one place holds the letter: the theorem gives its value from the others
        label = next(labels[s] for s, a in fact.because.premises if a == "text" and labels[s].slope)
        value = plain(parsed(fact.value) * label.slope + label.offset)
        form = form_of(Fact(label.of, label.attribute, value, because=fact.because), premises)
        if form and form != "{0}":
            return f"{label.text} = {filled(form, premises)}, so "
    total = TOTALS.get(theorem)
    if total and abs(sum(v for _, v in terms) - total) < 1e-9:
        return f"{' + '.join(t for t, _ in terms)} = {total}°, so "
    if not total and len(terms) == 2 and abs(terms[0][1] - terms[1][1]) < 1e-9:
        return f"{terms[0][0]} = {terms[1][0]}, so "
    return ""


def kind_of(fact: Fact) -> Key:
    return (fact.subject.split("/")[0], fact.attribute)


def theorem(fact: Fact) -> str:
    """The theorem's name; `angle sum of triangle ABC` where it is plain which triangle it is."""
    assert fact.because is not None
    rule = fact.because.rule
    if rule in ("angle sum of a triangle", "exterior angle of a triangle"):
        angles = [fact.subject, *(s for s, a in fact.because.premises if a == "measure")]
        letters = sorted(set("".join(a.removeprefix("angle/") for a in angles)))
        if len(letters) == 3:
            return rule.replace("a triangle", f"triangle {''.join(letters)}")
    return rule
