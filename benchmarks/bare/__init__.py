"""What each kind is measured against: the bare engine drawing the same pictures, and the usual way, a script a picture.

`<family>_<kind>.py` has `open_bare()`, a context manager giving `draw(sample) -> None`, and `script(sample) -> str`,
the source of a fresh Python script that saves one picture.
"""
