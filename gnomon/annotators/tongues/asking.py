"""A program asked in another language, in the plain patterns of its file; what is printed in the picture is quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gnomon.annotators.plainly import FOLDS, Unsaid, first_shown, selected
from gnomon.annotators.printing import printed_value
from gnomon.annotators.tongues import Tongue
from gnomon.annotators.voice import Voice
from gnomon.annotators.wording import listing
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, Value, is_number
from gnomon.truth.program import Program
from gnomon.truth.steps import (
    Compare,
    Count,
    Difference,
    Exists,
    Highest,
    Mean,
    Median,
    Nth,
    Range,
    Ratio,
    Read,
    Sum,
    The,
    Total,
    Where,
)
from gnomon.truth.vocabulary import NAME
from gnomon.truth.world import World

PAIRS = {Difference: "difference", Total: "total", Ratio: "ratio"}
SIGNS = {"is": "=", "is not": "≠", "above": ">", "below": "<"}
THE, ONE, MANY = range(3)  # forms of a thing
SUBJECT, AFTER = range(2)  # forms of what is asked for


@dataclass(frozen=True)
class Abroad:
    """How what is asked of a scene is said in another language. `printed` are the texts that stand in the picture."""

    by: Tongue
    scene: Scene
    world: World
    voice: Voice[Any]
    printed: frozenset[str]

    def question(self, program: Program) -> str:
        """The question of a program; Unsaid if it has a step or speaks of a thing for which there are no words."""
        *before, last = program.steps
        match last:
            case Count():
                return self.say("count", those=self.those(before, MANY))
            case Exists():
                return self.say("exists", those=self.those(before, ONE))
            case Compare(of=of, is_="above" | "below", other=other):
                return self.say(last.is_, one=self.value(of), other=self.value(other))
        return self.say("what", value=self.value(program))

    def value(self, program: Program, form: int = SUBJECT) -> str:
        """What a program gives, as a phrase."""
        *before, last = program.steps
        match last:
            case Read(attribute=attribute) if len(before) == 1 and isinstance(before[0], The):
                name = self.name(before[0].id)
                return self.say("of name", attribute=self.attribute(before[0].id, attribute, form), name=name)
            case Read(attribute=attribute):
                return self.say("of", attribute=self.called(before, attribute, form), those=self.those(before, THE))
            case Sum() | Mean() | Median() | Range():
                of = self.called(before, last.attribute)
                fold = self.by.folds[FOLDS[type(last)]][form]
                return self.say("fold", fold=fold, attribute=of, those=self.those(before, MANY))
            case Difference(of=one, other=other) | Total(of=one, other=other) | Ratio(of=one, other=other) if (
                not before and form == SUBJECT
            ):
                pair = self.by.pairs[PAIRS[type(last)]]
                return pair.format(one=self.value(one, AFTER), other=self.value(other, AFTER))
            case Count():
                return self.say("number", number=self.by.number[form], those=self.those(before, MANY))
        raise Unsaid(f"no words for {last}")

    def those(self, steps: list[Any], how: int) -> str:
        """A selection, in one of the ways in which its kind is said."""
        where, ends = selected(steps, single=how == THE)
        kind = self.voice.kind(self.scene, self.world, steps[0].kind)
        if kind not in self.by.kinds:
            raise Unsaid(f"no word for {kind}")
        noun = self.by.kinds[kind][how]
        told = self.by.says["and"].join(self.condition(steps, w) for w in where)
        if not ends:
            return f"{noun} {told}".strip()
        last = ends[0]
        end = last.from_ if isinstance(last, Nth) else "highest" if isinstance(last, Highest) else "lowest"
        n = last.n if isinstance(last, Nth) else 1
        if n >= len(self.by.ordinals):
            raise Unsaid(f"no word for {n}th")
        of = self.called(steps, last.attribute)
        top = self.say("end", noun=noun, nth=self.by.ordinals[n], end=self.by.ends[end], attribute=of)
        return self.say("only", end=top, where=told) if told else top

    def condition(self, steps: list[Any], where: Where) -> str:
        if where.is_ not in SIGNS:
            raise Unsaid(f"no words for {where.is_}")
        unit = self.world.facts[first_shown(self.world, steps, where.attribute), where.attribute].unit
        attribute = self.called(steps, where.attribute)
        return self.say("where", attribute=attribute, sign=SIGNS[where.is_], value=self.text(where.value, unit))

    def text(self, value: Value, unit: str) -> str:
        """A number in the form of the language; a text as it stands in the picture."""
        if is_number(value):
            return self.by.out(printed_value(value, unit))
        return self.quoted(str(value))

    def quoted(self, text: str) -> str:
        if text.casefold() not in self.printed:
            raise Unsaid(f"{text} stands nowhere in the picture")
        return self.by.quoted(text)

    def called(self, steps: list[Any], attribute: Attribute, form: int = AFTER) -> str:
        return self.attribute(first_shown(self.world, steps, attribute), attribute, form)

    def attribute(self, subject: str, attribute: Attribute, form: int) -> str:
        """What an attribute is called: a word of the language, or what an axis or a column says, in quotes."""
        name = self.voice.attribute(self.scene, self.world, subject, attribute)
        return self.by.attributes[name][form] if name in self.by.attributes else self.quoted(name)

    def name(self, subject: str) -> str:
        """What an element is called: signs and letters as they are, else the texts that it has in the picture."""
        own = self.voice.name(self.scene, self.world, subject)
        if not any(w.isalpha() and w.islower() for w in own.split()) and own.casefold() not in self.printed:
            return own  # ∠ABC, AB
        readings = self.world.readings
        texts = [f.value for key, f in self.world.facts.items() if key[0] == subject and key in readings]
        told = [t for t in dict.fromkeys(texts) if isinstance(t, str) and t in own and t.casefold() in self.printed]
        if not told:
            raise Unsaid(f"no words for {own}")
        return listing([self.by.quoted(t) for t in told], self.by.says["and"].strip())

    def fact(self, fact: Fact) -> str:
        """A fact that can be read as a sentence; what is read off roughly is told as such."""
        if isinstance(fact.value, (bool, tuple)) or fact.attribute == NAME:
            raise Unsaid("no words for a name or a yes")
        reading = self.world.readings[fact.key]
        rough = reading.low is not None and reading.low != reading.high
        about, name = self.attribute(fact.subject, fact.attribute, SUBJECT), self.name(fact.subject)
        if is_number(fact.value):
            text = self.by.out(printed_value(fact.value, fact.unit, reading.low, reading.high))
        else:
            text = self.quoted(str(fact.value))
        return self.say("fact", name=name, attribute=about, sign="≈" if rough else "=", value=text)

    def say(self, key: str, **parts: str) -> str:
        return self.by.says[key].format(**parts)
