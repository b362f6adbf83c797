"""Engines kept open: each is opened at its first picture and closed with the rest."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Any

from gnomon.registry import engine_package, renderer
from gnomon.truth.element import Scene
from gnomon.truth.picture import Picture


class Engines:
    """A worker's engines. Use as a context manager; `render` opens what it needs.

    An engine's package `renderers/<engine>/__init__.py` has `open_engine()`, a context manager giving whatever its
    families' `render(scene, engine)` take, `versions()` and `missing() -> str | None`. One that can be set has
    `SETTINGS`, the closed list of what may follow its name after a colon, and `open_engine(setting)`.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._open: dict[str, Any] = {}

    def __enter__(self) -> Engines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every engine; the next picture opens what it needs again."""
        self._open.clear()
        self._stack.close()

    def render(self, scene: Scene, family: str, engine: str) -> Picture:
        """The picture of a scene by one engine."""
        name, _, setting = engine.partition(":")
        module = renderer(name, family)
        if engine not in self._open:
            options = {"setting": setting} if setting else {}
            opened = engine_package(name, family).open_engine(**options)
            self._open[engine] = self._stack.enter_context(opened)
        picture: Picture = module.render(scene, self._open[engine])
        return picture
