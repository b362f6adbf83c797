"""What strangers may hand to gnomon, broken at random: understood or refused in plain words, at once; nothing runs.

    python benchmarks/fuzz.py [SORT ...] [-n 1000] [--seed 1] [--keep FOLDER]

Sorts: recipes, tables, molecules, records, parts, beside (manifest, records, recipe of a folder), predictions. A case
is a pure function of sort, seed and number. Cases run in a process of their own, which is watched from outside: ten
seconds of CPU without an answer are a hang, its end is a crash. A case is wrong that says "a bug of gnomon", ends
with another status than 0, 1 or 2, starts a process, speaks to the network, or leaves a file.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from fuzzing.cases import SORTS, dataset
from fuzzing.watching import Watched, listener


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("sorts", nargs="*", metavar="SORT", help=", ".join(SORTS))
    reader.add_argument("-n", type=int, default=1000, help="cases of each sort")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--first", type=int, default=0, help="the number of the first case")
    reader.add_argument("--keep", type=Path, default=None, help="where scratch folders go; those of wrong cases stay")
    given = reader.parse_args()
    scratch = given.keep or Path(tempfile.mkdtemp(prefix="gnomon-fuzz-"))
    scratch.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(scratch)
    if not (dataset() / "README.md").is_file():
        from gnomon.cli import run

        kinds = ("geometry/triangle", "molecule/skeletal")
        assert run(["generate", *kinds, "-n", "6", "--part-size", "3", "-o", str(dataset()), "--workers", "1"]) == 0
    watched, wrong = Watched(str(scratch)), 0
    with listener() as heard:
        for sort in given.sorts or SORTS:
            ended: Counter[int] = Counter()
            slowest, spent, start = 0.0, 0.0, time.monotonic()
            for number in range(given.first, given.first + given.n):
                seen = watched.run(sort, given.seed, number)
                ended[seen.status] += 1
                slowest, spent = max(slowest, seen.cpu), spent + seen.cpu
                for fault in seen.faults:
                    wrong += 1
                    print(f"{sort} {number}: {fault}\n    {seen.text.strip()[-300:]}", flush=True)
            counts = ", ".join(f"{n:,} of status {status}" for status, n in sorted(ended.items()))
            times = f"{spent:.0f} s of CPU, the slowest {slowest:.2f} s, {time.monotonic() - start:.0f} s in all"
            print(f"{sort}: {given.n:,} cases, {counts}; {times}", flush=True)
        for text in heard:
            wrong += 1
            print(f"spoke to the listener: {text}")
    watched.end()
    if not given.keep:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{wrong:,} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
