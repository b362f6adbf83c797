"""What is said of a figure: its proof, its goal in five tiers, decisions, talks; and the theorems on the card."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import geometry_figures as figures
import pytest
from helpers import gnomon

from gnomon.annotators.annotate import annotate, captions, modules
from gnomon.annotators.geometry import TIERS, WAYS
from gnomon.annotators.geometry.common import in_common
from gnomon.annotators.geometry.describing import around
from gnomon.annotators.geometry.forms import EQUAL, FORMS
from gnomon.annotators.geometry.formulas import tree
from gnomon.annotators.question import Asked
from gnomon.annotators.wording import wordings
from gnomon.renderers.engines import Engines
from gnomon.scenes.geometry import Circle, Figure, Prompt, ValueLabel
from gnomon.scenes.geometry.attributes import CONGRUENT_TO, EQUAL_TO, MEASURE
from gnomon.scenes.geometry.rules import EQUAL_ANGLES, EQUAL_SEGMENTS
from gnomon.scenes.geometry.theorems import THEOREMS
from gnomon.scenes.geometry.theorems.congruence import ASA_CONGRUENCE, SAS_CONGRUENCE
from gnomon.truth.attribute import Rule
from gnomon.truth.chance import chance
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.gather import gather
from gnomon.truth.readings import read
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World


@cache
def seen(scene: Figure) -> World:
    with_picture = Engines().render(scene, "geometry", "canvas")
    facts = gather(scene, with_picture)
    return World.of(facts, read(facts, with_picture.marks, with_picture.scales))


def said(scene: Figure, index: int = 0, *only: str) -> tuple[Asked, ...]:
    words = chance("geometry/test", "1", 7, index, 0, "words")
    return annotate(scene, "geometry", seen(scene), words, 60, only)


def proof(scene: Figure) -> list[str]:
    return [t.text for t in said(scene, 0, "goal-vision-dominant")[0].rationale]


def test_a_proof_begins_with_what_is_given_and_names_formula_and_theorem() -> None:
    assert proof(figures.right()) == [
        "In the figure, AB = 3 cm, AC = 4 cm and ∠BAC = 90°.",
        "Since ∠BAC = 90°, BC = √(3² + 4²) = 5 cm (Pythagorean theorem).",
    ]
    assert proof(figures.two_tangents()) == [
        "In the figure, ∠APB = 50°, AP is tangent to circle O and BP is tangent to circle O; A and B lie on circle O.",
        "Since AP is tangent to circle O and BP is tangent to circle O, "
        "∠AOB = 180° − 50° = 130° (angle of two tangents).",
    ]


@pytest.mark.parametrize("make", [figures.isosceles, figures.two_radii, figures.cut_triangle, figures.hexagon])
def test_every_step_of_a_proof_shows_its_marks_and_comes_after_its_premises(make: Callable[[], Figure]) -> None:
    scene = make()
    world = seen(scene)
    assert scene.goal is not None
    (asked,) = said(scene, 0, "goal-vision-dominant")
    assert all(thought.evidence for thought in asked.rationale)
    assert len({t.text for t in asked.rationale}) == len(asked.rationale)
    assert set(asked.answer.evidence) == set(world.readings[scene.goal].marks)
    last = asked.rationale[-1].text
    assert asked.answer_text in last, "a proof ends with the answer"


def test_all_tiers_ask_for_the_goal_by_one_program() -> None:
    plain = figures.two_tangents()
    scene = replace(plain, elements=(*plain.elements, Prompt(id="prompt", text="Find ∠AOB.")))
    asked = {a.question.task.removeprefix("goal-"): a for a in said(scene, 0, "goal-*")}
    assert set(asked) == set(TIERS)
    assert len({a.question.program for a in asked.values()}) == 1
    assert {a.answer_text for a in asked.values()} == {"130°"}
    texts = {tier: a.question.text for tier, a in asked.items()}
    assert "lie on circle O" in texts["text-dominant"] and "∠APB = 50°" in texts["text-dominant"]
    assert "lie on circle O" not in texts["text-lite"] and "∠APB = 50°" in texts["text-lite"]
    assert "tangent" in texts["vision-intensive"] and "50°" not in texts["vision-intensive"]
    assert "tangent" not in texts["vision-dominant"]
    assert "AOB" not in texts["vision-only"]


def test_one_question_at_least_is_about_the_goal() -> None:
    for index in range(12):
        words = chance("geometry/test", "1", 9, index, 0, "words")
        scene = figures.cut_triangle()
        few = annotate(scene, "geometry", seen(scene), words, 3)
        assert sum(a.question.task in WAYS for a in few if a.question.turn < 2) == 1  # in one way


def test_a_letter_in_an_expression_is_solved_for() -> None:
    plain = figures.isosceles()
    elements = tuple(e for e in plain.elements if not (isinstance(e, ValueLabel) and e.of == "angle/BAC"))
    label = ValueLabel(
        id="label/angle/BAC",
        text="(2n + 10)°",
        of="angle/BAC",
        value=None,
        attribute=MEASURE,
        letter="n",
        slope=2,
        offset=10,
    )
    scene = replace(plain, elements=(*elements, label), goal=("unknown/n", VALUE))
    (asked,) = said(scene, 0, "goal-vision-dominant")
    assert asked.answer.value == 35
    assert any("(2n + 10)° = 180° − 50° − 50°, so n = 35" in t.text for t in asked.rationale)


def test_of_four_statements_the_one_that_follows_is_the_answer() -> None:
    scene = figures.cut_triangle()
    found = 0
    for index in range(30):
        for asked in said(scene, index, "must-be-true"):
            texts = [c.text for c in asked.question.choices]
            assert len(set(texts)) == 4 and asked.answer_text in texts
            found += 1
    assert found == 30


def test_true_and_false_come_evenly() -> None:
    scene = figures.two_tangents()
    answers = [a.answer.value for i in range(120) for a in said(scene, i, "true-or-false")]
    assert len(answers) == 120 and 40 < sum(map(bool, answers)) < 80


def test_a_conversation_builds_up_to_the_goal() -> None:
    scene = figures.two_radii()
    turns = said(scene, 0, "step-by-step")
    assert [a.answer_text for a in turns] == ["6 cm", "6π cm²", "6π cm²"]  # the angle is given as it is
    assert [a.question.follows for a in turns] == ["", "q0", "q1"]


def test_exact_answers_are_chosen_among_exact_ones() -> None:
    scene = figures.two_radii()
    shown = [a.question.choices for i in range(40) for a in said(scene, i, "find-circumference") if a.question.choices]
    assert len(shown) > 10
    assert all("π" in c.text for choices in shown for c in choices)


def test_rounded_answers_have_one_decimal() -> None:
    scene = figures.two_radii()
    for index in range(20):
        for asked in said(scene, index, "to-one-decimal"):
            assert asked.answer.value == round(float(asked.answer.value), 1)  # type: ignore[arg-type]
            assert len(asked.answer_text.split()[0].partition(".")[2]) == 1


def test_the_long_caption_names_all_that_is_drawn() -> None:
    scene = figures.cut_triangle()
    words = chance("geometry/test", "1", 7, 0, 0, "words")
    text = next(c.text for c in captions(scene, "geometry", seen(scene), words) if c.style == "detailed")
    for part in ("triangle ABC", "D lies on AB and E on AC", "DE is drawn", "BC ∥ DE", "AD = 4 cm", "AB = 6 cm"):
        assert part in text
    assert "named points" not in text and "highest" not in text


def test_the_short_caption_says_what_is_marked() -> None:
    words = chance("geometry/test", "1", 7, 0, 0, "words")
    wanted = {
        figures.isosceles: "riangle ABC, where AB = AC and ∠ABC = 50°",
        figures.parallelogram: "arallelogram ABCD, where ∠BAD = 70°",
        figures.hexagon: "egular hexagon ABCDEF, where AB = 4 cm",
    }
    for made, part in wanted.items():
        scene = made()
        (text,) = [c.text for c in captions(scene, "geometry", seen(scene), words) if c.style == "short"]
        assert part in text


def test_points_of_a_circle_are_told_in_their_order() -> None:
    scene = figures.two_tangents()
    (ring,) = scene.of(Circle)
    names = [scene.point(n) for n in ring.through]
    more = [replace(p, name=n, id=f"point/{n}", x=2 * o.x - p.x, y=2 * o.y - p.y)
            for p, n in zip(names, "XY", strict=True) for o in [scene.point(ring.centre)]]  # fmt: skip
    four = replace(ring, through=(*ring.through, "X", "Y"))
    order = around(replace(scene, elements=(*scene.elements, *more)), four)
    assert order.index(names[0].name) % 2 == order.index("X") % 2  # opposite ones are two apart


def test_equal_segments_are_not_said_to_be_equal_because_they_are() -> None:
    texts = [t.text for a in said(figures.two_radii()) for t in a.rationale]
    assert texts
    assert not [t for t in texts if re.search(r"Since (\S+) = (\S+), (\1 = \2|\2 = \1) =", t)]


def test_what_triangles_share_is_said() -> None:
    def relation(one: str, other: str, rule: Rule, *premises: Key) -> Fact:
        return Fact(f"triangle/{one}", CONGRUENT_TO.of(other), True, because=Because(rule, premises))

    side, angle = ("segment/HK", EQUAL_TO.of("HL")), ("angle/GLH", EQUAL_TO.of("HKJ"))
    assert in_common(relation("GHL", "JHK", ASA_CONGRUENCE, side, angle)) == ["they share the angle at H"]
    assert in_common(relation("GJK", "JGL", SAS_CONGRUENCE, side, angle)) == ["GJ is a side of both"]
    assert in_common(relation("GJK", "LMN", SAS_CONGRUENCE, side, side, angle)) == []


def test_every_task_has_six_wordings() -> None:
    for module in (vars(m) for m in modules("geometry") if m is not None):
        for name, value in module.items():
            templates = isinstance(value, tuple) and value and all(isinstance(t, str) and " " in t for t in value)
            if name.isupper() and templates and all(t.rstrip()[-1] in ".?" for t in value):
                assert wordings(*value) >= 6, f"{module['__name__']}.{name}"


def test_formulas_belong_to_theorems_and_can_be_read() -> None:
    assert set(FORMS) <= {*THEOREMS, EQUAL_SEGMENTS, EQUAL_ANGLES}
    assert set(EQUAL) <= set(FORMS)
    for forms in FORMS.values():
        for form in forms:
            if "{" in form:
                names = {node.id for node in ast.walk(tree(form)) if isinstance(node, ast.Name)}
                assert names <= {"v", "pi", "sqrt", "sin", "cos", "arccos"}, form


def test_the_card_counts_theorems_and_constructions_and_names_those_that_never_came_up(tmp_path: Path) -> None:
    done = gnomon("generate", "geometry/triangle", "-n", 3, "--seed", 7, "-o", tmp_path / "out", "--workers", 1)
    assert done.returncode == 0, done.stderr
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    theorems = card.partition("## Theorems and other rules")[2].partition("\n## ")[0]
    assert all(f"| geometry | {name} |" in theorems for name in THEOREMS)
    assert "| geometry | area of a regular hexagon | 0 | 0 |" in theorems
    constructions = card.partition("## Constructions")[2].partition("\n## ")[0]
    assert "| geometry | midpoint |" in constructions and "| geometry | regular_octagon | 0 | 0 |" in constructions
