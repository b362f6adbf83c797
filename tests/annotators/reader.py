"""A reader who knows nothing but the printed sentences: sums and comparisons found by their signs, and done again.

`python tests/annotators/reader.py FOLDER` reads every rationale of a dataset and prints what does not hold, and counts.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

NUMBER = r"(?:[−-]?(?:[$€£¥]|\b[A-Z]{3} )?|[$€£¥][−-])\d+(?:,\d{3})*(?:\.\d+)?"
UNIT = r"(?:\s?%|\s?percentage points?|\s?°[CF]?|\s[^\W\d_][^\s=≈+−×÷;:,.)]{0,12}(?:\s(?:per|of|a)\s(?:\d+\s)?\w+)?)?"
# a sum: numbers with their units, signs and brackets, up to the number that it gives
SUM = re.compile(
    rf"(?P<left>(?:\()*{NUMBER}{UNIT}(?:\)* [+−×÷] (?:\()*(?:about )?{NUMBER}{UNIT}\)*)+) (?P<sign>[=≈]) "
    rf"(?P<right>{NUMBER})(?![\d√π/²³]|\.\d)"
)
MORE = re.compile(
    rf"(?P<left>{NUMBER}){UNIT} is (?P<no>not )?"
    r"(?P<how>more|less|fewer|larger|smaller|longer|shorter|higher|lower|greater) than "
    rf"(?:about )?(?P<right>{NUMBER})"
)
UP = ("more", "larger", "longer", "higher", "greater")


def value(text: str) -> Fraction:
    """The number that a text prints."""
    plain = re.search(NUMBER, text)
    assert plain is not None
    return Fraction(re.sub(r"[$€£¥,]|[A-Z]{3} ", "", plain.group()).replace("−", "-"))


def done_again(left: str) -> Fraction:
    """A sum worked out: brackets first, then × and ÷, then + and −."""
    tokens = re.findall(rf"{NUMBER}|(?<= )[+−×÷](?= )|[()]", left)

    def sum_() -> Fraction:
        total = product()
        while tokens and tokens[0] in "+−":
            total = total + product() if tokens.pop(0) == "+" else total - product()
        return total

    def product() -> Fraction:
        total = term()
        while tokens and tokens[0] in "×÷":
            total = total * term() if tokens.pop(0) == "×" else total / term()
        return total

    def term() -> Fraction:
        first = tokens.pop(0)
        if first != "(":
            return value(first)
        inner = sum_()
        tokens.pop(0)
        return inner

    total = sum_()
    if tokens:
        raise ValueError(f"expected the end of a sum, got {tokens}")
    return total


def half(number: str) -> Fraction:
    """Half a unit of the last digit of a printed number."""
    decimals = len(number.partition(".")[2])
    return Fraction(Decimal(5).scaleb(-decimals - 1))


def read(text: str, seen: Counter[str]) -> Iterator[str]:
    """What does not hold in a sentence; `seen` counts what was looked at."""
    for found in SUM.finditer(text):
        try:
            gives = done_again(found["left"])
        except (ValueError, IndexError, ZeroDivisionError):  # a part of a longer formula
            continue
        before = text[: found.start()].rstrip()
        if before.endswith(("√", "²", "·", "/", "^", "=", "≈", "+", "−", "×", "÷")):
            continue
        seen["sums"] += 1
        off = abs(gives - value(found["right"]))
        if off > (half(found["right"]) if found["sign"] == "≈" else 0):
            yield f"{found.group()}: that is {float(gives):.10g}"
    for found in MORE.finditer(text):
        seen["comparisons"] += 1
        a, b = value(found["left"]), value(found["right"])
        if (a > b if found["how"] in UP else a < b) is bool(found["no"]):
            yield f"{found.group()}: that does not hold"


def main() -> int:
    import pyarrow.parquet as pq

    seen: Counter[str] = Counter()
    wrong = 0
    for file in sorted(Path(sys.argv[1], "data").glob("*.parquet")):
        for row in pq.read_table(file, columns=["id", "questions"]).to_pylist():
            seen["samples"] += 1
            for question in row["questions"]:
                for thought in question["rationale"]:
                    seen["thoughts"] += 1
                    for line in read(thought["text"], seen):
                        wrong += 1
                        print(row["id"], question["id"], line, "|", thought["text"])
    print(dict(seen), f"{wrong} do not hold")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
