"""Facts of one subject, each with the rule and the facts it follows from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import rules
from gnomon.scenes.function.exact import Num, num
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.fact import Because, Fact, Key, Value

NEAR = 1e-9  # values that differ by less are one


@dataclass
class Derivation:
    """Grows fact by fact. Premises are attributes of the same subject, or keys of others."""

    subject: str
    facts: dict[Key, Fact] = field(default_factory=dict)

    def root(self, attribute: Attribute, value: Value, *shown: Key, rule: Rule = rules.WRITTEN) -> None:
        """What is printed, or what nothing in the picture says if `shown` is empty."""
        because = Because(rule, shown) if shown else None
        self.facts[self.subject, attribute] = Fact(self.subject, attribute, value, because=because)

    def add(
        self,
        attribute: Attribute,
        value: Value | Num | Fraction,
        rule: Rule,
        *premises: Attribute | Key,
        unit: str = "",
    ) -> None:
        keys = tuple((self.subject, p) if isinstance(p, Attribute) else p for p in premises)
        lost = [k for k in keys if k[0] == self.subject and k not in self.facts]
        if lost or not keys:
            raise ValueError(f"{attribute} of {self.subject}: expected known premises, there is no {lost}")
        if isinstance(value, Fraction):
            value = num(value)
        plain = value.plain if isinstance(value, Num) else value
        self.facts[self.subject, attribute] = Fact(self.subject, attribute, plain, unit, Because(rule, keys))

    def put_in(self, x: str, value: Num | Fraction, premise: Attribute = att.FORMULA) -> None:
        """The value at an x, as it is written; at 0 it is the y-intercept."""
        self.add(att.VALUE_AT.of(x), value, rules.SUBSTITUTING.of("x", x), premise)
        if x == "0":
            self.add(att.Y_INTERCEPT, value, rules.SETTING_X_ZERO, premise)

    def compare_sides(self, name: str, parity: str, tried: Iterable[tuple[str, Num | None, Num | None]]) -> None:
        """Even, odd or neither; that it is neither shows at an x > 0, tried with the values there and at −x."""
        rule = {"even": rules.SIDES_ALIKE, "odd": rules.SIDES_OPPOSITE}.get(parity, rules.COMPARING_SIDES)
        if parity == "neither":
            for x, there, here in tried:
                if there is not None and here is not None and abs(abs(there.value) - abs(here.value)) > NEAR:
                    rule = rules.VALUES_APART.of(name, x, there.written, name, f"−{x}", here.written)
                    break
        self.add(att.PARITY, parity, rule, att.FORMULA)

    def has(self, attribute: Attribute) -> bool:
        return (self.subject, attribute) in self.facts
