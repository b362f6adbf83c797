"""Truthful rewordings, made without a model: what a gate that is audited has to let through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnomon.annotators.gate.slots import Slotted

ASKING = (
    "Looking at the picture, {q}", "According to the chart, {q}", "Please tell me: {q}", "Could you tell me: {q}",
    "I would like to know: {q}", "From the figure, {q}", "Going by the image, {q}", "Based on the picture, {q}",
    "Have a look at the picture. {q}", "Can you help me? {q}", "Judging from the graphic, {q}", "In this image, {q}",
    "As shown in the figure, {q}", "Please answer: {q}", "Just by looking at the chart, {q}", "Here is a question: {q}",
)  # fmt: skip
TELLING = (
    "We see that {q}", "As the picture shows, {q}", "Here {q}", "As one can read in the chart, {q}", "Clearly, {q}",
    "Looking at the figure, {q}", "According to the picture, {q}", "Thus {q}", "Therefore, {q}", "We can see that {q}",
    "It follows that {q}", "Now {q}", "In the image, {q}", "As we can see, {q}", "Note that {q}", "Evidently, {q}",
)  # fmt: skip
# in the middle of a text: what stands there, and what may stand in its place
INNER = (
    (r"^What is the (.+)\?$", "Tell me the {0}."),
    (r"^What is the (.+)\?$", "Can you give me the {0}?"),
    (r"^What is the (.+)\?$", "I want to know the {0}."),
    (r"^Which (\{[a-z]+\}) (has|is|does|did|was) (.+)\?$", "What {0} {1} {2}?"),
    (r"^Which (\{[a-z]+\}) has (.+)\?$", "Name the {0} that has {1}."),
    (r"^Which (\{[a-z]+\}) is (.+)\?$", "Please identify the {0} that is {1}."),
    (r"^(Find|Determine|State|Give|Name) the (.+)\.$", "What is the {1}?"),
    (r"^(Find|Determine|State|Give|Name) the (.+)\.$", "Work out the {1}, please."),
    (r"^Is there (.+)\?$", "Can you tell me whether there is {0}?"),
    (r"^Is (\{[a-z]+\}) (.+)\?$", "Tell me whether {0} is {1}."),
    (r"^Does (.+)\?$", "Would you say that {0}?"),
    (r"^So the answer is (.+)$", "The answer, therefore, is {0}"),
    (r"^So the answer is (.+)$", "Hence we get the answer {0}"),
    (r", so the answer is (.+)$", ", and therefore the answer is {0}"),
    (r", so the answer is (.+)$", ", thus the answer is {0}"),
    (r"^The (picture|figure|chart|image) shows (.+)$", "This image displays {1}"),
    (r"^There (is|are) (.+)$", "We see that there {0} {1}"),
    (r"^(An? \{[a-z]+\}.*)$", "Here is {0}"),
    (r"^(\{[a-z]+\}), (.+)\?$", "{1} {0}?"),
)


def truths(of: Slotted) -> Iterator[str]:
    """Ways to say a text with slots otherwise; some are clumsy, none is false."""
    text = of.text
    small = text if re.match(r"\{|I\b", text) else text[:1].lower() + text[1:]
    for pattern, other in INNER:
        if (found := re.search(pattern, text)) is not None:
            yield text[: found.start()] + re.sub(r"\{(\d)\}", lambda m, f=found: f[int(m[1]) + 1], other)  # type: ignore[misc]
    for frame in ASKING if of.asks else TELLING:
        yield frame.replace("{q}", small)
