"""Questions of a sample as they are put to a model, and what it should answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase

from gnomon.annotators.forms import form_of
from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Asked, Choice
from gnomon.datasets.passed import Within
from gnomon.datasets.rows import question_row
from gnomon.datasets.sample import Sample
from gnomon.exports.coordinates import counted
from gnomon.exports.options import Options
from gnomon.exports.talk import Exchange, Shown, Talk, Target, View

Keep = Callable[[Sample, Asked], bool]
Locate = Callable[[Sequence[Target], Sequence[Shown], Options], str]  # where the evidence is, as text
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FREE = ("code", "list")  # answers that are no single word, number or phrase
# what is said of the form of an answer
WORD = "Answer with a single word, number or phrase."
LETTER = "Answer with the letter of the right choice."
BOTH = "Answer with the letter and the text of the right choice."  # where letters are chosen from
REASONED = "Explain, then give the answer after 'Answer:'."
THOUGHT = "Think between <think> and </think>, then answer between <answer> and </answer>."


def all_kept(sample: Sample, asked: Asked) -> bool:
    """Every question is taken."""
    return True


def talks(view: View, options: Options, keep: Keep, locate: Locate) -> Iterator[Talk]:
    """The conversations about a sample. A question that is not kept stands in one only if one that is refers to it."""
    sample, seen = view.sample, {t.id: t for t in view.targets}
    chains = [c for c in (trimmed(c, sample, options, keep) for c in threads(sample.questions)) if c]
    for number, chain in enumerate(joined(chains, options.turns)):
        yield Talk(
            id=f"{sample.id}/{number}",
            sample=sample,
            pictures=view.pictures,
            exchanges=tuple(
                exchange(view, asked, seen, options, locate, wanted(asked, options, sample.id) and keep(sample, asked))
                for asked in chain
            ),
        )


def threads(questions: Sequence[Asked]) -> list[list[Asked]]:
    """Questions that follow one another, in order; each other question alone."""
    found: list[list[Asked]] = []
    for asked in questions:
        before = next((c for c in found if c[-1].id == asked.question.follows), None)
        if before is not None:
            before.append(asked)
        elif not asked.question.follows:
            found.append([asked])
    return found


def trimmed(chain: Sequence[Asked], sample: Sample, options: Options, keep: Keep) -> list[Asked]:
    """A thread up to its last question that is wanted."""
    last = max((i for i, a in enumerate(chain) if wanted(a, options, sample.id) and keep(sample, a)), default=-1)
    return list(chain[: last + 1])


def joined(chains: Sequence[list[Asked]], most: int) -> Iterator[list[Asked]]:
    """Threads put together while they have at most so many questions."""
    held: list[Asked] = []
    for chain in chains:
        if held and len(held) + len(chain) > most:
            yield held
            held = []
        held = held + chain
    if held:
        yield held


def wanted(asked: Asked, options: Options, id: str) -> bool:
    """Whether a question of a sample is of a task, a form and a pass rate that are asked for."""
    if (id, asked.id) not in Within(options.passed, options.rate):
        return False
    if options.tasks and not any(fnmatchcase(asked.question.task, t) for t in options.tasks):
        return False
    if options.ask == "choice":
        return bool(asked.question.choices)
    return options.ask == "mixed" or not closed(asked)


def closed(asked: Asked) -> bool:
    """Whether a question speaks of its choices without naming them, and is none without them."""
    steps = asked.question.program.json()
    picks = bool(steps) and steps[-1].get("op") == "pick"
    return picks and bool(asked.question.choices) and asked.answer_text not in asked.question.text


def exchange(
    view: View, asked: Asked, seen: dict[str, Target], options: Options, locate: Locate, kept: bool
) -> Exchange:
    """A question as it is put, with its reply."""
    choices = asked.question.choices if options.ask != "short" else ()
    formed = form_of(asked.question.task) is not None and not choices
    plain = not choices and not formed and asked.answer_type in ("number", "exact")
    bare = options.unit and plain and bool(asked.answer.unit)
    value = asked.answer
    answer = printed_value(value.value, "", value.low, value.high) if bare else asked.answer_text
    if choices:
        letter = LETTERS[next(i for i, c in enumerate(choices) if not c.mistake)]
        answer = f"{letter}. {asked.answer_text}" if of_letters([c.text for c in choices]) else letter
    lines = [f"{asked.question.text} Answer in {value.unit}." if bare else asked.question.text]
    lines += [f"{letter}. {choice.text}" for letter, choice in zip(LETTERS, choices, strict=False)]
    lines += [text for text in [instruction(asked, choices, options)] if text]
    thoughts = tuple(t.text for t in asked.rationale)
    grounding = tuple(seen[id] for id in dict.fromkeys(value.evidence) if id in seen)
    boxes = locate(grounding, view.pictures, options) if options.grounding else ""
    row = question_row(asked) | {"rationale": [], "evidence": []}
    return Exchange(
        id=f"{view.sample.id}/{asked.id}",
        task=asked.question.task,
        prompt="\n".join(lines),
        reply=answer if formed else reply(answer, thoughts, boxes, options),  # in its form, and nothing else
        answer=answer,
        rationale=thoughts,
        grounding=grounding,
        question=row if choices else row | {"choices": []},
        asked=asked,
        kept=kept,
    )


def of_letters(choices: Sequence[str]) -> bool:
    """Whether letters are chosen from: then the letter of a choice may be the text of another."""
    return any(text.upper() in LETTERS[: len(choices)] for text in choices)


def instruction(asked: Asked, choices: Sequence[Choice], options: Options) -> str:
    """What is said of the form of the answer, if anything."""
    if not options.instruct or form_of(asked.question.task) is not None:
        return ""
    form = (BOTH if of_letters([c.text for c in choices]) else LETTER) if choices else ""
    if options.rationale == "think":
        return f"{form} {THOUGHT}".strip()
    if options.rationale != "none" or options.grounding:
        return f"{form} {REASONED}".strip()
    return form or ("" if asked.answer_type in FREE or "\n" in asked.answer_text else WORD)


def reply(answer: str, thoughts: Sequence[str], boxes: str, options: Options) -> str:
    """Grounding, rationale and answer in one text, of which `gnomon.score` finds the answer."""
    told = {"none": (), "short": tuple(thoughts[-1:])}.get(options.rationale, tuple(thoughts))
    before = "\n".join([*([boxes] if boxes else []), *told])
    if options.rationale == "think":
        return f"<think>\n{before}\n</think>\n<answer>{answer}</answer>"
    if not before:
        return answer
    return f"{before}\nAnswer: {fenced(answer)}"


def fenced(answer: str) -> str:
    """An answer of several lines, set off from what stands before it."""
    return f"\n```\n{answer}\n```" if "\n" in answer else answer


def located(grounding: Sequence[Target], pictures: Sequence[Shown], options: Options) -> str:
    """Where the evidence is seen, as JSON in the way of Qwen-VL; of several pictures each is counted from 0."""
    several = len(pictures) > 1
    found = [
        {
            "bbox_2d": counted(t.box, pictures[t.image], options),
            "label": t.label,
            **({"image": t.image} if several else {}),
        }
        for t in grounding
    ]
    return json.dumps(found, ensure_ascii=False)
