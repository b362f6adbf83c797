"""The columns of a part: Arrow types, and the Hugging Face features that `datasets` reads them by."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pyarrow as pa

TEXT, REAL = pa.string(), pa.float64()
INT8, INT32, INT64 = pa.int8(), pa.int32(), pa.int64()

CHOICE = pa.struct({"text": TEXT, "mistake": TEXT})
THOUGHT = pa.struct({"text": TEXT, "evidence": pa.list_(TEXT), "claims": TEXT})
CAPTION = pa.struct(
    {"text": TEXT, "style": TEXT, "facts": pa.list_(INT32), "claims": TEXT, "annotator": TEXT},
)
QUESTION = pa.struct(
    {
        "id": TEXT,
        "task": TEXT,
        "text": TEXT,
        "answer": TEXT,
        "answer_text": TEXT,
        "answer_type": TEXT,
        "unit": TEXT,
        "low": REAL,
        "high": REAL,
        "choices": pa.list_(CHOICE),
        "program": TEXT,
        "rationale": pa.list_(THOUGHT),
        "evidence": pa.list_(TEXT),
        "depth": INT8,
        "turn": INT8,
        "follows": TEXT,
        "annotator": TEXT,
    }
)
MARK = pa.struct(
    {
        "id": TEXT,
        "kind": TEXT,
        "text": TEXT,
        "box": pa.list_(REAL, 4),
        "full_box": pa.list_(REAL, 4),
        "outline": pa.list_(pa.list_(REAL)),
        "visible": REAL,
        "image": INT32,
    }
)
COLUMNS: dict[str, pa.DataType] = {
    "id": TEXT,
    "images": pa.list_(pa.struct({"bytes": pa.binary(), "path": TEXT})),
    "width": INT32,
    "height": INT32,
    "kind": TEXT,
    "engine": TEXT,
    "version": TEXT,
    "versions": TEXT,
    "seed": INT64,
    "index": INT64,
    "level": INT8,
    "language": TEXT,
    "split": TEXT,
    "group": TEXT,
    "sources": pa.list_(pa.struct({"name": TEXT, "licence": TEXT})),
    "scene": TEXT,
    "facts": pa.list_(
        pa.struct(
            {
                "subject": TEXT,
                "attribute": TEXT,
                "value": TEXT,
                "unit": TEXT,
                "because": TEXT,
                "origin": TEXT,
            }
        )
    ),
    "marks": pa.list_(MARK),
    "readings": pa.list_(pa.struct({"fact": INT32, "low": REAL, "high": REAL, "marks": pa.list_(TEXT)})),
    "questions": pa.list_(QUESTION),
    "captions": pa.list_(CAPTION),
    "layers": pa.list_(pa.struct({"name": TEXT, "bytes": pa.binary(), "scale": REAL, "unit": TEXT, "image": INT32})),
    "code": TEXT,
}


@cache
def schema() -> pa.Schema:
    """The schema of every part."""
    features = {name: feature(kind) for name, kind in COLUMNS.items()}
    features["images"] = {"feature": {"_type": "Image"}, "_type": "List"}
    return pa.schema(COLUMNS, metadata={"huggingface": json.dumps({"info": {"features": features}})})


def feature(kind: pa.DataType) -> Any:
    """The Hugging Face feature of an Arrow type, as JSON data."""
    if pa.types.is_struct(kind):
        return {field.name: feature(field.type) for field in kind}
    if pa.types.is_fixed_size_list(kind):
        return {"feature": feature(kind.value_type), "length": kind.list_size, "_type": "List"}
    if pa.types.is_list(kind):
        return {"feature": feature(kind.value_type), "_type": "List"}
    return {"dtype": {"double": "float64"}.get(str(kind), str(kind)), "_type": "Value"}
