"""A molecular formula from nothing but the text of a SMILES: no toolkit, our own small reader."""

from __future__ import annotations

import re
from collections import Counter

_TOKEN = re.compile(r"(\[[^\]]*\])|(Cl|Br|[BCNOPSFI]|[bcnops])|(%\d\d|\d)|([-=#:/\\.])|([()])")
_BRACKET = re.compile(r"\[\d*(Cl|Br|Si|[A-Z]|[bcnops])@*(H\d*)?([+-]\d*)?\]")
_VALENCES = {
    "B": (3,),
    "C": (4,),
    "N": (3, 5),
    "O": (2,),
    "P": (3, 5),
    "S": (2, 4, 6),
    "F": (1,),
    "Cl": (1,),
    "Br": (1,),
    "I": (1,),
}
_ORDERS = {"-": 1.0, "/": 1.0, "\\": 1.0, "=": 2.0, "#": 3.0, ":": 1.5}


def formula_of(smiles: str) -> str:
    """Hill formula; implied hydrogens by standard valences, one electron of an aromatic atom given to its ring."""
    atoms: list[tuple[str, bool, int | None]] = []
    bonds: list[tuple[int, int, str]] = []
    stack: list[int] = []
    last, mark = -1, ""
    opened: dict[str, tuple[int, str]] = {}
    for bracket, plain, ring, bond, round_ in _TOKEN.findall(smiles):
        if bracket or plain:
            if bracket:
                found = _BRACKET.fullmatch(bracket)
                if not found:
                    return f"cannot read {bracket}"
                letters, held = found[1], int(found[2][1:] or 1) if found[2] else 0
                atoms.append((letters.capitalize(), letters.islower(), held))
            else:
                atoms.append((plain.capitalize(), plain.islower(), None))
            if last >= 0:
                bonds.append((last, len(atoms) - 1, mark))
            last, mark = len(atoms) - 1, ""
        elif ring:
            if ring in opened:
                other, its = opened.pop(ring)
                bonds.append((other, last, mark or its))
            else:
                opened[ring] = (last, mark)
            mark = ""
        elif bond:
            mark = bond
        elif round_ == "(":
            stack.append(last)
        else:
            last = stack.pop()
    lines = [0.0] * len(atoms)
    for a, b, how in bonds:
        # an unmarked bond between aromatic atoms counts as one; the ring's share of an electron is added once below
        order = _ORDERS.get(how, 1.0)
        order = 1.0 if order == 1.5 else order
        lines[a] += order
        lines[b] += order
    total: Counter[str] = Counter()
    for (symbol, aromatic, given), used in zip(atoms, lines, strict=True):
        total[symbol] += 1
        if given is not None:
            total["H"] += given
            continue
        used += aromatic and symbol in ("C", "N", "B", "P") and not (symbol != "C" and used >= 3)
        room = next((v for v in _VALENCES[symbol] if v >= used), used)
        total["H"] += 0 if aromatic and symbol != "C" else int(room - used)
    first = [s for s in ("C", "H") if total[s] and total["C"]]
    order_ = first + sorted(s for s in total if s not in first and total[s])
    return "".join(s + (str(total[s]) if total[s] > 1 else "") for s in order_)
