"""Invoices: Playwright's reused page with set_content and screenshot, no truth; and a script that starts a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gnomon.datasets.sample import Sample

SCRIPT = """
from playwright.sync_api import sync_playwright

html = {html!r}
with sync_playwright() as p:
    browser = p.chromium.launch(executable_path={browser!r}, args=["--no-sandbox"])
    page = browser.new_page(viewport={{"width": {width}, "height": {height}}})
    page.set_content(html)
    page.screenshot(path="picture.png")
    browser.close()
"""


def browser() -> str | None:
    """The same browser that gnomon uses."""
    from gnomon.renderers.chromium import found

    return found()


@contextmanager
def open_bare() -> Iterator[Callable[[Sample], None]]:
    """One page kept open."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        chromium = p.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()

        def draw(sample: Sample) -> None:
            page.set_viewport_size({"width": sample.width, "height": sample.height})
            page.set_content(sample.code)
            page.screenshot()

        yield draw
        chromium.close()


def script(sample: Sample) -> str:
    """Start a browser, show one page, take one picture."""
    return SCRIPT.format(html=sample.code, browser=browser(), width=sample.width, height=sample.height)
