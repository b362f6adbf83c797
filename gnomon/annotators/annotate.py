"""All that is said of a sample: candidates of every task, run, balanced, and the best few kept."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING, Any

from gnomon.annotators.choices import choices
from gnomon.annotators.forms import dressed
from gnomon.annotators.printing import printed_value, quoted
from gnomon.annotators.question import Asked, Caption, Question, Talk
from gnomon.annotators.rationale import rationale
from gnomon.annotators.steps.reckoning import printed_answer
from gnomon.annotators.telling import as_read
from gnomon.annotators.voice import Asks, Voice, voice
from gnomon.annotators.wording import asked_in, say, within
from gnomon.registry import family_module
from gnomon.truth.apart import in_points
from gnomon.truth.claim import Claim, States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Exact, Value, is_number, number
from gnomon.truth.run import Answer, denied, run
from gnomon.truth.steps import Median, Ratio
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from numpy.random import Generator

# reasons that show that there is no answer; where something is too close to call, there is one
PROOF = ("nothing", "absent", "several")
NARROW = 0.25  # of a number that is asked for: how far to either side it may be accepted at most
FRAME, SCARCE = 1, 4  # questions about titles, ticks and the like; one more where there are fewer than so many
OFFERED = 0.06  # of the questions that have an answer say, too, what to answer where there is none
NO_ANSWER = "not answerable"
OFFER = (
    f"If the picture does not (tell|show it), answer '{NO_ANSWER}'.",
    f"(Answer|Say) '{NO_ANSWER}' if the picture does not show it.",
)
TRIES = 8  # candidates of one task that are run before it is given up


@cache
def modules(family: str) -> tuple[Asks | None, ...]:
    """Every module of annotators/<family>/, in order of name: the file is the registration. None: it does not ask."""
    package = family_module("annotators", family)
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__))
    found: list[Any] = [importlib.import_module(f"{package.__name__}.{n}") for n in names]
    return tuple(m if hasattr(m, "ask") else None for m in found)


ByTask = dict[str, list[Question | Talk]]


def candidates(scene: Scene, family: str, world: World, words: Generator) -> ByTask:
    """All questions of a family about a scene, by task."""
    return next(draws(modules(family), scene, world, words, 0, never=voice(family).unasked(scene)), {})


def draws(
    asking: Sequence[Asks | None],
    scene: Scene,
    world: World,
    words: Generator,
    enough: int,
    only: Sequence[str] = (),
    never: Sequence[str] = (),
) -> Iterator[ByTask]:
    """The questions of some modules by task, a draw as soon as it holds `enough` tasks; 0 stands for all at once.

    Tasks of the patterns `never` are left out.
    """
    found: ByTask = {}
    for module in asking:
        for question in module.ask(scene, world, words) if module is not None else ():
            if (not only or among(question.task, only)) and not among(question.task, never):
                found.setdefault(question.task, []).append(question)
        if enough and len(found) >= enough:
            yield found
            found = {}
    if found:
        yield found


def annotate(
    scene: Scene, family: str, world: World, words: Generator, most: int = 8, only: Sequence[str] = ()
) -> tuple[Asked, ...]:
    """At most `most` questions that the picture settles, each of another task, in a drawn order.

    `only` are patterns of tasks, such as `lookup-*`; () stands for all tasks.
    """
    speaker = Speaker(scene, world, words, voice(family), wished=bool(only))
    kept: list[Asked] = []
    asking = modules(family)
    if speaker.voice.enough:  # a family with many more tasks than are asked makes candidates of some, drawn
        asking = tuple(asking[i] for i in words.permutation(len(asking)))
    shown = speaker.voice.askable(scene, world)  # programs run on the whole of it, proofs too
    never = speaker.voice.unasked(scene)
    for by_task in draws(asking, scene, shown, words, speaker.voice.enough, only, never):
        if len(kept) == most:
            break
        keep(kept, by_task, most, speaker)
    if speaker.voice.frame and not only and len(kept) < min(SCARCE, most):
        by_task = next(draws(asking, scene, shown, words, 0, speaker.voice.frame, never), {})
        keep(kept, by_task, min(SCARCE, most), replace(speaker, frame=FRAME + 1))
    return tuple(kept)


@dataclass(frozen=True)
class Speaker:
    """Who asks about one scene, in which voice and with which chance. All tasks that are `wished` for are given."""

    scene: Scene
    world: World
    words: Generator
    voice: Voice[Any]
    wished: bool = False
    frame: int = FRAME

    def repeats(self, question: Question, kept: Sequence[Asked]) -> bool:
        """Whether a question was asked before in other words."""
        return not self.wished and any(question.program == a.question.program for a in kept)

    def wants(self, task: str, kept: Sequence[Asked]) -> bool:
        """Whether a task may come after those that are kept: there are few of the frame, and none alike."""
        if self.wished:
            return True
        tasks = [a.question.task for a in kept]
        if among(task, self.voice.frame) and sum(among(t, self.voice.frame) for t in tasks) >= self.frame:
            return False
        return not any(among(task, group) and any(among(t, group) for t in tasks) for group in self.voice.alike)


def among(task: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(task, p) for p in patterns)


def keep(kept: list[Asked], by_task: ByTask, most: int, by: Speaker) -> None:
    """Add to `kept` what of some candidates the picture settles, until there are `most`."""
    words = by.words
    tasks = sorted(by_task)
    order = [tasks[i] for i in words.permutation(len(tasks))]
    # of the tasks that a family puts first one is never left out
    leading = next((t for t in order if t in by.voice.first), "")
    seldom = by.voice.seldom
    late = {
        t: any(fnmatchcase(t, pattern) and chance < share for pattern, share in seldom.items())
        for t, chance in zip(order, words.random(len(order)) if seldom else (), strict=False)
    }
    for task in sorted(order, key=lambda t: (t != leading, late.get(t, False))):
        if len(kept) == most:
            break
        if not by.wants(task, kept):
            continue
        pool = [by_task[task][i] for i in words.permutation(len(by_task[task]))]
        talks = [p for p in pool if isinstance(p, Talk) and not any(by.repeats(q, kept) for q in p.turns)]
        if talks:
            kept += talked(talks, len(kept), most, by)
            continue
        picked = first([p for p in pool if isinstance(p, Question)], by.world, wished=bool(words.integers(2)))
        if picked is not None and not by.repeats(picked[0], kept):
            kept.append(asked(f"q{len(kept)}", *picked, by))


def talked(talks: list[Talk], so_far: int, most: int, by: Speaker) -> list[Asked]:
    """The turns of the first conversation all of whose questions have answers, if there is room for it."""
    for talk in talks[:TRIES]:
        answers = [settle(q, by.world) for q in talk.turns]
        if so_far + len(answers) <= most and all(a is not None for a in answers):
            kept: list[Asked] = []
            for turn, (question, answer) in enumerate(zip(talk.turns, answers, strict=True)):
                assert answer is not None
                id = f"q{so_far + turn}"
                placed = replace(question, turn=turn + 1, follows=f"q{so_far + turn - 1}" if turn else "", mistakes=())
                kept.append(asked(id, placed, answer, by))
            return kept
    return []


def first(pool: list[Question], world: World, wished: bool) -> tuple[Question, Answer] | None:
    """The first candidate with an answer. Yes/no is asked only where both could be, so that their shares are even."""
    other: tuple[Question, Answer] | None = None
    found: tuple[Question, Answer] | None = None
    tries = 0
    for question in pool:
        answer = settle(question, world)
        if answer is None:
            tries += 1
            if tries > 3 * TRIES:
                return None
            continue
        if not isinstance(answer.value, bool):
            return question, answer
        if answer.value is wished:
            found = found or (question, answer)
        else:
            other = (question, answer)
        if found and other:
            return found
    return None


def settle(question: Question, world: World) -> Answer | None:
    """The answer, or the reason why there is none for a question that is unanswerable on purpose; else None."""
    try:
        answer = run(question.program, world)
    except NoAnswer as none:
        return denied(none, world) if question.unanswerable and none.reason in PROOF else None
    if question.unanswerable or answer.value in (None, "") or not (narrow(answer) and parted(answer)):
        return None
    return answer


def narrow(answer: Answer) -> bool:
    """Whether the interval within which a number is scored is so narrow for it that it tests something."""
    if answer.low is None or answer.high is None or not is_number(answer.value):
        return True
    value = number(answer.value)
    times = bool(answer.trace) and isinstance(answer.trace[-1].step, Ratio)
    if times and answer.low < 1 < answer.high:  # once as much, or nearly
        return False
    return max(answer.high - value, value - answer.low) <= NARROW * abs(value) * (1 + 1e-9)


def parted(answer: Answer) -> bool:
    """Whether what a median stands between is told otherwise than it: of four times about 1,000 there is none."""
    last = answer.trace[-1] if answer.trace else None
    if last is None or not isinstance(last.step, Median) or all(g.value.exact for g in last.glances):
        return True
    texts = [as_read(n) for n in sorted((g.value for g in last.glances), key=lambda n: n.value)]
    return texts[0] != texts[(len(texts) - 1) // 2] and texts[len(texts) // 2] != texts[-1]


def asked(id: str, question: Question, answer: Answer, by: Speaker) -> Asked:
    """The question with its choices (half of those that may have them), its printed answer and its rationale."""
    if question.saying is not None:
        question = replace(question, text=question.saying.said(by.words), saying=None)
    if in_points(answer.unit):
        question = replace(question, text=asked_in(question.text, answer.unit))
    open_ = isinstance(answer.value, str) or (is_number(answer.value) and not isinstance(answer.value, bool))
    if question.mistakes and not question.unanswerable and (by.words.random() < 0.5 or question.closed):
        question = replace(question, choices=choices(question, answer, by.world, by.words))
    plain = not (question.choices or question.closed or question.turn or among(question.task, by.voice.frame))
    offered = open_ and plain and by.words.random() < OFFERED
    if (question.unanswerable and not question.nothing) or (offered and not question.nothing):
        question = replace(question, text=f"{question.text} {say(by.words, *OFFER)}")
    return Asked(
        id,
        question,
        answer,
        answer_text(question, answer),
        answer_type(question, answer),
        rationale(question, answer, by.scene, by.world, by.voice),
    )


def answer_text(question: Question, answer: Answer) -> str:
    if question.unanswerable and question.nothing:
        return question.nothing
    if question.unanswerable:
        return NO_ANSWER
    return dressed(question.task, printed_answer(answer), answer.unit)


def answer_type(question: Question, answer: Answer) -> str:
    """unanswerable, boolean, exact, number, list, code or string."""
    if question.unanswerable:
        return "unanswerable"
    value: Value = answer.value
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, Exact):
        return "exact"
    if isinstance(value, str) and "\n" in value:
        return "code"
    return "number" if is_number(value) else "list" if isinstance(value, tuple) else "string"


def captions(scene: Scene, family: str, world: World, words: Generator) -> Iterator[Caption]:
    """The captions of a family whose facts can all be read off the picture."""
    own = voice(family)
    for caption in own.caption(scene, world, words):
        if all(key in world.readings for key in caption.facts):
            yield replace(caption, claims=(*caption.claims, *stated(caption, scene, world, own)))


def stated(caption: Caption, scene: Scene, world: World, voice: Voice[Any]) -> Iterator[Claim]:
    """The facts of a caption as claims, each with the sentence that names its subject and tells its value, if any."""
    sentences = re.split(r"(?<=[.;]) ", caption.text)
    claimed = {(c.subject, c.attribute) for c in caption.claims if isinstance(c, States)}
    for key in (k for k in caption.facts if k not in claimed):
        fact, reading = world.facts[key], world.readings[key]
        read = printed_value(fact.value, fact.unit, reading.low, reading.high)
        ways = (quoted(read, world.label(key)), read, printed_value(fact.value))
        unit = fact.unit.split()  # `million $` stands about its number
        telling = [s for w in ways for s in sentences if within(w, s) and all(u in s for u in unit)]
        name = voice.name(scene, world, fact.subject) if telling else ""  # what few facts need, and takes its time
        said = next((s for s in telling if within(name, s)), "")
        yield States(said, fact.subject, fact.attribute, fact.value, fact.unit)
