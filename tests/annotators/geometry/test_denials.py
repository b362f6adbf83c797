"""What is not so is told from what is only open."""

from __future__ import annotations

import re

from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines

DIFFER = re.compile(r"(\S+) = (\S+).* and (\S+) = (\S+).* differ, so the answer is no\.")


def test_lengths_that_the_figure_gives_deny_that_they_are_equal() -> None:
    """`Nothing in the picture makes sure that CP = DP` was said where CP is 10 and DP 12."""
    with Engines() as engines:
        found = sample("geometry/similar", seed=8, index=4, engines=engines)
    told = [[t.text for t in q.rationale] for q in found.questions]
    said = [(texts, m) for texts in told if (m := DIFFER.fullmatch(texts[-1]))]
    assert said
    for texts, m in said:
        assert m[2] != m[4]
        # both sizes are given or worked out before
        assert all(any(f"{m[i]} = " in t for t in texts[:-1]) for i in (1, 3))
