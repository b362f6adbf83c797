"""TRL's DPOTrainer and the like: a right reply and one that is wrong, by a mistake with a name at a known step."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.slips import places, slips_of
from gnomon.datasets.score import score
from gnomon.exports.asking import LETTERS, located, of_letters, reply
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Exchange, Talk
from gnomon.truth.chance import digest
from gnomon.truth.world import World

STORE = "parquet"
FEATURES = {
    "id": "string",
    "images": ["Image"],
    "prompt": [{"role": "string", "content": "string"}],
    "chosen": [{"role": "string", "content": "string"}],
    "rejected": [{"role": "string", "content": "string"}],
    "mistake": "string",
    "step": "int64",
    "kind": "string",
    "task": "string",
}


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange that a named mistake gets wrong; `step` counts from 1, and is 0 where no step is told."""
    sample = talk.sample
    world = World.of(sample.facts, sample.readings, sample.scene.ground)
    said: list[Row] = []
    for one in talk.exchanges:
        said = [*said, {"role": "user", "content": one.prompt}]
        wrong = rejected(one, talk, world, options) if one.kept else None
        if wrong is not None:
            bad, mistake, step = wrong
            yield {
                "id": one.id,
                "images": [p.row() for p in talk.pictures],
                "prompt": said,
                "chosen": [{"role": "assistant", "content": one.reply}],
                "rejected": [{"role": "assistant", "content": bad}],
                "mistake": mistake,
                "step": step,
                "kind": sample.kind,
                "task": one.task,
            }
        said = [*said, {"role": "assistant", "content": one.reply}]


def rejected(one: Exchange, talk: Talk, world: World, options: Options) -> tuple[str, str, int] | None:
    """A wrong reply, its mistake, and the first wrong step; None if no named mistake leads to a wrong answer."""
    boxes = located(one.grounding, talk.pictures, options) if options.grounding else ""
    found = list(slipped(one, world) if options.rationale != "none" else misled(one, world))
    if not found:
        return None
    answer, mistake, steps = found[digest(one.id, "rejected") % len(found)]
    return reply(answer, steps, boxes, options), mistake, len(steps)


def misled(one: Exchange, world: World) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Wrong answers alone: the wrong choices, or what slips in the reasoning lead to."""
    if not one.question["choices"]:
        yield from ((answer, mistake, ()) for answer, mistake, _ in slipped(one, world))
    for choice in one.asked.question.choices if one.question["choices"] else ():
        if choice.mistake:
            yield chosen(one, choice.text), choice.mistake, ()


def slipped(one: Exchange, world: World) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Wrong answers with the steps up to the first that is wrong, which tells what is answered."""
    right = one.asked.answer_text if one.question["choices"] else one.answer
    for n, thought in enumerate(one.asked.rationale):
        for claim in thought.claims:
            for slip in slips_of(claim, thought.text, world):
                at = places(slip.old, right)
                text = right[: at[0]] + slip.new + right[at[0] + len(slip.old) :] if len(at) == 1 else ""
                answer = chosen(one, text) if one.question["choices"] else text
                if answer and score(one.question, answer) == 0:
                    yield answer, slip.mistake, (*one.rationale[:n], slip.made(thought.text))


def chosen(one: Exchange, text: str) -> str:
    """A wrong choice as it is answered; "" if there is none of that text."""
    choices = one.asked.question.choices
    letter = next((x for x, c in zip(LETTERS, choices, strict=False) if c.mistake and c.text == text), "")
    return f"{letter}. {text}" if letter and of_letters([c.text for c in choices]) else letter
