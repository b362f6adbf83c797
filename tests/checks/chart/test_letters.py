"""Letters that are not those of their mark are found: boxes, another word, letters that do not join, the wrong side.

Of 133 words in fifteen scripts, as matplotlib draws them at the sizes of charts, the least alike was 0.73, the
median 0.87; of the faults below the most alike is 0.44.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers import need
from lettered_tables import words, write_table
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, features

from gnomon.checks.chart.letters import ALIKE, WRITTEN, best
from gnomon.checks.lettering import coverage
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.renderers.engines import Engines
from gnomon.scenes.chart import Chart
from gnomon.truth.fonts import font_file
from gnomon.truth.letters import glyphs
from gnomon.truth.picture import Box, Mark

WRONG: dict[str, tuple[str, str, dict[str, Any]]] = {
    "another word": ("القاهرة", "المدينة", {}),
    "letters that do not join": ("القاهرة", "القاهرة", {"layout_engine": ImageFont.Layout.BASIC}),
    "from the wrong side": ("ירושלים", "םילשורי", {}),
    "boxes": ("Москва", "\U000f0000" * 6, {}),
    "one letter": ("Хлеб", "Хлев", {}),
    "a lost letter": ("CO₂", "CO", {}),
    "vowels beside their letters": ("दिल्ली", "दिल्ली", {"layout_engine": ImageFont.Layout.BASIC}),
}


def font_of(text: str) -> str:
    return next(f for f in ("DejaVu Sans", "IBM Plex Sans Arabic", "Hind") if set(text) <= glyphs(f))


def written(text: str, font: str, **how: Any) -> tuple[NDArray[np.uint8], Box]:
    """A picture of a line at the size of a label, and the box of its ink."""
    face = ImageFont.truetype(str(font_file(font)), 15, **how)
    image = Image.new("RGB", (160, 50), "#ffffff")
    ImageDraw.Draw(image).text((20, 32), text, font=face, fill="#202020", anchor="ls")
    pixels = np.asarray(image)
    rows, columns = np.nonzero(pixels.min(axis=-1) < 200)
    sides = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    return pixels, Box(*map(float, sides))


@pytest.mark.skipif(not features.check("raqm"), reason="Pillow has no library that shapes letters")
@pytest.mark.parametrize("fault", WRONG)
def test_wrong_letters_are_found(fault: str) -> None:
    claimed, drawn, how = WRONG[fault]
    font = font_of(claimed)
    for text, right in ((claimed, True), (drawn, False)):
        pixels, box = written(text, font, **({} if right else how))
        assert coverage(pixels, box) is not None
        found = best(pixels, Mark(id="title", kind="title", box=box, text=claimed), font)
        assert found is not None and (found >= ALIKE) is right, (text, found)


@pytest.mark.skipif(not features.check("raqm"), reason="Pillow has no library that shapes letters")
@pytest.mark.parametrize("engine", ["matplotlib", "plotly"])
@pytest.mark.parametrize("script", list(words()))
def test_each_engine_writes_what_is_claimed(script: str, engine: str, engines: Engines, tmp_path: Path) -> None:
    need("chart/bar")
    if script in ("chinese", "japanese", "korean", "mixed") and not glyphs("Noto Sans SC"):
        pytest.skip("the extra `letters` is not installed")
    source = write_table(tmp_path / script, script, 5)
    sample, turned = make(only("chart/bar", seed=5, engine=engine, source=source).draw(5), engines)
    assert sample is not None, turned
    assert isinstance(sample.scene, Chart)
    image = np.asarray(Image.open(BytesIO(sample.images[0])).convert("RGB"))
    ids = {e.id for e in sample.scene.elements if isinstance(e, WRITTEN)}
    marks = [m for m in sample.marks if m.id in ids and m.text and m.visible == 1.0]
    found = {m.text: best(image, m, sample.scene.look.font) for m in marks}
    own = set(words()[script]["rows"]) & set(found)
    assert len(own) >= 2
    assert not [(t, s) for t, s in found.items() if s is not None and s < ALIKE]
    assert any(found[t] is not None for t in own)
