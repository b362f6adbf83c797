"""Templates of invoices: each gives its style and its body. What is printed is the same in all; where and how is not."""

from __future__ import annotations

from collections.abc import Callable

from gnomon.renderers.chromium.document.narrow import receipt, sidebar
from gnomon.renderers.chromium.document.parts import Page, block, logo, pairs, piece, stacked, sums, table, title

STRIPES = ".items tr.item:nth-child(even) td{background:var(--tint)}"
HAIRLINES = ".items td{border-bottom:1px solid var(--rule)}"


def template(page: Page) -> tuple[str, str]:
    """Style and body of a page; ValueError, naming what there is, for an unknown template."""
    draw = TEMPLATES.get(page.look.theme)
    if draw is None:
        raise ValueError(f"no template {page.look.theme!r}; there are: {', '.join(TEMPLATES)}")
    return draw(page)


def buyer(page: Page) -> str:
    return f'<div>{piece(page, "label/buyer", "div", "cap")}{block(page, "buyer")}</div>'


def foot(page: Page) -> str:
    """Payment and notes at the end of the page."""
    return f'<div class="end foot">{pairs(page, "payment")}{block(page, "notes")}</div>'


def band(page: Page) -> tuple[str, str]:
    css = (
        ".band{background:var(--accent);color:var(--on);padding:34px 48px;display:flex;align-items:center;gap:22px}"
        ".band h1{font-size:34px;margin-left:auto}.main{padding:34px 48px 40px;flex:1;display:flex;flex-direction:column;gap:30px}"
        ".items th{background:var(--tint);border-bottom:2px solid var(--accent)}"
        ".total{background:var(--accent);color:var(--on);padding:7px 8px;margin-top:4px}.foot{display:grid;gap:14px}"
        ".block{max-width:360px}" + (STRIPES if page.look.stripes else HAIRLINES)
    )
    return css, (
        f'<div id="page"><div class="band">{logo(page, 54, "var(--on)", "var(--accent)")}{title(page)}</div>'
        f'<div class="main"><div class="row">{block(page, "seller")}{pairs(page, "head")}</div>{buyer(page)}'
        f"{table(page)}{sums(page)}{foot(page)}</div></div>"
    )


def minimal(page: Page) -> tuple[str, str]:
    css = (
        "#page{padding:58px 64px 48px;gap:36px}h1{font-size:27px;font-weight:400}"
        ".items th{font-weight:400;color:var(--muted);border-bottom:1px solid var(--ink)}.items td{border-bottom:1px solid var(--rule)}"
        ".items th:first-child,.items td:first-child{padding-left:0}.items th:last-child,.items td:last-child{padding-right:0}"
        ".sum{padding-right:0}.total{border-top:1px solid var(--ink);margin-top:4px;padding-top:7px}"
        ".foot{color:var(--muted);display:grid;gap:12px}.foot .v{color:var(--ink)}"
    )
    return css, (
        f'<div id="page">{title(page)}<div class="row">{block(page, "seller")}{buyer(page)}</div>{pairs(page, "head")}'
        f"{table(page)}{sums(page)}{foot(page)}</div>"
    )


def grid(page: Page) -> tuple[str, str]:
    css = (
        "#page{padding:40px 44px;gap:24px}h1{font-size:30px;color:var(--strong)}.top{align-items:flex-start}"
        ".box{border:1px solid var(--ink);padding:10px 12px}.cap{margin-bottom:3px}"
        ".head{border:1px solid var(--ink);display:grid;grid-template-columns:max-content max-content}"
        ".head>div{padding:4px 12px;border-bottom:1px solid var(--rule)}.head .l{background:var(--tint);color:var(--ink)}"
        ".items th,.items td{border:1px solid var(--ink)}.items th{background:var(--tint)}"
        ".sums{border:1px solid var(--ink)}.sum+.sum{border-top:1px solid var(--rule)}.total{background:var(--tint)}"
        ".foot{display:grid;gap:12px}"
    )
    return css, (
        f'<div id="page"><div class="row top">{block(page, "seller")}{title(page)}</div>'
        f'<div class="row top"><div class="box">{piece(page, "label/buyer", "div", "cap")}{block(page, "buyer")}</div>'
        f'{pairs(page, "head", kind="head")}</div>{table(page)}{sums(page)}{foot(page)}</div>'
    )


def letter(page: Page) -> tuple[str, str]:
    side = "flex-end" if page.look.mirrored else "flex-start"
    css = (
        f"#page{{padding:52px 72px 46px;gap:32px}}.from{{align-self:{side};display:flex;gap:16px;align-items:flex-start}}"
        "h1{font-size:24px}.items thead th{border-top:2px solid var(--strong);border-bottom:1px solid var(--strong)}"
        ".items tbody tr:last-child td{border-bottom:2px solid var(--strong)}.total{border-top:1px solid var(--ink);margin-top:3px}"
        ".foot{border-top:1px solid var(--rule);padding-top:14px;display:grid;gap:10px}.row{align-items:flex-end}"
    )
    return css, (
        f'<div id="page"><div class="from">{logo(page, 44)}{block(page, "seller")}</div>'
        f'<div class="row">{buyer(page)}{pairs(page, "head")}</div>{title(page)}{table(page)}{sums(page)}{foot(page)}</div>'
    )


def ledger(page: Page) -> tuple[str, str]:
    css = (
        "#page{padding:46px 54px;gap:24px}.top{text-align:center;display:grid;justify-items:center;gap:4px}"
        ".top .block{max-width:none}h1{font-size:26px;padding:6px 0;border-top:3px double var(--ink);border-bottom:3px double var(--ink);text-align:center}"
        ".items{border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}.items th{border-bottom:1px solid var(--ink)}"
        ".items td+td,.items th+th{border-left:1px solid var(--rule)}.items td{border-bottom:1px dotted var(--rule)}"
        ".total{border-top:1px solid var(--ink);border-bottom:3px double var(--ink);margin:3px 0}.foot{display:grid;gap:12px}"
    )
    return css, (
        f'<div id="page"><div class="top">{block(page, "seller")}</div>{title(page)}'
        f'<div class="row">{buyer(page)}{pairs(page, "head")}</div>{table(page)}{sums(page)}{foot(page)}</div>'
    )


def cards(page: Page) -> tuple[str, str]:
    css = (
        "#page{background:var(--tint);padding:34px;gap:18px}.card{background:var(--paper);border-radius:12px;padding:22px 26px;"
        "border:1px solid var(--rule)}.top{align-items:center}.top h1{font-size:28px;color:var(--strong)}.who{flex:1}"
        ".stack{display:grid;grid-template-columns:repeat(3,auto);gap:12px 26px;justify-content:space-between}.pair .l{color:var(--muted)}"
        ".pair .v{font-weight:700}.items th{color:var(--muted);border-bottom:1px solid var(--rule)}.total{border-radius:8px;"
        "background:var(--accent);color:var(--on);padding:8px 12px;margin-top:5px}.sum{padding-left:12px;padding-right:12px}"
        ".foot{display:grid;gap:12px}.list{display:grid;gap:18px}" + (HAIRLINES if page.look.stripes else "")
    )
    return css, (
        f'<div id="page"><div class="row top">{title(page)}{logo(page, 50)}</div><div class="row">'
        f'<div class="card who">{block(page, "seller")}</div><div class="card who">{piece(page, "label/buyer", "div", "cap")}'
        f'{block(page, "buyer")}</div></div><div class="card">{stacked(page, "head")}</div>'
        f'<div class="card list">{table(page)}{sums(page)}</div>{foot(page)}</div>'
    )


def split(page: Page) -> tuple[str, str]:
    css = (
        "#page{gap:30px;padding-bottom:40px}.top{display:grid;grid-template-columns:1fr 1fr}.half{padding:38px 44px}"
        ".half+.half{background:var(--tint);display:grid;gap:18px;align-content:start}h1{font-size:40px;color:var(--strong);margin-bottom:22px}"
        ".main{padding:0 44px;display:grid;gap:26px}.items th{border-bottom:2px solid var(--strong);color:var(--strong)}"
        ".total{border-top:2px solid var(--strong);color:var(--strong);font-size:1.15em;margin-top:4px;padding-top:7px}"
        ".foot{padding:0 44px;display:flex;justify-content:space-between;gap:30px}" + (STRIPES if page.look.stripes else HAIRLINES)
    )
    return css, (
        f'<div id="page"><div class="top"><div class="half">{title(page)}{block(page, "seller")}</div>'
        f'<div class="half">{buyer(page)}{pairs(page, "head")}</div></div>'
        f'<div class="main">{table(page)}{sums(page)}</div>{foot(page)}</div>'
    )


def poster(page: Page) -> tuple[str, str]:
    css = (
        "#page{padding:48px 52px 44px;gap:30px;border-top:14px solid var(--accent)}h1{font-size:58px}"
        ".stack{display:flex;flex-wrap:wrap;gap:14px 34px;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink);padding:14px 0}"
        ".pair .l{color:var(--muted)}.pair .v{font-weight:700}.items th{background:var(--ink);color:var(--paper)}"
        ".total{font-size:1.35em;border-top:2px solid var(--ink);margin-top:6px;padding-top:8px}.sums{min-width:330px}"
        ".foot{display:grid;gap:10px}" + (STRIPES if page.look.stripes else HAIRLINES)
    )
    return css, (
        f'<div id="page">{title(page)}{stacked(page, "head")}<div class="row">{buyer(page)}{block(page, "seller")}</div>'
        f"{table(page)}{sums(page)}{foot(page)}</div>"
    )


TEMPLATES: dict[str, Callable[[Page], tuple[str, str]]] = {
    "band": band, "minimal": minimal, "grid": grid, "letter": letter, "sidebar": sidebar, "receipt": receipt,
    "ledger": ledger, "cards": cards, "split": split, "poster": poster,
}
