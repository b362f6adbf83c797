"""What is said of molecules."""

from __future__ import annotations

from gnomon.annotators.molecule.caption import caption
from gnomon.annotators.molecule.naming import kind, name
from gnomon.annotators.molecule.reasoning import reason
from gnomon.annotators.molecule.telling import order, select, state
from gnomon.annotators.voice import Voice
from gnomon.scenes.molecule import Molecule

# tasks of which one tells the answers of the others
ALIKE = (
    ("ring-of-size", "count-rings-of-size"),
    ("has-group", "count-group", "which-group"),
    ("configuration", "is-configuration"),
    ("count-aromatic-rings", "ring-character"),
)
VOICE: Voice[Molecule] = Voice(
    name=name, caption=caption, kind=kind, state=state, select=select, order=order, reason=reason, alike=ALIKE
)
