"""Charts: what is drawn measured again in the pixels, without a look at how it was drawn. A file for each sort of noun.

A file of this folder has `check(view) -> Iterator[str]`; being here is its registration.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Sequence
from functools import cache
from types import ModuleType

from gnomon.checks.chart_ruler import View, ruler
from gnomon.checks.pixels import Image
from gnomon.scenes.chart import Chart
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark

CHECKS = "every noun in the pixels through the printed ticks, names by alignment, series by colour, ink of text"


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every module here, in order of name."""
    import importlib

    return tuple(importlib.import_module(f"{__name__}.{m.name}") for m in sorted(pkgutil.iter_modules(__path__)))


def check(
    scene: Chart, images: Sequence[Image], marks: Sequence[Mark], facts: Sequence[Fact], layers: Sequence[Layer]
) -> Iterator[str]:
    """Every disagreement, one line each."""
    by_id = {m.id: m for m in marks}
    told = {(f.subject, str(f.attribute)): f for f in facts}
    for panel in scene.panels:
        rulers = (ruler(scene, panel, axis, by_id) for axis in ("x", "y", "shade", "z", "far y"))
        view = View(scene, panel, images[0], by_id, told, *rulers)
        for module in modules():
            yield from module.check(view)
