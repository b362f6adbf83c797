"""Questions and captions about documents."""

from __future__ import annotations

from gnomon.annotators.document.caption import caption
from gnomon.annotators.document.naming import name
from gnomon.annotators.voice import Voice
from gnomon.scenes.document import Invoice

VOICE: Voice[Invoice] = Voice(name=name, caption=caption)
