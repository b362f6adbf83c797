"""A misspelt step, attribute, rule or literal is found before anything runs: mypy refuses it, and so does the core."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gnomon.truth.fact import Because, Fact
from gnomon.truth.program import every, from_json
from gnomon.truth.vocabulary import COMMON, NAME, VALUE

# a line that has to be refused, and what mypy has to say of it; "" for lines that are right
SNIPPETS = (
    ('every("bar").where(VALUE, "above", 1).read(NAME)', ""),
    ('every("bar").wher(VALUE, "above", 1)', 'has no attribute "wher"'),
    ('every("bar").where(VALUE, "abov", 1)', "Literal"),
    ('every("bar").where("value", "above", 1)', 'expected "Attribute"'),
    ('every("bar").where(VALUE, "above", 1).reed(NAME)', 'has no attribute "reed"'),
    ('every("bar").read("nme")', 'expected "Attribute"'),
    ('every("bar").nth(VALUE, "2", "highest")', 'expected "int"'),
    ('every("bar").nth(VALUE, 2, "top")', "Literal"),
    ('every("bar").related(VALUE, "is", 5)', 'expected "Program"'),
    ("compare(every('bar'), 'over', every('bar'))", "Literal"),
    ('Fact("bar/0", "valeu", 1)', 'expected "Attribute"'),
    ('Because("summ", ())', 'expected "Rule"'),
    ('Fact("bar/0", VALUE, 1)', ""),
)


def test_mypy_refuses_what_is_misspelt(tmp_path: Path) -> None:
    head = [
        "from gnomon.truth.fact import Because, Fact",
        "from gnomon.truth.program import compare, every",
        "from gnomon.truth.vocabulary import NAME, VALUE",
    ]
    file = tmp_path / "snippets.py"
    file.write_text("\n".join([*head, *(line for line, _ in SNIPPETS)]) + "\n", encoding="utf-8")
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", str(file)],
        capture_output=True, text=True, check=False, cwd=root,
    )  # fmt: skip
    said: dict[int, str] = {}
    for found in re.finditer(r"snippets\.py:(\d+): error: (.*)", done.stdout):
        said[int(found[1])] = said.get(int(found[1]), "") + found[2]
    for n, (line, wanted) in enumerate(SNIPPETS, start=len(head) + 1):
        assert bool(said.get(n)) is bool(wanted), f"{line}: {said.get(n, 'passes')}\n{done.stdout}{done.stderr}"
        assert wanted in said.get(n, ""), f"{line}: {said[n]}"


def test_what_is_not_declared_is_an_error_when_it_is_made() -> None:
    with pytest.raises(TypeError, match="attribute that a family declares"):
        Fact("bar/0", "valeu", 1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="rule that a family declares"):
        Because("summ", ())  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="attribute that a family declares"):
        every("bar").read("nme")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="expected one of"):
        every("bar").where(VALUE, "abov", 1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no attribute 'nme' is declared; there are: name"):
        from_json([{"op": "every", "kind": "bar"}, {"op": "read", "attribute": "nme"}], COMMON)
    with pytest.raises(ValueError, match="no step 'reed'; there are: read"):
        from_json([{"op": "reed", "attribute": "name"}], COMMON)


def test_patterns_are_found_again_by_name() -> None:
    assert COMMON.attribute("value place").at == VALUE
    assert COMMON.attribute("name") is NAME
