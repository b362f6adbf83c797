"""YAML as a tree of plain data: read once, with the line of every part, and no larger than anybody writes by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from gnomon.truth.refused import Refused

Path = tuple[str | int, ...]
Where = dict[Path, int]  # line of each key and item of a YAML file, counted from 1

LONG = 1 << 20  # characters; a recipe of every kind with every option has some thirty thousand
MANY = 50_000  # parts, each alias counted with all that it stands for
DEEP = 20


class _Loader(yaml.SafeLoader):
    """A value that YAML's own constructors trip over (a date that is none, too many digits) is told with its line."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, OverflowError, TypeError, LookupError) as e:
            said = str(e).splitlines()[0] if str(e) else type(e).__name__
            raise yaml.constructor.ConstructorError(None, None, said, node.start_mark) from e


def read_tree(text: str, name: str) -> tuple[Any, Where]:
    """The data of a YAML text and the lines of its parts. Refused, naming the line, if it is none or too large."""
    if len(text) > LONG:
        raise Refused(f"{name}: expected at most {LONG:,} characters, got {len(text):,}")
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return None, {}
        where = dict(places(node, name, [0]))
        return loader.construct_document(node), where
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        line = mark.line + 1 if mark is not None else text.count("\n", 0, getattr(e, "position", 0)) + 1
        raise Refused(f"{name}:{line}: expected YAML, got: {getattr(e, 'problem', None) or reason(e)}") from e
    except RecursionError as e:
        raise Refused(f"{name}: expected at most {DEEP} levels within one another") from e


def reason(error: yaml.YAMLError) -> str:
    return str(getattr(error, "reason", None) or error).splitlines()[0]


def places(node: yaml.Node, name: str, seen: list[int], path: Path = ()) -> Iterator[tuple[Path, int]]:
    """The line of every part of a YAML document; Refused if a key comes twice, or there are too many parts or levels.

    `seen[0]` counts the parts.
    """
    line = node.start_mark.line + 1
    seen[0] += 1
    if seen[0] > MANY:
        raise Refused(f"{name}:{line}: expected at most {MANY:,} parts, aliases counted with what they stand for")
    if len(path) > DEEP:
        raise Refused(f"{name}:{line}: expected at most {DEEP} levels within one another")
    yield path, line
    if isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for key, value in node.value:
            at = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise Refused(f"{name}:{at}: expected a name as key, got a list or keys with values")
            if key.value in first:
                raise Refused(
                    f"{name}:{at}: expected each key once, got {key.value!r} again (first in line {first[key.value]})"
                )
            first[key.value] = at
            inner = (*path, key.value)
            yield from ((p, at if p == inner else n) for p, n in places(value, name, seen, inner))
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            yield from places(value, name, seen, (*path, i))
