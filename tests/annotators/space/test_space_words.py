"""Objects are called by as few words as tell them apart, and selections are said in one sentence."""

from __future__ import annotations

from gnomon.annotators.space import VOICE
from gnomon.annotators.voice import Condition, Selection
from gnomon.scenes.space import Camera, Light, Object, Tabletop, TabletopLook
from gnomon.scenes.space.attributes import DEPTH, SIZE
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import COLOUR, SHAPE, X
from gnomon.truth.world import World

LOOKS = (("red", "cube", 40), ("red", "cube", 90), ("red", "vase", 200), ("blue", "vase", 300))


def table(looks: tuple[tuple[str, str, int], ...] = LOOKS) -> tuple[Tabletop, World]:
    things = tuple(
        Object(id=f"object/{n}", shape=shape, colour=colour, size="small", position=(0, 0, 0), reach=(1, 1, 1))
        for n, (colour, shape, _) in enumerate(looks)
    )
    scene = Tabletop(
        size=(480, 320), look=TabletopLook(), elements=things, light=Light(direction=(0, 0, 1)),
        camera=Camera(eye=(0, -5, 2), target=(0, 0, 0)),
    )  # fmt: skip
    places = [Fact(f"object/{n}", X, x, "px") for n, (_, _, x) in enumerate(looks)]
    depths = [Fact(f"object/{n}", DEPTH, 5.0 + n, "m") for n in range(len(looks))]
    return scene, World.of((*scene.facts(), *places, *depths), ())


def test_names_are_short() -> None:
    scene, world = table()
    names = [VOICE.name(scene, world, o.id) for o in scene.of(Object)]
    assert names == ["the left cube", "the right cube", "the red vase", "the blue object"]


def test_twins_behind_one_another_are_told_by_their_distance() -> None:
    scene, world = table((("red", "cube", 40), ("red", "cube", 42), ("blue", "cube", 90)))
    names = [VOICE.name(scene, world, f"object/{n}") for n in (0, 1)]
    assert names == ["the nearer red object", "the farther red object"]


def test_of_three_alike_each_has_its_place() -> None:
    scene, world = table((("red", "cube", 200), ("red", "cube", 40), ("red", "cube", 90)))
    assert VOICE.name(scene, world, "object/0") == "the third cube from the left"


def test_a_name_does_not_tell_what_is_asked() -> None:
    scene, world = table()
    assert VOICE.state(scene, world, world.facts["object/3", COLOUR], "blue") == "the right vase is blue"


def test_conditions_make_one_sentence() -> None:
    scene, world = table()
    red = (Condition(COLOUR, "is", "red"), Condition(SHAPE, "is", "cube"))
    found = Selection("object", red, ("object/0", "object/1"), asked=True)
    assert VOICE.select(scene, world, found) == "there are two red cubes: the left cube and the right cube"
    beyond = Condition(X, "above", other="object/3")
    assert VOICE.select(scene, world, Selection("object", (beyond,), (), asked=True)) == (
        "no object stands to the right of the blue object"
    )
    blue = (Condition(SIZE, "is", "small"), Condition(COLOUR, "is", "blue"))
    assert VOICE.select(scene, world, Selection("object", blue, ("object/3",), asked=False)) == ""
