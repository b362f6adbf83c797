"""What is true of objects in space, and how it is seen."""

from __future__ import annotations

from gnomon.truth.attribute import Attribute, Vocabulary
from gnomon.truth.vocabulary import COLOUR, COMMON, SHAPE

SIZE = Attribute("size", "sight")
PATTERN = Attribute("pattern", "sight")
DEPTH = Attribute("depth", "depth", unit="m", said="distance from the camera")

# what is asked of an object, in the order in which English puts adjectives
ADJECTIVES = (SIZE, PATTERN, COLOUR, SHAPE)
VOCABULARY = Vocabulary((SIZE, PATTERN, DEPTH)) + COMMON
