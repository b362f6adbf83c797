"""What is asked and said of plots."""

from __future__ import annotations

from gnomon.annotators.function.caption import caption
from gnomon.annotators.function.clauses import select, state
from gnomon.annotators.function.naming import attribute, name
from gnomon.annotators.function.reasons import givens, reason
from gnomon.annotators.voice import Voice

VOICE = Voice(name=name, caption=caption, attribute=attribute, state=state, select=select, reason=reason, givens=givens)
