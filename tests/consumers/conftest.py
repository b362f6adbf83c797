"""What consumers find: a cache of this run alone, and torchvision.

`datasets` knows a folder with a card by its last name and its card, so that a cache would give an earlier run's rows.

torchvision as registries have it is built for CUDA: beside a torch for CPUs its compiled operators do not load. None is
needed here, yet it can be imported only if two of them have names. So it lies apart, where nothing else in the
environment comes upon it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

APART = Path(__file__).parents[2] / ".venv-consumers" / "vision"
OPERATORS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)

CACHE = TemporaryDirectory()
os.environ["HF_DATASETS_CACHE"] = CACHE.name

if APART.is_dir():
    import torch

    sys.path.append(str(APART))
    if torch.version.cuda is None:
        named = torch.library.Library("torchvision", "FRAGMENT")  # held, since what it names goes when it goes
        for operator in OPERATORS:
            named.define(operator)
