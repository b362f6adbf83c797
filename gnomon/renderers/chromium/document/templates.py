"""Templates of invoices: each puts the same pieces in another order; how they look is in styles/<template>.css."""

from __future__ import annotations

from collections.abc import Callable

from gnomon.renderers.chromium.document.parts import (
    Page,
    block,
    logo,
    pairs,
    piece,
    stacked,
    sums,
    table,
    title,
    two_line_table,
    whole,
)
from gnomon.scenes.document import field_id


def template(page: Page) -> str:
    """The body of a page; ValueError, naming what there is, for an unknown template."""
    draw = TEMPLATES.get(page.look.theme)
    if draw is None:
        raise ValueError(f"no template {page.look.theme!r}; there are: {', '.join(TEMPLATES)}")
    return whole(page, draw(page))


def div(kind: str, *inner: str) -> str:
    return f'<div class="{kind}">{"".join(inner)}</div>'


def buyer(page: Page, kind: str = "to") -> str:
    return div(kind, piece(page, page.labels.get(field_id("buyer"), ""), "div", "cap"), block(page, "buyer"))


def foot(page: Page, kind: str = "end foot") -> str:
    """Payment and notes at the end of the page."""
    return div(kind, pairs(page, "payment"), block(page, "notes"))


def band(page: Page) -> str:
    top = div("band", logo(page, 54, "var(--on)", "var(--accent)"), title(page))
    row = div("row", block(page, "seller"), pairs(page, "head"))
    return top + div("main", row, buyer(page), table(page), sums(page), foot(page))


def minimal(page: Page) -> str:
    row = div("row", block(page, "seller"), buyer(page))
    return title(page) + row + pairs(page, "head") + table(page) + sums(page) + foot(page)


def grid(page: Page) -> str:
    top = div("row top", block(page, "seller"), title(page))
    row = div("row top", buyer(page, "box"), pairs(page, "head", "head"))
    return top + row + table(page) + sums(page) + foot(page)


def letter(page: Page) -> str:
    top = div("from", logo(page, 44), block(page, "seller"))
    row = div("row", buyer(page), pairs(page, "head"))
    return top + row + title(page) + table(page) + sums(page) + foot(page)


def ledger(page: Page) -> str:
    row = div("row", buyer(page), pairs(page, "head"))
    return div("top", block(page, "seller")) + title(page) + row + table(page) + sums(page) + foot(page)


def cards(page: Page) -> str:
    top = div("row top", title(page), logo(page, 50))
    row = div("row", div("card who", block(page, "seller")), buyer(page, "card who"))
    return top + row + div("card", stacked(page, "head")) + div("card list", table(page), sums(page)) + foot(page)


def split(page: Page) -> str:
    left, right = div("half", title(page), block(page, "seller")), div("half", buyer(page), pairs(page, "head"))
    return div("top", left, right) + div("main", table(page), sums(page)) + foot(page)


def poster(page: Page) -> str:
    row = div("row", buyer(page), block(page, "seller"))
    return title(page) + stacked(page, "head") + row + table(page) + sums(page) + foot(page)


def sidebar(page: Page) -> str:
    side = div("side", logo(page, 56, "var(--on)", "var(--accent)"), block(page, "seller"), stacked(page, "head"))
    return side + div("main", title(page), buyer(page), table(page), sums(page), foot(page))


def receipt(page: Page) -> str:
    top = div("top", logo(page, 42), block(page, "seller")) + title(page)
    middle = (pairs(page, "head"), buyer(page), two_line_table(page), sums(page))
    return top + "".join(div("cut", part) for part in middle) + foot(page, "end cut")


TEMPLATES: dict[str, Callable[[Page], str]] = {
    "band": band,
    "minimal": minimal,
    "grid": grid,
    "letter": letter,
    "sidebar": sidebar,
    "receipt": receipt,
    "ledger": ledger,
    "cards": cards,
    "split": split,
    "poster": poster,
}
