"""Single things behind a topic: observations by group, and things with two measures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._numbers import beside, cloud, folded, observations, places_of, published
from gnomon.generators.sources._shapes import Pairs, Samples
from gnomon.generators.sources._titles import capital
from gnomon.scenes.chart.about import About
from gnomon.scenes.chart.encoding import Nature
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._topics import Topic

Span = tuple[int, int]
MEANS = ("mean", "median", "share", "maximum")
# units whose zero is not nothing: nothing is twice as warm, as good, as loud
NO_RATIOS = ("°C", "°F", "points", "dB", "dBm", "mag", "°")


@dataclass(frozen=True)
class Measured:
    """A measure of single things: name, unit, limits, and its skew or how it goes with another."""

    name: str
    unit: str
    low: float
    high: float
    manner: str

    @staticmethod
    def of(text: str) -> Measured:
        """From `waiting time; min; 3; 180; right`."""
        name, unit, low, high, manner = (part.strip() for part in text.split(";"))
        return Measured(name, unit, float(low), float(high), manner)

    @property
    def nature(self) -> Nature:
        ratios = self.low >= 0 and self.unit not in NO_RATIOS
        return Nature(sums=False, ratios=ratios, part_of_whole=self.unit == "%" and ratios and self.high <= 100)


def located(topic: Topic, name: str, place: str) -> str:
    """A title with its place, unless that stands above all panels of a figure."""
    return capital(name) if topic.known else f"{capital(name)} {place}"


def samples(topic: Topic, content: Generator, groups: Span, each: Span) -> Samples:
    """Single observations by the names of the grouping, about what is usual of each where they measure the same."""
    count, n = min(between(content, *groups), len(topic.by)), between(content, *each)
    own, members = topic.each, some_of(content, topic.by.members, count)
    if topic.keeps:
        first = between(content, 0, len(topic.by) - count)
        members = topic.by.members[first : first + count]
    places = places_of(own.low, own.high)
    alike = topic.unit == own.unit and own.name.removeprefix("mean ") in topic.measure
    middle = own.low + (0.5 if own.manner == "normal" else 0.3 if own.manner == "right" else 0.7) * (own.high - own.low)
    values = []
    for member in members:
        shift = 0.0 if alike and member.usual is not None else float(content.normal(0, 0.4))
        raw = observations(content, n, own.low, own.high, own.manner, shift)
        if alike and member.usual is not None:
            narrow = 0.35 if own.manner == "normal" else 0.55
            if topic.nature.ratios:  # scattered in proportion
                raw = member.usual * (1 + narrow * (raw - middle) / max(middle, 1e-9))
            else:
                raw = member.usual + narrow * (raw - middle)
            raw = folded(raw, own.low, own.high)
        values.append(tuple(published(float(v), places) for v in raw))
    if any(len(set(v)) < 8 for v in values):
        raise Rejected("no such data", f"{own.name}: too few different values")
    place = one_of(content, topic.where)
    by = count > 1 and content.random() < 0.5 and topic.key not in own.name  # no magnitude by magnitude
    return Samples(
        title=f"{capital(own.name)} by {topic.key}" if by else located(topic, own.name, place),
        key=topic.key,
        measure=own.name,
        unit=own.unit,
        groups=tuple(m.name for m in members),
        values=tuple(values),
        thing=topic.thing,
        field=topic.field,
        nature=own.nature,
        about=About(place=place, origin=topic.origin(content)),
    )


def pairs(
    topic: Topic,
    content: Generator,
    n: Span,
    *,
    groups: Span = (1, 1),
    size: bool = False,
    named: bool = False,
    form: str = "",
) -> Pairs:
    """Things with two measures, and perhaps a third and a group; `form` is one of CLOUDS, or "" as it comes."""
    count = min(between(content, *n), len(topic.by)) if named else between(content, *n)
    wide = min(between(content, *groups), len(topic.by))
    a, b = topic.each, topic.other
    told = topic.measure.removeprefix("mean ")
    if size and (topic.signed or any(m.name in told or told in m.name for m in (a, b))):
        raise Rejected("no such data", f"{topic.title}: no third measure")
    if form:
        u, v = cloud(content, count, form, b.manner)
        x, y = a.low + u * (a.high - a.low), b.low + v * (b.high - b.low)
    else:
        x = observations(content, count, a.low, a.high, a.manner)
        y = beside(content, x, b.low, b.high, b.manner)
    if named:  # of what has a name many things are known, and their means lie nearer together
        a, b = (replace(m, name=m.name if m.name.startswith(MEANS) else f"mean {m.name}") for m in (a, b))
        x, y = (
            m.low + (m.high - m.low) * (0.45 + 0.5 * ((v - m.low) / (m.high - m.low) - 0.5))
            for m, v in ((a, x), (b, y))
        )
    if count >= 12 and content.random() < 0.25:  # a thing that is off
        k = int(content.integers(count))
        y[k] = b.high if y[k] < (b.low + b.high) / 2 else b.low
    if content.random() < 0.5:
        a, b, x, y = b, a, y, x
    px, py = places_of(a.low, a.high), places_of(b.low, b.high)
    chosen = some_of(content, topic.names, wide)
    own = tuple(chosen[int(k)] for k in content.integers(wide, size=count)) if wide > 1 else ()
    if wide > 1 and len(set(own)) < wide:
        raise Rejected("no such data", "a group without members")
    about = About(place=one_of(content, topic.where), origin=topic.origin(content))
    first, second = capital(b.name), a.name
    both = f"{first} and {second}"
    members = some_of(content, topic.by.members, count) if named else ()
    return Pairs(
        title=one_of(content, (both, f"{first} against {second}", located(topic, both, about.place))),
        thing=topic.thing,
        x_measure=a.name,
        x_unit=a.unit,
        y_measure=b.name,
        y_unit=b.unit,
        x=tuple(published(float(v), px + 1 if px == 0 and a.high < 1000 else px) for v in x),
        y=tuple(published(float(v), py + 1 if py == 0 and b.high < 1000 else py) for v in y),
        names=tuple(m.name for m in members),
        group_key=topic.key if wide > 1 else "",
        groups=own,
        size_measure=topic.measure if size else "",
        size_unit=topic.unit if size else "",
        size=tuple(topic.published(topic.usual(content, [m.usual for m in members] or [None] * count))) if size else (),
        field=topic.field,
        nature=replace(b.nature, sums=False),
        about=about,
    )
