"""Named slips: how something true that is printed in a text comes to be wrong, and the program that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gnomon.annotators.printing import ONE, decimals, minus
from gnomon.annotators.wording import in_words
from gnomon.truth.apart import in_points
from gnomon.truth.claim import Claim, Compares, Finds, States
from gnomon.truth.fact import Fact, Value, is_number, number
from gnomon.truth.interval import printed
from gnomon.truth.program import Program, compare, literal, the
from gnomon.truth.readings import Reading
from gnomon.truth.run import run
from gnomon.truth.steps import Compare
from gnomon.truth.world import NoAnswer, World

NUMBER = re.compile(r"(?<![\w.,√])[-−]?\d+(?:,\d{3})*(?:\.\d+)?(?![\w²³√π]|\.\d|,\d{3})")
SIGN = re.compile(r" ([+−]) ")
POINT = re.compile(r"\(([^(),]+), ([^(),]+)\)")
ATOMS = re.compile(r"(?<=[A-Z])(\d+)|(?<=[a-z])(\d+)")
TURNS = (("more than", "less than"), ("left of", "right of"), ("nearer to", "farther from"), ("above", "below"))
VERDICT = re.compile(r"the answer is (yes|no)\b")
SMALL = 12  # numbers that are spelt out, and up to which one miscounts by one
CLEAR = 3  # times the error of reading by which a wrong number has to be off


@dataclass(frozen=True)
class Slip:
    """In a text, from `start` on, `old` becomes `new` by a named mistake; the program `shows` is true if it is one."""

    mistake: str
    start: int
    old: str
    new: str
    shows: Program

    @property
    def right(self) -> Program | None:
        """What gives the right value where a wrong one stands for it: what shows it is that one is not the other."""
        (step,) = self.shows.steps
        return step.of if isinstance(step, Compare) and step.is_ == "is not" else None

    def made(self, text: str) -> str:
        """The text with the slip in it."""
        return text[: self.start] + self.new + text[self.start + len(self.old) :]


def slips_of(claim: Claim, text: str, world: World) -> Iterator[Slip]:
    """The ways in which a claim that stands once in a text may go wrong; only those that the picture refutes."""
    if not claim.said or text.count(claim.said) != 1:
        return
    start = text.index(claim.said)
    match claim:
        case States():
            fact = world.facts.get((claim.subject, claim.attribute))
            found = slips_of_fact(fact, claim.said, world) if fact is not None else iter(())
        case Finds():
            found = of_result(claim)
        case Compares():
            found = of_comparison(claim)
        case _:
            return
    for slip in found:
        if refuted(slip.shows, world):
            yield Slip(slip.mistake, start + slip.start, slip.old, slip.new, slip.shows)


def refuted(shows: Program, world: World) -> bool:
    """Whether the picture shows that it is wrong, and by marks."""
    try:
        answer = run(shows, world)
    except (NoAnswer, TypeError):
        return False
    return answer.value is True and bool(answer.evidence)


def wrong(fact: Fact, value: Value) -> Program:
    """What is true if a fact has another value than that."""
    return compare(the(fact.subject).read(fact.attribute), "is not", literal(value))


def slips_of_fact(fact: Fact, text: str, world: World) -> Iterator[Slip]:
    """A fact that a text tells, put otherwise: read wrongly, or taken from its neighbour."""
    others = [f for f in alike(fact, world) if f.value != fact.value]
    if is_number(fact.value):
        yield from of_number(fact, others, text, world)
    elif isinstance(fact.value, str) and fact.value and len(found := places(fact.value, text)) == 1:
        (at,) = found
        yield from (Slip(m, at, fact.value, new, wrong(fact, new)) for m, new in of_text(fact, others))


def alike(fact: Fact, world: World) -> list[Fact]:
    """The same of other elements of its kind."""
    kind = next((own for own in world.kinds.values() if fact.subject in own), ())
    keys = [(subject, fact.attribute) for subject in kind if subject != fact.subject]
    return [world.facts[k] for k in keys if k in world.facts and k in world.readings]


def of_number(fact: Fact, others: Sequence[Fact], text: str, world: World) -> Iterator[Slip]:
    """Another number of as many digits in its place, off by more than one could misread it."""
    value, reading = number(fact.value), world.readings.get(fact.key)
    low, high = (reading.low, reading.high) if reading else (None, None)
    error = max(high - value, value - low) if low is not None and high is not None else 0.0
    told = [m for m in NUMBER.finditer(text) if tells(m.group(), value, reading)]
    if len(told) == 1:
        token, start = told[0].group(), told[0].start()
        for mistake, new in numbers(token, value, [number(o.value) for o in others if is_number(o.value)]):
            span = printed(new)
            if in_points(fact.unit) and new in ONE:
                continue  # one would need another word
            if span is not None and abs(span.value - value) > CLEAR * max(error, span.high - span.value):
                yield Slip(mistake, start, token, new, wrong(fact, signed(new)))
    elif not told and value.is_integer() and 0 < value <= SMALL and not error:
        yield from of_count(int(value), text, lambda n: wrong(fact, n))


def of_count(count: int, text: str, shows: Callable[[Value], Program]) -> Iterator[Slip]:
    """A number in words, off by one."""
    word = in_words(count)
    found = places(word, text)
    if len(found) == 1:
        for other in (count - 1, count + 1):
            if min(count, other) > 1:  # one would need another verb
                yield Slip("off by one", found[0], word, in_words(other), shows(other))


def numbers(token: str, value: float, others: Sequence[float]) -> Iterator[tuple[str, str]]:
    """A printed number as it may be misread, with as many decimals."""
    count = len(token.partition(".")[2])
    if not tells(token, value):  # read to tens or hundreds
        count = -tens(token)
    plain = token.replace("−", "-").replace(",", "")
    parted = "," in token or abs(value) < 1000

    def shown(n: float) -> str:
        return decimals(n, count) if parted or count < 0 else minus(f"{n:.{count}f}")

    size = abs(float(plain))
    if count == 0 and 1 < size <= SMALL:
        yield from (("off by one", shown(float(plain) + by)) for by in (1, -1) if size + by > 0)
    elif size:
        yield from (("misread", shown(float(plain) * by)) for by in (0.8, 1.25, 1.5))
    digits = plain.lstrip("-").partition(".")[0]
    for i in range(len(digits) - 1):
        turned = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
        if turned != digits and turned[0] != "0":
            sign = "-" if plain.startswith("-") else ""
            yield "digits exchanged", shown(float(f"{sign}{turned}.{plain.partition('.')[2] or 0}"))
    for other in dict.fromkeys(others):
        if (other < 0) == (value < 0) and other != value:
            yield "took that of another", shown(other)


def signed(text: str) -> float | int:
    """A printed number as a number."""
    plain = text.replace("−", "-").replace(",", "")
    return float(plain) if "." in plain else int(plain)


def tells(token: str, value: float, reading: Reading | None = None) -> bool:
    """Whether a printed number is that value, to half a unit of its last digit, or read to tens or hundreds."""
    span = printed(token)
    if span is None or span.low - 1e-9 <= value <= span.high + 1e-9:
        return span is not None
    if reading is None or reading.low is None or reading.high is None or not span.value:
        return False
    return reading.low <= span.value <= reading.high and abs(span.value - value) <= 0.5 * 10.0 ** tens(token)


def tens(token: str) -> int:
    """With how many zeros a whole number ends: 2 of 8,800."""
    digits = token.replace(",", "")
    return 0 if "." in token else len(digits) - len(digits.rstrip("0"))


def of_text(fact: Fact, others: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """A text put otherwise: that of another element where several share theirs, a sign, a pair or a count turned."""
    text = str(fact.value)
    if NUMBER.fullmatch(text) and (span := printed(text)) is not None:
        yield from numbers(text, span.value, ())
        return
    shared = [str(o.value) for o in others]
    # what each has for itself is a name: another's would stand in the text twice
    if len(set(shared)) < len(shared):
        yield from (("took that of another", other) for other in dict.fromkeys(shared))
    form = fact.attribute.form
    if form == "formula" or " = " in text:
        yield from (
            ("sign turned", text[: m.start(1)] + ("+" if m[1] == "−" else "−") + text[m.end(1) :])
            for m in SIGN.finditer(text)
        )
    elif form == "point" and (pair := POINT.fullmatch(text)) and pair[1] != pair[2]:
        yield "coordinates exchanged", f"({pair[2]}, {pair[1]})"
    elif form == "molecular formula":
        yield from (
            ("off by one", f"{text[: m.start()]}{int(m.group()) + by}{text[m.end() :]}")
            for m in ATOMS.finditer(text)
            for by in (-1, 1)
            if int(m.group()) + by > 1
        )


def of_result(claim: Finds) -> Iterator[Slip]:
    """What a program gives, miscounted or taken for its contrary."""

    def other(value: Value) -> Program:
        return compare(claim.program, "is not", literal(value))

    value = claim.value
    if isinstance(value, bool):
        if found := VERDICT.search(claim.said):
            yield Slip("conclusion turned", found.start(1), found[1], "no" if value else "yes", other(not value))
    elif isinstance(value, int):
        told = [m for m in NUMBER.finditer(claim.said) if tells(m.group(), value)]
        if len(told) == 1:
            for by in (1, -1):
                if min(value, value + by) > 1:
                    yield Slip(
                        "off by one", told[0].start(), told[0].group(), minus(str(value + by)), other(value + by)
                    )
        elif not told and 0 < value <= SMALL:
            yield from of_count(value, claim.said, other)


def of_comparison(claim: Compares) -> Iterator[Slip]:
    """A comparison the other way about."""
    for pair in TURNS:
        for old, new in (pair, pair[::-1]):
            found = places(old, claim.said)
            if len(found) == 1 and claim.is_ in ("above", "below"):
                yield Slip("relation turned", found[0], old, new, compare(claim.left, claim.is_, claim.right))


def places(part: str, text: str) -> list[int]:
    """Where a name or a number stands in a text as a whole."""
    return [m.start() for m in re.finditer(rf"(?<![\w.−-])(?<!\d,){re.escape(part)}(?![\w-]|\.\d|,\d{{3}})", text)]
