"""Prediction files as other programs write them."""

from __future__ import annotations

import json
from pathlib import Path

from helpers import here

import gnomon as front


def test_byte_order_mark_and_separators_within_texts(tmp_path: Path) -> None:
    out, file = tmp_path / "out", tmp_path / "p.jsonl"
    assert here("generate", "geometry/triangle", "-n", 1, "--workers", 1, "-o", out).returncode == 0
    lines = [
        json.dumps(
            {"id": s.id, "question": a.id, "prediction": a.answer_text, "note": "one\u2028two"}, ensure_ascii=False
        )
        for s in front.read(out)
        for a in s.questions
    ]
    file.write_bytes(("\ufeff" + "\r\n".join(lines)).encode())
    done = here("score", out, file, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["score"] == 1
