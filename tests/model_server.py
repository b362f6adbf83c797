"""A server of chat completions on this machine that plays a model: honest, lying, slow, limiting, failing, malformed,
cut short or refusing. It counts what it was asked and what it answered.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from gnomon.annotators.gate.lies import LIES
from gnomon.annotators.gate.slots import Slot, Slotted
from gnomon.annotators.gate.truths import truths
from gnomon.truth.chance import digest

Answer = Callable[[Mapping[str, Any], Mapping[str, Any]], "Mapping[str, Any] | None"]


@dataclass
class Plays:
    """How the server behaves. `answer` makes of a document and one of its items what is answered to it, None: nothing.

    Of every so many requests one is answered by 429 or 500, or malformed, or cut short, or refused; 0: none is.
    """

    answer: Answer
    limits: int = 0
    fails: int = 0
    malformed: int = 0
    short: int = 0
    refuses: int = 0
    slow: float = 0.0
    whole: Callable[[Mapping[str, Any]], str] | None = None
    key: str = ""


@dataclass
class Server:
    """Where it is and what it counted: `answered` are items whose answer went out, by job and id; `asked` are requests
    by the key that each has for itself.
    """

    plays: Plays
    url: str = ""
    requests: int = 0
    answered: Counter[str] = field(default_factory=Counter)
    keys: list[str] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    lock: Any = field(default_factory=threading.Lock)


@contextmanager
def model_server(plays: Plays) -> Iterator[Server]:
    server = Server(plays)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), handler(server))
    httpd.daemon_threads = True
    server.url = f"http://127.0.0.1:{httpd.server_port}/v1"
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()


def handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            return

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with server.lock:
                server.requests += 1
                n = server.requests
                server.keys.append(self.headers.get("authorization", ""))
                server.asked[self.headers.get("idempotency-key", "")] += 1
                server.bodies.append(body)
            plays = server.plays
            time.sleep(plays.slow)
            if plays.key and self.headers.get("authorization") != f"Bearer {plays.key}":
                self.send(401, {"error": {"message": f"wrong key {self.headers.get('authorization')}"}})
                return
            if plays.limits and n % plays.limits == 0:
                self.send(429, {"error": {"message": "slowly"}}, ("Retry-After", "0.05"))
                return
            if plays.fails and n % plays.fails == 0:
                self.send(500, {"error": {"message": "broken"}})
                return
            ended, refusal, ids = "stop", None, []
            if plays.whole is not None:
                content = plays.whole(body)
            else:
                document = json.loads(body["messages"][-1]["content"])
                items = [(i["id"], plays.answer(document, i)) for i in document["items"]]
                content = json.dumps({"items": [{"id": id, **own} for id, own in items if own is not None]})
                ids = [f"{document['job']} {i['id']}" for i in document["items"]]
            if plays.malformed and n % plays.malformed == 0:
                content, ids = content[: len(content) // 2] + "}", []
            if plays.short and n % plays.short == 0:
                content, ended, ids = content[:40], "length", []
            if plays.refuses and n % plays.refuses == 0:
                content, refusal, ids = "", "I cannot help with that.", []
            message = {"role": "assistant", "content": content, "refusal": refusal}
            usage = {"prompt_tokens": len(json.dumps(body)) // 4, "completion_tokens": len(content) // 4}
            answer = {
                "id": f"c{n}", "object": "chat.completion", "created": 0, "model": body["model"],
                "choices": [{"index": 0, "message": message, "finish_reason": ended}],
                "usage": {**usage, "total_tokens": sum(usage.values())},
            }  # fmt: skip
            if self.send(200, answer):
                with server.lock:
                    server.answered.update(ids)

        def send(self, status: int, data: Mapping[str, Any], *headers: tuple[str, str]) -> bool:
            text = json.dumps(data).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(text)))
                for name, value in headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(text)
                return True
            except OSError:  # the one who asked is gone
                return False

    return Handler


def taken_apart(item: Mapping[str, Any]) -> Slotted:
    """The text of an item as the gate has it."""
    source, slots, at = "", [], 0
    for m in re.finditer(r"\{([a-z]{1,2})\}", item["text"]):
        source += item["text"][at : m.start()]
        text = item["slots"][m[1]]
        slots.append(Slot(m[1], text, len(source), len(source) + len(text), False))
        source, at = source + text, m.end()
    return Slotted(source + item["text"][at:], tuple(slots), item["kind"] == "question")


def honest(document: Mapping[str, Any], item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same in other words."""
    ways = list(truths(taken_apart(item)))
    return {"text": ways[digest(item["id"], "honest") % len(ways)]}


def lying(document: Mapping[str, Any], item: Mapping[str, Any]) -> Mapping[str, Any]:
    """One of the lies of the audit that the text allows of."""
    of, n = taken_apart(item), digest(item["id"], "lying") % 1000
    told = [t for lie in LIES.values() if (t := lie(of, n)) is not None and t != of.text]
    return {"text": told[n % len(told)]}
