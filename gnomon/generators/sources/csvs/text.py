"""The bytes of a file as text and as rows: encoding, separator, quotes."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gnomon.generators.sources.csvs.columns import mostly, readable
from gnomon.generators.sources.csvs.hints import Hints
from gnomon.truth.refused import Refused

MARKED = (("utf-8-sig", codecs.BOM_UTF8), ("utf-16", codecs.BOM_UTF16_LE), ("utf-16", codecs.BOM_UTF16_BE))
SEPARATORS = (",", ";", "\t", "|", " ")
CALLED = {"\t": "tabs", " ": "blanks", ",": "commas", ";": "semicolons", "|": "bars"}
SAMPLE = 500  # lines that the separator is taken from; every line is held to it
WIDE = 4_000  # columns, each of which is compared with each
LONGEST = 131_072  # letters of a cell
BINARY = (
    (b"PK\x03\x04", "an archive, as workbooks are"),
    (b"\xd0\xcf\x11\xe0", "a workbook of old"),
    (b"\x1f\x8b", "a compressed file"),
    (b"PAR1", "a Parquet file"),
)
NO_LETTER = re.compile("[\0\x80-\x84\x86-\x9f]")  # the next line of Unicode is left to those who write it
Rows = list[tuple[int, list[str]]]


@dataclass(frozen=True)
class Lines:
    """Rows of cells with the line each begins in, and how the file is written."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str
    separator: str
    told: tuple[str, ...] = ()  # what was left out, each as `line: reason`
    quoted_header: bool = False


def read_lines(file: Path, hints: Hints) -> Lines:
    """The rows of a file; Refused if its bytes are no text, its quotes stay open or its separator is open."""
    text, encoding = decoded(file, hints.encoding)
    first = 1
    said = re.match(r"sep=(.)(\r\n|\r|\n)", text)
    if said:
        text, first = text[said.end() :], 2
    told: list[str] = []
    kept: list[str] = []
    for number, line in enumerate(io.StringIO(text, newline=""), first):
        # among rows, `#rain,3` and `#ff0000,3` are names
        mark = r"#[\s#]" if any(map(str.strip, kept)) else r"#(?!\d)"
        comment = re.match(mark, line) is not None and not kept_quote_open(kept)
        if comment and number == hints.header:  # `# year rain`, as programs write it
            comment, line = False, line.lstrip("# ")
        if comment:
            told.append(f"{number}: a comment, {shorten(line)!r}")
        kept.append("\n" if comment else line)
    text = "".join(kept)
    separator = hints.separator or (said[1] if said else sniffed(file, text))
    rows = split(file, text, separator, first)
    opening = next((line for line in kept if line.strip()), "")
    return Lines(tuple((n, tuple(r)) for n, r in rows), encoding, separator, tuple(told), opening.startswith('"'))


def kept_quote_open(lines: Sequence[str]) -> bool:
    """Whether a quoted cell goes on from the line before."""
    return sum(line.count('"') for line in lines[-50:]) % 2 == 1


def decoded(file: Path, said: str | None) -> tuple[str, str]:
    """The text of a file and its encoding: what the user says, what its first bytes say, else UTF-8."""
    data = file.read_bytes()
    if what := next((what for begins, what in BINARY if data.startswith(begins)), ""):
        raise Refused(f"{file}: expected text, got {what}; save its table as CSV")
    encoding = said or next((name for name, mark in MARKED if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except LookupError as e:
        raise Refused(f"{file}: expected an encoding, such as latin-1, got {encoding!r}") from e
    except UnicodeDecodeError as e:
        line = data[: e.start].count(b"\n") + 1
        raise Refused(
            f"{file}:{line}: expected {encoding.upper()} text, got the byte 0x{data[e.start]:02x}; "
            "save it as UTF-8, or say its encoding, such as encoding: cp1252"
        ) from e
    except UnicodeError as e:
        raise Refused(f"{file}: expected {encoding.upper()} text; {e}") from e
    if odd := NO_LETTER.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        other = "utf-16-le" if odd[0] == "\0" else "cp1252"
        raise Refused(
            f"{file}:{line}: expected {encoding.upper()} text, got {odd[0]!r}, which is no letter; "
            f"save it as UTF-8, or say its encoding, such as encoding: {other}"
        )
    return text, encoding


def sniffed(file: Path, text: str) -> str:
    """The separator that CleverCSV finds by the pattern and the types of all cells, if it makes rows of one length.

    Else the one that does and gives most columns of numbers. Refused if another one makes a table as well, and both
    leave the other inside cells.
    """
    sample = "".join(text.splitlines(keepends=True)[:SAMPLE])
    found = by_pattern(sample, SEPARATORS[:4])
    even = {s: squareness(sample, s) for s in SEPARATORS[:4]}
    if found and even[found] > 0 and clean(sample, found):
        return found
    best = sorted((s for s in even if even[s] > 0), key=lambda s: (-even[s], s != found))
    if not best:  # blanks stand in most texts: they separate where nothing else does
        return found or by_pattern(sample, SEPARATORS) or max(SEPARATORS[:4], key=sample.count)
    chosen = found if found and even[found] > 0 else best[0]
    for other in best:
        if other != chosen and even[other] >= even[chosen] and not clean(sample, chosen):
            raise Refused(
                f"{file}:1: {CALLED[chosen]} and {CALLED[other]} both make a table of it; "
                f"say which, such as separator: {chosen!r}"
            )
    return chosen


def by_pattern(text: str, among: Sequence[str]) -> str:
    """CleverCSV's separator; empty if it sees none."""
    import clevercsv

    try:
        found = clevercsv.Sniffer().sniff(text, delimiters=list(among))
    except clevercsv.Error:
        return ""
    return found.delimiter if found is not None and found.delimiter else ""


def clean(text: str, separator: str) -> bool:
    """Whether no cell below the header that is no number holds another separator."""
    others = [s for s in SEPARATORS[:4] if s != separator]
    rows = lenient(text, separator)
    return not any(s in cell for row in rows[1:] for cell in row for s in others if not readable(cell))


def squareness(text: str, separator: str) -> int:
    """How many columns hold numbers if every row has as many cells, rows of one cell aside; 0 if not."""
    every = lenient(text, separator)
    rows = [row for row in every if len(row) > 1]
    if any(s in row[0] for row in every if len(row) == 1 for s in SEPARATORS[:4]):
        return 0
    if len(rows) < 2 or len({len(row) for row in rows}) > 1:
        return 0
    return sum(mostly([row[c] for row in rows[1:]]) for c in range(len(rows[0])))


def lenient(text: str, separator: str) -> list[list[str]]:
    """Rows without a word about quotes that stay open; up to a cell that is too long, which `split` refuses."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    found: list[list[str]] = []
    with suppress(csv.Error):
        found.extend(row for row in reader if any(c.strip() for c in row))
    return found


def split(file: Path, text: str, separator: str, first: int) -> Rows:
    """Rows that are not empty, with the line each begins in."""
    if len(separator) != 1:
        raise Refused(f"{file}: expected a separator of one letter, got {separator!r}")
    escape = "\\" if '\\"' in text else None
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        strict=True,
        skipinitialspace=separator != "\t",
        escapechar=escape,
    )
    found: Rows = []
    begun = 0
    try:
        for row in reader:
            if len(row) > WIDE:
                raise Refused(f"{file}:{begun + first}: expected at most {WIDE:,} columns, got {len(row):,}")
            if any(len(cell) > LONGEST for cell in row):  # csv has a limit, too, that any package may have lifted
                raise Refused(
                    f"{file}:{begun + first}: expected closed quotes and no longer cells; {LONGEST:,} letters at most"
                )
            if any(cell.strip() for cell in row):
                found.append((begun + first, [" ".join(cell.split()) for cell in row]))
            begun = reader.line_num
    except csv.Error as e:
        raise Refused(f"{file}:{begun + first}: expected closed quotes and no longer cells; {e}") from e
    return found


def shorten(text: str, most: int = 60) -> str:
    """The beginning of a text, without blanks around it."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
