"""Lies planted in what is said, in the sentence alone and in its claims alike: every one has to be found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from gnomon.annotators.question import Asked
from gnomon.datasets.doubts.claims import Doubt, prefixes
from gnomon.datasets.load import sample
from gnomon.datasets.rows import row_of, sample_of
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.truth.claim import States
from gnomon.truth.run import run
from gnomon.truth.world import NoAnswer

KINDS = ("chart/bar", "chart/multiline", "chart/dual", "document/invoice", "geometry/triangle", "molecule/skeletal")
SAMPLES = 4
NUMBER = re.compile(r"(?<![\w.,√])\d+(?:\.\d+)?(?![\w,²³√π]|\.\d)")
PAIRS = (
    ("more than", "less than"), ("highest", "lowest"), ("left of", "right of"), ("leftmost", "rightmost"),
    ("nearer to", "farther from"),
)  # fmt: skip
TURNS = {a: b for one, other in PAIRS for a, b in ((one, other), (other, one))}


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    with Engines() as engines:
        made = [sample(k, seed=17, index=i, engines=engines) for k in KINDS for i in range(SAMPLES)]
    return [sample_of(row_of(s)) for s in made]


def numbers(said: str) -> Iterator[tuple[str, str]]:
    """A number that is wrong by far."""
    for found in NUMBER.finditer(said):
        yield said, f"{said[: found.start()]}{float(found.group()) * 3 + 7:g}{said[found.end() :]}"
        return


def turns(said: str) -> Iterator[tuple[str, str]]:
    for one, other in TURNS.items():
        if one in said:
            yield said, said.replace(one, other)
            return


def names(doubt: Doubt, subject: str, said: str) -> Iterator[tuple[str, str]]:
    """The name of another element of the same kind."""
    own, kind = doubt.name(subject), doubt.kinds.get(subject)
    for other, other_kind in doubt.kinds.items():
        name = doubt.name(other)
        if other_kind == kind and own in said and name not in said and own not in name and name not in own:
            yield said, said.replace(own, name)
            return


def units(doubt: Doubt, unit: str, said: str) -> Iterator[tuple[str, str]]:
    if unit and unit in said and not unit.startswith("px"):
        yield said, said.replace(unit, "lb" if unit != "lb" else "kg")


def lied(asked: Asked, n: int, old: str, new: str, deep: bool) -> Asked:
    """The rationale with one thing put otherwise: in a sentence, and if `deep` in its claims too."""
    thought = asked.rationale[n]
    claims = tuple(replace(c, said=c.said.replace(old, new)) for c in thought.claims) if deep else thought.claims
    changed = replace(thought, text=thought.text.replace(old, new), claims=claims)
    return replace(asked, rationale=(*asked.rationale[:n], changed, *asked.rationale[n + 1 :]))


def lies(doubt: Doubt, asked: Asked) -> Iterator[tuple[str, Asked]]:
    for n, thought in enumerate(asked.rationale):
        for claim in thought.claims:
            if not claim.said:
                continue
            found = [("number", x) for x in numbers(claim.said)] + [("turn", x) for x in turns(claim.said)]
            if isinstance(claim, States):
                found += [("name", x) for x in names(doubt, claim.subject, claim.said)]
                found += [("unit", x) for x in units(doubt, claim.unit, claim.said)]
            for what, (old, new) in found:
                for deep in (False, True):
                    yield what, lied(asked, n, old, new, deep)


def test_what_is_said_is_true(samples: list[Sample]) -> None:
    """Nothing is found where nobody lied."""
    for one in samples:
        doubt = Doubt(one)
        for asked in one.questions:
            assert list(doubt.rationale(asked)) == []


def test_every_lie_is_found(samples: list[Sample]) -> None:
    told: Counter[str] = Counter()
    for one in samples:
        doubt = Doubt(one)
        for asked in one.questions:
            for what, lie in lies(doubt, asked):
                told[what] += 1
                text = [t.text for t in lie.rationale]
                assert list(doubt.rationale(lie)), f"{what}: {text}, in truth {[t.text for t in asked.rationale]}"
    assert all(told[what] >= 10 for what in ("number", "turn", "name", "unit")), told


def test_percentage_points_are_no_per_cent() -> None:
    """9% told for 9 percentage points, and the other way about: in the sentence alone and in its claims."""
    told: Counter[str] = Counter()
    with Engines() as engines:
        for i in range(6):
            one = sample_of(row_of(sample("chart/percentage", seed=17, index=i, engines=engines)))
            doubt = Doubt(one)
            for asked in one.questions:
                assert list(doubt.rationale(asked)) == []
                if asked.answer.unit == "percentage points":
                    assert "percentage points" in asked.question.text and "percentage point" in asked.answer_text
                for n, thought in enumerate(asked.rationale):
                    for old, new in ((" percentage points", "%"), ("%", " percentage points")):
                        # what an equation gives stands last
                        ends = [c.said for c in thought.claims if c.said.endswith(old)]
                        for deep in (False, True) if ends else ():
                            told[old] += 1
                            lie = lied(asked, n, ends[-1], ends[-1].removesuffix(old) + new, deep)
                            assert list(doubt.rationale(lie)), [t.text for t in lie.rationale]
    assert told[" percentage points"] >= 6 and told["%"] >= 12, told


def test_every_dropped_step_is_found(samples: list[Sample]) -> None:
    """A thought that claims what a step concludes cannot be left out."""
    dropped = 0
    for one in samples:
        doubt = Doubt(one)
        for asked in one.questions:
            try:
                runs = list(prefixes(asked.question.program, run(asked.question.program, doubt.world).trace))
            except NoAnswer:
                continue
            if len(asked.rationale) < 2 or not runs:
                continue
            concluding = asked.rationale[-1]
            others = {str(c) for t in asked.rationale[:-1] for c in t.claims}
            if concluding.claims and not {str(c) for c in concluding.claims} <= others:
                dropped += 1
                short = replace(asked, rationale=asked.rationale[:-1])
                assert list(doubt.rationale(short)), [t.text for t in asked.rationale]
    assert dropped >= 20
