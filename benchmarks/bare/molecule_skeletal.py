"""Molecules: RDKit's Cairo drawing of the same SMILES at the same size; and a script that does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gnomon.datasets.sample import Sample
from gnomon.scenes.molecule import Molecule

SCRIPT = """
from rdkit import Chem
from rdkit.Chem import Draw

Draw.MolToFile(Chem.MolFromSmiles({smiles!r}), "picture.png", size={size!r})
"""


@contextmanager
def open_bare() -> Iterator[Callable[[Sample], None]]:
    """Parse, lay out, draw, encode."""
    from rdkit import Chem
    from rdkit.Chem.Draw import rdMolDraw2D

    def draw(sample: Sample) -> None:
        assert isinstance(sample.scene, Molecule)
        drawer = rdMolDraw2D.MolDraw2DCairo(sample.width, sample.height)
        rdMolDraw2D.PrepareAndDrawMolecule(drawer, Chem.MolFromSmiles(sample.scene.smiles))
        drawer.FinishDrawing()
        drawer.GetDrawingText()

    yield draw


def script(sample: Sample) -> str:
    """RDKit's convenience function."""
    assert isinstance(sample.scene, Molecule)
    return SCRIPT.format(smiles=sample.scene.smiles, size=(sample.width, sample.height))
