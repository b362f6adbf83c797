"""The user's molecules: those that can be drawn as they stand, and of all else where it stands and why not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import one_of
from gnomon.generators.sources._levels import by_level
from gnomon.generators.sources._molecule_files import READERS, Entry
from gnomon.generators.sources._understood import Part, Understood
from gnomon.generators.sources.smiles import SIZES, Record
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

HINTS = ("smiles", "name")  # what a recipe may say of a table: which column holds it
FIRST = 3  # records that are shown
MOST = 10_000  # records that are looked at, two milliseconds each, by every worker


@dataclass(frozen=True)
class Given:
    """The user's molecules that can be drawn, each as likely as the others; the larger ones at higher levels."""

    name: str
    licence: str
    digest: str
    records: tuple[Record, ...]
    skipped: tuple[str, ...] = ()

    def draw(self, content: Generator, atoms: tuple[int, int], fits: Callable[[Record, bool], bool]) -> Record:
        """One of the fifth that is the larger the more atoms are asked for."""
        record = self.records[one_of(content, self.levels[SIZES.index(atoms)])]
        if not fits(record, False):
            raise Rejected("no such molecule", record.place)
        return record

    @cached_property
    def levels(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the records of each level."""
        return by_level([r.heavy for r in self.records])

    @property
    def places(self) -> dict[str, str]:
        """Where in the file each record stands, by what `shown` says of its picture."""
        return {r.smiles: f"{r.place}{f' {r.name!r}' if r.name else ''}" for r in self.records}

    def shown(self, scene: dict[str, Any]) -> str:
        """Which record a scene, as JSON, shows."""
        return str(scene["smiles"])


@dataclass(frozen=True)
class Read:
    """What was found in the user's files."""

    digest: str
    records: tuple[Record, ...]
    skipped: tuple[str, ...]


def read_molecules(path: Path, hints: Mapping[str, Any]) -> Read:
    """All molecules of a file or folder. Refused if there is no file that can be understood."""
    for hint, column in hints.items():
        if hint not in HINTS or not isinstance(column, str):
            raise Refused(f"{path}: expected the name of a column for {' or '.join(HINTS)}, got {hint}: {column!r}")
    files, skipped = files_of(path)
    records: list[Record] = []
    entries = ((f, e) for f in files for e in READERS[f.suffix.lower()](f, hints))
    for n, (file, entry) in enumerate(entries):
        # the parts of a path that are the machine's are no business of a dataset's
        place = f"{file.relative_to(path.parent).as_posix()}:{entry.line}"
        if n >= MOST:
            skipped.append(f"{place}: from here on not read: {MOST:,} records are as many as one source has")
            break
        records += used(entry, place, skipped)
    told = json.dumps(dict(hints), sort_keys=True) if hints else ""
    digest = hashlib.sha256(b"".join(f.read_bytes() for f in files) + told.encode()).hexdigest()
    return Read(digest, tuple(records), tuple(skipped))


def files_of(path: Path) -> tuple[list[Path], list[str]]:
    """The files that are read, and a line for each that is not."""
    there = sorted(f for f in path.glob("*") if not f.name.startswith(".")) if path.is_dir() else [path]
    files = [f for f in there if f.is_file() and f.suffix.lower() in READERS]
    if not files:
        got = "there is none" if path.is_dir() or not path.exists() else f"got one that ends in {path.suffix!r}"
        raise Refused(f"{path}: expected molecules in files that end in {', '.join(READERS)}; {got}")
    return files, [f"{f.relative_to(path.parent).as_posix()}: not a file of molecules" for f in there if f not in files]


def used(entry: Entry, place: str, skipped: list[str]) -> Iterator[Record]:
    """The record of an entry, if it can be drawn; what is left out of it is added to `skipped`."""
    from rdkit import Chem

    from gnomon.generators.molecule._drawable import fault
    from gnomon.generators.molecule._layout import crowded

    mol: Any = entry.mol
    name = " ".join(entry.name.split())
    if mol is None:
        skipped.append(f"{place}: {f'{name!r}: ' if name else ''}{entry.fault}")
        return
    mapped = [a for a in mol.GetAtoms() if a.GetAtomMapNum()]
    for atom in mapped:
        atom.SetAtomMapNum(0)
    why = fault(mol) or crowded(Chem.Mol(mol))
    if why:
        skipped.append(f"{place}: {f'{name!r}: ' if name else ''}{why}")
        return
    if mapped:
        skipped.append(f"{place}: drawn without the numbers of its {len(mapped)} mapped atoms")
    # a number is no name to be said in a sentence
    yield Record(Chem.MolToSmiles(mol), name if any(c.isalpha() for c in name) else "", place=place)


def understood(file: Path, given: Given) -> Understood:
    records = given.records
    names = tuple(r.name for r in records if r.name)
    stereo = [r for r in records if "@" in r.smiles or "/" in r.smiles]
    sizes = [r.heavy for r in records]
    parts = (
        Part("structure", "molecules", "drawn", begins=tuple(r.smiles for r in records[:FIRST])),
        Part("name", "names", "captions" if names else "none given", begins=names[:FIRST]),
        Part("heavy atoms", "numbers", "levels", begins=(f"{min(sizes)} to {max(sizes)}",)),
        Part("stereo", "wedges and sides", f"{len(stereo):,} records", begins=tuple(r.smiles for r in stereo[:1])),
    )
    written = (("molecules", f"{len(records):,}, {len({r.smiles for r in records}):,} of them different"),)
    return Understood(str(file), "molecules", file.stem, len(records), written, parts, given.skipped)
