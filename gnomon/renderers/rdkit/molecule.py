"""Skeletal formulas: one drawing by RDKit for the pixels, the same drawing as vectors for the marks."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from rdkit import Chem, rdBase
from rdkit.Chem.Draw import rdMolDraw2D
from rdkit.Geometry import Point3D

from gnomon.renderers.rdkit import versions
from gnomon.renderers.rdkit.code import script
from gnomon.renderers.rdkit.marks import all_marks, places
from gnomon.renderers.rdkit.strokes import Strokes
from gnomon.scenes.molecule import Atom, Bond, Molecule, MoleculeLook
from gnomon.truth.fonts import font_file
from gnomon.truth.picture import Picture
from gnomon.truth.refused import Refused

ORDERS = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE}
DIRECTIONS = {
    "plain": Chem.BondDir.NONE,
    "solid wedge": Chem.BondDir.BEGINWEDGE,
    "hashed wedge": Chem.BondDir.BEGINDASH,
}


def render(scene: Molecule, engine: None) -> Picture:
    """The picture of a molecule; Rejected if labels meet each other or what is not theirs."""
    mol = molecule(scene)
    pixels = draw(rdMolDraw2D.MolDraw2DCairo, mol, scene)
    vectors = draw(rdMolDraw2D.MolDraw2DSVG, mol, scene)
    centres = [(p.x, p.y) for p in (vectors.GetDrawCoords(i) for i in range(mol.GetNumAtoms()))]
    vectors.FinishDrawing()
    pixels.FinishDrawing()
    strokes = Strokes.of(vectors.GetDrawingText())
    marks = all_marks(scene, centres, strokes)
    return Picture(
        images=(decoded(pixels.GetDrawingText()),),
        marks=marks,
        facts=places(scene, centres),
        code=script(scene),
        versions=versions(),
    )


def vector(scene: Molecule, engine: None, form: str) -> bytes:
    """The same drawing as SVG. Refused if another form is wanted."""
    if form != "svg":
        raise Refused(f"rdkit writes .svg files, got .{form}")
    vectors = draw(rdMolDraw2D.MolDraw2DSVG, molecule(scene), scene)
    vectors.FinishDrawing()
    return str(vectors.GetDrawingText()).encode()


def molecule(scene: Molecule) -> Chem.Mol:
    """The scene's atoms and bonds as RDKit has them, where the scene has them; nothing is perceived anew."""
    mol = Chem.RWMol()
    atoms = scene.of(Atom)
    number = {a.id: i for i, a in enumerate(atoms)}
    for atom in atoms:
        one = Chem.Atom(atom.symbol)
        one.SetFormalCharge(atom.charge)
        one.SetNumExplicitHs(atom.hydrogens)
        one.SetNoImplicit(True)
        if atom.charge < 0:
            # RDKit hangs a hyphen of two pixels at the top right of the letter: at full size it can be seen
            one.SetProp("_displayLabel", f"{atom.symbol}-")
            one.SetProp("_displayLabelW", f"{atom.symbol}-")
        mol.AddAtom(one)
    for bond in scene.of(Bond):
        mol.AddBond(number[bond.begin], number[bond.end], ORDERS[bond.order])
        mol.GetBondBetweenAtoms(number[bond.begin], number[bond.end]).SetBondDir(DIRECTIONS[bond.stroke])
    place = Chem.Conformer(len(atoms))
    place.Set3D(False)
    for i, atom in enumerate(atoms):
        place.SetAtomPosition(i, Point3D(atom.x, atom.y, 0.0))
    mol.AddConformer(place)
    mol.UpdatePropertyCache(strict=False)
    Chem.GetSSSR(mol)
    return mol


def draw(drawer: type, mol: Chem.Mol, scene: Molecule):  # type: ignore[no-untyped-def]
    """A drawer of that type with the molecule on it, in the scene's look."""
    canvas = drawer(*scene.size)
    dress(canvas.drawOptions(), scene.look, scene.size[0])  # type: ignore[arg-type]
    # sketched lines waver by RDKit's own generator: seeded, both drawings waver alike, and alike every time
    rdBase.SeedRandomNumberGenerator(42)
    canvas.DrawMolecule(mol)
    return canvas


def dress(options: Any, look: MoleculeLook, width: int) -> None:
    """The look as RDKit's options."""
    table = Chem.GetPeriodicTable()
    options.prepareMolsBeforeDrawing = False
    options.fontFile = str(font_file(look.font, look.bold))
    options.fixedScale = look.bond / 1.5 / width
    options.fixedFontSize = look.font_size
    options.bondLineWidth = look.line
    options.multipleBondOffset = look.gap
    options.explicitMethyl = look.methyls
    options.comicMode = look.sketch
    options.padding = 0.0
    options.additionalAtomLabelPadding = 0.06
    options.setBackgroundColour(colour(look.ground))
    options.setSymbolColour(colour(look.ink))
    inks = {table.GetAtomicNumber(symbol): colour(tint) for symbol, tint in look.palette}
    options.setAtomPalette(
        {-1: colour(look.ink), 0: colour(look.ink), 1: colour(look.ink), 6: colour(look.ink), **inks}
    )


def colour(text: str) -> tuple[float, float, float]:
    """`#rrggbb` as shares of one."""
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)


def decoded(png: bytes) -> NDArray[np.uint8]:
    return np.asarray(Image.open(BytesIO(png)).convert("RGB"))
