"""Which rules and which steps of construction occur in a dataset, and which of those a family has do not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gnomon.truth.codec import vocabulary
from gnomon.truth.vocabulary import COMMON

READ = ["kind", "facts.list.element.because", "scene"]
RULE = r'^\{"rule": ?(?P<rule>"(?:[^"\\]|\\.)*")'


@dataclass
class Coverage:
    """Facts that follow by a rule, steps by name, and the pictures that have either; by family and name."""

    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    ruled: Counter[tuple[str, str]] = field(default_factory=Counter)
    steps: Counter[tuple[str, str]] = field(default_factory=Counter)
    stepped: Counter[tuple[str, str]] = field(default_factory=Counter)


def cover(found: Coverage, file: Path) -> None:
    """Add a part. Only the reasons of its facts and its scenes are read."""
    import pyarrow.parquet as pq

    part = pq.ParquetFile(file).read(columns=READ)  # the only way to one leaf of a list
    families = [kind.split("/")[0] for kind in part["kind"].to_pylist()]
    for row, rule, times in rules(part["facts"].combine_chunks()):
        found.rules[families[row], rule] += times
        found.ruled[families[row], rule] += 1
    for family, scene in zip(families, part["scene"].to_pylist(), strict=True):
        if '"construction"' in scene:
            steps = Counter(str(step["name"]) for step in json.loads(scene).get("construction", ()))
            for name, times in steps.items():
                found.steps[family, name] += times
                found.stepped[family, name] += 1


def rules(facts: object) -> Iterator[tuple[int, str, int]]:
    """Row, rule, and how many of its facts follow by it."""
    import pyarrow.compute as pc

    reasons = pc.struct_field(pc.list_flatten(facts), "because")
    named = pc.struct_field(pc.extract_regex(reasons, RULE), "rule")
    rows = pc.list_parent_indices(facts)
    counts = Counter(zip(rows.to_pylist(), named.to_pylist(), strict=True))
    return ((row, str(json.loads(rule)), times) for (row, rule), times in counts.items() if rule)


def rows_of(
    times: Counter[tuple[str, str]], pictures: Counter[tuple[str, str]], what: str
) -> Iterator[tuple[object, ...]]:
    """Family, name, times, pictures: the most used first, and at the end what a family has and never used."""
    for family in sorted({family for family, _ in times}):
        mine = {name: n for (f, name), n in times.items() if f == family}
        for name in sorted(mine, key=lambda name: (-mine[name], name)):
            yield family, name, mine[name], pictures[family, name]
        yield from ((family, name, 0, 0) for name in listed(family, what) if name not in mine)


def listed(family: str, what: str) -> tuple[str, ...]:
    """Every name that a family itself declares, in order: rules of conclusions, or steps of construction."""
    try:
        words = vocabulary(family)
    except ImportError:  # a plug-in may not be installed
        return ()
    own = (str(r) for r in words.rules if not r.seen and "{}" not in r and r not in COMMON.rules)
    return tuple(dict.fromkeys(own)) if what == "rules" else words.steps
