"""Molecules as SMILES: real ones from the tables that `chemicals` ships, or those of the user's files."""

from __future__ import annotations

import importlib.util
import math
import mmap
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from gnomon.generators.ranges import span
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._read_molecules import Given
    from gnomon.generators.sources._understood import Understood

TABLES = ("chemical identifiers pubchem small.tsv", "chemical identifiers pubchem large.tsv")
TRIES = 4000  # rows looked at before a draw is given up; a look is a microsecond, most rows are passed over by length
SIZES = tuple(span(level, (4, 10), (22, 34)) for level in range(1, 6))  # heavy atoms by level
TOLD = 10  # lines that a refusal names
_NAME = re.compile(r"[a-z][a-z]{3,24}( [a-z]{3,16}){0,2}")
_ATOM = re.compile(r"Cl|Br|\[[^\]]*\]|[BCNOPSFIbcnops]")


@dataclass(frozen=True)
class Record:
    """A molecule as its source gives it: `formula` in Hill order, empty if the source has none; `place` file:line."""

    smiles: str
    name: str = ""
    formula: str = ""
    place: str = ""

    @property
    def heavy(self) -> int:
        """Atoms that are written out, without parsing."""
        return len(_ATOM.findall(self.smiles))


class Records(Protocol):
    """A sequence of records, whether held or made when asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Record: ...


@dataclass(frozen=True)
class Molecules:
    """A source of molecules; `records` are parsed when they are drawn."""

    name: str
    licence: str
    digest: str
    records: tuple[Records, ...]
    skipped: tuple[str, ...] = ()

    def draw(self, content: Generator, atoms: tuple[int, int], fits: Callable[[Record, bool], bool]) -> Record:
        """A record with so many heavy atoms that fits strictly; if there is none, of any size that fits at all.

        `fits(record, strict)`. A file is as likely as the root of its length, so that the well-known compounds of a
        short one are neither drowned nor repeated for ever.
        """
        # of a short file only the records of the right size count, or a few large molecules would come again and again
        roots = [self._fitting(i, atoms) ** 0.5 for i in range(len(self.records))]
        pool = self.records[int(content.choice(len(roots), p=[r / math.fsum(roots) for r in roots]))]
        order = content.permutation(len(pool)) if len(pool) <= TRIES else content.integers(len(pool), size=TRIES)
        for i in order:
            record = pool[int(i)]
            if atoms[0] <= record.heavy <= atoms[1] and fits(record, True):
                return record
        for i in order[:200]:
            if fits(pool[int(i)], False):
                return pool[int(i)]
        raise Rejected("no such molecule", f"none in {self.name} can be drawn")

    def _fitting(self, file: int, atoms: tuple[int, int]) -> int:
        if len(self.records[file]) > TRIES or len(self.records) == 1:
            return len(self.records[file])
        return max(1, sum(atoms[0] <= n <= atoms[1] for n in self._heavy[file]))

    @cached_property
    def _heavy(self) -> tuple[tuple[int, ...], ...]:
        """Numbers of atoms in the short files."""
        return tuple(tuple(r[i].heavy for i in range(len(r))) if len(r) <= TRIES else () for r in self.records)


@dataclass(frozen=True)
class Rows:
    """The rows of a PubChem table of `chemicals`: mapped, not read; each row is split when it is asked for."""

    path: str

    @cached_property
    def _file(self) -> mmap.mmap:
        with Path(self.path).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        import numpy as np

        ends = np.flatnonzero(np.frombuffer(self._file, np.uint8) == 10) + 1
        return (0, *ends.tolist())

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, index: int) -> Record:
        row = self._file[self._starts[index] : self._starts[index + 1]].split(b"\t", 9)
        if len(row) < 9:
            return Record("")
        name = row[8].decode("utf-8", "replace").strip()
        # names that are only letters and blanks are names, others mostly codes of catalogues
        return Record(row[4].decode(), name if _NAME.fullmatch(name) else "", row[2].decode())


@cache
def shipped() -> Molecules:
    """Some 70,000 real compounds from PubChem, as `chemicals` ships them."""
    spec = importlib.util.find_spec("chemicals")
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent / "Identifiers"
    package = f"chemicals {version('chemicals')}"
    return Molecules(
        package, "MIT (package); PubChem data, public domain", package, tuple(Rows(str(folder / t)) for t in TABLES)
    )


# a table with a column of SMILES is read too, but is told of as a table
ENDINGS = (".smi", ".smiles", ".ism", ".can", ".cxsmiles", ".sdf", ".sd", ".mol", ".mdl")


def user(path: Path, hints: Mapping[str, Any] | None = None) -> Given:
    """The molecules of .smi, .sdf, .mol and .csv files. Refused if none can be drawn; `skipped` says why of each.

    `hints` name the columns of a table: `smiles`, `name`.
    """
    from gnomon.generators.sources._read_molecules import Given, read_molecules

    found = read_molecules(path, hints or {})
    if not found.records:
        told = "; ".join(found.skipped[:TOLD]) or "the file is empty"
        more = f"; and {len(found.skipped) - TOLD:,} more" if len(found.skipped) > TOLD else ""
        raise Refused(f"{path}: expected at least one molecule that can be drawn; {told}{more}")
    return Given(path.name, "the user's", found.digest, found.records, found.skipped)


def reads(file: Path) -> bool:
    """Whether a file of another ending is a table with a column of SMILES."""
    from gnomon.generators.sources._molecule_files import holds_smiles

    return file.suffix.lower() in (".csv", ".tsv", ".tab") and holds_smiles(file)


def inspect(path: Path, hints: Mapping[str, Any] | None = None) -> tuple[Understood, ...]:
    """What is understood of each file: its molecules, their names and sizes, what is left out and why."""
    from gnomon.generators.sources._read_molecules import files_of, understood

    return tuple(understood(file, user(file, hints)) for file in files_of(path)[0])
