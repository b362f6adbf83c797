"""Text without its dress: LaTeX, Markdown and the many dashes, blanks and quotes that mean the same."""

from __future__ import annotations

import re

LONG = 4_000  # characters of a final answer that are looked at
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("−–‒﹣－‐‑", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\u2007\u3000", " "),
        **dict.fromkeys("’‘ʼ‛", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **{chr(0xFF10 + i): str(i) for i in range(10)},
        "：": ":",
        "（": "(",
        "）": ")",
        "，": ",",
        "⁄": "/",
        "\u200b": "",
        "º": "°",
        "μ": "µ",
        "∕": "/",
    }
)
_WRAPPERS = "text|mathrm|mathbf|textbf|mathit|textit|operatorname|mbox|emph|mathsf|overline|boldsymbol|bm"
_LATEX = (
    (re.compile(rf"\\(?:{_WRAPPERS})\s*\{{([^{{}}]*)\}}"), r"\1"),
    (re.compile(r"\\[dtc]frac(?![a-z])"), r"\\frac"),
    (re.compile(r"\\(?:left|right|big|Big|bigg|Bigg)(?![a-z])|\\displaystyle|\\[!,;:() ]|\\[\[\]]|\\q?quad|~"), " "),
    (re.compile(r"\^\s*(?:\{\s*\\(?:circ|degree)\s*\}|\\(?:circ|degree)|\{°\})"), "°"),
    (re.compile(r"\\(?=[%$#&_{}])"), ""),
)  # fmt: skip
_NAMED = {
    "infty": "∞", "cup": "∪", "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥",
    "lt": "<", "gt": ">", "ne": "≠", "neq": "≠", "times": "×", "cdot": "·", "div": "÷", "pi": "π", "theta": "θ",
    "approx": "≈", "simeq": "≈", "pm": "±", "angle": "∠", "measuredangle": "∠", "triangle": "△", "in": "∈",
    "parallel": "∥", "perp": "⊥", "circ": "°", "degree": "°", "degrees": "°", "setminus": "∖", "backslash": "∖",
    "euro": "€", "pounds": "£", "prime": "′", "to": "→", "rightarrow": "→", "mid": "|", "lvert": "|", "rvert": "|",
    "varphi": "φ", "phi": "φ", "mu": "µ", "Omega": "Ω", "ldots": "…", "dots": "…", "cong": "≅", "sim": "~",
    "lor": " or ",
}  # fmt: skip
_COMMAND = re.compile(r"\\([A-Za-z]+)")


def plain(text: str) -> str:
    """The text with plain signs for LaTeX's, one sort of minus, quote and blank, and no marks of Markdown."""
    text = text[:LONG].translate(_SIGNS).replace("{,}", ",")
    if "\\" in text:
        text = re.sub(r"(ℝ|\\mathbb\s*\{?R\}?)\s*\\\s*\{", "ℝ ∖ {", text)
        for pattern, by in _LATEX:
            text = pattern.sub(by, text)
        text = text.replace("\\mathbb{R}", "ℝ").replace("\\mathbb R", "ℝ").replace("\\R ", "ℝ ")
        text = _COMMAND.sub(lambda m: _NAMED.get(m[1], m[0]), text)
    if "$" in text:  # dollars that stand around a formula, not before an amount
        text = re.sub(r"\$\$?([^$\n]+?)\$\$?(?![\d])", r"\1", text)
    text = re.sub(r"\*\*(.+?)\*\*|__(.+?)__|`([^`\n]+)`", lambda m: m[1] or m[2] or m[3], text)
    return re.sub(r"[ \t]+", " ", text).strip()


def bare(text: str) -> str:
    """Without the quotes, stops and blanks around it."""
    return text.strip().strip("\"'`*“”‘. ,;:!?\n").strip()


def parts_at(text: str, signs: str) -> list[str]:
    """The parts between some signs that stand in no brackets. Brackets that do not match hold nothing."""
    found, depth, start = [], 0, 0
    for i, c in enumerate(text):
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth = max(0, depth - 1)
        elif c in signs and not depth:
            found.append(text[start:i])
            start = i + 1
    return [*found, text[start:]]
