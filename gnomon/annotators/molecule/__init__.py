"""What is said of molecules."""

from __future__ import annotations

from gnomon.annotators.molecule.caption import caption
from gnomon.annotators.molecule.naming import name
from gnomon.annotators.voice import Voice
from gnomon.scenes.molecule import Molecule

VOICE: Voice[Molecule] = Voice(name=name, caption=caption)
