"""Why something holds of a molecule: the sentence that leads from what is drawn to what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gnomon.annotators.molecule.groups import a as article
from gnomon.annotators.molecule.groups import whole_name
from gnomon.annotators.molecule.naming import name
from gnomon.annotators.molecule.telling import MOST
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import in_words, listing, plural
from gnomon.scenes.molecule import ELEMENTS, WEIGHTS, Atom, Bond, Group, Molecule, Ring, counts
from gnomon.scenes.molecule.attributes import (
    ATOMS_OF,
    BONDED,
    BONDS_ROUND,
    CIP,
    COMPARED,
    COUNT_AROMATIC,
    COUNT_ATOMS,
    COUNT_BONDS,
    COUNT_CORNERS,
    COUNTING,
    DEGREE,
    EVERY_PART,
    FILLED_UP,
    HAS_GROUP,
    HUCKEL,
    ITS_RINGS,
    NEIGHBOURS,
    ON_RING,
    RINGS_AND_PI,
    SEARCHED,
    WEIGHTS_ADDED,
)
from gnomon.truth.attribute import Rule
from gnomon.truth.claim import Claim, Finds, Reckons, States
from gnomon.truth.fact import Fact, number
from gnomon.truth.program import every
from gnomon.truth.vocabulary import NAME, ORDER
from gnomon.truth.world import World

Reason = Callable[[Molecule, World, Fact], Line]


def reason(scene: Molecule, world: World, fact: Fact) -> Line | None:
    """How a derived fact follows; what is read off the labels and lines at once has no reason."""
    told = REASONS.get(fact.because.rule) if fact.because else None
    return told(scene, world, fact) if told else None


def sentence(text: str, fact: Fact, *more: Claim) -> Line:
    """A sentence that as a whole states one fact."""
    return Line(f"{text}.", (*more, states(text, fact)))


def states(said: str, fact: Fact) -> States:
    return States(said, fact.subject, fact.attribute, fact.value, fact.unit)


def silent(scene: Molecule, world: World, fact: Fact) -> Line:
    """It goes without saying where other facts lean on it."""
    return Line("")


def names(scene: Molecule, world: World, ids: Sequence[str]) -> str:
    return listing([name(scene, world, i) for i in ids])


def bonded(scene: Molecule, world: World, fact: Fact) -> Line:
    """How many neighbours: they are named."""
    if fact.attribute != DEGREE:
        return Line("")
    ids = world.facts[fact.subject, NEIGHBOURS].value
    assert isinstance(ids, tuple)
    who, n = name(scene, world, fact.subject), len(ids)
    to = names(scene, world, [str(i) for i in ids])
    return sentence(f"{who} is bonded to {in_words(n)} {plural('atom', n)}: {to}", fact)


def on_rings(scene: Molecule, world: World, fact: Fact) -> Line:
    """The rings, or the aromatic ones among them, of which it is a corner."""
    who, rings = name(scene, world, fact.subject), [r for r in scene.of(Ring) if fact.subject in r.atoms]
    sort = "" if fact.attribute == ON_RING else "aromatic "
    found = names(scene, world, [r.id for r in rings if r.aromatic or not sort]) if fact.value else ""
    if not fact.value:
        return sentence(f"{who} is not a corner of any {sort if rings else ''}ring", fact)
    return sentence(f"{who} is a corner of {found}{', and thus of an aromatic ring' if sort else ''}", fact)


def electrons(scene: Molecule, world: World, fact: Fact) -> Line:
    who = name(scene, world, fact.subject)
    if not fact.value and (tetrahedral := saturated_carbons(scene, fact.subject)):
        one = "an sp³ carbon atom" if tetrahedral == 1 else "sp³ carbon atoms"
        return sentence(f"{who} holds {one}, so it is not aromatic", fact)
    make = "make" if fact.value else "do not make"
    return sentence(f"by Hückel's rule, the electrons that go round {who} {make} it aromatic", fact)


def saturated_carbons(scene: Molecule, ring: str) -> int:
    """How many corners of a ring are carbon atoms with single bonds alone, round which no electrons can go."""
    (corners,) = (r.atoms for r in scene.of(Ring) if r.id == ring)
    bound = {end for b in scene.of(Bond) if b.order > 1 for end in (b.begin, b.end)}
    return sum(a.symbol == "C" and not a.charge and a.id in corners and a.id not in bound for a in scene.of(Atom))


def bonds_round(scene: Molecule, world: World, fact: Fact) -> Line:
    who = name(scene, world, fact.subject)
    if fact.value:
        return sentence(f"all bonds round {who} are drawn single, so it is saturated", fact)
    return sentence(f"not all bonds round {who} are drawn single, so it is not saturated", fact)


def group_of(scene: Molecule, world: World, fact: Fact) -> Line:
    group = next(g for g in scene.of(Group) if g.id == fact.subject)
    if fact.attribute != NAME:
        return Line("")
    atoms = names(scene, world, group.atoms) if len(group.atoms) <= MOST else f"its {in_words(len(group.atoms))} atoms"
    return sentence(f"{atoms} {'are' if len(group.atoms) > 1 else 'is'} bonded as in {article(group.name)}", fact)


def searched(scene: Molecule, world: World, fact: Fact) -> Line:
    """Which groups of a name there are."""
    (noun,) = fact.attribute.names
    found = [g.id for g in scene.of(Group) if g.name == noun]
    group, n = whole_name(noun), len(found)
    if not found:
        so = "" if fact.attribute.pattern == HAS_GROUP else f", so the number of {plural(group)} is 0"
        return sentence(f"the molecule has no atoms bonded as in {article(noun)}{so}", fact)
    which = f": {names(scene, world, found)}" if n > 1 else ""
    return sentence(f"the molecule has {in_words(n)} {plural(group, n)}{which}", fact)


def formula(scene: Molecule, world: World, fact: Fact) -> Line:
    """The atoms of each element; hydrogen is what fills the vertices up."""
    parts, claims = [], []
    for symbol, n in in_order(scene).items():
        parts.append(many(n, f"{ELEMENTS[symbol]} atom"))
        claims.append(states(parts[-1], world.facts[fact.subject, ATOMS_OF.of(ELEMENTS[symbol])]))
    end = f"the molecular formula of the molecule is {fact.value}"
    filled = ", where every carbon makes four bonds" if "H" in counts(scene) and "C" in counts(scene) else ""
    return Line(f"counting gives {listing(parts)}{filled}: {end}.", (*claims, states(end, fact)))


def weighed(scene: Molecule, world: World, fact: Fact) -> Line:
    """The standard atomic weights, each as often as its atom occurs."""
    terms = [f"{n} × {WEIGHTS[s]:g}" for s, n in in_order(scene).items()]
    said = f"{' + '.join(terms)} ≈ {fact.value}"
    end = f"the molar mass of the molecule is {fact.value} {fact.unit}"
    return Line(f"with the standard atomic weights, {said}; {end}.", (Reckons(said), states(end, fact)))


def most(scene: Molecule, world: World, fact: Fact) -> Line:
    found = {s: n for s, n in in_order(scene).items() if s not in ("C", "H")}
    parts = [many(n, f"{ELEMENTS[s]} atom") for s, n in found.items()]
    claims = [states(p, world.facts[fact.subject, ATOMS_OF.of(ELEMENTS[s])]) for p, s in zip(parts, found, strict=True)]
    end = f"the most common heteroatom of the molecule is {fact.value}"
    return Line(f"besides carbon and hydrogen it has {listing(parts)}: {end}.", (*claims, states(end, fact)))


def unsaturation(scene: Molecule, world: World, fact: Fact) -> Line:
    """Rings, double bonds and twice the triple bonds."""
    rings = len(scene.of(Ring))
    parts = [f"{in_words(rings) if rings else 'no'} {plural('ring', rings or 1)}"]
    claims: list[Claim] = [Finds(parts[0], every("ring").count(), rings)]
    terms = [str(rings)]
    for order, word in ((2, "double"), (3, "triple")):
        n = sum(b.order == order for b in scene.of(Bond))
        if n or order == 2:
            parts.append(f"{in_words(n) if n else 'no'} {plural('bond', n or 1)} {'are' if n > 1 else 'is'} {word}")
            claims.append(Finds(parts[-1], every("bond").where(ORDER, "is", order).count(), n))
            terms.append(str(n) if order == 2 else f"2 × {n}")
    said = f"{' + '.join(terms)} = {fact.value}"
    end = f"the degree of unsaturation of the molecule is {fact.value}"
    text = f"there {'is' if rings < 2 else 'are'} {listing(parts)}: {said}, so {end}."
    return Line(text, (*claims, Reckons(said), states(end, fact)))


def in_order(scene: Molecule) -> dict[str, int]:
    """How many atoms of each element, in the order of formulas."""
    found = counts(scene)
    return {s: found[s] for s in sorted(found, key=lambda s: ("CH".find(s) if s in "CH" else 2, s))}


def many(n: int, noun: str) -> str:
    return f"{n} {plural(noun, n)}"


def corners(scene: Molecule, world: World, fact: Fact) -> Line:
    (size,) = fact.attribute.names
    found = [r.id for r in scene.of(Ring) if len(r.atoms) == int(size)]
    n, corners_ = len(found), f"{in_words(int(size))} corners"
    if not n:
        return sentence(f"no ring of the molecule has {corners_}: their number is 0", fact)
    return sentence(f"{in_words(n)} {plural('ring', n)} of the molecule {'have' if n > 1 else 'has'} {corners_}", fact)


def aromatic_rings(scene: Molecule, world: World, fact: Fact) -> Line:
    n, all_ = int(number(fact.value)), len(scene.of(Ring))
    if n:
        are = "are" if n > 1 else "is"
        return sentence(f"so {in_words(n)} {plural('ring', n)} of the molecule {are} aromatic", fact)
    why = "no ring of the molecule is aromatic" if all_ else "the molecule has no ring"
    return sentence(f"{why}, so the number of aromatic rings is 0", fact)


def configuration(scene: Molecule, world: World, fact: Fact) -> Line:
    way = "clockwise" if fact.value == "R" else "anticlockwise"
    text = f"seen with the lowest-ranking neighbour pointing away, the way down the ranks of the others runs {way}"
    end = f"{name(scene, world, fact.subject)} is {fact.value}"
    return Line(f"{text}: {end}.", (states(end, fact),))


REASONS: dict[Rule, Reason] = {
    COUNT_BONDS: bonded,
    ITS_RINGS: on_rings,
    HUCKEL: electrons,
    BONDS_ROUND: bonds_round,
    BONDED: group_of,
    EVERY_PART: silent,
    COUNTING: silent,
    FILLED_UP: silent,
    COUNT_ATOMS: formula,
    WEIGHTS_ADDED: weighed,
    COMPARED: most,
    RINGS_AND_PI: unsaturation,
    SEARCHED: searched,
    COUNT_CORNERS: corners,
    COUNT_AROMATIC: aromatic_rings,
    CIP: configuration,
}
