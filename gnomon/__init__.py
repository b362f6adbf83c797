"""gnomon draws pictures by code and knows the truth about every pixel of them.

    import gnomon

    s = gnomon.sample("chart/bar", seed=7, index=42)
    for s in gnomon.stream("recipe.yaml", seed=7): ...
    gnomon.score(s.questions[0], "about 42 %")

Everything is found when it is first asked for: importing gnomon imports nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gnomon.datasets.curriculum import Follow
    from gnomon.datasets.load import read, sample
    from gnomon.datasets.sample import Sample
    from gnomon.datasets.score import score
    from gnomon.exports.stream import stream
    from gnomon.registry import kinds
    from gnomon.viewer.steps import steps

__all__ = ["Follow", "Sample", "kinds", "read", "sample", "score", "steps", "stream"]

_WHERE = {
    "Follow": "gnomon.datasets.curriculum",
    "Sample": "gnomon.datasets.sample",
    "kinds": "gnomon.registry",
    "read": "gnomon.datasets.load",
    "sample": "gnomon.datasets.load",
    "score": "gnomon.datasets.score",
    "steps": "gnomon.viewer.steps",
    "stream": "gnomon.exports.stream",
}


def __getattr__(name: str) -> Any:
    if name == "torch":  # a package of its own, for those who have PyTorch
        import importlib

        return importlib.import_module("gnomon.torch")
    if name not in _WHERE:
        raise AttributeError(f"module 'gnomon' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
