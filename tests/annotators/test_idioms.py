"""What no person says is found in a sentence, and what people say is not; `test_every_kind.py` reads all kinds so."""

from __future__ import annotations

import idioms
import pytest


@pytest.mark.parametrize(("text", "where"), [
    ("This leaves Oslo and Bergen.", "rationales"), ("The lowest lowest price is that of 5 May.", "rationales"),
    ("The across of the dot is 26 kg.", "rationales"), ("The node of Gap year is Gap year.", "rationales"),
    ("Cell 9 has the highest intensity.", "rationales"), ("There are 44 heights.", "rationales"),
    ("No band has a brightness above 20 and has a brightness below 30.", "rationales"),
    ("They have a order above 3.", "rationales"), ("Name a exercise.", "questions"), ("The sum is -3.", "rationales"),
    ("826 a.u. − 558 a.u. ≈ 268 a.u..", "rationales"), ("It has seven contour lines.", "captions"),
    ("The chart shows no month Feb. There is none, so the question has no answer.", "rationales"),
    ("From the figure: OS = 10 cm; Q lies on circle O.", "rationales"),
    ("WZ carries arrows of one stroke.", "rationales"),
    ("There are four point names.", "rationales"), ("There are no flow from Medicine.", "rationales"),
    ("That is a small square.", "rationales"), ("The first of Trial period is 1989.", "rationales"),
    ("In order: Jan about 6 and May about 20; so Jan has the second highest price.", "rationales"),
    ("The price of Oslo is about 2.0.", "rationales"), ("What is the average amount per row ?", "questions"),
    ("The number of dropped calls ranges from about 2.2% to about 2.5%.", "captions"),
    ("In 'Rain', Where the depth is greater, the load tends to rise.", "captions"),
    ("The circle is 7 cm because its radius is 3.5 cm (doubling).", "rationales"),
    ("Is the mean mean leaf area smaller in the second half?", "questions"),
    ("Count the named points. How many are there?", "questions"),
    ("The mean size over all mediums shown is 3.", "rationales"), ("In it is written z = 2x.", "captions"),
    ("15 items stands at an items recalled of about 5.7.", "rationales"),
    ("There its height is about 0.069.", "rationales"), ("Counting them, f has 2 real zeros.", "rationales"),
    ("The amount of the bar meets both conditions.", "rationales"), ("One looks along the row.", "rationales"),
    ("0 is the same as 0, so the answer is no.", "rationales"),
    ("From left to right, the orange object is the fourth from the right.", "rationales"),
    ("Since WZ = XZ, AZ = 14 / 3 = 14/3 (centroid).", "rationales"),
    ("All of this agrees with f(x) = x, so this is what fits.", "rationales"),
    ("With equal ones taken together, 5 × 0 + 1 × 2 = 2.", "rationales"),
    ("There is 1 ring and four bonds are double: 1 + 4 = 5.", "rationales"),
    ("For Van and 2019 stands the largest fuel consumption, 9.5 L.", "captions"),
])  # fmt: skip
def test_an_idiom_is_found(text: str, where: str) -> None:
    assert list(idioms.found(text, where))


@pytest.mark.parametrize("text", [
    "A about 84%, B about 62% and C about 35%.", "The title above the plot is “Dropped calls in cell 42: M-01”.",
    "A one-way street has an hourly rate of −3 kg.", "Iron-56 and a unit of 8-bit data.",
])  # fmt: skip
def test_what_people_say_is_none(text: str) -> None:
    assert list(idioms.found(text, "rationales")) == []


@pytest.mark.parametrize("text", [
    "Oslo has the highest price: 12; next comes Bergen with 9. Bergen has the second highest price: 9.",
    "Oslo has the highest price: 12. In order: Oslo 12, Bergen 9 and Molde 3; so Bergen has the second highest price.",
    "Oslo about 12 and Bergen about 9; so Oslo has the higher price. "
    "Bergen about 9 and Oslo about 12; so Bergen has the lower price.",
    "f has no real zero because f(x) = 3|x|. f has 1 real zero because f has no real zero.",
])  # fmt: skip
def test_what_is_told_twice_is_found(text: str) -> None:
    assert list(idioms.told_twice(text))
