"""verl: Parquet for RLHFDataset, with the question as ground truth for `gnomon.exports.rewards.verl_reward`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from gnomon.exports.chat import before
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "parquet"
MOST = 1000  # questions about a sample
FEATURES = {
    "data_source": "string",
    "prompt": [{"role": "string", "content": "string"}],
    "images": ["Image"],
    "ability": "string",
    "reward_model": {"style": "string", "ground_truth": "string"},
    "extra_info": {
        "split": "string",
        "index": "int64",
        "id": "string",
        "kind": "string",
        "task": "string",
        "level": "int64",
        "question": "string",
        "answer": "string",
    },
    "messages": [{"role": "string", "content": "string"}],
}


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange; `messages` hold it with its reply, for supervised training."""
    sample, ids = talk.sample, [asked.id for asked in talk.sample.questions]
    for one, said in before(talk):
        yield {
            "data_source": f"gnomon/{sample.family}",
            "prompt": said,
            "images": [p.row() for p in talk.pictures],
            "ability": sample.family,
            "reward_model": {"style": "rule", "ground_truth": json.dumps(one.question, ensure_ascii=False)},
            "extra_info": {
                "split": sample.split,
                "index": sample.index * MOST + ids.index(one.asked.id),
                "id": one.id,
                "kind": sample.kind,
                "task": one.task,
                "level": sample.level,
                "question": one.prompt,
                "answer": one.answer,
            },
            "messages": [*said, {"role": "assistant", "content": one.reply}],
        }
