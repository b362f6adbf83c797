"""Molecule files of every sort: what comes out of each, record by record, and what is said of all else."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from rdkit import Chem, rdBase
from rdkit.Chem import rdDepictor

from gnomon.generators.sources.smiles import inspect, shipped, user
from gnomon.truth.refused import Refused

HERE = Path(__file__).with_name("molecules")
EXPECTED: dict[str, Any] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gives_what_it_holds(name: str) -> None:
    """Records are canonical SMILES with their names; every other record is named with line and reason."""
    want = EXPECTED[name]
    if "refused" in want:
        with pytest.raises(Refused) as refused:
            user(HERE / name)
        assert want["refused"] in str(refused.value)
        return
    found = user(HERE / name)
    assert [f"{r.smiles} {r.name}".strip() for r in found.records] == want["records"]
    assert len(found.skipped) == len(want["skipped"])
    for line, start in zip(found.skipped, want["skipped"], strict=True):
        assert line.startswith(start)
    # every record is drawn at some level
    assert len(found.levels) == 5 and {i for of in found.levels for i in of} == set(range(len(found.records)))


def test_a_recipe_says_which_column() -> None:
    file = HERE / "two-columns.csv"
    assert [r.smiles for r in user(file, {"smiles": "canonical_smiles"}).records] == ["CC(=O)Oc1ccccc1C(=O)O"]
    assert [r.name for r in user(HERE / "measured.csv", {"name": "Compound ID"}).records] == [
        "aspirin",
        "caffeine, pure",
    ]
    for hints in ({"smiles": "nowhere"}, {"name": "nowhere"}, {"column": "smiles"}):
        with pytest.raises(Refused, match="expected"):
            user(HERE / "measured.csv", hints)


def test_what_is_understood() -> None:
    (told,) = inspect(HERE / "salts.smi")
    assert (told.what, told.used, len(told.left_out)) == ("molecules", 1, 4)
    assert told.parts[1].begins == ("aspirin",)


@settings(max_examples=60, deadline=None)
@given(
    picks=st.lists(st.integers(0, 30_000), min_size=1, max_size=6, unique=True),
    form=st.sampled_from(["smi", "csv", "tsv", "sdf", "v3000"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    upper=st.booleans(),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_real_molecules_in_any_form(picks: list[int], form: str, end: str, upper: bool, mark: str) -> None:
    """What is drawn is the molecule that was written; all else is named by its place: nothing is lost or misread."""
    rows = shipped().records[0]
    mols = [m for p in picks if (m := parsed(rows[p % len(rows)].smiles)) is not None]
    texts = [Chem.MolToSmiles(m) for m in mols]
    names = [f"compound {chr(97 + n)}" for n in range(len(texts))]
    if form in ("sdf", "v3000"):
        blocks = []
        for mol, name in zip(mols, names, strict=True):
            rdDepictor.Compute2DCoords(mol)
            mol.SetProp("_Name", name)
            blocks.append(Chem.MolToMolBlock(mol, forceV3000=form == "v3000") + "$$$$\n")
        text = "".join(blocks)
    else:
        between = {"smi": " ", "csv": ",", "tsv": "\t"}[form]
        head = "" if form == "smi" else f"SMILES{between}name\n"
        text = head + "".join(f"{t}{between}{n}\n" for t, n in zip(texts, names, strict=True))
    ending = {"v3000": "sdf"}.get(form, form)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"some.{ending.upper() if upper else ending}"
        file.write_bytes((mark + text).replace("\n", end).encode())
        try:
            found = user(file)
        except Refused as refused:
            assert not texts or "expected at least one molecule that can be drawn" in str(refused)
            return
    at = {n: t for n, t in zip(names, texts, strict=True)}
    assert all(at[r.name] == r.smiles for r in found.records)
    assert len(found.records) + len(found.skipped) == len(texts)


def parsed(smiles: str) -> Any:
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(smiles)
    return mol if mol is not None and mol.GetNumAtoms() else None
