"""What is true of a molecule and its parts, how it is seen, and why it follows."""

from __future__ import annotations

from gnomon.truth.attribute import Attribute, Rule, Vocabulary
from gnomon.truth.vocabulary import COMMON

STROKE = Attribute("stroke", "sight")
ENDS = Attribute("ends", "sight")
SIZE = Attribute("size", "sight")
SYMBOL = Attribute("symbol")
ELEMENT = Attribute("element")
CHARGE = Attribute("charge")
HYDROGENS = Attribute("hydrogens", said="number of hydrogens")
BONDS = Attribute("bonds")
NEIGHBOURS = Attribute("neighbours")
DEGREE = Attribute("degree", said="number of neighbours")
ON_RING = Attribute("ring membership", said="part of a ring")
ON_AROMATIC_RING = Attribute("aromatic ring membership", said="part of an aromatic ring")
CONFIGURATION = Attribute("configuration")
ATOMS = Attribute("atoms")
AROMATIC = Attribute("aromatic")
SATURATED = Attribute("saturated")
HETEROATOMS = Attribute("heteroatoms", said="number of heteroatoms")
STRUCTURE = Attribute("structure", form="smiles")
FORMULA = Attribute("formula", said="molecular formula", form="molecular formula")
MOLAR_MASS = Attribute("molar mass")
UNSATURATION = Attribute("degree of unsaturation")
HETEROATOMS_IN_ALL = Attribute("number of heteroatoms")
COMMONEST = Attribute("commonest heteroatom", said="most common heteroatom")
RINGS = Attribute("number of rings")
AROMATIC_RINGS = Attribute("number of aromatic rings")
RINGS_OF_SIZE = Attribute("number of {}-membered rings")
ATOMS_OF = Attribute("number of {} atoms")
GROUPS_OF = Attribute("number of {}s")
HAS_GROUP = Attribute("presence of {}s")

READ_LABEL = Rule("the label names the element", seen=True)
READ_CHARGE = Rule("the label shows the charge", seen=True)
READ_HYDROGENS = Rule("the label shows the hydrogens", seen=True)
VERTEX = Rule("an unlabelled vertex is carbon", seen=True)
NO_CHARGE = Rule("an unlabelled vertex has no charge", seen=True)
FOUR_BONDS = Rule("carbon makes four bonds")
COUNT_BONDS = Rule("counting its bonds")
ITS_RINGS = Rule("the rings it lies on")
CORNERS = Rule("the corners of the ring")
HUCKEL = Rule("4n + 2 electrons in a ring of alternating bonds")
BONDS_ROUND = Rule("the bonds round it")
NOT_CARBON_CORNERS = Rule("its corners that are not carbon")
BONDED = Rule("how its atoms are bonded")
EVERY_PART = Rule("reading every atom and bond")
COUNTING = Rule("counting")
FILLED_UP = Rule("every vertex fills up to four bonds")
COUNT_ATOMS = Rule("counting the atoms")
WEIGHTS_ADDED = Rule("adding standard atomic weights, rounded")
RINGS_AND_PI = Rule("one for each ring, each double bond and twice for each triple bond")
NOT_CARBON = Rule("atoms that are not carbon")
COMPARED = Rule("comparing the counts")
SEARCHED = Rule("searching the structure for them")
COUNT_CORNERS = Rule("counting corners")
BONDS_LESS_ATOMS = Rule("bonds less atoms, plus one")
COUNT_AROMATIC = Rule("counting the aromatic rings")
CIP = Rule("Cahn-Ingold-Prelog rules")
KNOWN = Rule("a known compound")

# patterns stand from the narrow to the wide: "number of carbon atoms" is no number of groups
VOCABULARY = (
    Vocabulary(
        (
            STROKE, ENDS, SIZE, SYMBOL, ELEMENT, CHARGE, HYDROGENS, BONDS, NEIGHBOURS, DEGREE, ON_RING,
            ON_AROMATIC_RING, CONFIGURATION, ATOMS, AROMATIC, SATURATED, HETEROATOMS, STRUCTURE, FORMULA, MOLAR_MASS,
            UNSATURATION, HETEROATOMS_IN_ALL, COMMONEST, RINGS, AROMATIC_RINGS, RINGS_OF_SIZE, ATOMS_OF, GROUPS_OF,
            HAS_GROUP,
        ),
        (
            READ_LABEL, READ_CHARGE, READ_HYDROGENS, VERTEX, NO_CHARGE, FOUR_BONDS, COUNT_BONDS, ITS_RINGS, CORNERS,
            HUCKEL, BONDS_ROUND, NOT_CARBON_CORNERS, BONDED, EVERY_PART, COUNTING, FILLED_UP, COUNT_ATOMS,
            WEIGHTS_ADDED, RINGS_AND_PI, NOT_CARBON, COMPARED, SEARCHED, COUNT_CORNERS, BONDS_LESS_ATOMS,
            COUNT_AROMATIC, CIP, KNOWN,
        ),
    )
    + COMMON
)  # fmt: skip
