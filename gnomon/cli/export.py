"""`gnomon export`: a dataset in another's format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Workers, place


@app.command(
    epilog="Examples: gnomon export out/ --to trl -o trl/ --rationale think, "
    "gnomon export out/ --to llama-factory -o lf/ --split train=0.9,test=0.1 --apart fonts, "
    "gnomon export out/ --to qwen -o qwen/ --coordinates qwen2.5 --grounding --largest 1280, gnomon export --to help"
)
def export(
    folder: Annotated[
        Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.", show_default=False)
    ] = Path("out"),
    to: Annotated[str, typer.Option(metavar="FORMAT", help="The format; help lists those there are.")] = "help",
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", parser=place, metavar="PATH", help="The folder; what is there already is gone on with."
        ),
    ] = Path("exported"),
    ask: Annotated[str, typer.Option(help="mixed (as stored), short (without choices), choice (only with).")] = "mixed",
    unit: Annotated[bool, typer.Option(help="Name the unit in the question; the answer is a number alone.")] = False,
    instruct: Annotated[bool, typer.Option(help="Say in the question what form of answer is expected.")] = True,
    rationale: Annotated[str, typer.Option(help="none, short, long, or think (in <think>).")] = "none",
    grounding: Annotated[bool, typer.Option(help="Before the answer, the boxes of what shows it.")] = False,
    coordinates: Annotated[
        str,
        typer.Option(help="pixels, thousandths, percent, share, qwen2, qwen2.5, qwen3; the format's own if not given."),
    ] = "",
    pixels: Annotated[
        str, typer.Option(metavar="MIN:MAX", help="min_pixels and max_pixels of Qwen's processor, if you set them.")
    ] = "",
    finds: Annotated[bool, typer.Option("--finds", help="Rows, too, that ask to find every mark of a sort.")] = False,
    turns: Annotated[int, typer.Option(min=1, help="Questions about one sample in one conversation at most.")] = 1,
    largest: Annotated[int, typer.Option(min=0, help="Pixels of a picture's longer side at most; boxes follow.")] = 0,
    tasks: Annotated[list[str] | None, typer.Option("--task", help="Only these tasks, such as 'lookup-*'.")] = None,
    passed: Annotated[str, typer.Option(metavar="FILE", help="Only questions of this exam: exam/passed.jsonl.")] = "",
    rate: Annotated[str, typer.Option(metavar="MIN:MAX", help="Of --passed those with such a rate: 0.2:0.8.")] = "",
    cap: Annotated[int, typer.Option(min=0, help="Questions of each task at most.")] = 0,
    balance: Annotated[str, typer.Option(help="As many of each task, kind or family as of the rarest.")] = "",
    split: Annotated[
        str, typer.Option(metavar="NAME=SHARE,...", help="By hash of the scene, such as train=0.9,test=0.1.")
    ] = "",
    apart: Annotated[
        str,
        typer.Option(metavar="WHAT,...", help="What no two splits share: fonts, palettes, themes, topics, sources."),
    ] = "",
    workers: Workers = None,
) -> None:
    """Give out a dataset as trainers and tools take it. Interrupted, the same command goes on where it was."""
    from gnomon.commands.export import Sides, export_all, wished

    options = wished(
        ask=ask,
        unit=unit,
        instruct=instruct,
        rationale=rationale,
        grounding=grounding,
        coordinates=coordinates,
        pixels=pixels,
        finds=finds,
        turns=turns,
        largest=largest,
        tasks=tuple(tasks or ()),
        passed=passed,
        rate=rate,
    )
    export_all(folder, to, output, options, Sides(split=split, apart=apart, cap=cap, balance=balance), workers)
