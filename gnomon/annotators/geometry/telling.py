"""What is marked and printed in a figure, in sentences, each with the keys of the facts it states."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.geometry.describing import Said
from gnomon.annotators.geometry.statements import clause, quantity
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Angle, Figure, Note, ParallelMark, RightAngle, Statement, Tick, ValueLabel
from gnomon.scenes.geometry.ids import letters_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import DRAWN, TEXT
from gnomon.truth.world import World

TIMES = {1: "a single", 2: "a double", 3: "a triple", 4: "a fourfold"}


def marked(scene: Figure, how: bool = True) -> list[Said]:
    """What marks and statements say without numbers; `how` tells also by what marks."""
    notes = [("The figure is not drawn to scale.", ((n.id, TEXT),)) for n in scene.of(Note)] if how else []
    said = (squares, ticks, arcs, arrows, statements)
    return [*(x for telling in said for x in telling(scene, how)), *notes]


def squares(scene: Figure, how: bool) -> Iterator[Said]:
    found = scene.of(RightAngle)
    names = [f"∠{letters_of(square.of)}" for square in found]
    if how and found:
        are = "are marked as right angles" if len(names) > 1 else "is marked as a right angle"
        yield f"{listing(names)} {are}.", tuple((square.id, DRAWN) for square in found)
        return
    for square, name in zip(found, names, strict=True):
        yield f"{name} = 90°.", ((square.id, DRAWN),)


def ticks(scene: Figure, how: bool) -> Iterator[Said]:
    for strokes in sorted({t.strokes for t in scene.of(Tick)}):
        group = [t for t in scene.of(Tick) if t.strokes == strokes]
        if len(group) > 1:
            names = sorted(letters_of(t.of) for t in group)
            by = f", marked by {TIMES[strokes]} tick" if how else ""
            yield f"{' = '.join(names)}{by}.", tuple((t.id, DRAWN) for t in group)


def arcs(scene: Figure, how: bool) -> Iterator[Said]:
    for count in sorted({a.arcs for a in scene.of(Angle)} - {1}):
        group = [a for a in scene.of(Angle) if a.arcs == count]
        names = [f"∠{letters_of(a.id)}" for a in group]
        if len(group) > 1:
            by = f", marked by {TIMES[count]} arc" if how else ""
            yield f"{' = '.join(names)}{by}.", tuple((a.id, DRAWN) for a in group)


def arrows(scene: Figure, how: bool) -> Iterator[Said]:
    for strokes in sorted({m.strokes for m in scene.of(ParallelMark)}):
        group = [m for m in scene.of(ParallelMark) if m.strokes == strokes]
        names = [letters_of(m.of) for m in group]
        if len(group) > 1:
            by = f", marked by {TIMES[strokes]} arrow" if how else ""
            yield f"{' ∥ '.join(names)}{by}.", tuple((m.id, DRAWN) for m in group)


def statements(scene: Figure, how: bool) -> Iterator[Said]:
    """What is printed under the figure, as it stands there or in words."""
    found = scene.of(Statement)
    if how and found:
        text = "; ".join(s.text.rstrip(".") for s in found)
        yield f"Under the figure is written: {text}.", tuple((s.id, TEXT) for s in found)
        return
    for statement in found:
        for (subject, attribute), value in statement.says:
            fact = Fact(subject, attribute, value, unit_of(scene, attribute))
            yield f"{clause(scene, fact).said}.", ((statement.id, TEXT),)


def unit_of(scene: Figure, attribute: Attribute) -> str:
    from gnomon.scenes.geometry.facts import unit

    return unit(attribute, scene)


def printed(scene: Figure, world: World) -> list[Fact]:
    """The numbers that stand in the figure, as facts."""
    found = []
    for label in scene.of(ValueLabel):
        fact = world.facts.get((label.of, label.attribute))
        if label.value is not None and fact is not None:
            found.append(fact)
    return found


def valued(scene: Figure, world: World) -> list[Said]:
    """Printed values, in one sentence."""
    keys = [f.key for f in printed(scene, world)] + [(x.id, TEXT) for x in scene.of(ValueLabel) if x.slope]
    items = quantities(scene, world)
    return [(f"{listing(items)}.", tuple(keys))] if items else []


def quantities(scene: Figure, world: World) -> list[str]:
    """`AB = 5 cm`, `∠ABC = (2x + 10)°`: all that is printed at parts of the figure, but for what is sought."""
    labels = {x.of: x for x in scene.of(ValueLabel)}
    items = [quantity(scene, f.key, labels[f.subject].text) for f in printed(scene, world)]
    return items + [quantity(scene, (x.of, x.attribute), x.text) for x in scene.of(ValueLabel) if x.slope]
