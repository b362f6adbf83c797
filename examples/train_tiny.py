"""Train a small model on pictures that are drawn while it learns.

    python examples/train_tiny.py [RECIPE or KIND …] [--steps 200] [--workers 1]

A patch encoder and a decoder of letters, 0.7 million weights, on the CPU. It reads a picture and a question and spells
the answer. Needs PyTorch and torchdata. Stopped and begun again with --state FILE it goes on where it was, with any
number of workers.
"""

from __future__ import annotations

import argparse
import io
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn.functional import cross_entropy
from torchdata.stateful_dataloader import StatefulDataLoader

import gnomon.torch

SIDE, PATCH, WIDTH, LAYERS = 160, 16, 128, 3
ASKED, ANSWERED = 120, 20  # letters of a question, of an answer
END, BLANK = 0, -100


class Speller(nn.Module):  # type: ignore[misc]
    """Patches, then letters; each letter is foretold from all that stands before it."""

    def __init__(self) -> None:
        super().__init__()
        seen = (SIDE // PATCH) ** 2
        self.patches = nn.Conv2d(1, WIDTH, PATCH, PATCH)
        self.letters = nn.Embedding(256, WIDTH)
        self.places = nn.Parameter(0.02 * torch.randn(seen + ASKED + ANSWERED, WIDTH))
        layer = nn.TransformerEncoderLayer(WIDTH, 4, 4 * WIDTH, dropout=0.0, batch_first=True, norm_first=True)
        self.body = nn.TransformerEncoder(layer, LAYERS, enable_nested_tensor=False)
        self.head = nn.Linear(WIDTH, 256)

    def forward(self, pictures: torch.Tensor, letters: torch.Tensor) -> torch.Tensor:
        seen = self.patches(pictures).flatten(2).transpose(1, 2)
        x = torch.cat([seen, self.letters(letters)], 1) + self.places[: seen.shape[1] + letters.shape[1]]
        mask = nn.Transformer.generate_square_subsequent_mask(x.shape[1])
        found: torch.Tensor = self.head(self.body(x, mask=mask, is_causal=True)[:, seen.shape[1] :])
        return found


def collate(rows: list[dict[str, Any]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pictures, letters of questions and answers, and the letters that are to be foretold."""
    pictures, letters, wanted = [], [], []
    for row in rows:
        picture = Image.open(io.BytesIO(row["images"][0]["bytes"])).convert("L").resize((SIDE, SIDE))
        pictures.append(torch.from_numpy(np.array(picture, dtype=np.float32))[None] / 128 - 1)
        asked = row["prompt"][-1]["content"].encode()[:ASKED].ljust(ASKED)
        answer = row["answer"].encode()[: ANSWERED - 1] + bytes([END])
        letters.append(list(asked + answer[:-1].ljust(ANSWERED - 1)))
        wanted.append([BLANK] * (ASKED - 1) + list(answer) + [BLANK] * (ANSWERED - len(answer)))
    return torch.stack(pictures), torch.tensor(letters), torch.tensor(wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", nargs="*", default=["chart/bar"], help="a recipe, or names of kinds")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--state", type=Path, help="where model and stream are kept after every 20 steps")
    given = parser.parse_args()
    torch.manual_seed(0)
    model = Speller()
    descent = torch.optim.AdamW(model.parameters(), 1e-3)
    recipe = given.recipe if len(given.recipe) > 1 else given.recipe[0]
    stream = gnomon.torch.Stream(recipe, seed=7, rows="trl", options={"instruct": False}, each=4, batch=given.batch)
    losses: list[float] = []
    if given.state and given.state.exists():
        held = torch.load(given.state)
        model.load_state_dict(held["model"])
        descent.load_state_dict(held["descent"])
        stream.load_state_dict(held["stream"])
        losses = held["losses"]
    loader = StatefulDataLoader(stream, batch_size=given.batch, num_workers=given.workers, collate_fn=collate)
    begun = time.monotonic()
    for pictures, letters, wanted in loader:
        if len(losses) >= given.steps:
            break
        loss = cross_entropy(model(pictures, letters).flatten(0, 1), wanted.flatten(), ignore_index=BLANK)
        descent.zero_grad()
        loss.backward()
        descent.step()
        losses.append(loss.item())
        if len(losses) % 20 == 0:
            mean = sum(losses[-20:]) / 20
            print(f"step {len(losses):4}   loss {mean:.3f}   {time.monotonic() - begun:.0f} s", flush=True)
            if given.state:
                held = {"model": model.state_dict(), "descent": descent.state_dict(), "losses": losses}
                torch.save({**held, "stream": loader.state_dict()}, given.state)
    print(f"loss of the first 20 steps {sum(losses[:20]) / 20:.3f}, of the last 20 {sum(losses[-20:]) / 20:.3f}")


if __name__ == "__main__":
    main()
