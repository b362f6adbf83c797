"""Looks of plots: paper and colours, type, axes, where the formula stands."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, fields, replace
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import one_of
from gnomon.scenes.function import Plot, PlotLook

if TYPE_CHECKING:
    from numpy.random import Generator

THEMES = ("print", "squared", "chalk", "colour", "sketch", "exam", "textbook", "night")
FONTS = ("STIX", "DejaVu Sans", "Caladea", "Lato", "DejaVu Serif", "Roboto")
LOOKS: dict[str, tuple[str, ...]] = {"theme": THEMES, "font": FONTS}
FIELD = {**LOOKS, "given": ("formula", "graph")}
AXES = {**LOOKS, "axes": ("cross", "frame")}
GIVEN = {**AXES, "given": ("formula", "graph")}
SIZES = ((480, 480), (520, 440), (560, 480), (640, 480), (600, 460))
SQUARE = ((480, 480), (500, 500), (520, 500))


@dataclass(frozen=True)
class Asked:
    """What a plot is asked to be like: its options, and the usual for those that its kind has not."""

    theme: str = "print"
    font: str = "STIX"
    axes: str = "cross"
    given: str = "formula"


def plotted(plot: Callable[[Generator, Generator, int, Asked], Plot], style: Collection[str]) -> Callable[..., Plot]:
    """The `generate` of a kind from its `plot`; its options are those of Asked that its style has."""

    def generate(content: Generator, look: Generator, *, level: int, source: Any = None, **options: str) -> Plot:
        shown.bind(content, look, level=level, **options)  # TypeError for an option that the kind has not
        return plot(content, look, level, Asked(**options))

    *common, _ = signature(generate).parameters.values()
    asked = [f for f in fields(Asked) if f.name in style]
    own = [Parameter(f.name, Parameter.KEYWORD_ONLY, default=f.default, annotation=f.type) for f in asked]
    shown = Signature([*common, *own], return_annotation=Plot)
    generate.__doc__ = plot.__doc__
    generate.__signature__ = shown  # type: ignore[attr-defined]
    return generate


def plot_look(look: Generator, asked: Asked, **more: Any) -> PlotLook:
    """DejaVu runs wider than the others and is set smaller."""
    size = float(look.integers(17, 20)) - (2.0 if asked.font.startswith("DejaVu") else 0.0)
    grid = asked.theme in ("squared", "chalk") or look.random() < 0.7
    formula = one_of(look, ("above", "beside"))
    made = PlotLook(
        theme=asked.theme, font=asked.font, axes=asked.axes, formula=formula, grid=bool(grid), text_size=size
    )
    return replace(made, **more)
