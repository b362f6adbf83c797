"""Givens as marks in a figure: values, ticks, arcs, squares, arrows; statements for what marks cannot show."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gnomon.generators.geometry.goals.choosing import Chosen
from gnomon.generators.geometry.goals.sorts import Candidate, elementary_angle
from gnomon.scenes.geometry import (
    Angle,
    Dimension,
    ParallelMark,
    RightAngle,
    Statement,
    Tick,
    ValueLabel,
)
from gnomon.scenes.geometry.attributes import (
    AREA,
    CONGRUENT_TO,
    EQUAL_TO,
    LENGTH,
    MEASURE,
    PARALLEL_TO,
    REGULAR,
    REGULAR_ABOUT,
    SIMILAR_TO,
    TANGENT_TO,
)
from gnomon.scenes.geometry.givens import Expression
from gnomon.scenes.geometry.ids import id_of, letters_of, noun_of, other_of, segment_id
from gnomon.scenes.geometry.roots import plain
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.fact import Exact, Key, Value

Corner = tuple[str, str, str]
POLYGONS = {5: "pentagon", 6: "hexagon", 7: "heptagon", 8: "octagon"}


@dataclass
class Marks:
    """What is put on a figure, gathered so that each thing is marked once."""

    s: Shape
    unit: str
    arcs: dict[str, int] = field(default_factory=dict)
    squares: list[str] = field(default_factory=list)
    ticks: dict[str, int] = field(default_factory=dict)
    arrows: dict[str, int] = field(default_factory=dict)
    labels: list[ValueLabel] = field(default_factory=list)
    dimensions: list[str] = field(default_factory=list)
    said: list[tuple[str, tuple[tuple[Key, Value], ...]]] = field(default_factory=list)
    ids: dict[Key, str] = field(default_factory=dict)

    def elements(self) -> tuple[Element, ...]:
        return (
            *(Angle(id=a, points=corner(a), arcs=n) for a, n in self.arcs.items()),
            *(RightAngle(id=id_of("right-angle", letters_of(a)), points=corner(a), of=a) for a in self.squares),
            *(Tick(id=id_of("tick", letters_of(x)), of=x, strokes=n) for x, n in self.ticks.items()),
            *(ParallelMark(id=id_of("parallel", letters_of(x)), of=x, strokes=n) for x, n in self.arrows.items()),
            *(Dimension(id=id_of("dimension", letters_of(x)), of=x) for x in self.dimensions),
            *self.labels,
            *(Statement(id=f"statement/{i}", text=text, says=says) for i, (text, says) in enumerate(self.said)),
        )

    def label(
        self, of: str, attribute: Attribute, text: str, value: Value = None, expression: Expression | None = None
    ) -> None:
        """A text at an angle, a side or an arc, with the arc or the dimension line that it needs."""
        if noun_of(of) == "angle":
            self.arcs.setdefault(of, 1)
        if noun_of(of) == "segment" and self.s.inner(*letters_of(of)):
            self.dimensions.append(of)
        assert value is None or isinstance(value, (int, float, Exact))
        extra = (expression.letter, expression.slope, expression.offset) if expression else ("", 0, 0)
        self.labels.append(
            ValueLabel(
                id=id_of("label", of),
                text=text,
                of=of,
                value=value,
                attribute=attribute,
                letter=extra[0],
                slope=extra[1],
                offset=extra[2],
            )
        )
        self.ids[of, attribute] = id_of("label", of)


def corner(angle: str) -> Corner:
    a, v, b = tuple(letters_of(angle))
    return (a, v, b)


def marked(s: Shape, givens: Iterable[Candidate], unit: str) -> Marks:
    """The marks of givens."""
    m = Marks(s, unit)
    givens = tuple(givens)
    groups(m, [c for c in givens if c.sort == "ticks"], m.ticks, 1)
    groups(m, [c for c in givens if c.sort == "arcs"], m.arcs, 2)
    arrows(m, [c for c in givens if c.sort == "parallel"])
    inside = touching(m, [c for c in givens if c.sort == "tangent"])
    for c in givens:
        subject, attribute = c.key
        if c in inside:
            continue
        if c.sort == "right":
            m.squares.append(subject)
            m.ids[c.key] = id_of("right-angle", letters_of(subject))
        elif c.sort in ("angle", "arc", "length", "long length"):
            value = plain(c.value)
            m.label(subject, attribute, printed(value, attribute, unit), value)
        elif c.sort not in ("ticks", "arcs", "parallel"):
            say(m, c)
    return m


def classes(pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Things that are equal by pairs, put together."""
    out: list[list[str]] = []
    for pair in pairs:
        hit = [g for g in out if pair[0] in g or pair[1] in g]
        new = list(dict.fromkeys([*(x for g in hit for x in g), *pair]))
        out = [*(g for g in out if g not in hit), new]
    return out


def groups(m: Marks, equal: Sequence[Candidate], into: dict[str, int], first: int) -> None:
    """Equal sides get as many strokes, equal angles as many arcs; what is too much for marks is said."""
    pairs = [(a[0], b[0]) for a, b in (m.s.equals[c.key] for c in equal)]
    for i, group in enumerate(classes(pairs)):
        mine = [c for c, p in zip(equal, pairs, strict=True) if p[0] in group]
        if i + first > 3:
            for c in mine:
                say(m, c)
            continue
        for x in group:
            into[x] = i + first
        for c in mine:
            m.ids[c.key] = group[0] if first == 2 else id_of("tick", letters_of(group[0]))


def arrows(m: Marks, parallel: Sequence[Candidate]) -> None:
    """Two arrows or one on each of two parallels. A third pair is said."""
    pairs = [(c.key[0], other_of(c.key) or "") for c in parallel]
    for i, group in enumerate(classes(pairs)):
        mine = [c for c, p in zip(parallel, pairs, strict=True) if p[0] in group]
        for x in group if i < 2 else ():
            m.arrows[longest_part(m.s, x)] = i + 1
        for c in mine:
            if i < 2:
                m.ids[c.key] = id_of("parallel", letters_of(longest_part(m.s, c.key[0])))
            else:
                say(m, c)


def longest_part(s: Shape, id: str) -> str:
    """The longest piece of a line between neighbouring points, where an arrow has most room."""
    track = s.on[tuple(letters_of(id))]  # type: ignore[index]
    pieces = [tuple(sorted(p)) for p in itertools.pairwise(track)]
    a, b = max(pieces, key=lambda p: (round(abs(s.at[p[0]] - s.at[p[1]]), 6), p))
    return segment_id(a, b)


def touching(m: Marks, tangents: Sequence[Candidate]) -> list[Candidate]:
    """Three tangents that are the sides of a triangle around a circle are said in one sentence."""
    for corners in m.s.triangles:
        lines = {m.s.line(m.s.on[corners[i - 1], corners[i]]) for i in range(3)}
        mine = [c for c in tangents if c.key[0] in lines]
        rings = {c.key[1].names for c in mine}
        if len(mine) == 3 and len(rings) == 1:
            ((ring,),) = rings
            text = f"{circle(m.s, ring)} is tangent to the sides of △{''.join(corners)}"
            for c in mine:
                m.ids[c.key] = f"statement/{len(m.said)}"
            m.said.append((text[0].upper() + text[1:], tuple((c.key, True) for c in mine)))
            return mine
    return []


def say(m: Marks, c: Candidate) -> None:
    value = True if isinstance(c.value, bool) else plain(c.value)
    m.ids[c.key] = f"statement/{len(m.said)}"
    m.said.append((sentence(m.s, c.key, value, m.unit), ((c.key, value),)))


def sentence(s: Shape, key: Key, value: Value, unit: str) -> str:
    """A given in words and signs."""
    subject, attribute = key
    noun, name, relation = noun_of(subject), letters_of(subject), attribute.pattern
    rest = attribute.names[0] if attribute.names else ""
    if relation == EQUAL_TO:
        return f"∠{name} = ∠{rest}" if noun == "angle" else f"{name} = {rest}"
    if relation == PARALLEL_TO:
        return f"{name} ∥ {rest}"
    if relation == TANGENT_TO:
        ring = next(r for r in s.circles if r.id == rest)
        track = s.on[name[0], name[1]]
        touch = next(p for p in track if p in ring.through)
        far = max(track, key=lambda p: (round(abs(s.at[p] - s.at[touch]), 6), p))
        return f"{far}{touch} is tangent to {circle(s, rest)} at {touch}"
    if relation in (CONGRUENT_TO, SIMILAR_TO):
        return f"△{name} {'≅' if relation == CONGRUENT_TO else '∼'} △{rest}"
    if relation == REGULAR_ABOUT or attribute == REGULAR:
        about = f" with centre {rest}" if rest else ""
        return f"{name} is a regular {POLYGONS[len(name)]}{about}"
    if value is True:
        return f"{name} is {'an' if attribute[0] in 'ei' else 'a'} {attribute}"
    amount = printed(value, attribute, unit)
    if attribute == MEASURE:
        return f"∠{name} = {amount}"
    if attribute == LENGTH:
        return f"{name} = {amount}"
    return f"{attribute.capitalize()} of {called(s, subject)}: {amount}"


def circle(s: Shape, id: str) -> str:
    """`circle O`; of two about one centre the smaller or the larger."""
    ring = next(r for r in s.circles if r.id == id)
    rivals = [r for r in s.circles if r.centre == ring.centre and r is not ring]
    size = "" if not rivals else "smaller " if ring.radius < rivals[0].radius else "larger "
    if not ring.shown:
        return f"the {size}circle"
    return f"the {size}circle about {ring.centre}" if rivals else f"circle {ring.centre}"


def called(s: Shape, id: str) -> str:
    """A thing in words."""
    noun, name = noun_of(id), letters_of(id)
    if noun == "circle":
        return circle(s, id)
    if noun == "region":
        return "the shaded region"
    return f"{'△' if noun == 'triangle' else noun + ' ' if noun in ('arc', 'sector') else ''}{name}"


def printed(value: Value, attribute: Attribute, unit: str) -> str:
    """A value as it stands in a figure."""
    if isinstance(value, Exact):
        text = value.exact.replace("*", "").replace("sqrt(", "√").replace(")", "").replace("(", "").replace("pi", "π")
    else:
        assert isinstance(value, (int, float))
        text = f"{value:g}"
    if attribute == MEASURE:
        return text + "°"
    return f"{text} {unit}{'²' if attribute == AREA and unit else ''}".strip()


def sought(m: Marks, chosen: Chosen, letter: str) -> bool:
    """The letter of what is sought, where it is an angle or a side; whether it could be put."""
    subject, attribute = chosen.goal
    plain_angle = attribute == MEASURE and noun_of(subject) == "angle" and elementary_angle(m.s, subject)
    side = attribute == LENGTH and len(m.s.inner(*letters_of(subject))) == 0
    if not (plain_angle or side) or chosen.goal in m.ids:
        return False
    m.label(subject, attribute, letter)
    return True
