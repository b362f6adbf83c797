"""The goal of a figure and its givens: what may be given, what is sought, what follows from it."""
