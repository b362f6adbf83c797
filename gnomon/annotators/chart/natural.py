"""What nobody would ask about charts of a sort, though they hold the answer; natural.yaml has the list."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from gnomon.scenes.chart import Chart


@cache
def odd() -> dict[str, frozenset[str]]:
    """Patterns of tasks by sort of chart, the shared lists put in."""
    found: dict[str, list[str]] = yaml.safe_load(files(__package__).joinpath("natural.yaml").read_text("utf-8"))
    shared = {name: tasks for name, tasks in found.items() if name.startswith("+")}
    return {
        sort: frozenset(p for task in tasks for p in shared.get(task, [task]))
        for sort, tasks in found.items()
        if sort not in shared
    }


def unasked(chart: Chart) -> tuple[str, ...]:
    """The tasks that are asked of none of its panels."""
    each = [odd().get(panel.sort, frozenset()) for panel in chart.panels]
    return tuple(sorted(frozenset.intersection(*each))) if each else ()
