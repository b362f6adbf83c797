"""How others take what gnomon makes: one file a consumer.

    from gnomon.exports import Options, rows

    for row in rows("trl", sample, Options(rationale="think")): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.exports.options import PLAIN, Options

if TYPE_CHECKING:
    from gnomon.datasets.sample import Sample

__all__ = ["Options", "rows"]


def rows(format: str, sample: Sample, options: Options = PLAIN) -> Iterator[dict[str, Any]]:
    """The rows of a sample in a format, such as "trl": as many as it has questions, or pictures.

    A picture in a row is `{"bytes": PNG, "path": its name}`, wherever the format has its picture. Refused, naming the
    formats there are, if there is no such one.
    """
    from gnomon.exports.asking import talks
    from gnomon.exports.format import format_called

    made = format_called(format)
    for talk in talks(sample, options):
        yield from made.rows(talk)
