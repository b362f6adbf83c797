"""What all environments share: episodes by number, each a question about pictures that may be looked at closer."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gnomon.datasets.load import Recipes
from gnomon.datasets.sample import Sample
from gnomon.datasets.score import score
from gnomon.exports.asking import all_kept, talks
from gnomon.exports.format import format_called
from gnomon.exports.options import PLAIN, Options
from gnomon.exports.pictures import view
from gnomon.exports.stream import stream
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused

HELD = 64  # episodes that are kept, so that a group of rollouts draws its picture once
LOOK = "To look closer, name a part of a picture by its box: left, top, right, bottom in pixels."
SIDE = 448  # pixels of the longer side that a part is enlarged to
MOST = 4  # times that a part is enlarged at most
SHOWN = 0.9  # of a mark inside a part: then it has been looked at

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Episode:
    """A question and all that belongs to it.

    `messages` are what is said before the answer, the last of them the question; `images` PNG files, which stand before
    the first message; `question` what `gnomon.score` takes; `evidence` the boxes, by picture, of what shows the answer.
    """

    id: str
    messages: tuple[Mapping[str, str], ...]
    images: tuple[bytes, ...]
    question: Mapping[str, Any]
    evidence: tuple[tuple[int, Box], ...]

    def urls(self) -> list[str]:
        """The pictures as data URLs."""
        return [url(image) for image in self.images]

    def reward(self, answer: str) -> float:
        """The score of an answer; 0 for one that cannot be scored."""
        return score(self.question, answer) or 0.0

    def part(self, box: Sequence[float], image: int = 0) -> bytes:
        """A part of a picture, enlarged, as PNG. Refused if there is no such part."""
        return part_of(self.images, box, image)

    def looked_at(self, boxes: Sequence[tuple[int, Sequence[float]]]) -> float:
        """The share of the evidence that was looked at closer."""
        return looked_at(self.evidence, boxes)


def episodes_of(sample: Sample, options: Options = PLAIN) -> Iterator[Episode]:
    """An episode for each conversation about a sample, which asks its last question."""
    locate = format_called("trl").locate
    for talk in talks(view(sample, options.largest), options, all_kept, locate):
        said: list[Mapping[str, str]] = []
        for one in talk.exchanges:
            said += [{"role": "user", "content": one.prompt}, {"role": "assistant", "content": one.reply}]
        shown = [(t.image, (t.box.left, t.box.top, t.box.right, t.box.bottom)) for t in talk.exchanges[-1].grounding]
        yield Episode(
            id=talk.exchanges[-1].id,
            messages=tuple(said[:-1]),
            images=tuple(p.bytes for p in talk.pictures),
            question=talk.exchanges[-1].question,
            evidence=tuple(shown),
        )


@dataclass(frozen=True)
class Unpack:
    """The episodes of a sample, for a stream."""

    options: Options

    def __call__(self, sample: Sample) -> list[Episode]:
        return list(episodes_of(sample, self.options))


class Episodes:
    """The episodes of a recipe by number: the same number is one and the same state to whoever asks for it.

    Engines stay open, in one thread of their own. Options are those of exports, as names and values.
    """

    def __init__(self, recipe: Recipes, *, seed: int = 0, each: int = 1, **options: Any) -> None:
        self._stream = stream(recipe, seed=seed, each=each, unpack=Unpack(Options(**options)))
        self._engines = Engines()
        self._thread = ThreadPoolExecutor(max_workers=1)
        self.at = lru_cache(maxsize=HELD)(self._at)

    def _at(self, number: int) -> Episode:
        if number < 0:
            raise Refused(f"expected the number of an episode from 0, got {number}")
        episode: Episode = self._thread.submit(self._stream.at, number, self._engines).result()
        return episode

    def close(self) -> None:
        self._thread.submit(self._engines.close).result()
        self._thread.shutdown()


def part_of(images: Sequence[bytes], box: Sequence[float], image: int = 0) -> bytes:
    """A part of one of some PNG files, enlarged, as PNG. Refused if there is no such part."""
    from PIL import Image

    if not 0 <= image < len(images):
        raise Refused(f"expected a picture from 0 to {len(images) - 1}, got {image}")
    picture = Image.open(io.BytesIO(images[image])).convert("RGB")
    if len(box) != 4:
        raise Refused(f"expected a box of left, top, right and bottom, got {len(box)} numbers")
    left, top, right, bottom = box
    ends = (min(picture.width, round(right)), min(picture.height, round(bottom)))
    cut = (max(0, round(left)), max(0, round(top)), *ends)
    if cut[0] >= cut[2] or cut[1] >= cut[3]:
        raise Refused(f"expected a part of a picture of {picture.width} x {picture.height} pixels, got {list(box)}")
    part = picture.crop(cut)
    times = max(1.0, min(MOST, SIDE / max(part.size)))
    sink = io.BytesIO()
    part.resize((round(part.width * times), round(part.height * times)), Image.Resampling.LANCZOS).save(sink, "png")
    return sink.getvalue()


def looked_at(evidence: Sequence[tuple[int, Box]], boxes: Sequence[tuple[int, Sequence[float]]]) -> float:
    """The share of the evidence that lies in one of some boxes, by picture; 1 if there is none."""
    seen = [any(image == i and inside(box, b) >= SHOWN for i, b in boxes) for image, box in evidence]
    return sum(seen) / len(seen) if seen else 1.0


def inside(box: Sequence[float], other: Sequence[float]) -> float:
    """The share of a box that lies in another; of a point, whether it does."""
    left, top = max(box[0], other[0]), max(box[1], other[1])
    right, bottom = min(box[2], other[2]), min(box[3], other[3])
    area = (box[2] - box[0]) * (box[3] - box[1])
    if right < left or bottom < top:
        return 0.0
    return (right - left) * (bottom - top) / area if area > 0 else 1.0


def url(image: bytes) -> str:
    """A PNG file as a data URL."""
    return f"data:image/png;base64,{base64.b64encode(image).decode()}"


def png_of(data_url: str) -> bytes:
    """The PNG file of a data URL."""
    return base64.b64decode(data_url.partition(",")[2])
