"""`gnomon gallery`: every kind with questions and marks, families at a glance, as GALLERY.md and gallery/.

The example of the README beside it is made anew, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gnomon.commands.example import KIND as EXAMPLE
from gnomon.commands.example import PICTURE, example, placed
from gnomon.commands.sheets import sheet
from gnomon.commands.telling import tell, warn
from gnomon.datasets.files import write_whole
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.plan import chosen, missing
from gnomon.datasets.sample import Sample
from gnomon.registry import engines, generator
from gnomon.registry import kinds as all_kinds
from gnomon.renderers.engines import Engines
from gnomon.viewer.overlay import overlay, small

PLAIN, MARKED = 2, 4  # the levels at which a kind is shown: as it is, and with its marks
SIDE = 440
QUESTIONS = 2
TILES = 10  # pictures on the overview
HIGH = 260  # pixels of its rows
SHEET = (8, 5)  # columns and rows of a contact sheet
MANY = 4  # a family of more kinds than that has contact sheets, one for each engine


def build_gallery(out: Path, seed: int, kinds: list[str]) -> None:
    """Write the gallery. Kinds whose engine is missing are named and left out."""
    lines = [
        "# Gallery",
        "",
        f"Every kind at level {PLAIN} as it is and at level {MARKED} with its marks, families at a glance. "
        "Built by `make gallery`; not edited by hand.",
        "",
    ]
    shown: dict[str, list[bytes]] = {}
    with Engines() as opened:
        for family, members in by_family(chosen(kinds) if kinds else all_kinds()).items():
            there = [k for k in members if not lacking(k, seed)]
            if len(there) > MANY and not kinds:
                lines += sheets(family, there, opened, out, seed)
            for kind in there:
                about = (generator(kind).__doc__ or "").strip().splitlines()[0]
                pair = [make(only(kind, seed=seed, level=n).draw(n), opened)[0] for n in (PLAIN, MARKED)]
                if pair[0] is not None and pair[1] is not None:
                    lines += [f"### {kind}", "", about, "", *entry(pair[0], pair[1], out)]
                    shown.setdefault(family, []).append(overlay(pair[0].images[0], pair[0].marks))
                tell(kind)
        if not kinds and not lacking(EXAMPLE, seed):
            picture, text = example(opened)
            write_whole(out / PICTURE, picture)
            readme = out / "README.md"
            if readme.is_file():
                write_whole(readme, placed(readme.read_text(encoding="utf-8"), text).encode())
    if shown:
        write_whole(out / "gallery/overview.png", overview(list(spread(shown))))
    write_whole(out / "GALLERY.md", "\n".join(lines).encode())


def by_family(kinds: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind in kinds:
        found.setdefault(kind.split("/")[0], []).append(kind)
    return found


def lacking(kind: str, seed: int) -> bool:
    """Whether a kind cannot be drawn here; says so."""
    lack = missing(only(kind, seed=seed)) if engines(kind) else [f"{kind}: no engine draws it"]
    if lack:
        warn(f"gnomon: left out: {'; '.join(lack)}")
    return bool(lack)


def sheets(family: str, kinds: list[str], opened: Engines, out: Path, seed: int) -> Iterator[str]:
    """A contact sheet for each engine of a family."""
    yield f"## {family} at a glance"
    yield ""
    for engine in engines(family):
        members = [k for k in kinds if engine in engines(k)]
        name = f"gallery/{family}-{engine}-sheet.png"
        columns, rows = SHEET
        write_whole(out / name, sheet(members, opened, columns=columns, rows=rows, seed=seed, engine=engine))
        yield f"![{columns * rows} pictures of {family}, by {engine}]({name})"
        yield ""


def spread(shown: Mapping[str, list[bytes]]) -> Iterator[bytes]:
    """Pictures of all families in turn, as many as the overview holds; each family's from all over its kinds."""
    turns = -(-TILES // len(shown))
    picked = {f: [p[k * len(p) // turns] for k in range(min(turns, len(p)))] for f, p in shown.items()}
    spare = sum(len(p) for p in picked.values())
    # families of one kind leave room, which the large ones fill
    for family, pictures in sorted(shown.items(), key=lambda item: -len(item[1])):
        rest = [p for p in pictures[::5] if p not in picked[family]][: max(0, TILES - spare)]
        picked[family] += rest
        spare += len(rest)
    yield from [p for pictures in picked.values() for p in pictures][:TILES]


def entry(plain: Sample, marked: Sample, out: Path) -> Iterator[str]:
    """One kind: a picture, another with its marks, a few questions."""
    stem = f"gallery/{plain.kind.replace('/', '-')}"
    write_whole(out / f"{stem}.png", small(plain.images[0], SIDE))
    write_whole(out / f"{stem}-marks.png", small(overlay(marked.images[0], marked.marks), SIDE))
    commands = [
        f"`gnomon show {s.kind} --seed {s.seed} --index {s.index} --level {s.level}{more}`"
        for s, more in ((plain, ""), (marked, " --marks"))
    ]
    yield f"| ![{plain.kind}]({stem}.png) | ![{plain.kind} with its marks]({stem}-marks.png) |"
    yield "| --- | --- |"
    yield f"| {' | '.join(commands)} |"
    yield ""
    for asked in (*plain.questions[:QUESTIONS], *marked.questions[:QUESTIONS]):
        choices = " / ".join(c.text for c in asked.question.choices)
        yield f"- {asked.question.text}{f' ({choices})' if choices else ''} **{asked.answer_text}**"
        yield f"  <br>`{asked.question.program}`"
    yield ""


def overview(pictures: list[bytes]) -> bytes:
    """Pictures side by side at one height, five in a row, as PNG."""
    import io

    from PIL import Image

    tiles = [Image.open(io.BytesIO(p)).convert("RGB") for p in pictures]
    tiles = [t.resize((max(1, round(t.width * HIGH / t.height)), HIGH), Image.Resampling.LANCZOS) for t in tiles]
    rows = [tiles[i : i + 5] for i in range(0, len(tiles), 5)]
    wide = max(sum(t.width + 8 for t in row) for row in rows)
    sheet = Image.new("RGB", (wide, len(rows) * (HIGH + 8)), "#ffffff")
    for r, row in enumerate(rows):
        x = 0
        for tile in row:
            sheet.paste(tile, (x, r * (HIGH + 8)))
            x += tile.width + 8
    out = io.BytesIO()
    sheet.save(out, "png", optimize=True)
    return out.getvalue()
