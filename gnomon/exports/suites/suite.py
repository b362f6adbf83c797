"""Suites as data: what a benchmark is made of. Each is a YAML file in `catalogue/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import ceil
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, Field

from gnomon.datasets.plan import chosen
from gnomon.datasets.recipe import STRICT, Entry, HeldOut, Words, there_are
from gnomon.truth.refused import Refused

PART = 20  # samples of a part: what a kill costs at most


class Variants(BaseModel):
    """How large a share of the questions comes in sets of so many: the same asked of other scenes."""

    model_config = STRICT
    of: Annotated[int, Field(ge=2, le=10)] = 3
    share: Annotated[float, Field(ge=0, le=1)] = 0.3


class Suite(BaseModel):
    """A benchmark: `questions` of the kinds of the mix, at most `per_picture` of one picture.

    `pool` is how many pictures are drawn for each that is needed at least. `seed` counts the editions of a suite.
    """

    model_config = STRICT
    title: str
    about: str
    seed: Annotated[int, Field(ge=1, lt=2**31)]
    questions: Annotated[int, Field(ge=1, le=100_000)]
    per_picture: Annotated[int, Field(ge=1, le=100)] = 2
    pool: Annotated[float, Field(ge=1, le=100)] = 2.0
    variants: Variants = Variants()
    mix: Annotated[list[Entry], Field(min_length=1)]
    annotators: Words = Words()

    @property
    def recipe(self) -> HeldOut:
        """What its pictures are drawn by: families and patterns spelt out, their weights parted among the kinds."""
        mix = []
        for entry in self.mix:
            kinds = chosen([entry.kind])
            mix += [entry.model_copy(update={"kind": k, "weight": entry.weight / len(kinds)}) for k in kinds]
        return HeldOut(
            mix=mix,
            seed=-self.seed,
            size=ceil(self.questions / self.per_picture * self.pool),
            split="test",
            part_size=PART,
            annotators=self.annotators,
        )


@cache
def catalogue() -> Mapping[str, Path]:
    """The suites there are, by name: `gnomon-charts` …"""
    return {file.stem: file for file in sorted((Path(__file__).parent / "catalogue").glob("*.yaml"))}


def load_suite(name: str, questions: int | None = None) -> Suite:
    """A suite by its name, perhaps with another number of questions; Refused if there is none."""
    if name not in catalogue():
        raise Refused(f"expected a suite, got {name!r}{there_are(name, catalogue())}")
    data = yaml.safe_load(catalogue()[name].read_text(encoding="utf-8"))
    if questions is not None:
        data["questions"] = questions
    return Suite.model_validate(data)
