"""Which font writes which letter."""

from __future__ import annotations

import pytest

from gnomon.truth.letters import glyphs, stack
from gnomon.truth.rejected import Rejected


def test_a_font_is_kept_where_it_has_every_letter() -> None:
    assert stack("Lato", ("Müller & Söhne", "5 %")) == ("Lato",)
    assert stack("Roboto", ("Москва",)) == ("Roboto",)


def test_a_script_takes_one_font_and_signs_stand_in() -> None:
    assert stack("Lato", ("שלום",)) == ("DejaVu Sans",)
    assert stack("Lato", ("مدينة", "kg")) == ("IBM Plex Sans Arabic",)
    assert stack("DejaVu Sans", ("لاہور",)) == ("IBM Plex Sans Arabic",), "DejaVu Sans lacks a letter of it"
    first, *rest = stack("Lato", ("CO₂",))
    assert first == "Lato" and len(rest) == 1 and "₂" in glyphs(rest[0])
    both = stack("Lato", ("हिन्दी", "ไทย"))
    assert set(both) == {"Lato", "Hind", "Sarabun"}


def test_a_letter_that_no_font_has_is_named() -> None:
    with pytest.raises(Rejected, match="no font has ᚠ"):
        stack("Lato", ("ᚠ",))
    with pytest.raises(Rejected, match=r"U\+202E"):
        stack("Lato", ("abc\u202edef",))
