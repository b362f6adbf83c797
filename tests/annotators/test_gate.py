"""The gate: no lie passes it, honest rewordings do, and a text with slots is its source again when they are filled."""

from __future__ import annotations

from collections import Counter

import pytest

from gnomon.annotators.gate.apart import slotted
from gnomon.annotators.gate.filling import fill
from gnomon.annotators.gate.lexicon import Lexicon, lexicon
from gnomon.annotators.gate.lies import LIES
from gnomon.annotators.gate.reading import refusal
from gnomon.annotators.gate.slots import Slotted
from gnomon.annotators.gate.truths import truths
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.reword import Wording, Wordings


@pytest.fixture(scope="module")
def by() -> Lexicon:
    found = lexicon("en")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def wordings(samples: list[Sample]) -> list[Wording]:
    return [w for s in samples for w in Wordings(s).found()]


def question(text: str, by: Lexicon, *known: str) -> Slotted:
    made = slotted(text, known, True, by)
    assert made is not None
    return made


def test_slots_filled_give_the_source(wordings: list[Wording], by: Lexicon) -> None:
    assert len(wordings) > 300
    for w in wordings:
        assert fill(w.of, w.of.text, by).text == w.of.source + w.of.tail
        assert refusal(w.of.text, w.of, by) == "", w.of.source


def test_no_lie_passes(wordings: list[Wording], by: Lexicon) -> None:
    planted: Counter[str] = Counter()
    for n, w in enumerate(wordings):
        for name, lie in LIES.items():
            text = lie(w.of, n)
            if text is not None and text != w.of.text:
                planted[name] += 1
                assert refusal(text, w.of, by), f"{name}: {text} for {w.of.source}"
    assert planted.total() > 3_000
    assert set(planted) == set(LIES)


def test_few_honest_rewordings_are_refused(wordings: list[Wording], by: Lexicon) -> None:
    texts = [(t, w.of) for w in wordings for t in truths(w.of)]
    refused = [t for t, of in texts if refusal(t, of, by)]
    assert len(refused) < 0.05 * len(texts), refused[:10]


def test_nothing_that_means_something_stands_outside_slots(by: Lexicon) -> None:
    of = question("In 2015, which country has no higher price than Oslo?", by, "Oslo")
    assert of.text == "{a}, which {b} has {c} {d} {e} {f}?"
    assert list(of.told.values()) == ["in 2015", "country", "no", "higher", "price", "than Oslo"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Which {b} has {c} {d} {e} {f}?", "a slot is missing"),
        ("{a}, which {b} has {c} {d} {e} {f} {f}?", "a slot comes twice"),
        ("{a}, which {b} has {c} {d} {e} {f} {g}?", "a slot is new"),
        ("{a}, which {b} has {c} {e} {d} {f}?", "slots in another order"),
        ("{a}, which {b} has {c} lower {e} {f}?{d}", "a word that is not free"),
        ("{a}, which {b} has {c} {d} {e} {f} 3?", "a number outside slots"),
        ("{a}, has {b} {c} {d} {e} {f}?", "asks something else"),
        ("{a}, has {b} {c} {d} what {e} {f}?", "asks something else"),
        ("{a}, which {b} has {c}. {d} {e} {f}?", "sentence broken"),
        ("{a}, which {b} has {c} {d} {e} -{f}?", "a sign outside slots"),
        ("{a}, which {b} has {c} {d}{e} {f}?", "something glued to a slot"),
        ("{a}, which **{b}** has {c} {d} {e} {f}?", "markup"),
        ("{a}, which {b} has <b>{c}</b> {d} {e} {f}?", "markup"),
        ("{a}, which \x1b[31m{b} has {c} {d} {e} {f}?", "control characters"),
        ("{a}, which\u202e {b} has {c} {d} {e} {f}?", "control characters"),
        ("{a}, welches {b} has {c} {d} {e} {f}?", "a word that is not free"),
        ("{a}, которая {b} has {c} {d} {e} {f}?", "another language"),
        ("please " * 60 + "{a}, which {b} has {c} {d} {e} {f}?", "too long"),
        ("  ", "empty"),
    ],
)
def test_each_reason(by: Lexicon, text: str, why: str) -> None:
    of = question("In 2015, which country has no higher price than Oslo?", by, "Oslo")
    assert refusal(text, of, by) == why


def test_a_phrase_of_time_may_move_unless_the_text_compares(by: Lexicon) -> None:
    of = question("In 2015, which country has the lowest price?", by)
    assert of.text == "{a}, which {b} has the {c} {d}?"
    assert refusal("Which {b} has the {c} {d} {a}?", of, by) == ""
    assert fill(of, "which {b} has the {c} {d} {a}", by).text == "Which country has the lowest price in 2015?"
    compares = question("In 2015, which country has a lower price than in 2016?", by)
    assert refusal("Which {b} has a {c} {d} {e} {f} {a}?", compares, by) != ""


def test_a_phrase_that_moves_takes_no_article_of_another(by: Lexicon) -> None:
    of = slotted("The band 'normal' ends at about 400 cm.", ["band 'normal' ends"], False, by)
    assert of is not None
    assert refusal("The {b} {a}.", of, by) == "slots in another order"
    assert refusal("{b}, the {a}.", of, by) == ""


def test_a_name_that_looks_like_a_free_word_is_left_alone(by: Lexicon) -> None:
    """Something called What, or Does, would be taken for a word of the question."""
    assert slotted("What has the lowest price?", ["What"], True, by) is None
    of = question("Is the price of What lower?", by, "What")
    assert "What" in " ".join(of.told.values())


def test_braces_of_the_data_are_no_slots(by: Lexicon) -> None:
    assert slotted("Which price has {a}?", ["{a}"], True, by) is None
