"""Rewards in the signatures of trainers, over `gnomon.score`. One file a trainer.

No file here is called after a trainer: ms-swift puts a plug-in's folder first on the path, where trl.py would be TRL.
"""
