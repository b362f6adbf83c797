"""Molmo: points as `<point x= y= alt=>` and `<points x1= y1= …>`, in hundredths of the picture, with answers beside.

Each point lies in the middle of what is pointed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from gnomon.exports.chat import chat, finds
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Shown, Talk, Target, View

STORE = "jsonl"
FINDS = True


def locate(grounding: Sequence[Target], pictures: Sequence[Shown], options: Options) -> str:
    """Points at marks, those of one label together."""
    labels = dict.fromkeys((t.image, t.label) for t in grounding)
    return "\n".join(
        pointed(label, [t for t in grounding if (t.image, t.label) == (image, label)], pictures[image])
        for image, label in labels
    )


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation, without tags: Molmo's processor puts pictures first."""
    said = [{**turn, "content": turn["content"].removeprefix("<image>\n" * len(talk.pictures))} for turn in chat(talk)]
    yield {"id": talk.id, "images": [p.row() for p in talk.pictures], "messages": said, "points": []}


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each sort of mark on each picture."""
    for image, label, found in finds(view):
        picture = view.pictures[image]
        yield {
            "id": f"{view.sample.id}/{image}/{label}",
            "images": [picture.row()],
            "messages": [
                {"role": "user", "content": f"Point to every {label}."},
                {"role": "assistant", "content": pointed(label, found, picture)},
            ],
            "points": [{"x": x, "y": y} for x, y in points(found, picture)],
        }


def points(found: Sequence[Target], picture: Shown) -> list[tuple[float, float]]:
    """The middles of marks, in hundredths with one decimal."""
    middles = [t.box.centre for t in found]
    return [(round(100 * x / picture.width, 1), round(100 * y / picture.height, 1)) for x, y in middles]


def pointed(label: str, found: Sequence[Target], picture: Shown) -> str:
    """One point, or several in one tag."""
    name, at = escape(label), points(found, picture)
    if len(at) == 1:
        return f'<point x="{at[0][0]}" y="{at[0][1]}" alt="{name}">{name}</point>'
    places = " ".join(f'x{i}="{x}" y{i}="{y}"' for i, (x, y) in enumerate(at, 1))
    return f'<points {places} alt="{name}">{name}</points>'
