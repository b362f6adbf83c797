"""Questions and captions about documents."""

from __future__ import annotations

from gnomon.annotators.document.caption import caption
from gnomon.annotators.document.naming import name
from gnomon.annotators.document.reasoning import reason
from gnomon.annotators.document.telling import select, state
from gnomon.annotators.voice import Voice
from gnomon.scenes.document import Invoice

VOICE: Voice[Invoice] = Voice(name=name, caption=caption, state=state, select=select, reason=reason)
