"""For PyTorch: samples drawn while a model trains, a written dataset by index, and batches for Hugging Face's processors.

    from torchdata.stateful_dataloader import StatefulDataLoader

    stream = gnomon.torch.Stream("recipe.yaml", seed=7, rows="trl", batch=16)
    loader = StatefulDataLoader(stream, batch_size=16, num_workers=4, collate_fn=gnomon.torch.Collate(processor))

PyTorch is no dependency of gnomon: whoever imports this has it.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import torch
from torch.utils.data import Dataset, IterableDataset

from gnomon.datasets.load import Recipes, part_files
from gnomon.datasets.rows import sample_of
from gnomon.exports.stream import Rows, stream
from gnomon.truth.refused import Refused

__all__ = ["Collate", "Stream", "Written"]

HELD = 8  # groups of rows of a written dataset that are kept decoded
UNSEEN = -100  # the label of tokens that no loss is taken of


class Stream(IterableDataset):  # type: ignore[misc]
    """`gnomon.stream` as an IterableDataset; takes what that takes.

    Rank and world are those of torch.distributed where it is at work. `batch` is the `batch_size` of the loader: with
    it the loader gives one and the same order whatever its number of workers. Engines stay open in each worker, whose
    prefetching is the loader's.

    Under torchdata's StatefulDataLoader it goes on by itself with as many workers. With another number, load the
    loader's state into the stream before there is a loader: `stream.load_state_dict(state)`.
    """

    def __init__(
        self, recipe: Recipes, *, rank: int | None = None, world: int | None = None, batch: int | None = None, **given: Any
    ) -> None:
        there = torch.distributed.is_available() and torch.distributed.is_initialized()
        here = (torch.distributed.get_rank(), torch.distributed.get_world_size()) if there else (0, 1)
        self.batch_told = batch is not None
        self.stream = stream(
            recipe,
            rank=here[0] if rank is None else rank,
            world=here[1] if world is None else world,
            batch=batch or 1,
            **given,
        )

    def __iter__(self) -> Iterator[Any]:
        return iter(self.stream)

    def report(self, scores: Sequence[float | None]) -> None:
        """Say how well the next items were answered; see `gnomon.datasets.stream.Stream.report`."""
        self.stream.report(scores)

    def state_dict(self) -> dict[str, Any]:
        return self.stream.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from a state of a stream, or of a StatefulDataLoader with any number of workers; Refused if it is another's."""
        if "_snapshot" in state:
            held = state["_snapshot"]["_worker_snapshots"].values()
            since = state["_steps_since_snapshot"]
            if since and not self.batch_told:
                raise Refused("expected a loader that takes its state at every step, or batch=… as its batch_size")
            self.stream.load_state_dict([worker["dataset_state"] for worker in held])
            self.stream.start += since * self.stream.batch
        else:
            self.stream.load_state_dict(state["dataset_state"] if "_num_yielded" in state else state)


class Written(Dataset):  # type: ignore[misc]
    """A written dataset by index: samples, or the list of each one's rows in an export format. Refused if it is none."""

    def __init__(self, out: str | Path, rows: str = "", options: Mapping[str, Any] | None = None) -> None:
        import pyarrow.parquet as pq

        self.unpack = Rows(rows, options or {}) if rows else None
        self.groups: list[tuple[Path, int]] = []
        counts: list[int] = []
        for file in part_files(Path(out)):
            about = pq.read_metadata(file)
            self.groups += [(file, group) for group in range(about.num_row_groups)]
            counts += [about.row_group(group).num_rows for group in range(about.num_row_groups)]
        self.ends = list(accumulate(counts))

    def __len__(self) -> int:
        return self.ends[-1] if self.ends else 0

    def __getitem__(self, index: int) -> Any:
        if not -len(self) <= index < len(self):
            raise IndexError(f"expected an index below {len(self)}, got {index}")
        index %= len(self)
        group = bisect_right(self.ends, index)
        rows = group_of(*self.groups[group])
        sample = sample_of(rows[index - self.ends[group] + len(rows)])
        return self.unpack(sample) if self.unpack is not None else sample


@lru_cache(maxsize=HELD)
def group_of(file: Path, group: int) -> list[dict[str, Any]]:
    """The rows of a group of a Parquet file."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as parquet:
        found: list[dict[str, Any]] = parquet.read_row_group(group).to_pylist()
        return found


@dataclass(frozen=True)
class Collate:
    """What a Hugging Face processor makes of conversations and their pictures, with labels for the last answer alone.

    Takes rows with `messages`, or with `prompt` and `completion`, and `images`; or lists of such rows. Gives what the
    processor gives, padded on the right, and `labels`: the tokens of what is said last, -100 elsewhere.
    """

    processor: Any

    def __call__(self, items: Sequence[Any]) -> dict[str, Any]:
        rows = [row for item in items for row in (item if isinstance(item, (list, tuple)) else [item])]
        prompts, answers, pictures = [], [], []
        for row in rows:
            images = [opened(image) for image in row.get("images") or [row["image"]]]
            said = with_pictures(row.get("messages") or [*row["prompt"], *row["completion"]], len(images))
            prompt = self.processor.apply_chat_template(said[:-1], tokenize=False, add_generation_prompt=True)
            spoken = self.processor.apply_chat_template(said, tokenize=False)
            if not spoken.startswith(prompt):
                raise Refused("expected a chat template whose prompt begins the whole conversation; this one's does not")
            prompts.append(prompt)
            answers.append(spoken.removeprefix(prompt))
            pictures.append(images)
        made = dict(self.processor(text=prompts, images=pictures, padding=True, return_tensors="pt"))
        return self._answered(made, answers)

    def _answered(self, made: dict[str, Any], answers: Sequence[str]) -> dict[str, Any]:
        """The prompts with their answers behind them, token by token as a model would go on."""
        tokenizer = self.processor.tokenizer
        shape, there = made["input_ids"].shape, made["attention_mask"].bool()
        fill = {"input_ids": tokenizer.pad_token_id or 0, "labels": UNSEEN}
        ends = [torch.tensor(tokenizer(a, add_special_tokens=False)["input_ids"], dtype=torch.long) for a in answers]
        for name in [k for k, v in made.items() if getattr(v, "shape", None) == shape]:
            kept = [row[mask] for row, mask in zip(made[name], there, strict=True)]
            behind = {"input_ids": ends, "attention_mask": [torch.ones_like(e) for e in ends]}
            tails = behind.get(name, [torch.zeros_like(e) for e in ends])
            made[name] = padded([torch.cat([a, b]) for a, b in zip(kept, tails, strict=True)], fill.get(name, 0))
        unseen = [torch.full((int(mask.sum()),), UNSEEN) for mask in there]
        made["labels"] = padded([torch.cat([a, b]) for a, b in zip(unseen, ends, strict=True)], UNSEEN)
        return made


def padded(rows: Sequence[Any], fill: int) -> Any:
    return torch.nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=fill)


def with_pictures(messages: Sequence[Mapping[str, Any]], count: int) -> list[dict[str, Any]]:
    """Messages in parts; pictures that no part names stand before the first thing that the user says."""
    parts = [
        [{"type": "text", "text": m["content"]}] if isinstance(m["content"], str) else list(m["content"]) for m in messages
    ]
    lacking = count - sum(part["type"] == "image" for said in parts for part in said)
    user = next(i for i, m in enumerate(messages) if m["role"] == "user")
    parts[user] = [{"type": "image"}] * lacking + parts[user]
    return [{"role": m["role"], "content": said} for m, said in zip(messages, parts, strict=True)]


def opened(image: Any) -> Any:
    """A picture from the bytes of a file, from a mapping with `bytes` or `path`, or as it is."""
    from PIL import Image

    if isinstance(image, Mapping):
        image = image["bytes"] or Path(image["path"]).read_bytes()
    return Image.open(io.BytesIO(image)).convert("RGB") if isinstance(image, bytes) else image
