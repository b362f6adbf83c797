"""Verifying a dataset: its parts, handed to local workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from gnomon.datasets.again import due_of
from gnomon.datasets.folder import read_resolved
from gnomon.datasets.load import part_files
from gnomon.datasets.manifest import Held, read_manifest
from gnomon.datasets.parts import Part, parts
from gnomon.datasets.recipe import Recipe
from gnomon.datasets.verify import Check, Means, Verdict, Wrong, verify_part
from gnomon.datasets.worded.said import SETTING, doubt_gate
from gnomon.renderers.engines import Engines
from gnomon.runners.crew import Tick
from gnomon.runners.generate import Listener
from gnomon.runners.local import work
from gnomon.truth.limits import CAREFUL
from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Setting:
    """What rows are held against: the resolved recipe of the folder, None if there is none, and its sources, read."""

    recipe: Recipe | None
    out: Path
    loaded: tuple[Any, ...] = ()


@contextmanager
def open_means(setting: Setting) -> Iterator[Callable[[Check, Tick], Verdict]]:
    """A worker's way to verify parts; engines are opened when rows are drawn again."""
    due = due_of(setting.recipe, setting.out, setting.loaded) if setting.recipe is not None else None
    with Engines() as engines:
        yield partial(verify_part, means=Means(due, engines))


def verify(out: Path, share: float, workers: int, listener: Listener, again: float = 0.0) -> Verdict:
    """Verify all parts of a folder, or a share of their samples; a share of them is drawn again and compared whole.

    Refused if it is no dataset.
    """
    files, manifest, verdict = part_files(out), read_manifest(out), Verdict()
    setting, wanted = recipe_and_parts(out, verdict, again > 0)
    limits = setting.recipe.limits if setting.recipe is not None else CAREFUL
    if (out / "suite.json").is_file():  # chosen from a run: neither its parts nor all its rows are there
        setting, wanted = Setting(None, out), {}
    checks = [
        Check(file=f, share=share, limits=limits, held=manifest.get(f.stem), part=wanted.get(f.stem), again=again)
        for f in files
    ]
    verdict.wrong += [Wrong(SETTING, "", line) for line in doubt_gate(out)]
    verdict.wrong += doubt_names({f.stem for f in files}, manifest, wanted if setting.recipe is not None else None)
    listener.begun(sum(p.end - p.first for p in wanted.values()) or sum(h.rows for h in manifest.values()), 0)
    going: dict[int, int] = {}
    done = 0
    with closing(work(open_means, setting, checks, workers)) as events:
        for event in events:
            if event.what == "tick":
                going[event.job] = going.get(event.job, -1) + 1
            elif event.what == "done":
                done += going.pop(event.job, -1) + 1
                found: Verdict = event.value
                verdict.add(found)
            elif event.what == "failed":
                verdict.wrong.append(Wrong(checks[event.job].file.stem, "", f"cannot be checked: {event.value}"))
            else:
                going.pop(event.job, None)
            listener.made(done + sum(going.values()), 0)
    verdict.wrong.sort(key=lambda w: (w.id, w.text))
    verdict.notes.sort()
    return verdict


def recipe_and_parts(out: Path, verdict: Verdict, draws: bool) -> tuple[Setting, dict[str, Part]]:
    """The folder's recipe and the parts it names; if there is none that can be held to, the verdict says so."""
    try:
        recipe = read_resolved(out / "recipe.yaml")
        wanted = {p.name: p for p in parts(recipe.size, recipe.part_size, recipe.split)}
        due = due_of(recipe, out)
    except Refused as e:
        verdict.wrong.append(Wrong("recipe.yaml", "", f"rows cannot be held against it: {e}"))
        return Setting(None, out), {}
    verdict.notes += [f"{why}: rows are not made again" for why in due.unlike.values()]
    if draws:
        verdict.notes += [f"{why}: pictures are not drawn again" for why in due.undrawn.values()]
    return Setting(recipe, out, due.plan.loaded), wanted


def doubt_names(there: set[str], manifest: dict[str, Held], wanted: dict[str, Part] | None) -> Iterator[Wrong]:
    """Parts that are not there, and parts that are none of the recipe's."""
    for name in sorted(manifest.keys() - there):
        yield Wrong(name, "", "named in the manifest, not there")
    if wanted is not None:
        for name in sorted(wanted.keys() - there - manifest.keys()):
            yield Wrong(name, "", f"not made: indices {wanted[name].first} to {wanted[name].end - 1}")
        for name in sorted(there - wanted.keys()):
            yield Wrong(name, "", "none of this run's parts; move it away")
