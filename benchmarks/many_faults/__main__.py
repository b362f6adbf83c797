"""Faults put into runs at every stage, and how the runs come out of them: nothing lost, nothing wrong, no hang.

    python benchmarks/many_faults [GROUP ...] [--folder FOLDER]

Groups: passing, lasting, engines, odd (slow disk, clock, source edited), parts, records and beside (damaged at rest),
driver (killed), room (no space). After each the run is made again without faults; then every file must be the one of
a run that met none. `lost` are files that are not there then, `wrong` those with other bytes, `hung` runs that took
longer than they may.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from at_rest import beside, parts, records
from at_work import engines, lasting, odd, passing
from driver_killed import driver
from no_room import room
from outcome import Result, tabled

from gnomon.runners.usage import cpu_here

GROUPS: dict[str, Callable[[Path], Iterator[Result]]] = {
    f.__name__: f for f in (passing, lasting, engines, odd, parts, records, beside, driver, room)
}


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    reader.add_argument("--folder", type=Path, default=None, help="scratch; kept if given")
    given = reader.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="gnomon-faults-"))
    folder.mkdir(parents=True, exist_ok=True)
    results, begun = [], time.monotonic()
    for group in given.groups or GROUPS:
        for result in GROUPS[group](folder):
            results.append(result)
            print(tabled(result), flush=True)
    sums = sum(results, Result("all", 0, 0, 0, 0))
    print(tabled(sums), f"  {cpu_here():.0f} s of CPU, {time.monotonic() - begun:.0f} s")
    if given.folder is None:
        shutil.rmtree(folder, ignore_errors=True)
    return int(sums.lost + sums.wrong + sums.hung > 0)


if __name__ == "__main__":
    sys.exit(main())
