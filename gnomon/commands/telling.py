"""What commands say: names and words that came with data are shown as they are; none of it drives a terminal."""

from __future__ import annotations

import sys
import unicodedata

LONG = 2000  # characters of one line on stderr
KEPT = "\n\t\u200c\u200d\u00ad"  # joiners and soft hyphens belong to words
# escapes, marks that turn the order of letters, halves of letters, odd line ends
HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def visible(text: str) -> str:
    r"""The text with every control and bidi character written out, such as `\x1b` and `\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in KEPT or unicodedata.category(c) not in HIDDEN else escaped(c) for c in text)


def escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 1 << 16 else f"\\U{code:08x}"


def tell(text: str) -> None:
    """A result, on stdout."""
    print(visible(text), flush=True)


def warn(text: str) -> None:
    """A remark, on stderr: plain text, no wrapping, lines of a bearable length."""
    lines = (line if len(line) <= LONG else f"{line[:LONG]} … ({len(line):,} characters)" for line in text.split("\n"))
    print(visible("\n".join(lines)), file=sys.stderr, flush=True)
