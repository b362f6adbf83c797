"""The formats: one file each, its name is the format's. `gnomon/exports/format.py` says what a file has to give."""
