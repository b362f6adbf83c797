"""Lines of text as the glyphs that Agg lays down: each is laid out and drawn once for all pictures of an engine.

Matplotlib places a line's glyphs to a 64th of a pixel and hints each. A line that begins on a whole pixel therefore
looks alike wherever it stands, so that its glyphs can be kept. What `matplotlib.text.Text` draws there is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gnomon.truth.fonts import font_file
from gnomon.truth.letters import stack
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Glyph = tuple[NDArray[np.uint8], int, int]  # coverage, left, top

MOST = 20_000  # lines and glyphs that are kept before all are dropped: some 50 MB
CROWDED = 2.0  # pixels by which hints may move a letter on by less than the font says
MANY = 300_000  # widths of lines that are kept


@dataclass(frozen=True)
class Run:
    """A line of text: `advance` is its width with the bearings at both ends; the rest bounds its ink, from where it
    begins on the base line, in pixels. `glyphs` are (coverage, left, top), right and up from there.
    """

    advance: float
    left: float
    right: float
    above: float
    below: float
    glyphs: tuple[Glyph, ...]
    said: tuple[str, bool, int, str, int]  # family, bold, size, text, turn


class Type:
    """Fonts and what was set in them, kept by one engine."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[tuple[str, ...], bool], tuple[Any, ...]] = {}
        self._runs: dict[tuple[str, bool, int, str, int], Run] = {}
        self._glyphs: dict[tuple[Any, ...], Glyph] = {}
        self._crowds: dict[tuple[str, int, int], bool] = {}
        self._advances: dict[tuple[str, bool, int, str], float] = {}

    def font(self, family: str, bold: bool, text: str = "") -> tuple[Any, ...]:
        """FreeType's face that sets a text, and those in it that stand in for what it lacks. Rejected if none has."""
        key = (stack(family, (text,)), bold)
        if key not in self._fonts:
            self._fonts[key] = faces(*key)
        return self._fonts[key]

    def run(self, family: str, bold: bool, size: int, text: str, turn: int = 0) -> Run:
        """A line in a size in pixels, turned by 0 or 90 degrees; Rejected if the font lacks a letter of it."""
        key = (family, bold, size, text, turn)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) + len(self._glyphs) > MOST:
                self._runs.clear()
                self._glyphs.clear()
            found = self._runs[key] = self._set(*key)
        return found

    def advance(self, family: str, bold: bool, size: int, text: str) -> float:
        """How wide a line is, in pixels; kept far longer than its glyphs, for the words of running text come again."""
        key = (family, bold, size, text)
        found = self._advances.get(key)
        if found is None:
            if len(self._advances) > MANY:
                self._advances.clear()
            found = self._advances[key] = self.run(*key).advance
        return found

    def _set(self, family: str, bold: bool, size: int, text: str, turn: int) -> Run:
        import numpy as np
        from matplotlib.ft2font import LoadFlags

        fonts = self.font(family, bold, text)
        for font in fonts:
            font.set_size(size * 72 / 64, 64)
            font._set_transform(np.array([[0x10000, 0], [0, 0x10000]]), [0, 0])
        items = fonts[0]._layout(text, flags=LoadFlags.DEFAULT, features=None, language=None)
        if any(self._crowded(item.ft_object, size, item.glyph_index) for item in items[:-1]):
            items = fonts[0]._layout(text, flags=LoadFlags.NO_HINTING, features=None, language=None)
        end = 0.0
        for last in items[-1:]:
            end = last.x + float(last.ft_object.load_glyph(last.glyph_index, flags=LoadFlags.DEFAULT).horiAdvance) / 64
        seen = []
        for item in items:
            index, x, y = item.glyph_index, round(64 * item.x), round(64 * item.y)
            if index == 0:
                raise Rejected("no glyph", f"{family} cannot write {text!r}")
            own = (item.ft_object.fname, size, turn)
            glyph = self._glyph(item.ft_object, own, index, -y if turn else x, x if turn else y)
            if glyph[0].size:
                seen.append(glyph)
        if turn:
            # the ink of the line as it would stand level
            level = self.run(family, bold, size, text)
            said = (family, bold, size, text, turn)
            return Run(level.advance, level.left, level.right, level.above, level.below, tuple(seen), said)
        right = float(max((left + g.shape[1] for g, left, _ in seen), default=0))
        return Run(
            # the hints of some fonts move a letter on by less than its ink: the % of Source Serif at 13 pixels by 2
            advance=max(end, right - 1.0),
            left=float(min((left for _, left, _ in seen), default=0)),
            right=right,
            above=float(max((top for _, _, top in seen), default=0)),
            below=float(max((g.shape[0] - top for g, _, top in seen), default=0)),
            glyphs=tuple(seen),
            said=(family, bold, size, text, turn),
        )

    def _crowded(self, font: Any, size: int, index: int) -> bool:
        """Whether the hints of a font move a letter on by far less than is drawn for it: ½ of Source Serif, by 2."""
        key = (font.fname, size, index)
        if key not in self._crowds:
            from matplotlib.ft2font import LoadFlags

            glyph = font.load_glyph(index, flags=LoadFlags.DEFAULT)
            self._crowds[key] = glyph.linearHoriAdvance / 65536 - glyph.horiAdvance / 64 > CROWDED
        return self._crowds[key]

    def _glyph(self, font: Any, own: tuple[Any, ...], index: int, right: int, up: int) -> Glyph:
        """A glyph that begins so many 64ths of a pixel right of and above its line's beginning."""
        key = (own, index, right & 63, up & 63)
        found = self._glyphs.get(key)
        if found is None:
            import numpy as np
            from matplotlib.ft2font import LoadFlags, RenderMode

            turn = [[0, -0x10000], [0x10000, 0]] if own[-1] else [[0x10000, 0], [0, 0x10000]]
            font._set_transform(np.array(turn), [right & 63, up & 63])
            bitmap = font._render_glyph(index, LoadFlags.DEFAULT, RenderMode.NORMAL)
            found = self._glyphs[key] = (np.array(bitmap.buffer), int(bitmap.left), int(bitmap.top))
        coverage, left, top = found
        return coverage, left + (right >> 6), top + (up >> 6)


def faces(families: tuple[str, ...], bold: bool) -> tuple[Any, ...]:
    """The face of the first font, which takes from the others what it lacks, and theirs."""
    from matplotlib.ft2font import FT2Font

    first, *rest = (str(font_file(family, bold)) for family in families)
    others = [FT2Font(file) for file in rest]
    return FT2Font(first, _fallback_list=others), *others
