"""Facts of one subject, each with the rule and the facts it follows from."""

from __future__ import annotations

from dataclasses import dataclass, field

from gnomon.truth.fact import Because, Fact, Key, Value


@dataclass
class Derivation:
    """Grows fact by fact. Premises are attributes of the same subject, or keys of others."""

    subject: str
    facts: dict[Key, Fact] = field(default_factory=dict)

    def root(self, attribute: str, value: Value, *shown: Key, rule: str = "written in the figure") -> None:
        """What is printed, or what nothing in the picture says if `shown` is empty."""
        because = Because(rule, shown) if shown else None
        self.facts[self.subject, attribute] = Fact(self.subject, attribute, value, because=because)

    def add(self, attribute: str, value: Value, rule: str, *premises: str | Key, unit: str = "") -> None:
        keys = tuple((self.subject, p) if isinstance(p, str) else p for p in premises)
        lost = [k for k in keys if k[0] == self.subject and k not in self.facts]
        if lost or not keys:
            raise ValueError(f"{attribute} of {self.subject}: expected known premises, there is no {lost}")
        self.facts[self.subject, attribute] = Fact(self.subject, attribute, value, unit, Because(rule, keys))

    def has(self, attribute: str) -> bool:
        return (self.subject, attribute) in self.facts
