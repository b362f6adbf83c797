"""Known lies, planted into texts with slots as a careless or malicious model would: what the gate is audited with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gnomon.annotators.gate.lexicon import WORD
from gnomon.annotators.gate.slots import Slot, Slotted

PAIRS = (
    ("higher", "lower"), ("highest", "lowest"), ("larger", "smaller"), ("largest", "smallest"), ("longer", "shorter"),
    ("longest", "shortest"), ("more", "less"), ("most", "fewest"), ("left", "right"), ("leftmost", "rightmost"),
    ("above", "below"), ("before", "after"), ("greater", "smaller"), ("greatest", "least"), ("nearer", "farther"),
    ("closer", "farther"), ("top", "bottom"), ("in front of", "behind"), ("increases", "decreases"), ("rises", "falls"),
    ("first", "last"), ("up", "down"), ("maximum", "minimum"), ("acute", "obtuse"), ("vertical", "horizontal"),
)  # fmt: skip
TURNED = {a: b for pair in PAIRS for a, b in (pair, pair[::-1])}
COLOURS = ("red", "blue", "green", "yellow", "orange", "purple", "pink", "brown", "grey", "black", "white", "cyan")
UNITS = {"%": "‰", "°": " rad", "kg": "g", "km": "m", "m": "cm", "cm": "mm", "mg/L": "g/L", "million": "billion",
         "thousand": "million", "€": "$", "$": "€", "£": "$", "MWh": "kWh", "days": "weeks", "points": "percent",
         "g/mol": "kg/mol", "°C": "°F", "mm": "cm", "t": "kg", "dB": "B"}  # fmt: skip
NUMBER = re.compile(r"\d+(?=\D*$)")

Lie = Callable[[Slotted, int], "str | None"]


@dataclass(frozen=True)
class Written:
    """A slot that is written out, with something put otherwise in it."""

    pattern: re.Pattern[str]
    other: Callable[[str], str]

    def __call__(self, of: Slotted, n: int) -> str | None:
        able = [s for s in of.slots if self.pattern.search(s.text)]
        if not able:
            return None
        slot = able[n % len(able)]
        return out(of, slot, self.pattern.sub(lambda m: self.other(m.group()), slot.text, count=1))


def out(of: Slotted, slot: Slot, text: str) -> str:
    """The text with something else in place of a slot."""
    return of.text.replace(f"{{{slot.name}}}", text)


def words(found: Mapping[str, str] | tuple[str, ...]) -> re.Pattern[str]:
    longest = "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest})(?!\w)")


SAME = re.compile(r"\{\w+\} (?:is|are) \{\w+\}\.?")  # as true the other way about


def swapped(of: Slotted, n: int) -> str | None:
    """Two names or values exchanged by their slots."""
    able = [s for s in of.slots if re.search(r"[\d“\"'∠]|[A-Z]", s.text)]
    if len(able) < 2 or SAME.fullmatch(of.text):
        return None
    one, other = able[n % len(able)], able[(n + 1) % len(able)]
    if one.text == other.text:
        return None
    names = {one.name: other.name, other.name: one.name}
    return re.sub(r"\{([a-z]+)\}", lambda m: f"{{{names.get(m[1], m[1])}}}", of.text)


def left_out(of: Slotted, n: int) -> str | None:
    return out(of, of.slots[n % len(of.slots)], "").replace("  ", " ")


def said_twice(of: Slotted, n: int) -> str | None:
    """The value of one slot in the place of another."""
    if len(of.slots) < 2:
        return None
    one, other = of.slots[n % len(of.slots)], of.slots[(n + 1) % len(of.slots)]
    return out(of, one, f"{{{other.name}}}")


def dropped_not(of: Slotted, n: int) -> str | None:
    able = [s for s in of.slots if re.search(r"(?<!\w)(?:not|no|none|never)(?!\w)", s.text, re.IGNORECASE)]
    if not able:
        return None
    slot = able[n % len(able)]
    rest = re.sub(r"(?<!\w)(?:not|no|none|never)(?!\w) ?", "", slot.text, count=1, flags=re.IGNORECASE)
    return out(of, slot, rest)


def put_in(*added: str) -> Lie:
    """Words more before or behind a slot."""

    def lie(of: Slotted, n: int) -> str | None:
        slot = of.slots[n % len(of.slots)]
        return out(of, slot, added[n % len(added)].replace("_", f"{{{slot.name}}}"))

    return lie


def asked_otherwise(of: Slotted, n: int) -> str | None:
    """Another thing asked for: how many instead of which, whether instead of what."""
    if not of.asks:
        return None
    ways = ("How many", "Who", "Why", "When", "Is it true that", "Whether", "Where")
    first = WORD.match(of.text)
    if first is None or not re.match(r"(?:which|what|is|are|does|do|name|give|find)\b", of.text, re.IGNORECASE):
        return None
    way = ways[n % len(ways)]
    asks = first.group().lower() in ("is", "are", "does", "do")
    return None if asks and way in ("Is it true that", "Whether") else way + of.text[first.end() :]


def claimed(of: Slotted, n: int) -> str | None:
    """A claim more at the end."""
    more = (
        "and it is the largest of all", "which is shown in red", "and there are three of them", "because it grew",
        "as everybody knows about Oslo", "unlike the others", "which doubled since 2010", "and so are the rest",
    )  # fmt: skip
    text = of.text.rstrip()
    return f"{text.rstrip('.?!')}, {more[n % len(more)]}{text[-1:] if text[-1:] in '.?!' else '.'}"


def ended(of: Slotted, n: int) -> str | None:
    """A number that goes on after its slot, or turns its sign before it."""
    able = [s for s in of.slots if s.text[-1:].isdigit()]
    if able:
        return out(of, able[n % len(able)], f"{{{able[n % len(able)].name}}}" + ("0", "00", "%", ".5", "k")[n % 5])
    able = [s for s in of.slots if re.match(r"\d", s.text)]
    return out(of, able[n % len(able)], f"-{{{able[n % len(able)].name}}}") if able else None


LIES: dict[str, Lie] = {
    "flip a relation": Written(words(TURNED), lambda w: TURNED[w]),
    "off by one": Written(NUMBER, lambda w: str(int(w) + 1)),
    "swap colours": Written(words(COLOURS), lambda w: COLOURS[(COLOURS.index(w) + 1) % len(COLOURS)]),
    "swap two names": swapped,
    "change a unit": Written(re.compile(r"(?<=\d)(?: ?)(?:%|°C?|kg|km|mg/L|million|MWh|days|points|cm|m)(?!\w)|[€£$]"),
                             lambda w: UNITS.get(w.strip(), f"{w} per day")),
    "add a claim": claimed,
    "drop a not": dropped_not,
    "add a not": put_in("not _", "_ not", "no _", "never _", "hardly _"),
    "about into exactly": Written(re.compile(r"(?<!\w)about(?!\w)"), lambda w: "exactly"),
    "say exactly": put_in("exactly _", "precisely _", "approximately _", "over _", "under _", "almost _"),
    "most into all": Written(words(("most", "some", "several", "one", "two", "both", "many")), lambda w: "all"),
    "say all": put_in("all _", "only _", "every _", "most of _", "any _", "both _", "another _"),
    "leave something out": left_out,
    "one value twice": said_twice,
    "ask something else": asked_otherwise,
    "write on": ended,
    "compare": put_in("higher than _", "_ or less", "left of _", "after _", "more _", "_ and above", "the other _"),
}  # fmt: skip
