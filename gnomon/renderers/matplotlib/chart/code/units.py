"""How matplotlib counts and names what a look has."""

POINT = 0.72  # points in a pixel of a figure of 100 dots per inch
DASHES = {"solid": None, "dashed": "--", "dotted": ":", "dash-dot": "-."}
