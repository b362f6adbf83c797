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
# a line runs from the side on which its first letter begins
STYLE = (
    "html{overflow:hidden} body{margin:0;padding:0} #chart{transform-origin:0 0} #chart text{unicode-bidi:plaintext}"
)
# frames are photographed in pixels of the page only, so that for a fine screen the drawn chart itself is enlarged
MAGNIFIED = (
    "window.magnified = (by) => { document.getElementById('chart').style.transform = by > 1 ? `scale(${by})` : ''; }"
)
SCRIPTS = {
    "inked": "ink",
    "inset": "inset",
    "placed": "place",
    "headed": "head",
    "fitted": "fit",
    "measured": "measure",
}


class Plotly:
    """What `render` of a family takes. The browser loads the library with each new page, also when it was replaced."""

    def __init__(self, browser: Chromium, library: str) -> None:
        folder = Path(__file__).parent / "scripts"
        own = [f"window.{k} = {(folder / f'{v}.js').read_text(encoding='utf-8')}" for k, v in SCRIPTS.items()]
        browser.scripts = (library, MAGNIFIED, *own)
        self.browser = browser

    def vector(self, figure: dict[str, Any], fonts: Sequence[str], size: tuple[int, int], form: str) -> bytes:
        """A figure, laid out as `draw` does, as SVG or PDF. Refused if kaleido is not installed."""
        from gnomon.renderers.plotly.vector import written

        self.draw(figure, fonts, size)  # which keeps what it laid out in the page
        call = "(({data, layout}) => ({data, layout}))(document.getElementById('chart').laid)"
        laid = self.browser.asked(call)
        size = (laid["layout"]["width"], laid["layout"]["height"])
        return written(laid, size, form, self.browser.path)

    def draw(
        self, figure: dict[str, Any], fonts: Sequence[str], size: tuple[int, int], scale: int = 1
    ) -> tuple[dict[str, Any], NDArray[np.uint8]]:
        """What was put where (see scripts/measure.js), and `scale` by `scale` pixels for each of these. Rejected if
        something found no room."""
        call = f"await window.measured({json.dumps(figure)}, {scale})"
        seen, image = self.browser.draw(BODY, STYLE, fonts, (size[0] * scale, size[1] * scale), call)
        if "again" in seen:  # the legend took other rows than were kept free
            figure["room"] |= {"rows": seen["again"], "again": True}
            return self.draw(figure, fonts, size, scale)
        if "lacking" in seen:
            raise Rejected("no room", seen["lacking"])
        width, height = seen["size"]["width"], seen["size"]["height"]  # of a circle smaller than what was asked for
        return seen, image[: height * scale, : width * scale]

    def show(self, figure: str, fonts: Sequence[str], size: tuple[int, int], scale: int = 1) -> NDArray[np.uint8]:
        """The pixels of a figure in plotly's JSON, drawn as it is."""
        call = f"(await Plotly.newPlot('chart', {figure}), magnified({scale}), 0)"
        return self.browser.draw(BODY, STYLE, fonts, (size[0] * scale, size[1] * scale), call)[1]
