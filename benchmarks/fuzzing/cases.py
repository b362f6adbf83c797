"""The sorts of cases: each writes what is broken into a folder and gives the words of the command that reads it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from fuzzing.broken import broken, twisted

RECIPE: dict[str, Any] = {
    "seed": 7,
    "size": 4,
    "part_size": 2,
    "split": "train",
    "mix": [
        {"kind": "geometry/triangle", "weight": 2, "level": 2, "options": {"to_scale": True}},
        {"kind": "chart/bar", "engine": "matplotlib", "source": {"tables": {"path": "sales.csv", "decimal": "."}}},
        {"kind": "molecule/skeletal", "source": {"smiles": "mine.smi"}},
    ],
    "annotators": {"questions": 4, "tasks": ["*"]},
    "readings": {"text_height": 10},
}
CSV = "Country,Rain (mm),Wind\nNorway,1200.5,3\nSpain,380,4.5\nChile,90,2\nJapan,1600,6\nKenya,700,3\n"
SMILES = "CCO ethanol\nc1ccccc1O phenol\nC[C@H](N)C(=O)O alanine\nCC(=O)Oc1ccccc1C(=O)O aspirin\nC1CCCCC1 cyclohexane\n"
RECORD: dict[str, Any] = {
    "number": "A-17",
    "date": "2024-03-05",
    "seller": {"name": "Acme", "address": "1 Road"},
    "buyer": {"name": "Bolt", "address": "2 Lane"},
    "currency": "EUR",
    "items": [
        {"description": "Nail", "quantity": 3, "unit_price": 1.5},
        {"description": "Saw", "quantity": 1, "unit_price": 20},
    ],
    "tax_rate": 19,
    "notes": "none",
    "locale": "de_DE",
}


def recipes(place: Path, rng: np.random.Generator) -> list[str]:
    import yaml

    (place / "sales.csv").write_text(CSV)
    (place / "mine.smi").write_text(SMILES)
    data = twisted(RECIPE, rng)
    text = json.dumps(data) if rng.random() < 0.3 else yaml.safe_dump(data, allow_unicode=True)
    (place / "r.yaml").write_bytes(broken(text.encode(), rng) if rng.random() < 0.5 else text.encode())
    return ["check", str(place / "r.yaml")]


def tables(place: Path, rng: np.random.Generator) -> list[str]:
    (place / "t.csv").write_bytes(broken(CSV.encode(), rng))
    return ["inspect", str(place / "t.csv")]


def molecules(place: Path, rng: np.random.Generator) -> list[str]:
    (place / "m.smi").write_bytes(broken(SMILES.encode(), rng))
    return ["inspect", str(place / "m.smi")]


def records(place: Path, rng: np.random.Generator) -> list[str]:
    lines = [json.dumps(twisted(RECORD, rng) if rng.random() < 0.7 else RECORD) for _ in range(3)]
    text = "\n".join(lines).encode()
    (place / "r.jsonl").write_bytes(broken(text, rng) if rng.random() < 0.4 else text)
    return ["inspect", str(place / "r.jsonl")]


def copied(place: Path) -> Path:
    return Path(shutil.copytree(dataset(), place / "out"))


def parts(place: Path, rng: np.random.Generator) -> list[str]:
    out = copied(place)
    files = sorted((out / "data").glob("*.parquet"))
    file = files[int(rng.integers(0, len(files)))]
    data = file.read_bytes()
    kept = len(data) * 7 // 8 if rng.random() < 0.5 else 0  # the footer is where a reader believes what it reads
    file.write_bytes(data[:kept] + broken(data[kept:], rng))
    return ["verify", str(out), "--sample", "0"]


def beside(place: Path, rng: np.random.Generator) -> list[str]:
    out = copied(place)
    names = ("manifest.jsonl", "recipe.yaml", "rejected/train-00000.jsonl", "README.md")
    file = out / str(rng.choice(names))
    file.write_bytes(broken(file.read_bytes() or b'{"index": 0}\n', rng))
    return ["finish", str(out)] if rng.random() < 0.5 else ["verify", str(out), "--sample", "0"]


def predictions(place: Path, rng: np.random.Generator) -> list[str]:
    import pyarrow.parquet as pq

    rows = pq.read_table(sorted((dataset() / "data").glob("*.parquet"))[0], columns=["id", "questions"]).to_pylist()
    lines: list[Any] = [
        {"id": r["id"], "question": q["id"], "prediction": q["answer_text"]} for r in rows for q in r["questions"]
    ]
    at = int(rng.integers(0, len(lines)))
    lines[at] = twisted(lines[at], rng) if rng.random() < 0.6 else lines[at]
    text = "\n".join(map(json.dumps, lines)).encode()
    (place / "p.jsonl").write_bytes(broken(text, rng) if rng.random() < 0.5 else text)
    return ["score", str(dataset()), str(place / "p.jsonl")]


SORTS: dict[str, Callable[[Path, np.random.Generator], list[str]]] = {
    f.__name__: f for f in (recipes, tables, molecules, records, parts, beside, predictions)
}


@cache
def dataset() -> Path:
    """A small dataset beside all scratch folders, made once by the driver."""
    return Path(tempfile.gettempdir()) / "fuzz-dataset"
