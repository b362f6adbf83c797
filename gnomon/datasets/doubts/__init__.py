"""What can be found wrong with a stored sample: each function yields one plain line for each disagreement."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.datasets.doubts.answers import doubt_questions
from gnomon.datasets.doubts.captions import doubt_captions
from gnomon.datasets.doubts.choices import doubt_wrong_choices
from gnomon.datasets.doubts.claims import doubt_claims
from gnomon.datasets.doubts.facts import doubt_facts, doubt_readings
from gnomon.datasets.doubts.marks import doubt_layers, doubt_marks, doubt_pixels
from gnomon.datasets.doubts.shown import doubt_shown
from gnomon.datasets.doubts.titles import doubt_titles
from gnomon.datasets.sample import Sample
from gnomon.truth.limits import Limits


def doubts(sample: Sample, limits: Limits) -> Iterator[str]:
    """Everything wrong with a sample."""
    yield from doubt_marks(sample)
    yield from doubt_facts(sample)
    yield from doubt_readings(sample, limits)
    yield from doubt_questions(sample, limits)
    yield from doubt_wrong_choices(sample)
    yield from doubt_claims(sample)
    yield from doubt_captions(sample)
    yield from doubt_shown(sample)
    yield from doubt_titles(sample)
    yield from doubt_layers(sample)
    yield from doubt_pixels(sample)


__all__ = ["doubts"]
