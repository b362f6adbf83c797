"""What is asked and said of things in space."""

from __future__ import annotations

from gnomon.annotators.space.caption import caption
from gnomon.annotators.space.naming import name
from gnomon.annotators.space.telling import compare, order, select, state
from gnomon.annotators.voice import Voice
from gnomon.scenes.space import Tabletop

VOICE: Voice[Tabletop] = Voice(name=name, caption=caption, state=state, select=select, order=order, compare=compare)
