"""Attributes and rules: what can be true of an element, and why it follows. Each is declared once, by its family."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self

if TYPE_CHECKING:
    from gnomon.truth.fact import Fact
    from gnomon.truth.interval import Interval
    from gnomon.truth.limits import Limits
    from gnomon.truth.picture import Mark

# how a fact is read off its own mark: it is there (presence), it says so (text), it stands against an axis (scale),
# it is plainly seen (sight), it is seen to within a margin (side, depth), or only another fact leads to it (reason)
Means = Literal["presence", "text", "scale", "sight", "side", "depth", "reason"]

# what a text is, and so how answers are compared with it: a word or name (name), a name made of the letters of points
# (letters), what is printed (print), a formula or equation (formula), a point or vector (point), a set of numbers
# (set), a molecule (smiles), its formula (molecular formula), a program (code)
Form = Literal["name", "letters", "print", "formula", "point", "set", "smiles", "molecular formula", "code"]


class Attribute(str):
    """The name of what can be true of an element, with the means by which it is read and what it is called in speech.

    `means` holds where no scale shows the attribute. `unit`: read by a margin only in this unit. `form`: what its texts
    are, and so how answers are scored. A name with `{}` is a pattern, made whole by `of`:
    `Attribute("parallel to {}").of("CD")`, whose `pattern` and `names` say how.
    """

    means: Means
    said: str
    unit: str
    form: Form
    pattern: Attribute | None
    names: tuple[str, ...]
    at: Attribute | None

    def __new__(
        cls,
        name: str,
        means: Means = "reason",
        *,
        said: str = "",
        unit: str = "",
        form: Form = "name",
        pattern: Attribute | None = None,
        names: tuple[str, ...] = (),
        at: Attribute | None = None,
    ) -> Self:
        made = super().__new__(cls, name)
        made.means, made.said, made.unit, made.form = means, said or name, unit, form
        made.pattern, made.names, made.at = pattern, names, at
        return made

    def of(self, *names: str) -> Attribute:
        """The attribute of a pattern for some names; ValueError if there are too many or too few."""
        return _whole(self, names)

    @property
    def place(self) -> Attribute:
        """Where along its axis the value is shown, in pixels; its own `at` is this attribute."""
        return _place(self)

    def matched(self, name: str) -> Attribute | None:
        """The attribute of this pattern that has a name; None if it is none of its."""
        found = _search(self).fullmatch(name)
        return self.of(*found.groups()) if found else None

    def __getnewargs_ex__(self) -> tuple[tuple[str, Means], dict[str, Any]]:
        more = {n: getattr(self, n) for n in ("said", "unit", "form", "pattern", "names", "at")}
        return (str(self), self.means), more


@lru_cache(maxsize=4096)
def _whole(pattern: Attribute, names: tuple[str, ...]) -> Attribute:
    if pattern.count("{}") != len(names):
        raise ValueError(f"attribute {str(pattern)!r} takes {pattern.count('{}')} names, got {names}")
    return Attribute(
        pattern.format(*names), pattern.means, said=pattern.said.format(*names), unit=pattern.unit,
        form=pattern.form, pattern=pattern, names=names,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _place(attribute: Attribute) -> Attribute:
    return Attribute(f"{attribute} place", "scale", at=attribute)


@lru_cache(maxsize=1024)
def _search(pattern: Attribute | Rule) -> re.Pattern[str]:
    return re.compile("(.+?)".join(re.escape(part) for part in pattern.split("{}")))


Seen = tuple[float | None, float | None, tuple[str, ...]]


class Eye(Protocol):
    """What a rule may look at as it carries readings along: the picture's marks and facts, and how well one sees."""

    limits: Limits

    def mark(self, id: str) -> Mark | None: ...

    def facts_of(self, attribute: Attribute) -> Sequence[Fact]: ...


class Rule(str):
    """The name of a way in which facts follow from others, in the words of its field.

    `fold` gives the interval of a number from those of its premises; without one, exact premises give exact
    conclusions. `tells`: whether premises that are all read do tell. `glance` gives the interval seen by eye from
    premises that are coordinates in pixels. `seen`: it is no conclusion, but what one sees at once. `draws`: it draws a
    line between what its two premises are about.
    """

    fold: Fold | None
    tells: Tells | None
    glance: Glance | None
    seen: bool
    draws: bool
    pattern: Rule | None
    names: tuple[str, ...]

    def __new__(
        cls,
        name: str,
        *,
        fold: Fold | None = None,
        tells: Tells | None = None,
        glance: Glance | None = None,
        seen: bool = False,
        draws: bool = False,
        pattern: Rule | None = None,
        names: tuple[str, ...] = (),
    ) -> Self:
        made = super().__new__(cls, name)
        made.fold, made.tells, made.glance, made.seen, made.draws = fold, tells, glance, seen, draws
        made.pattern, made.names = pattern, names
        return made

    def of(self, *names: str) -> Rule:
        """The rule of a pattern, such as `putting {} in for {}`, for some names."""
        return _ruled(self, names)

    def matched(self, name: str) -> Rule | None:
        """The rule of this pattern that has a name; None if it is none of its."""
        found = _search(self).fullmatch(name)
        return self.of(*found.groups()) if found else None

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        own = ("fold", "tells", "glance", "seen", "draws", "pattern", "names")
        return (str(self),), {n: getattr(self, n) for n in own}


@lru_cache(maxsize=4096)
def _ruled(pattern: Rule, names: tuple[str, ...]) -> Rule:
    if pattern.count("{}") != len(names):
        raise ValueError(f"rule {str(pattern)!r} takes {pattern.count('{}')} names, got {names}")
    own = {n: getattr(pattern, n) for n in ("fold", "tells", "glance", "seen", "draws")}
    return Rule(pattern.format(*names), **own, pattern=pattern, names=names)


Fold = Callable[[Sequence["Fact"], Sequence[Seen]], "Interval | None"]
Tells = Callable[[Sequence["Fact"], Sequence[Seen], Eye], bool]
Glance = Callable[[Sequence[float], "Limits"], tuple[float, float]]


@dataclass(frozen=True)
class Vocabulary:
    """The attributes and rules that a family declares, to be found again by name.

    `steps` are the names of the steps by which its scenes are constructed, if their field `construction` tells them.
    """

    attributes: tuple[Attribute, ...]
    rules: tuple[Rule, ...] = ()
    steps: tuple[str, ...] = ()

    def __add__(self, other: Vocabulary) -> Vocabulary:
        attributes, rules = (*self.attributes, *other.attributes), (*self.rules, *other.rules)
        return Vocabulary(attributes, rules, (*self.steps, *other.steps))

    def attribute(self, name: str) -> Attribute:
        """The attribute of a name, a place or a whole pattern among them; ValueError if none is declared."""
        if name in self._named:
            return self._named[name]
        if name.endswith(" place"):
            return self.attribute(name.removesuffix(" place")).place
        for pattern in self._patterns:
            if (found := pattern.matched(name)) is not None:
                return found
        raise ValueError(f"no attribute {name!r} is declared{near(name, self._named)}")

    def rule(self, name: str) -> Rule:
        """The rule of a name; ValueError if none is declared."""
        if name in self._ruled:
            return self._ruled[name]
        for pattern in self.rules:
            if "{}" in pattern and (found := pattern.matched(name)) is not None:
                return found
        raise ValueError(f"no rule {name!r} is declared{near(name, self._ruled)}")

    @cached_property
    def _named(self) -> dict[str, Attribute]:
        return {str(a): a for a in reversed(self.attributes) if "{}" not in a}

    @cached_property
    def _patterns(self) -> tuple[Attribute, ...]:
        return tuple(a for a in self.attributes if "{}" in a)

    @cached_property
    def _ruled(self) -> dict[str, Rule]:
        return {str(r): r for r in reversed(self.rules) if "{}" not in r}


def near(name: str, known: Iterable[str]) -> str:
    """What there is that is spelt like it, to be added to a message."""
    found = get_close_matches(name, list(known), n=3, cutoff=0.6)
    return f"; there are: {', '.join(found)}" if found else ""
