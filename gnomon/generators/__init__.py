"""Which one: `<family>/<kind>.py` holds `generate(content, look, *, level, source, …)`. The only room with chance."""
