"""What the elements of a chart, and what is measured of them, are called: as the picture shows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from gnomon.annotators.chart.phrases import manner, manner_of, measured, phrase
from gnomon.annotators.wording import ordinal
from gnomon.scenes.chart import Arrow, AxisTitle, Cage, Chart, Dot, Hexagon, InnerWedge, Panel, Tick
from gnomon.scenes.chart.attributes import ACROSS, AMOUNT, COLUMN, LEVEL, PEAK, ROW, SERIES, SOURCE, TARGET, UP
from gnomon.scenes.chart.frame import Part
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import number
from gnomon.truth.vocabulary import KIND, NAME, TEXT, VALUE
from gnomon.truth.world import World

AXES = {"x": "x-axis", "y": "y-axis", "far y": "right y-axis", "shade": "colour bar", "z": "upright axis",
        "radius": "scale"}  # fmt: skip
IN_SPACE = ("x", "y")  # axes that have no letter where they run along a floor
# the ends of an axis, and from which of them its labels are counted
ENDS = {"x": ("leftmost", "rightmost", "left"), "y": ("lowest", "uppermost", "bottom"),
        "far y": ("lowest", "uppermost", "bottom"), "shade": ("lowest", "highest", "low end"),
        "z": ("lowest", "uppermost", "bottom"), "radius": ("lowest", "highest", "low end")}  # fmt: skip


@cache
def words() -> dict[str, dict[str, str]]:
    """What words.yaml holds."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, dict[str, str]] = yaml.load(files(__package__).joinpath("words.yaml").read_text("utf-8"), loader)
    return found


def said(what: str) -> dict[str, str]:
    """A part of words.yaml: `kinds`, `read`, `printed`, `sorts` or `extremes`."""
    return words()[what]


def kind(chart: Chart, world: World, kind: str) -> str:
    """What people call a mark of a kind: `slice`, `bubble`."""
    if kind == "dot" and any(d.size for d in chart.of(Dot)):
        return "bubble"
    if kind == "wedge" and chart.of(InnerWedge):
        return "slice of the outer ring"
    if kind == "point" and (target := target_of(chart)):
        return target
    return said("kinds").get(kind, kind)


def target_of(chart: Chart) -> str:
    """What people call the marks that bars are held against: `target`; "" where there are none."""
    held = next((p for p in chart.panels if p.sort == "bullet chart"), None)
    return "" if held is None else "target" if held.encoding("point").measure == "target" else "mark"


def name(chart: Chart, world: World, subject: str) -> str:
    """`Waseca in 1931`, or what is printed there; of several alike, which it is."""
    facts = {a: str(f.value) for a in NAMING if (f := world.facts.get((subject, a))) is not None}
    part, own = chart.parts.get(subject), facts.get(KIND, "")
    panel = in_panel(chart, part)
    if NAME in facts:
        return called(panel, facts[NAME], facts.get(SERIES, ""))
    if ROW in facts and COLUMN in facts:
        return f"the cell of {' and '.join(said for _, said in crossing(chart, panel, facts[ROW], facts[COLUMN]))}"
    if SOURCE in facts and TARGET in facts:
        return f"the flow from {facts[SOURCE]} to {facts[TARGET]}"
    if TEXT in facts and own:
        return f"'{facts[TEXT]}'" if own in ("tick", "legend entry") else f"the {own} '{facts[TEXT]}'"
    if SERIES in facts and not isinstance(part, Dot):
        return facts[SERIES]
    if part is None or not own:
        return subject
    return PLACED[type(part)](chart, world, part) if type(part) in PLACED else numbered(chart, part, own)


def crossing(chart: Chart, panel: Panel | None, row: str, column: str) -> list[tuple[str, str]]:
    """A row and a column, each with its preposition and as it is said: `for` `Painting`, `in` `week 1`."""
    found = []
    for along, name in (("y", row), ("x", column)):
        axis = panel.axis(along) if panel is not None else None
        if panel is None or axis is None:
            found.append(("for", name))
            continue
        before, how = manner(tuple(t.text for t in chart.ticks(along, panel)), axis.name, True, axis.unit)
        found.append((before, how.replace("{}", name)))
    return found


def in_cell(chart: Chart, panel: Panel, row: str, column: str) -> str:
    """`for Painting in week 1`, `for Oslo and Bergen`."""
    (before, one), (then, other) = crossing(chart, panel, row, column)
    return f"{before} {one} {'and' if then == before else then} {other}"


def in_panel(chart: Chart, part: Part | None) -> Panel | None:
    """The panel that an element is in; what stands around several is in none."""
    return next((p for p in chart.panels if part is not None and p.id == part.panel), None)


NAMING = (NAME, SERIES, KIND, TEXT, ROW, COLUMN, SOURCE, TARGET)


def called(panel: Panel | None, name: str, series: str) -> str:
    """`week 3`, `Cola in 2008`, `Japan in 1975`, `Waseca (Glabron)`."""
    if panel is None or name not in panel.categories:
        return f"{name} ({series})" if series else name
    preposition, here = manner_of(panel)[0], phrase(panel, name)
    if not series:
        return here
    if preposition != "for":
        return f"{series} {preposition} {here}"
    return f"{here} in {series}" if len(series) == 4 and series.isdigit() else f"{here} ({series})"


def numbered(chart: Chart, part: Part, kind: str) -> str:
    """`the needle`, or `the second panel` if there are several; a panel goes by its title."""
    if isinstance(part, Panel):
        return "the plot" if part.alone else f"the panel '{part.title}'"
    alike = chart.inside(chart.panel_of(part), type(part))
    return f"the {ordinal(alike.index(part) + 1)} {kind}" if len(alike) > 1 else f"the {kind}"


def of_dot(chart: Chart, world: World, part: Any) -> str:
    """A dot without a name, by where it lies."""
    dots = chart.inside(chart.panel_of(part), Dot)
    sides: tuple[tuple[str, Callable[[Dot], float]], ...] = (
        ("topmost", lambda d: d.y), ("bottommost", lambda d: -d.y), ("rightmost", lambda d: d.x),
        ("leftmost", lambda d: -d.x),
    )  # fmt: skip
    word = "bubble" if part.size else "dot"
    for side, reach in sides:
        if all(reach(part) > reach(d) for d in dots if d is not part):
            return f"the {side} {word}"
    return f"the {ordinal(sorted(dots, key=lambda d: (d.x, d.y)).index(part) + 1)} {word} from the left"


def of_hexagon(chart: Chart, world: World, part: Any) -> str:
    most = all(part.value > h.value for h in chart.inside(chart.panel_of(part), Hexagon) if h is not part)
    return "the fullest hexagon" if most else "one of the other hexagons"


def of_arrow(chart: Chart, world: World, part: Any) -> str:
    """By its length if it is the longest or the shortest, else by its place."""
    lengths = {a.id: number(world.facts[a.id, VALUE].value) for a in chart.inside(chart.panel_of(part), Arrow)}
    own = lengths.pop(part.id)
    for most, first in (("longest", max), ("shortest", min)):
        if lengths and own == first(own, *lengths.values()) and own not in lengths.values():
            return f"the {most} arrow"
    return f"the arrow at ({part.x:.6g}, {part.y:.6g})".replace("-", "−")


def of_title(chart: Chart, world: World, part: Any) -> str:
    return f"the title of the {AXES[part.axis]}"


def axis_called(chart: Chart, panel: Panel | None, axis: str) -> str:
    """`x-axis`, and in space, where x and y stand nowhere, `axis 'Depth'`."""
    if axis in IN_SPACE and panel is not None and chart.inside(panel, Cage):
        title = chart.axis_title(axis, panel)
        return f"axis '{title.text}'" if title is not None else AXES[axis]
    return AXES[axis]


PLACED: dict[type, Callable[[Chart, World, Any], str]] = {
    Dot: of_dot, Hexagon: of_hexagon, Arrow: of_arrow, AxisTitle: of_title,
}  # fmt: skip


def tick_place(chart: Chart, tick: Tick) -> str:
    """`the leftmost label on the x-axis`, `the second label from the bottom on the y-axis`."""
    panel = chart.panel_of(tick)
    ticks, axis = list(chart.ticks(tick.axis, panel)), panel.axis(tick.axis)
    if tick.axis == "y" and axis is not None and axis.kind == "category":
        ticks.reverse()
    first, last, start = ENDS[tick.axis]
    n, on = ticks.index(tick), "of" if tick.axis in ("shade", "radius") else "on"
    here = f"{on} the {axis_called(chart, panel, tick.axis)}"
    if n in (0, len(ticks) - 1):
        return f"the {last if n else first} label {here}"
    return f"the {ordinal(n + 1)} label from the {start} {here}"


def attribute(chart: Chart, world: World, subject: str, attribute: Attribute) -> str:
    """What is measured, in the words of the encoding by which the subject shows it."""
    part = chart.parts.get(subject)
    panel = in_panel(chart, part)
    if part is None or panel is None:
        return attribute.said
    measure = {
        ACROSS: panel.x.name if panel.x else "",
        UP: panel.y.name if panel.y else "",
        AMOUNT: panel.size,
        PEAK: f"{panel.encoding('curve').measure} at the peak" if panel.shows("curve") else "",
        NAME: panel.key,
        **{a: panel.encoding(part.noun, a).measure for a in (VALUE, LEVEL) if panel.shows(part.noun, a)},
    }
    return measured(panel, measure.get(attribute, "")) or attribute.said
