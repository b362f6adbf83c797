"""The user's invoices as a source, and what was understood of their file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import one_of
from gnomon.generators.sources._bills import Bill
from gnomon.generators.sources._levels import by_level
from gnomon.generators.sources._understood import Part, Understood

if TYPE_CHECKING:
    from numpy.random import Generator


@dataclass(frozen=True)
class Given:
    """The user's invoices with their numbers as they stand, equally often; long ones at higher levels."""

    name: str
    licence: str
    digest: str
    bills: tuple[Bill, ...]
    skipped: tuple[str, ...] = ()

    def draw(self, content: Generator, *, rows: tuple[int, int], level: int) -> Bill:
        """One of the fifth that is the longer the higher the level."""
        return self.bills[one_of(content, self.levels[level - 1])]

    @cached_property
    def levels(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the bills of each level."""
        return by_level([len(b.items) for b in self.bills])

    @property
    def places(self) -> dict[str, str]:
        """Where in the file each bill stands, by what `shown` says of its picture."""
        return {f"{b.number} {b.seller.name}": f"{b.place} {b.number!r}" for b in self.bills}

    def shown(self, scene: dict[str, Any]) -> str:
        """Which bill a scene, as JSON, shows."""
        text = {e["id"]: e["text"] for e in scene["elements"] if e["id"] in ("field/number", "field/seller")}
        return f"{text['field/number']} {text['field/seller']}"


def understood(file: Path, given: Given) -> Understood:
    bills = given.bills

    def part(name: str, sort: str, use: str, texts: Iterable[str]) -> Part:
        each = tuple(dict.fromkeys(texts))
        return Part(name, sort, use if any(each) else "none given", begins=each[:3])

    days = sorted(b.date for b in bills)
    rows = [len(b.items) for b in bills]
    parts = (
        part("number", "texts", "printed", (b.number for b in bills)),
        part("seller", "names", "printed", (b.seller.name for b in bills)),
        part("buyer", "names", "printed", (b.buyer.name for b in bills)),
        part("date", "dates", "printed", (f"{days[0]} to {days[-1]}",)),
        part("items", "rows", "printed, levels", (f"{min(rows)} to {max(rows)}",)),
        part("currency", "signs", "printed", (b.currency for b in bills)),
        part("total", "numbers", "printed", (f"{b.total:,f}" for b in bills)),
    )
    locales = ", ".join(dict.fromkeys(b.locale or "English" for b in bills))
    return Understood(str(file), "invoices", file.stem, len(bills), (("numbers", locales),), parts, given.skipped)
