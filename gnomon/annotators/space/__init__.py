"""What is asked and said of things in space."""

from __future__ import annotations

from gnomon.annotators.space.caption import caption
from gnomon.annotators.space.naming import name
from gnomon.annotators.voice import Voice

VOICE = Voice(name=name, caption=caption)
