"""A verifiers v1 taskset: endless questions about pictures, single-turn or with a tool that shows a part enlarged.

verifiers finds tasksets by the name of a module, so that one of your own passes it on, say `pictures.py`:

    from gnomon.exports.environments.verifiers_taskset import PictureTaskset
    __all__ = ["PictureTaskset"]

    eval pictures -n 100 --env.taskset.recipe charts --env.taskset.seed 7
    eval pictures -n 100 --env.taskset.task.tools.looks 4         # with the tool `look`, in a harness that has tools

Task i is the same whenever and wherever it is made, and all rollouts of it have its data: a group sees one state.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import verifiers.v1 as vf
from pydantic import Field

from gnomon.datasets.score import score
from gnomon.exports.environments.episodes import LOOK, Episodes, looked_at, part_of, png_of, url
from gnomon.truth.refused import Refused

__all__ = ["PictureTaskset"]

Found = tuple[int, tuple[float, float, float, float]]


class PictureData(vf.TaskData):  # type: ignore[misc]
    """`question` is what `gnomon.score` takes, `pictures` data URLs, `evidence` what shows the answer, by picture."""

    question: dict[str, Any]
    pictures: list[str]
    evidence: list[Found]


class Looked(vf.State):  # type: ignore[misc]
    """The parts that a rollout has looked at, by picture."""

    boxes: list[Found] = Field([])


class LookConfig(vf.ToolsetConfig):  # type: ignore[misc]
    """How often a part may be looked at; 0 for no such tool."""

    looks: int = 0


class LookTools(vf.Toolset[LookConfig, Looked]):  # type: ignore[misc]
    TOOL_PREFIX = "picture"

    async def setup_task(self, task: PictureData) -> None:
        self.images = [png_of(picture) for picture in task.pictures]

    @vf.tool  # type: ignore[untyped-decorator]
    def look(self, left: float, top: float, right: float, bottom: float, image: int = 0) -> list[Any]:
        """Show a part of a picture enlarged: its box in pixels, and which picture, counted from 0."""
        from mcp.types import ImageContent, TextContent

        if len(self.state.boxes) >= self.config.looks:
            return [TextContent(type="text", text=f"no more than {self.config.looks} looks; answer now")]
        try:
            part = part_of(self.images, (left, top, right, bottom), image)
        except Refused as no:
            return [TextContent(type="text", text=str(no))]
        self.state.boxes = [*self.state.boxes, (image, (left, top, right, bottom))]
        return [ImageContent(type="image", data=url(part).partition(",")[2], mimeType="image/png")]


class PictureConfig(vf.TaskConfig):  # type: ignore[misc]
    tools: LookConfig = LookConfig()


class PictureTask(vf.Task[PictureData, Looked, PictureConfig]):  # type: ignore[misc]
    @classmethod
    def toolsets(cls, config: PictureConfig) -> list[Any]:
        return [LookTools(config.tools)] if config.tools.looks else []

    @vf.reward  # type: ignore[untyped-decorator]
    async def answered(self, trace: vf.Trace) -> float:
        return score(self.data.question, trace.last_reply) or 0.0

    @vf.metric  # type: ignore[untyped-decorator]
    async def looked_at(self, trace: vf.Trace) -> float:
        """The share of what shows the answer that was looked at closer."""
        return looked_at(self.data.evidence, getattr(trace.state, "boxes", []))


class PictureTasksetConfig(vf.TasksetConfig):  # type: ignore[misc]
    """`recipe` is a file, a recipe that comes with gnomon, or names of kinds with spaces; the rest is exports'."""

    recipe: str = "charts"
    seed: int = 0
    ask: str = "mixed"
    rationale: str = "none"
    tasks: list[str] = Field([])
    task: PictureConfig = PictureConfig()


class PictureTaskset(vf.Taskset[PictureTask, PictureTasksetConfig]):  # type: ignore[misc]
    INFINITE = True

    def load(self) -> Iterator[PictureTask]:
        told = self.config
        names = told.recipe.split()
        options = {"ask": told.ask, "rationale": told.rationale, "tasks": tuple(told.tasks)}
        episodes = Episodes(names if len(names) > 1 else told.recipe, seed=told.seed, **options)
        looks = f"\n{LOOK} Use the tool for it." if told.task.tools.looks else ""
        try:
            for number in count():
                episode = episodes.at(number)
                shown = [vf.ImageUrlContentPart(image_url=vf.ImageUrlSource(url=u)) for u in episode.urls()]
                first, *later = episode.messages
                yield PictureTask(
                    PictureData(
                        idx=number,
                        name=episode.id,
                        prompt=[
                            vf.UserMessage(content=[*shown, vf.TextContentPart(text=first["content"] + looks)]),
                            *(SPEAKERS[m["role"]](content=m["content"]) for m in later),
                        ],
                        question=dict(episode.question),
                        pictures=episode.urls(),
                        evidence=list(episode.evidence),
                    ),
                    told.task,
                )
        finally:
            episodes.close()


SPEAKERS = {"user": vf.UserMessage, "assistant": vf.AssistantMessage}

if __name__ == "__main__":
    LookTools.run()
