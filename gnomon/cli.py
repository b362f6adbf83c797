"""The `gnomon` command. Commands import what they need when they run, so that help and lists come at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="gnomon",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: gnomon show chart/bar -o bar.png",
)
setup_app = typer.Typer(no_args_is_help=True, help="Get an engine that does not come with gnomon: blender or browser.")
app.add_typer(setup_app, name="setup")
suite_app = typer.Typer(no_args_is_help=True, help="Benchmark suites: frozen, balanced, of a seed space of their own.")
app.add_typer(suite_app, name="suite")

Seed = Annotated[int | None, typer.Option(min=0, help="The number that everything follows from.")]
Level = Annotated[int | None, typer.Option(min=1, max=5, help="1 easy to 5 hard; all in turn if not given.")]
Engine = Annotated[str | None, typer.Option(help="What draws, such as matplotlib or blender:cycles-fast.")]
Source = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME=PATH", help="Your own content, such as tables=csv/ or smiles=mine.smi."),
]
Workers = Annotated[
    int | None, typer.Option(min=1, max=1024, help="Worker processes; as many as there are cores if not given.")
]


def place(text: str | Path) -> Path:
    """A path that was named, or the default: an empty one would be the folder one stands in."""
    if not str(text).strip():
        raise typer.BadParameter("expected a path, got nothing")
    return Path(text)


LOCAL = "http://localhost:8000/v1"
KeyFile = Annotated[Path | None, typer.Option(parser=place, metavar="FILE", help="Where the endpoint's key stands.")]
Cache = Annotated[
    Path | None, typer.Option(parser=place, metavar="FILE", help="Answers that are kept; answers.sqlite in the folder.")
]
Replay = Annotated[bool, typer.Option("--replay", help="Answer from the cache alone, without network.")]
AtOnce = Annotated[int, typer.Option(min=1, max=256, help="Requests at a time.")]
AMinute = Annotated[float, typer.Option(min=0, help="Requests a minute at most; 0: as many as come.")]
Temperature = Annotated[float, typer.Option(min=0, max=2, help="How freely the model speaks.")]
PriceRead = Annotated[float | None, typer.Option(min=0, help="What a million tokens cost that are read.")]
PriceWritten = Annotated[float | None, typer.Option(min=0, help="What a million tokens cost that are written.")]


def count(text: str | int) -> int:
    """A number of samples: 5000, 5_000, 1e6."""
    try:
        number = float(str(text))
    except ValueError:
        number = 0.0
    if not (1 <= number <= 1e12 and number == int(number)):
        raise typer.BadParameter(f"expected a whole number from 1 on, such as 5000 or 1e6, got {text!r}")
    return int(number)


def told(asked: bool) -> None:
    """The version alone, then out."""
    if asked:
        from importlib.metadata import version

        typer.echo(f"gnomon {version('gnomon')}")
        raise typer.Exit


@app.callback()
def front(
    asked: Annotated[
        bool, typer.Option("--version", callback=told, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Pictures drawn by code, with the truth about every pixel of them: exact data for vision-language models."""


@app.command("list", epilog="Example: gnomon list --json | jq '.[].kind'")
def list_kinds(
    json: Annotated[bool, typer.Option("--json", help="As JSON, with engines, options, levels and sources.")] = False,
) -> None:
    """The kinds of pictures there are."""
    from gnomon.registry import engines, kinds

    if json:
        import json as js

        from gnomon.commands.show import described

        typer.echo(js.dumps([described(k) for k in kinds()], indent=2, ensure_ascii=False))
        return
    width = max((len(k) for k in kinds()), default=0)
    for kind in kinds():
        typer.echo(f"{kind:<{width}}  {', '.join(engines(kind)) or 'no engine'}")
    from gnomon.datasets.load import shipped

    typer.echo(f"\nRecipes that come with gnomon: {', '.join(shipped())}")


@app.command(epilog="Example: gnomon show chart/bar --seed 7 --index 42 --marks -o bar.png")
def show(
    kind: str,
    seed: Seed = None,
    index: Annotated[int, typer.Option(min=0, help="Which sample of the run.")] = 0,
    level: Level = None,
    engine: Engine = None,
    source: Source = None,
    marks: Annotated[bool, typer.Option("--marks", help="Draw the marks over the picture.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", parser=place, metavar="PATH", help="The picture's file: .png, .svg or .pdf."),
    ] = None,
    steps: Annotated[
        bool, typer.Option("--steps", help="Beside the picture, one for each step of each question's reasoning.")
    ] = False,
    options: Annotated[
        list[str] | None, typer.Option("--set", metavar="OPTION=VALUE", help="An option of the kind: to_scale=false.")
    ] = None,
) -> None:
    """One sample, looked at: its picture, questions and answers."""
    from gnomon.commands.show import show_one

    show_one(kind, seed or 0, index, level, engine, source or [], marks, output, steps, options or [])


@app.command(
    epilog="Examples: gnomon generate chart/bar molecule -n 1000 --seed 7 -o out/, "
    "gnomon generate recipe.yaml -o out/, gnomon generate charts-like-chartqa -o out/"
)
def generate(
    what: Annotated[
        list[str], typer.Argument(metavar="KIND...|RECIPE", help="Kinds, families, patterns; or a recipe.")
    ],
    number: Annotated[
        int | None, typer.Option("-n", "--number", min=1, help="How many samples; may be raised later.")
    ] = None,
    seed: Seed = None,
    output: Annotated[
        str,
        typer.Option(
            *("-o", "--output"),
            metavar="PATH|URL",
            help="The folder, or s3://… and the like; what is there already is gone on with.",
        ),
    ] = "out",
    workers: Workers = None,
    runner: Annotated[str, typer.Option(help="Who does the work: local or ray.")] = "local",
    address: Annotated[str, typer.Option(help="The Ray cluster, such as auto; one on this machine if not given.")] = "",
    engine: Engine = None,
    level: Level = None,
    source: Source = None,
    part_size: Annotated[
        int | None, typer.Option(min=1, max=100_000, help="Samples in a part file; 100 if not given.")
    ] = None,
    split: Annotated[str | None, typer.Option(help="train, test, …; train if not given.")] = None,
    part: Annotated[
        str | None, typer.Option(metavar="i/N", help="Only share i of N, for array jobs: 1/3, 2/3, 3/3; then finish.")
    ] = None,
    skip_missing: Annotated[
        bool, typer.Option("--skip-missing", help="Leave out kinds whose engine is not there, and say which.")
    ] = False,
    also: Annotated[
        str | None, typer.Option(metavar="FORM", help="Beside the dataset, each picture as a vector file: svg or pdf.")
    ] = None,
    log: Annotated[
        Path | None,
        typer.Option("--log-json", parser=place, metavar="FILE", help="How it goes, as lines of JSON added to a file."),
    ] = None,
) -> None:
    """Make a dataset. Interrupted, the same command goes on where it was."""
    from gnomon.commands.generate import Hands, generate_at
    from gnomon.commands.recipes import Making

    place(output)  # which refuses an empty one
    generate_at(
        Making(
            what=what,
            number=number,
            seed=seed,
            engine=engine,
            level=level,
            source=source or (),
            part_size=part_size,
            split=split,
        ),
        Hands(
            workers=workers,
            runner=runner,
            address=address,
            part=part,
            skip_missing=skip_missing,
            also=also,
            log=log,
        ),
        output,
    )


@app.command(epilog="Example: gnomon finish out/")
def finish(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="What the shares were made into.")],
) -> None:
    """Put together what shares of an array job made: manifest, card, totals. Exit 1 if parts are missing."""
    from gnomon.commands.generate import finish_all

    finish_all(folder)


@app.command(
    epilog="Examples: gnomon plan recipe.yaml -n 100000, gnomon plan charts -n 1e6 --machines 20 --cores 8 --price 0.3"
)
def plan(
    what: Annotated[list[str], typer.Argument(metavar="KIND...|RECIPE")],
    number: Annotated[
        int | None, typer.Option("-n", "--number", parser=count, metavar="NUMBER", help="How many samples: 5000, 1e6.")
    ] = None,
    seed: Seed = None,
    engine: Engine = None,
    level: Level = None,
    source: Source = None,
    machines: Annotated[int, typer.Option(min=1, help="Over how many machines the work is spread.")] = 1,
    cores: Annotated[
        int | None, typer.Option(min=1, help="Workers on each; this machine's cores if not given.")
    ] = None,
    price: Annotated[float | None, typer.Option(min=0, help="What one machine costs an hour.")] = None,
    trial: Annotated[int, typer.Option(min=1, max=1000, help="Samples of each line that are made and measured.")] = 5,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", parser=place, metavar="PATH", help="Keep it there: the run says how far off it is."
        ),
    ] = None,
) -> None:
    """What a recipe would make and what that takes: CPU, disk, time, price, from samples that are made and measured."""
    import os

    from gnomon.commands.plan import Machines, plan_all
    from gnomon.commands.recipes import Making

    making = Making(what=what, number=number, seed=seed, engine=engine, level=level, source=source or ())
    plan_all(making, Machines(machines, cores or os.cpu_count() or 1, price), trial, output)


@app.command(epilog="Examples: gnomon inspect sales.csv, gnomon inspect csv/ --set 'dates=day first' --json")
def inspect(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Your files, or folders of them.")],
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="WORD=VALUE", help="What a recipe may say of them: decimal=','."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """What is understood of your files, what is left out and why, and which kinds can draw them. Makes nothing."""
    from gnomon.commands.inspect import inspect_all

    inspect_all(files, settings or [], json)


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


@app.command(epilog="Examples: gnomon verify out/ --sample 0.1, gnomon verify out/ --again 0.02")
def verify(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")],
    sample: Annotated[float, typer.Option(min=0.0, max=1.0, help="The share of samples that is checked.")] = 1.0,
    again: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="The share of samples whose pictures are drawn again and compared.")
    ] = 0.0,
    workers: Workers = None,
) -> None:
    """Trust no file: hold parts and rows against the recipe, work out every answer again, measure the pictures.

    Exit 1 if anything is missing, is not what the recipe gives, or disagrees.
    """
    from gnomon.commands.verify import verify_all

    verify_all(folder, sample, workers, again)


@app.command(
    epilog="Examples: gnomon score out/ predictions.jsonl, gnomon score suite/ answers.jsonl --picture report.png"
)
def score(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")],
    predictions: Annotated[
        Path, typer.Argument(help='Lines such as {"id": "chart/bar-7-000042", "question": "q0", "prediction": "42"}.')
    ],
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    picture: Annotated[
        Path | None, typer.Option(parser=place, metavar="FILE", help="Draw it, too: report.png, .svg or .pdf.")
    ] = None,
) -> None:
    """Score a model's answers, by task, level and kind, with intervals, worst cases and what guessers score."""
    from gnomon.commands.score import score_all

    score_all(folder, predictions, json, picture)


@app.command(epilog="Examples: gnomon stats out/, gnomon stats out/ --json --report report.html")
def stats(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")],
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    report: Annotated[
        Path | None, typer.Option(parser=place, metavar="FILE", help="Where the page goes; report.html in the folder.")
    ] = None,
) -> None:
    """What a dataset is like: balance, levels, diversity, lengths, what guessers score; also as a page with plots."""
    from gnomon.commands.stats import stats_all

    stats_all(folder, json, report)


@app.command(
    epilog="Example: gnomon annotate out/ --model M --base-url http://localhost:8000/v1 --jobs reword,caption -o out2/"
)
def annotate(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")],
    output: Annotated[
        Path,
        typer.Option("-o", "--output", parser=place, metavar="PATH", help="The folder; what is there is gone on with."),
    ],
    model: Annotated[str, typer.Option(help="The model's name at the endpoint; evolve and converse need none.")] = "",
    base_url: Annotated[str, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")] = LOCAL,
    jobs: Annotated[
        str, typer.Option(metavar="JOB,...", help="reword, caption, propose, content; evolve, converse.")
    ] = "reword,caption",
    key_file: KeyFile = None,
    cache: Cache = None,
    replay: Replay = False,
    items: Annotated[int, typer.Option(min=1, max=200, help="Texts in one request at most.")] = 20,
    at_once: AtOnce = 4,
    a_minute: AMinute = 0.0,
    temperature: Temperature = 0.7,
    price_read: PriceRead = None,
    price_written: PriceWritten = None,
) -> None:
    """Have a language model word what is said. Only what passes the gate stands; truth stays as it is.

    Interrupted, the same command goes on and asks nothing twice. The key comes from --key-file, or from GNOMON_API_KEY
    or OPENAI_API_KEY in the environment, and is written nowhere.
    """
    from gnomon.commands.annotate import Prices, annotate_all, key_from
    from gnomon.models.annotate import Wish, jobs_of
    from gnomon.models.endpoint import Endpoint

    at = Endpoint(
        model=model, url=base_url, key=key_from(key_file), at_once=at_once, a_minute=a_minute, temperature=temperature
    )
    wish = Wish(data=folder, out=output, jobs=jobs_of(jobs), size=items)
    annotate_all(wish, at, cache, replay, Prices(price_read, price_written))


@app.command(epilog="Example: gnomon audit out/ --texts 3000")
def audit(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")],
    texts: Annotated[int, typer.Option(min=1, help="How many of its texts lies are planted in.")] = 3000,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Plant known lies in what is said, and tell how many the gate catches and what it turns away of truthful wordings.

    Exit 1 if it lets a lie through.
    """
    from gnomon.commands.audit import audit_all

    audit_all(folder, texts, json)


@app.command(epilog="Example: gnomon exam out/ --model M --base-url http://localhost:8000/v1 -k 4 --blind -o exam/")
def exam(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset or a suite.")],
    model: Annotated[str, typer.Option(help="The model's name at the endpoint.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", parser=place, metavar="PATH", help="The folder of the results; exam in FOLDER."),
    ] = None,
    base_url: Annotated[str, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")] = LOCAL,
    samples: Annotated[int, typer.Option("-k", "--samples", min=1, help="How often each question is asked.")] = 1,
    blind: Annotated[bool, typer.Option("--blind", help="Ask each question without its picture, too.")] = False,
    number: Annotated[int, typer.Option("-n", "--number", min=0, help="Questions at most; 0: all.")] = 0,
    key_file: KeyFile = None,
    cache: Cache = None,
    replay: Replay = False,
    at_once: AtOnce = 4,
    a_minute: AMinute = 0.0,
    temperature: Temperature = 0.7,
    price_read: PriceRead = None,
    price_written: PriceWritten = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Have a vision model answer from the pictures alone: pass rates by kind, task, level and wording, with intervals.

    Interrupted, the same command goes on and asks nothing twice.
    """
    from gnomon.commands.annotate import Prices, key_from
    from gnomon.commands.exam import exam_all
    from gnomon.models.endpoint import Endpoint
    from gnomon.models.exam import Sitting

    at = Endpoint(
        model=model, url=base_url, key=key_from(key_file), at_once=at_once, a_minute=a_minute, temperature=temperature
    )
    sitting = Sitting(data=folder, out=output or folder / "exam", samples=samples, blind=blind, most=number)
    exam_all(sitting, at, cache, replay, Prices(price_read, price_written), json)


@app.command(epilog="Example: gnomon view out/")
def view(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8420,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
) -> None:
    """Browse pictures, marks, questions and evidence in a browser."""
    from gnomon.datasets.load import part_files
    from gnomon.viewer.server import serve

    part_files(folder)
    serve(folder, port, browser)


@app.command()
def gallery(
    output: Annotated[
        Path, typer.Option("-o", "--output", parser=place, metavar="PATH", help="Where GALLERY.md and gallery/ go.")
    ] = Path(),
    seed: Seed = None,
    kinds: Annotated[list[str] | None, typer.Option("--kind", help="Only these kinds.")] = None,
) -> None:
    """Pictures of every kind with their questions and marks, as GALLERY.md."""
    from gnomon.commands.gallery import build_gallery

    build_gallery(output, 7 if seed is None else seed, kinds or [])


@setup_app.command("blender")
def setup_blender() -> None:
    """An environment of its own for Blender (about 1 GB)."""
    from gnomon.commands.setup import set_up_blender

    set_up_blender()


@setup_app.command("browser")
def setup_browser() -> None:
    """A Chromium for documents, where the system has none."""
    from gnomon.commands.setup import set_up_browser

    set_up_browser()


@suite_app.command("make", epilog="Example: gnomon suite make gnomon-charts -o suites/charts")
def make_suite(
    name: Annotated[str, typer.Argument(help="Which suite: gnomon suite list names them.")],
    output: Annotated[Path, typer.Option("-o", "--output", parser=place, metavar="PATH", help="The folder.")],
    questions: Annotated[
        int | None, typer.Option("-n", "--questions", min=1, help="Fewer or more questions than it has; for trials.")
    ] = None,
    workers: Workers = None,
    skip_missing: Annotated[
        bool, typer.Option("--skip-missing", help="Leave out kinds whose engine is not there, and say which.")
    ] = False,
) -> None:
    """Make a suite, for VLMEvalKit, lmms-eval and inspect-ai too. Interrupted, the same command goes on."""
    from gnomon.commands.suite import make_suite

    make_suite(name, output, questions, workers, skip_missing)


@suite_app.command("list", epilog="Example: gnomon suite list")
def list_suites() -> None:
    """The suites there are."""
    from gnomon.commands.suite import list_suites

    list_suites()


def main() -> None:
    """The command: errors are plain text on stderr, exit 2, never a traceback."""
    from gnomon.commands.ending import heed_sigterm

    heed_sigterm()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; the exit status."""
    try:
        result = app(arguments, prog_name="gnomon", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except typer.Exit as e:
        return e.exit_code
    except (KeyboardInterrupt, typer.Abort) as e:
        from gnomon.commands.ending import status

        return say("stopped", status(e))
    except BrokenPipeError:
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as e:
        if hasattr(e, "format_message"):  # what typer says of the command line; the class differs by version
            context, text = getattr(e, "ctx", None), e.format_message()
            return say(text + (f" (see: {context.command_path} --help)" if context else "")) if text else 2
        return say(explained(e))


def explained(error: Exception) -> str:
    """An error in plain words; a bug of ours says where it happened."""
    from gnomon.registry import NotFound
    from gnomon.truth.refused import Refused

    if isinstance(error, (NotFound, Refused)) or getattr(error, "plain", False):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'the system'}: {error.strerror}"
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return f"a bug of gnomon: {type(error).__name__}: {error}{place}"


def say(text: str, status: int = 2) -> int:
    """Plain text on stderr, no wrapping."""
    from gnomon.commands.telling import warn

    warn(f"gnomon: {text}")
    return status


if __name__ == "__main__":
    main()
