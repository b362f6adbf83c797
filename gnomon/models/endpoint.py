"""A model behind an OpenAI-compatible endpoint: asked with patience, which has bounds."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

from gnomon.models.cache import Reply
from gnomon.truth.refused import Refused

FIRST, LONGEST = 0.5, 60.0  # seconds of the first and of the longest pause
AGAIN = (408, 409, 425, 429, 500, 502, 503, 504, 529)  # answers after which one asks again


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """Which model, where, and how patiently it is asked. The key is never printed, stored or hashed.

    `tries` are requests at most for one answer, `timeout` seconds for each, `at_once` requests at a time, `a_minute`
    requests a minute at most (0: as many as come).
    """

    model: str
    url: str
    key: str = field(default="", repr=False)
    tries: int = 8
    timeout: float = 120.0
    at_once: int = 4
    a_minute: float = 0.0
    temperature: float = 0.7
    most: int = 4096

    @property
    def sampling(self) -> Mapping[str, Any]:
        return {"temperature": self.temperature, "max_tokens": self.most}


class Pace:
    """When the next request may go out: all wait if the server asks for it, and none goes out once it is over."""

    def __init__(self, a_minute: float) -> None:
        self.apart = 60.0 / a_minute if a_minute else 0.0
        self.next, self.lock, self.over = 0.0, threading.Lock(), threading.Event()

    def wait(self) -> None:
        with self.lock:
            start = max(self.next, time.monotonic())
            self.next = start + self.apart
        if self.over.wait(max(0.0, start - time.monotonic())):
            raise Refused("stopped")

    def hold(self, seconds: float) -> None:
        with self.lock:
            self.next = max(self.next, time.monotonic() + seconds)


@dataclass(frozen=True)
class Model:
    """A model that can be asked."""

    at: Endpoint
    client: Any
    pace: Pace

    def ask(self, messages: Any, form: Mapping[str, Any] | None, key: str) -> Reply:
        """The answer; Refused, in plain words, if there is none after all tries or if the server refuses us."""
        import openai

        trouble = ""
        for n in range(self.at.tries):
            self.pace.wait()
            try:
                more = {"response_format": form} if form is not None else {}
                made = self.client.chat.completions.create(
                    model=self.at.model,
                    messages=list(messages),
                    **self.at.sampling,
                    **more,
                    extra_headers={"Idempotency-Key": key},
                )
                return reply_of(made)
            except openai.APIStatusError as e:
                trouble = f"{e.status_code} {' '.join(str(e.message).split())[:200]}"
                if e.status_code not in AGAIN:
                    raise Refused(f"{self.at.url}: the server refuses: {self.told(trouble)}") from None
                self.pace.hold(asked_pause(e.response.headers.get("retry-after"), n))
            except (openai.APIConnectionError, openai.APIResponseValidationError, ValueError) as e:
                trouble = str(e) or type(e).__name__
                self.pace.hold(min(LONGEST, FIRST * 2**n))
        raise Refused(f"{self.at.url}: no answer after {self.at.tries} tries, the last: {self.told(trouble)}")

    def told(self, text: str) -> str:
        """What a server says, without the key that it may quote."""
        return text.replace(self.at.key, "…") if self.at.key else text


def asked_pause(told: str | None, n: int) -> float:
    """How long a server wants us to wait: seconds or a date; by ourselves longer each time."""
    own: float = min(LONGEST, FIRST * 2**n)
    try:
        return min(LONGEST, float(told)) if told is not None else own
    except ValueError:
        try:
            return max(0.0, min(LONGEST, parsedate_to_datetime(told or "").timestamp() - time.time()))
        except ValueError:
            return own


def reply_of(made: Any) -> Reply:
    """The text of a completion; ValueError if it is none."""
    if not getattr(made, "choices", None):
        raise ValueError("an answer without choices")
    choice = made.choices[0]
    refusal = getattr(choice.message, "refusal", None)
    usage = made.usage
    tokens = (usage.prompt_tokens or 0, usage.completion_tokens or 0) if usage is not None else (0, 0)
    text = (choice.message.content or "").encode("utf-8", "replace").decode()  # halves of letters cannot be kept
    return Reply(text, "refusal" if refusal else str(choice.finish_reason or "stop"), *tokens)


@contextmanager
def open_model(at: Endpoint) -> Iterator[Model]:
    """A model to be asked. Refused if the client is not installed."""
    try:
        import openai
    except ImportError as e:
        raise Refused("models are asked by the package openai: pip install 'gnomon[models]'") from e
    if not at.url.startswith(("http://", "https://")):
        raise Refused(f"--base-url: expected http://… or https://…, got {at.url!r}")
    with openai.OpenAI(api_key=at.key or "none", base_url=at.url, timeout=at.timeout, max_retries=0) as client:
        yield Model(at, client, Pace(at.a_minute))
