"""Values of JSON objects by key: each of the type that is wanted, or a ValueError that says what came."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

DIGITS = 15  # that are kept of a number
_NAMES = {str: "a text", Decimal: "a number", list: "a list", dict: "an object"}
_PER_CENT = re.compile(r"[-+]?\d+(\.\d+)?\s*%")


def only(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object without keys that come twice."""
    found = dict(pairs)
    twice = [k for n, (k, _) in enumerate(pairs) if k in dict(pairs[:n])] if len(found) < len(pairs) else []
    if twice:
        raise ValueError(f"the key {twice[0]!r} stands there twice")
    return found


def want(data: dict[str, Any], key: str, kind: type | tuple[type, ...]) -> Any:
    """The value of a key; ValueError if it is missing or of another type."""
    if key not in data:
        raise ValueError(f"expected a key {key!r}; there are: {', '.join(sorted(data))}")
    if not isinstance(data[key], kind):
        kinds = kind if isinstance(kind, tuple) else (kind,)
        raise ValueError(f"{key!r}: expected {' or '.join(_NAMES[k] for k in kinds)}, got {shown(data[key])}")
    return data[key]


def shown(value: Any) -> str:
    """A value as it stands in JSON, in short."""
    plain = {True: "true", False: "false", None: "null"}
    word = plain[value] if value is None or isinstance(value, bool) else str(value)
    return repr(value)[:40] if isinstance(value, str) else word[:40]


def text(data: dict[str, Any], key: str, *, needed: bool = False) -> str:
    """A text on one line, numbers as they stand; empty if there is none and it is not needed."""
    if data.get(key) is None and not needed:
        return ""
    found = " ".join(str(want(data, key, (str, Decimal))).split())
    if needed and not found:
        raise ValueError(f"{key!r}: expected a text, got {data[key]!r}")
    return found


def texts(data: dict[str, Any], key: str) -> tuple[str, ...]:
    """Lines: a list of texts, or one text with its line ends."""
    if data.get(key) is None:
        return ()
    held = want(data, key, (list, str))
    lines = held.splitlines() if isinstance(held, str) else [text({key: x}, key, needed=x is None) for x in held]
    return tuple(" ".join(line.split()) for line in lines if line.strip())


def number(data: dict[str, Any], key: str) -> Decimal:
    """A number that can be kept exactly."""
    found: Decimal = want(data, key, Decimal)
    return kept(found, repr(key))


def kept(value: Decimal, what: str) -> Decimal:
    """A number, if so many digits can be kept exactly; ValueError if not."""
    low, high = value.normalize().as_tuple().exponent, value.adjusted()
    if value and (not isinstance(low, int) or max(high, 0) - min(low, 0) >= DIGITS):
        raise ValueError(f"{what}: expected a number of at most {DIGITS} digits, got {str(value)[:40]}")
    return value


def amount(data: dict[str, Any], key: str) -> Decimal | None:
    return None if data.get(key) is None else number(data, key)


def per_cent(data: dict[str, Any], key: str, rates: str) -> Decimal | None:
    """A rate in per cent: 19, or "19%". A bare 0.19 is refused unless `rates` says "per cent" or "share"."""
    if isinstance(data.get(key), str) and _PER_CENT.fullmatch(data[key].strip()):
        return number({key: Decimal(data[key].strip().rstrip("%").strip())}, key)
    found = amount(data, key)
    if found is not None and rates == "share":
        return found * 100
    if found is not None and 0 < abs(found) < 1 and not rates:
        raise ValueError(
            f"{key!r}: {found} may be {found} per cent or a share of 1; "
            f"write {(found * 100).normalize():f} or {str(found) + '%'!r}, "
            "or say of the file `rates: share` or `rates: per cent`"
        )
    return found


def day(text: str, key: str) -> date:
    """An ISO day, with or without a time behind it."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise ValueError(f"{key!r}: expected a date such as 2026-03-14, got {text!r}") from None
