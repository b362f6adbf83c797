"""Who doubts: `<family>.py` re-measures pixels and re-derives facts by other means. Imports no renderer."""
