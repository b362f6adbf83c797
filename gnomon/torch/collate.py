"""Batches for Hugging Face's processors."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from gnomon.truth.refused import Refused

UNSEEN = -100  # the label of tokens that no loss is taken of


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
                raise Refused("expected a chat template whose prompt begins the conversation; this one's does not")
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
        [{"type": "text", "text": m["content"]}] if isinstance(m["content"], str) else list(m["content"])
        for m in messages
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
