"""What is written to a terminal is text: escapes, bidi marks and markup of others' data are shown, never sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import here

from gnomon.commands.telling import tell, visible, warn
from gnomon.commands.verify import table
from gnomon.datasets.verify import Verdict

EVIL = "\x1b]0;owned\x07\x1b[31mred\u202egnp.exe\u2028next\x9b1m[bold]x[/bold]"


def test_control_and_bidi_are_shown() -> None:
    shown = visible(EVIL)
    assert shown == "\\x1b]0;owned\\x07\\x1b[31mred\\u202egnp.exe\\u2028next\\x9b1m[bold]x[/bold]"
    assert visible("Ünïcödé 漢字 \u200cx 1\u202f000 €\n\tok") == "Ünïcödé 漢字 \u200cx 1\u202f000 €\n\tok"
    assert visible("half \udc80") == "half \\udc80"


def test_long_lines_are_cut(capsys: pytest.CaptureFixture[str]) -> None:
    warn("x" * 1_000_000 + "\nend")
    said = capsys.readouterr().err
    assert len(said) < 2100 and said.endswith("(1,000,000 characters)\nend\n")


def test_results_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    tell(EVIL)
    verdict = Verdict()
    verdict.samples[EVIL] += 1
    table(verdict)
    assert not set("\x1b\x07\u202e\x9b") & set(capsys.readouterr().out.replace("\n", ""))


def test_names_in_errors_are_shown(tmp_path: Path) -> None:
    file = tmp_path / f"{EVIL.replace('/', '-')}.yaml"
    file.write_text(f"mix:\n  - kind: {json.dumps(EVIL)}\n")
    for words in (["plan", file], ["plan", tmp_path / f"lost{file.name}"], ["show", EVIL], ["verify", file]):
        done = here(*words)
        assert done.returncode == 2 and "Traceback" not in done.stderr
        assert not set("\x1b\x07\u202e\x9b") & set(done.stderr) and "\\x1b" in done.stderr
