"""A folder of users' files of every sort through generate, verify and stats: nothing wrong, and no bug of ours."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from helpers import gnomon, need

HERE = Path(__file__).parent
KINDS = ("bar", "line", "box", "scatter_fit", "heatmap", "histogram", "pie", "grid")
SHARES = {"tables": 12, "smiles": 3, "records": 3}


def test_users_files_of_every_sort(tmp_path: Path) -> None:
    for kind in ("chart/bar", "molecule/skeletal", "document/invoice"):
        need(kind)
    tables = tmp_path / "tables"
    tables.mkdir()
    hints = {}
    for file in sorted((HERE / "odd").glob("*.yaml")):
        for number, odd in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))[::3]):
            if "refused" not in odd:
                name = f"{file.stem}_{number}.csv"
                (tables / name).write_bytes(odd["text"].encode(odd.get("encoding", "utf-8")))
                hints[name] = odd.get("hints", {})
    cars = (f"Car {i},{900 + i * 37 % 700},{60 + i * 53 % 240},{('Japan', 'USA')[i % 2]}\n" for i in range(48))
    (tables / "cars.csv").write_text(f"Car,weight (kg),power (hp),origin\n{''.join(cars)}")
    source = {"tables": {"path": str(tables), "files": {name: said for name, said in hints.items() if said}}}
    mix = [{"kind": f"chart/{kind}", "weight": SHARES["tables"] / len(KINDS), "source": source} for kind in KINDS]
    smiles, records = HERE / "molecules" / "isotopes-radicals.smi", HERE / "records" / "locales.jsonl"
    mix += [{"kind": "molecule/skeletal", "weight": SHARES["smiles"], "source": {"smiles": str(smiles)}}]
    mix += [{"kind": "document/invoice", "weight": SHARES["records"], "source": {"records": str(records)}}]
    recipe, out = tmp_path / "recipe.yaml", tmp_path / "out"
    recipe.write_text(yaml.safe_dump({"seed": 13, "size": sum(SHARES.values()), "mix": mix}))
    for verb in (("generate", recipe, "-o", out, "--workers", 1), ("verify", out), ("stats", out)):
        done = gnomon(*verb)
        assert done.returncode == 0, done.stdout + done.stderr
    turned_away = [json.loads(x) for f in (out / "rejected").glob("*") for x in f.read_text().splitlines()]
    assert not [x for x in turned_away if x.get("stage") == "error"]
