"""What a format has to give, and where formats are found: a file of `formats/` is the format of its name."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Any, Protocol, cast

from gnomon.exports import formats
from gnomon.exports.talk import Talk
from gnomon.truth.refused import Refused

Row = dict[str, Any]


class Format(Protocol):
    """One file of `formats/`."""

    STORE: str

    def rows(self, talk: Talk) -> Iterator[Row]:
        """The rows of a conversation."""


@cache
def names() -> tuple[str, ...]:
    """The formats there are, in order of name."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(formats.__path__)))


def format_called(name: str) -> Format:
    """The format of a name; Refused, naming those there are, if there is none."""
    if name not in names():
        near = difflib.get_close_matches(name, names(), n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        raise Refused(f"expected a format, got {name!r}{hint}; there are: {', '.join(names())}")
    return cast("Format", importlib.import_module(f"{formats.__name__}.{name.replace('-', '_')}"))
