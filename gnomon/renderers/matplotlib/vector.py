"""Vector files by matplotlib's own writers of SVG and PDF, told at once what to draw, as Agg is."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any, Literal

INCH = 72


def written(form: Literal["svg", "pdf"], width: int, height: int, draw: Callable[[Any], None]) -> bytes:
    """The bytes of a file of that form, of so many pixels, with what `draw` draws; the same each time."""
    return {"svg": svg, "pdf": pdf}[form](width, height, draw)


def svg(width: int, height: int, draw: Callable[[Any], None]) -> bytes:
    import matplotlib
    from matplotlib.backends.backend_svg import RendererSVG

    file = StringIO()
    with matplotlib.rc_context({"svg.hashsalt": "gnomon"}):
        renderer: Any = RendererSVG(width, height, file, image_dpi=INCH, metadata={"Date": None})
        draw(renderer)
        renderer.finalize()
    return file.getvalue().encode()


def pdf(width: int, height: int, draw: Callable[[Any], None]) -> bytes:
    from matplotlib.backends.backend_pdf import PdfFile, RendererPdf

    file = BytesIO()
    made: Any = PdfFile(file, metadata={"CreationDate": None, "ModDate": None})
    made.newPage(width / INCH, height / INCH)
    renderer: Any = RendererPdf(made, INCH, height / INCH, width / INCH)
    draw(renderer)
    renderer.finalize()
    made.finalize()
    made.close()
    return file.getvalue()
