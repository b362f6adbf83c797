"""The digest of a kind's output.

`python tests/digests.py KIND` prints it, `python tests/digests.py -` does for each line that it reads, and
`python tests/digests.py --write [KIND…]` writes those of some kinds, or of all, into golden.json: after a change of
output, which needs a new VERSION.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gnomon.datasets.load import only, sample
from gnomon.datasets.plan import missing
from gnomon.datasets.rows import row_of
from gnomon.datasets.sample import Sample
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.truth.chance import chance
from gnomon.truth.codec import unstructure
from gnomon.truth.rejected import Rejected

GOLDEN = Path(__file__).with_name("golden.json")
INDICES = (0, 3)
MANY = 20  # scenes, four of each level
VAGUE = ("space",)  # families whose colours repeat within one level only: the one exception of promise 3


def digest(*samples: Sample) -> str:
    """SHA-256 of everything that must repeat."""
    total = hashlib.sha256()
    for one in samples:
        row = row_of(one)
        if one.family in VAGUE:
            del row["images"]
        del row["versions"]
        total.update(json.dumps(row, sort_keys=True, default=lambda b: hashlib.sha256(b).hexdigest()).encode())
    return total.hexdigest()


def scenes(kind: str) -> str:
    """SHA-256 of many scenes without their pictures, which finds what depends on the order of a set."""
    plan = only(kind, seed=11)
    module = plan.lines[0].module
    total = hashlib.sha256()
    for draw in map(plan.draw, range(MANY)):
        rng = [chance(kind, module.VERSION, draw.seed, draw.index, 0, use) for use in ("content", "look")]
        try:
            scene = module.generate(*rng, level=draw.level, source=draw.source, **draw.options)
        except Rejected as no:
            total.update(str(no).encode())
        else:
            facts = [repr(f) for f in scene.facts()]
            total.update(json.dumps([unstructure(scene), facts]).encode())
    return total.hexdigest()


def made(kind: str, engines: Engines) -> list[Sample]:
    """The samples whose digest golden.json holds."""
    return [sample(kind, seed=11, index=i, engines=engines) for i in INDICES]


def golden(samples: Sequence[Sample]) -> dict[str, Any]:
    """What golden.json holds of a kind: the digest, and the versions it holds for."""
    return {"version": samples[0].version, "digest": digest(*samples), "versions": dict(samples[0].versions)}


def line(kind: str, one: dict[str, Any]) -> str:
    """What is printed of a kind."""
    return f"{kind} {one['digest']} {scenes(kind)}"


def main() -> None:
    """Print the digests of kinds, or write them."""
    if sys.argv[1:] == ["-"]:
        with Engines() as engines:
            for kind in map(str.strip, sys.stdin):
                print(line(kind, golden(made(kind, engines))), flush=True)
        return
    asked = [a for a in sys.argv[1:] if a != "--write"]
    unknown = [k for k in asked if k not in kinds()]
    if unknown:
        sys.exit(f"no kind {unknown[0]!r}; there are: {', '.join(kinds())}")
    with Engines() as engines:
        found = {k: golden(made(k, engines)) for k in asked or kinds() if not missing(only(k))}
        if "--write" in sys.argv:
            known = json.loads(GOLDEN.read_text()) if GOLDEN.is_file() else {}
            GOLDEN.write_text(json.dumps({**known, **found}, indent=2, sort_keys=True) + "\n")
        else:
            for kind, one in found.items():
                print(line(kind, one))


if __name__ == "__main__":
    main()
