"""Splits by hash: all that shares a scene falls on one side, and on request all that shares a font, a palette …"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Split:
    """`shares` are names of splits and how much falls to each; none keeps those that samples have.

    `apart` names what no two splits share, and `sides` tells of each such thing, by its value, which split has it.
    """

    shares: tuple[tuple[str, float], ...] = ()
    apart: tuple[str, ...] = ()
    sides: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def split_of(row: Mapping[str, Any], split: Split) -> str | None:
    """The split of a row of a dataset; None if it shares something with two."""
    if not split.shares:
        return str(row["split"])
    if not split.apart:
        return by_hash(row["group"], split.shares)
    found = {split.sides[name][value] for name in split.apart for value in APART[name](row)}
    if len(found) > 1:
        return None
    return found.pop() if found else by_hash(row["group"], split.shares)


def by_hash(text: str, shares: Sequence[tuple[str, float]]) -> str:
    """The split into which a text falls."""
    at, end = fraction(text) * sum(share for _, share in shares), 0.0
    for name, share in shares:
        end += share
        if at < end:
            return name
    return shares[-1][0]


def fraction(text: str) -> float:
    """A number in [0, 1) that is the same for the same text, and even over texts."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") / 2**64


def shares_of(text: str) -> tuple[tuple[str, float], ...]:
    """`train=0.9,test=0.1` as shares; Refused if it is none."""
    found = []
    for part in text.split(","):
        name, _, share = part.strip().partition("=")
        try:
            found.append((name, float(share)))
        except ValueError:
            found.append((name, math.nan))
    if not all(n.isidentifier() and 0 < s < math.inf for n, s in found) or len({n for n, _ in found}) < len(found):
        raise Refused(f"--split: expected names with shares, such as train=0.9,test=0.1; got {text!r}")
    return tuple(found)


def sides(counts: Mapping[str, int], shares: Sequence[tuple[str, float]]) -> dict[str, str]:
    """Which split has each value: whole values in the order of their hashes, at least one to each split if there are.

    The smallest split is filled first, and the largest has the rest.
    """
    order = sorted(counts, key=lambda value: (fraction(value), value))
    every, whole = sum(counts.values()), sum(share for _, share in shares)
    found: dict[str, str] = {}
    for name, share in sorted(shares, key=lambda s: s[1])[:-1]:
        held = 0
        while order and (not held or held + counts[order[0]] / 2 <= every * share / whole):
            value = order.pop(0)
            found[value] = name
            held += counts[value]
    return {**found, **dict.fromkeys(order, max(shares, key=lambda s: s[1])[0])}


def fonts(row: Mapping[str, Any]) -> Iterator[str]:
    look = json.loads(row["scene"]).get("look", {})
    if look.get("font"):
        yield look["font"]


def themes(row: Mapping[str, Any]) -> Iterator[str]:
    """Themes of two families may have one name and have nothing else in common."""
    look = json.loads(row["scene"]).get("look", {})
    if look.get("theme"):
        yield f"{family(row)}: {look['theme']}"


def palettes(row: Mapping[str, Any]) -> Iterator[str]:
    """The palette of a chart's colours; of what has no palette its colours, each by itself."""
    from gnomon.generators.chart.looks.palettes import PALETTES

    scene = json.loads(row["scene"])
    fills = {e[key] for e in scene["elements"] for key in ("fill", "colour") if str(e.get(key, "")).startswith("#")}
    if not fills:
        return
    named = [name for name, colours in PALETTES.items() if fills <= {*colours}]
    yield from named[:1] or sorted(fills)


def topics(row: Mapping[str, Any]) -> Iterator[str]:
    """What it is about: the quantity and the names of a chart, the trade of a bill, the compound."""
    scene = json.loads(row["scene"])
    for panel in scene["elements"]:
        if panel["type"] == "chart.Panel":
            yield ": ".join(sorted({panel[axis]["name"] for axis in "xy" if panel.get(axis)}))
    yield from (str(scene[key]) for key in ("trade", "smiles") if scene.get(key))


def sources(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (source["name"] for source in row["sources"])


def family(row: Mapping[str, Any]) -> str:
    return str(row["kind"]).split("/")[0]


APART: dict[str, Callable[[Mapping[str, Any]], Iterator[str]]] = {
    "fonts": fonts,
    "palettes": palettes,
    "themes": themes,
    "topics": topics,
    "sources": sources,
}
