"""Making one sample: scene, picture, facts, readings, words, one way and without a look back."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from gnomon.annotators.annotate import annotate, captions
from gnomon.annotators.doubting import Said, doubting
from gnomon.annotators.question import Asked, Caption
from gnomon.datasets.pixels import png
from gnomon.datasets.sample import Sample, SourceNote, StoredLayer
from gnomon.datasets.versions import here
from gnomon.registry import generator
from gnomon.renderers.engines import Engines
from gnomon.renderers.trouble import of_machine
from gnomon.truth.chance import Purpose, chance
from gnomon.truth.element import Scene
from gnomon.truth.flaws import flaws
from gnomon.truth.gather import gather
from gnomon.truth.limits import CAREFUL, Limits
from gnomon.truth.readings import read
from gnomon.truth.rejected import Rejected
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

T = TypeVar("T")
PAUSES = (0.0, 1.0)  # seconds before an attempt that met trouble is made again
TRIES = 12  # attempts at one index


@dataclass(frozen=True, kw_only=True)
class Draw:
    """What sample `index` is to be: a pure function of recipe, seed and index."""

    kind: str
    engine: str
    seed: int
    index: int
    level: int
    source: Any = None
    options: Mapping[str, Any] = field(default_factory=dict)
    split: str = "train"
    questions: int = 8
    tasks: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    limits: Limits = CAREFUL

    @property
    def id(self) -> str:
        return f"{self.kind}-{self.seed}-{self.index:06d}"


@dataclass(frozen=True)
class Rejection:
    """A draw that was turned away, and why."""

    index: int
    kind: str
    attempt: int
    stage: str
    reason: str
    detail: str = ""


class Unproven(Exception):
    """An error that may be a bug, which the same draw raises anywhere: to be seen again in a fresh process."""

    def __init__(self, bug: Rejection) -> None:
        super().__init__(f"index {bug.index}, attempt {bug.attempt}: {bug.reason} in {bug.detail}")
        self.bug = bug


def make(draw: Draw, engines: Engines, tries: int = TRIES) -> tuple[Sample | None, tuple[Rejection, ...]]:
    """The sample of a draw, drawn again up to `tries` times, and what was turned away; None if every try was.

    Trouble of the machine is raised, whatever it is: a draw is turned away by Rejected, or by a bug of ours.
    """
    return make_kept(draw, engines, lambda sample: sample, tries=tries)


def make_kept(
    draw: Draw,
    engines: Engines,
    keep: Callable[[Sample], T],
    proven: Collection[Rejection] | None = None,
    tries: int = TRIES,
) -> tuple[T | None, tuple[Rejection, ...]]:
    """As `make`, with what `keep` makes of the sample.

    Where `proven` is given, only bugs that are in it count, others are raised as Unproven: what is turned away must
    not depend on the machine.
    """
    turned_away: list[Rejection] = []
    for attempt in range(tries):
        try:
            return keep(steady(draw, engines, attempt)), tuple(turned_away)
        except Rejected as no:
            turned_away.append(Rejection(draw.index, draw.kind, attempt, stage_of(no), no.reason, no.detail))
        except Exception as error:
            if of_machine(error):
                raise
            detail = re.sub(r"0x[0-9a-f]+", "0x", f"{stage_of(error)}: {error}")[:500]  # no addresses
            bug = Rejection(draw.index, draw.kind, attempt, "error", f"error: {type(error).__name__}", detail)
            if proven is not None and bug not in proven:
                raise Unproven(bug) from error
            turned_away.append(bug)
    return None, tuple(turned_away)


def steady(draw: Draw, engines: Engines, attempt: int) -> Sample:
    """One try, made again with fresh engines after trouble of the machine, the last time after a pause.

    An engine that crashed must not shift the attempt: the sample would depend on when it did.
    """
    for pause in PAUSES:
        try:
            return attempt_once(draw, engines, attempt)
        except Exception as error:
            if not of_machine(error):
                raise
            with suppress(Exception):  # what is dead already may not close in peace
                engines.close()
            time.sleep(pause)
    return attempt_once(draw, engines, attempt)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Whatever is raised inside is marked with the stage it came from."""
    try:
        yield
    except Exception as e:
        setattr(e, "stage", name)  # noqa: B010
        raise


def stage_of(error: Exception) -> str:
    return str(getattr(error, "stage", "draw"))


def rng(draw: Draw, attempt: int, purpose: Purpose) -> Generator:
    """The chance of one try for one purpose: content, look or words."""
    return chance(draw.kind, generator(draw.kind).VERSION, draw.seed, draw.index, attempt, purpose)


def scene_of(draw: Draw, attempt: int) -> Scene:
    """What one try shows. Rejected if the generator turns it away."""
    content, look = rng(draw, attempt, "content"), rng(draw, attempt, "look")
    scene: Scene = generator(draw.kind).generate(content, look, level=draw.level, source=draw.source, **draw.options)
    return scene


def words_of(draw: Draw, attempt: int, scene: Scene, world: World) -> tuple[tuple[Asked, ...], tuple[Caption, ...]]:
    """What one try says of its scene: questions and captions; no questions if none of the tasks can be asked."""
    family, words = draw.kind.split("/")[0], rng(draw, attempt, "words")
    questions = annotate(scene, family, world, words, draw.questions, draw.tasks)
    if not questions:
        return (), ()
    told = tuple(captions(scene, family, world, words))
    if draw.also:  # after all else: what is drawn before it stays as it is
        questions += tuple(doubting(Said(scene, family, world, questions, told), draw.also, words))
    return questions, told


def attempt_once(draw: Draw, engines: Engines, attempt: int) -> Sample:
    """One try. Rejected if the generator, the renderer or the words turn it away."""
    kind = generator(draw.kind)
    family = draw.kind.split("/")[0]
    with stage("generate"):
        scene = scene_of(draw, attempt)
    with stage("render"):
        picture = engines.render(scene, family, draw.engine)
    sizes = [(image.shape[1], image.shape[0]) for image in picture.images]
    with stage("flaws"):
        for reason, detail in flaws(picture.marks, sizes, draw.limits):
            raise Rejected(reason, detail)
    facts = gather(scene, picture)
    readings = read(facts, picture.marks, picture.scales, draw.limits)
    world = World.of(facts, readings, scene.ground)
    with stage("annotate"):
        questions, told = words_of(draw, attempt, scene, world)
        if not questions:
            raise Rejected("no question", f"of the tasks {', '.join(draw.tasks)}" if draw.tasks else "")
    source = draw.source
    return Sample(
        id=draw.id,
        images=tuple(png(image) for image in picture.images),
        width=sizes[0][0],
        height=sizes[0][1],
        kind=draw.kind,
        engine=draw.engine,
        version=kind.VERSION,
        versions=tuple(sorted({**here(), **picture.versions}.items())),
        seed=draw.seed,
        index=draw.index,
        level=draw.level,
        language=scene.language,
        split=draw.split,
        group=draw.id,
        sources=(SourceNote(source.name, source.licence),) if source is not None else (),
        scene=scene,
        facts=facts,
        marks=picture.marks,
        readings=readings,
        questions=questions,
        captions=told,
        layers=tuple(
            StoredLayer(name=x.name, bytes=png(x.pixels), scale=x.scale, unit=x.unit, image=x.image)
            for x in picture.layers
        ),
        code=picture.code,
    )
