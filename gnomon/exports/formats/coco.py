"""COCO: one JSON a split with images, annotations (boxes, outlines or masks, middles as key points) and categories."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from gnomon.datasets.pixels import pixels
from gnomon.exports.chat import UNDRAWN
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.stores.jsonl import kept_rows, write_through
from gnomon.exports.talk import Target, View

STORE = "jsonl"
APART = 1000  # ids of annotations of one picture, and of pictures of one sample, lie within so many
Rle = dict[str, list[int]]


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each picture: what stands of it in `images` and in `annotations`, its category by name."""
    sample = view.sample
    for image, picture in enumerate(view.pictures):
        number = sample.index * APART + image + 1
        masks = instances(view, image)
        found = [t for t in view.targets if t.image == image and t.label not in UNDRAWN]
        yield {
            "image": {
                "id": number,
                "file_name": picture.row(),
                "width": picture.width,
                "height": picture.height,
                "gnomon_id": sample.id,
            },
            "annotations": [annotation(t, number, number * APART + k, masks) for k, t in enumerate(found)],
        }


def annotation(found: Target, image: int, number: int, masks: Mapping[str, Rle]) -> Row:
    """One mark. A mask stands where the picture has one, else its outline, else its box as a polygon."""
    box, (x, y) = found.box, found.box.centre
    mask = masks.get(found.id)
    rings = [[v for point in ring for v in point] for ring in found.outline if len(ring) > 2]
    corners = [box.left, box.top, box.right, box.top, box.right, box.bottom, box.left, box.bottom]
    return {
        "id": number,
        "image_id": image,
        "category": found.label,
        "bbox": [box.left, box.top, box.width, box.height],
        "area": float(sum(mask["counts"][1::2])) if mask else area(rings) or box.area,
        "iscrowd": 0,
        "segmentation": mask or rings or [corners],
        "keypoints": [x, y, 2],
        "num_keypoints": 1,
        "text": found.text,
        "gnomon_id": found.id,
    }


def area(rings: list[list[float]]) -> float:
    """The area of outlines, that of the largest if they lie in one another."""
    return max(
        (abs(sum(r[i - 2] * r[i + 1] - r[i] * r[i - 1] for i in range(0, len(r), 2))) / 2 for r in rings), default=0
    )


def instances(view: View, image: int) -> dict[str, Rle]:
    """The mask of each object of a scene in space, from the layer of instances, if the picture has its own size."""
    import numpy as np

    sample = view.sample
    layer = next((x for x in sample.layers if x.name == "instance" and x.image == image), None)
    if layer is None or sample.family != "space":
        return {}
    whole = pixels(layer.bytes)
    if whole.shape != (view.pictures[image].height, view.pictures[image].width):
        return {}
    found: dict[str, Rle] = {}
    for number, mark in enumerate(sample.marks, 1):
        mask = whole == number
        if mark.image == image and mask.any():
            flat = np.concatenate([[False], mask.ravel(order="F"), [True]])
            ends = np.flatnonzero(np.diff(flat.astype(np.int8)))
            counts = np.diff(np.concatenate([[0], ends, [mask.size]])).tolist()
            found[mark.id] = {"size": [*mask.shape], "counts": counts}
    return found


def close(out: Path, counts: Mapping[str, int]) -> None:
    """The files of the splits, categories numbered in order of their names; what was joined before is in them."""
    names = sorted({a["category"] for split in counts for row in kept_rows(out, split) for a in row["annotations"]})
    for split in counts:
        write_through(out / f"{split}.json", pieces(out, split, names))
        (out / f"{split}.jsonl").unlink(missing_ok=True)


def pieces(out: Path, split: str, names: list[str]) -> Iterator[bytes]:
    """A file piece by piece, so that it need not be held."""
    numbers = {name: k for k, name in enumerate(names, 1)}
    categories = [
        {"id": k, "name": name, "supercategory": "mark", "keypoints": ["middle"], "skeleton": []}
        for name, k in numbers.items()
    ]
    yield b'{"info": {"description": "gnomon"}, "licenses": [],\n"categories": ' + json.dumps(categories).encode()
    yield b',\n"images": ['
    yield from parted(row["image"] for row in kept_rows(out, split))
    yield b'],\n"annotations": ['
    yield from parted(
        {
            ("category_id" if key == "category" else key): (numbers[v] if key == "category" else v)
            for key, v in a.items()
        }
        for row in kept_rows(out, split)
        for a in row["annotations"]
    )
    yield b"]}\n"


def parted(items: Iterator[Row]) -> Iterator[bytes]:
    for number, item in enumerate(items):
        yield (b",\n" if number else b"\n") + json.dumps(item, ensure_ascii=False).encode()
