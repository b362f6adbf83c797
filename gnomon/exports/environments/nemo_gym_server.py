"""A NeMo Gym resources server: rows of questions about pictures, and the reward for what is said to them.

    python -m gnomon.exports.environments.nemo_gym_server recipe.yaml -n 1000 --seed 7 > train.jsonl      # the rows
    entrypoint: …/nemo_gym_server.py                                               # in the server's configuration

Single turns: NeMo Gym's agents hand on what tools give as text, so that a part of a picture could not be seen.
All members of a group get one row, which holds all that they see.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any, ClassVar

from nemo_gym.base_resources_server import (
    BaseResourcesServerConfig,
    BaseVerifyRequest,
    BaseVerifyResponse,
    ReverifyMode,
    SimpleResourcesServer,
)

from gnomon.datasets.load import Recipes
from gnomon.datasets.score import score
from gnomon.exports.environments.episodes import Episode, Episodes


class PicturesConfig(BaseResourcesServerConfig):  # type: ignore[misc]
    REVERIFY_MODE: ClassVar[ReverifyMode] = ReverifyMode.STATELESS


class PicturesVerifyRequest(BaseVerifyRequest):  # type: ignore[misc]
    """A row with what was said; `verifier_metadata` holds the `question` that `gnomon.score` takes, or its JSON."""

    verifier_metadata: dict[str, Any]


class PicturesVerifyResponse(BaseVerifyResponse):  # type: ignore[misc]
    verifier_metadata: dict[str, Any]


class PicturesServer(SimpleResourcesServer):  # type: ignore[misc]
    config: PicturesConfig

    async def verify(self, body: PicturesVerifyRequest) -> PicturesVerifyResponse:
        question = body.verifier_metadata["question"]
        asked = json.loads(question) if isinstance(question, str) else question
        return PicturesVerifyResponse(**body.model_dump(), reward=score(asked, said_last(body.response.output)) or 0.0)


def said_last(output: list[Any]) -> str:
    """The text of the last message of a response."""
    messages = [item for item in output if item.type == "message"]
    return "".join(part.text for part in messages[-1].content if part.type == "output_text") if messages else ""


def rows(recipe: Recipes, count: int, *, seed: int = 0, **options: Any) -> Iterator[dict[str, Any]]:
    """Rows of questions about pictures of a recipe; options are those of exports."""
    episodes = Episodes(recipe, seed=seed, **options)
    try:
        yield from (row(episodes.at(number)) for number in range(count))
    finally:
        episodes.close()


def row(episode: Episode) -> dict[str, Any]:
    first, *later = episode.messages
    shown = [{"type": "input_image", "image_url": url, "detail": "auto"} for url in episode.urls()]
    said = [{"role": "user", "content": [*shown, {"type": "input_text", "text": first["content"]}]}, *map(dict, later)]
    return {
        "responses_create_params": {"input": said},
        "verifier_metadata": {"id": episode.id, "question": episode.question},
    }


if __name__ == "__main__":
    if len(sys.argv) == 1:
        PicturesServer.run_webserver()
    else:
        parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument("recipe", nargs="+", help="a recipe, or names of kinds")
        parser.add_argument("-n", type=int, default=100, help="rows")
        parser.add_argument("--seed", type=int, default=0)
        given = parser.parse_args()
        for made in rows(given.recipe, given.n, seed=given.seed):
            print(json.dumps(made, ensure_ascii=False))
