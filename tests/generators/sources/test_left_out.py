"""What of the user's data is not drawn is told before and after a run, and in the card."""

from __future__ import annotations

from pathlib import Path

from helpers import gnomon


def test_no_record_is_silent(tmp_path: Path) -> None:
    file, out = tmp_path / "mine.smi", tmp_path / "out"
    good = ("CCO ethanol", "CC(C)=O acetone", "c1ccccc1O phenol", "CC(=O)O acetic acid", "CCOCC ether", "CCCN amine")
    file.write_text("\n".join((*good, "[Na+].[Cl-] salt", "C[C@H](O)C(=O)O |&1:1| racemate")))
    done = gnomon("generate", "molecule/skeletal", "--source", f"smiles={file}", "-n", 2, "--workers", 1, "-o", out)
    assert done.returncode == 0
    card = (out / "README.md").read_text()
    for said in ("mine.smi:7: 'salt': several parts", "mine.smi:8: 'racemate': enhanced stereo: a racemate"):
        assert said in done.stderr and said in card
    undrawn = [line for line in done.stderr.splitlines() if line.startswith("gnomon: mine.smi:") and ": '" not in line]
    assert len(undrawn) == 4 and "4 records of yours are in none of the 2 pictures" in done.stderr
    assert all(line.removeprefix("gnomon: ") in card for line in undrawn)
    assert "2 things are left out" in done.stderr and str(tmp_path) not in card
