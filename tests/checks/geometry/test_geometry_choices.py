"""Wrong choices are wrong: by points alone none is right as well, and one that is gets found."""

from __future__ import annotations

from collections import Counter

import geometry_figures as figures
import pytest

from gnomon.annotators.annotate import candidates
from gnomon.annotators.question import Question
from gnomon.checks.geometry.choices import also_right, same_corner
from gnomon.checks.geometry.coordinates import FLOAT, points_of
from gnomon.datasets.load import sample
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.scenes.geometry import Figure
from gnomon.truth.chance import chance
from gnomon.truth.program import Program, inner
from gnomon.truth.run import run
from gnomon.truth.steps import The
from gnomon.truth.world import NoAnswer, World

KINDS = tuple(k for k in kinds() if k.startswith("geometry/"))
TOLD = (
    "same-arrows", "same-marks", "which-right", "must-be-true", "triangle-by-sides", "triangle-by-angles",
    "longest-side", "shortest-side",
)  # fmt: skip
LOOSE = "took what the drawing shows for what its marks say"  # true of the drawing, and not to be concluded


def subject(program: Program) -> str:
    """The part that a program looks at first."""
    found = (s.id for s in program.steps if isinstance(s, The))
    return next(found, "") or next((x for s in program.steps for p in inner(s) if (x := subject(p))), "")


@pytest.mark.parametrize("kind", KINDS)
def test_no_wrong_choice_is_right_as_well(kind: str) -> None:
    """Of every candidate, not only of the few that are asked."""
    seen: Counter[str] = Counter()
    with Engines() as engines:
        for index in range(4):
            made = sample(kind, seed=61, index=index, engines=engines)
            assert isinstance(made.scene, Figure)
            world = World.of(made.facts, made.readings, made.scene.ground)
            words = chance(kind, "choices", 3, index, 0, "words")
            by_task = candidates(made.scene, "geometry", world, words)
            for question in (q for task in TOLD for q in by_task.get(task, ())[:12] if isinstance(q, Question)):
                try:
                    right = str(run(question.program, world).value)
                except NoAnswer:
                    continue
                wrong = [str(m.gives) for m in question.mistakes if isinstance(m.gives, str) and m.name != LOOSE]
                wrong = [w for w in wrong if w != right]
                found = list(also_right(made.scene, question.task, subject(question.program), right, wrong))
                assert found == [], (made.id, question)
                seen[question.task] += len(wrong)
    assert sum(seen.values()) > 12


def test_one_that_is_right_too_is_found() -> None:
    scene = figures.cut_triangle()
    found = list(also_right(scene, "same-arrows", "", "BC", ["AB", "DE", "CB"]))
    assert [line.split()[1] for line in found] == ["DE", "CB"]
    assert list(
        also_right(scene, "must-be-true", "", "AD = 4 cm", ["BC ∥ DE", "BC ∥ AD", "AB = 6 cm", "AB = 7 cm"])
    ) == [
        "must-be-true: BC ∥ DE holds too",
        "must-be-true: AB = 6 cm holds too",
    ]
    right = figures.right()
    assert len(list(also_right(right, "triangle-by-sides", "triangle/ABC", "scalene", ["right", "isosceles"]))) == 1
    even = figures.two_radii()
    assert len(list(also_right(even, "triangle-by-sides", "triangle/ABO", "equilateral", ["isosceles", "right"]))) == 1


def test_two_names_of_one_angle_are_known() -> None:
    at = points_of(figures.cut_triangle())
    assert same_corner(at, "∠BAC", "∠DAE", FLOAT) and same_corner(at, "∠ABC", "∠CBD", FLOAT)
    assert not same_corner(at, "∠BAC", "∠ABC", FLOAT) and not same_corner(at, "∠ADE", "∠BDE", FLOAT)
