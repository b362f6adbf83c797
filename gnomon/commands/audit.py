"""`gnomon audit`: what the gate catches of known lies, and what it turns away of truthful wordings."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typer

from gnomon.commands.progress import progress
from gnomon.commands.telling import tell, warn
from gnomon.datasets.load import read
from gnomon.models.audit import Audit, Tally, audit

SHOWN = 10  # lies let through that are told


def audit_all(folder: Path, texts: int, as_json: bool) -> None:
    """Audit the gate with the texts of a dataset; exits 1 if a lie is let through."""
    with progress("auditing") as shown:
        shown.begun(texts, 0)
        found = audit(read(folder), texts, lambda n: shown.made(n, 0))
    if as_json:
        tell(json.dumps(as_data(found), indent=2, ensure_ascii=False))
    else:
        table(found)
    for id, item, name, text in found.passed[:SHOWN]:
        warn(f"gnomon: let through in {id} {item}: {name}: {text}")
    if found.passed:
        raise typer.Exit(1)


def as_data(found: Audit) -> dict[str, Any]:
    """The audit as JSON."""

    def rates(own: dict[str, Tally]) -> dict[str, Any]:
        return {k: {"n": t.every, "turned away": t.turned, "interval": list(t.interval)} for k, t in own.items()}

    every = {"lies": found.caught, "truths": found.alarms}
    return {"all": rates(every), "lies": rates(found.lies), "families": rates(found.families),
            "truths": rates(found.truths)}  # fmt: skip


def table(found: Audit) -> None:
    """The audit on a terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    shown = Table(box=box.SIMPLE)
    shown.add_column("", no_wrap=True)
    for head in ("planted", "turned away", "share", "95% interval"):
        shown.add_column(head, justify="right", no_wrap=True)

    def add(name: str, t: Tally) -> None:
        low, high = t.interval
        shown.add_row(name, f"{t.every:,}", f"{t.turned:,}", f"{t.share:.1%}", f"{low:.2%} to {high:.2%}")

    for name, t in found.lies.items():
        add(name, t)
    shown.add_section()
    for name, t in sorted(found.families.items()):
        add(f"lies about {name}", t)
    add("all lies", found.caught)
    shown.add_section()
    for name, t in found.truths.items():
        add(f"truthful, {name}", t)
    add("all truthful", found.alarms)
    Console(width=None if sys.stdout.isatty() else 100).print(shown)
