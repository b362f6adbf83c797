"""What every format is made of: one asked question with its pictures, prompt, answer, rationale and grounding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gnomon.annotators.question import Asked
from gnomon.datasets.sample import Sample
from gnomon.truth.picture import Box, Mark


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A picture as it is given out: PNG bytes, the path it has in a folder, its size in pixels."""

    bytes: bytes
    path: str
    width: int
    height: int

    def row(self) -> dict[str, Any]:
        """The picture in a row, as Hugging Face's `Image` stores it. What writes files puts its path in its place."""
        return {"bytes": self.bytes, "path": self.path}


@dataclass(frozen=True, kw_only=True)
class Target:
    """Something seen: its mark's id, what it is, its text, and where: pixels of picture `image` as given out."""

    id: str
    label: str
    text: str
    box: Box
    outline: tuple[tuple[tuple[float, float], ...], ...]
    image: int
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One asked question as it is put, and what answers it.

    `prompt` is what the user says (choices and instruction included), `reply` all that is answered (grounding,
    rationale, answer), `answer` the final answer alone. `grounding` are the marks that show it. `question` is what
    `gnomon.score` and the rewards take: without the choices if the prompt does not show them. One that is not `kept`
    was not asked for, and stands here since a later one refers to it.
    """

    id: str
    task: str
    prompt: str
    reply: str
    answer: str
    rationale: tuple[str, ...]
    grounding: tuple[Target, ...]
    question: dict[str, Any]
    asked: Asked
    kept: bool


@dataclass(frozen=True, kw_only=True)
class Talk:
    """Exchanges about the same pictures, the later ones knowing the earlier."""

    id: str
    sample: Sample
    pictures: tuple[Shown, ...]
    exchanges: tuple[Exchange, ...]


@dataclass(frozen=True, kw_only=True)
class View:
    """A sample's pictures and all that is seen on them, for formats whose rows are pictures and not questions."""

    sample: Sample
    pictures: tuple[Shown, ...]
    targets: tuple[Target, ...]

    def sorts(self, image: int) -> dict[str, tuple[Target, ...]]:
        """What is seen on a picture, by its label, in the order of the marks."""
        labels = dict.fromkeys(t.label for t in self.targets if t.image == image)
        return {x: tuple(t for t in self.targets if t.image == image and t.label == x) for x in labels}
