"""A sample: one row of a dataset, as objects."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from dataclasses import dataclass

from gnomon.annotators.question import Asked, Caption
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Mark
from gnomon.truth.readings import Reading


@dataclass(frozen=True)
class SourceNote:
    """Where content came from, and under which licence."""

    name: str
    licence: str


@dataclass(frozen=True, kw_only=True)
class StoredLayer:
    """A layer as PNG bytes."""

    name: str
    bytes: bytes
    scale: float
    unit: str
    image: int


@dataclass(frozen=True, kw_only=True)
class Sample:
    """Field names are the columns of a dataset. `images` are PNG files; `versions` is name and version, sorted."""

    id: str
    images: tuple[bytes, ...]
    width: int
    height: int
    kind: str
    engine: str
    version: str
    versions: tuple[tuple[str, str], ...]
    seed: int
    index: int
    level: int
    language: str
    split: str
    group: str
    sources: tuple[SourceNote, ...]
    scene: Scene
    facts: tuple[Fact, ...]
    marks: tuple[Mark, ...]
    readings: tuple[Reading, ...]
    questions: tuple[Asked, ...]
    captions: tuple[Caption, ...]
    layers: tuple[StoredLayer, ...]
    code: str

    @property
    def family(self) -> str:
        return self.kind.split("/")[0]

    def __reduce__(self) -> tuple[Callable[[bytes], Sample], tuple[bytes]]:
        return unpickled, (pickle.dumps(vars(self), pickle.HIGHEST_PROTOCOL),)


def unpickled(data: bytes) -> Sample:
    """A sample from another process, with the collector of garbage at rest.

    It would look through all that there is several times for some thousand objects that come, of which none is garbage.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return Sample(**pickle.loads(data))
    finally:
        if collects:
            gc.enable()
