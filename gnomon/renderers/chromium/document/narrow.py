"""Templates with narrow columns: the till receipt and the page with a side bar."""

from __future__ import annotations

from gnomon.renderers.chromium.document.parts import (
    Page, block, logo, pairs, piece, stacked, sums, table, title, two_line_table,
)


def receipt(page: Page) -> tuple[str, str]:
    css = (
        "#page{padding:28px 30px;gap:15px}.top{text-align:center;display:grid;justify-items:center;gap:4px}.top .block{max-width:none}"
        "h1{font-size:1.35em;text-align:center}.pairs{grid-template-columns:max-content 1fr}.pairs .v{text-align:right}"
        ".cut{border-top:1.5px dashed var(--muted);padding-top:13px}.items th,.items td{padding:1px 6px 1px 0}"
        ".items th:last-child,.items td:last-child{padding-right:0}.items td.description{font-weight:700}"
        ".items thead tr:last-child th{padding-bottom:6px;border-bottom:1px solid var(--ink)}.items th{font-weight:400;color:var(--muted)}"
        ".items tbody tr:first-child td,.items tbody tr:first-child th{padding-top:var(--pad)}"
        ".sums{width:100%;min-width:0}.sum{padding:2px 0}.total{font-size:1.25em;padding:5px 0}"
        ".end{text-align:center;display:grid;gap:9px}.end .block{max-width:none}.end .pairs{grid-template-columns:max-content max-content;justify-content:center}"
    )
    return css, (
        f'<div id="page"><div class="top">{logo(page, 42)}{block(page, "seller")}</div>{title(page)}'
        f'<div class="cut">{pairs(page, "head")}</div><div class="cut">{piece(page, "label/buyer", "div", "cap")}'
        f'{block(page, "buyer")}</div><div class="cut">{two_line_table(page)}</div><div class="cut">{sums(page)}</div>'
        f'<div class="end cut">{pairs(page, "payment")}{block(page, "notes")}</div></div>'
    )


def sidebar(page: Page) -> tuple[str, str]:
    css = (
        f"#page{{flex-direction:row{'-reverse' if page.look.mirrored else ''}}}"
        ".side{width:268px;flex:none;background:var(--accent);color:var(--on);padding:40px 24px;display:flex;flex-direction:column;gap:26px}"
        ".side .block{max-width:none}.side .l,.side .cap{color:var(--on)}.stack{display:grid;gap:12px}.pair .v{font-weight:700}"
        ".main{flex:1;min-width:0;padding:40px 34px;display:flex;flex-direction:column;gap:28px}h1{font-size:36px;color:var(--strong)}"
        ".items th{border-bottom:2px solid var(--strong)}.items th,.items td{padding-left:6px;padding-right:6px}"
        ".items td{border-bottom:1px solid var(--rule)}"
        ".sums{min-width:260px}.total{border-top:2px solid var(--strong);margin-top:4px;padding-top:6px}.foot{display:grid;gap:12px}"
        ".side .block .l{display:block;margin-top:3px;font-size:.92em}"
    )
    return css, (
        f'<div id="page"><div class="side">{logo(page, 56, "var(--on)", "var(--accent)")}{block(page, "seller")}'
        f'{stacked(page, "head")}</div><div class="main">{title(page)}<div>{piece(page, "label/buyer", "div", "cap")}'
        f'{block(page, "buyer")}</div>{table(page)}{sums(page)}<div class="end foot">{pairs(page, "payment")}{block(page, "notes")}</div>'
        "</div></div>"
    )
