"""An OpenEnv server: a question about pictures, a closer look where it is wanted, a reward for the answer.

    python -m gnomon.exports.environments.openenv_server recipe.yaml --seed 7 --port 8000

`reset(seed=n)` begins episode n, the same for all members of a group; without a seed the next one that nobody has had.
`step({"look": [left, top, right, bottom], "image": 0})` shows that part enlarged, `step({"answer": "…"})` ends it.
"""

from __future__ import annotations

import argparse
import base64
from collections.abc import Iterator
from itertools import count
from typing import Any

from openenv.core.env_server.http_server import create_app
from openenv.core.env_server.interfaces import Environment
from openenv.core.env_server.types import Action, EnvironmentMetadata, Observation, State
from pydantic import Field

from gnomon.exports.environments.episodes import LOOK, Episode, Episodes
from gnomon.truth.refused import Refused


class Reply(Action):  # type: ignore[misc]
    """An answer, which ends the episode; or a part of a picture to look at."""

    answer: str = Field("", description="the answer, in words; ends the episode")
    look: list[float] = Field([], description="left, top, right, bottom in pixels of the part to be shown")
    image: int = Field(0, description="which picture, counted from 0")


class Sight(Observation):  # type: ignore[misc]
    """What is seen: messages with their pictures at the beginning, then the parts that are looked at.

    `images` are PNG files in base64, which stand before the first message. `text` says what else there is to say,
    and at the end `looked_at` which share of what shows the answer was looked at closer.
    """

    messages: list[dict[str, str]] = Field([])
    images: list[str] = Field([])
    text: str = ""
    looked_at: float | None = None


class Looking(State):  # type: ignore[misc]
    """Where an episode stands: its number, and the parts that were looked at as picture and box."""

    number: int = -1
    looked: list[tuple[int, list[float]]] = Field([])


class Pictures(Environment):  # type: ignore[misc]
    """One session. Many share the episodes of a server."""

    SUPPORTS_CONCURRENT_SESSIONS = True

    def __init__(self, episodes: Episodes, numbers: Iterator[int], looks: int) -> None:
        super().__init__()
        self.episodes, self.numbers, self.looks = episodes, numbers, looks
        self.episode: Episode | None = None
        self._state = Looking()

    def reset(self, seed: int | None = None, episode_id: str | None = None, **more: Any) -> Sight:
        number = next(self.numbers) if seed is None else seed
        self.episode = self.episodes.at(number)
        self._state = Looking(episode_id=episode_id or self.episode.id, number=number)
        messages = [dict(m) for m in self.episode.messages]
        return Sight(
            messages=messages,
            images=[base64.b64encode(image).decode() for image in self.episode.images],
            text=f"{LOOK} At most {self.looks} times." if self.looks else "",
        )

    def step(self, action: Reply, timeout_s: float | None = None, **more: Any) -> Sight:
        if self.episode is None:
            return Sight(text="expected a reset before the first step", done=True, reward=0.0)
        self._state.step_count += 1
        if not action.look:
            reward = self.episode.reward(action.answer)
            seen = self.episode.looked_at(self._state.looked)
            self.episode = None
            return Sight(done=True, reward=reward, looked_at=seen)
        if len(self._state.looked) >= self.looks:
            return Sight(text=f"no more than {self.looks} looks; answer now", reward=0.0)
        try:
            part = self.episode.part(action.look, action.image)
        except Refused as no:
            return Sight(text=str(no), reward=0.0)
        self._state.looked = [*self._state.looked, (action.image, action.look)]
        return Sight(images=[base64.b64encode(part).decode()], reward=0.0)

    @property
    def state(self) -> Looking:
        return self._state

    def get_metadata(self) -> EnvironmentMetadata:
        return EnvironmentMetadata(name="gnomon", description="Questions about pictures drawn by code", version="1.0.0")


def app(recipe: Any, *, seed: int = 0, looks: int = 4, sessions: int = 64, **options: Any) -> Any:
    """The FastAPI application of a recipe. Parts may be looked at `looks` times; options are those of exports."""
    episodes, numbers = Episodes(recipe, seed=seed, **options), count()
    return create_app(
        lambda: Pictures(episodes, numbers, looks), Reply, Sight, env_name="gnomon", max_concurrent_envs=sessions
    )


if __name__ == "__main__":
    import uvicorn

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", nargs="+", help="a recipe, or names of kinds")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--looks", type=int, default=4, help="how often a part may be looked at; 0 for single turns")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    given = parser.parse_args()
    uvicorn.run(app(given.recipe, seed=given.seed, looks=given.looks), host=given.host, port=given.port)
