"""The viewer's server: a page, and a dataset as JSON and PNG. It answers only to this machine."""

from __future__ import annotations

import socket
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gnomon.truth.refused import Refused
from gnomon.viewer.layers import shown, thumbnail
from gnomon.viewer.shelf import Entry, Shelf, Wish

PAGE = Path(__file__).parent / "page"
PORT = 8420
LIMIT = 500  # samples of one listing at most
# nothing from outside, and no script but ours whatever a sample's text says
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
GUARDS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
HOSTS = ["127.0.0.1", "localhost"]


class Guarded:
    """Every answer has the guards, and a request that fails is told in a line, by status 500."""

    def __init__(self, inner: ASGIApp) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                for name, value in GUARDS.items():
                    MutableHeaders(scope=message)[name] = value
            await send(message)

        try:
            await self.inner(scope, receive, guarded)
        except Exception as e:  # a part that is broken, or was taken away meanwhile
            if begun:
                return
            said = f"{type(e).__name__}: {e}".split("\n")[0][:300]
            await PlainTextResponse(f"this cannot be shown: {said}\n", 500)(scope, receive, guarded)


def app(folder: Path) -> Starlette:
    """The viewer of a dataset's folder, as an ASGI application."""
    shelf = Shelf(folder)

    def page(request: Request) -> Response:
        name = request.path_params.get("name", "index.html")
        if name not in {p.name for p in PAGE.iterdir() if p.is_file()}:
            raise HTTPException(404, f"no page {name!r}")
        return FileResponse(PAGE / name, headers={"Cache-Control": "no-cache"})

    def listing(request: Request) -> Response:
        whole, wish = shelf.listing(), wish_of(request)
        found = whole.wished(wish)
        first, most = number(request, "first", 0), min(number(request, "most", 60), LIMIT)
        return JSONResponse(
            {
                "name": folder.resolve().name,
                "all": len(whole.entries),
                "unread": whole.unread,
                "found": len(found),
                "counts": whole.counts(wish),
                "samples": [brief(e) for e in found[first : first + most]],
            }
        )

    def sample(request: Request) -> Response:
        id = known(request)
        ids = [e.id for e in shelf.listing().wished(wish_of(request))]
        at = ids.index(id) if id in ids else None
        before = ids[at - 1] if at else None
        after = ids[at + 1] if at is not None and at + 1 < len(ids) else None
        around = {"at": at, "found": len(ids), "before": before, "after": after}
        images = len(shelf.pixels(id, "images"))
        layers = [{k: v for k, v in layer.items() if k != "bytes"} for layer in shelf.pixels(id, "layers")]
        return JSONResponse({**shelf.row(id), "images": images, "layers": layers, "around": around})

    def image(request: Request) -> Response:
        return png(nth(shelf.pixels(known(request), "images"), request)["bytes"])

    def thumb(request: Request) -> Response:
        return png(thumbnail(shelf.pixels(known(request), "images")[0]["bytes"]))

    def layer(request: Request) -> Response:
        found = nth(shelf.pixels(known(request), "layers"), request)
        return png(shown(found["name"], found["bytes"]))

    def known(request: Request) -> str:
        try:
            return shelf.entry(request.path_params["id"]).id
        except KeyError as e:
            raise HTTPException(404, f"no sample {request.path_params['id']!r}") from e

    return Starlette(
        routes=[
            Route("/", page),
            Route("/page/{name}", page),
            Route("/api/samples", listing),
            Route("/api/sample/{id:path}", sample),
            Route("/thumb/{id:path}", thumb),
            Route("/image/{id:path}/{n:int}", image),
            Route("/layer/{id:path}/{n:int}", layer),
        ],
        # other sites cannot reach in by giving this machine a name of theirs
        middleware=[
            Middleware(Guarded),
            Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS),
            Middleware(GZipMiddleware, minimum_size=2000),
        ],
    )


def serve(folder: Path, port: int = PORT, open_browser: bool = True) -> None:
    """Serve the viewer on this machine until it is interrupted. Port 0 takes any free one. Refused if it cannot."""
    import uvicorn

    if not (folder / "data").is_dir():
        raise Refused(f"{folder}: expected a dataset's folder with data/*.parquet, there is no {folder / 'data'}")
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    with door:
        try:
            door.bind(("127.0.0.1", port))
        except OSError as e:
            raise Refused(f"port {port} cannot be had ({e.strerror}); name another with --port, or 0 for any") from e
        address = f"http://127.0.0.1:{door.getsockname()[1]}/"
        print(f"{folder} at {address} (Ctrl-C to stop)", flush=True)
        if open_browser:
            opening = threading.Timer(0.4, webbrowser.open, (address,))
            opening.daemon = True
            opening.start()
        server = uvicorn.Server(uvicorn.Config(app(folder), log_level="warning", access_log=False))
        with suppress(KeyboardInterrupt):  # the way it is stopped, once uvicorn has closed what was open
            server.run(sockets=[door])


def wish_of(request: Request) -> Wish:
    asked = request.query_params
    return Wish(kind=asked.get("kind", ""), task=asked.get("task", ""), level=number(request, "level", 0))


def number(request: Request, name: str, default: int) -> int:
    """A whole number of the query, from 0; 400 if it is none."""
    text = request.query_params.get(name, "") or str(default)
    if not text.isascii() or not text.isdigit():
        raise HTTPException(400, f"{name}: expected a whole number, got {text!r}")
    return int(text)


def nth(things: list[dict[str, Any]], request: Request) -> dict[str, Any]:
    n: int = request.path_params["n"]
    if n >= len(things):
        raise HTTPException(404, f"there are {len(things)}, counted from 0")
    return things[n]


def brief(entry: Entry) -> dict[str, Any]:
    names = ("id", "kind", "engine", "level", "width", "height")
    return {**{name: getattr(entry, name) for name in names}, "questions": len(entry.tasks)}


def png(data: bytes) -> Response:
    return Response(data, media_type="image/png", headers={"Cache-Control": "private, max-age=60"})
