"""The README's example is what gnomon makes today."""

from __future__ import annotations

from pathlib import Path

from gnomon.commands.example import KIND, PICTURE, example, placed
from gnomon.renderers.engines import Engines

ROOT = Path(__file__).parents[2]


def test_the_readme_shows_what_is_made(engines: Engines) -> None:
    """If this fails, `make gallery` writes it anew."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    picture, text = example(engines)
    assert KIND in text and (ROOT / PICTURE).is_file() and picture.startswith(b"\x89PNG")
    assert text in page and placed(page, text) == page


def test_a_page_without_a_place_stays_as_it_is() -> None:
    assert placed("# Another page\n", "text") == "# Another page\n"
