"""The code of a chart draws the same pixels, alone in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gnomon.datasets.load import sample
from gnomon.datasets.pixels import pixels


@pytest.mark.parametrize("index", [1, 4])
def test_the_script_draws_the_picture(index: int, tmp_path: Path) -> None:
    made = sample("chart/bar", seed=3, index=index)
    (tmp_path / "draw.py").write_text(made.code, encoding="utf-8")
    subprocess.run([sys.executable, "draw.py"], cwd=tmp_path, check=True, capture_output=True)
    again = np.asarray(Image.open(tmp_path / "chart.png").convert("RGB"))
    assert np.array_equal(again, pixels(made.images[0]))
