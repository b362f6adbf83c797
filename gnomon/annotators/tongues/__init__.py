"""Other languages as data: the words there are, and how the numbers of a locale look, by Babel."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from babel import Locale

from gnomon.annotators.plainly import Unsaid

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
MONEY = re.compile(rf"(−?)([$€£¥])({NUMBER})(?: (\w+))?")
WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Tongue:
    """A language. `kinds`: the thing with its article, one of the things, several. What comes in two forms is a subject
    in the first and follows other words in the second. The rest says its file.
    """

    locale: str
    quotes: str
    yes: str
    no: str
    units: Mapping[str, str]
    kinds: Mapping[str, Sequence[str]]
    attributes: Mapping[str, Sequence[str]]
    number: Sequence[str]
    ordinals: Sequence[str]
    ends: Mapping[str, str]
    folds: Mapping[str, Sequence[str]]
    pairs: Mapping[str, str]
    says: Mapping[str, str]

    @property
    def marks(self) -> tuple[str, str]:
        """The sign before decimals, and that between thousands."""
        symbols = Locale.parse(self.locale).number_symbols["latn"]
        return str(symbols["decimal"]), str(symbols["group"])

    @property
    def percent(self) -> str:
        """What stands between a number and its %."""
        return str(Locale.parse(self.locale).percent_formats[None].pattern).rstrip("%").lstrip("#,0")

    def quoted(self, text: str) -> str:
        return self.quotes.replace("{}", text)

    def numbers(self, text: str) -> str:
        """A text with the numbers in it as the locale writes them."""
        decimal, group = self.marks
        swap = {",": group, ".": decimal}
        text = re.sub(NUMBER, lambda m: re.sub("[,.]", lambda s: swap[s.group()], m.group()), text)
        return re.sub(r"(?<=\d)%", f"{self.percent}%", text)

    def plain(self, text: str) -> str:
        """A text with its numbers as English writes them."""
        decimal, group = self.marks
        gaps = r"[\u202f\u00a0 ]" if not group.strip() else re.escape(group)
        found = rf"\d{{1,3}}(?:{gaps}\d{{3}})+(?!\d)(?:{re.escape(decimal)}\d+)?|\d+(?:{re.escape(decimal)}\d+)?"

        def english(m: re.Match[str]) -> str:
            whole, point, rest = m.group().partition(decimal)
            return re.sub(gaps, "", whole) + ("." if point else "") + rest

        text = re.sub(found, english, text)
        return re.sub(r"(?<=\d)[\u202f\u00a0 ]%", "%", text)

    def out(self, text: str) -> str:
        """An answer as English prints it, a number with its unit or a name, in this language's form."""
        if text in ("yes", "no"):
            return self.yes if text == "yes" else self.no
        if not re.match(r"[−$€£¥]*\d", text):
            return text
        money = MONEY.fullmatch(text)
        if money is not None:
            many = f" {self.unit(money[4])}" if money[4] else ""
            return f"{money[1]}{self.numbers(money[3])}{many} {money[2]}"
        return WORD.sub(lambda m: self.unit(m.group()), self.numbers(text))

    def unit(self, word: str) -> str:
        """A word of a unit; Unsaid if there is none. Signs such as `mol` and `MPa` are the same everywhere."""
        if word in self.units:
            return self.units[word]
        if len(word) > 3:
            raise Unsaid(f"no word for the unit {word}")
        return word

    def back(self, reply: str) -> str:
        """A reply in this language as English would have it, for scoring."""
        for lead in ("Answer:", self.says["answer"].partition("{")[0]):
            reply = reply.rpartition(lead)[2]
        text = reply.strip().rstrip(".")
        for said, meant in ((self.yes, "yes"), (self.no, "no")):
            if text.casefold() == said:
                return meant
        return self.english(text)

    def english(self, text: str) -> str:
        """A text with its numbers and their units as English has them."""
        words = {word: english for english, word in self.units.items()}
        text = WORD.sub(lambda m: words.get(m.group(), m.group()), self.plain(text))
        return re.sub(rf"(−?)({NUMBER})( (?:thousand|million|billion))? ([$€£¥])", r"\1\4\2\3", text)


@cache
def tongue(code: str) -> Tongue | None:
    """The language of a code such as `de`; None if there is none."""
    file = Path(__file__).parent / f"{code}.yaml"
    if not code.isalpha() or not file.is_file():
        return None
    return Tongue(**yaml.safe_load(file.read_text(encoding="utf-8")))


def tongues() -> tuple[str, ...]:
    """The codes of the languages there are."""
    return tuple(sorted(f.stem for f in Path(__file__).parent.glob("*.yaml")))
