"""The front door: one sample, a stream, a folder, and what `datasets` makes of it."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import gnomon
from gnomon.datasets.rows import row_of
from gnomon.registry import NotFound
from gnomon.truth.refused import Refused


def ids(stream: Any, n: int) -> list[str]:
    return [s.id for s in itertools.islice(stream, n)]


def test_importing_is_light() -> None:
    """Under a tenth of a second beyond Python's own start, and nothing heavy."""
    script = (
        "import time; t = time.perf_counter(); import gnomon; t = time.perf_counter() - t; import sys; "
        "heavy = {'numpy', 'pyarrow', 'matplotlib', 'yaml', 'pydantic', 'typer', 'rich'} & set(sys.modules); "
        "assert t < 0.1 and not heavy, (t, heavy)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_sample_is_the_row_of_a_run(dataset: Path) -> None:
    """The same index of the same run, made alone or by the command."""
    import yaml

    from gnomon.datasets.plan import prepare
    from gnomon.datasets.recipe import parse
    from gnomon.datasets.stream import Stream

    recipe = yaml.safe_load((dataset / "recipe.yaml").read_text())
    stored = list(gnomon.read(dataset))
    again = list(itertools.islice(Stream(prepare(parse(recipe, "recipe"))), 4))
    assert [row_of(s) for s in again] == [row_of(s) for s in stored[:4]]


def test_sample_and_its_options() -> None:
    one = gnomon.sample("chart/bar", seed=7, index=42, level=2, theme="night")
    assert one.level == 2 and one.scene.look.theme == "night" and one.id == "chart/bar-7-000042"
    assert gnomon.score(one.questions[0], one.questions[0].answer_text) == 1
    with pytest.raises(NotFound, match="chart/bar"):
        gnomon.sample("chart/bra")
    with pytest.raises(Refused, match="there are"):
        gnomon.sample("chart/bar", theme="nightly")
    with pytest.raises(Refused, match="did you mean 'theme'"):
        gnomon.sample("chart/bar", theem="night")


def test_streams_part_their_work() -> None:
    """Ranks share nothing and miss nothing; a state goes on where it was."""
    mix = {"mix": [{"kind": "chart/bar"}, {"kind": "molecule/skeletal"}], "annotators": {"questions": 1}}
    whole = ids(gnomon.stream(mix, seed=3), 6)
    parted = [ids(gnomon.stream(mix, seed=3, rank=r, world=2), 3) for r in range(2)]
    assert [x for pair in zip(*parted, strict=True) for x in pair] == whole
    begun = gnomon.stream(mix, seed=3)
    assert ids(begun, 2) == whole[:2]
    later = gnomon.stream(mix, seed=3)
    later.load_state_dict(json.loads(json.dumps(begun.state_dict())))
    assert ids(later, 4) == whole[2:]
    with pytest.raises(Refused, match="seed 3"):
        later.load_state_dict({**begun.state_dict(), "seed": 4})


def test_hugging_face_datasets(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """load_dataset on the folder alone: pictures decoded, nested columns as they are."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    from PIL import Image

    loaded = datasets.load_dataset(str(dataset), cache_dir=str(tmp_path))
    assert list(loaded) == ["train"] and len(loaded["train"]) == 24
    row, stored = loaded["train"][0], next(iter(gnomon.read(dataset)))
    picture = row["images"][0]
    assert isinstance(picture, Image.Image) and picture.size == (row["width"], row["height"])
    assert row["id"] == stored.id and len(row["marks"]) == len(stored.marks)
    assert row["marks"][0]["box"] == list(stored.marks[0].box)
    assert row["questions"][0]["text"] == stored.questions[0].question.text
    assert gnomon.score(row["questions"][0], stored.questions[0].answer_text) == 1
    streamed = next(iter(datasets.load_dataset(str(dataset), split="train", streaming=True)))
    assert streamed["id"] == row["id"] and isinstance(streamed["images"][0], Image.Image)


def test_hugging_face_takes_no_folder_for_another(dataset: Path, mixed: Path, tmp_path: Path) -> None:
    """It keeps what it once read by the card and the folder's last name, which two datasets may share."""
    datasets = pytest.importorskip("datasets")
    for name, one in (("a", dataset), ("b", mixed)):
        shutil.copytree(one, tmp_path / name / "out")
    for name in "ab":
        loaded = datasets.load_dataset(str(tmp_path / name / "out"), split="train", cache_dir=str(tmp_path / "kept"))
        assert loaded["id"] == [sample.id for sample in gnomon.read(tmp_path / name / "out")]


def test_columns_are_those_of_the_design(dataset: Path) -> None:
    import pyarrow.parquet as pq

    from gnomon.datasets.schema import schema

    file = pq.ParquetFile(dataset / "data" / "train-00000.parquet")
    assert file.schema_arrow.equals(schema())
    names = (
        "id images width height kind engine version versions seed index level language split group sources scene facts "
        "marks readings questions captions layers code"
    )
    assert file.schema_arrow.names == names.split()
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_card_and_manifest(dataset: Path) -> None:
    import hashlib

    import yaml

    card = (dataset / "README.md").read_text()
    front = yaml.safe_load(card.split("---")[1])
    assert front["configs"][0]["data_files"] == [{"split": "train", "path": "data/train-*.parquet"}]
    assert "| chart/bar |" in card and "vega_datasets" in card
    for path in [line.split("](")[1].rstrip(")") for line in card.splitlines() if line.startswith("![")]:
        assert (dataset / path).is_file()
    lines = [json.loads(line) for line in (dataset / "manifest.jsonl").read_text().splitlines()]
    assert sum(x["rows"] for x in lines) == 24
    for x in lines:
        assert hashlib.sha256((dataset / "data" / f"{x['part']}.parquet").read_bytes()).hexdigest() == x["sha256"]
    for file in (dataset / "rejected").iterdir():
        *turned, held = map(json.loads, file.read_text().splitlines())
        assert held in lines and held["part"] == file.stem
        for no in turned:
            assert {"index", "attempt", "stage", "reason"} <= set(no)
