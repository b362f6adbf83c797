"""What is said is data: nothing of it is executed, and nothing takes long, whatever it is and in whichever thread."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import test_answers

import gnomon

LONG = 20_000
SLOW = 0.5  # seconds of CPU for 20,000 characters, on a machine that does other things as well
ASKED = [case for case in test_answers.BY_HAND if case.get("sort") != "unanswerable"]
# one question of each sort
CASES = [*{(case["reads"], type(case["answer"]), bool(case.get("choices"))): case for case in ASKED}.values()]
HOSTILE = {
    "a power of powers": "9**9**9**9",
    "powers in LaTeX": "9^{9^{9^{9^{9}}}}",
    "code": "__import__('os').system('true')",
    "round brackets": "(" * LONG,
    "nested brackets": "(" * 5_000 + "1" + ")" * 5_000,
    "square brackets": "[" * LONG,
    "braces": "{" * LONG,
    "boxes": r"\boxed{" * 3_000,
    "fractions": r"\frac{1}{" * 2_000 + "1" + "}" * 2_000,
    "roots": "√" * LONG,
    "signs": "-" * LONG + "1",
    "bars": "|" * LONG,
    "powers": "x^" * 10_000,
    "digits": "1" * LONG,
    "separators": "1,1." * 5_000,
    "spaces": " " * LONG,
    "lines": "\n" * LONG,
    "tags": "<answer>" * 2_500,
    "thoughts": "<think></think>" * 1_500,
    "bold": "*" * LONG,
    "quotes": "'" * LONG,
    "dollars": "$" * LONG,
    "leads": "the answer is " * 1_500,
    "letters": "A B C D " * 2_500,
    "words": "not or and is the of " * 1_000,
    "numbers": "42 " * 7_000,
    "hundreds": "twenty one hundred and " * 900,
    "equals": "x = " * 5_000,
    "commas": ", " * 10_000,
    "SMILES": "C(" * 9_000,
    "rings": "C1" * 9_000,
    "formula": "C9" * 9_000,
    "intervals": "(1,2)∪" * 3_000,
    "inequalities": "1<x<" * 5_000,
    "points": "(1;2)," * 3_000,
    "units": "5 m/s/" + "kg per " * 2_500,
    "names": "Group A " * 2_500,
    "verbs": "is " * 7_000,
    "tables": "| a | b |\n" * 2_000,
    "backslashes": "\\" * LONG,
    "scripts": "²" * LONG,
    "zero bytes": "\0" * LONG,
    "surrogates": "\ud800" * 1_000,
    "not a number": "nan inf -inf 1e999 NaN",
}


@pytest.fixture(scope="module", autouse=True)
def ready() -> None:
    """What is loaded when it is first needed is loaded."""
    for case in CASES:
        for said in (str(case["answer"]), "5 km", "9**9"):
            gnomon.score(test_answers.row(case), said)


@pytest.mark.parametrize("said", HOSTILE.values(), ids=HOSTILE)
def test_nothing_takes_long(said: str) -> None:
    for case in CASES:
        row = test_answers.row(case)
        for text in (said, f"The answer is {said[:1400]}"):
            taken = []
            for _ in range(2):  # a collection of garbage may fall into one
                start = time.process_time()
                found = gnomon.score(row, text)
                taken.append(time.process_time() - start)
                assert found is not None and 0 <= found <= 1
            assert min(taken) < SLOW, (case["asks"], text[:40], taken)


def test_nothing_is_executed(tmp_path: Path) -> None:
    """No file comes into being, and no audit event tells that text was compiled or run."""
    events: list[str] = []
    watch = {"on": True}

    def audit(event: str, args: Any) -> None:
        if watch["on"] and event in ("exec", "compile", "os.system", "subprocess.Popen"):
            events.append(f"{event} {args!r:.80}")

    sys.addaudithook(audit)
    target = tmp_path / "made"
    for case in CASES:
        for said in (f"open({str(target)!r}, 'w')", f"exec(\"open({str(target)!r}, 'w')\")", "().__class__.__bases__"):
            gnomon.score(test_answers.row(case), said)
    watch["on"] = False
    assert not target.exists()
    assert events == []


def test_it_works_in_any_thread() -> None:
    """Reward functions are called from pools: no signal of the main thread is needed."""
    case = next(c for c in CASES if c["reads"] == "fitting formula")
    row, said = test_answers.row(case), (case["right"][-1], case["wrong"][-1])
    found: list[list[float | None]] = []
    threads = [threading.Thread(target=lambda: found.append([gnomon.score(row, s) for s in said])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[1, 0]] * 4
