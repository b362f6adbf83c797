"""`gnomon show` and what `gnomon list --json` says of a kind."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gnomon.annotators.question import Asked
from gnomon.commands.recipes import must_have_engines, pair
from gnomon.commands.telling import tell
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.plan import options as options_of
from gnomon.datasets.sample import Sample
from gnomon.datasets.tree import read_tree
from gnomon.registry import engines, generator
from gnomon.renderers.engines import FORMS, Engines
from gnomon.truth.refused import Refused
from gnomon.viewer.overlay import overlay
from gnomon.viewer.steps import steps as pictured


def described(kind: str) -> dict[str, Any]:
    """What there is to choose about a kind. Loads its generator and no engine."""
    module = generator(kind)
    family = kind.split("/")[0]
    parameters = inspect.signature(module.generate).parameters
    return {
        "kind": kind,
        "family": family,
        "about": (module.__doc__ or "").strip().splitlines()[0],
        "version": module.VERSION,
        "engines": list(engines(kind)),
        "options": {
            name: {
                "default": None if parameters[name].default is inspect.Parameter.empty else parameters[name].default,
                **({"values": list(dict.fromkeys(module.STYLE[name]))} if name in module.STYLE else {}),
            }
            for name in options_of(module)
        },
        "levels": [1, 2, 3, 4, 5],
        "sources": [module.SOURCE] if module.SOURCE else [],
    }


def show_one(
    kind: str,
    seed: int,
    index: int,
    level: int | None,
    engine: str | None,
    sources: list[str],
    marks: bool,
    output: Path | None,
    steps: bool = False,
    options: Sequence[str] = (),
) -> None:
    """Print a sample's words and, if asked for, write its picture, and those of the steps of every rationale."""
    if steps and output is None:
        raise Refused("--steps: -o says where the pictures go, such as -o bar.png")
    form = output.suffix.lower().removeprefix(".") if output is not None else "png"
    if form not in ("png", *FORMS):
        raise Refused(f"-o: expected a .png, .svg or .pdf file, got {output}")
    if form in FORMS and (marks or steps):
        raise Refused("-o: marks and steps are drawn over pixels: expected a .png file with --marks or --steps")
    source = dict(pair(s) for s in sources)
    wants = generator(kind).SOURCE
    for name in source:
        if name != wants:
            raise Refused(
                f"--source: {kind} takes {f'a source called {wants!r}' if wants else 'no source'}, got {name!r}"
            )
    plan = only(kind, seed=seed, level=level, engine=engine, source=source.get(wants), options=chosen(options))
    must_have_engines(plan)
    with Engines() as opened:
        sample, turned = make(plan.draw(index), opened)
        if sample is not None and output is not None and form in FORMS:
            family = kind.split("/")[0]
            drawing = opened.vector(sample.scene, family, sample.engine, form)  # type: ignore[arg-type]
    if sample is None:
        raise Refused(
            f"{kind} index {index}: every attempt was turned away, last for {turned[-1].reason} {turned[-1].detail}"
        )
    tell(told(sample))
    if output is not None and form in FORMS:
        output.write_bytes(drawing)
        tell(f"written: {output}")
    elif output is not None:
        for i, data in enumerate(sample.images):
            file = output if i == 0 else output.with_stem(f"{output.stem}-{i}")
            file.write_bytes(overlay(data, sample.marks, i) if marks else data)
            tell(f"written: {file}")
        for file in write_steps(sample, output) if steps else ():
            tell(f"written: {file}")


def chosen(texts: Sequence[str]) -> dict[str, Any]:
    """`to_scale=false` as name and value, the value as in a recipe; Refused if it is neither."""
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not name or not equals:
            raise Refused(f"--set: expected OPTION=VALUE, such as to_scale=false; got {text!r}")
        found[name] = read_tree(value, f"--set {name}")[0]
    return found


def write_steps(sample: Sample, output: Path) -> Iterator[Path]:
    """`bar-q0-1.png` for the first step of question q0, `bar-q0-1-part.png` for the part of it that is looked at."""
    for asked in sample.questions:
        for n, step in enumerate(pictured(sample, asked), start=1):
            for data, end in ((step.picture, ""), (step.part, "-part")):
                if data is not None:
                    file = output.with_stem(f"{output.stem}-{asked.id}-{n}{end}")
                    file.write_bytes(data)
                    yield file


def told(sample: Sample) -> str:
    """A sample in words."""
    head = f"{sample.id}  level {sample.level}  {sample.engine}  {sample.width} x {sample.height}"
    counts = f"{len(sample.marks)} marks, {len(sample.facts)} facts, {len(sample.readings)} of them readable"
    lines = [head, counts, ""]
    for asked in sample.questions:
        lines += [*in_words(asked), ""]
    return "\n".join([*lines, *(f"[{c.style}] {c.text}" for c in sample.captions)])


def in_words(asked: Asked) -> list[str]:
    """A question with its answer, choices, program and reasoning."""
    answer = asked.answer
    span = (
        f"   ({answer.low:.6g} to {answer.high:.6g})"
        if answer.low is not None and answer.high is not None and answer.low != answer.high
        else ""
    )
    choices = [
        f"      {chr(65 + i)}. {c.text}{f'   ({c.mistake})' if c.mistake else ''}"
        for i, c in enumerate(asked.question.choices)
    ]
    return [
        f"  {asked.id} {asked.question.task}: {asked.question.text}",
        *choices,
        f"      = {asked.answer_text}{span}",
        f"      {asked.question.program}",
        *(f"      - {t.text}" for t in asked.rationale),
        f"      seen at: {', '.join(answer.evidence[:8])}{' …' if len(answer.evidence) > 8 else ''}",
    ]
