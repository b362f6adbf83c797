"""The trace of a run in words, step by step, each with its evidence; for derived facts it walks `because`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Thought
from gnomon.annotators.wording import in_words, listing, plural
from gnomon.truth.fact import Fact, Key, Value, is_number
from gnomon.truth.run import Answer, TraceStep
from gnomon.truth.world import World


@dataclass(frozen=True)
class Names:
    """How a family calls its elements and its attributes; `claim` says a fact in words of its own, or "" for the usual.

    `claim` takes subject, attribute and the value as printed. `reason` says how a derived fact follows, `givens` what a
    proof starts from; "" for the usual.
    """

    element: Callable[[str], str]
    attribute: Callable[[str], str]
    claim: Callable[[str, str, str], str] = lambda subject, attribute, value: ""
    reason: Callable[[Fact], str] = lambda fact: ""
    givens: Callable[[list[Fact]], str] = lambda facts: ""

    def __call__(self, subject: str) -> str:
        return self.element(subject)


Name = Names
# attributes whose plain name is no English
ATTRIBUTES = {"x": "position from the left", "y": "position from the top", "depth": "distance from the camera"}
DEEP = 64  # premises behind premises; a fact is told once, so that this only ends what leans on itself
MOST = 6  # longer lists are counted instead of read out
SIGNS = {"difference": "−", "total": "+", "product": "×", "ratio": "÷", "share": "÷"}


# why there is no answer
DENIALS = {
    "nothing": "There is no such one, so the question has no answer.",
    "absent": "Nothing of this sort is in the picture.",
    "unreadable": "The picture does not show it, so the question has no answer.",
    "several": "There is more than one, so the question has no single answer.",
}


def rationale(answer: Answer, world: World, name: Name, denied: bool = False) -> tuple[Thought, ...]:
    """One thought a step; steps that say nothing new are left out. Of a denied question the last says why."""
    told: set[tuple[str, str]] = set()
    thoughts = [t for step in answer.trace for t in think(step, answer, world, name, told) if t.text]
    if denied:
        thoughts.append(Thought(DENIALS[str(answer.value)], answer.evidence))
    return tuple(dict.fromkeys(thoughts))


def think(step: TraceStep, answer: Answer, world: World, name: Name, told: set[tuple[str, str]]) -> Iterator[Thought]:
    args = arguments(step)
    if step.op in ("read", "follows", "highest", "lowest", "nth", "sum", "mean", "median", "range") and args:
        yield from start(world, [(subject, args[0]) for subject, _ in step.items], name, told)
        for subject, _ in step.items:
            yield from derive(world, (subject, args[0]), name, told, 0)
    # what has just been concluded is not said again
    if step.op in ("read", "follows") and any((subject, args[0]) in told for subject, _ in step.items):
        return
    text = sentence(step, args, answer, world, name)
    if text:
        yield Thought(begun(text), step.evidence)


def arguments(step: TraceStep) -> list[str]:
    """The plain string arguments of a step's text."""
    import re

    return re.findall(r"'((?:[^'\\]|\\.)*)'", step.step)


def start(world: World, keys: list[Key], name: Name, told: set[Key]) -> Iterator[Thought]:
    """What the derivations of some facts start from, where a family says so in words of its own."""
    ground = [world.facts[k] for k in grounds(world, keys, name, set(told))]
    ground = [f for f in ground if (f"given {f.subject}", f.attribute) not in told]
    told.update((f"given {f.subject}", f.attribute) for f in ground)
    text = name.givens(ground) if ground else ""
    if text:
        readings = [r for f in ground if (r := world.readings.get(f.key)) is not None]
        yield Thought(begun(text), tuple(dict.fromkeys(m for r in readings for m in r.marks)))


def grounds(world: World, keys: Iterable[Key], name: Name, seen: set[Key]) -> Iterator[Key]:
    """The facts behind derived ones that are not derived themselves, in the order in which a proof needs them."""
    for key in keys:
        fact = world.facts.get(key)
        if key in seen or fact is None:
            continue
        seen.add(key)
        if fact.because is not None and concluded(fact, world, name):
            for premise in fact.because.premises:
                inner = world.facts.get(premise)
                if inner is not None and concluded(inner, world, name):
                    yield from grounds(world, (premise,), name, seen)
                elif inner is not None and premise not in seen:
                    seen.add(premise)
                    yield premise


def derive(world: World, key: tuple[str, str], name: Name, told: set[tuple[str, str]], depth: int) -> Iterator[Thought]:
    """The steps that lead to a derived fact, premises first; what is simply seen is not spelt out."""
    fact = world.facts.get(key)
    if fact is None or fact.because is None or key in told or depth > DEEP or not concluded(fact, world, name):
        return
    told.add(key)
    for premise in fact.because.premises:
        yield from derive(world, premise, name, told, depth + 1)
    reading = world.readings.get(key)
    known = [f for f in (world.facts[p] for p in fact.because.premises) if f.attribute not in ("kind", "drawn", "text")]
    # a long list is no reason that anyone reads
    ground = f" because {listing([stated(f, name) for f in known])}" if 0 < len(known) <= MOST else ""
    text = name.reason(fact) or f"{stated(fact, name)}{ground} ({fact.because.rule})."
    yield Thought(begun(text), reading.marks if reading else ())


def begun(text: str) -> str:
    """With a capital letter, unless it begins with a symbol: f(x) is no F(x)."""
    symbol = text[:1].islower() and not text[1:2].isalpha() and not text.startswith("a ")
    return text if symbol else text[:1].upper() + text[1:]


def concluded(fact: Fact, world: World, name: Name) -> bool:
    """Whether a fact takes a step of thought, in the usual way or as a family says it."""
    return fact.because is not None and (reasoned(fact, world) or bool(name.reason(fact)))


def reasoned(fact: Fact, world: World) -> bool:
    """Whether a fact was concluded, not just read: some premise is itself a stated or derived fact."""
    assert fact.because is not None
    premises = [world.facts.get(p) for p in fact.because.premises]
    return any(p is not None and p.attribute not in ("text", "kind", "fill", "drawn") for p in premises)


def stated(fact: Fact, name: Name) -> str:
    """`∠ABC = 50°`, `the name of bar 3 is Berlin`."""
    value = shown(fact.value, fact.unit, name)
    if own := name.claim(fact.subject, fact.attribute, value):
        return own
    if fact.attribute in ("measure", "length"):
        return f"{name(fact.subject)} = {value}"
    if isinstance(fact.value, bool):
        return f"{name(fact.subject)} is {'' if fact.value else 'not '}{name.attribute(fact.attribute)}"
    return f"the {name.attribute(fact.attribute)} of {name(fact.subject)} is {value}"


def shown(value: Value, unit: str, name: Name) -> str:
    if isinstance(value, tuple):
        return listing([shown(v, unit, name) for v in value])
    return printed_value(value, unit)


def as_read(world: World, subject: str, attribute: str, value: Value, unit: str) -> str:
    """A value to as many digits as its reading has."""
    reading = world.readings.get((subject, attribute))
    if isinstance(value, tuple):
        return listing([printed_value(v, unit) for v in value])
    return printed_value(value, unit, reading.low if reading else None, reading.high if reading else None)


def printed_result(step: TraceStep, answer: Answer, unit: str) -> str:
    """What a step gave; the last step's to as many digits as the answer has."""
    last = step is answer.trace[-1]
    return printed_value(step.result, unit, answer.low if last else None, answer.high if last else None)


def sentence(step: TraceStep, args: list[str], answer: Answer, world: World, name: Name) -> str:
    n = len(step.result) if isinstance(step.result, tuple) else 0
    members = (
        [name(str(m)) for m in step.result]
        if isinstance(step.result, tuple) and step.op in SELECT and n <= MOST
        else []
    )
    called = listing(members) if 0 < n <= MOST else f"{in_words(n)} of them"
    unit = unit_of(step, args, world)
    match step.op:
        case "every":
            return f"there are {in_words(n)} {plural(args[0], n)}." if n != 1 else f"there is one {args[0]}."
        case "either":
            return ""
        case "follow" if n == 1:
            return f"that is {called}."
        case "where" | "related" | "follow" | "both":
            return f"this leaves {called}." if n else "none of them fits."
        case "highest" | "lowest" | "nth":
            values = [f"{name(s)} {as_read(world, s, args[0], v, unit)}" for s, v in step.items[: MOST + 1]]
            looked = f"by {name.attribute(args[0])}: {', '.join(values)}. " if len(values) <= MOST and members else ""
            return (
                looked
                + f"{'The' if looked else 'the'} {ordinal(step)} {name.attribute(args[0])} is that of {members[0]}."
            )
        case "read":
            if len(step.items) == 1:
                subject, value = step.items[0]
                # what a thing is called has just been said
                if name(subject) == value:
                    return ""
                printed = as_read(world, subject, args[0], value, unit)
                if own := name.claim(subject, args[0], printed):
                    return f"{own}."
                if args[0] in ("measure", "length"):
                    return f"{name(subject)} = {printed}."
                return (
                    f"it says '{printed}'."
                    if args[0] == "text"
                    else f"the {name.attribute(args[0])} of {name(subject)} is {printed}."
                )
        case "table":
            return "row by row, every value is read."
        case "list":
            return f"in order: {shown(step.result, unit, name)}."
        case "count":
            return f"that makes {step.result}."
        case "exists":
            return "so there is such a one." if step.result else "so there is none."
        case "sum" | "mean" | "median" | "range":
            values = [as_read(world, s, args[0], v, unit) for s, v in step.items]
            of = f" of {', '.join(values)}" if len(values) <= 2 * MOST else ""
            return f"the {step.op}{of} is {printed_result(step, answer, unit)}."
        case "rounded":
            unrounded = printed_value(step.items[0][1])
            return (
                ""
                if unrounded == printed_value(step.result)
                else f"{unrounded} ≈ {printed_result(step, answer, answer.unit)}."
            )
        case "follows":
            if not step.result:
                return "nothing in the picture makes it so."
            subject = step.items[0][0]
            said = name.claim(subject, args[0], "yes") or f"{name(subject)} is {name.attribute(args[0])}"
            return f"{said}."
        case "pick":
            return f"so the answer is {step.result}."
        case "rank":
            return f"that is place {step.result}."
        case "trend":
            values = [as_read(world, s, args[0], v, unit) for s, v in step.items]
            return f"the values go {', '.join(values)}: {step.result}."
        case "difference" | "total" | "product" | "ratio" | "share":
            a, b = (printed_value(v) for _, v in step.items)
            if step.op == "difference" and float(a.replace(",", "")) < float(b.replace(",", "")):
                a, b = b, a
            times = " × 100" if step.op == "share" else ""
            coarse = step is answer.trace[-1] and answer.low != answer.high
            shown_unit = answer.unit if step is answer.trace[-1] else ""
            result = printed_value(step.result, shown_unit, answer.low, answer.high)
            return f"{a} {SIGNS[step.op]} {b}{times} {'≈' if coarse else '='} {result}."
        case "compare" | "same":
            how = next((w for w in args if w in ("above", "below")), "")  # inner programs have arguments of their own
            a, b = (printed_value(v) for _, v in step.items)
            if is_number(step.items[0][1]) and step.op == "same" and step.result and a == b:
                return ""  # both have just been said
            if not is_number(step.items[0][1]):
                return f"that is {b}." if step.result else f"that is {a}, not {b}."
            what = {"above": "more than", "below": "less than"}.get(how, "the same as")
            return f"{a} is {'' if step.result else 'not '}{what} {b}."
    return ""


SELECT = ("every", "where", "related", "follow", "either", "both", "highest", "lowest", "nth")
ORDINALS = {"1": "", "2": "second ", "3": "third ", "4": "fourth ", "5": "fifth "}


def ordinal(step: TraceStep) -> str:
    if step.op != "nth":
        return step.op
    *_, n, from_ = step.step.rstrip(")").split(", ")
    return f"{ORDINALS.get(n, n + '-th ')}{from_.strip(chr(39))}"


def unit_of(step: TraceStep, args: list[str], world: World) -> str:
    if not args or not step.items:
        return ""
    fact = world.facts.get((step.items[0][0], args[0]))
    return fact.unit if fact else ""
