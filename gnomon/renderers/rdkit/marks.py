"""Marks of atoms, bonds, rings and groups from the strokes of a drawing."""

from __future__ import annotations

import math

from gnomon.renderers.rdkit.labels import label_text
from gnomon.renderers.rdkit.strokes import Point, Strokes, bounds
from gnomon.scenes.molecule import Atom, Bond, Group, Molecule, MoleculeLook, Ring
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Box, Mark
from gnomon.truth.picture import Ring as Outline
from gnomon.truth.readings import contrast
from gnomon.truth.rejected import Rejected
from gnomon.truth.vocabulary import X, Y


def all_marks(scene: Molecule, centres: list[Point], strokes: Strokes) -> tuple[Mark, ...]:
    """Every element's mark; Rejected if the drawing is not what the scene says or its labels meet something."""
    look = scene.look
    assert isinstance(look, MoleculeLook)
    atoms = {
        a.id: atom_mark(a, c, strokes.labels.get(i, []), look)
        for i, (a, c) in enumerate(zip(scene.of(Atom), centres, strict=True))
    }
    at = dict(zip(atoms, centres, strict=True))
    bonds = {b.id: bond_mark(b, at, strokes.bonds.get(i, [])) for i, b in enumerate(scene.of(Bond))}
    apart(scene, atoms, bonds)
    rings = [ring_mark(r, at) for r in scene.of(Ring)]
    groups = [
        Mark(
            id=g.id,
            kind=g.noun,
            box=around(
                [
                    *(atoms[a].box for a in g.atoms),
                    *(bonds[b.id].box for b in scene.of(Bond) if {b.begin, b.end} <= set(g.atoms)),
                ]
            ),
        )
        for g in scene.of(Group)
    ]
    whole = around([m.box for m in (*atoms.values(), *bonds.values())])
    if not (
        whole.left >= 0.5
        and whole.top >= 0.5
        and whole.right <= scene.size[0] - 0.5
        and whole.bottom <= scene.size[1] - 0.5
    ):
        raise Rejected("out of the picture", str(whole))
    return (Mark(id="molecule", kind="structure", box=whole), *groups, *rings, *bonds.values(), *atoms.values())


def atom_mark(atom: Atom, centre: Point, glyphs: list[Box], look: MoleculeLook) -> Mark:
    """The ink of its label, or a square about an unlabelled vertex."""
    if bool(glyphs) is not atom.labelled:
        raise Rejected("unexpected label", f"{atom.id} {atom.symbol} has {len(glyphs)} glyphs")
    if not glyphs:
        r = max(3.0, round(0.12 * look.bond, 1))
        return Mark(id=atom.id, kind="atom", box=Box(centre[0] - r, centre[1] - r, centre[0] + r, centre[1] + r))
    tint = dict(look.palette).get(atom.symbol, look.ink)
    return Mark(
        id=atom.id,
        kind="atom",
        box=around(glyphs),
        text=label_text(atom, glyphs, centre),
        contrast=round(contrast(tint, look.ground), 2),
    )


def bond_mark(bond: Bond, at: dict[str, Point], corners: list[Point]) -> Mark:
    """The box of its ink, and as outline the rectangle along it that holds the ink."""
    if not corners:
        raise Rejected("bond without ink", bond.id)
    (x0, y0), (x1, y1) = at[bond.begin], at[bond.end]
    long = math.hypot(x1 - x0, y1 - y0)
    if long < 10:
        raise Rejected("atoms too close", f"{long:.0f} px")
    dx, dy = (x1 - x0) / long, (y1 - y0) / long
    along = [(x - x0) * dx + (y - y0) * dy for x, y in corners]
    across = [(y - y0) * dx - (x - x0) * dy for x, y in corners]
    # of a short bond between two labels too little may be left to see
    if max(along) - min(along) < max(8.0, 0.22 * long):
        raise Rejected("bond hidden by labels", bond.id)
    outline: Outline = tuple(
        (round(x0 + a * dx - c * dy, 2), round(y0 + a * dy + c * dx, 2))
        for a, c in (
            (min(along), min(across)),
            (max(along), min(across)),
            (max(along), max(across)),
            (min(along), max(across)),
        )
    )
    return Mark(id=bond.id, kind="bond", box=bounds(corners), outline=(outline,))


def ring_mark(ring: Ring, at: dict[str, Point]) -> Mark:
    corners = [at[a] for a in ring.atoms]
    return Mark(
        id=ring.id, kind="ring", box=bounds(corners), outline=(tuple((round(x, 2), round(y, 2)) for x, y in corners),)
    )


def around(boxes: list[Box]) -> Box:
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )


def apart(scene: Molecule, atoms: dict[str, Mark], bonds: dict[str, Mark]) -> None:
    """Rejected if a label meets another atom, or a bond that is not its own."""
    marks = list(atoms.values())
    for i, one in enumerate(marks):
        for other in marks[:i]:
            if grown(one.box).meet(other.box):
                raise Rejected("labels meet", f"{one.id} {other.id}")
    for bond in scene.of(Bond):
        outline = bonds[bond.id].outline[0]
        for mark in marks:
            if (
                mark.text
                and mark.id not in (bond.begin, bond.end)
                and mark.box.meet(bonds[bond.id].box)
                and separated(outline, mark.box) is False
            ):
                raise Rejected("label on a bond", f"{mark.id} {bond.id}")


def grown(box: Box, by: float = 3.0) -> Box:
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def separated(outline: Outline, box: Box) -> bool:
    """Whether some line parallel to a side parts a rectangle from an upright box (separating axes)."""
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    (x0, y0), (x1, y1), (x2, y2) = outline[:3]
    for ax, ay in ((1.0, 0.0), (0.0, 1.0), (x1 - x0, y1 - y0), (x2 - x1, y2 - y1)):
        one = [x * ax + y * ay for x, y in outline]
        two = [x * ax + y * ay for x, y in corners]
        if max(one) <= min(two) or max(two) <= min(one):
            return True
    return False


def places(scene: Molecule, centres: list[Point]) -> tuple[Fact, ...]:
    """Where the middle of every atom is."""
    return tuple(
        Fact(a.id, key, round(c[k], 2), "px", origin="picture")
        for a, c in zip(scene.of(Atom), centres, strict=True)
        for k, key in ((0, X), (1, Y))
    )
