"""What a chemist would write to draw a molecule: its SMILES, RDKit's drawing, the look."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.python import Name, Piece, call, lay, piece, quoted
from gnomon.scenes.molecule import Molecule, MoleculeLook

NUMBERS = {"B": 5, "N": 7, "O": 8, "F": 9, "Si": 14, "P": 15, "S": 16, "Cl": 17, "Br": 35, "I": 53}


def script(scene: Molecule) -> str:
    """Python that needs rdkit only, and writes molecule.png. Where atoms stand is left to RDKit."""
    look = scene.look
    assert isinstance(look, MoleculeLook)
    options: dict[str, Any] = {
        "bondLineWidth": look.line,
        "fixedFontSize": look.font_size,
        "explicitMethyl": look.methyls or None,
        "comicMode": look.sketch or None,
    }
    inks = {-1: look.ink, 6: look.ink, **{NUMBERS[s]: c for s, c in look.palette if s in NUMBERS}}
    lines: list[Piece] = [
        Name("from rdkit import Chem"),
        Name("from rdkit.Chem.Draw import rdMolDraw2D"),
        Name(""),
        Name(f"mol = Chem.MolFromSmiles({quoted(scene.smiles)})"),
        Name(f"drawer = rdMolDraw2D.MolDraw2DCairo({scene.size[0]}, {scene.size[1]})"),
        Name("options = drawer.drawOptions()"),
        *(Name(f"options.{key} = {piece(value)}") for key, value in options.items() if value is not None),
        Name(f"options.setBackgroundColour({piece(shares(look.ground))})"),
    ]
    palette = call("options.setAtomPalette", {n: shares(c) for n, c in inks.items()})
    tail: list[Piece] = [
        Name("rdMolDraw2D.PrepareAndDrawMolecule(drawer, mol)"),
        Name("drawer.FinishDrawing()"),
        Name('drawer.WriteDrawingText("molecule.png")'),
    ]
    return "\n".join(lay(line) for line in (*lines, palette, *tail)) + "\n"


def shares(colour: str) -> tuple[float, float, float]:
    """`#rrggbb` as shares of one, to three digits."""
    r, g, b = (round(int(colour[i : i + 2], 16) / 255, 3) for i in (1, 3, 5))
    return (r, g, b)
