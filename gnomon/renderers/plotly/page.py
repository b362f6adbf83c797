"""The page that draws figures: it puts one down, measures it and is photographed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gnomon.renderers.chromium.page import Chromium

BODY = '<div id="chart"></div>'
STYLE = "html,body{margin:0;padding:0;overflow:hidden} #chart{width:100vw;height:100vh}"


class Plotly:
    """What `render` of a family takes. The library is loaded with the first figure, and again if the browser was replaced."""

    def __init__(self, browser: Chromium, library: str) -> None:
        self.browser = browser
        self._library = library
        self._measure = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")

    def draw(
        self, figure: dict[str, Any], fonts: Sequence[str], size: tuple[int, int]
    ) -> tuple[dict[str, Any], NDArray[np.uint8]]:
        """What was put where (see measure.js), and the pixels."""
        if not self.browser.evaluate("typeof window.measured === 'function'"):
            self.browser.evaluate(f"{self._library};0")
            self.browser.evaluate(f"window.measured = {self._measure};0")
        call = f"await window.measured({json.dumps(figure)})"
        seen, image = self.browser.draw(BODY, STYLE, fonts, size, call)
        return seen, image
