"""Captions: in short, and in enough detail to draw the figure again; every claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import main, name, printed
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import listing, say
from gnomon.scenes.geometry import Angle, Figure, Point, RightAngle, Tick, Triangle, ValueLabel
from gnomon.truth.fact import Key, number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PLAIN = 12.0  # pixels by which one point must stand out
Said = tuple[str, tuple[Key, ...]]


def caption(scene: Figure, world: World, words: Generator) -> Iterator[Caption]:
    start, keys = opening(scene, world, words)
    yield Caption(start, "short", keys)
    parts = [(start, keys), *lines(scene, words), *marks(scene), *values(scene, world), *places(scene, world)]
    yield Caption(
        " ".join(text for text, _ in parts), "detailed", tuple(dict.fromkeys(k for _, ks in parts for k in ks))
    )


def opening(scene: Figure, world: World, words: Generator) -> Said:
    """What triangle it is, as far as the figure says."""
    triangle = main(scene)
    letters = "".join(sorted(triangle.corners))
    known = [world.facts.get((triangle.id, k)) for k in ("sort by angles", "sort by sides")]
    sorts = [str(f.value) for f in known if f is not None and (triangle.id, f.attribute) in world.readings]
    if "equilateral" in sorts:
        sorts = ["equilateral"]
    sort = ", ".join(sorts) + (" " if sorts else "")
    keys: tuple[Key, ...] = (
        (triangle.id, "kind"),
        *((triangle.id, f.attribute) for f in known if f and str(f.value) in sorts),
    )
    article = "an" if sort[:1] in ("a", "e", "i", "o") else "a"
    text = say(
        words,
        "(The figure shows|The drawing shows|This is) {a} {sort}triangle {letters}{more}.",
        "{A} {sort}triangle {letters}{more}.",
        a=article,
        A=article.capitalize(),
        sort=sort,
        letters=letters,
        more=more(scene),
    )
    return text, keys


def more(scene: Figure) -> str:
    inner = [p.name for p in scene.of(Point) if p.name not in main(scene).corners]
    if not inner:
        return ""
    divided = len(scene.of(Triangle)) > 1
    extended = len(inner) > divided
    return listing(
        [w for w, on in ((" divided into two triangles", divided), (" with one side extended", extended)) if on], "and"
    )


def lines(scene: Figure, words: Generator) -> Iterator[Said]:
    """Where points off the corners lie, and what is drawn to them."""
    corners = main(scene).corners
    for p, mid, q in scene.straight:
        if mid not in corners and {p, q} <= set(corners):
            (apex,) = set(corners) - {p, q}
            text = f"{mid} lies on side {min(p, q)}{max(p, q)} and is joined to {apex}."
            yield text, ((f"point/{mid}", "drawn"), (f"segment/{min(apex, mid)}{max(apex, mid)}", "kind"))
        elif mid in corners and p in corners:
            text = say(
                words,
                "Side {s} is extended beyond {v} to {e}.",
                "Beyond {v}, side {s} is drawn on to {e}.",
                s=min(p, mid) + max(p, mid),
                v=mid,
                e=q,
            )
            yield text, ((f"point/{mid}", "drawn"), (f"segment/{min(mid, q)}{max(mid, q)}", "kind"))


def marks(scene: Figure) -> Iterator[Said]:
    for square in scene.of(RightAngle):
        yield f"A small square marks ∠{square.of.removeprefix('angle/')} as a right angle.", ((square.id, "drawn"),)
    for strokes in sorted({t.strokes for t in scene.of(Tick)}):
        ticks = [t for t in scene.of(Tick) if t.strokes == strokes]
        names = sorted(t.of.removeprefix("segment/") for t in ticks)
        how = {1: "a single tick", 2: "double ticks", 3: "triple ticks"}[strokes]
        yield f"{listing(names)} are marked as equal by {how}.", tuple((t.id, "drawn") for t in ticks)
    double = [a for a in scene.of(Angle) if a.arcs > 1]
    if double:
        names = [f"∠{a.id.removeprefix('angle/')}" for a in double]
        yield f"{listing(names)} are marked as equal by double arcs.", tuple((a.id, "drawn") for a in double)


def values(scene: Figure, world: World) -> Iterator[Said]:
    """Printed values, and what is sought."""
    told = [f for attribute in ("measure", "length") for f in printed(world, attribute)]
    labels = {x.of: x for x in scene.of(ValueLabel)}
    if told:
        items = [f"{short(scene, world, f.subject)} = {labels[f.subject].text}" for f in told]
        verb = "is" if len(items) == 1 else "are"
        yield f"Given {verb} {listing(items)}.", tuple((f.subject, f.attribute) for f in told)
    for label in labels.values():
        if label.value is None:
            sign = "a question mark" if label.text == "?" else f"the letter {label.text}"
            yield f"{short(scene, world, label.of)} is labelled with {sign}.", ((label.id, "text"), (label.id, "at"))


def places(scene: Figure, world: World) -> Iterator[Said]:
    """Which corners lie highest and furthest to the left, where that is plain to see."""
    for axis, most in (("y", "lies highest on the page"), ("x", "lies furthest to the left")):
        found = sorted(
            (number(fact.value), p.name) for p in scene.of(Point) if (fact := world.facts.get((p.id, axis))) is not None
        )
        if len(found) > 1 and found[1][0] - found[0][0] > PLAIN:
            yield f"{found[0][1]} {most}.", tuple((p.id, axis) for p in scene.of(Point))


def short(scene: Figure, world: World, subject: str) -> str:
    return subject.removeprefix("segment/") if subject.startswith("segment/") else name(scene, world, subject)
