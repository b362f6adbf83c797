"""Documents by Chromium: HTML from a template, marks from where the browser put each word."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from gnomon.renderers.chromium import version_of
from gnomon.renderers.chromium.document.marks import marks_of, picture_facts
from gnomon.renderers.chromium.document.parts import Page, page_style
from gnomon.renderers.chromium.document.templates import template
from gnomon.scenes.document import Invoice
from gnomon.truth.letters import glyphs
from gnomon.truth.picture import Picture
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.renderers.chromium.page import Chromium


def render(scene: Invoice, engine: Chromium) -> Picture:
    """The page of an invoice. Rejected if text does not fit, overlaps, breaks within a word or lacks a glyph."""
    page = Page.of(scene)
    covered(page.text, scene.look.font)  # type: ignore[attr-defined]
    body, style = template(page), page_style(page)
    laid, image = engine.draw(body, style, (page.look.font,), scene.size, measure())
    marks = marks_of(scene, laid)
    return Picture(
        images=(image,),
        marks=marks,
        facts=tuple(picture_facts(scene, laid)),
        code=alone(body, style, page.look.font),
        versions={"chromium": version_of(engine.path)},
    )


def vector(scene: Invoice, engine: Chromium, form: str) -> bytes:
    """The page as PDF. Refused if another form is wanted."""
    if form != "pdf":
        raise Refused(f"chromium writes documents as .pdf files, got .{form}")
    page = Page.of(scene)
    return engine.printed(template(page), page_style(page), (page.look.font,), scene.size)


def script(scene: Invoice) -> str:
    """The page as a document that stands alone."""
    page = Page.of(scene)
    return alone(template(page), page_style(page), page.look.font)


def alone(body: str, style: str, font: str) -> str:
    """The page as a document of its own; it wants the font installed, whose files are too long to repeat."""
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<!-- font: {font} -->\n'
        f"<style>{style}</style>\n</head>\n<body>{body}</body>\n</html>\n"
    )


@cache
def measure() -> str:
    return Path(__file__).parent.with_name("measure.js").read_text(encoding="utf-8")


def covered(text: str, font: str) -> None:
    """Rejected if the font lacks a character: the browser would take a font of the host's instead."""
    lacking = set(text) - glyphs(font)
    if lacking:
        raise Rejected("no glyph", f"{font} has no {' '.join(sorted(lacking))}")
