"""What a format has to give, and where formats are found: a file of `formats/` is the format of its name."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gnomon.exports import formats
from gnomon.exports.asking import Locate, located
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk, View
from gnomon.truth.refused import Refused

Row = dict[str, Any]
Close = Callable[[Path, Mapping[str, int]], None]  # the folder, and how many rows each split has


@dataclass(frozen=True, kw_only=True)
class Format:
    """A file of `formats/`: its docstring is `about`, and of the rest it gives what it needs.

    `STORE` names how rows are kept (a file of `stores/`), `FEATURES` their columns where they are kept in Parquet.
    `rows(talk, options)` gives those of a conversation, `sights(view, options)` those of a sample's pictures; `FINDS`
    says that a format with both always has both. `locate` says in its own way where the evidence is. `close(out,
    counts)` writes what comes last, when all parts are whole.
    """

    name: str
    about: str
    store: str
    features: Mapping[str, Any]
    rows: Callable[[Talk, Options], Iterator[Row]] | None
    sights: Callable[[View, Options], Iterator[Row]] | None
    finds: bool
    locate: Locate
    close: Close | None


@cache
def names() -> tuple[str, ...]:
    """The formats there are, in order of name."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(formats.__path__)))


@cache
def format_called(name: str) -> Format:
    """The format of a name; Refused, naming those there are, if there is none."""
    if name not in names():
        near = difflib.get_close_matches(name, names(), n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        raise Refused(f"expected a format, got {name!r}{hint}; there are: {', '.join(names())}")
    module = importlib.import_module(f"{formats.__name__}.{name.replace('-', '_')}")
    return Format(
        name=name,
        about=(module.__doc__ or "").split("\n")[0],
        store=module.STORE,
        features=getattr(module, "FEATURES", {}),
        rows=getattr(module, "rows", None),
        sights=getattr(module, "sights", None),
        finds=getattr(module, "FINDS", not hasattr(module, "rows")),
        locate=getattr(module, "locate", located),
        close=getattr(module, "close", None),
    )
