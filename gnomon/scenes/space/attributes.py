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

# of several pictures
PICTURE = Attribute("picture", "sight")
CHANGED = Attribute("change", said="what has changed")
CHANGED_THING = Attribute("changed thing", said="what has been changed")
MOVED = Attribute("moved", said="way it was moved")
SAME_IN = Attribute("same in picture {}", said="same object in picture {}")
AROUND = Attribute("taken", said="side from which it was taken")
NEW = Attribute("new", "sight", said="no earlier picture shows it")
SEEN_TO_DIFFER = Rule("comparing pictures")

# of a pile of cubes
LEVEL = Attribute("level", "sight", said="number of cubes")
CUBES = Attribute("cubes", said="number of cubes")
LACKS = Attribute("lacking", said="number of cubes that are missing to a full block")
UNSEEN = Attribute("unseen", said="number of cubes of which nothing is seen")
PROFILE = Attribute("heights {}", said="heights {}")
VIEWED = Attribute("seen as {}", said="side on which one sees {}")
FILLED_UP = Rule("filling up")
WITHIN_BOX = Rule("looking along the rows")
COUNTED_OFF = Rule("taking away what is seen")

# what is asked of an object, in the order in which English puts adjectives
ADJECTIVES = (SIZE, PATTERN, COLOUR, SHAPE)
VOCABULARY = Vocabulary(
    (
        SIZE, PATTERN, DEPTH, BODY, FACING, CLOCK, FLANK, END, VIEWPOINT, SHOT, BEARING, ELEVATION, ON, HIGH, LONGEST,
        NEAREST, SIDE_OF, USE, PICTURE, CHANGED, CHANGED_THING, MOVED, SAME_IN, AROUND, NEW,
        LEVEL, CUBES, LACKS, UNSEEN, PROFILE, VIEWED,
    ),
    (FURNISHED, SEEN_TO_DIFFER, FILLED_UP, WITHIN_BOX, COUNTED_OFF),
) + COMMON  # fmt: skip
