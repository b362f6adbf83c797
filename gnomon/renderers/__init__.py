"""How it looks: `<engine>/<family>` holds `render(scene, engine) -> Picture`. The only room with engines."""
