"""What a sentence says by its words alone: which numbers, units and ends of an order, whatever is claimed of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from gnomon.annotators.wording import in_words, within
from gnomon.truth.apart import of_one
from gnomon.truth.claim import Claim
from gnomon.truth.fact import Value, is_number, number
from gnomon.truth.interval import nearly, printed
from gnomon.truth.program import Program
from gnomon.truth.run import Run
from gnomon.truth.steps import Chosen, Compare, Highest, Lowest, Nth, Rank
from gnomon.truth.steps.reckoning import Sum

NUMBER = re.compile(r"(?<![\w.])[-−]?[$€£¥]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
HIGH = re.compile(
    r"\b(?:highest|largest|most|longest|greatest|maximum|rightmost|farthest|latest|dearest|deepest"
    r"|thickest|heaviest|widest|warmest)\b"
)
LOW = re.compile(
    r"\b(?:lowest|smallest|fewest|least|shortest|minimum|leftmost|nearest|earliest|cheapest|shallowest"
    r"|thinnest|lightest|narrowest|coldest)\b"
)
# ON and NO are segments of figures
NEGATION = re.compile(r"\b(?:[Nn]ot?|[Nn]one|[Nn]ever|[Nn]either|[Nn]othing|[Nn]owhere)\b")
MORE = re.compile(r"\b(?:more|above|after|larger|longer|higher)\b")
LESS = re.compile(r"\b(?:less|below|before|smaller|shorter|lower|fewer)\b")
# where a name that begins with a number stands first, or first of what is read off
BEFORE_NUMBER = re.compile(
    r"(?:[^:\d]*: )?(?:so )?(?:next comes |the (?:point|bar|petal|slice|rectangle) for )?(?=\d)", re.IGNORECASE
)
CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):\d{2}(?![\d:])")  # 11:00 holds no 0
TOGETHER = re.compile(r"\d+ × \(?[-−]?[\d.,]+\)?(?: \+ \d+ × \(?[-−]?[\d.,]+\)?)* (?=[=≈])")


def miscounted(said: str, last: Run) -> Iterator[str]:
    """`8 × 0 + 15 × 1 = 15` tells of 23, `the mean of all 19` of 19: more or fewer than those added up."""
    together = TOGETHER.match(said)
    if together is not None and isinstance(last.step, Sum) and isinstance(last.given, Chosen):
        n = sum(int(times) for times in re.findall(r"(\d+) × ", together.group()))
        if n != len(last.given.members):
            yield f"{said!r}: adds up {n}, there are {len(last.given.members)}"
    every = re.search(r"\bof all (\d+)\b", said)
    if every is not None and isinstance(last.given, Chosen) and int(every.group(1)) != len(last.given.members):
        yield f"{said!r}: tells of {every.group(1)}, there are {len(last.given.members)}"


def misnumbered(
    said: str, own: str, besides: Collection[str], value: Value, span: tuple[float | None, float | None] = (None, None)
) -> str:
    """The number that stands where a name of numbers (`2011`, `70–79 in 2006`) has to, if it is none of that name."""
    start = BEFORE_NUMBER.match(said)
    series, _, date = own.rpartition(" in ")
    if not is_number(value) and date and within(date, said) and not within(series, said):
        return ""  # `7.2 in 2018` of a line that is named before
    if start is None or not own[:1].isdigit() or re.search(r"[^\W\d_]{3}", own):
        return ""
    found = NUMBER.findall(said)
    # what has no value of its own may tell those of others
    return strange(found if is_number(value) else found[:1], (own, *besides), value, span)


def misdated(
    said: str, own: str, besides: Collection[str], value: Value, span: tuple[float | None, float | None] = (None, None)
) -> str:
    """`In 6061 the line for Dockside is at 35.1` of `Dockside in 2018`: a number that is neither date nor value."""
    series, _, date = own.rpartition(" in ")
    if not is_number(value) or not date.isdigit() or within(date, said) or not within(series, said):
        return ""
    return strange(NUMBER.findall(said), (own, *besides), value, span)


def strange(numbers: Sequence[str], names: Sequence[str], value: Value, span: tuple[float | None, float | None]) -> str:
    """The first number that stands in none of the names and is not the value; "" if there is none."""
    known = {n for name in names for n in NUMBER.findall(name)}
    odd = (n for n in numbers if n not in known and not (is_number(value) and holds(n, number(value), span)))
    return next(odd, "")


def tells(value: str, said: str) -> bool:
    """Whether a text holds another, a number in it as a whole: 10 is no 1."""
    return within(value, said) if value[-1:].isdigit() else value.lower() in said.lower()


def sentence(text: str, claims: Sequence[Claim]) -> Iterator[str]:
    """Claims whose words are not in the text, and numbers of the text that no claim has."""
    rest = text
    for claim in sorted(claims, key=lambda c: -len(c.said)):
        if claim.said and claim.said not in text:
            yield f"does not say {claim.said!r}"
        rest = rest.replace(claim.said, " ") if claim.said else rest
    for found in NUMBER.finditer(rest):
        yield f"nothing claims the number {found.group()}"


def holds(said: str, value: float, span: tuple[float | None, float | None]) -> bool:
    """Whether one of the numbers in a text is a value, to half a unit of its last digit, or lies where it is read."""
    low, high = span
    said = CLOCK.sub(r"\1", said)
    for found in NUMBER.finditer(said):
        one = printed(said[found.start() :]) if found.start() == 0 else printed(said[max(0, found.start() - 1) :])
        for n in (one, printed(found.group())):
            if n is None:
                continue
            slack = nearly(value)
            if n.low - slack <= value <= n.high + slack or n.low - slack <= abs(value) <= n.high + slack:
                return True
            if low is not None and high is not None and low <= n.value <= high and high - low > 0:
                return True
    if value == 0 and re.search(r"\b[Nn]o\b", said) and not NUMBER.search(said):
        return True
    return within(in_words(int(value)), said) if float(value).is_integer() else False


def says_unit(said: str, unit: str) -> bool:
    """Whether a text has a unit, as it stands, of one or about its number: `$2,600 million`."""
    return of_one(unit) in said or all(word in said for word in unit.split())


def turned(said: str, program: Program) -> Iterator[str]:
    """A highest that is told as a lowest, or the other way about."""
    last = program.steps[-1]
    end = last.op if isinstance(last, (Highest, Lowest)) else last.from_ if isinstance(last, (Nth, Rank)) else ""
    if end in ("highest", "lowest") and opposite(end, said):
        yield f"{said!r}: is turned about, it is the {end}"


def unasked(text: str, program: Program) -> Iterator[str]:
    """`0 is not less than 0` where it was asked whether it is more: true, and no answer."""
    last, denied = program.steps[-1], re.search(r"\bis not (more|less) than\b", text)
    if denied and isinstance(last, Compare) and last.is_ != {"more": "above", "less": "below"}[denied[1]]:
        yield f"{denied.group()!r}: it was asked whether it is {last.is_}"


def opposite(own: str, said: str) -> bool:
    """Whether one text speaks of one end of an order and the other of the other."""
    return any(
        one.search(own) and not other.search(own) and other.search(said) and not one.search(said)
        for one, other in ((HIGH, LOW), (LOW, HIGH))
    )


def denies(said: str, reason: str) -> bool:
    """Whether a text says that there is no answer, and no single one where there are several."""
    if reason == "several":
        return "not clear which" in said.lower()
    return "cannot be answered" in said or re.search(r"the answer is '[^']+'$", said) is not None


def is_course(value: str, said: str) -> bool:
    """`rising` is said by `they rise all the way`; what goes both ways has ups and downs, even if it rises overall."""
    ways = {"rising": "rise", "falling": "fall"}
    wavers = re.search(r"\bups? and downs?\b", said) is not None
    return wavers if value == "neither" else value in ways and ways[value] in said and not wavers
