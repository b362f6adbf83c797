"""Finishing what shares of an array job have made: one manifest, the card, the totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gnomon.datasets.card import Shrink, write_card
from gnomon.datasets.files import sweep
from gnomon.datasets.folder import locked, read_resolved, strangers
from gnomon.datasets.manifest import Held, write_manifest
from gnomon.datasets.parts import Part, parts
from gnomon.datasets.record import stock
from gnomon.truth.refused import Refused


@dataclass
class Totals:
    """What a folder holds: `failed` are plain lines; without any it is whole."""

    rows: int = 0
    rejected: int = 0
    failed: list[str] = field(default_factory=list)


def finish(out: Path, shrink: Shrink) -> Totals:
    """Read every part again, write manifest and card. Refused if the folder is none of ours or is worked on."""
    if not (out / "recipe.yaml").is_file():
        raise Refused(f"{out}: expected a folder that was begun by `gnomon generate`, there is no recipe.yaml")
    with locked(out):
        sweep(out)
        recipe = read_resolved(out / "recipe.yaml")
        wanted = parts(recipe.size, recipe.part_size, recipe.split)
        span = {p.name: (p.first, p.end) for p in wanted}
        held = {name: h for name, h in stock(out).items() if span.get(name) == (h.first, h.end)}
        write_manifest(out, held.values())
        for file in (*out.glob("manifest-*-of-*.jsonl"), *out.glob(".share-*-of-*")):
            file.unlink(missing_ok=True)
        write_card(out, shrink)
        return totals(held, wanted, strangers(recipe, out))


def totals(held: dict[str, Held], wanted: list[Part], others: list[Path]) -> Totals:
    """The sums over parts that are held, and what is wrong in plain lines."""
    return Totals(
        rows=sum(h.rows for h in held.values()),
        rejected=sum(h.rejected for h in held.values()),
        failed=[*gaps(held, wanted), *lost_of(held), *strange(others)],
    )


def gaps(held: dict[str, Held], wanted: list[Part]) -> Iterator[str]:
    for part in wanted:
        if part.name not in held:
            yield f"part {part.name} (indices {part.first} to {part.end - 1}): not made, or not whole"


def lost_of(held: dict[str, Held]) -> Iterator[str]:
    for none in (none for part in held.values() for none in part.lost):
        yield f"{none.kind} index {none.index}: turned away each time, last for {none.reason}"


def strange(files: list[Path]) -> Iterator[str]:
    for file in files:
        yield f"{file}: none of this run's parts; move it away"
