"""Paints by name: those that are the same on every body, and the choices for those that are not."""

from __future__ import annotations

from gnomon.scenes.space.optics import Paint
from gnomon.scenes.space.tabletop import COLOURS

PLAIN = {
    "white": "#e6e5e1", "black": "#232326", "brown": "#77482c", "beige": "#d4bf98", "dark green": "#1f5138",
    "navy": "#1d2e58", "maroon": "#6d1f2c", "light blue": "#8fc0e4",
}  # fmt: skip
NAMES = {**COLOURS, **PLAIN}
FIXED = {
    "tyre": Paint("rubber", "#1b1b1d"), "rim": Paint("metal", "#c4c7cb"), "dark": Paint("plastic", "#242528"),
    "pane": Paint("pane", "#27323c"), "steel": Paint("metal", "#b9bcc0"), "chrome": Paint("chrome", "#d6d8db"),
    "brass": Paint("chrome", "#c9a24a"), "white": Paint("plastic", "#e8e7e3"), "linen": Paint("fabric", "#ece8df"),
    "lamp": Paint("glow", "#fff3d0"), "tail": Paint("plastic", "#c0141c"), "blinker": Paint("plastic", "#f0901c"),
    "screen": Paint("glow", "#5f93c9"), "bar": Paint("glow", "#e9f1fa"), "rubber": Paint("rubber", "#2a2b2e"),
    "skin": Paint("rubber", "#c98f6b"), "beak": Paint("ceramic", "#ee9a22"), "eye": Paint("ceramic", "#0e0e10"),
    "oak": Paint("wood", "#b58a58"), "teak": Paint("wood upright", "#7a4c2c"), "slate": Paint("stone", "#5b5f64"),
    "tile": Paint("brick", "#8f4033"), "earth": Paint("carpet", "#4a3628"), "leaf": Paint("fabric", "#3f7d3a"),
    "ivory": Paint("ceramic", "#f3efe4"), "red": Paint("plastic", "#d3222a"), "wax": Paint("plastic", "#efe4cc"),
    "cork": Paint("stone", "#c09a68"),
    "bottle": Paint("pane", "#1f4a2c"), "water": Paint("pane", "#5aa0c0"), "sky": Paint("glow", "#cfe2f5"),
}  # fmt: skip

# what the paints that vary are chosen from: finishes and names of colours
CARS = (("lacquer",), ("red", "blue", "white", "black", "grey", "yellow", "orange", "dark green", "navy", "maroon"))
CLOTHS = (("fabric", "leather"), ("red", "blue", "green", "grey", "beige", "brown", "navy", "dark green", "maroon"))
LEATHERS = (("leather", "fabric"), ("brown", "black", "beige", "white", "maroon", "blue", "green", "red"))
GOODS = (("plastic", "lacquer"), ("red", "blue", "green", "yellow", "orange", "white", "black", "grey", "cyan", "pink"))
POTS = (("ceramic",), ("white", "blue", "red", "green", "yellow", "cyan", "pink", "beige", "navy"))
METALS = (("metal", "lacquer"), ("grey", "white", "black", "red", "light blue"))
TIMBER = (("wood", "paint"), ("brown", "beige", "white", "grey", "navy", "dark green"))
COATS = (("fabric",), ("brown", "beige", "white", "black", "grey"))
FEATHERS = (("fabric",), ("blue", "red", "yellow", "white", "brown", "green"))
SCALES = (("ceramic", "plastic"), ("orange", "red", "blue", "yellow", "cyan", "purple"))
HOUSES = (("plaster", "brick"), ("white", "beige", "yellow", "red", "light blue", "pink"))
GEAR = (("plastic", "metal"), ("black", "grey", "white", "red", "blue"))
