"""Environments served and loaded by the packages they are for."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gnomon.exports.environments.episodes import Episodes

MIX = {"mix": [{"kind": "chart/bar"}, {"kind": "geometry/triangle"}], "annotators": {"questions": 2}}
NAMES = "chart/bar geometry/triangle"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if begun in another folder: verifiers has a package called like a link of this repository's root."""
    root = Path(__file__).parents[2]
    monkeypatch.setattr(sys, "path", [p for p in sys.path if Path(p).resolve() != root])


def right(number: int) -> str:
    """The answer of an episode."""
    episodes = Episodes(MIX, seed=3)
    answer = str(episodes.at(number).question["answer_text"])
    episodes.close()
    return answer


def test_openenv() -> None:
    """A group of two sessions over WebSocket: one and the same state, looks, an end, a reward."""
    pytest.importorskip("openenv.core", reason="openenv-core is not installed: see `make test-consumers`")
    client = pytest.importorskip("fastapi.testclient")
    from gnomon.exports.environments.openenv_server import app

    def told(session: Any, kind: str, **data: Any) -> dict[str, Any]:
        session.send_json({"type": kind, "data": data} if kind != "state" else {"type": kind})
        answer = session.receive_json()
        assert answer["type"] == ("state" if kind == "state" else "observation"), answer
        found: dict[str, Any] = answer["data"]
        return found

    http = client.TestClient(app(MIX, seed=3, looks=1))
    assert http.get("/metadata").json()["name"] == "gnomon"
    assert "look" in http.get("/schema").json()["action"]["properties"]
    with http.websocket_connect("/ws") as one, http.websocket_connect("/ws") as other:
        first = told(one, "reset", seed=1)
        assert told(other, "reset", seed=1) == first and not first["done"]
        picture = Image.open(io.BytesIO(base64.b64decode(first["observation"]["images"][0])))
        assert first["observation"]["messages"][-1]["role"] == "user" and picture.width > 100
        seen = told(one, "step", look=[10, 10, 60, 40])
        part = Image.open(io.BytesIO(base64.b64decode(seen["observation"]["images"][0])))
        assert part.size == (200, 120) and not seen["done"]
        assert "answer now" in told(one, "step", look=[10, 10, 60, 40])["observation"]["text"]
        assert "expected a part" in told(other, "step", look=[9, 9, 9, 9])["observation"]["text"]
        assert told(one, "state")["looked"] == [[0, [10, 10, 60, 40]]]
        end = told(one, "step", answer=right(1))
        assert end["done"] and end["reward"] == 1 and 0 <= end["observation"]["looked_at"] <= 1
        assert told(other, "step", answer="no idea")["reward"] == 0
        free = [told(session, "reset")["observation"]["messages"] for session in (one, other)]
        assert free[0] != free[1], "without a seed each reset is an episode of its own"


@pytest.mark.usefixtures("elsewhere")
def test_verifiers() -> None:
    """The taskset is endless and the same each time; rewards and metrics are computed by verifiers itself."""
    vf = pytest.importorskip("verifiers.v1", reason="verifiers is not installed: see `make test-consumers`")
    from verifiers.v1.graph import MessageNode

    from gnomon.exports.environments.verifiers_taskset import PictureTaskset, PictureTasksetConfig

    def taskset(**given: Any) -> Any:
        return PictureTaskset(PictureTasksetConfig(recipe=NAMES, seed=3, **given))

    assert taskset().INFINITE
    tasks = list(islice(taskset(), 3))
    assert [t.hash for t in islice(taskset(), 3)] == [t.hash for t in tasks] and len({t.hash for t in tasks}) == 3
    assert tasks[0].data.prompt[0].content[0].image_url.url.startswith("data:image/png;base64,")
    assert not tasks[0].toolsets(tasks[0].config)

    def scored(task: Any, reply: str) -> Any:
        said = [*task.data.prompt, vf.AssistantMessage(content=reply)]
        nodes = [MessageNode(parent=i - 1 if i else None, message=m, sampled=m is said[-1]) for i, m in enumerate(said)]
        trace = vf.Trace(
            agent=vf.AgentInfo(config=vf.AgentConfig()),
            task=vf.TraceTask(type=type(task).__name__, data=task.data),
            nodes=nodes,
        )
        asyncio.run(task.score(trace))
        return trace

    for task in tasks:
        assert scored(task, f"So it is <answer>{task.data.question['answer_text']}</answer>").reward == 1
        assert scored(task, "I do not know.").reward == 0
    assert 0 <= scored(tasks[0], "1").metrics["looked_at"] <= 1


@pytest.mark.usefixtures("elsewhere")
def test_verifiers_looks() -> None:
    """The tool shows parts, as MCP has pictures, and no more than it may."""
    pytest.importorskip("verifiers.v1", reason="verifiers is not installed: see `make test-consumers`")
    from gnomon.exports.environments.verifiers_taskset import LookConfig, PictureTaskset, PictureTasksetConfig

    config = PictureTasksetConfig(recipe=NAMES, seed=3, task={"tools": LookConfig(looks=2)})
    task = next(iter(PictureTaskset(config)))
    (tools,) = task.toolsets(task.config)
    asyncio.run(tools.setup_task(type(task.data).model_validate_json(task.data.model_dump_json())))
    (picture,) = tools.look(10, 10, 60, 40)
    assert Image.open(io.BytesIO(base64.b64decode(picture.data))).size == (200, 120)
    assert "expected a part" in tools.look(9, 9, 9, 9)[0].text
    tools.look(0, 0, 50, 50)
    assert "answer now" in tools.look(0, 0, 50, 50)[0].text and len(tools.state.boxes) == 2


def test_nemo_gym() -> None:
    """Rows are what its agents send, and the server's `verify` rewards them."""
    gym = pytest.importorskip("nemo_gym.openai_utils", reason="nemo-gym is not installed: see `make test-consumers`")
    client = pytest.importorskip("fastapi.testclient")
    from unittest.mock import MagicMock

    from nemo_gym.server_utils import ServerClient

    from gnomon.exports.environments.nemo_gym_server import PicturesConfig, PicturesServer, rows

    config = PicturesConfig(host="127.0.0.1", port=8080, entrypoint="", name="pictures")
    server = client.TestClient(
        PicturesServer(config=config, server_client=MagicMock(spec=ServerClient)).setup_webserver()
    )
    for row in map(json.loads, map(json.dumps, rows(MIX, 2, seed=3))):
        for answer, reward in ((row["verifier_metadata"]["question"]["answer_text"], 1.0), ("no idea", 0.0)):
            said = {"type": "output_text", "text": f"The answer is {answer}", "annotations": []}
            message = {"id": "m", "type": "message", "role": "assistant", "status": "completed", "content": [said]}
            response = gym.NeMoGymResponse(
                id="r",
                created_at=0.0,
                model="m",
                object="response",
                output=[message],
                parallel_tool_calls=True,
                tool_choice="auto",
                tools=[],
            )
            told = server.post("/verify", json={**row, "response": response.model_dump(mode="json")})
            assert told.status_code == 200 and told.json()["reward"] == reward, told.text
