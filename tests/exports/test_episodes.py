"""What environments share: the same episode for whoever asks, parts of pictures, rewards."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from gnomon.exports.environments.episodes import Episode, Episodes, inside, looked_at, png_of, url
from gnomon.truth.refused import Refused

MIX = {"mix": [{"kind": "chart/bar"}, {"kind": "geometry/triangle"}], "annotators": {"questions": 4}}


@pytest.fixture(scope="module")
def episodes() -> Iterator[Episodes]:
    found = Episodes(MIX, seed=3)
    yield found
    found.close()


def test_one_number_is_one_state(episodes: Episodes) -> None:
    """Also from several threads at once, and from another server."""
    with ThreadPoolExecutor(4) as many:
        group = list(many.map(episodes.at, [1, 1, 1, 1]))
    other = Episodes(MIX, seed=3)
    assert all(e == group[0] for e in group) and other.at(1) == group[0] and other.at(0) != group[0]
    other.close()
    with pytest.raises(Refused, match="from 0"):
        episodes.at(-1)


def test_an_episode_is_a_question_with_its_answer_held_back(episodes: Episodes) -> None:
    for number in range(4):
        episode = episodes.at(number)
        assert episode.messages[-1]["role"] == "user" and len(episode.messages) % 2 == 1
        assert episode.reward(str(episode.question["answer_text"])) == 1
        nothing = episode.question["answer_type"] == "unanswerable"
        assert episode.reward("I cannot say.") == nothing and episode.reward("") == 0
        assert [png_of(u) for u in episode.urls()] == list(episode.images)


def test_parts_of_a_picture(episodes: Episodes) -> None:
    episode = episodes.at(0)
    whole = Image.open(io.BytesIO(episode.images[0])).convert("RGB")
    part = Image.open(io.BytesIO(episode.part((10, 20, 60, 50))))
    assert part.size == (200, 120), "four times as large at most"
    assert Image.open(io.BytesIO(episode.part((-5, -5, 10_000, 10_000)))).size == whole.size
    for box, image, why in (
        ((5, 5, 5, 9), 0, "expected a part"),
        ((1, 2), 0, "expected a box"),
        ((0, 0, 9, 9), 1, "picture"),
    ):
        with pytest.raises(Refused, match=why):
            episode.part(box, image)


def test_evidence_is_looked_at(episodes: Episodes) -> None:
    """What encloses the evidence has looked at it, a far corner has not."""
    seen = [e for e in map(episodes.at, range(4)) if e.evidence]
    assert seen
    for episode in seen:
        assert episode.looked_at([(image, box) for image, box in episode.evidence]) == 1
        assert episode.looked_at([]) == 0 and episode.looked_at([(9, (0, 0, 9e3, 9e3))]) == 0
    assert looked_at([], []) == 1
    assert inside((0, 0, 10, 10), (0, 0, 5, 10)) == 0.5 and inside((3, 3, 3, 3), (0, 0, 5, 5)) == 1
    assert inside((3, 3, 3, 3), (4, 4, 5, 5)) == 0


def test_data_urls() -> None:
    assert png_of(url(b"\x89PNG...")) == b"\x89PNG..."


def test_followers_bring_what_was_said_before() -> None:
    """A conversation asks its last question, with the earlier ones answered."""
    talk = Episodes({**MIX, "annotators": {"questions": 8}}, seed=3, turns=4)
    found: list[Episode] = [talk.at(n) for n in range(3)]
    assert any(len(e.messages) > 1 for e in found)
    assert all(
        [m["role"] for m in e.messages] == ["user", "assistant"] * (len(e.messages) // 2) + ["user"] for e in found
    )
    talk.close()
