"""Tables in many scripts, written at random from the words of tests/renderers/letters/words.yaml."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

WORDS = Path(__file__).parent / "renderers" / "letters" / "words.yaml"


@cache
def words() -> dict[str, Any]:
    """Of each script the name of its first column, names of others and of rows."""
    return dict(yaml.safe_load(WORDS.read_text(encoding="utf-8")))


def write_table(folder: Path, script: str, seed: int) -> Path:
    """A folder with one table of a script: some of its rows and columns in another order, with values drawn."""
    rng = np.random.default_rng(seed)
    own = words()[script]
    rows = list(rng.permutation(own["rows"])[: rng.integers(4, 9)])
    columns = list(rng.permutation(own["columns"])[: rng.integers(1, 4)])
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{own['columns'][seed % len(own['columns'])]}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow([own["key"], *columns])
        out.writerows([row, *(int(v) for v in rng.integers(11, 99, len(columns)))] for row in rows)
    return folder
