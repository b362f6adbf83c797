"""The text of a label as it stands in the picture, from the shapes of its glyphs."""

from __future__ import annotations

from gnomon.renderers.rdkit.strokes import Point
from gnomon.scenes.molecule import Atom
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected


def label_text(atom: Atom, glyphs: list[Box], centre: Point) -> str:
    """`OH`, `HO`, `NH2`, `H3N+` on one line; where hydrogens stand above or below, two lines, the upper first.

    RDKit writes a label from left to right and centres the symbol's first letter (or the symbol) on the atom.
    """
    sign = {0: "", 1: "+", -1: "-"}[atom.charge]
    many = str(atom.hydrogens) if atom.hydrogens > 1 else ""
    h = f"H{many}" if atom.hydrogens else ""
    if len(glyphs) != len(atom.symbol + h + sign):
        raise Rejected("label shape", f"{atom.id}: {len(glyphs)} glyphs for {atom.symbol}{h}{sign}")
    if sign == "-" and glyphs[-1].width < 4:
        raise Rejected("sign too small", atom.id)
    if not h:
        return atom.symbol + sign
    tall = max(g.height for g in glyphs)
    letters = [g for g in glyphs if g.height > 0.78 * tall]
    levels = sorted(g.centre[1] for g in letters)
    if levels[-1] - levels[0] < 0.5 * tall:
        first = abs(glyphs[0].centre[0] - centre[0])
        later = abs(glyphs[len(h)].centre[0] - centre[0])
        return f"{h}{atom.symbol}{sign}" if later < first else f"{atom.symbol}{h}{sign}"
    rows = sorted((atom.symbol, h), key=lambda text: 0 if (text == h) is (levels[0] < centre[1] - 0.5 * tall) else 1)
    if sign:  # the sign hangs on the row whose cap line it stands on
        small = min((g for g in glyphs if g not in letters), key=lambda g: (g.height, g.top))
        upper = small.centre[1] < (levels[0] + levels[-1]) / 2
        rows[0 if upper else 1] += sign
    return "\n".join(rows)
