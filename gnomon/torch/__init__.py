"""For PyTorch: samples drawn while a model trains, a written dataset by index, batches for Hugging Face's processors.

    from torchdata.stateful_dataloader import StatefulDataLoader

    stream = gnomon.torch.Stream("recipe.yaml", seed=7, rows="trl", batch=16)
    loader = StatefulDataLoader(stream, batch_size=16, num_workers=4, collate_fn=gnomon.torch.Collate(processor))

PyTorch is no dependency of gnomon: whoever imports this has it.
"""

from __future__ import annotations

from gnomon.torch.collate import Collate
from gnomon.torch.stream import Stream
from gnomon.torch.written import Written

__all__ = ["Collate", "Stream", "Written"]
