"""Molecules as SMILES: real ones from the tables that `chemicals` ships, or the user's .smi and .sdf files."""

from __future__ import annotations

import hashlib
import importlib.util
import math
import mmap
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

TABLES = ("chemical identifiers pubchem small.tsv", "chemical identifiers pubchem large.tsv")
TRIES = 4000  # rows looked at before a draw is given up; a look is a microsecond, most rows are passed over by length
_NAME = re.compile(r"[a-z][a-z]{3,24}( [a-z]{3,16}){0,2}")
_ATOM = re.compile(r"Cl|Br|\[[^\]]*\]|[BCNOPSFIbcnops]")


@dataclass(frozen=True)
class Record:
    """A molecule as its source gives it: `formula` in Hill order, empty if the source has none."""

    smiles: str
    name: str = ""
    formula: str = ""

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


def user(path: Path) -> Molecules:
    """A .smi (SMILES, then a name) or .sdf file, or a folder of them. Refused if none can be understood."""
    files = sorted(f for f in path.glob("*") if f.suffix in (".smi", ".sdf")) if path.is_dir() else [path]
    if not files or not all(f.is_file() for f in files):
        raise Refused(f"{path}: expected a .smi or .sdf file or a folder of them, there is none")
    records: list[Record] = []
    skipped: list[str] = []
    for file in files:
        (read_sdf if file.suffix == ".sdf" else read_smi)(file, records, skipped)
    if not records:
        raise Refused(f"{path}: expected at least one molecule; {'; '.join(skipped[:3]) or 'the file is empty'}")
    digest = hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()
    return Molecules(path.name, "the user's", digest, (tuple(records),), tuple(skipped))


def text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = file.read_bytes()[: e.start].count(b"\n") + 1
        raise Refused(f"{file}:{line}: expected UTF-8 text, got the byte 0x{e.object[e.start]:02x}") from e


def read_smi(file: Path, records: list[Record], skipped: list[str]) -> None:
    """One molecule a line; blank lines, `#` comments and a first line that says SMILES are no records."""
    from rdkit import Chem, rdBase

    for i, line in enumerate(text_of(file).splitlines(), 1):
        cells = line.split(None, 1)
        if not cells or cells[0].startswith("#") or (i == 1 and cells[0].lower().startswith("smiles")):
            continue
        with rdBase.BlockLogs():
            good = Chem.MolFromSmiles(cells[0]) is not None
        if good:
            records.append(Record(cells[0], cells[1].strip() if len(cells) > 1 else ""))
        else:
            skipped.append(f"{file}:{i}: expected a SMILES, got {cells[0]!r}")


def read_sdf(file: Path, records: list[Record], skipped: list[str]) -> None:
    """Mol blocks, each ended by `$$$$`; the title line is the name."""
    from rdkit import Chem, rdBase

    text = text_of(file)
    if "M  END" not in text:
        raise Refused(f"{file}:1: expected mol blocks that end with M  END, there is none")
    line = 1
    for block in text.split("$$$$\n"):
        if block.strip():
            with rdBase.BlockLogs():
                mol = Chem.MolFromMolBlock(block)
            if mol is not None and mol.GetNumAtoms():
                records.append(Record(Chem.MolToSmiles(mol), block.partition("\n")[0].strip()))
            else:
                skipped.append(f"{file}:{line}: expected a mol block, got one that RDKit cannot read")
        line += block.count("\n") + 1
