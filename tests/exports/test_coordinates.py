"""Boxes after every conversion cover the ink that they covered: on pixels of the masks, resized as models resize."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from gnomon.datasets.pixels import pixels
from gnomon.datasets.sample import Sample
from gnomon.exports import Options, rows
from gnomon.exports.coordinates import FACTOR, counted, smart_resize
from gnomon.exports.formats.florence2 import region
from gnomon.exports.formats.paligemma import tokens
from gnomon.exports.options import Convention
from gnomon.exports.pictures import view
from gnomon.exports.talk import Shown, Target
from gnomon.truth.picture import Box
from gnomon.truth.refused import Refused

Mask = NDArray[np.bool_]
SIZES = (0, 300, 200)  # the longer side of a picture; 0 leaves it


def inked(samples: Sequence[Sample], largest: int) -> Iterator[tuple[Target, Shown, Mask]]:
    """Every mark that a layer of instances shows, with its picture and its mask as it was drawn."""
    for sample in samples:
        seen = view(sample, largest)
        layer = next((x for x in sample.layers if x.name == "instance"), None)
        if layer is None:
            continue
        whole = pixels(layer.bytes)
        numbers = {mark.id: k for k, mark in enumerate(sample.marks, 1)}
        for target in seen.targets:
            mask = whole == numbers[target.id]
            if mask.any():
                yield target, seen.pictures[target.image], mask


def covered(mask: Mask, target: Target, picture: Shown, width: int, height: int) -> Mask:
    """The ink of a mark that its box covers, as models see it: at another size of the picture.

    Pixels whose middles lie on ink and in the box; smoothed edges and the ends of strokes may reach beyond a box.
    """
    image = Image.fromarray(mask.astype(np.uint8) * 255)
    ink = np.asarray(image.resize((width, height), Image.Resampling.NEAREST)) > 0
    across = (np.arange(width) + 0.5) / width * picture.width
    down = (np.arange(height) + 0.5) / height * picture.height
    box = target.box
    wide, high = (across >= box.left) & (across < box.right), (down >= box.top) & (down < box.bottom)
    return ink & wide[None, :] & high[:, None]


def covers(box: Sequence[float], mask: Mask, slack: float = 0.0) -> bool:
    """Whether the middles of all pixels that are set lie within a box in pixels of the mask."""
    down, across = np.nonzero(mask)
    if not len(down):
        return True
    left, top, right, bottom = box
    slack += 1e-6
    return bool(
        left - slack <= across.min() + 0.5
        and across.max() + 0.5 <= right + slack
        and top - slack <= down.min() + 0.5
        and down.max() + 0.5 <= bottom + slack
    )


def test_masks_are_those_of_their_boxes(samples: list[Sample]) -> None:
    """What is compared below belongs together: no mask reaches further than the ends of strokes do."""
    ink = beyond = 0
    for target, picture, mask in inked(samples, 0):
        assert covers(counted(target.box, picture, Options()), mask, 4), target
        ink += int(mask.sum())
        beyond += int(mask.sum() - covered(mask, target, picture, picture.width, picture.height).sum())
    assert beyond < 0.01 * ink  # of a mark that lies below others no more than an edge may be seen


@pytest.mark.parametrize("largest", SIZES)
def test_boxes_cover_their_ink_in_every_convention(samples: list[Sample], largest: int) -> None:
    scales: dict[Convention, float] = {"thousandths": 1000, "qwen2": 1000, "qwen3": 1000, "percent": 100, "share": 1}
    seen = 0
    for target, picture, drawn in inked(samples, largest):
        mask = covered(drawn, target, picture, picture.width, picture.height)
        seen += bool(mask.any())
        for convention, scale in scales.items():
            box = counted(target.box, picture, Options(coordinates=convention))
            assert min(box) >= 0 and max(box) <= scale
            sides = (picture.width, picture.height) * 2
            assert covers([v / scale * side for v, side in zip(box, sides, strict=True)], mask), target
        assert covers(counted(target.box, picture, Options()), mask)
    assert seen > 40


@pytest.mark.parametrize("largest", SIZES)
@pytest.mark.parametrize("limits", [(0, 0), (3136, 60_000), (300_000, 900_000)])
def test_boxes_cover_their_ink_after_smart_resize(samples: list[Sample], largest: int, limits: tuple[int, int]) -> None:
    """The picture as Qwen2.5-VL's processor scales it, up and down, and the mask with it."""
    options = Options(coordinates="qwen2.5", least_pixels=limits[0], most_pixels=limits[1])
    seen = 0
    for target, picture, mask in inked(samples, largest):
        width, height = smart_resize(picture.width, picture.height, FACTOR, *limits)
        assert width % FACTOR == height % FACTOR == 0
        box = counted(target.box, picture, options)
        assert 0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height
        ink = covered(mask, target, picture, width, height)
        assert covers(box, ink), target
        seen += bool(ink.any())
    assert seen > 40


@pytest.mark.parametrize("largest", SIZES)
def test_no_convention_makes_a_box_smaller(samples: list[Sample], largest: int) -> None:
    """Of every mark of every family, whether a layer shows its ink or not."""
    scales: dict[Convention, float] = {"qwen2": 1000, "qwen3": 1000, "percent": 100, "share": 1}
    for seen in (view(sample, largest) for sample in samples):
        for target in seen.targets:
            picture = seen.pictures[target.image]
            sides = picture.width, picture.height
            onto = {name: (scale, scale) for name, scale in scales.items()}
            for convention, (wide, high) in {**onto, "pixels": sides, "qwen2.5": smart_resize(*sides, FACTOR)}.items():
                left, top, right, bottom = counted(target.box, picture, Options(coordinates=convention))
                across, down = sides[0] / wide, sides[1] / high
                assert left * across <= target.box.left + 1e-3 and top * down <= target.box.top + 1e-3
                assert target.box.right <= right * across + 1e-3 and target.box.bottom <= bottom * down + 1e-3


def test_location_tokens_cover_their_ink_within_a_bin(samples: list[Sample]) -> None:
    """PaliGemma's last token and Florence-2's bins, which stand for their middles, may lose one bin."""
    for target, picture, drawn in inked(samples, 0):
        mask = covered(drawn, target, picture, picture.width, picture.height)
        sides = (picture.width, picture.height) * 2
        top, left, bottom, right = (int(v) for v in re.findall(r"<loc(\d{4})>", tokens(target, picture)))
        box = [v / 1024 * side for v, side in zip((left, top, right, bottom), sides, strict=True)]
        assert covers(box, mask, max(sides) / 1024), target
        bins = [int(v) for v in re.findall(r"<loc_(\d+)>", region(target, picture))]
        middles = [(v + 0.5) / 1000 * side for v, side in zip(bins, sides, strict=True)]
        assert covers(middles, mask, max(sides) / 1000), target


def test_pictures_are_no_larger_than_asked_for(samples: list[Sample]) -> None:
    for sample in samples:
        for shown in view(sample, 200).pictures:
            image = Image.open(io.BytesIO(shown.bytes))
            assert image.size == (shown.width, shown.height)
            assert max(image.size) == 200
        assert [p.bytes for p in view(sample, 5000).pictures] == [*sample.images]


def test_masks_of_coco_are_those_of_the_layer(samples: list[Sample]) -> None:
    """Run lengths go down the columns, as COCO has them; each mask is that of its mark, pixel for pixel."""
    seen = 0
    for sample in samples:
        numbers = {mark.id: k for k, mark in enumerate(sample.marks, 1)}
        for row in rows("coco", sample):
            for one in row["annotations"]:
                if isinstance(one["segmentation"], dict):
                    height, width = one["segmentation"]["size"]
                    counts = one["segmentation"]["counts"]
                    flat = np.repeat(np.arange(len(counts)) % 2 == 1, counts)
                    layer = next(x for x in sample.layers if x.name == "instance")
                    assert ((pixels(layer.bytes) == numbers[one["gnomon_id"]]) == flat.reshape(width, height).T).all()
                    assert one["area"] == flat.sum()
                    seen += 1
    if not seen:
        pytest.skip("no scene in space among the samples: Blender is not there")


def test_points_lie_in_what_they_point_at(samples: list[Sample]) -> None:
    for sample in samples:
        for row in rows("molmo", sample):
            text = row["messages"][-1]["content"]
            found = re.findall(r'x\d*="([\d.]+)" y\d*="([\d.]+)"', text) if row["points"] else []
            assert [(float(x), float(y)) for x, y in found] == [(p["x"], p["y"]) for p in row["points"]]
        seen = view(sample)
        for target in seen.targets:
            from gnomon.exports.formats.molmo import points

            picture = seen.pictures[target.image]
            ((x, y),) = points([target], picture)
            across, down = x / 100 * picture.width, y / 100 * picture.height
            assert target.box.left - picture.width / 1000 <= across <= target.box.right + picture.width / 1000
            assert target.box.top - picture.height / 1000 <= down <= target.box.bottom + picture.height / 1000


def test_smart_resize_as_it_is_published() -> None:
    """Values that qwen_vl_utils 0.0.14 gives; `make test-consumers` compares many more with it."""
    assert smart_resize(640, 480, 28) == (644, 476)
    assert smart_resize(480, 320, 32) == (480, 320)
    assert smart_resize(10, 10, 28) == (56, 56)
    assert smart_resize(4000, 3000, 28, 3136, 1_003_520) == (1148, 840)
    assert smart_resize(70, 42, 28) == (56, 56)  # 2.5 and 1.5: half to even
    with pytest.raises(Refused, match="at most 200 times"):
        smart_resize(10_000, 10, 28)


def test_a_box_without_a_width_gets_a_pixel() -> None:
    from gnomon.exports.pictures import within

    picture = Shown(bytes=b"", path="", width=100, height=50)
    assert within(Box(10, 5, 10, 20), picture) == Box(9.5, 5, 10.5, 20)
    assert within(Box(100, 0, 100, 50), picture) == Box(99, 0, 100, 50)
    assert within(Box(-5, -5, 200, 200), picture) == Box(0, 0, 100, 50)


def test_qwen_counts_as_its_version_does(samples: list[Sample]) -> None:
    """Thousandths unless another version is asked for."""
    sample = next(s for s in samples if s.questions and s.questions[0].answer.evidence)

    def boxes(options: Options) -> list[list[float]]:
        made = [turn["value"] for row in rows("qwen", sample, options) for turn in row["conversations"][1::2]]
        return [b["bbox_2d"] for text in made for b in json.loads(text.split("\nAnswer: ")[0])]

    third, half = boxes(Options(grounding=True)), boxes(Options(grounding=True, coordinates="qwen2.5"))
    assert third == boxes(Options(grounding=True, coordinates="qwen2"))
    assert third and third != half
    assert all(0 <= v <= 1000 for box in third for v in box)
