"""The page that draws figures: it puts one down, measures it and is photographed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gnomon.renderers.chromium.page import Chromium

BODY = '<div id="chart"></div>'
STYLE = "html,body{margin:0;padding:0;overflow:hidden} #chart{width:100vw;height:100vh}"
SCRIPTS = {"inked": "ink", "placed": "place", "headed": "head", "fitted": "fit", "measured": "measure"}


class Plotly:
    """What `render` of a family takes. The library is loaded with the first figure, and again if the browser was replaced."""

    def __init__(self, browser: Chromium, library: str) -> None:
        self.browser = browser
        self._library = library
        folder = Path(__file__).parent / "scripts"
        self._scripts = {k: (folder / f"{v}.js").read_text(encoding="utf-8") for k, v in SCRIPTS.items()}

    def draw(
        self, figure: dict[str, Any], fonts: Sequence[str], size: tuple[int, int]
    ) -> tuple[dict[str, Any], NDArray[np.uint8]]:
        """What was put where (see scripts/measure.js), and the pixels. Rejected if something found no room."""
        self._load()
        call = f"await window.measured({json.dumps(figure)})"
        seen, image = self.browser.draw(BODY, STYLE, fonts, size, call)
        if "again" in seen:  # the legend took other rows than were kept free
            figure["room"] |= {"rows": seen["again"], "again": True}
            return self.draw(figure, fonts, size)
        if "lacking" in seen:
            raise Rejected("no room", seen["lacking"])
        return seen, image

    def show(self, figure: str, fonts: Sequence[str], size: tuple[int, int]) -> NDArray[np.uint8]:
        """The pixels of a figure in plotly's JSON, drawn as it is."""
        self._load()
        call = f"(await Plotly.newPlot('chart', {{...{figure}, config: {{staticPlot: true}}}}), 0)"
        return self.browser.draw(BODY, STYLE, fonts, size, call)[1]

    def _load(self) -> None:
        if self.browser.evaluate("typeof window.measured === 'function'"):
            return
        self.browser.evaluate(f"{self._library};0")
        for name, script in self._scripts.items():
            self.browser.evaluate(f"window.{name} = {script};0")
