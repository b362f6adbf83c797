"""Wrong choices doubted: none of them is right as well, told from points worked out again and not from any proof."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from gnomon.checks.geometry.coordinates import points_of, tolerance
from gnomon.checks.geometry.facts import measured
from gnomon.checks.geometry.measure import XY, Number, angle, cross, distance, dot, mp, tilt
from gnomon.checks.geometry.relations import related
from gnomon.checks.geometry.sorts import sorted_out
from gnomon.scenes.geometry import Circle, Figure

At = Mapping[str, XY]
SIGNS = {"=": "equal", "∥": "parallel"}
WHAT = {"central angle": "measure", "size": "measure"}
# what a statement says of two parts, of one number, of a sort
OF_TWO = re.compile(r"(∠?)([A-Z]{2,3}) ([=∥]) (∠?)([A-Z]{2,3})")
OF_ONE = re.compile(r"((?:∠|arc )?[A-Z]{2,3}|[a-z]) = ([^A-Z∠]+)|the ([a-z ]+) of (.+) is (.+)")
OF_SORT = re.compile(r"([A-Z]{4}) is an? ([a-z ]+)")


def also_right(scene: Figure, task: str, subject: str, right: str, wrong: Sequence[str]) -> Iterator[str]:
    """One line for each wrong choice that answers a question too. `subject` is what the question is about, if it is
    about one part."""
    at, near = points_of(scene), tolerance(scene)
    for text in wrong:
        if same_corner(at, right, text, near):
            yield f"{task}: {text} is another name of {right}"
        elif task == "must-be-true" and holds(scene, at, text, near):
            yield f"{task}: {text} holds too"
        elif task in TOO and TOO[task](at, right, text, near):
            yield f"{task}: {text} is right as well as {right}"
        elif task in SORTS and text in sorts_of(at, subject, near):
            yield f"{task}: {subject} is {text} as well as {right}"


def same_corner(at: At, one: str, other: str, near: Number) -> bool:
    """Whether two names `∠ABC` mean one angle: one vertex, and points on the same rays; or two names one segment."""
    one, other = one.removeprefix("∠"), other.removeprefix("∠")
    if not (one.isupper() and other.isupper() and len(one) == len(other) and {*one, *other} <= set(at)):
        return False
    if len(one) == 2:
        return set(one) == set(other)
    if len(one) != 3 or one[1] != other[1]:
        return False
    v = at[one[1]]

    def along(p: str, q: str) -> bool:
        u, w = at[p], at[q]
        return bool(abs(cross(v, u, w)) <= near * distance(v, u) * distance(v, w) and dot(v, u, w) > 0)

    ways = (other[0], other[2]), (other[2], other[0])
    return any(along(one[0], p) and along(one[2], q) for p, q in ways)


def parallel_too(at: At, right: str, text: str, near: Number) -> bool:
    """Whether a segment has the direction of another, the same line included."""
    return bool(tilt(at[right[0]], at[right[1]], at[text[0]], at[text[1]])[0] < near)


def as_long(at: At, right: str, text: str, near: Number) -> bool:
    one, other = (distance(at[x[0]], at[x[1]]) for x in (right, text))
    return bool(abs(one - other) <= near * one)


def right_too(at: At, right: str, text: str, near: Number) -> bool:
    return bool(abs(angle(*(at[x] for x in text.removeprefix("∠"))) - 90) < near * 90)


TOO = {
    "same-arrows": parallel_too,
    "same-marks": as_long,
    "which-right": right_too,
}
SORTS = ("triangle-by-sides", "triangle-by-angles")


def sorts_of(at: At, triangle: str, near: Number) -> set[str | None]:
    by_sides = sorted_out(at, triangle, "sort by sides", near)
    return {by_sides, sorted_out(at, triangle, "sort by angles", near)} | (
        {"isosceles"} if by_sides == "equilateral" else set()
    )


def holds(scene: Figure, at: At, text: str, near: Number) -> bool:
    """Whether the points make a statement true; ValueError if it is none that can be told."""
    if found := OF_TWO.fullmatch(text):
        sign, one, relation, _, other = found.groups()
        noun = "angle" if sign else "segment"
        return related(scene, at, f"{noun}/{one}", f"{SIGNS[relation]} to {other}", near) is True
    if found := OF_SORT.fullmatch(text):
        return related(scene, at, f"quadrilateral/{found[1]}", found[2], near) is True
    if found := OF_ONE.fullmatch(text):
        subject = part_called(scene, found[1] or found[4])
        attribute = WHAT.get(found[3], found[3]) or {"segment": "length", "unknown": "value"}.get(
            subject.partition("/")[0], "measure"
        )
        attribute = "arc length" if subject.startswith("arc") and attribute == "length" else attribute
        wanted = worth(found[2] or found[5])
        return any(abs(wanted - v) <= mp.mpf("1e-12") * abs(v) for v in measured(scene, at, subject, attribute))
    raise ValueError(f"expected a statement about a figure, got {text!r}")


def part_called(scene: Figure, words: str) -> str:
    """The id of what words name; StopIteration if there is no such part."""
    noun, _, letters = words.rpartition(" ")
    if len(words) == 1:
        return f"unknown/{words}"
    if words.startswith("∠"):
        return f"angle/{words[1:]}"
    if not noun or noun in ("triangle", "quadrilateral", "sector", "arc"):
        return f"{noun or 'segment'}/{letters}"
    if "region" in words:
        return f"region/{int(letters) - 1 if letters.isdigit() else 0}"
    if "circle" not in words:
        return f"polygon/{letters}"
    circles = sorted(scene.of(Circle), key=lambda c: c.radius, reverse="larger" in words)
    if "through" in words:
        names = set(re.findall(r"\b[A-Z]\b", words))
        return next(c.id for c in circles if set(c.through) == names)
    return next(c.id for c in circles if letters == c.centre or words == "the circle")


def worth(text: str) -> Number:
    """The number at the beginning of a printed value."""
    from gnomon.checks.equations import side

    found = side(re.sub(r"\s?(?:°|[a-z]+²?)$", "", text.strip()))
    if found is None:
        raise ValueError(f"expected a number, got {text!r}")
    return found.value
