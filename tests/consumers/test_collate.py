"""Batches for processors: the real ones of transformers, with a tokenizer of bytes."""

from __future__ import annotations

import importlib.util
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import gnomon

torch = pytest.importorskip("torch", reason="PyTorch is not installed: see `make test-consumers`")
pytest.importorskip("trl", reason="TRL is not installed: see `make test-consumers`")

from gnomon.torch import Collate  # noqa: E402

EXAMPLE = Path(__file__).parents[2] / "examples" / "train_trl.py"
MIX = {"mix": [{"kind": "chart/bar"}, {"kind": "geometry/triangle"}], "annotators": {"questions": 4}}


@pytest.fixture(scope="module")
def example() -> Any:
    """The example of training with TRL, which has a processor and a model that nothing is fetched for."""
    spec = importlib.util.spec_from_file_location("train_trl", EXAMPLE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_labels_are_the_answer_alone(example: Any) -> None:
    reader = example.processor()
    tokens = reader.tokenizer
    rows = list(islice(gnomon.stream(MIX, seed=3, rows="trl", options={"rationale": "long"}, each=2), 4))
    batch = Collate(reader)([rows[:2], rows[2], rows[3]])
    assert batch["input_ids"].shape == batch["labels"].shape == batch["attention_mask"].shape
    patches = (example.SIDE // example.PATCH) ** 2
    for row, ids, labels, there in zip(
        rows, batch["input_ids"], batch["labels"], batch["attention_mask"].bool(), strict=True
    ):
        assert tokens.decode(labels[labels >= 0]) == row["completion"][0]["content"] + "</s>"
        assert (
            torch.equal(ids[labels >= 0], labels[labels >= 0])
            and int((ids == tokens.convert_tokens_to_ids("<image>")).sum()) == patches
        )
        said = tokens.decode(ids[there & (labels < 0)])
        assert row["prompt"][0]["content"] in said and row["completion"][0]["content"] not in said
        assert there[: int(there.sum())].all(), "padded on the right"
        alone = Collate(reader)([row])
        assert torch.equal(alone["input_ids"][0], ids[there]) and torch.equal(alone["labels"][0], labels[there])


def test_a_model_takes_them(example: Any) -> None:
    reader = example.processor()
    tokens = reader.tokenizer
    rows = list(islice(gnomon.stream(MIX, seed=3, rows="trl"), 2))
    model = example.model(len(tokens), tokens.convert_tokens_to_ids("<image>"), tokens.pad_token_id)
    descent = torch.optim.AdamW(model.parameters(), 3e-3)
    losses = []
    for _ in range(8):
        loss = model(**Collate(reader)(rows)).loss
        descent.zero_grad()
        loss.backward()
        descent.step()
        losses.append(loss.item())
    assert losses[-1] < 0.8 * losses[0], losses
