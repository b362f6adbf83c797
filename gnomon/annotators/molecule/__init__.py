"""What is said of molecules."""

from __future__ import annotations

from gnomon.annotators.molecule.caption import caption
from gnomon.annotators.molecule.naming import kind, name
from gnomon.annotators.molecule.reasoning import reason
from gnomon.annotators.molecule.telling import order, select, state
from gnomon.annotators.voice import Voice
from gnomon.scenes.molecule import Molecule

VOICE: Voice[Molecule] = Voice(
    name=name, caption=caption, kind=kind, state=state, select=select, order=order, reason=reason
)
