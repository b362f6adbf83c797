"""A real model, small and served by llama.cpp on this machine: asked, gated, verified, replayed. `make test-llm`."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import gnomon, tree

from gnomon.datasets.load import read

HOME = Path(__file__).parents[2] / ".venv-llm"
SAMPLES = int(os.environ.get("SAMPLES", "4"))  # some 100 texts; 200 samples take hours of two cores
QUICK = ("chart/bar", "chart/multiline", "function/quadratic", "geometry/triangle")
STARTS = 300.0  # seconds within which the server answers


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where the model is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = (HOME / "bin/python", Path(__file__).with_name("server.py"), HOME / "model.gguf", port)
    with subprocess.Popen([*map(str, line)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait(f"http://127.0.0.1:{port}/v1/models", server)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def wait(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + STARTS
    while time.monotonic() < end:
        assert server.poll() is None, f"the server ended with {server.returncode}"
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    raise AssertionError(f"the server does not answer within {STARTS:.0f} s")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("data") / "out"
    done = gnomon("generate", *QUICK, "-n", SAMPLES, "--seed", 7, "-o", out, "--workers", 1)
    assert done.returncode == 0, done.stderr
    return out


def test_a_real_model_annotates_and_nothing_false_stands(url: str, data: Path, tmp_path: Path) -> None:
    """How much stands depends on the model and is told, not asserted; what stands is verified, and replayed alike."""
    out, again = tmp_path / "out", tmp_path / "again"
    line = ("annotate", data, "--model", "small", "--jobs", "reword", "--items", 4, "--at-once", 1, "--timeout", 900)
    done = gnomon(*line, "--base-url", url, "-o", out)
    assert done.returncode == 0, done.stderr
    said = [json.loads(t) for f in sorted((out / "said").iterdir()) for t in f.read_text().splitlines()]
    why = Counter(s["why"] for s in said)
    print(f"\n{len(list(read(out)))} samples, {len(said)} texts, {why['']} stand ({why[''] / len(said):.1%})")
    for reason, n in why.most_common():
        print(f"{n:>7}  {reason or 'stands'}")
    assert any(s["text"] for s in said), "the model said nothing that is an answer"
    verified = gnomon("verify", out, "--workers", 1)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    replayed = gnomon(
        *line, "--base-url", "http://127.0.0.1:9/v1", "-o", again, "--replay", "--cache", out / "answers.sqlite"
    )
    assert replayed.returncode == 0, replayed.stderr
    first = tree(out)
    del first["answers.sqlite"]
    assert tree(again) == first
