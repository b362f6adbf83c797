"""Environments for reinforcement learning, over `gnomon.stream` and `gnomon.score`: one file a framework.

No file here is called after a framework: what puts this folder first on the path would find it in its place.
"""
