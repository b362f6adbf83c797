"""`gnomon gallery`: every kind at two levels, with questions and marks, as GALLERY.md and gallery/."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from gnomon.commands.sheets import sheet
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.overlay import overlay, small
from gnomon.datasets.parts import write_whole
from gnomon.datasets.plan import chosen, missing
from gnomon.datasets.sample import Sample
from gnomon.house import engines, generator
from gnomon.house import kinds as all_kinds
from gnomon.renderers.engines import Engines

LEVELS = (2, 4)
SIDE = 560
QUESTIONS = 3
TILES = 10  # kinds on the overview
HIGH = 260  # pixels of its rows
SHEETS = {"geometry": (8, 5)}  # families with a contact sheet of their own: columns and rows


def build_gallery(out: Path, seed: int, kinds: list[str]) -> None:
    """Write the gallery. Kinds whose engine is missing are named and left out."""
    lines = [
        "# Gallery",
        "",
        f"Every kind at levels {LEVELS[0]} and {LEVELS[1]}, the picture beside its marks. "
        "Built by `make gallery`; not edited by hand.",
        "",
    ]
    tiles: list[bytes] = []
    with Engines() as opened:
        for kind in chosen(kinds) if kinds else all_kinds():
            lack = missing(only(kind, seed=seed)) if engines(kind) else ["no engine draws it"]
            if lack:
                print(f"gnomon: left out: {'; '.join(lack)}", file=sys.stderr)
                continue
            about = (generator(kind).__doc__ or "").strip().splitlines()[0]
            lines += [f"## {kind}", "", about, ""]
            for level in LEVELS:
                sample, _ = make(only(kind, seed=seed, level=level).draw(level), opened)
                if sample is not None:
                    lines += entry(sample, out)
                    if level == LEVELS[0] and len(tiles) < TILES:
                        tiles.append(overlay(sample.images[0], sample.marks))
            typer.echo(kind)
        for family, (columns, rows) in SHEETS.items() if not kinds else ():
            members = [k for k in all_kinds() if k.startswith(f"{family}/")]
            if members and not any(missing(only(k, seed=seed)) for k in members):
                write_whole(
                    out / f"gallery/{family}-sheet.png", sheet(members, opened, columns=columns, rows=rows, seed=seed)
                )
                lines += [
                    f"## {family} at a glance",
                    "",
                    f"![{columns * rows} figures](gallery/{family}-sheet.png)",
                    "",
                ]
    if tiles:
        write_whole(out / "gallery/overview.png", overview(tiles))
    write_whole(out / "GALLERY.md", "\n".join(lines).encode())


def entry(sample: Sample, out: Path) -> Iterator[str]:
    """One sample: two pictures, a few questions."""
    stem = f"gallery/{sample.kind.replace('/', '-')}-{sample.level}"
    write_whole(out / f"{stem}.png", small(sample.images[0], SIDE))
    write_whole(out / f"{stem}-marks.png", small(overlay(sample.images[0], sample.marks), SIDE))
    which = f"--seed {sample.seed} --index {sample.index} --level {sample.level}"
    yield f"Level {sample.level}: `gnomon show {sample.kind} {which}`"
    yield ""
    yield f"| ![{sample.kind}, level {sample.level}]({stem}.png) | ![its marks]({stem}-marks.png) |"
    yield "| --- | --- |"
    yield ""
    for asked in sample.questions[:QUESTIONS]:
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
