"""Recipes: what a run is to make. Read from YAML with errors that name file and line."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from gnomon.datasets.tree import LONG, Where, read_tree
from gnomon.truth.limits import CAREFUL, Limits
from gnomon.truth.refused import Refused

STRICT = ConfigDict(extra="forbid", frozen=True, strict=True)


class Entry(BaseModel):
    """One line of the mix: a kind, how often it comes, and what is fixed about it."""

    model_config = STRICT
    kind: str
    weight: Annotated[float, Field(gt=0, le=1e6, allow_inf_nan=False)] = 1
    level: Annotated[int, Field(ge=1, le=5)] | None = None
    engine: str | None = None
    options: dict[str, JsonValue] = {}
    # a path, or keys: `path`, and what is said of the files there
    source: dict[str, Annotated[str, Field(min_length=1, max_length=4096)] | dict[Any, Any]] = {}


class Words(BaseModel):
    """What the annotators are asked for: at most so many questions on each sample, of tasks that fit a pattern.

    `also` are questions about what is said of the sample, on top of those: the one wrong span of a caption, the first
    wrong step of a rationale.
    """

    model_config = STRICT
    questions: Annotated[int, Field(ge=1, le=100)] = 8
    tasks: Annotated[list[Annotated[str, Field(min_length=1, max_length=200)]], Field(max_length=1000)] = []
    also: list[Literal["wrong-span", "wrong-step"]] = []


class Recipe(BaseModel):
    """A whole run. `resolved` is written by a run (versions, digests) and not read by one."""

    model_config = STRICT
    mix: Annotated[list[Entry], Field(min_length=1, max_length=1000)]
    seed: Annotated[int, Field(ge=0, lt=2**63)] = 0
    size: Annotated[int, Field(ge=1, le=10**12)] = 100
    split: Annotated[str, Field(pattern=r"^\w+$", max_length=40)] = "train"
    part_size: Annotated[int, Field(ge=1, le=100_000)] = 100
    annotators: Words = Words()
    readings: dict[str, Annotated[float, Field(allow_inf_nan=False)]] = {}
    resolved: dict[str, JsonValue] | None = None

    @property
    def limits(self) -> Limits:
        """The thresholds of the readings, as tightened."""
        return Limits(**self.readings)


class HeldOut(Recipe):
    """A recipe of a benchmark suite. Its seed is below zero, where no other recipe may have one.

    Chance is keyed by the seed, so nothing that `generate` or a stream makes can be a part of a suite.
    """

    seed: Annotated[int, Field(ge=-(2**63), lt=0)]


def load_recipe(file: Path) -> tuple[Recipe, Where]:
    """A recipe and the lines of its parts; Refused, naming file and line, if it cannot be understood."""
    try:
        if file.exists() and not file.is_file():
            raise Refused(f"{file}: expected a file, got something else")
        with file.open(encoding="utf-8") as handle:
            text = handle.read(LONG + 1)  # what is longer is refused
    except UnicodeDecodeError as e:
        raise Refused(f"{file}: expected UTF-8 text, got other bytes at position {e.start}") from e
    except OSError as e:
        raise Refused(f"{file}: expected a recipe that can be read, got: {e.strerror}") from e
    data, where = read_tree(text, str(file))
    return parse(data, str(file), where), where


def parse(data: Any, name: str, where: Where | None = None, sort: type[Recipe] = Recipe) -> Recipe:
    """The recipe of plain data, of this sort; Refused, one line for each thing that does not fit."""
    if not isinstance(data, Mapping):
        raise Refused(f"{name}: expected keys {listed(Recipe)}, got {short(data)}")
    try:
        recipe = sort.model_validate(dict(data))
    except ValidationError as e:
        raise Refused("\n".join(at(name, error["loc"], where) + plain(dict(error)) for error in e.errors())) from e
    for key, value in recipe.readings.items():
        least = getattr(CAREFUL, key, None)
        if least is None:
            raise Refused(
                at(name, ("readings", key), where) + f"expected a threshold, got {key!r}{there_are(key, vars(CAREFUL))}"
            )
        if value < least:
            raise Refused(
                at(name, ("readings", key), where) + f"expected at least {least} (a recipe may tighten), got {value}"
            )
    return recipe


def at(name: str, path: tuple[str | int, ...], where: Where | None) -> str:
    """`recipe.yaml:3: mix[0].level: `, as near as the file knows."""
    steps = [p for p in path if p not in ("function-after", "constrained-str")]
    line = (
        next((where[tuple(steps[:n])] for n in range(len(steps), -1, -1) if tuple(steps[:n]) in where), None)
        if where
        else None
    )
    field = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in steps).lstrip(".")
    return f"{name}{f':{line}' if line else ''}: {field + ': ' if field else ''}"


def plain(error: dict[str, Any]) -> str:
    """What was expected, what came, what there is, of one error of pydantic's."""
    loc = error["loc"]
    if error["type"] == "extra_forbidden":
        model = Entry if loc[:1] == ("mix",) else Words if loc[:1] == ("annotators",) else Recipe
        return f"expected a known key, got {loc[-1]!r}{there_are(str(loc[-1]), model.model_fields)}"
    if error["type"] == "missing":
        return f"expected the key {loc[-1]!r}, got only: {', '.join(map(str, error['input'])) or 'nothing'}"
    text = error["msg"].replace("Input should be ", "expected ").replace("a valid dictionary", "keys with values")
    return f"{text if text.startswith('expected') else 'expected: ' + text}, got {short(error['input'])}"


def there_are(word: str, known: Any) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"{f' (did you mean {near[0]!r}?)' if near else ''}; there are: {', '.join(known)}"


def listed(model: type[BaseModel]) -> str:
    return ", ".join(k for k in model.model_fields if k != "resolved")


def short(value: Any) -> str:
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
