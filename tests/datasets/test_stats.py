"""Statistics of a dataset: what is counted is what is there, and diversity does not depend on size."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from helpers import here

from gnomon.datasets.guessing import Put, guesses
from gnomon.datasets.load import read
from gnomon.datasets.wordings import distinct, wording, words_of


def test_what_is_counted_is_there(dataset: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(dataset, tmp_path / "out")
    done = here("stats", copy, "--json")
    assert done.returncode == 0, done.stderr
    told, samples = json.loads(done.stdout), list(read(dataset))
    assert told["pictures"] == len(samples)
    assert told["questions"] == sum(len(s.questions) for s in samples)
    for name, family in told["families"].items():
        own = [s for s in samples if s.family == name]
        assert family["pictures"] == len(own)
        assert sum(family["forms"].values()) == family["questions"] == sum(len(s.questions) for s in own)
        assert sum(family["places"]) == sum(bool(q.question.choices) for s in own for q in s.questions)
        assert 0 < family["wordings"] <= 1000
    page = (copy / "report.html").read_text("utf-8")
    assert page.count("<svg") >= 5
    assert "<script" not in page and "<link" not in page and "src=" not in page


def test_the_page_goes_where_it_is_told(dataset: Path, tmp_path: Path) -> None:
    done = here("stats", dataset, "--report", tmp_path / "page.html")
    assert done.returncode == 0 and "Diversity" in done.stdout
    assert (tmp_path / "page.html").is_file() and not (dataset / "report.html").exists()


def test_the_card_tells_how_diverse_questions_are(dataset: Path) -> None:
    card = (dataset / "README.md").read_text("utf-8")
    assert "## Diversity of questions" in card


def test_names_numbers_and_words_of_the_picture_make_no_other_wording() -> None:
    printed = words_of(["Rainfall (mm)", "Oslo", "Rome"])
    one = wording("By how much does the rainfall in Oslo exceed that in Rome?", printed)
    assert one == wording("By how much does the rainfall in Rome exceed that in Oslo?", printed)
    assert one == wording("By how much does the price in Lima exceed that in 2004?", words_of(["Price"]))
    assert one != wording("How far is the rainfall in Oslo above that in Rome?", printed)


@pytest.mark.parametrize("times", [1, 3, 10])
def test_diversity_does_not_grow_with_the_dataset(times: int) -> None:
    ways = Counter({n: 40 * times for n in range(50)})
    assert distinct(ways) == pytest.approx(50, abs=0.5)
    assert distinct(Counter({n: 1 for n in range(5_000)})) == pytest.approx(1_000)
    assert distinct(Counter({n: 1 for n in range(100)})) == pytest.approx(1_000)
    assert distinct(Counter({0: 700})) == pytest.approx(1_000 / 700)


def question(right: int, texts: tuple[str, ...]) -> dict[str, object]:
    choices = [{"text": t, "mistake": "" if n == right else "m"} for n, t in enumerate(texts)]
    return {"task": "t", "answer_type": "string", "answer_text": texts[right], "answer": "", "choices": choices}


def test_guessers_find_what_gives_the_answer_away() -> None:
    fair = [Put(f"s{n}", "chart", question(n % 4, ("aa", "bb", "cc", "dd"))) for n in range(40)]
    found = guesses(fair)
    assert found.chance == found.tricks["longest choice"] == found.tricks["most usual place"] == 0.25
    long = [
        Put(f"s{n}", "chart", question(n % 4, tuple("a" * (9 if n % 4 == m else 2) for m in range(4))))
        for n in range(40)
    ]
    assert guesses(long).tricks["longest choice"] == 1
    usual = [Put(f"s{n}", "chart", question(0, ("yellow", f"b{n}", f"c{n}", f"d{n}"))) for n in range(40)]
    assert guesses(usual).tricks["most usual answer"] == guesses(usual).tricks["most usual place"] == 1
