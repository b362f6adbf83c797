"""The one page: its head with fonts stays, its style and body are replaced for every picture."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from gnomon.renderers.chromium import is_shell, pixels
from gnomon.renderers.chromium.pipe import Gone, Pipe
from gnomon.renderers.trouble import Trouble
from gnomon.truth.fonts import font_file

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# nothing may be fetched or run by what is drawn: style in the page, fonts and pictures as data
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
BLANK = (
    f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
    f'content="{POLICY}"><style id="style"></style></head><body></body></html>'
)
REPLACE = """(async () => {{
  document.getElementById("style").textContent = {style};
  document.body.innerHTML = {body};
  await document.fonts.ready;
  return {measure};
}})()"""


class Chromium:
    """What `render` of a family takes. The browser starts with the first picture, and once more if it dies."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.frames = is_shell(path)
        self.scripts: tuple[str, ...] = ()  # libraries, run in every new page
        self._pipe: Pipe | None = None
        self._session = ""
        self._size = (0, 0)
        self._fonts: set[str] = set()

    def draw(
        self, body: str, style: str, fonts: Sequence[str], size: tuple[int, int], measure: str = "null"
    ) -> tuple[Any, NDArray[np.uint8]]:
        """What the JavaScript expression `measure` gives (as JSON) of a body under a style, and the pixels of it."""
        try:
            return self._draw(body, style, fonts, size, measure)
        except Trouble:
            self.close()
            return self._draw(body, style, fonts, size, measure)

    def _draw(
        self, body: str, style: str, fonts: Sequence[str], size: tuple[int, int], measure: str
    ) -> tuple[Any, NDArray[np.uint8]]:
        self._ready()
        for font in fonts:
            self._load(font)
        self._resize(size)
        script = REPLACE.format(style=json.dumps(style), body=json.dumps(body), measure=f"JSON.stringify({measure})")
        return json.loads(self._evaluate(script)), self._photograph()

    def asked(self, measure: str) -> Any:
        """What a JavaScript expression gives (as JSON) of what stands in the page."""
        return json.loads(self._evaluate(f"JSON.stringify({measure})"))

    def printed(self, body: str, style: str, fonts: Sequence[str], size: tuple[int, int]) -> bytes:
        """The PDF of a body under a style, on one sheet of this size."""
        self.draw(body, style, fonts, size)
        inches = {"paperWidth": size[0] / 96, "paperHeight": size[1] / 96}
        edges = {f"margin{side}": 0 for side in ("Top", "Bottom", "Left", "Right")}
        made = self._call("Page.printToPDF", printBackground=True, pageRanges="1", **inches, **edges)
        return base64.b64decode(made["data"])

    def close(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        self._pipe, self._size, self._fonts = None, (0, 0), set()

    def _ready(self) -> None:
        if self._pipe is not None:
            return
        pipe = self._pipe = Pipe(self.path, self.frames)
        shape: dict[str, Any] = {"width": 800, "height": 1100, "enableBeginFrameControl": True} if self.frames else {}
        target = pipe.call("Target.createTarget", url="about:blank", **shape)["targetId"]
        self._session = pipe.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._call("Page.enable")
        self._call("Inspector.enable")  # it tells when the page crashes
        self._call(
            "Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0
        )
        frame = self._call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self._call("Page.setDocumentContent", frameId=frame, html=BLANK)
        for script in self.scripts:
            self._evaluate(f"{script};0")

    def _call(self, method: str, **params: Any) -> dict[str, Any]:
        assert self._pipe is not None
        return self._pipe.call(method, self._session, **params)

    def _evaluate(self, script: str) -> Any:
        got = self._call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in got:
            thrown = got["exceptionDetails"]
            raise Trouble(f"in the page: {thrown.get('exception', {}).get('description') or thrown.get('text')}")
        return got["result"].get("value")

    def _load(self, font: str) -> None:
        """Send a font's files once, in a style element of its own, and wait until both weights are there."""
        if font in self._fonts:
            return
        script = (
            "(async () => {{ const s = document.createElement('style'); s.textContent = {rules}; "
            "document.head.insertBefore(s, document.getElementById('style')); "
            "const got = await Promise.all([400, 700].map(w => document.fonts.load(w + ' 16px ' + {name}))); "
            "return got.map(g => g.length).join() }})()"
        ).format(rules=json.dumps(font_face(font)), name=json.dumps(f"'{font}'"))
        loaded = self._evaluate(script)
        if loaded != "1,1":
            raise Trouble(f"expected the browser to load two weights of {font}, it loaded {loaded}")
        self._fonts.add(font)

    def _resize(self, size: tuple[int, int]) -> None:
        if size != self._size:
            self._call(
                "Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1, mobile=False
            )
            self._size = size

    def _photograph(self) -> NDArray[np.uint8]:
        width, height = self._size
        for _ in range(8):  # the first frame of a page, or of a size, may come without a picture
            if self.frames:
                shot = {"format": "png", "optimizeForSpeed": True}
                data = self._call("HeadlessExperimental.beginFrame", screenshot=shot).get("screenshotData", "")
            else:
                clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
                data = self._call("Page.captureScreenshot", format="png", optimizeForSpeed=True, clip=clip)["data"]
            if data:
                image = pixels(base64.b64decode(data))
                if image.shape[:2] == (height, width):
                    return image
        raise Gone("the browser gave no picture of the right size")


@cache
def font_face(family: str) -> str:
    """CSS @font-face rules with a font as data URLs: regular and bold, or one for both if it has one weight."""
    files = {font_file(family): "400", font_file(family, True): "700"}
    if len(files) == 1:
        files = {font_file(family): "400 700"}
    return "".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{base64.b64encode(file.read_bytes()).decode()})}}"
        for file, weight in files.items()
    )
