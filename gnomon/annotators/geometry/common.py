"""What two triangles have in common, which makes them congruent or similar without being printed: a side, an angle."""

from __future__ import annotations

from itertools import combinations

from gnomon.scenes.geometry.attributes import CONGRUENT_TO, SIMILAR_TO
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.scenes.geometry.theorems import congruence, similarity
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Fact

# how many pairs of equal sides and angles a theorem asks for
PAIRS: dict[Rule, tuple[int, int]] = {
    congruence.SSS_CONGRUENCE: (3, 0),
    congruence.SAS_CONGRUENCE: (2, 1),
    congruence.ASA_CONGRUENCE: (1, 2),
    congruence.AAS_CONGRUENCE: (1, 2),
    congruence.HL_CONGRUENCE: (2, 2),
    similarity.AA_SIMILARITY: (0, 2),
}


def in_common(fact: Fact) -> list[str]:
    """`BC is a side of both`, `they share the angle at A`: the pairs that the premises of a fact leave out."""
    relation = fact.attribute.pattern in (CONGRUENT_TO, SIMILAR_TO)
    if fact.because is None or fact.because.rule not in PAIRS or not relation:
        return []
    sides, angles = PAIRS[fact.because.rule]
    said = [noun_of(subject) for subject, _ in fact.because.premises]
    match = dict(zip(letters_of(fact.subject), fact.attribute.names[0], strict=True))
    shared = [p + q for p, q in combinations(match, 2) if {match[p], match[q]} == {p, q}]
    corners = [p for p in match if match[p] == p and not any(p in side for side in shared)]
    out = [f"{side} is a side of both" for side in shared[: max(0, sides - said.count("segment"))]]
    return out + [f"they share the angle at {p}" for p in corners[: max(0, angles - said.count("angle"))]]
