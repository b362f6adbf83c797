"""The lists of letters against the fonts themselves."""

from __future__ import annotations

from gnomon.generators.document._letters import SIGNS, WESTERN, WIDE, WIDER, WIDEST, strange, suited
from gnomon.generators.document.invoice import STYLE
from gnomon.truth.letters import glyphs


def test_fonts_have_the_letters_that_are_claimed() -> None:
    for font in STYLE["font"]:
        assert glyphs(font) >= WESTERN, font
    for font in WIDE:
        assert glyphs(font) >= WIDER, font
    assert glyphs(WIDEST) >= SIGNS


def test_a_font_is_kept_where_it_has_every_letter() -> None:
    assert suited("Lato", "Müller & Söhne, £5") == "Lato"
    assert suited("Roboto", "ООО «Ромашка»") == "Roboto"
    assert suited("Lato", "Łukasz") == suited("Roboto", "₹5") == WIDEST
    assert strange("Müller Ελένη ₹5") == "" and strange("東京") == "東" and strange("a\u200bb") == "\u200b"
