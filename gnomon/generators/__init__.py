"""Which one: `<family>/<kind>.py` holds `generate(content, look, *, level, source, …) -> Scene`. The only room with chance."""
