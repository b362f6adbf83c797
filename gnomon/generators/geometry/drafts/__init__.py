"""Figures in the making: constructions, their numbers and letters, the room around them."""
