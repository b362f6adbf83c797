"""Molecules as they stand in files: SMILES a line, tables with a column of SMILES, SD and mol files."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from gnomon.truth.refused import Refused

SMILES = {"smiles", "canonical_smiles", "canonicalsmiles", "isomeric_smiles", "isomericsmiles", "smiles_string"}
NAMES = ("name", "compound_name", "compound", "molecule_name", "molecule", "title", "drug", "common_name", "id")
LONGEST = 2000  # letters of a SMILES; a picture holds some 400 atoms
_PARTS = re.compile(r"(\S+)(?:\s+(\|[^|]*\|))?(?:\s+(.*))?", re.DOTALL)
_RACEMIC = re.compile(r"[|,]r(?=[:,|])")  # a flag that RDKit passes over
_REACTION = re.compile(r"(?<!-)>")


@dataclass(frozen=True)
class Entry:
    """One record of a file, and its first line. `mol` is None if `fault` says why it is none."""

    line: int
    mol: Any = None
    name: str = ""
    fault: str = ""


def lines_of(file: Path) -> list[str]:
    """The lines of a UTF-8 file, however they end. Refused, naming the line, if it is none."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = data[: e.start].count(b"\n") + 1
        raise Refused(f"{file}:{line}: expected UTF-8 text, got the byte 0x{data[e.start]:02x}") from e
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def of_smiles(file: Path, hints: Mapping[str, str]) -> Iterator[Entry]:
    """One molecule a line, then its name; a first line that says SMILES makes a table of it."""
    lines = lines_of(file)
    first = next((line for line in lines if line.strip()), "")
    if plain(re.split(r"[\s,;]", first.strip())[0]) in SMILES:
        yield from of_table(file, hints)
        return
    for n, line in enumerate(lines, 1):
        text = line.strip()
        if text and not text.startswith("#"):
            mol, name, fault = smiles_and_name(text)
            yield Entry(n, mol, name, fault)


def of_table(file: Path, hints: Mapping[str, str]) -> Iterator[Entry]:
    """A table with one column of SMILES and perhaps one of names, which its header tells."""
    lines = lines_of(file)
    skip = next((n for n, line in enumerate(lines) if line.strip()), 0)
    mark = next((d for d in "\t,;" if len(named(lines[skip].split(d), hints)) == 1), None)
    if mark is None and len(named(lines[skip].split(), hints)) == 1:
        mark = " "
    table = csv.reader(StringIO("\n".join(lines[skip:]), newline=""), delimiter=mark or ",", strict=True)
    try:
        head = next(table, [])
        held = named(head, hints)
        if len(held) != 1:
            what = "several; a recipe can say which: smiles: COLUMN" if held else "none"
            raise Refused(f"{file}:{skip + 1}: expected one column called smiles, there are {what}; columns: {head}")
        wanted = (plain(hints["name"]),) if "name" in hints else NAMES
        names = [i for want in wanted for i, c in enumerate(head) if plain(c) == want]
        if "name" in hints and not names:
            raise Refused(f"{file}:{skip + 1}: expected a column {hints['name']!r}; columns: {head}")
        unused = [c.strip() for i, c in enumerate(head) if i not in (*held, *names[:1]) and c.strip()]
        if unused:
            yield Entry(skip + 1, fault=f"not used: column {', '.join(map(repr, unused))}")
        before = table.line_num
        for row in table:
            line, before = skip + before + 1, table.line_num
            if not any(c.strip() for c in row):
                continue
            if held[0] >= len(row) or not row[held[0]].strip():
                yield Entry(line, fault=f"no SMILES in column {head[held[0]]!r}")
                continue
            mol, _, fault = smiles_and_name(row[held[0]].strip())
            yield Entry(line, mol, row[names[0]].strip() if names and names[0] < len(row) else "", fault)
    except csv.Error as e:
        raise Refused(f"{file}:{skip + table.line_num}: expected a table of cells, got: {e}") from e


def holds_smiles(file: Path) -> bool:
    """Whether the header of a table names one column of SMILES."""
    try:
        head = next((line for line in lines_of(file) if line.strip()), "")
    except Refused:
        return False
    return any(len(named(head.split(mark), {})) == 1 for mark in ("\t", ",", ";", None))


def named(cells: list[str], hints: Mapping[str, str]) -> list[int]:
    """The places of the columns that hold SMILES."""
    wanted = {plain(hints["smiles"])} if "smiles" in hints else SMILES
    return [i for i, c in enumerate(cells) if plain(c) in wanted]


def plain(cell: str) -> str:
    return re.sub(r"[\s_-]+", "_", cell.strip().strip('"').lower())


def smiles_and_name(text: str) -> tuple[Any, str, str]:
    """The molecule of a SMILES, its name behind it, and why it is none."""
    found = _PARTS.fullmatch(text)
    assert found is not None
    name = (found[3] or "").partition("\t")[0].strip()
    if name.startswith("|"):  # an extension that does not end may change the molecule
        return None, "", f"expected a SMILES, got {found[1][:60]!r} with the name or extension {name[:40]!r}"
    mol, fault = smiles(found[1], found[2] or "")
    return mol, name, fault


def smiles(text: str, extension: str = "") -> tuple[Any, str]:
    """The molecule of a SMILES with its ChemAxon extension, or None and why."""
    from rdkit import Chem, rdBase

    strange = next((c for c in text if not "!" <= c <= "~"), "")
    if strange:
        return None, f"expected a SMILES, got {text[:40]!r} with U+{ord(strange):04X}"
    if len(text) > LONGEST:
        return None, f"a SMILES of {len(text):,} letters, more than {LONGEST:,}"
    if len(_REACTION.findall(text)) == 2:
        return None, f"a reaction, not a molecule: {text[:40]!r}"
    if _RACEMIC.search(extension):
        return None, "enhanced stereo: its wedges are relative (r), not the molecule that they would show"
    how: Any = Chem.SmilesParserParams()
    how.allowCXSMILES, how.strictCXSMILES, how.parseName = True, True, False
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(f"{text} {extension}".strip(), how)
        if mol is not None:
            return mol, ""
        loose = Chem.MolFromSmiles(text, sanitize=False)
        problems = [p.Message() for p in Chem.DetectChemistryProblems(loose)] if loose is not None else []
    if problems:
        return None, f"no molecule: {counted(problems[0])}"
    if loose is not None and extension:
        return None, f"the extension {extension[:40]!r} cannot be read"
    return None, f"expected a SMILES, got {text[:60]!r}"


def counted(message: str) -> str:
    """RDKit's words with atoms counted from 1, as ours are."""
    message = re.sub(r"atom # (\d+)", lambda m: f"atom {int(m[1]) + 1}", message)
    atoms = re.search(r"(?<=atoms: )[\d ]+", message)
    later = " ".join(str(int(n) + 1) for n in atoms.group().split()) if atoms else ""
    return " ".join((message.replace(atoms.group(), later) if atoms else message).split())


def of_blocks(file: Path, hints: Mapping[str, str]) -> Iterator[Entry]:
    """Mol blocks, V2000 or V3000, each ended by a line `$$$$`; the title line is the name."""
    lines = lines_of(file)
    start = 0
    for n in [*(i for i, line in enumerate(lines) if line.startswith("$$$$")), len(lines)]:
        block = lines[start:n]
        if any(line.strip() for line in block):
            mol, fault = block_of("\n".join(block) + "\n")
            yield Entry(start + 1, mol, block[0].strip(), fault)
        start = n + 1


def block_of(text: str) -> tuple[Any, str]:
    """The molecule of a mol block, or None and why."""
    from rdkit import Chem, rdBase

    if "M  END" not in text:
        return None, "expected a mol block that ends with M  END, there is none"
    with rdBase.BlockLogs():
        mol = Chem.MolFromMolBlock(text)
        if mol is not None:
            return (mol, "") if mol.GetNumAtoms() else (None, "a mol block without atoms")
        loose = Chem.MolFromMolBlock(text, sanitize=False)
        problems = [p.Message() for p in Chem.DetectChemistryProblems(loose)] if loose is not None else []
    return None, f"no molecule: {counted(problems[0])}" if problems else "expected a mol block, RDKit cannot read it"


READERS: dict[str, Callable[[Path, Mapping[str, str]], Iterator[Entry]]] = {
    **dict.fromkeys((".smi", ".smiles", ".ism", ".can", ".cxsmiles", ".txt"), of_smiles),
    **dict.fromkeys((".csv", ".tsv", ".tab"), of_table),
    **dict.fromkeys((".sdf", ".sd", ".mol", ".mdl"), of_blocks),
}
