"""Running a program on a world of facts and readings: intervals in, an answer with evidence and trace out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.truth.fact import Value
from gnomon.truth.interval import Interval
from gnomon.truth.steps.comparing import Literal
from gnomon.truth.steps.reader import Glance, Reader, plain, shown
from gnomon.truth.steps.step import Chosen, Marks, State, Step
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from gnomon.truth.program import Program

SHARED = 3  # steps with which programs about one picture are likely to begin alike


@dataclass(frozen=True)
class Run:
    """One step as it ran: what it was given, the runs of its inner programs, what it looked at, what came out.

    Where nothing was selected, all that was looked through is the evidence.
    """

    step: Step
    given: State
    inner: tuple[tuple[Run, ...], ...]
    glances: tuple[Glance, ...]
    result: State

    @property
    def evidence(self) -> Marks:
        nothing = isinstance(self.result, Chosen) and not self.result.members
        return self.result.searched if isinstance(self.result, Chosen) and nothing else self.result.evidence


Trace = tuple[Run, ...]


@dataclass(frozen=True)
class Answer:
    """A value, the interval within which a number must be scored, the marks that show it, and how it came about."""

    value: Value
    unit: str = ""
    low: float | None = None
    high: float | None = None
    evidence: Marks = ()
    trace: Trace = ()


def run(program: Program, world: World) -> Answer:
    """The answer of a program; NoAnswer if the picture does not settle it."""
    state, trace = follow(program, world)
    if isinstance(state, Chosen):
        return Answer(state.members, evidence=state.evidence, trace=trace)
    if isinstance(state.value, Interval):
        n = state.value
        return Answer(shown(n), n.unit, plain(n.low), plain(n.high), state.evidence, trace)
    return Answer(state.value, evidence=state.evidence, trace=trace)


def denied(none: NoAnswer, world: World) -> Answer:
    """The reason why there is no answer, with what was looked through: the grounds if nothing in particular was."""
    last = list(flat(none.trace))[-1:]
    searched = last[0].evidence if last else ()
    return Answer(none.reason, evidence=searched or world.grounds, trace=none.trace)


def flat(trace: Trace) -> Iterator[Run]:
    """All runs in the order in which they ended: those of inner programs before the step that holds them."""
    for one in trace:
        for inner in one.inner:
            yield from flat(inner)
        yield one


def follow(program: Program, world: World) -> tuple[State, Trace]:
    """What a program gives, and its trace; NoAnswer, with the trace up to there, if the picture does not settle it."""
    state: State = Chosen(())
    runs: list[Run] = []
    alike = True
    for n, step in enumerate(program.steps):
        # a value that is given looks at nothing, and one that is False would be taken for 0
        alike = alike and n < SHARED and not step.nested and not isinstance(step, Literal)
        beginning = program.steps[: n + 1] if alike else ()
        known = world.begun.get(beginning) if alike else None
        try:
            if isinstance(known, NoAnswer):
                raise NoAnswer(known.reason, known.detail)
            one = known if known is not None else carry_out(step, state, world)
        except NoAnswer as none:
            if alike:
                world.begun[beginning] = none
            none.trace = (*runs, *none.trace)
            raise
        if alike:
            world.begun[beginning] = one
        runs.append(one)
        state = one.result
    return state, tuple(runs)


def carry_out(step: Step, state: State, world: World) -> Run:
    """One step; NoAnswer also if a selection selects what it was given."""
    reader = Reader(world, follow)
    after = step.do(reader, state)
    if step.narrows and unchanged(state, after):
        raise NoAnswer("says nothing", f"{step} selects what it was given")
    return Run(step, state, tuple(reader.inner), tuple(reader.glances), after)


def unchanged(before: State, after: State) -> bool:
    """Whether a selection of something is still the same one."""
    return (
        isinstance(before, Chosen)
        and isinstance(after, Chosen)
        and len(before.members) > 0
        and set(after.members) == set(before.members)
    )
