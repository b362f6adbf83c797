"""Programs: chains of typed steps over facts. They are data, JSON there and back, and read like code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gnomon.truth.fact import Value

if TYPE_CHECKING:
    from gnomon.truth.fact import Fact
    from gnomon.truth.readings import Reading
    from gnomon.truth.run import Answer

# every step there is, with its arguments; `of` and `other` hold programs
STEPS: dict[str, tuple[str, ...]] = {
    "every": ("kind",),  # all elements of a kind
    "the": ("id",),  # one element, by its id
    "where": ("attribute", "is_", "value"),  # those whose attribute is / is not / contains / above / below a value
    "related": ("attribute", "is_", "other"),  # those whose attribute is … that of another element; never that element
    "follow": ("attribute",),  # the elements whose ids the attribute holds
    "either": ("other",),  # union with another selection
    "both": ("other",),  # intersection with another selection
    "highest": ("attribute",),
    "lowest": ("attribute",),
    "nth": ("attribute", "n", "from_"),  # n-th, counted from the highest or the lowest
    "read": ("attribute",),
    "list": ("attribute", "by"),  # values of all, in the order of another attribute, smallest first
    "table": ("row", "column", "attribute", "by"),  # rows: a name, then a value for each column ("" for a single one)
    "count": (),
    "exists": (),
    "sum": ("attribute",),
    "mean": ("attribute",),
    "median": ("attribute",),
    "range": ("attribute",),  # highest less lowest
    "rank": ("attribute", "among", "from_"),  # place of this one among others
    "trend": ("attribute", "by"),  # rising, falling or neither
    "area": ("attribute", "by"),  # under the straight line through all, in the order of another attribute
    "crosses": ("attribute", "group", "by"),  # whether one of the groups is above another here and below it there
    "correlation": ("attribute", "other_attribute"),  # positive or negative
    "difference": ("of", "other"),
    "total": ("of", "other"),
    "product": ("of", "other"),
    "ratio": ("of", "other"),
    "share": ("of", "other"),  # per cent
    "compare": ("of", "is_", "other"),  # above, below
    "same": ("of", "other"),
    "literal": ("value",),
    "follows": ("attribute",),  # whether the picture shows that it is so; no, if it shows nothing of the kind
    "rounded": ("places",),  # to so many decimals, as a question asks for it
    "pick": (
        "of",
        "value",
        "other",
    ),  # the value if `of` holds, else what `other` gives; what is not known does not hold
}
COMPARISONS = ("is", "is not", "contains", "above", "below")


@dataclass(frozen=True)
class Step:
    """One step: its name and its arguments by name."""

    op: str
    args: tuple[tuple[str, Any], ...]

    def __getitem__(self, name: str) -> Any:
        return dict(self.args)[name]

    def __str__(self) -> str:
        return f"{self.op}({', '.join(str(v) if isinstance(v, Program) else repr(v) for _, v in self.args)})"


@dataclass(frozen=True)
class Program:
    """A chain of steps. Build it with `every`, `the`, … and the methods named after the steps."""

    steps: tuple[Step, ...] = ()

    def __getattr__(self, op: str) -> Any:
        raise AttributeError(f"no step {op!r}; there are: {', '.join(STEPS)}")

    def __str__(self) -> str:
        return ".".join(str(s) for s in self.steps)

    @property
    def depth(self) -> int:
        """The number of steps, those of inner programs included."""
        return sum(1 + sum(v.depth for _, v in s.args if isinstance(v, Program)) for s in self.steps)

    def run(self, facts: Sequence[Fact], readings: Sequence[Reading]) -> Answer:
        """The answer; NoAnswer if the picture does not settle it."""
        from gnomon.truth.run import run
        from gnomon.truth.world import World

        return run(self, World.of(facts, readings))

    def json(self) -> list[dict[str, Any]]:
        from gnomon.truth.codec import value_out

        return [
            {"op": s.op, **{k: v.json() if isinstance(v, Program) else value_out(v) for k, v in s.args}}
            for s in self.steps
        ]


def step(op: str, *values: Value | Program) -> Step:
    """A step from its arguments in order; ValueError, saying what was expected, if they do not fit."""
    # programs are long to hash, and hardly ever the same
    return made(op, *values) if op in HOLDING else kept(op, *values)


PROGRAMS = frozenset(("of", "other", "among"))  # arguments that are programs
HOLDING = {op for op, names in STEPS.items() if PROGRAMS & set(names)}  # steps that hold programs


def made(op: str, *values: Value | Program) -> Step:
    names = STEPS.get(op)
    if names is None:
        raise ValueError(f"no step {op!r}; there are: {', '.join(STEPS)}")
    if len(values) != len(names):
        raise ValueError(f"step {op!r} takes {len(names)} arguments {names}, got {len(values)}")
    for name, value in zip(names, values, strict=True):
        if (name in PROGRAMS) != (value.__class__ is Program):
            raise ValueError(
                f"step {op!r}: {name!r} expected {'a program' if name != 'value' else 'a value'}, got {value!r}"
            )
        if name == "is_" and value not in COMPARISONS:
            raise ValueError(f"step {op!r}: expected one of {COMPARISONS}, got {value!r}")
        if name == "from_" and value not in ("highest", "lowest"):
            raise ValueError(f"step {op!r}: expected 'highest' or 'lowest', got {value!r}")
    return Step(op, tuple(zip(names, values, strict=True)))


# candidates of a picture are made of the same few steps over and over; 1 and True are not the same
kept = lru_cache(maxsize=4096, typed=True)(made)


def continued(op: str) -> Callable[..., Program]:
    """The method that appends a step to a program: candidates of a picture are built by the hundred."""
    make: Callable[..., Step] = made if op in HOLDING else kept

    def method(self: Program, *values: Value | Program) -> Program:
        return Program((*self.steps, make(op, *values)))

    method.__name__ = op
    return method


for _op in STEPS:
    setattr(Program, _op, continued(_op))


def from_json(data: Sequence[Mapping[str, Any]]) -> Program:
    """The program of its JSON; ValueError if a step is unknown or its arguments do not fit."""
    from gnomon.truth.codec import value_in

    steps = []
    for item in data:
        op = item.get("op", "")
        values = [
            from_json(item[n]) if n in ("of", "other", "among") else value_in(item[n])
            for n in STEPS.get(op, ())
            if n in item
        ]
        if set(item) - {"op"} - set(STEPS.get(op, ())):
            raise ValueError(f"step {op!r} takes {STEPS.get(op)}, got {sorted(set(item) - {'op'})}")
        steps.append(step(op, *values))
    return Program(tuple(steps))


def every(kind: str) -> Program:
    return Program((step("every", kind),))


def the(id: str) -> Program:
    return Program((step("the", id),))


def literal(value: Value) -> Program:
    return Program((step("literal", value),))


def difference(of: Program, other: Program) -> Program:
    return Program((step("difference", of, other),))


def total(of: Program, other: Program) -> Program:
    return Program((step("total", of, other),))


def product(of: Program, other: Program) -> Program:
    return Program((step("product", of, other),))


def ratio(of: Program, other: Program) -> Program:
    return Program((step("ratio", of, other),))


def share(of: Program, other: Program) -> Program:
    return Program((step("share", of, other),))


def compare(of: Program, is_: str, other: Program) -> Program:
    return Program((step("compare", of, is_, other),))


def same(of: Program, other: Program) -> Program:
    return Program((step("same", of, other),))


def pick(of: Program, value: Value, other: Program) -> Program:
    return Program((step("pick", of, value, other),))
