"""A suite for lmms-eval: a task as YAML, its functions, and the questions as Parquet; `--include_path` finds it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gnomon.datasets.files import write_whole
from gnomon.exports.suites.item import Item

TASK = """\
# lmms-eval --include_path {folder} --tasks {task}
task: {task}
dataset_path: parquet
dataset_kwargs:
  data_files:
    test: {file}
test_split: test
output_type: generate_until
doc_to_visual: !function utils.pictures
doc_to_text: !function utils.prompt
doc_to_target: target
process_results: !function utils.scored
generation_kwargs:
  max_new_tokens: 1024
  temperature: 0
  do_sample: false
metric_list:
  - metric: gnomon_score
    aggregation: mean
    higher_is_better: true
metadata:
  - version: {edition}
"""
FUNCTIONS = '''\
"""What the task needs: gnomon has to be installed beside lmms-eval."""

import json

import gnomon


def pictures(doc):
    return [image.convert("RGB") for image in doc["images"]]


def prompt(doc, lmms_eval_specific_kwargs=None):
    return doc["prompt"]


def scored(doc, results):
    return {"gnomon_score": gnomon.score(json.loads(doc["question"]), results[0]) or 0.0}
'''
TEXTS = ("key", "sample", "kind", "task", "prompt", "question", "target")


def write(folder: Path, name: str, items: Sequence[Item]) -> None:
    """The task file, `utils.py` beside it, and `test.parquet`, whose path has to be absolute for the loader."""
    file = folder / "test.parquet"
    write_whole(file, parquet(items))
    write_whole(folder / "utils.py", FUNCTIONS.encode())
    edition = items[0].sample.split("--")[-1].split("-")[0] if items else "0"
    text = TASK.format(
        task=name.replace("-", "_"), file=json.dumps(str(file.resolve())), folder=folder, edition=edition
    )
    write_whole(folder / f"{name.replace('-', '_')}.yaml", text.encode())


def parquet(items: Sequence[Item]) -> bytes:
    """One row a question; pictures as a list, which one of several needs."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    features: dict[str, Any] = {n: {"dtype": "string", "_type": "Value"} for n in TEXTS}
    features["level"] = {"dtype": "int8", "_type": "Value"}
    features["images"] = {"feature": {"_type": "Image"}, "_type": "List"}
    image = pa.struct({"bytes": pa.binary(), "path": pa.string()})
    schema = pa.schema(
        {**dict.fromkeys(TEXTS, pa.string()), "level": pa.int8(), "images": pa.list_(image)},
        metadata={"huggingface": json.dumps({"info": {"features": features}})},
    )
    rows = [
        {
            "key": i.key,
            "sample": i.sample,
            "kind": i.kind,
            "task": i.question["task"],
            "prompt": i.prompt,
            "question": json.dumps(i.question, ensure_ascii=False),
            "target": i.target,
            "level": i.level,
            "images": [{"bytes": data, "path": f"{i.key}-{n}.png"} for n, data in enumerate(i.images)],
        }
        for i in items
    ]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), sink, compression="zstd", row_group_size=50)
    return bytes(sink.getvalue().to_pybytes())
