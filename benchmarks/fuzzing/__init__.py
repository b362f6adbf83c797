"""What `benchmarks/fuzz.py` breaks, and how it is watched."""
