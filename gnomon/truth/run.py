"""Running a program on a world of facts and readings: intervals in, an answer with evidence and trace out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from gnomon.truth import courses
from gnomon.truth import interval as iv
from gnomon.truth import reckoning as reckon
from gnomon.truth import selecting as select
from gnomon.truth.fact import Value
from gnomon.truth.interval import Interval
from gnomon.truth.looking import Chosen, Got, Look, Marks, plain, shown
from gnomon.truth.program import STEPS, Program, Step
from gnomon.truth.world import NoAnswer, World

# steps that hold programs
INNER = {op: bool({"of", "other", "among"} & set(names)) for op, names in STEPS.items()}
CHOOSING = ("where", "related", "highest", "lowest", "both")  # steps that say nothing if they change nothing
SHARED = 3  # steps with which programs about one picture are likely to begin alike


@dataclass(frozen=True)
class TraceStep:
    """One step as it ran: its program text, what it looked at (element id, value) and what came out."""

    op: str
    step: str
    items: tuple[tuple[str, Value], ...]
    result: Value
    evidence: Marks


@dataclass(frozen=True)
class Answer:
    """A value, the interval within which a number must be scored, the marks that show it, and how it came about."""

    value: Value
    unit: str = ""
    low: float | None = None
    high: float | None = None
    evidence: Marks = ()
    trace: tuple[TraceStep, ...] = ()


def run(program: Program, world: World) -> Answer:
    """The answer of a program; NoAnswer if the picture does not settle it."""
    trace: list[TraceStep] = []
    try:
        state = _run(program, world, trace)
    except NoAnswer as none:
        none.trace = tuple(trace)
        none.searched = trace[-1].evidence if trace else ()
        raise
    steps = tuple(trace)
    if isinstance(state, Chosen):
        return Answer(state.members, evidence=state.evidence, trace=steps)
    if isinstance(state.value, Interval):
        n = state.value
        return Answer(shown(n), n.unit, plain(n.low), plain(n.high), state.evidence, steps)
    return Answer(state.value, evidence=state.evidence, trace=steps)


def denied(none: NoAnswer, world: World) -> Answer:
    """The reason why there is no answer, with what was looked through: all panels if nothing in particular was."""
    return Answer(none.reason, evidence=none.searched or world.kinds.get("panel", ()), trace=none.trace)


def _run(program: Program, world: World, trace: list[TraceStep]) -> Chosen | Got:
    state: Chosen | Got = Chosen(())
    plain = True
    for n, step in enumerate(program.steps):
        if step.op == "pick":
            state, plain = picked(step, world, trace), False
            continue
        plain = plain and n < SHARED and not INNER[step.op]
        beginning = program.steps[: n + 1] if plain else ()
        known = world.begun.get(beginning) if plain else None
        if isinstance(known, NoAnswer):
            raise NoAnswer(known.reason, known.detail)
        if known is not None:
            state, told = known
            trace.append(told)
            continue
        inner = {k: _run(v, world, trace) for k, v in step.args if isinstance(v, Program)} if INNER[step.op] else {}
        items: list[tuple[str, Value]] = []
        looked = Look(world, items)
        before = state
        try:
            state = DO[step.op](looked, state, step, inner)
            if step.op in CHOOSING and unchanged(before, state):
                raise NoAnswer("says nothing", f"{step} selects what it was given")
        except NoAnswer as none:
            if plain:
                world.begun[beginning] = none
            raise
        result = state.members if isinstance(state, Chosen) else shown(state.value)
        # where nothing was found, all that was looked through shows it
        nothing = isinstance(state, Chosen) and not state.members
        seen = state.searched if nothing and isinstance(state, Chosen) else state.evidence
        told = TraceStep(step.op, str(step), tuple(items), result, seen)
        trace.append(told)
        if plain:
            world.begun[beginning] = (state, told)
    return state


def unchanged(before: Chosen | Got, after: Chosen | Got) -> bool:
    """Whether a selection of something is still the same one."""
    return (
        isinstance(before, Chosen)
        and isinstance(after, Chosen)
        and len(before.members) > 0
        and set(after.members) == set(before.members)
    )


def picked(step: Step, world: World, trace: list[TraceStep]) -> Chosen | Got:
    """The step's value if its condition holds, else what its other program gives, which is not run before."""
    tried: list[TraceStep] = []
    with suppress(NoAnswer):
        found = _run(step["of"], world, tried)
        if isinstance(found, Got) and found.value is True:
            trace.extend((*tried, TraceStep("pick", f"pick({step['value']!r})", (), step["value"], found.evidence)))
            return Got(step["value"], found.evidence)
    return _run(step["other"], world, trace)


# what every step of `gnomon.truth.program.STEPS` does
DO: dict[str, Callable[..., Chosen | Got]] = {
    "every": select.every_one,
    "the": select.the_one,
    "where": select.where_it,
    "related": select.related_to,
    "follow": select.followed,
    "either": select.combined(lambda m, a, b: True),
    "both": select.combined(lambda m, a, b: m in a.members and m in b.members),
    "highest": lambda look, state, step, inner: select.nth_of(look, state, 1, step["attribute"], "highest"),
    "lowest": lambda look, state, step, inner: select.nth_of(look, state, 1, step["attribute"], "lowest"),
    "nth": lambda look, state, step, inner: select.nth_of(look, state, step["n"], step["attribute"], step["from_"]),
    "read": reckon.read_one,
    "list": reckon.list_by,
    "count": reckon.count_all,
    "exists": reckon.exist_any,
    "table": reckon.table_of,
    "sum": reckon.over_all(iv.total),
    "mean": reckon.over_all(reckon.mean),
    "median": reckon.over_all(reckon.median),
    "range": reckon.over_all(reckon.spread),
    "rank": reckon.rank_of,
    "trend": reckon.trend_of,
    "area": courses.area_under,
    "crosses": courses.any_cross,
    "correlation": courses.correlation_of,
    "difference": reckon.arithmetic(reckon.apart),
    "total": reckon.arithmetic(lambda a, b: iv.total([a, b])),
    "product": reckon.arithmetic(iv.multiply),
    "ratio": reckon.arithmetic(lambda a, b: iv.rounded(iv.divide(a, b))),
    "share": reckon.arithmetic(lambda a, b: iv.rounded(iv.scaled(iv.divide(a, b), 100, "%"))),
    "compare": reckon.compare_two,
    "same": reckon.same_two,
    "follows": reckon.follows_from,
    "rounded": reckon.round_to,
    "literal": lambda look, state, step, inner: Got(select.target(step["value"]), ()),
}
