"""Themes: house styles of charts, from themes.yaml beside this. What a theme leaves out is drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_GIVEN: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("themes.yaml").read_text(encoding="utf-8")
)
# a plot has the colour of its ground unless its house has another
THEMES: dict[str, dict[str, Any]] = {
    name: {"plot": own["ground"], **own} for group in _GIVEN.values() for name, own in group.items()
}
DARK = tuple(_GIVEN["dark"])
