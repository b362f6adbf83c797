"""Train a vision-language model with TRL's SFTTrainer, from a stream or from an export.

    python examples/train_trl.py chart/bar geometry/triangle --steps 40        # drawn while it learns
    gnomon export out/mix --to trl -o out/trl
    python examples/train_trl.py out/trl --steps 40                            # from files

The model is a LLaVA of 0.3 million weights that begins from nothing, its tokenizer one of bytes: nothing is fetched.
Put your own model and processor in its place. Needs PyTorch, transformers, datasets and TRL.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import datasets
import torch
from transformers import (
    CLIPVisionConfig,
    LlamaConfig,
    LlavaConfig,
    LlavaForConditionalGeneration,
    LlavaProcessor,
    PreTrainedTokenizerFast,
)
from transformers.models.llava.image_processing_pil_llava import LlavaImageProcessorPil
from trl import SFTConfig, SFTTrainer

import gnomon

SIDE, PATCH = 112, 14
TEMPLATE = (
    "{% for m in messages %}<{{ m['role'] }}>{% for c in m['content'] %}"
    "{% if c['type'] == 'image' %}<image>{% else %}{{ c['text'] }}{% endif %}{% endfor %}</s>{% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% endif %}"
)
TALK = datasets.List({"role": datasets.Value("string"), "content": datasets.Value("string")})
FEATURES = datasets.Features({"images": datasets.List(datasets.Image()), "prompt": TALK, "completion": TALK})


def rows(recipe: list[str], seed: int) -> Iterator[dict[str, Any]]:
    """The columns that SFT needs, endlessly."""
    for row in gnomon.stream(recipe if len(recipe) > 1 else recipe[0], seed=seed, rows="trl", each=4):
        yield {name: row[name] for name in FEATURES}


def processor() -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    bytewise = Tokenizer(models.BPE(vocab={c: i for i, c in enumerate(letters)}, merges=[]))
    bytewise.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bytewise.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=bytewise, eos_token="</s>", pad_token="<pad>")
    tokenizer.add_special_tokens({"additional_special_tokens": ["<image>", "<user>", "<assistant>"]})
    size = {"height": SIDE, "width": SIDE}
    images = LlavaImageProcessorPil(size=size, do_center_crop=False, do_pad=False)
    return LlavaProcessor(images, tokenizer, PATCH, "default", TEMPLATE, "<image>", num_additional_image_tokens=1)


def model(vocabulary: int, image: int, pad: int) -> Any:
    torch.manual_seed(0)
    both = {"hidden_size": 96, "intermediate_size": 192, "num_hidden_layers": 2, "num_attention_heads": 4}
    text = LlamaConfig(vocab_size=vocabulary, max_position_embeddings=4096, pad_token_id=pad, **both)
    vision = CLIPVisionConfig(image_size=SIDE, patch_size=PATCH, projection_dim=96, **both)
    return LlavaForConditionalGeneration(
        LlavaConfig(
            vision_config=vision,
            text_config=text,
            image_token_index=image,
            image_seq_length=(SIDE // PATCH) ** 2,
            vision_feature_layer=-1,
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", help="a folder that `gnomon export --to trl` wrote, a recipe, or kinds")
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--batch", type=int, default=8)
    given = parser.parse_args()
    if Path(given.data[0]).is_dir():
        data: Any = datasets.load_dataset(given.data[0], split="train").select_columns(list(FEATURES))
    else:
        made = partial(rows, given.data, 7)
        data = datasets.IterableDataset.from_generator(made, features=FEATURES)
    reader = processor()
    tokens = reader.tokenizer
    with tempfile.TemporaryDirectory() as out:
        trainer = SFTTrainer(
            model(len(tokens), tokens.convert_tokens_to_ids("<image>"), tokens.pad_token_id),
            SFTConfig(
                output_dir=out,
                max_steps=given.steps,
                per_device_train_batch_size=given.batch,
                learning_rate=3e-3,
                logging_steps=5,
                max_length=None,
                use_cpu=True,
                bf16=False,
                report_to="none",
                save_strategy="no",
            ),
            train_dataset=data,
            processing_class=reader,
        )
        trainer.train()
    losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    print(f"loss of the first 5 steps {losses[0]:.3f}, of the last 5 {losses[-1]:.3f}")


if __name__ == "__main__":
    main()
