"""Engines kept open: each is opened at its first picture and closed with the rest."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Any, Literal

from gnomon.registry import engine_package, renderer
from gnomon.truth.element import Scene
from gnomon.truth.picture import Picture
from gnomon.truth.refused import Refused

Form = Literal["svg", "pdf"]
FORMS = ("svg", "pdf")


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
        module, opened = self._opened(family, engine)
        picture: Picture = module.render(scene, opened)
        return picture

    def vector(self, scene: Scene, family: str, engine: str, form: Form) -> bytes:
        """The same drawing as an SVG or PDF file. Refused if the engine has none of that form.

        Engines that write such files have `vector(scene, engine, form)` beside `render`.
        """
        module, opened = self._opened(family, engine)
        if not hasattr(module, "vector"):
            raise Refused(f"{engine} draws {family} in pixels only: there is no .{form} of it")
        made: bytes = module.vector(scene, opened, form)
        return made

    def _opened(self, family: str, engine: str) -> tuple[Any, Any]:
        """The renderer of a family and its engine, which is opened if it is not yet."""
        name, _, setting = engine.partition(":")
        module = renderer(name, family)
        if engine not in self._open:
            options = {"setting": setting} if setting else {}
            opened = engine_package(name, family).open_engine(**options)
            self._open[engine] = self._stack.enter_context(opened)
        return module, self._open[engine]
