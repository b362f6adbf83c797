"""A script that draws a molecule's picture again, with RDKit and nothing of ours."""

from __future__ import annotations

from gnomon.renderers.fonts import font_file
from gnomon.scenes.molecule import Atom, Bond, Molecule, MoleculeLook

_SCRIPT = '''\
"""{smiles}"""
import importlib.util
from pathlib import Path

from rdkit import Chem, rdBase
from rdkit.Chem.Draw import rdMolDraw2D
from rdkit.Geometry import Point3D

# symbol, charge, hydrogens, x, y
ATOMS = [
{atoms}
]
# begin, end, order, stroke
BONDS = [
{bonds}
]
WIDTH, HEIGHT = {width}, {height}
INK = {palette}

mol = Chem.RWMol()
for symbol, charge, hydrogens, x, y in ATOMS:
    atom = Chem.Atom(symbol)
    atom.SetFormalCharge(charge)
    atom.SetNumExplicitHs(hydrogens)
    atom.SetNoImplicit(True)
    if charge < 0:
        atom.SetProp("_displayLabel", symbol + "-")
        atom.SetProp("_displayLabelW", symbol + "-")
    mol.AddAtom(atom)
for begin, end, order, stroke in BONDS:
    mol.AddBond(begin, end, Chem.BondType.values[order])
    mol.GetBondBetweenAtoms(begin, end).SetBondDir(getattr(Chem.BondDir, stroke))
places = Chem.Conformer(len(ATOMS))
places.Set3D(False)
for i, (_, _, _, x, y) in enumerate(ATOMS):
    places.SetAtomPosition(i, Point3D(x, y, 0.0))
mol.AddConformer(places)
mol.UpdatePropertyCache(strict=False)
Chem.GetSSSR(mol)

drawer = rdMolDraw2D.MolDraw2DCairo(WIDTH, HEIGHT)
options = drawer.drawOptions()
options.prepareMolsBeforeDrawing = False
options.fontFile = str(next(Path(importlib.util.find_spec({package!r}).origin).parent.rglob({font!r})))
options.fixedScale = {bond} / 1.5 / WIDTH
options.fixedFontSize = {font_size}
options.bondLineWidth = {line}
options.multipleBondOffset = {gap}
options.explicitMethyl = {methyls}
options.comicMode = {sketch}
options.padding = 0.0
options.additionalAtomLabelPadding = 0.06
options.setBackgroundColour({ground})
options.setSymbolColour(INK[6])
options.setAtomPalette(INK)
rdBase.SeedRandomNumberGenerator(42)
drawer.DrawMolecule(mol)
drawer.FinishDrawing()
Path("molecule.png").write_bytes(drawer.GetDrawingText())
'''
_STROKES = {"plain": "NONE", "solid wedge": "BEGINWEDGE", "hashed wedge": "BEGINDASH"}
_NUMBERS = {"B": 5, "N": 7, "O": 8, "F": 9, "Si": 14, "P": 15, "S": 16, "Cl": 17, "Br": 35, "I": 53}


def script(scene: Molecule) -> str:
    """Python that needs rdkit and the font's package, and writes molecule.png."""
    look = scene.look
    assert isinstance(look, MoleculeLook)
    number = {a.id: i for i, a in enumerate(scene.of(Atom))}
    inks = {-1: look.ink, 0: look.ink, 1: look.ink, 6: look.ink, **{_NUMBERS[s]: c for s, c in look.palette}}
    file = font_file(look.font, look.bold)
    package = "matplotlib" if "matplotlib" in file.parts else file.parent.parent.name
    return _SCRIPT.format(
        smiles=scene.smiles.replace("\\", "\\\\"),
        width=scene.size[0],
        height=scene.size[1],
        package=package,
        font=file.name,
        atoms="\n".join(f"    {(a.symbol, a.charge, a.hydrogens, a.x, a.y)}," for a in scene.of(Atom)),
        bonds="\n".join(
            f"    {(number[b.begin], number[b.end], b.order, _STROKES[b.stroke])}," for b in scene.of(Bond)
        ),
        palette="{" + ", ".join(f"{n}: {shares(c)}" for n, c in inks.items()) + "}",
        ground=shares(look.ground),
        bond=look.bond,
        font_size=look.font_size,
        line=look.line,
        gap=look.gap,
        methyls=look.methyls,
        sketch=look.sketch,
    )


def shares(text: str) -> str:
    return "(" + ", ".join(f"{int(text[i : i + 2], 16)} / 255" for i in (1, 3, 5)) + ")"
