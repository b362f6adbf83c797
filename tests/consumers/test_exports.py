"""Each export, opened by the code of those who take it: equal counts, pictures decoded, boxes where they were."""

from __future__ import annotations

import ast
import importlib.util
import io
import json
import math
import sys
from collections.abc import Callable
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any, Optional

import numpy as np
import pytest
import yaml
from helpers import gnomon
from PIL import Image

from gnomon.datasets.load import read
from gnomon.datasets.sample import Sample
from gnomon.exports import Options, rows
from gnomon.exports.coordinates import smart_resize
from gnomon.exports.options import PLAIN
from gnomon.exports.pictures import view

Exported = Callable[..., Path]
ROUNDING = ("round_by_factor", "ceil_by_factor", "floor_by_factor")


@pytest.fixture(scope="session")
def exported(mixed: Path, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A way to have the dataset in a format, with options as on the command line."""

    def export(format: str, *options: object) -> Path:
        out = tmp_path_factory.mktemp(format) / "out"
        done = gnomon("export", mixed, "--to", format, "-o", out, "--workers", 1, *options)
        assert done.returncode == 0, done.stderr
        return out

    return export


def need(first: str, *more: str) -> Any:
    """The first of some packages; skips in one clear line if one of them is not there."""
    for name in more:
        pytest.importorskip(name, reason=f"{name} is not installed")
    return pytest.importorskip(first, reason=f"{first} is not installed")


def count(mixed: Path, format: str, options: Options = PLAIN) -> int:
    """The rows that the dataset has in a format."""
    return sum(1 for sample in stored(mixed) for _ in rows(format, sample, options))


@cache
def stored(mixed: Path) -> list[Sample]:
    """The dataset, read once."""
    return list(read(mixed))


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_datasets_opens_hf_with_its_card(mixed: Path, exported: Exported) -> None:
    datasets = need("datasets")
    out = exported("hf", "--split", "train=0.7,test=0.3")
    found = datasets.load_dataset(str(out))
    assert sum(len(split) for split in found.values()) == count(mixed, "hf")
    assert set(found) == {"train", "test"}
    row = found["train"][0]
    assert isinstance(row["images"][0], Image.Image)
    assert row["messages"][0]["content"][0]["type"] == "image"


def test_datasets_opens_imagefolder_json_and_csv(mixed: Path, exported: Exported) -> None:
    datasets = need("datasets")
    found = datasets.load_dataset("imagefolder", data_dir=str(exported("imagefolder")), split="train")
    assert len(found) == count(mixed, "imagefolder")
    row = found[0]
    assert len(row["objects"]["bbox"]) == len(row["objects"]["categories"]) > 0
    assert row["image"].width >= max(left + width for left, _, width, _ in row["objects"]["bbox"]) - 1
    for format, builder, name in (("csv", "csv", "train.csv"), ("nemo-gym", "json", "train.jsonl")):
        found = datasets.load_dataset(builder, data_files=str(exported(format) / name), split="train")
        assert len(found) == count(mixed, format)
    for format in ("paligemma", "florence2", "molmo", "doctags"):
        found = datasets.load_dataset("json", data_files=str(exported(format) / "train.jsonl"), split="train")
        assert len(found) == count(mixed, format)
    for format in ("llava", "qwen", "hiertext"):
        out = exported(format) / "train.json"
        field = {"field": "annotations"} if format == "hiertext" else {}
        found = datasets.load_dataset("json", data_files=str(out), split="train", **field)
        assert len(found) == count(mixed, format)


def test_webdataset_reads_its_shards(mixed: Path, exported: Exported) -> None:
    webdataset = need("webdataset")
    shards = sorted(map(str, exported("webdataset").glob("*.tar")))
    found = list(webdataset.WebDataset(shards, shardshuffle=False).decode("pil"))
    assert len(found) == count(mixed, "webdataset")
    assert all(isinstance(row["png"], Image.Image) and row["json"]["messages"] for row in found)


def test_pycocotools_reads_boxes_masks_and_key_points(mixed: Path, exported: Exported) -> None:
    need("pycocotools")
    from pycocotools.coco import COCO

    out = exported("coco")
    coco = COCO(str(out / "train.json"))
    assert len(coco.imgs) == count(mixed, "coco")
    assert len(coco.anns) == sum(len(row["annotations"]) for s in stored(mixed) for row in rows("coco", s))
    for one in coco.anns.values():
        image = coco.imgs[one["image_id"]]
        left, top, width, height = one["bbox"]
        assert left >= 0 and left + width <= image["width"] and top + height <= image["height"]
        mask = coco.annToMask(one)
        down, across = np.nonzero(mask)
        if len(down):  # the outline of a double bond goes around both its lines, up to 3.5 pixels beyond their ends
            assert left - 4 <= across.min() and across.max() <= left + width + 4
            assert top - 4 <= down.min() and down.max() <= top + height + 4
        assert coco.loadCats(one["category_id"])
    assert all((out / image["file_name"]).is_file() for image in coco.imgs.values())


def test_yolo_lies_as_ultralytics_reads_it(mixed: Path, exported: Exported) -> None:
    """Read by its rules: paths from `data.yaml`'s own folder where it names none, labels beside images."""
    out = exported("yolo")
    about = yaml.safe_load((out / "data.yaml").read_text(encoding="utf-8"))
    root = Path(about["path"]) if "path" in about else out
    listed = (root / about["train"]).read_text(encoding="utf-8").splitlines()
    assert len(listed) == count(mixed, "yolo")
    found = 0
    for line in listed:
        assert (root / line).is_file()
        label = (root / line.replace("/images/", "/labels/")).with_suffix(".txt")
        for one in label.read_text(encoding="utf-8").splitlines():
            name, *place = one.split()
            assert int(name) in about["names"] and len(place) == 4 and all(0 <= float(v) <= 1 for v in place)
            found += 1
    marks = (row["marks"] for sample in stored(mixed) for row in rows("yolo", sample))
    assert found == sum(len({(m["label"], *m["place"]) for m in own}) for own in marks)


def test_trl_puts_pictures_into_its_messages(mixed: Path, exported: Exported) -> None:
    datasets = need("datasets", "trl")
    from trl.data_utils import is_conversational, prepare_multimodal_messages

    files = sorted(map(str, (exported("trl") / "data").glob("*.parquet")))
    found = datasets.load_dataset("parquet", data_files=files, split="train")
    assert len(found) == count(mixed, "trl")
    for row in found:
        assert is_conversational(row)
        said = prepare_multimodal_messages(row["prompt"], row["images"])
        assert isinstance(said[0]["content"][0]["image"], Image.Image)
        assert prepare_multimodal_messages(row["completion"])[0]["role"] == "assistant"


def test_trl_takes_preferences(mixed: Path, exported: Exported) -> None:
    datasets = need("datasets", "trl")
    from trl.data_utils import is_conversational, prepare_multimodal_messages

    files = sorted(map(str, (exported("preference") / "data").glob("*.parquet")))
    found = datasets.load_dataset("parquet", data_files=files, split="train")
    assert len(found) == count(mixed, "preference")
    for row in found:
        assert is_conversational(row) and row["chosen"] != row["rejected"]
        said = prepare_multimodal_messages(row["prompt"], row["images"])
        assert isinstance(said[0]["content"][0]["image"], Image.Image)


def test_datasets_opens_easyr1(mixed: Path, exported: Exported) -> None:
    """EasyR1 itself is no package; it opens Parquet by `datasets` and counts the tags of pictures."""
    datasets = need("datasets")
    files = sorted(map(str, (exported("easyr1") / "data").glob("*.parquet")))
    found = datasets.load_dataset("parquet", data_files=files, split="train")
    assert len(found) == count(mixed, "easyr1")
    assert all(row["problem"].count("<image>") == len(row["images"]) and json.loads(row["answer"]) for row in found)


def test_trl_collates_for_sft(exported: Exported) -> None:
    """SFTTrainer's own collator, with a real processor: tokens of pictures, and a loss on the completion alone."""
    datasets = need("datasets", "trl", "torch", "torchvision")
    from tiny import processor
    from trl.trainer.sft_trainer import DataCollatorForVisionLanguageModeling

    file = next((exported("trl", "--largest", 200, "--rationale", "think") / "data").glob("*.parquet"))
    found = datasets.load_dataset("parquet", data_files=str(file), split="train").select(range(4))
    made = processor()
    collate = DataCollatorForVisionLanguageModeling(made, completion_only_loss=True)  # SFTTrainer's for such rows
    batch = collate(list(found))
    assert batch["input_ids"].shape == batch["labels"].shape
    assert batch["pixel_values"].shape[0] == int(batch["image_grid_thw"].prod(dim=1).sum())
    for row, labels in zip(found, batch["labels"], strict=True):
        told = made.tokenizer.decode(labels[labels != -100])
        assert row["completion"][0]["content"] in told
        assert row["prompt"][-1]["content"] not in told


def test_verl_loads_its_rows(mixed: Path, exported: Exported, tmp_path: Path) -> None:
    need("verl", "omegaconf", "torch", "torchvision", "qwen_vl_utils")
    from omegaconf import OmegaConf
    from tiny import processor, tokenizer
    from verl.utils.dataset.rl_dataset import RLHFDataset

    files = sorted(map(str, (exported("verl", "--largest", 200) / "data").glob("*.parquet")))
    settings = {"cache_dir": str(tmp_path), "max_prompt_length": 100_000, "filter_overlong_prompts": True}
    settings["filter_overlong_prompts_workers"] = 1
    found = RLHFDataset(files, tokenizer(), OmegaConf.create(settings), processor())
    assert len(found) == count(mixed, "verl"), "verl leaves out rows that it cannot build"
    from gnomon.exports.rewards.verl_reward import compute_score

    for number in range(0, len(found), 7):
        row = found[number]
        assert row["data_source"].startswith("gnomon/")
        told = row["extra_info"]["answer"]
        assert compute_score(row["data_source"], told, row["reward_model"]["ground_truth"], row["extra_info"]) == 1


def test_llama_factory_loads_its_datasets(mixed: Path, exported: Exported, monkeypatch: pytest.MonkeyPatch) -> None:
    need("llamafactory", "torch", "datasets")
    monkeypatch.setenv("DISABLE_VERSION_CHECK", "1")
    if importlib.util.find_spec("torchaudio") is None:  # it is imported, and called only where there is sound
        silent = ModuleType("torchaudio")
        silent.__spec__ = ModuleSpec("torchaudio", None)
        monkeypatch.setitem(sys.modules, "torchaudio", silent)
    from llamafactory.data.loader import _load_single_dataset
    from llamafactory.data.parser import get_dataset_list
    from llamafactory.hparams import DataArguments, ModelArguments
    from transformers import TrainingArguments

    out = exported("llama-factory", "--turns", 3)
    (about,) = get_dataset_list(["gnomon_train"], str(out))
    data = DataArguments(dataset_dir=str(out), media_dir=str(out))
    model = ModelArguments(model_name_or_path="none")
    found = _load_single_dataset(about, model, data, TrainingArguments(output_dir=str(out / "trained")))
    assert len(found) == count(mixed, "llama-factory", Options(turns=3))
    for row in found:
        assert row["_prompt"] and row["_response"], "LLaMA-Factory empties rows that it finds broken"
        tags = sum(turn["content"].count("<image>") for turn in row["_prompt"] + row["_response"])
        assert tags == len(row["_images"])
        assert all(Path(image).is_file() for image in row["_images"])


def test_swift_preprocesses_its_rows(mixed: Path, exported: Exported) -> None:
    need("swift", "torch", "datasets")
    from swift.dataset import load_dataset

    out = exported("ms-swift", "--grounding", "--finds")
    found, _ = load_dataset([str(out / "train.jsonl")], strict=True, remove_unused_columns=False)
    assert len(found) == count(mixed, "ms-swift", Options(grounding=True, finds=True))
    for row in found:
        text = "".join(turn["content"] for turn in row["messages"])
        assert text.count("<image>") == len(row["images"])
        assert text.count("<bbox>") == len(row["objects"]["bbox"])


def test_qwen_vl_utils_resizes_alike() -> None:
    """Its own function, taken out of its file: the file wants torchvision, which the function does not."""
    found = importlib.util.find_spec("qwen_vl_utils")
    if found is None or not found.submodule_search_locations:
        pytest.skip("qwen_vl_utils is not installed")
    tree = ast.parse((Path(found.submodule_search_locations[0]) / "vision_process.py").read_text(encoding="utf-8"))
    tree.body = [
        one
        for one in tree.body
        if (isinstance(one, ast.FunctionDef) and one.name in ("smart_resize", *ROUNDING))
        or (isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant))
    ]
    names: dict[str, Any] = {"math": math, "Optional": Optional, "Tuple": tuple}
    exec(compile(tree, "vision_process.py", "exec"), names)
    rng = np.random.default_rng(7)
    compared = 0
    for _ in range(3000):
        width, height = (int(v) for v in rng.integers(8, 4000, 2))
        if max(width, height) > 199 * min(width, height):
            continue
        factor = int(rng.choice([28, 32]))
        least = int(rng.integers(4, 300)) * factor**2
        most = least + int(rng.integers(0, 16384)) * factor**2
        for limits in ((0, 0), (least, most)):
            high, wide = names["smart_resize"](height, width, factor, limits[0] or None, limits[1] or None)
            assert smart_resize(width, height, factor, *limits) == (wide, high)
            compared += 1
    assert compared > 5000


def test_transformers_resizes_alike() -> None:
    """The size that Qwen2.5-VL's image processor makes of a picture."""
    need("transformers", "torch", "torchvision")
    from transformers import Qwen2VLImageProcessor

    made = Qwen2VLImageProcessor(min_pixels=3136, max_pixels=200_000)
    for size in ((640, 480), (301, 999), (794, 1087), (30, 40)):
        grid = made(images=[Image.new("RGB", size)], return_tensors="pt")["image_grid_thw"][0]
        wide, high = smart_resize(*size, 28, 3136, 200_000)
        assert [int(v) * 14 for v in grid[1:]] == [high, wide]


def test_florence_reads_its_regions(mixed: Path) -> None:
    """Florence-2's own parser gives the boxes back, within a bin."""
    need("transformers", "torch", "torchvision")
    from tiny import tokenizer
    from transformers.models.florence2.processing_florence2 import Florence2PostProcessor

    parser = Florence2PostProcessor({}, tokenizer())
    seen = 0
    for sample in stored(mixed):
        known = view(sample)
        for row in rows("florence2", sample):
            size = known.pictures[0].width, known.pictures[0].height
            if row["prefix"] != "<OD>":
                continue
            found = parser.parse_description_with_bboxes_from_text_and_spans(row["suffix"], size)
            wanted = [t for t in known.targets if t.label != "place"]
            assert [f["cat_name"] for f in found] == [t.label for t in wanted]
            for one, target in zip(found, wanted, strict=True):
                assert np.allclose(one["bbox"], target.box, atol=max(size) / 1000 + 1)
            seen += 1
        for row in rows("florence2", sample):
            if row["prefix"] == "<OCR_WITH_REGION>":
                found = parser.parse_ocr_from_text_and_spans(row["suffix"], None, size)
                assert [f["text"] for f in found] == [t.text for t in known.targets if t.label == "line" and t.text]
    assert seen


def test_docling_reads_its_tags(mixed: Path) -> None:
    need("docling_core")
    from docling_core.types.doc import DoclingDocument
    from docling_core.types.doc.document import DocTagsDocument

    for sample in stored(mixed):
        for row in rows("doctags", sample):
            picture = Image.open(io.BytesIO(row["image"]["bytes"]))
            tags = DocTagsDocument.from_doctags_and_image_pairs([row["doctags"]], [picture])
            document = DoclingDocument.load_from_doctags(tags)
            assert len(document.tables) == 1
            assert document.tables[0].data.num_rows == 1 + sum(m.kind == "row" for m in sample.marks)
