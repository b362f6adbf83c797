"""Palettes, and colours picked from them so that a legend can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.truth.limits import CAREFUL
from gnomon.truth.readings import colour_distance, contrast
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

PALETTES = {
    # for every kind of colour vision: Okabe and Ito 2008 (Wong's in Nature Methods 2011 are the same), Tol 2021
    "okabe ito": ("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9"),
    "tol bright": ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb"),
    "tol vibrant": ("#ee7733", "#0077bb", "#33bbee", "#ee3377", "#cc3311", "#009988", "#bbbbbb"),
    "tol muted": ("#cc6677", "#332288", "#ddcc77", "#117733", "#88ccee", "#882255", "#44aa99", "#999933", "#aa4499"),
    "tol light": ("#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#44bb99", "#bbcc33", "#aaaa00"),
    "blue and orange": ("#1f5a99", "#f5a623", "#8db8e2", "#b35900", "#0b2545"),
    # in the manner of tools and journals
    "tableau": ("#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#b07aa1"),
    "classic": ("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#17becf"),
    "office": ("#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"),
    "journal": ("#bc3c29", "#0072b5", "#e18727", "#20854e", "#7876b1"),
    "science": ("#3b4992", "#ee0000", "#008b45", "#631879", "#008280", "#a20056"),
    "medicine": ("#00468b", "#ed0000", "#42b540", "#0099b4", "#925e9f", "#fdaf91"),
    "newsroom": ("#006ba2", "#3ebcd2", "#379a8b", "#ebb434", "#b4ba39", "#9a607f", "#d1021a"),
    "pink paper": ("#0f5499", "#990f3d", "#0d7680", "#ff7faa", "#96cc28", "#593380"),
    "notebook": ("#4c72b0", "#dd8452", "#55a868", "#c44e52", "#8172b3", "#937860", "#da8bc3", "#8c8c8c", "#ccb974"),
    "grammar": ("#f8766d", "#00ba38", "#619cff", "#b79f00", "#00bfc4", "#f564e3"),
    "web": ("#636efa", "#ef553b", "#00cc96", "#ab63fa", "#ffa15a", "#19d3f3", "#ff6692"),
    "viridis steps": ("#440154", "#21918c", "#fde725", "#3b528b", "#5ec962"),
    "office new": ("#156082", "#e97132", "#196b24", "#0f9ed5", "#a02b93", "#4ea72e"),
    "office old": ("#333399", "#993366", "#008080", "#800000", "#ff8080", "#0066cc"),
    "sheets": ("#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6"),
    "business": ("#118dff", "#12239e", "#e66c37", "#6b007b", "#e044a7", "#d9b300", "#744ec2"),
    "broadsheet": ("#4a7aa8", "#d07c3c", "#a3a3a3", "#7a9a4d", "#a34d56", "#7c6ba0"),
    "world data": ("#4c6a9c", "#b13507", "#578145", "#6d3e91", "#c15065", "#bc8e5a", "#00847e"),
    "survey": ("#456a83", "#bf8f2d", "#949d48", "#a55a26", "#7b93ad", "#d8c26a"),
    "union": ("#2644a7", "#b09120", "#672dc4", "#388ae2", "#e04040", "#33a02c"),
    "census": ("#205493", "#e59393", "#4aa564", "#f9c642", "#112e51", "#9bdaf1"),
    "reserve": ("#4572a7", "#aa4643", "#89a54e", "#80699b", "#3d96ae", "#db843d"),
    "grey blue": ("#3e58ac", "#2eb848", "#d3ce97", "#7c287d", "#fbf873", "#248bac"),
    # ColorBrewer, qualitative (Apache-2.0)
    "brewer dark": ("#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e", "#e6ab02", "#a6761d", "#666666"),
    "brewer one": ("#e41a1c", "#377eb8", "#4daf4a", "#984ea3", "#ff7f00", "#a65628", "#f781bf"),
    "brewer two": ("#66c2a5", "#fc8d62", "#8da0cb", "#e78ac3", "#a6d854", "#ffd92f", "#e5c494"),
    "brewer paired": ("#1f78b4", "#33a02c", "#e31a1c", "#ff7f00", "#6a3d9a", "#a6cee3", "#b2df8a", "#fb9a99"),
    # moods
    "earth": ("#7f4f24", "#a68a64", "#386641", "#bc4749", "#6c757d"),
    "bright": ("#2563eb", "#f59e0b", "#10b981", "#ef4444", "#8b5cf6"),
    "muted": ("#8c6bb1", "#41ab5d", "#fe9929", "#4292c6", "#d6604d"),
    "ink and accent": ("#4c5866", "#e4572e", "#9fb3c8", "#f2b134"),
    "harbour": ("#264653", "#2a9d8f", "#e9c46a", "#f4a261", "#e76f51"),
    "orchard": ("#606c38", "#bc6c25", "#283618", "#dda15e", "#9d0208"),
    # tints of one colour
    "navy tints": ("#0b3c6f", "#4a86c0", "#a3c9e8"),
    "green tints": ("#0b4f35", "#3f9a6c", "#9ed8b5"),
    "grey tints": ("#2b2b2b", "#777777", "#b8b8b8"),
    "wine tints": ("#5c0a2e", "#b33a5e", "#eaa0b4"),
    # for dark grounds
    "neon": ("#4cc9f0", "#f72585", "#b5e48c", "#ffd166", "#9d7bff"),
    "lanterns": ("#ffb347", "#7fd1ff", "#ff7f9f", "#a8e6a1", "#d6b3ff", "#fff07a"),
    "phosphor": ("#7cfc9a", "#ffd75f", "#5fd7ff", "#ff8787", "#d7afff"),
    "console": ("#73bf69", "#f2cc0c", "#5794f2", "#ff780a", "#b877d9", "#f2495c"),
}  # fmt: skip
AS_THEY_COME = 0.6  # of charts have the first colours of their palette
APART = 4  # further than a careful reader needs, so that no two hues look alike
GLOWING = ("neon", "lanterns", "phosphor", "console")


def fills(look: Generator, palette: str, plot: str, n: int) -> tuple[str, ...]:
    """n colours, of a palette as far as it goes, that can be told apart and stand out. Rejected if there are none."""
    return picked(look, palette, plot, n, 2.4 if is_dark(plot) else 1.6)


def strokes(look: Generator, palette: str, plot: str, n: int) -> tuple[str, ...]:
    """n colours for lines and dots, which need more contrast with the plot than areas do."""
    return picked(look, palette, plot, n, 3.0 if is_dark(plot) else 2.4)


def is_dark(plot: str) -> bool:
    return contrast("#ffffff", plot) > contrast("#000000", plot)


def picked(look: Generator, palette: str, plot: str, n: int, least: float) -> tuple[str, ...]:
    """n colours of a palette, and where it has too few of the one that goes with them best."""
    own = [c for c in PALETTES[palette] if contrast(c, plot) >= least]
    mixed = [own[i] for i in look.permutation(len(own))]
    # most people take the colours as they come
    kept = spread(own if look.random() < AS_THEY_COME else mixed, n)
    if len(kept) == n:
        return kept
    # on a dark plot colours that glow, elsewhere one palette that has enough: not a few of each
    names = GLOWING if is_dark(plot) else [p for p in PALETTES if p not in GLOWING]
    for name in (names[i] for i in look.permutation(len(names))):
        more = spread([*kept, *(c for c in PALETTES[name] if contrast(c, plot) >= least)], n)
        if len(more) == n:
            return more
    raise Rejected("too few colours", f"{len(kept)} for {n} series on {plot}")


def spread(pool: list[str], n: int) -> tuple[str, ...]:
    """The first n colours of a pool that stand far enough from one another, or as many as there are."""
    kept: list[str] = []
    for colour in pool:
        if all(colour_distance(colour, other) >= CAREFUL.colour_distance + APART for other in kept):
            kept.append(colour)
        if len(kept) == n:
            break
    return tuple(kept)


def shades(colour: str, n: int, ground: str) -> tuple[str, ...]:
    """n tints of one colour, from itself towards the ground, the last still clear of it."""
    from coloraide import Color

    whole, far = Color(colour), Color(ground)
    return tuple(
        whole.mix(far, 0.55 * i / max(n - 1, 1), space="oklab").convert("srgb").to_string(hex=True, fit=True)
        for i in range(n)
    )
