"""What is compared: the names of a grouping, each with its usual size, as `Aerogel=0.015|Ski lodge=48@ski` says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """A name, its usual size (None: any within the limits) and the profile that it follows in place of its topic's."""

    name: str
    usual: float | None = None
    profile: str = ""

    @staticmethod
    def of(text: str) -> Member:
        """From `Name`, `Name=12.5` or `Name=12.5@winter`."""
        text, _, profile = text.strip().partition("@")
        name, has, usual = text.rpartition("=")
        return Member(name.strip(), float(usual), profile) if has else Member(text, None, profile)


@dataclass(frozen=True)
class Grouping:
    """Names that stand beside one another; `key` is the word for one of them ("insulator")."""

    key: str
    members: tuple[Member, ...]

    @staticmethod
    def of(text: str) -> Grouping:
        """From `insulator: Aerogel=0.015|Glass wool=0.035`."""
        key, _, names = text.partition(":")
        return Grouping(key.strip(), tuple(map(Member.of, names.split("|"))))

    def __len__(self) -> int:
        return len(self.members)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(m.name for m in self.members)
