"""What goes together: two measures over time, the variables of a matrix of correlations."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.annotators.chart._points.saying import Told, holds, leader, told
from gnomon.annotators.chart._telling import Statement, value
from gnomon.annotators.chart.phrases import at, measured
from gnomon.scenes.chart import Bar, Cell, Chart, FarPoint, Panel
from gnomon.scenes.chart.attributes import COLUMN, ROW
from gnomon.scenes.chart.datum import Datum
from gnomon.truth.claim import Finds
from gnomon.truth.fact import Key
from gnomon.truth.program import compare, literal, product, the
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World


def together(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    bars, far = chart.inside(panel, Bar), chart.inside(panel, FarPoint)
    one, two = (measured(panel, panel.encoding(n).measure) for n in ("bar", "far point"))
    rose = [marks[-1].value > marks[0].value for marks in (bars, far)]
    sure = holds(
        *(compare(the(m[-1].id).read(VALUE), "above" if up else "below", the(m[0].id).read(VALUE))
          for m, up in zip((bars, far), rose, strict=True)),
        world=world,
    )  # fmt: skip
    first, last = (at(panel, panel.categories[b.category]) for b in (bars[0], bars[-1]))
    verbs = ["higher" if up else "lower" for up in rose]
    if rose[0] == rose[1]:
        text = (
            f"Both the {one} and the {two} are {verbs[0]} {last} than {first}.",
            f"The {one} and the {two} go together: both are {verbs[0]} {last} than {first}.",
        )[way]
    else:
        text = (
            f"The two go apart: {last} the {one} is {verbs[0]} than {first}, the {two} {verbs[1]}.",
            f"While the {one} is {verbs[0]} {last} than {first}, the {two} is {verbs[1]}.",
        )[way]
    keys: list[Key] = [(m.id, a) for marks in (bars, far) for m in (marks[0], marks[-1]) for a in (VALUE, NAME)]
    yield Statement(text, tuple(keys), tuple(Finds(text, p, True) for p in sure))


def peaks(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """Where each of two measures is highest."""
    found = []
    for noun, cls in (("bar", Bar), ("far point", FarPoint)):
        marks: Sequence[Datum] = chart.inside(panel, cls)
        top, more = leader(world, [m.id for m in marks], VALUE)
        found.append((top, more, measured(panel, panel.encoding(noun).measure)))
    (a, sure, one), (b, sure_too, two) = found
    name, other = (at(panel, str(world.facts[m, NAME].value)) for m in (a, b))
    values = [value(world, m, VALUE) for m in (a, b)]
    keys: list[Key] = [(m, x) for m in (a, b) for x in (NAME, VALUE)]
    if name == other:
        text = (
            f"Both peak {name}: the {one} at {values[0]}, the {two} at {values[1]}.",
            f"The {one} ({values[0]}) and the {two} ({values[1]}) both peak {name}.",
        )[way]
    else:
        text = (
            f"The {one} peaks {name} ({values[0]}), the {two} {other} ({values[1]}).",
            f"The peak of the {one}, {values[0]}, is reached {name}; that of the {two}, {values[1]}, {other}.",
        )[way]
    yield told(text, world, keys, *sure, *sure_too)


def strongest(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """The pair whose correlation is farthest from zero, each pair taken once and none with itself."""
    cells = [c for c in chart.inside(panel, Cell) if world.facts[c.id, ROW].value != world.facts[c.id, COLUMN].value]
    names = {c.id: frozenset(str(world.facts[c.id, a].value) for a in (ROW, COLUMN)) for c in cells}
    once = {names[c.id]: c for c in cells}.values()
    if len(once) < 3:
        return
    top = max(once, key=lambda c: abs(c.value))
    sign = 1 if top.value > 0 else -1
    own = the(top.id).read(VALUE)
    for side in (sign, -sign):
        mine = own if side == sign else product(own, literal(-1))
        others = [c for c in once if c is not top and (c.value > 0) is (side > 0)]
        holds(*(compare(mine, "above" if side > 0 else "below", the(c.id).read(VALUE)) for c in others), world=world)
    row, column = (world.facts[top.id, a].value for a in (ROW, COLUMN))
    much, kind = value(world, top.id, VALUE), "positive" if sign > 0 else "negative"
    text = (
        f"The strongest correlation is that between {row} and {column} ({much}), a {kind} one.",
        f"Most strongly correlated, at {much}, are {row} and {column}.",
    )[way]
    yield told(text, world, [(top.id, VALUE), (top.id, ROW), (top.id, COLUMN)])
