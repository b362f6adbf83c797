"""Plain words taken for the program that they ask: the grammar of `plainly`, backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gnomon.annotators.plainly import HOW
from gnomon.annotators.voice import Voice
from gnomon.annotators.wording import ordinal, plural
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.fact import Value
from gnomon.truth.interval import printed
from gnomon.truth.program import Program
from gnomon.truth.steps import (
    Compare,
    Comparison,
    Count,
    Difference,
    End,
    Every,
    Exists,
    Highest,
    Lowest,
    Mean,
    Median,
    Nth,
    Range,
    Ratio,
    Read,
    Step,
    Sum,
    Total,
    Where,
)
from gnomon.truth.world import World

FOLDS = {"sum": Sum, "mean": Mean, "median": Median, "range": Range}
PAIRS = {"the difference between ": Difference, "the sum of ": Total, "the ratio of ": Ratio}
ENDS: dict[str, End] = {"highest": "highest", "lowest": "lowest"}
OPS: dict[str, Comparison] = {said: is_ for is_, said in HOW.items()}  # type: ignore[misc]
PLACES = {ordinal(n): n for n in range(2, 13)}
NUMBER = re.compile(r"[-−]?[$€£¥]?[-−]?\d[\d,]*(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
LONG = 800  # characters of a question in plain words
GIVE = r"(?:what is|what's|(?:tell|give) (?:me|us)|give|state|find|determine|name|report|compute|calculate|read off)"
STEPS: tuple[tuple[str, str], ...] = (
    (rf"{GIVE} (?P<value>the .+)", "value"),
    (r"how many (?P<those>.+) are (?:there|shown|visible|depicted)", "count"),
    (r"is there an? (?P<those>.+)", "exists"),
    (r"is (?P<one>the .+) (?P<is_>greater|less) than (?P<other>the .+)", "compare"),
)


@dataclass(frozen=True)
class Back:
    """What a scene is spoken of by: its kinds and their attributes, as they are called."""

    scene: Scene
    world: World
    voice: Voice[Any]

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """Kinds by noun, one or several of them."""
        found: dict[str, list[str]] = {}
        for kind in self.world.kinds:
            noun = self.voice.kind(self.scene, self.world, kind)
            for said in {noun, plural(noun)}:
                found.setdefault(said, []).append(kind)
        return found

    def called(self, kind: str) -> dict[str, list[Attribute]]:
        """The attributes of a kind by what they are called."""
        found: dict[str, list[Attribute]] = {}
        firsts: dict[Attribute, str] = {}
        members = self.world.kinds[kind]
        for subject, attribute in self.world.readings:
            if subject in members:
                firsts.setdefault(attribute, min(subject, firsts.get(attribute, subject), key=members.index))
        for attribute, subject in firsts.items():
            found.setdefault(self.voice.attribute(self.scene, self.world, subject, attribute), []).append(attribute)
        return found

    def programs(self, text: str) -> list[Program]:
        """The programs that a plain question may ask; none if it is not in plain words."""
        text = text.strip().rstrip("?.").strip()
        found: list[Program] = []
        if len(text) > LONG:
            return found
        for pattern, what in STEPS:
            if (m := re.fullmatch(pattern, text, re.IGNORECASE)) is None:
                continue
            match what:
                case "value":
                    found += self.values(m["value"])
                case "count":
                    found += [Program((*those, Count())) for those in self.those(m["those"])]
                case "exists":
                    found += [Program((*those, Exists())) for those in self.those(m["those"])]
                case _:
                    is_: Comparison = "above" if m["is_"].lower() == "greater" else "below"
                    pairs = [(a, b) for a in self.values(m["one"]) for b in self.values(m["other"])]
                    found += [Program((Compare(a, is_, b),)) for a, b in pairs]
        return list(dict.fromkeys(found))

    def values(self, text: str, pairs: bool = True) -> Iterator[Program]:
        """What a phrase gives; a pair is not one of a pair."""
        if text.startswith("the number of "):
            yield from (Program((*those, Count())) for those in self.those(text.removeprefix("the number of ")))
        if fold := re.fullmatch(r"the (sum|mean|median|range) of the (.+?) over all (.+)", text):
            for those in self.those(fold[3]):
                yield from (Program((*those, FOLDS[fold[1]](a))) for a in self.attribute(those, fold[2]))
        for lead, pair in PAIRS.items():
            if pairs and text.startswith(lead):
                for cut in re.finditer(r" and (?=the )", text):
                    one, other = text[len(lead) : cut.start()], text[cut.end() :]
                    yield from (
                        Program((pair(a, b),)) for a in self.values(one, False) for b in self.values(other, False)
                    )
        if text.startswith("the "):
            for cut in re.finditer(r" of the ", text):
                for those in self.those(text[cut.end() :]):
                    read = self.attribute(those, text[4 : cut.start()])
                    yield from (Program((*those, Read(a))) for a in read)

    def attribute(self, those: tuple[Step, ...], said: str) -> list[Attribute]:
        first = those[0]
        assert isinstance(first, Every)
        return self.called(first.kind).get(said, [])

    def those(self, text: str) -> Iterator[tuple[Step, ...]]:
        """The selections that a phrase may make."""
        for noun, kinds in self.kinds.items():
            if text != noun and not text.startswith(f"{noun} "):
                continue
            for kind in kinds:
                yield from self.selected(kind, text[len(noun) :].strip())

    def selected(self, kind: str, rest: str) -> Iterator[tuple[Step, ...]]:
        """What is said behind a noun: conditions, and an end of an order."""
        first = Every(kind)
        if not rest:
            yield (first,)
        elif rest.startswith("whose "):
            yield from ((first, *where) for where in self.conditions(kind, rest))
        elif top := re.fullmatch(r"with the (?:(\S+) )?(highest|lowest) (.+?)(?: among the (.+?)( whose .+))?", rest):
            end, nth, noun = ENDS[top[2]], PLACES.get(top[1] or "", 1), top[4]
            if (top[1] and nth == 1) or (noun and kind not in self.kinds.get(noun, ())):
                return
            for attribute in self.called(kind).get(top[3], []):
                one = Highest(attribute) if end == "highest" else Lowest(attribute)
                last = Nth(attribute, nth, end) if nth > 1 else one
                for where in self.conditions(kind, top[5].strip()) if top[5] else ((),):
                    yield (first, *where, last)

    def conditions(self, kind: str, text: str) -> Iterator[tuple[Step, ...]]:
        """Conditions, one after the other: `whose year is 2015 and whose price is above 3`."""
        for cut in [m.start() for m in re.finditer(r" and whose ", text)] + [len(text)]:
            head, rest = text[:cut], text[cut:].removeprefix(" and ")
            for one in self.condition(kind, head):
                yield from ((one, *more) for more in (self.conditions(kind, rest) if rest else ((),)))

    def condition(self, kind: str, text: str) -> Iterator[Where]:
        for said, attributes in self.called(kind).items():
            for how, is_ in OPS.items():
                lead = f"whose {said} {how} "
                for attribute in attributes if text.startswith(lead) else ():
                    if (value := self.valued(text[len(lead) :], kind, attribute)) is not None:
                        yield Where(attribute, is_, value)

    def valued(self, text: str, kind: str, attribute: Attribute) -> Value:
        """A quoted text, or a number in the unit of an attribute; None if it is neither."""
        quoted = re.fullmatch(r"“([^“”]*)”", text)
        if quoted is not None:
            return quoted[1]
        units = (f.unit for m in self.world.kinds[kind] if (f := self.world.facts.get((m, attribute))) is not None)
        unit = next(units, "")
        bare = text.removesuffix(unit).removeprefix(unit).strip() if unit else text
        number = printed(bare) if NUMBER.fullmatch(bare) else None
        return number.value if number is not None else None
