"""What a job asks of a sample, and what is kept of the answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.briefs import briefs
from gnomon.datasets.worded.constrain import constrained
from gnomon.datasets.worded.converse import ventured
from gnomon.datasets.worded.evolve import evolved
from gnomon.datasets.worded.inviting import invitation
from gnomon.datasets.worded.prefer import compared
from gnomon.datasets.worded.reasoning import at_length
from gnomon.datasets.worded.reword import Wordings
from gnomon.datasets.worded.said import LONG, Said
from gnomon.datasets.worded.second import READ
from gnomon.datasets.worded.translate import translatable
from gnomon.models.personas import persona_of
from gnomon.models.protocol import Batch, Item
from gnomon.truth.chance import digest


def items_of(job: str, sample: Sample) -> Iterator[tuple[str, str, Item]]:
    """What a job asks of a sample: language, style, item."""
    own, persona = Wordings(sample), persona_of(sample.id, job)
    if job == "reword":
        for wording in own.found():
            item = Item(f"{sample.id} {wording.item}", wording.kind, wording.of.text, wording.of.told)
            yield sample.language, f"{persona.name}: {persona.style}", item
    if job == "caption":
        for brief in briefs(own):
            length = f"{brief.plain.style}, {persona.name}: {persona.style}"
            item = Item(f"{sample.id} {brief.item}", "caption", brief.of.text, brief.of.told)
            yield sample.language, length, item
    if job == "propose" and (told := invitation(own)) is not None:
        item = Item(f"{sample.id} new", sample.kind, told.text, told.slots)
        yield sample.language, f"{persona.name}: {persona.style}", item


def said_of(job: str, item: Item, batch: Batch, answer: Mapping[str, Any], model: str) -> Said:
    """What a model said to an item, as it is kept."""
    sample, _, own = item.id.partition(" ")
    more = {k: v for k, v in answer.items() if k not in ("id", "text", "why", READ)}
    text, why = str(answer.get("text", ""))[:LONG], str(answer.get("why", ""))
    if deep(more) or len(json.dumps(more)) > LONG:
        more, why = {}, "too long"
    return Said(id=sample, job=job, item=own, style=batch.style, model=model, text=text, why=why, more=more)


def by_method(jobs: Sequence[str], sample: Sample) -> list[Said]:
    """What the methods that need no model make of a sample, as it is kept."""
    own, found = Wordings(sample), list[Said]()
    for job, chosen in CHOSEN.items():
        if job in jobs:
            items = list(chosen(own))
            found += [Said(id=sample.id, job=job, item=i, style="", model="", more=more) for i, more in items]
    if "personas" in jobs:
        found += personal(own)
    return found


def personal(own: Wordings) -> Iterator[Said]:
    """Each question as somebody would ask it: by a frame of a persona's, which passes the gate like a model's words."""
    for wording in own.found():
        if wording.kind != "question":
            continue
        persona, text = persona_of(f"{own.sample.id} {wording.item}", "personas"), wording.of.text
        small = text if re.match(r"\{|I\b", text) else text[:1].lower() + text[1:]
        frame = persona.asks[digest(own.sample.id, wording.item, "frame") % len(persona.asks)]
        words = frame.replace("{q}", small).replace("{Q}", text)
        yield Said(id=own.sample.id, job="personas", item=wording.item, style=persona.name, model="", text=words)


def plainly(chosen: Callable[[Wordings], Iterator[str]]) -> Chosen:
    return lambda own: ((item, {}) for item in chosen(own))


Chosen = Callable[[Wordings], Iterable[tuple[str, Mapping[str, Any]]]]
CHOSEN: dict[str, Chosen] = {
    "evolve": lambda own: ((question, {"program": program.json()}) for question, program in evolved(own)),
    "converse": plainly(ventured),
    "constrain": plainly(constrained),
    "prefer": plainly(compared),
    "long": plainly(partial(at_length, "long")),
    "short": plainly(partial(at_length, "short")),
    "translate": plainly(translatable),
}
METHODS = (*CHOSEN, "personas")  # what needs no model


def deep(data: Any, most: int = 60) -> bool:
    """Whether data is nested deeper than any program: what reads it again might not bear that."""
    inner = data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ()
    return most == 0 or any(deep(d, most - 1) for d in inner)
