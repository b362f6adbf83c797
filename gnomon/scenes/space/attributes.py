"""What is true of objects in space, and how it is seen."""

from __future__ import annotations

from gnomon.truth.attribute import Attribute, Rule, Vocabulary
from gnomon.truth.vocabulary import COLOUR, COMMON, SHAPE

SIZE = Attribute("size", "sight")
PATTERN = Attribute("pattern", "sight")
DEPTH = Attribute("depth", "depth", unit="m", said="distance from the camera")

# of a thing and the camera that looks at it
BODY = Attribute("body", "sight", said="kind")
FACING = Attribute("facing", "sight", said="direction")
CLOCK = Attribute("clock", "sight", said="direction on a clock face")
FLANK = Attribute("flank", "sight", said="side that is seen")
END = Attribute("end", "sight", said="end that is seen")
VIEWPOINT = Attribute("viewpoint", "sight")
SHOT = Attribute("shot", "sight")
BEARING = Attribute("bearing", "reason", unit="°", said="angle from its front to the camera")
ELEVATION = Attribute("elevation", "reason", unit="°", said="angle of the camera above it")

# of what stands in a room
ON = Attribute("on", "sight", said="what it stands on")
HIGH = Attribute("height", "sight", unit="m")
LONGEST = Attribute("longest side", "sight", unit="m")
NEAREST = Attribute("nearest", "sight", said="thing nearest to it")
SIDE_OF = Attribute("side of {}", "sight", said="side")
USE = Attribute("use", said="kind of room")
FURNISHED = Rule("furnished with")

# what is asked of an object, in the order in which English puts adjectives
ADJECTIVES = (SIZE, PATTERN, COLOUR, SHAPE)
VOCABULARY = Vocabulary(
    (
        SIZE, PATTERN, DEPTH, BODY, FACING, CLOCK, FLANK, END, VIEWPOINT, SHOT, BEARING, ELEVATION, ON, HIGH, LONGEST,
        NEAREST, SIDE_OF, USE,
    ),
    (FURNISHED,),
) + COMMON  # fmt: skip
