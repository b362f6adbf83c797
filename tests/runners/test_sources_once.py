"""What was hashed is what is read: sources are read once, workers get what the driver read."""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path

import pytest
from faults import Fault, Silent, run
from helpers import tree

from gnomon.commands.recipes import Making, planned
from gnomon.datasets.load import only
from gnomon.runners.generate import generate
from gnomon.truth.refused import Refused

BILL = {
    "number": "7",
    "date": "2026-03-14",
    "currency": "EUR",
    "seller": "Nut & Bolt",
    "buyer": "A. Smith",
    "items": [{"description": "Nut", "quantity": 2, "unit_price": 3}],
}
FILES = {
    "chart/bar": ("t.csv", "city,visitors\n" + "".join(f"Town {n},{n * n + 40}\n" for n in range(9))),
    "molecule/skeletal": ("m.smi", "CCO ethanol\nCC(=O)O acetic acid\nc1ccccc1O phenol\nCCN ethylamine\n"),
    "document/invoice": ("r.jsonl", json.dumps(BILL)),
}


@pytest.mark.parametrize("kind", list(FILES))
def test_sources_can_be_sent(kind: str, tmp_path: Path) -> None:
    name, text = FILES[kind]
    (tmp_path / name).write_text(text)
    plan = only(kind, source=tmp_path / name)
    again = pickle.loads(pickle.dumps(plan.loaded))
    assert again[0].digest == plan.lines[0].source.digest


class Editor(Silent):
    """Edits the source as soon as the run has begun: workers start later."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def begun(self, total: int, held: int) -> None:
        self.file.write_text("CCCCCCCCCl other\nCCCCCCBr another\n")


def test_an_edit_in_the_midst_changes_nothing(tmp_path: Path) -> None:
    """Edited after it was hashed, and again read by a worker that was replaced: the same molecules come out."""
    file = tmp_path / "m.smi"
    made: list[dict[str, bytes]] = []
    for listener in (Silent(), Editor(file)):
        file.write_text(FILES["molecule/skeletal"][1])
        plan, folder = planned(Making(what=["molecule/skeletal"], number=4, source=[f"smiles={file}"], part_size=2))
        out = tmp_path / f"out{len(made)}"
        assert generate(plan, out, 1, listener, folder).failed == []
        made.append(tree(out))
    assert made[0] == made[1]
    with pytest.raises(Refused, match="digest"):  # what is drawn from now is another source
        plan, folder = planned(Making(what=["molecule/skeletal"], number=8, source=[f"smiles={file}"], part_size=2))
        generate(plan, out, 1, Silent(), folder)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    os.mkfifo(folder / "t.csv")
    for place in (folder, folder / "t.csv", Path("/dev/zero")):
        with pytest.raises(Refused, match="expected a file, got something that is none"):
            only("chart/bar", source=place)


def test_a_fault_tells_of_its_run(tmp_path: Path) -> None:
    """The harness of faults itself: without faults nothing is struck."""
    assert run(tmp_path / "out", ["geometry/triangle"], 1, [Fault("OSError", "render", 5)]).rows == 1
