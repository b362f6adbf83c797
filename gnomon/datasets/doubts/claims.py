"""What is said, doubted: every claim derived again, every number of a sentence one of its claims', no step left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from functools import cached_property

from gnomon.annotators.forms import tongue_of
from gnomon.annotators.printing import pretty, printed_value
from gnomon.annotators.question import Asked, Thought
from gnomon.annotators.steps.comparing import in_own_words
from gnomon.annotators.steps.selecting import conditions, selection
from gnomon.annotators.telling import MOST
from gnomon.annotators.voice import voice
from gnomon.annotators.wording import in_words, listing, ordinal, within
from gnomon.checks.equations import without_units, wrong_comparisons, wrong_equations
from gnomon.datasets.doubts.answers import same
from gnomon.datasets.doubts.sayings import (
    LESS,
    MORE,
    NEGATION,
    NUMBER,
    denies,
    holds,
    is_course,
    miscounted,
    misdated,
    misnumbered,
    opposite,
    says_unit,
    sentence,
    tells,
    turned,
    unasked,
)
from gnomon.datasets.sample import Sample
from gnomon.truth.apart import unit_apart
from gnomon.truth.claim import Claim, Compares, Finds, Reckons, Selects, States
from gnomon.truth.fact import Exact, Key, Value, is_number, number
from gnomon.truth.program import Program, inner
from gnomon.truth.run import Run, Trace, run
from gnomon.truth.steps import (
    Area,
    Chosen,
    Compare,
    Correlation,
    Count,
    Crosses,
    End,
    Exists,
    Follow,
    Follows,
    Highest,
    List,
    Lowest,
    Nth,
    Pick,
    Rank,
    Read,
    Rounded,
    Same,
    Trend,
    Where,
)
from gnomon.truth.steps.reader import shown
from gnomon.truth.steps.reckoning import OfTwo, OverAll
from gnomon.truth.vocabulary import CODE, NAME
from gnomon.truth.world import NoAnswer, World

CONCLUDING = (
    Highest, Lowest, Nth, Rank, List, Count, Exists, OverAll, OfTwo, Compare, Same, Trend, Area, Crosses, Correlation,
    Rounded,
)  # fmt: skip

JOINED = re.compile(r" (?:at|in|on|for) ")  # what parts a name: Debug in minute 0


class Doubt:
    """The doubts about all that is said of one sample."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.world = World.of(sample.facts, sample.readings, sample.scene.ground)
        self.voice = voice(sample.family)
        self.units = {u for f in sample.facts if f.unit for u in (f.unit, unit_apart(f.unit))}
        self.kinds = {m.id: m.kind for m in sample.marks}
        self.names: dict[str, str] = {}

    def name(self, subject: str) -> str:
        """What an element is called."""
        if subject not in self.names:
            self.names[subject] = self.voice.name(self.sample.scene, self.world, subject)
        return self.names[subject]

    def rationale(self, asked: Asked) -> Iterator[str]:
        """Everything wrong with what is said of one question."""
        for thought in read_in_english(asked):
            for line in self.thought(thought):
                yield f"“{thought.text}”: {line}"
        try:
            trace = run(asked.question.program, self.world).trace
        except NoAnswer as none:
            trace = none.trace
        claims = [c for t in asked.rationale for c in t.claims]
        yield from self.left_out(asked.question.program, trace, claims)

    def thought(self, thought: Thought) -> Iterator[str]:
        yield from sentence(thought.text, thought.claims)
        yield from wrong_equations(thought.text, self.units)
        yield from wrong_comparisons(thought.text, self.units)
        yield from self.misquoted(thought)
        for claim in thought.claims:
            yield from self.claim(claim)
            if isinstance(claim, Finds):
                yield from unasked(thought.text, claim.program)

    def misquoted(self, thought: Thought) -> Iterator[str]:
        """What stands in quotes, and neither in the picture nor in the question."""
        programs = (getattr(c, "program", None) for c in thought.claims)
        asked = {str(v) for p in programs if p is not None for v in literals(p)}
        for text in re.findall(r"“([^”]*)”", thought.text):
            if text not in self.texts and text not in asked:
                yield f"quotes {text!r}, which stands nowhere"

    @cached_property
    def texts(self) -> frozenset[str]:
        """All that is said by facts in words."""
        return frozenset(str(f.value) for f in self.sample.facts if isinstance(f.value, str))

    def unquoted(self, said: str) -> str:
        """A text without what it quotes and without names that stand in the picture: nobody is `No operator`."""
        said = re.sub("“[^”]*”", "", said)
        for text in sorted(self.texts, key=len, reverse=True):
            if text.lower() in said.lower():
                said = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", "", said, flags=re.IGNORECASE)
        return said

    def claim(self, claim: Claim) -> Iterator[str]:
        """What is wrong with one claim: with what it says, or with how it is said."""
        try:
            match claim:
                case States():
                    yield from self.states(claim)
                case Selects():
                    yield from self.selects(claim)
                case Finds():
                    yield from self.finds(claim)
                case Compares():
                    yield from self.compares(claim)
                case Reckons() if claim.program is not None and claim.said:
                    answer = run(claim.program, self.world)
                    yield from self.value(claim.said, answer.value, answer.unit, (answer.low, answer.high))
                    yield from miscounted(claim.said, answer.trace[-1])
                    result = re.split("[=≈]", claim.said)[-1]
                    if answer.unit and says_unit(claim.said, answer.unit) and not says_unit(result, answer.unit):
                        yield f"{claim.said!r}: what it gives is told without the unit {answer.unit}"
        except NoAnswer as none:
            if not (isinstance(claim, Finds) and claim.value == none.reason and denies(claim.said, none.reason)):
                yield f"{claim.said!r}: the facts do not settle that ({none})"

    def states(self, claim: States) -> Iterator[str]:
        fact = self.world.facts.get((claim.subject, claim.attribute))
        if fact is None:
            yield f"{claim.said!r}: there is no {claim.attribute} of {claim.subject}"
            return
        if not same(fact.value, claim.value) or fact.unit != claim.unit:
            yield f"{claim.said!r}: claims {claim.value!r} {claim.unit}, the fact is {fact.value!r} {fact.unit}"
        if claim.said and claim.attribute != CODE:  # a script is not read out
            reading = self.world.readings.get(fact.key)
            span = (reading.low, reading.high) if reading else (None, None)
            yield from self.value(claim.said, fact.value, fact.unit, span)
            yield from self.misnamed(claim.said, (claim.subject,), value=fact.value, span=span)
            own = self.voice.state(self.sample.scene, self.world, fact, printed_value(fact.value, fact.unit)) or ""
            if opposite(own, claim.said) and opposite(own, self.unquoted(claim.said)):
                yield f"{claim.said!r}: is turned about, the facts say {own!r}"
            if fact.because is not None and claim.said.endswith(")"):  # the reason stands in brackets
                lost = [n for n in NUMBER.findall(fact.because.rule) if n not in claim.said]
                if lost:
                    yield f"{claim.said!r}: its reason is {fact.because.rule}"

    def value(
        self, said: str, value: Value, unit: str, span: tuple[float | None, float | None] = (None, None)
    ) -> Iterator[str]:
        """Whether a text holds a value as printed: a number to half a unit of its last digit, with its unit."""
        if isinstance(value, bool):
            if value is bool(NEGATION.search(self.unquoted(said))):
                yield f"{said!r}: says {'no' if value else 'yes'}, it is {'so' if value else 'not so'}"
        elif isinstance(value, Exact):
            if pretty(value.exact) not in said and not holds(said, value.value, span):
                yield f"{said!r}: does not say {pretty(value.exact)}"
            elif unit and not says_unit(said, unit):
                yield f"{said!r}: does not say the unit {unit}"
        elif is_number(value):
            if not holds(said, number(value), span):
                yield f"{said!r}: does not say {value!r}"
            elif unit and not says_unit(said, unit) and not unit.startswith("px"):
                yield f"{said!r}: does not say the unit {unit}"
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, str) and item in self.kinds:
                    continue
                yield from self.value(said, item, "", span) if not isinstance(item, tuple) else ()
        elif isinstance(value, str):
            named = value in self.kinds or "\n" in value  # an element, or a script
            each = value.replace(" ∪ ", " and on ")  # f falls on one interval and on another
            told = tells(value, said) or tells(each, said) or is_course(value, said)
            if not named and not told:
                yield f"{said!r}: does not say {value!r}"

    def misnamed(
        self,
        said: str,
        subjects: Sequence[str],
        besides: Collection[str] = (),
        value: Value = None,
        span: tuple[float | None, float | None] = (None, None),
    ) -> Iterator[str]:
        """Another element's name where none of the subjects' own stands; `besides` are names that may stand there."""
        own = [self.name(s) for s in subjects]
        if not own or any(all(stands(part, said) for part in JOINED.split(n)) for n in own):
            return
        said = without_units(said, self.units)  # 17 km is no segment KM
        if len(subjects) == 1 and re.search(r"[^\W\d_]{3}", own[0]) and re.search(r"\d", own[0]):
            alike = re.sub(r"\d+", r"\\d+", re.escape(own[0]))  # `Ethanol (2015)` told as `Ethanol (6052)`
            found = re.findall(rf"(?<![\w.]){alike}(?!\w|[,.]\d)", said, re.IGNORECASE) if "\\d" in alike else []
            known = {n.casefold() for n in (*besides, *map(self.name, self.kinds))} if found else set()
            # in brackets there may also stand the value: Heron (514)
            valued = is_number(value) and any(holds(x, number(value), span) for x in found)
            at_date = not is_number(value) and own[0].rpartition(" in ")[0].isdigit()  # `21 in Nov` of 1966
            if found and not valued and not at_date and not any(x.casefold() in known for x in found):
                yield f"{said!r}: names {found[0]}, it is about {own[0]}"
                return
        first = misnumbered(said, own[0], besides, value, span) or misdated(said, own[0], besides, value, span)
        if first:
            yield f"{said!r}: names {first}, it is about {own[0]}"
            return
        kind, brackets = self.kinds.get(subjects[0]), set(re.findall(r"\(([^()]+)\)", said)) - {*own, *besides}
        for other, other_kind in self.kinds.items():
            if other_kind != kind or other in subjects:
                continue
            name = self.name(other)
            # numbers and letters of units are no names
            telling = re.search(r"[^\W\d_]", name) and len(name) > 1
            told = telling and stands(name, said) and not any(name in n for n in (*own, *besides, *self.units))
            if told or name in brackets:
                yield f"{said!r}: names {name}, it is about {own[0]}"
                return

    def selects(self, claim: Selects) -> Iterator[str]:
        answer = run(claim.program, self.world)
        members = answer.value if isinstance(answer.value, tuple) else None
        if members is None and isinstance(answer.value, (int, float)) and answer.trace:
            members = getattr(answer.trace[-1].given, "members", ())
        if members is None or set(map(str, members)) != set(claim.members):
            yield f"{claim.said!r}: claims {', '.join(claim.members)}, the program selects {answer.value!r}"
        if not claim.said:  # told by another sentence, or one of another language
            return
        count = str(len(claim.members))  # `19 years have an interest rate above that of 1994`
        besides = {*literals(claim.program), *self.others(claim.program), count, *map(self.name, claim.members)}
        yield from self.misnamed(claim.said, claim.members[:1], besides)
        untitled = claim.said  # a panel's title, `Medals, 2013–2018`, names no members
        if "'" in claim.said:
            for text in self.texts - {self.name(m) for m in claim.members}:
                untitled = untitled.replace(f"'{text}'", "")
        named = [m for m in claim.members if within(self.name(m), untitled)]
        if named and len(named) < len(claim.members) <= MOST:
            lost = next(m for m in claim.members if m not in named)
            yield f"{claim.said!r}: does not name {self.name(lost)}"
        plain = claim.said  # the rightmost dot may be the lowest
        for member in claim.members:
            plain = plain.replace(self.name(member), " ")
        yield from turned(plain, claim.program)
        yield from self.in_other_words(claim.said, answer.trace)

    def in_other_words(self, said: str, trace: Trace) -> Iterator[str]:
        """A family's own words for a selection, a place or a comparison that are not those of the facts."""
        own = [words for words in self.own_words(trace) if words]
        if own and not any(re.search(rf"{re.escape(words)}(?![\w.]*\d)", said, re.IGNORECASE) for words in own):
            yield f"{said!r}: the facts say {own[0]!r}"

    def own_words(self, trace: Trace) -> Iterator[str]:
        """The ways in which a family says what the last step of a trace gives; none for the usual way."""
        scene, world, step = self.sample.scene, self.world, trace[-1].step
        selecting = trace[:-1] if isinstance(step, (Count, Exists)) else trace
        if conditions(selecting):
            for asked in (True, False):
                yield self.voice.select(scene, world, selection(selecting, world, asked=asked)) or ""
        elif isinstance(step, (Same, Compare)):
            yield in_own_words(self.voice, scene, world, trace[-1])
        elif isinstance(step, (Highest, Lowest)):
            end: End = "highest" if isinstance(step, Highest) else "lowest"
            yield self.voice.order(scene, world, step.attribute, 1, end)[1]
        elif isinstance(step, Follow):
            given, found = trace[-1].given, trace[-1].result
            assert isinstance(given, Chosen) and isinstance(found, Chosen)
            if len(given.members) == 1:
                fact = world.facts[given.members[0], step.attribute]
                yield self.voice.state(scene, world, fact, listing([self.name(m) for m in found.members])) or ""
        elif isinstance(step, (Nth, Rank)):
            n = step.n if isinstance(step, Nth) else int(number(shown(trace[-1].result.value)))  # type: ignore[union-attr]
            yield self.voice.order(scene, world, step.attribute, n, step.from_)[1]

    def others(self, program: Program) -> Iterator[str]:
        """The names of elements that a selection is made by, or leaves out: those of its inner programs and its own."""
        for step in program.steps:
            if isinstance(step, Where) and step.attribute == NAME and step.is_ == "is not":
                yield from (self.name(s) for s, a in self.world.facts if a == NAME and self.is_called(s, step.value))
        for own in (p for step in program.steps for p in inner(step)):
            found = run(own, self.world).value
            yield from (self.name(str(m)) for m in found) if isinstance(found, tuple) else ()

    def is_called(self, subject: str, name: Value) -> bool:
        return self.world.facts[subject, NAME].value == name

    def finds(self, claim: Finds) -> Iterator[str]:
        answer = run(claim.program, self.world)
        if not same(answer.value, claim.value) or answer.unit != claim.unit:
            yield f"{claim.said!r}: claims {claim.value!r} {claim.unit}, it is {answer.value!r} {answer.unit}"
        if not claim.said:
            return
        value, last = answer.value, claim.program.steps[-1]
        verdict = re.search(r"the answer is (yes|no)\b", claim.said)
        if verdict and isinstance(value, bool) and value is not (verdict.group(1) == "yes"):
            yield f"{claim.said!r}: it is {'so' if value else 'not so'}"
        if not (verdict and claim.said.startswith(", so")):
            yield from self.in_other_words(claim.said, answer.trace)
        if isinstance(last, (Count, Rank)):
            n = int(number(value))
            words = [in_words(n), str(n), ordinal(n)] + (["none", "no"] if n == 0 else []) + (["the"] if n == 1 else [])
            if not any(within(w, claim.said) for w in words):
                yield f"{claim.said!r}: does not say {n}"
            yield from turned(claim.said, claim.program)
            if isinstance(last, Rank):
                ranked = answer.trace[-1].given
                members = ranked.members[:1] if isinstance(ranked, Chosen) else ()
                yield from self.misnamed(claim.said, members, {*literals(claim.program), *self.others(claim.program)})
        elif isinstance(last, (Same, Compare)) and isinstance(value, bool):
            _, no, other = claim.said.partition(", not ")
            asked = [*map(str, literals(last.other))] if no and isinstance(last, Same) else []
            if asked and not any(within(name, other) for name in asked):
                yield f"{claim.said!r}: it was asked about {asked[0]}"
        else:
            yield from self.value(claim.said, value, answer.unit, (answer.low, answer.high))
            yield from miscounted(claim.said, answer.trace[-1])

    def compares(self, claim: Compares) -> Iterator[str]:
        left, right = run(claim.left, self.world), run(claim.right, self.world)
        one, two = number(left.value), number(right.value)
        if not {"above": one > two, "below": one < two, "is": one == two, "is not": one != two}.get(claim.is_, False):
            yield f"{claim.said!r}: claims {claim.is_}, the values are {left.value!r} and {right.value!r}"
        plain = without_units(claim.said, self.units)  # a depth in metres below ground says nothing of less
        if (claim.is_ == "above" and LESS.search(plain)) or (claim.is_ == "below" and MORE.search(plain)):
            yield f"{claim.said!r}: is turned about, it claims {claim.is_}"
        before, than, after = claim.said.partition(" than ")
        unit = left.unit or right.unit  # what is given has that of what it is held against
        for answer, said in ((left, before), (right, after if than else before)):
            value = number(answer.value)
            if unit.startswith("px ") and not NUMBER.search(said):
                continue  # pixels are seen, and nobody tells how many
            if not holds(said, value, (answer.low, answer.high)) and not within(in_words(int(value)), said):
                yield f"{claim.said!r}: does not say {value!r}"
            elif unit and not says_unit(said, unit) and not unit.startswith("px"):
                yield f"{claim.said!r}: does not say the unit {unit}"

    def left_out(self, program: Program, trace: Trace, claims: Sequence[Claim]) -> Iterator[str]:
        """Steps of a program that conclude something of which no claim speaks."""
        made = {str(c.program) for c in claims if isinstance(c, (Selects, Finds, Reckons)) and c.program is not None}
        made |= {f"compare {c.left} {c.right}" for c in claims if isinstance(c, Compares)}
        stated = {(c.subject, c.attribute) for c in claims if isinstance(c, States)}
        for step, prefix in prefixes(program, trace):
            verdict = isinstance(step.step, Pick) and step.inner[0][0].step == step.step.of.steps[0]
            if (verdict or isinstance(step.step, CONCLUDING)) and str(prefix) not in made:
                if isinstance(step.step, (Compare, Same)) and f"compare {step.step.of} {step.step.other}" in made:
                    continue
                yield f"a step is left out: nothing says what {step.step} gives"
            if isinstance(step.step, Follows) and not step.glances and str(prefix) not in made:
                yield f"a step is left out: nothing says that {step.step} does not follow"
            if isinstance(step.step, (Read, Follows)):
                for glance in step.glances:
                    key = (glance.subject, glance.attribute)
                    if key not in stated and not self.plainly(key):
                        yield f"a step is left out: nothing says what the {key[1]} of {key[0]} is"

    def plainly(self, key: Key) -> bool:
        """Whether a fact is what the thing is called, and so said with its name."""
        fact = self.world.facts[key]
        return isinstance(fact.value, str) and within(fact.value, self.name(key[0]))


def read_in_english(asked: Asked) -> Iterator[Thought]:
    """The thoughts of a question, with the numbers of another language as English writes them."""
    by = tongue_of(asked.question.task)
    for t in asked.rationale:
        claims = tuple(replace(c, said=by.english(c.said)) for c in t.claims) if by is not None else t.claims
        yield replace(t, text=by.english(t.text), claims=claims) if by is not None else t


def prefixes(program: Program, trace: Trace) -> Iterator[tuple[Run, Program]]:
    """Every run with the program up to it, inner programs first."""
    for n, (step, one) in enumerate(zip(program.steps, trace, strict=False)):
        own = inner(step)
        if isinstance(step, Pick) and len(one.inner) == 1 and one.inner[0][0].step != step.of.steps[0]:
            own = own[1:]
        for held, runs in zip(own, one.inner, strict=False):
            yield from prefixes(held, runs)
        yield one, Program(program.steps[: n + 1])


def literals(program: Program) -> Iterator[str]:
    """The names that a program itself gives."""
    for step in program.steps:
        for value in (getattr(step, f.name) for f in fields(step)):
            if isinstance(value, str):
                yield value
        for own in inner(step):
            yield from literals(own)


def doubt_claims(sample: Sample) -> Iterator[str]:
    """What is said of every question and in every caption."""
    doubt = Doubt(sample)
    for asked in sample.questions:
        for line in doubt.rationale(asked):
            yield f"question {asked.id} ({asked.question.task}): {line}"
    for i, caption in enumerate(sample.captions):
        for claim in caption.claims:
            for line in doubt.claim(claim):
                yield f"caption {i}: {line}"


def stands(name: str, said: str) -> bool:
    """Whether a name stands in a text as it is written: neither no nor km is a segment NO or KM."""
    return within(name, said) and (name in said or not name.isupper())
