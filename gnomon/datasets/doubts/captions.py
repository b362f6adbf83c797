"""Captions state facts that can be read, and no number but theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from gnomon.annotators.printing import printed_value
from gnomon.datasets.sample import Sample
from gnomon.datasets.scoring.numerals import numbers_in
from gnomon.truth.claim import Finds
from gnomon.truth.fact import Fact, Value, is_number, number
from gnomon.truth.interval import printed
from gnomon.truth.readings import Reading

# minus signs stand before the sign or code of a currency
_NUMBER = re.compile(r"(?<![\w.])[-−]?(?:(?:[$€£¥]|[A-Z]{3} )(?=\d))?\d[\d,]*(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
NAMING = {"name", "measure", "key", "series_key", "size"}  # fields of scenes that hold what things are called


def doubt_captions(sample: Sample) -> Iterator[str]:
    known = {f.key: f for f in sample.facts}
    readings = {sample.facts[r.fact].key: r for r in sample.readings if 0 <= r.fact < len(sample.facts)}
    names = [n for n in called(sample.scene) if re.search(r"\d", n) and re.search(r"[^\W\d]{2}", n)]
    for i, caption in enumerate(sample.captions):
        for key in caption.facts:
            if key not in readings:
                yield f"caption {i}: states {key[1]} of {key[0]}, which cannot be read off the picture"
        facts = [known[k] for k in caption.facts if k in known]
        if not facts:
            yield f"caption {i}: names no fact it states"
        read = [text for f in facts for text in read_as(f, readings.get(f.key))]
        # what programs find is worked out again where claims are doubted
        found = [n for c in caption.claims if isinstance(c, Finds) for n in values(c.value)]
        for stray in strays(caption.text, facts, [*names, *read], found):
            yield f"caption {i}: says {stray}, which is none of its facts"


def called(part: object) -> Iterator[str]:
    """What a scene calls things, in which numbers may stand: `murders per 100,000 people`."""
    if isinstance(part, tuple):
        for item in part:
            yield from called(item)
    elif is_dataclass(part):
        for field in fields(part):
            value = getattr(part, field.name)
            if field.name in NAMING and isinstance(value, str):
                yield value
            elif not isinstance(value, str):
                yield from called(value)


def strays(text: str, facts: Sequence[Fact], names: Sequence[str] = (), found: Sequence[float] = ()) -> Iterator[str]:
    """Numbers of a text that are neither in nor of its facts, nor `found` by its claims, nor in a name.

    Longer texts are taken out first.
    """
    texts = sorted({t for f in facts for t in spelt(f.value, f.unit)}, key=len, reverse=True)
    for known in sorted({*texts, *names}, key=len, reverse=True):
        # the 80 of 14.80 is no number of its own; a name loses its capital within a sentence
        if known.lower() not in text.lower():  # which costs less than a pattern of its own
            continue
        how = re.IGNORECASE if known in names else 0
        text = re.sub(rf"(?<!\w)(?<!\d[.,]){re.escape(known)}(?!\w)(?![.,]\d)", " ", text, flags=how)
    numbers = [*(n for f in facts for n in values(f.value)), *found]
    tallies = counts(facts)
    for match in _NUMBER.finditer(text):
        token = re.sub(r"[$€£¥]|[A-Z]{3} ", "", match.group()).rstrip(",.")
        span = printed(token)
        # a fact's text may be told in part: the 60 of a title `from 0 to 60 mph`
        own = re.compile(rf"(?<![\w.]){re.escape(token)}(?![\w.]*\d)")
        if any(own.search(known) for known in texts if token in known):
            continue
        if span is None or any(span.low <= n <= span.high for n in numbers):
            continue
        # what was found may be told in tens or hundreds; whether its readings bear that is doubted with its claim
        zeros = len(token) - len(token.rstrip("0,")) - token[len(token.rstrip("0,")) :].count(",")
        if "." not in token and any(abs(n - span.value) <= 0.5 * 10.0**zeros for n in found):
            continue
        said = numbers_in(token)
        if said and said[0] in tallies:
            continue
        yield token


def spelt(value: Value, unit: str) -> Iterator[str]:
    """The ways in which a fact's value is printed."""
    if isinstance(value, tuple):
        for item in value:
            yield from spelt(item, unit)
    elif isinstance(value, str):
        if value:
            yield value
    elif value is not None and not isinstance(value, bool):
        yield printed_value(value, unit)
        yield printed_value(value)


def read_as(fact: Fact, reading: Reading | None) -> Iterator[str]:
    """The ways in which a number is printed that was read, to tens or hundreds too: 1,138 as 1,140."""
    if reading is not None and is_number(fact.value):
        for unit in dict.fromkeys(("", fact.unit)):
            yield printed_value(fact.value, unit, reading.low, reading.high)


def values(value: Value) -> Iterator[float]:
    if isinstance(value, tuple):
        for item in value:
            yield from values(item)
    elif is_number(value):
        yield number(value)


def counts(facts: Sequence[Fact]) -> set[float]:
    """How many of one sort the facts name: subjects, members of a list, members of one value."""
    found: Counter[tuple[str, ...]] = Counter((f.attribute,) for f in facts)
    found.update((f.attribute, repr(f.value)) for f in facts)
    # those of one panel, `panel/2/dot/7`, may be told apart from those of the next
    found.update((f.subject.rpartition("/")[0], f.attribute) for f in facts)
    found[()] = len({f.subject for f in facts})
    numbers = {float(n) for n in found.values()}
    return numbers | {float(len(f.value)) for f in facts if isinstance(f.value, tuple)}
