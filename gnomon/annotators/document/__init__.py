"""Questions and captions about documents."""

from __future__ import annotations

from gnomon.annotators.document.caption import caption
from gnomon.annotators.document.naming import name
from gnomon.annotators.document.reasoning import reason
from gnomon.annotators.document.telling import select, state
from gnomon.annotators.voice import Voice
from gnomon.scenes.document import Invoice

# tasks of which one tells the answers of the others
ALIKE = (
    ("sum-of-all", "recompute-subtotal"),
    ("total-less-tax", "total-and-subtotal"),
    ("cell", "cell-by-header"),
    ("extremum-amount", "extremum-value", "rank", "rank-th"),
)
VOICE: Voice[Invoice] = Voice(name=name, caption=caption, state=state, select=select, reason=reason, alike=ALIKE)
