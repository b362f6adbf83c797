"""Kinds of molecule pictures."""
