"""What strangers may hand to gnomon, broken at random: understood or refused in plain words, at once; nothing runs.

    python benchmarks/fuzz.py [SORT ...] [-n 1000] [--seed 1] [--keep FOLDER]

Sorts: recipes, tables, molecules, records, parts, beside (manifest, rejected, recipe of a folder), predictions. A case
is a pure function of sort, seed and number. Cases run in a process of their own, which is watched from outside: ten
seconds of CPU without an answer are a hang, its end is a crash. A case is wrong that says "a bug of gnomon", ends
with another status than 0, 1 or 2, starts a process, speaks to the network, or leaves a file.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import multiprocessing
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from gnomon.runners.usage import cpu_of
from gnomon.truth.chance import digest

HANG = 10.0  # seconds of CPU
LOADING = 30.0  # more for the first case of a process, which loads all there is
STILL = 600.0  # seconds of a process that waits, on whatever
FORBIDDEN = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect", "pty.spawn")
ODD = (
    *(
        "",
        "0",
        "-1",
        "1e999999999",
        "nan",
        "inf",
        "null",
        "true",
        "[]",
        "{}",
        "''",
        '"',
        "\\",
        "\0",
        "\u2028",
        "\u202e",
    ),
    *("é" * 3000, "9" * 400, "1" * 5000, "../../etc/passwd", "$(touch canary)", "`touch canary`", "!!python/object:os"),
    *("&a [*a]", "*a", "- - - -", "2024-13-45", "1,234", "1.234,5", ";", "\t", "\r\n", "%s%n{0}", "{{7*7}}", "<b>"),
)


def rng_of(sort: str, seed: int, number: int) -> np.random.Generator:
    return np.random.Generator(np.random.Philox(key=digest("fuzz", sort, seed, number)))


def broken(data: bytes, rng: np.random.Generator) -> bytes:
    """Bytes with some flips, cuts, doublings and odd insertions."""
    out = bytearray(data)
    for _ in range(int(rng.integers(1, 6))):
        at, length = int(rng.integers(0, len(out) + 1)), int(rng.integers(1, 40))
        way = int(rng.integers(0, 6))
        if way == 0 and out:
            out[at % len(out)] = int(rng.integers(0, 256))
        elif way == 1:
            del out[at : at + length]
        elif way == 2:
            out[at:at] = out[at : at + length] * int(rng.integers(1, 30))
        elif way == 3:
            out[at:at] = str(rng.choice(ODD)).encode("utf-8", "replace")
        elif way == 4:
            lines = bytes(out).split(b"\n")
            i, j = rng.integers(0, len(lines), 2)
            lines[i], lines[j] = lines[j], lines[i]
            out = bytearray(b"\n".join(lines))
        else:
            words = bytes(out).split(b" ")
            words[int(rng.integers(0, len(words)))] = str(rng.choice(ODD)).encode("utf-8", "replace")
            out = bytearray(b" ".join(words))
    return bytes(out)


def odd_value(rng: np.random.Generator, depth: int = 0) -> Any:
    """Some JSON value nobody expects."""
    plain: tuple[Any, ...] = (
        None,
        True,
        False,
        0,
        -1,
        5,
        1e308,
        -(2**70),
        0.1,
        "",
        "x",
        "é" * 2000,
        "2024-02-30",
        "1e9999",
        [],
        {},
    )
    if depth < 2 and rng.random() < 0.2:
        return [odd_value(rng, depth + 1)] if rng.random() < 0.5 else {"kind": odd_value(rng, depth + 1)}
    return plain[int(rng.integers(0, len(plain)))]


def twisted(value: Any, rng: np.random.Generator) -> Any:
    """Plain data with one place of it exchanged, left out or doubled."""
    if isinstance(value, dict) and value and rng.random() < 0.85:
        key = list(value)[int(rng.integers(0, len(value)))]
        way = rng.random()
        if way < 0.1:
            return {k: v for k, v in value.items() if k != key}
        if way < 0.2:
            return {**value, str(rng.choice(ODD))[:50]: odd_value(rng)}
        return {**value, key: twisted(value[key], rng)}
    if isinstance(value, list) and value and rng.random() < 0.85:
        at = int(rng.integers(0, len(value)))
        return [*value[:at], twisted(value[at], rng), *value[at + 1 :]]
    return odd_value(rng)


RECIPE: dict[str, Any] = {
    "seed": 7,
    "size": 4,
    "part_size": 2,
    "split": "train",
    "mix": [
        {"kind": "geometry/triangle", "weight": 2, "level": 2, "options": {"to_scale": True}},
        {"kind": "chart/bar", "engine": "matplotlib", "source": {"tables": {"path": "sales.csv", "decimal": "."}}},
        {"kind": "molecule/skeletal", "source": {"smiles": "mine.smi"}},
    ],
    "annotators": {"questions": 4, "tasks": ["*"]},
    "readings": {"text_height": 10},
}
CSV = "Country,Rain (mm),Wind\nNorway,1200.5,3\nSpain,380,4.5\nChile,90,2\nJapan,1600,6\nKenya,700,3\n"
SMILES = "CCO ethanol\nc1ccccc1O phenol\nC[C@H](N)C(=O)O alanine\nCC(=O)Oc1ccccc1C(=O)O aspirin\nC1CCCCC1 cyclohexane\n"
RECORD: dict[str, Any] = {
    "number": "A-17",
    "date": "2024-03-05",
    "seller": {"name": "Acme", "address": "1 Road"},
    "buyer": {"name": "Bolt", "address": "2 Lane"},
    "currency": "EUR",
    "items": [
        {"description": "Nail", "quantity": 3, "unit_price": 1.5},
        {"description": "Saw", "quantity": 1, "unit_price": 20},
    ],
    "tax_rate": 19,
    "notes": "none",
    "locale": "de_DE",
}


def recipes(place: Path, rng: np.random.Generator) -> list[str]:
    import yaml

    (place / "sales.csv").write_text(CSV)
    (place / "mine.smi").write_text(SMILES)
    data = twisted(RECIPE, rng)
    text = json.dumps(data) if rng.random() < 0.3 else yaml.safe_dump(data, allow_unicode=True)
    (place / "r.yaml").write_bytes(broken(text.encode(), rng) if rng.random() < 0.5 else text.encode())
    return ["check", str(place / "r.yaml")]


def tables(place: Path, rng: np.random.Generator) -> list[str]:
    (place / "t.csv").write_bytes(broken(CSV.encode(), rng))
    return ["inspect", str(place / "t.csv")]


def molecules(place: Path, rng: np.random.Generator) -> list[str]:
    (place / "m.smi").write_bytes(broken(SMILES.encode(), rng))
    return ["inspect", str(place / "m.smi")]


def records(place: Path, rng: np.random.Generator) -> list[str]:
    lines = [json.dumps(twisted(RECORD, rng) if rng.random() < 0.7 else RECORD) for _ in range(3)]
    text = "\n".join(lines).encode()
    (place / "r.jsonl").write_bytes(broken(text, rng) if rng.random() < 0.4 else text)
    return ["inspect", str(place / "r.jsonl")]


def copied(place: Path) -> Path:
    return Path(shutil.copytree(dataset(), place / "out"))


def parts(place: Path, rng: np.random.Generator) -> list[str]:
    out = copied(place)
    files = sorted((out / "data").glob("*.parquet"))
    file = files[int(rng.integers(0, len(files)))]
    data = file.read_bytes()
    kept = len(data) * 7 // 8 if rng.random() < 0.5 else 0  # the footer is where a reader believes what it reads
    file.write_bytes(data[:kept] + broken(data[kept:], rng))
    return ["verify", str(out), "--sample", "0"]


def beside(place: Path, rng: np.random.Generator) -> list[str]:
    out = copied(place)
    names = ("manifest.jsonl", "recipe.yaml", "rejected/train-00000.jsonl", "README.md")
    file = out / str(rng.choice(names))
    file.write_bytes(broken(file.read_bytes() or b'{"index": 0}\n', rng))
    return ["finish", str(out)] if rng.random() < 0.5 else ["verify", str(out), "--sample", "0"]


def predictions(place: Path, rng: np.random.Generator) -> list[str]:
    import pyarrow.parquet as pq

    rows = pq.read_table(sorted((dataset() / "data").glob("*.parquet"))[0], columns=["id", "questions"]).to_pylist()
    lines: list[Any] = [
        {"id": r["id"], "question": q["id"], "prediction": q["answer_text"]} for r in rows for q in r["questions"]
    ]
    lines = [twisted(line, rng) if rng.random() < 0.6 else line for line in lines]
    text = "\n".join(map(json.dumps, lines)).encode()
    (place / "p.jsonl").write_bytes(broken(text, rng) if rng.random() < 0.5 else text)
    return ["score", str(dataset()), str(place / "p.jsonl")]


SORTS: dict[str, Callable[[Path, np.random.Generator], list[str]]] = {
    f.__name__: f for f in (recipes, tables, molecules, records, parts, beside, predictions)
}


@cache
def dataset() -> Path:
    """A small dataset beside all scratch folders, made once by the driver."""
    return Path(tempfile.gettempdir()) / "fuzz-dataset"


def check(file: Path) -> int:
    """What `gnomon generate` does with a recipe before anything is made."""
    from gnomon.cli import explained
    from gnomon.commands.recipes import Making, planned

    try:
        plan, _ = planned(Making(what=[str(file)]))
        for index in range(3):
            plan.draw(index)
    except Exception as e:
        print(f"gnomon: {explained(e)}", file=sys.stderr)
        return 2
    return 0


def serve(pipe: Any, scratch: str) -> None:
    """Run case after case; what a case starts or speaks to is written down by an audit hook of Python itself."""
    from gnomon.cli import run
    from gnomon.runners import verify as verifying

    seen: list[str] = []
    watching = [False]

    def hook(event: str, arguments: Any) -> None:
        if watching[0] and event.startswith(FORBIDDEN):
            seen.append(f"{event} {str(arguments)[:100]}")

    sys.addaudithook(hook)
    tempfile.tempdir = scratch
    verifying.work = here  # type: ignore[attr-defined]  # a broken part may end its process: this one, then
    while True:
        sort, seed, number = pipe.recv()
        place = Path(tempfile.mkdtemp(prefix="case-"))
        words = SORTS[sort](place, rng_of(sort, seed, number))
        before = {p: p.stat().st_mtime_ns for p in place.rglob("*")}
        said = io.StringIO()
        seen.clear()
        watching[0] = True
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                status = check(Path(words[1])) if words[0] == "check" else run(words)
        except BaseException as e:
            status, _ = 99, said.write(f"{type(e).__name__}: {e}")
        watching[0] = False
        text = said.getvalue()
        new = [] if words[0] == "finish" else [str(p) for p in place.rglob("*") if p not in before]
        faults = [f"ran {s}" for s in seen] + [f"left {p}" for p in new]
        faults += ["a bug of gnomon"] * ("bug of gnomon" in text or "Traceback" in text)
        faults += [f"status {status}"] * (status not in (0, 1, 2))
        pipe.send((faults, text[-600:], status))
        if not faults:
            shutil.rmtree(place, ignore_errors=True)


def here(open_: Any, setting: Any, jobs: Any, workers: int, patience: float = 0.0) -> Any:
    """Do jobs in this process, so that thousands of cases need not start it anew."""
    from gnomon.runners.crew import Event, outcome_of

    with open_(setting) as do:
        for number, job in enumerate(jobs):
            what, value = outcome_of(do, job, lambda count: None)
            yield Event("failed" if what != "done" else what, number, value)


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
    context = multiprocessing.get_context("spawn")
    wrong, new = 0, True
    process, pipe = None, None
    for sort in given.sorts or SORTS:
        ended: Counter[str] = Counter()
        slowest, start = 0.0, time.monotonic()
        for number in range(given.first, given.first + given.n):
            if process is None or pipe is None:
                pipe, theirs = context.Pipe()
                process = context.Process(target=serve, args=(theirs, str(scratch)), daemon=True)
                process.start()
                theirs.close()
                new = True
            begun = time.monotonic()
            pipe.send((sort, given.seed, number))
            faults, text = [], ""
            used, fresh = cpu_of(process.pid or 0), new
            hangs = False
            while not hangs and not pipe.poll(0.2):
                spent = cpu_of(process.pid or 0) - used
                hangs = spent > HANG + LOADING * fresh or time.monotonic() - begun > STILL
            if hangs:
                faults = [f"no answer for {HANG:g} s"]
            else:
                try:
                    faults, text, status = pipe.recv()
                    ended[f"status {status}"] += 1
                    slowest, new = max(slowest, 0.0 if fresh else cpu_of(process.pid or 0) - used), False
                except EOFError:
                    process.join(5)
                    faults = [f"its process ended ({process.exitcode})"]
            if faults and ("no answer" in faults[0] or "ended" in faults[0]):
                process.kill()
                process = None
            for fault in faults:
                wrong += 1
                print(f"{sort} {number}: {fault}\n    {text.strip()[-300:]}", flush=True)
        counts = ", ".join(f"{n:,} {what}" for what, n in sorted(ended.items()))
        print(
            f"{sort}: {given.n:,} cases, {counts}; slowest {slowest:.2f} s of CPU, {time.monotonic() - start:.0f} s",
            flush=True,
        )
    if process is not None:
        process.kill()
    if not given.keep:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{wrong:,} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
