"""Captions: in short, and in detail; every claim names its fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, plural, say
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Group, Molecule, Ring, heavy
from gnomon.scenes.molecule.attributes import AROMATIC, FORMULA, GROUPS_OF, HYDROGENS, RINGS, SIZE, STROKE, SYMBOL
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import NAME, ORDER
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WHOLE = "molecule"


def caption(scene: Molecule, world: World, words: Generator) -> Iterator[Caption]:
    formula = world.facts[WHOLE, FORMULA].value
    named: tuple[Key, ...] = ((WHOLE, NAME),) if scene.name else ()
    opening = say(
        words,
        *(
            (
                "(The structure|A skeletal formula|The skeletal formula) of {name}, {formula}.",
                "{name}, {formula}, (drawn as|as) a skeletal formula.",
            )
            if scene.name
            else (
                "(The structure|A skeletal formula) of a (compound|molecule) with the formula {formula}.",
                "A (molecule|compound), {formula}, drawn as a skeletal formula.",
            )
        ),
        name=scene.name,
        formula=formula,
    )
    first: tuple[Key, ...] = (*named, (WHOLE, FORMULA))
    yield Caption(opening, "short", first)
    parts = [x for x in (atoms(scene), bonds(scene), rings(scene), groups(scene)) if x[0]]
    yield Caption(
        " ".join([opening, *(text for text, _ in parts)]), "detailed", (*first, *(k for _, keys in parts for k in keys))
    )


def many(n: int, noun: str) -> str:
    return f"{in_words(n)} {plural(noun, n)}"


def atoms(scene: Molecule) -> tuple[str, tuple[Key, ...]]:
    number = Counter(a.symbol for a in heavy(scene))
    counted = listing([many(number[s], f"{e} atom") for s, e in ELEMENTS.items() if number[s]])
    methyls = sum(a.symbol == "C" and a.hydrogens == 3 for a in scene.of(Atom))
    more = f", with {many(methyls, 'methyl group')}" if methyls else ""
    keys = tuple((a.id, k) for a in scene.of(Atom) for k in ((SYMBOL, HYDROGENS) if methyls else (SYMBOL,)))
    return f"Besides hydrogen it has {counted}{more}.", keys


def bonds(scene: Molecule) -> tuple[str, tuple[Key, ...]]:
    number = Counter(b.order for b in scene.of(Bond))
    strokes = Counter(b.stroke for b in scene.of(Bond))
    told = [many(number[n], f"{w} bond") for n, w in ((2, "double"), (3, "triple")) if number[n]]
    wedges = [many(strokes[w], w) for w in ("solid wedge", "hashed wedge") if strokes[w]]
    text = [f"The drawing shows {listing([*told, *wedges])}."] if told or wedges else ["All its bonds are single."]
    keys = tuple((b.id, k) for b in scene.of(Bond) for k in ((ORDER, STROKE) if wedges else (ORDER,)))
    return " ".join(text), keys


def rings(scene: Molecule) -> tuple[str, tuple[Key, ...]]:
    if not scene.of(Ring):
        return "It has no ring.", ((WHOLE, RINGS),)
    sure = not any(r.arguable for r in scene.of(Ring))
    sizes = Counter((len(r.atoms), r.aromatic and sure) for r in scene.of(Ring))
    told = []
    for (size, aromatic), n in sorted(sizes.items()):
        told.append(f"{in_words(n)} {'aromatic ' if aromatic else ''}{plural(f'{in_words(size)}-membered ring', n)}")
    keys = (SIZE, AROMATIC) if sure else (SIZE,)
    return f"It contains {listing(told)}.", tuple((r.id, k) for r in scene.of(Ring) for k in keys)


def groups(scene: Molecule) -> tuple[str, tuple[Key, ...]]:
    number = Counter(g.name for g in scene.of(Group))
    if not number:
        return "", ()
    told = listing([many(n, name if name.endswith("group") else f"{name} group") for name, n in number.items()])
    verb = "is" if sum(number.values()) == 1 else "are"
    return f"Among its functional groups {verb} {told}.", tuple((WHOLE, GROUPS_OF.of(name)) for name in number)
