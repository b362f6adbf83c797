"""What is said: `<family>/*.py` hold `ask(scene, world, words)`. The only room with language."""
