"""What a document draws reaches neither network nor files, whatever stands in it."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from helpers import need

from gnomon.renderers import chromium

BODY = """
<img src="{url}/a.png"><link rel="stylesheet" href="{url}/b.css"><iframe src="{url}/c.html"></iframe>
<object data="{url}/d.svg"></object><video src="{url}/e.mp4" autoplay></video>
<div style="width: 40px; height: 40px; background: url({url}/f.png)"></div>
<script>fetch("{url}/g"); new WebSocket("{url}/h".replace("http", "ws"))</script>
<img src="x" onerror="fetch('{url}/i')"><iframe src="{file}" width="200" height="100"></iframe>
<img src="{picture}" width="64" height="64">
"""


@pytest.fixture
def visits() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and the paths that were asked of it."""
    asked: list[str] = []

    class Note(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Note)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_nothing_is_fetched(visits: tuple[str, list[str]], tmp_path: Path) -> None:
    """Eleven ways out, none of which gets anywhere; a file's red square does not show either."""
    need("document/invoice")
    from gnomon.datasets.pixels import png

    url, asked = visits
    with urllib.request.urlopen(url) as answer:  # the server does hear who comes
        assert answer.status == 200 and asked.pop() == "/"
    red = np.zeros((64, 64, 3), np.uint8)
    red[..., 0] = 255
    (tmp_path / "red.png").write_bytes(png(red))
    page = tmp_path / "page.html"
    page.write_text("<body style='background: red'>")
    body = BODY.format(url=url, file=page.as_uri(), picture=(tmp_path / "red.png").as_uri())
    with chromium.open_engine() as engine:
        _, image = engine.draw(body, f'@import "{url}/j.css"; body {{ background: white }}', (), (400, 600))
        _, again = engine.draw(body, f"body {{ background: url({url}/k.png) }}", (), (400, 600))
    assert asked == []
    for seen in (image, again):
        reddish = (seen[..., 0].astype(int) - seen[..., 1] > 100).sum()
        assert reddish == 0
