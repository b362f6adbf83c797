"""Formulas and equations: as good as one another if they agree, or differ by a factor, at points that are fixed."""

from __future__ import annotations

import re

from gnomon.datasets.scoring.maths import Expression, expression, value
from gnomon.datasets.scoring.plain import bare, parts_at

# where formulas are compared; no number among them makes different ones agree by chance
POINTS = (0.37, 1.61, -0.71, 2.53, -2.29, 4.19, -5.93, 6.83, 11.71, -0.13, 3.07, 17.3)
FEWEST = 3  # points at which both have a value
_HEAD = re.compile(r"\b([a-zA-Z])\s*(['′″]*)\s*\(\s*[a-zA-Z](?:\s*,\s*[a-zA-Z])*\s*\)")
_SLOPE = re.compile(r"\\?d?frac\s*\{\s*d\s*y\s*\}\s*\{\s*d\s*x\s*\}|\bdy\s*/\s*dx\b")
_ENDLESS = re.compile(r"(?P<minus>-|\bminus |\bnegative )?\s*\+?\s*(?:∞|\binfinity\b|\binf\b)", re.I)
_LINES = {"the x-axis": "y = 0", "x-axis": "y = 0", "the y-axis": "x = 0", "y-axis": "x = 0"}
_MATHS = re.compile(r"[-+=*/^(){}\[\]|√∛\dπθ\\<>≤≥]")


def of_formula(right: str, text: str) -> float:
    """1 for the formula in any form; `f(x) =` and `y =` may stand before it, another function's name may not."""
    if _ENDLESS.fullmatch(bare(right)) or _ENDLESS.search(text):
        return float(endless(right) != 0 and endless(right) == endless(text))
    found = [one for one in candidates(text) if _MATHS.search(one) or len(bare(one)) == 1]
    if not found or re.search(r"\bor\b|\bnot\b|[±≠<>]", text):
        return 0.0
    return float(all(alike(right, one) for one in found))


def endless(text: str) -> int:
    """1 for a text that says ∞ and nothing else, -1 for −∞, 0 for anything else."""
    found = list(_ENDLESS.finditer(text))
    rest = _ENDLESS.sub(" ", text)
    if len(found) != 1 or re.search(r"\d|\bor\b|\bnot\b|±", rest):
        return 0
    return -1 if found[0]["minus"] else 1


def candidates(text: str) -> list[str]:
    """The formulas of a text: all of it, or what stands after its words."""
    text = bare(re.sub(r"\b(?:for all|where|with|for)\b.*$", "", text))
    text = _LINES.get(text.casefold(), text)
    text = re.split(r":|\b(?:is|are|equals|as|be|line|formula|equation)\b(?!\s*=)", text)[-1]
    return [bare(p) for p in parts_at(text, ",;\n") for p in re.split(r"\band\b", p) if bare(p)]


def alike(right: str, said: str) -> bool:
    """Whether two formulas or equations say the same."""
    mine, other = _sides(right), _sides(said)
    if len(mine) == 1 and len(other) > 1 and re.fullmatch(r"[a-zA-Z]['′]*(?:\([^()]*\))?", other[0].strip()):
        other = other[1:]
    if len(mine) == 2 and len(other) > 2:  # a chain: y = (x + 1)² = x² + 2x + 1
        return all(alike(right, f"{other[0]} = {side}") for side in other[1:])
    if len(mine) == 1:
        return all(same(mine[0], side) for side in other)
    left, formula = mine
    if len(other) == 1:
        named = left.strip() in ("x", "y") and value(formula) is not None  # a line, of which a number says too little
        head = _HEAD.search(left) or re.fullmatch(r"[a-zA-Z]['′]*", left.strip())
        return bool(head) and not named and same(formula, other[0])
    if vectors(formula) or vectors(other[1]):
        return named_alike(left, other[0]) and same(formula, other[1])
    return balanced(left, formula, *_renamed(left, other[0], other[1]))


def _sides(text: str) -> list[str]:
    return [side for side in _SLOPE.sub("y'", text.replace("′", "'").replace("″", "''")).split("=")]


def _renamed(left: str, head: str, formula: str) -> tuple[str, str]:
    """The other equation with `y` for the function that the first one names, or the other way round."""
    mine, other = _HEAD.fullmatch(left.strip()), _HEAD.fullmatch(head.strip())
    if mine and head.strip() == "y" + mine[2]:
        return left, formula
    if other and left.strip() == "y" + other[2]:
        return left, formula
    return head, formula


def named_alike(left: str, head: str) -> bool:
    return re.sub(r"\s", "", left) == re.sub(r"\s", "", head) or re.match(r"\w", head.strip()) == re.match(r"\w", left)


def balanced(left: str, formula: str, other_left: str, other: str) -> bool:
    """Whether two equations differ by a factor; functions such as f(x) are names in both."""
    one, two = (expression(f"({_opaque(a)}) - ({_opaque(b)})") for a, b in ((left, formula), (other_left, other)))
    if one is None or two is None or not one.names >= two.names:
        return False
    factors = []
    for env in _places(one.names):
        a, b = one.at(env), two.at(env)
        if (a is None) != (b is None):
            return False
        if a is not None and b is not None and abs(a) > 1e-6:
            factors.append(b / a)
    return (
        len(factors) >= FEWEST
        and abs(factors[0]) > 1e-9
        and all(abs(f - factors[0]) <= 1e-7 * abs(factors[0]) for f in factors)
    )


def _opaque(text: str) -> str:
    """A formula in which the functions f(x), g(x) are names of their own."""
    return _HEAD.sub(r" \1\2″ ", text)


def same(right: str, said: str) -> bool:
    """Whether two expressions, or two vectors of them, agree wherever they have values."""
    if vectors(right) or vectors(said):
        mine, other = vectors(right), vectors(said)
        return len(mine) == len(other) > 0 and all(same(a, b) for a, b in zip(mine, other, strict=True))
    one, two = expression(_opaque(right)), expression(_opaque(said))
    return one is not None and two is not None and agree(one, two)


def vectors(text: str) -> list[str]:
    """The components of `(a, b)`; [] if it is no vector."""
    text = text.strip()
    if not (text.startswith(("(", "[", "<")) and text.endswith((")", "]", ">"))):
        return []
    found = parts_at(text[1:-1], ",;")
    return [p.strip() for p in found] if len(found) > 1 else []


def agree(one: Expression, two: Expression) -> bool:
    if not two.names <= one.names | ({"t"} if "θ" in one.names else set()):
        return False
    both = 0
    for env in _places(one.names | two.names):
        a, b = one.at(env), two.at(env)
        if (a is None) != (b is None):
            return False
        if a is not None and b is not None:
            if abs(a - b) > 1e-9 * max(1.0, abs(a)):
                return False
            both += 1
    return both >= FEWEST


def _places(names: frozenset[str]) -> list[dict[str, float]]:
    """Values of the names at each point; those of θ, φ and t are alike, as all stand for an angle."""
    order = sorted(names - {"t", "φ"} if "θ" in names else names)
    n = len(POINTS)
    found = [{name: POINTS[(i + 5 * k) % n] for k, name in enumerate(order)} for i in range(n)]
    return [{**env, **{k: env["θ"] for k in ("t", "φ") if "θ" in names}} for env in found]
