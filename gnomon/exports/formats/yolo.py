"""YOLO: pictures, `labels/` with a line for each mark, a list of pictures a split, and `data.yaml` for Ultralytics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from gnomon.datasets.files import write_whole
from gnomon.exports.chat import UNDRAWN
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.stores.jsonl import kept_rows, write_through
from gnomon.exports.talk import Shown, Target, View

STORE = "jsonl"


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each picture: its file, and of each mark its label and its place in shares of the picture."""
    for image, picture in enumerate(view.pictures):
        found = [t for t in view.targets if t.image == image and t.label not in UNDRAWN]
        yield {"image": picture.row(), "marks": [{"label": t.label, "place": place(t, picture)} for t in found]}


def place(found: Target, picture: Shown) -> list[float]:
    """Middle and size: x, y, width, height, rounded to six decimals."""
    (x, y), box = found.box.centre, found.box
    shares = (x / picture.width, y / picture.height, box.width / picture.width, box.height / picture.height)
    return [round(v, 6) for v in shares]


def close(out: Path, counts: Mapping[str, int]) -> None:
    """Labels, classes numbered in order of their names, the lists of the splits and `data.yaml`."""
    names = sorted({m["label"] for split in counts for row in kept_rows(out, split) for m in row["marks"]})
    numbers = {name: k for k, name in enumerate(names)}
    for split in counts:
        for row in kept_rows(out, split):
            label = row["image"].replace("images/", "labels/", 1).removesuffix(".png") + ".txt"
            lines = dict.fromkeys(
                f"{numbers[m['label']]} {' '.join(f'{v:.6f}' for v in m['place'])}\n" for m in row["marks"]
            )
            write_whole(out / label, "".join(lines).encode())
        listed = (f"./{row['image']}\n".encode() for row in kept_rows(out, split))
        write_through(out / f"{split}.txt", listed)
        (out / f"{split}.jsonl").unlink(missing_ok=True)
    first = next(iter(counts), "train")
    lists = {
        "train": first,
        "val": next((s for s in counts if s != first), first),
        **dict(zip(counts, counts, strict=True)),
    }
    # without `path` Ultralytics takes the folder of this file; with "." it would take the one that it is called in
    about = {**{name: f"{split}.txt" for name, split in lists.items()}, "names": dict(enumerate(names))}
    write_whole(out / "data.yaml", yaml.safe_dump(about, sort_keys=False, allow_unicode=True).encode())
