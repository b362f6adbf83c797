"""Bytes and plain data broken at random: flips, cuts, doublings, odd insertions, values that nobody expects."""

from __future__ import annotations

from typing import Any

import numpy as np

from gnomon.truth.chance import digest

PORT = 47811  # at which the driver listens for whoever follows a URL
ODD = (
    *(
        "",
        "0",
        "-1",
        "1e999999999",
        "nan",
        "inf",
        "null",
        "true",
        "[]",
        "{}",
        "''",
        '"',
        "\\",
        "\0",
        "\u2028",
        "\u202e",
    ),
    *("é" * 3000, "9" * 400, "1" * 5000, "../../etc/passwd", "$(touch canary)", "`touch canary`", "!!python/object:os"),
    *("&a [*a]", "*a", "- - - -", "2024-13-45", "1,234", "1.234,5", ";", "\t", "\r\n", "%s%n{0}", "{{7*7}}", "<b>"),
    *("./evil.sh", "chromium:./evil.sh", f"http://127.0.0.1:{PORT}/canary", f"s3://127.0.0.1:{PORT}/canary"),
)


def rng_of(sort: str, seed: int, number: int) -> np.random.Generator:
    return np.random.Generator(np.random.Philox(key=digest("fuzz", sort, seed, number)))


def broken(data: bytes, rng: np.random.Generator) -> bytes:
    """Bytes with some flips, cuts, doublings and odd insertions."""
    out = bytearray(data)
    for _ in range(int(rng.integers(1, 6))):
        at, length = int(rng.integers(0, len(out) + 1)), int(rng.integers(1, 40))
        way = int(rng.integers(0, 6))
        if way == 0 and out:
            out[at % len(out)] = int(rng.integers(0, 256))
        elif way == 1:
            del out[at : at + length]
        elif way == 2:
            out[at:at] = out[at : at + length] * int(rng.integers(1, 30))
        elif way == 3:
            out[at:at] = str(rng.choice(ODD)).encode("utf-8", "replace")
        elif way == 4:
            lines = bytes(out).split(b"\n")
            i, j = rng.integers(0, len(lines), 2)
            lines[i], lines[j] = lines[j], lines[i]
            out = bytearray(b"\n".join(lines))
        else:
            words = bytes(out).split(b" ")
            words[int(rng.integers(0, len(words)))] = str(rng.choice(ODD)).encode("utf-8", "replace")
            out = bytearray(b" ".join(words))
    return bytes(out)


def odd_value(rng: np.random.Generator, depth: int = 0) -> Any:
    """Some JSON value nobody expects."""
    plain: tuple[Any, ...] = (
        None,
        True,
        False,
        0,
        -1,
        5,
        1e308,
        -(2**70),
        0.1,
        "",
        "x",
        "é" * 2000,
        "2024-02-30",
        "1e9999",
        [],
        {},
    )
    if depth < 2 and rng.random() < 0.2:
        return [odd_value(rng, depth + 1)] if rng.random() < 0.5 else {"kind": odd_value(rng, depth + 1)}
    return plain[int(rng.integers(0, len(plain)))]


def twisted(value: Any, rng: np.random.Generator) -> Any:
    """Plain data with one place of it exchanged, left out or doubled."""
    if isinstance(value, dict) and value and rng.random() < 0.85:
        key = list(value)[int(rng.integers(0, len(value)))]
        way = rng.random()
        if way < 0.1:
            return {k: v for k, v in value.items() if k != key}
        if way < 0.2:
            return {**value, str(rng.choice(ODD))[:50]: odd_value(rng)}
        return {**value, key: twisted(value[key], rng)}
    if isinstance(value, list) and value and rng.random() < 0.85:
        at = int(rng.integers(0, len(value)))
        return [*value[:at], twisted(value[at], rng), *value[at + 1 :]]
    return odd_value(rng)
