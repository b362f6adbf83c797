"""Data to JSON and back. Elements, looks and scenes carry a `type` such as `chart.Bar`, found again by its family."""

from __future__ import annotations

import types
import typing
from functools import cache, reduce
from typing import Any, TypeVar

import cattrs

from gnomon.registry import families, family_module
from gnomon.truth.attribute import Attribute, Vocabulary
from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Exact, Value

T = TypeVar("T")
TAGGED = (Element, Look, Scene)


def vocabulary(family: str) -> Vocabulary:
    """The attributes and rules of a family: what its scenes declare."""
    found = family_module("scenes", family).VOCABULARY
    if not isinstance(found, Vocabulary):
        raise TypeError(f"expected scenes/{family} to give VOCABULARY, a Vocabulary; got {found!r}")
    return found


@cache
def all_vocabularies() -> Vocabulary:
    """What all families declare."""
    return reduce(Vocabulary.__add__, map(vocabulary, families()))


def unstructure(thing: Any) -> Any:
    """Plain JSON data of a dataclass, tuple or value."""
    return _converter().unstructure(thing)


def structure(data: Any, into: type[T]) -> T:
    """The dataclass of its JSON; ValueError if a type is unknown, cattrs' errors if a field does not fit."""
    return _converter().structure(data, into)


def type_name(cls: type) -> str:
    """`chart.Bar` for gnomon.scenes.chart.Bar."""
    return f"{cls.__module__.split('.scenes.')[-1].split('.')[0]}.{cls.__name__}"


def type_called(name: str, base: type) -> type:
    """The class of a type name; ValueError unless it is a noun of that family."""
    family, _, noun = name.partition(".")
    found = getattr(family_module("scenes", family), noun, None) if noun else None
    if not isinstance(found, type) or not issubclass(found, base):
        raise ValueError(f"expected the name of a kind of {base.__name__}, such as chart.Bar; got {name!r}")
    return found


def value_in(data: Any) -> Value:
    """A fact's or an answer's value from JSON: lists become tuples, exact numbers Exact."""
    if isinstance(data, dict) and set(data) == {"exact", "value"}:
        return Exact(data["exact"], data["value"])
    return tuple(value_in(v) for v in data) if isinstance(data, list) else data


def value_out(value: Any) -> Any:
    """A value as JSON data."""
    if isinstance(value, Exact):
        return {"exact": value.exact, "value": value.value}
    return [value_out(v) for v in value] if isinstance(value, (tuple, list)) else value


@cache
def _converter() -> cattrs.Converter:
    c = cattrs.Converter(unstruct_collection_overrides={tuple: list})
    untagged: dict[type, tuple[Any, Any]] = {}

    def hooks(cls: type) -> tuple[Any, Any]:
        if cls not in untagged:
            from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

            untagged[cls] = (make_dict_unstructure_fn(cls, c), make_dict_structure_fn(cls, c))
        return untagged[cls]

    c.register_unstructure_hook_func(
        lambda t: isinstance(t, type) and issubclass(t, TAGGED),
        lambda x: {"type": type_name(type(x)), **hooks(type(x))[0](x)},
    )
    c.register_structure_hook_func(
        lambda t: isinstance(t, type) and issubclass(t, TAGGED),
        lambda d, t: (lambda cls: hooks(cls)[1]({k: v for k, v in d.items() if k != "type"}, cls))(
            type_called(d["type"], t)
        ),
    )
    c.register_structure_hook_func(_is_plain_union, lambda d, t: value_in(d))
    c.register_unstructure_hook_func(_is_plain_union, value_out)
    c.register_unstructure_hook(Exact, value_out)
    c.register_structure_hook(Attribute, lambda d, _: all_vocabularies().attribute(d))
    # a whole number in a field of floats stays as it was written, so that JSON comes back byte for byte
    c.register_structure_hook(float, lambda d, _: d if type(d) is int else float(d))
    return c


def _is_plain_union(t: Any) -> bool:
    """A union of JSON values, such as `str | None`, `float | Exact` or Value."""
    if typing.get_origin(t) not in (typing.Union, types.UnionType):
        return False
    plain = (str, int, float, bool, type(None), Exact)
    return all(
        a in plain or typing.get_origin(a) is tuple or isinstance(a, typing.ForwardRef) for a in typing.get_args(t)
    )
