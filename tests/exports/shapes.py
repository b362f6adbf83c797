"""What each consumer documents of its rows, as literal shapes.

A type stands for a value of it, a tuple for one of several shapes, a list for a list of one shape, a dict for exactly
these keys. Where each is documented: TRL `docs/source/dataset_formats.md`, verl `verl/utils/dataset/rl_dataset.py`,
EasyR1 `verl/utils/dataset.py`, ms-swift `Custom-dataset.md`, LLaMA-Factory `data/README.md`, LLaVA
`docs/Finetune_Custom_Data.md`, NeMo Gym `resources_servers/circle_click`, Qwen `qwen-vl-finetune/README.md`, big_vision
`paligemma/README.md`, transformers `processing_florence2.py`, HierText `README.md`, `datasets` `image_dataset`.
"""

from __future__ import annotations

from typing import Any

PICTURE = {"bytes": bytes, "path": str}
CHAT = [{"role": str, "content": str}]
SHARED = [{"from": str, "value": str}]
NUMBER = (int, float)
VERTICES = [[NUMBER]]
TEXT = {"vertices": VERTICES, "text": str, "legible": bool, "handwritten": bool, "vertical": bool}
MASK = {"size": [int], "counts": [int]}

SHAPES: dict[str, Any] = {
    "trl": {
        "id": str, "images": [PICTURE], "prompt": CHAT, "completion": CHAT, "question": str, "answer": str,
        "kind": str, "task": str, "level": int,
    },
    "preference": {
        "id": str, "images": [PICTURE], "prompt": CHAT, "chosen": CHAT, "rejected": CHAT, "mistake": str, "step": int,
        "kind": str, "task": str,
    },
    "verl": {
        "data_source": str, "prompt": CHAT, "images": [PICTURE], "ability": str,
        "reward_model": {"style": str, "ground_truth": str},
        "extra_info": {
            "split": str, "index": int, "id": str, "kind": str, "task": str, "level": int, "question": str,
            "answer": str,
        },
        "messages": CHAT,
    },
    "easyr1": {
        "id": str, "images": [PICTURE], "problem": str, "answer": str, "solution": str, "kind": str, "task": str,
    },
    "ms-swift": {
        "id": str, "messages": CHAT, "images": [PICTURE],
        "objects": {"ref": [str], "bbox": [[int]], "bbox_type": str, "image_id": [int]},
        "question": str, "solution": str, "kind": str, "task": str,
    },
    "llama-factory": {"conversations": SHARED, "images": [PICTURE]},
    "llava": {"id": str, "image": (PICTURE, [PICTURE]), "conversations": SHARED},
    "nemo-gym": {
        "responses_create_params": {
            "input": [
                {
                    "role": str,
                    "content": (
                        str,
                        [({"type": str, "text": str}, {"type": str, "image_url": str, "detail": str})],
                    ),
                }
            ]
        },
        "verifier_metadata": {"id": str, "task": str, "question": dict, "answer": str},
    },
    "hf": {
        "id": str, "images": [PICTURE],
        "messages": [{"role": str, "content": [{"type": str, "text": (str, type(None))}]}],
        "questions": [str], "answers": [str], "tasks": [str], "kind": str, "level": int, "group": str,
        "sources": [str],
    },
    "webdataset": {"__key__": str, "png": PICTURE, "json": dict},
    "qwen": {"id": str, "image": PICTURE, "conversations": SHARED},
    "molmo": {"id": str, "images": [PICTURE], "messages": CHAT, "points": [{"x": NUMBER, "y": NUMBER}]},
    "paligemma": {"id": str, "image": PICTURE, "prefix": str, "suffix": str},
    "florence2": {"id": str, "image": PICTURE, "prefix": str, "suffix": str},
    "coco": {
        "image": {"id": int, "file_name": PICTURE, "width": int, "height": int, "gnomon_id": str},
        "annotations": [
            {
                "id": int, "image_id": int, "category": str, "bbox": [NUMBER], "area": NUMBER, "iscrowd": int,
                "segmentation": (MASK, [[NUMBER]]), "keypoints": [NUMBER], "num_keypoints": int, "text": str,
                "gnomon_id": str,
            }
        ],
    },
    "yolo": {"image": PICTURE, "marks": [{"label": str, "place": [float]}]},
    "hiertext": {
        "image_id": str, "image_width": int, "image_height": int, "file_name": PICTURE,
        "paragraphs": [{"vertices": VERTICES, "legible": bool, "lines": [{**TEXT, "words": [TEXT]}]}],
    },
    "doctags": {"id": str, "image": PICTURE, "prompt": str, "doctags": str},
    "imagefolder": {
        "file_name": PICTURE, "id": str, "kind": str, "level": int, "group": str, "text": str,
        "objects": {"bbox": [[NUMBER]], "categories": [str], "texts": [str]}, "questions": str,
    },
    "csv": {
        "id": str, "kind": str, "level": int, "task": str, "image": PICTURE, "question": str,
        "A": str, "B": str, "C": str, "D": str, "answer": str, "answer_text": str, "answer_type": str, "unit": str,
        "low": (*NUMBER, type(None)), "high": (*NUMBER, type(None)), "rationale": str, "follows": str,
    },
}  # fmt: skip


def misfit(value: Any, shape: Any, at: str = "row") -> str:
    """Where a value is not of a shape, in words; "" if it is."""
    if isinstance(shape, tuple):
        return "" if any(not misfit(value, one) for one in shape) else f"{at}: none of {shape}: {str(value)[:80]}"
    if isinstance(shape, list):
        if not isinstance(value, list):
            return f"{at}: no list: {str(value)[:80]}"
        return next((no for i, v in enumerate(value) if (no := misfit(v, shape[0], f"{at}[{i}]"))), "")
    if isinstance(shape, dict):
        if not isinstance(value, dict) or set(value) != set(shape):
            return f"{at}: expected {sorted(shape)}, got {sorted(value) if isinstance(value, dict) else value}"
        return next((no for key in shape if (no := misfit(value[key], shape[key], f"{at}.{key}"))), "")
    right = type(value) is shape if shape in (int, bool) else isinstance(value, shape)
    return "" if right else f"{at}: expected {shape.__name__}, got {str(value)[:80]!r}"
